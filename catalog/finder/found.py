"""What the finder answers."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from catalog.rows import OccupationRow, ProgramRow

LONGEST_QUERY: Final = 100  # characters; no title has a longer run of words that anyone would type


class Kind(StrEnum):
    """What may be found."""

    OCCUPATION = "occupation"
    PROGRAM = "program"


class Origin(StrEnum):
    """Where the words that matched come from."""

    OFFICIAL = "official"  # the title of the classification, or the name of a study program
    EVERYDAY = "everyday"  # a title kept by staff
    EXAMPLE = "example"  # the publisher's index of titles
    LISTED = "listed"  # the wording of a dated list's copy
    CODE = "code"  # the code itself was typed


@dataclass(frozen=True, slots=True)
class Hit:
    """A row, and the title by which it was found, as it is written."""

    row: OccupationRow | ProgramRow
    kind: Kind
    title: str
    title_lang: str  # "fr" or "en"
    origin: Origin
    is_other_language: bool  # the words matched in the language that the page is not in
    is_exact: bool  # the whole title or the whole code was typed, whatever the accents and capitals


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to one text: at most `limit` hits, best first, of `total`."""

    typed: str
    hits: tuple[Hit, ...]
    total: int
    is_too_long: bool = False
