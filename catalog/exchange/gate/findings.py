"""What the gate may find, and how grave it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Final

from catalog.exchange.gate.typography import unset
from catalog.folding import fold

Key = tuple[str, ...]
"""What identifies a row of the database: ("2016", "0121"), ("dep-cuisine",), ("fr", "barista", "65200")."""


class Fault(StrEnum):
    """One kind of anomaly. An error blocks the file; a suspicion must be looked at and accepted."""

    # Errors of a cell.
    MISSING = "missing"
    EXCESS = "excess"
    TOO_LONG = "too long"
    FORMULA = "formula"
    SPREADSHEET_ERROR = "spreadsheet error"
    GARBLED = "garbled"
    LINE_END_HYPHEN = "line-end hyphen"
    UNKNOWN_VALUE = "unknown value"
    NO_POSITION = "no position"
    NO_TITLE = "no title"
    # Errors of a code.
    NO_CODE = "no code"
    UNKNOWN_CODE = "unknown code"
    WRONG_EDITION = "wrong edition"
    LEVEL_DIFFERS = "level differs"
    UNKNOWN_PROGRAM = "unknown program"
    DUPLICATE = "duplicate"
    # Errors of a title.
    STRAY_LETTER = "stray letter"
    BLED_WORDS = "bled words"
    LOST_WORDS = "lost words"
    TITLE_OF_ANOTHER = "title of another"
    LANGUAGES_SWAPPED = "languages swapped"
    # Suspicions.
    LOST_ZEROS = "lost zeros"
    TITLE_DIFFERS = "title differs"
    TITLE_FAR = "title far"
    LOOKS_LIKE = "looks like"
    OFFICIAL_ELSEWHERE = "official elsewhere"
    ROTATED = "rotated"
    APART = "apart"
    MOVED = "moved"
    REORDERED = "reordered"


SUSPICIONS: Final = frozenset(
    {
        Fault.LOST_ZEROS,
        Fault.TITLE_DIFFERS,
        Fault.TITLE_FAR,
        Fault.LOOKS_LIKE,
        Fault.OFFICIAL_ELSEWHERE,
        Fault.ROTATED,
        Fault.APART,
        Fault.MOVED,
        Fault.REORDERED,
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One anomaly: the row of the file (0 for the whole of it), the column, what stands there.

    `meant` is what should probably stand there, or what it was compared with; `other` is another row of the
    file that it has to do with.
    """

    row: int
    column: str
    fault: Fault
    found: str = ""
    meant: str = ""
    other: int = 0

    @property
    def is_error(self) -> bool:
        return self.fault not in SUSPICIONS


@dataclass(frozen=True, slots=True)
class Official:
    """The titles of an occupation or study program; `group` is its edition or its level."""

    group: str
    fr: str
    en: str

    def title(self, language: str) -> str:
        return self.en if language == "en" else self.fr


@dataclass(frozen=True)
class Known:
    """What a file is compared with; `places` are the positions of the rows that the list has now."""

    occupations: Mapping[Key, Official]
    programs: Mapping[Key, Official]
    places: Mapping[Key, int] = field(default_factory=dict)

    @cached_property
    def program_titles(self) -> dict[tuple[str, str], Key]:
        """The programs by level and French title."""
        return {(row.group, unset(row.fr)): key for key, row in self.programs.items()}

    @cached_property
    def folded_programs(self) -> dict[str, dict[str, Key]]:
        """By level, the programs by their folded French title."""
        found: dict[str, dict[str, Key]] = {}
        for key, row in self.programs.items():
            found.setdefault(row.group, {})[fold(row.fr)] = key
        return found


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the file, set right as far as can be proposed: what it stands for, and its cells."""

    row: int
    key: Key | None
    cells: Mapping[str, str]
