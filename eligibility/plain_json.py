"""JSON from somebody else, read strictly: what a text says twice, or says of no number, is refused."""

import json
from typing import Any, Final, NoReturn

from catalog.rows import Bilingual

_NO_JSON: Final = Bilingual("JSON non valide\u00a0: ", "not valid JSON: ")
_REASONS: Final = {
    "not-json": Bilingual("erreur à la ligne {line}, colonne {column}", "{error}"),
    "too-deep": Bilingual("trop d’objets les uns dans les autres", "nested too deeply"),
    "told-twice": Bilingual(
        "la clé {key} figure deux fois dans un même objet", "the key {key} stands twice in one object"
    ),
    "no-number": Bilingual("{name} n’est pas un nombre", "{name} is no number"),
    "too-many-digits": Bilingual("un nombre a trop de chiffres", "{error}"),
}
REASONS: Final = {
    "not-a-text": Bilingual("ce n’est pas un texte en UTF-8", "not UTF-8 text"),
    **{code: Bilingual(_NO_JSON.fr + why.fr, _NO_JSON.en + why.en) for code, why in _REASONS.items()},
}


class NotJSON(ValueError):  # noqa: N818 - a refusal, not a failure
    """A text that is no JSON, or that says two things; `code` is one of REASONS."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code, self.params = code, params

    def told(self, lang: str) -> str:
        """Why, in "fr" or "en"."""
        return REASONS[self.code].text(lang).format(**self.params)

    def __str__(self) -> str:
        return self.told("en")


def read_json(text: bytes) -> Any:
    """What a text in UTF-8 says, with or without a mark of byte order. Raises NotJSON."""
    try:
        return json.loads(text.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_no_number)
    except NotJSON:
        raise
    except UnicodeDecodeError:
        raise NotJSON("not-a-text") from None
    except RecursionError:
        raise NotJSON("too-deep") from None
    except json.JSONDecodeError as error:
        raise NotJSON("not-json", line=error.lineno, column=error.colno, error=error) from None
    except ValueError as error:  # the one that is left: a number too long to be read
        raise NotJSON("too-many-digits", error=error) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for key, value in pairs:
        if key in told:
            raise NotJSON("told-twice", key=json.dumps(key))
        told[key] = value
    return told


def _no_number(name: str) -> NoReturn:
    raise NotJSON("no-number", name=name)
