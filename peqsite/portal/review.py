"""Which texts a translator should read again: a reworded text marks the other language's.

A mark is the name of a column ("body_en"). It stays until somebody of staff says that both texts agree.
"""

from collections.abc import Iterable

LANGUAGES = ("fr", "en")


def twin(column: str) -> str:
    """The column of the same text in the other language: "body_fr" gives "body_en"."""
    text, language = column.rsplit("_", 1)
    return f"{text}_{'en' if language == 'fr' else 'fr'}"


def columns(texts: Iterable[str]) -> list[str]:
    """Both columns of each text, French first."""
    return [f"{text}_{language}" for text in texts for language in LANGUAGES]


def marks(held: Iterable[str], changed: Iterable[str]) -> set[str]:
    """The marks after an edit. `held` are those before it, `changed` the columns it reworded.

    Both columns reworded at once mark neither; rewording a marked text answers the mark and makes no new
    one, yet only a person takes it away.
    """
    before, reworded = set(held), set(changed)
    new = {twin(column) for column in reworded - before if twin(column) not in reworded}
    return before | new
