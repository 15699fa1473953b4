"""What a file holds once it is read: rows of text, numbered as a spreadsheet numbers them."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Refusal(StrEnum):
    """Why a file is not read at all."""

    EMPTY = "empty"
    TOO_BIG = "too big"
    NO_TABLE = "no table"
    LOCKED_OR_OLD = "locked or old"
    NO_WORKBOOK = "no workbook"
    DAMAGED = "damaged"
    SWELLS = "swells"
    MACROS = "macros"
    OUTSIDE_LINKS = "outside links"
    EMBEDDED = "embedded"
    ENTITIES = "entities"
    FORMULA = "formula"
    UNREADABLE = "unreadable"
    QUOTES = "quotes"
    TOO_MANY_ROWS = "too many rows"
    TOO_MANY_COLUMNS = "too many columns"
    CELL_TOO_LONG = "cell too long"
    TOO_MUCH_TEXT = "too much text"
    NO_HEADER = "no header"
    REPEATED_COLUMN = "repeated column"
    MISSING_COLUMN = "missing column"
    NO_ROWS = "no rows"
    NO_EDITION = "no edition"


class RefusedFileError(Exception):
    """A file that is not read, with its reason and what the reason's sentence names."""

    def __init__(self, refusal: Refusal, **details: Any) -> None:
        super().__init__(refusal)
        self.refusal = refusal
        self.details = details


class Remark(StrEnum):
    """What whoever sent the file should know of the way it was read; nothing is wrong with it."""

    OLD_ENCODING = "old encoding"
    OTHER_SHEETS = "other sheets"
    COLUMNS_NOT_READ = "columns not read"
    NUMBERS = "numbers"


@dataclass(frozen=True, slots=True)
class Row:
    """One row with something in it: its number from 1, its cells, and which of them are typed as numbers."""

    number: int
    cells: tuple[str, ...]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a file, the one that names the columns first."""

    rows: tuple[Row, ...]
    remarks: dict[Remark, str] = field(default_factory=dict)
