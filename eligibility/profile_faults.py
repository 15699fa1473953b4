"""What can be wrong with a profile, each thing with a code, its words in both languages, and its place."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from catalog.rows import Bilingual

MESSAGES: Final = {
    "not-an-object": Bilingual("doit être un objet", "must be an object"),
    "not-a-list": Bilingual("doit être une liste", "must be a list"),
    "too-many": Bilingual("au plus {most} éléments", "at most {most} entries"),
    "too-few": Bilingual("au moins un élément", "at least one entry"),
    "not-told": Bilingual("doit être donné", "must be given"),
    "unknown-key": Bilingual("clé inconnue", "unknown key"),
    "not-a-flag": Bilingual("doit être true ou false", "must be true or false"),
    "not-a-whole-number": Bilingual("doit être un nombre entier", "must be a whole number"),
    "not-a-number": Bilingual("doit être un nombre", "must be a number"),
    "out-of-bounds": Bilingual("doit aller de {low} à {high}", "must be from {low} to {high}"),
    "not-a-date": Bilingual("doit être une date, comme 2024-05-01", "must be a date, as 2024-05-01"),
    "no-such-day": Bilingual("ce jour n’est pas au calendrier", "no such day in the calendar"),
    "not-a-choice": Bilingual("doit être un de ces mots\u00a0: {words}", "must be one of {words}"),
    "not-a-code": Bilingual("doit être un texte de {width} chiffres", "must be a text of {width} digits"),
    "not-a-score": Bilingual(
        "doit être un nombre, ou un de ces mots\u00a0: {words}", "must be a number, or one of {words}"
    ),
    "not-a-program": Bilingual(
        "doit être le code d’un programme d’études, ou unlisted",
        "must be the code of a study program, or unlisted",
    ),
    "unknown-occupation": Bilingual(
        "ce code n’existe pas dans la CNP {edition}", "no such code in NOC {edition}"
    ),
    "unknown-program": Bilingual("ce programme d’études n’existe pas", "no such study program"),
    "other-level": Bilingual("d’un autre niveau que le diplôme", "of another level than the diploma"),
    "before": Bilingual("précède {early}", "before {early}"),
    "ended": Bilingual(
        "ne peut être true d’un emploi qui a une fin", "cannot be true of a job that has an end"
    ),
    "not-an-asp": Bilingual("ne se dit que d’une ASP", "is said of an ASP only"),
}
LONGEST_KEY = 60
"""Characters of an unknown key that are repeated."""


class Refused(Exception):  # noqa: N818 - a verdict on one value, not a failure of ours
    """A value that is not what its key asks; `code` is one of MESSAGES."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code, self.params = code, params


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong, at a path such as "jobs[1].end"; `code` is one of MESSAGES."""

    path: str
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)

    def told(self, lang: str) -> str:
        """What is wrong, in "fr" or "en"; names of keys and words of closed lists stay as they are."""
        return MESSAGES[self.code].text(lang).format(**self.params)

    def __str__(self) -> str:
        return f"{self.path or 'profile'}: {self.told('en')}"


class BadProfile(ValueError):  # noqa: N818 - it reads as what it says
    """Facts that make no profile. `faults` holds everything that is wrong, in the order it was met."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults = faults


def below(path: str, key: object) -> str:
    """The path of a key under a path; a key that is no plain word is quoted, to keep a fault on one line."""
    name = str(key)[:LONGEST_KEY]
    plain = name.isascii() and name.isidentifier()
    return f"{path}.{name if plain else json.dumps(name)}".lstrip(".")
