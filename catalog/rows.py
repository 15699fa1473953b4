"""The frozen rows of the catalogue's snapshot. They compare by identity and never change."""

from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from catalog.codes import Coded
from catalog.folding import fold


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in both languages; where one is missing the other stands in, and says so."""

    fr: str
    en: str

    def text(self, language: str) -> str:
        """The text in a language ("fr" or "en"), else in the other."""
        return self.en or self.fr if language == "en" else self.fr or self.en

    def language(self, language: str) -> str:
        """The language that `text(language)` really is in."""
        return language if getattr(self, language) or not self.text(language) else other(language)


def other(language: str) -> str:
    """The other of the two languages."""
    return "fr" if language == "en" else "en"


@dataclass(frozen=True, slots=True, eq=False)
class TitledRow:
    code: str
    titles: Bilingual
    words: Bilingual = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", Bilingual(fold(self.titles.fr), fold(self.titles.en)))

    def title(self, language: str) -> str:
        return self.titles.text(language)


@dataclass(frozen=True, slots=True, eq=False)
class OccupationRow(Coded, TitledRow):
    edition: int


@dataclass(frozen=True, slots=True, eq=False)
class ProgramRow(TitledRow):
    level: str
    en_mark: str


@dataclass(frozen=True, slots=True)
class SuccessionRow:
    """One pair of the concordance, by code."""

    ancestor: str
    heir: str
    continues: bool


Row = TypeVar("Row", OccupationRow, ProgramRow)


@dataclass(frozen=True, slots=True)
class Entry(Generic[Row]):
    """One line of a dated list: its place from 1, the row it names, and the wording of the copy."""

    position: int
    row: Row
    seed_wording: str


@dataclass(frozen=True, slots=True, eq=False)
class ListRow:
    """A dated list: history, from `starts` to `ends`, both included."""

    key: str
    role: str
    starts: date
    ends: date
    titles: Bilingual
    instrument: Bilingual
    source: Bilingual
    note: Bilingual
