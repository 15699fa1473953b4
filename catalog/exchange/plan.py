"""What a file would change, row by row, old beside new. Nothing is changed here."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Final

from catalog.exchange.columns import (
    EVERYDAY_TITLES,
    LISTED_OCCUPATIONS,
    LISTED_PROGRAMS,
    OCCUPATIONS,
    PROGRAMS,
    Kind,
)
from catalog.exchange.gate import Checked
from catalog.exchange.gate.findings import Entry, Finding, Key

WRITTEN: Final[Mapping[str, tuple[str, ...]]] = {
    LISTED_OCCUPATIONS.name: ("position", "wording"),
    LISTED_PROGRAMS.name: ("position", "wording"),
    OCCUPATIONS.name: ("title_fr", "title_en"),
    PROGRAMS.name: ("title_fr", "title_en", "en_mark"),
    EVERYDAY_TITLES.name: ("title", "reviewed", "note"),
}
"""The columns that a file may change in a row that exists."""

Present = Mapping[Key, Mapping[str, str]]
"""The rows of the database by key, as cells."""


class Change(StrEnum):
    """What becomes of one row."""

    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"
    REMOVED = "removed"
    UNCHANGED = "unchanged"
    NOT_READ = "not read"


@dataclass(frozen=True, slots=True)
class Cell:
    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number in the file (0 where it stands in the database only), and what changes in it."""

    change: Change
    row: int
    key: Key | None
    cells: tuple[Cell, ...] = ()
    findings: tuple[Finding, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    @property
    def has_error(self) -> bool:
        return any(finding.is_error for finding in self.findings)

    @property
    def is_suspicious(self) -> bool:
        """Whether somebody must look at the row before it is taken."""
        return bool(self.findings) and self.change is not Change.UNCHANGED


@dataclass(frozen=True)
class Plan:
    """Every row of the file, then those of the database that it leaves out; `whole` is found on no row."""

    lines: tuple[Line, ...]
    whole: tuple[Finding, ...] = ()

    @cached_property
    def counts(self) -> Counter[Change]:
        return Counter(line.change for line in self.lines)

    @cached_property
    def errors(self) -> tuple[Finding, ...]:
        """What blocks the file."""
        return tuple(finding for line in self.lines for finding in line.findings if finding.is_error)

    @cached_property
    def suspicious_rows(self) -> tuple[int, ...]:
        """The rows to be accepted one by one, or together knowingly; 0 is the file as a whole."""
        rows = [line.row for line in self.lines if line.is_suspicious]
        return (0, *rows) if self.whole else tuple(rows)

    @property
    def removed(self) -> int:
        return self.counts[Change.REMOVED]

    @property
    def changes_something(self) -> bool:
        return any(line.change is not Change.UNCHANGED for line in self.lines)

    @cached_property
    def digest(self) -> str:
        """What tells this plan from any other: it moves when the file or the rows it touches do."""
        return hashlib.sha256(repr((self.lines, self.whole)).encode()).hexdigest()


def make(checked: Checked, kind: Kind, present: Present) -> Plan:
    """Compare the rows of a file with those that the database holds."""
    told: dict[int, list[Finding]] = {}
    for finding in checked.findings:
        told.setdefault(finding.row, []).append(finding)
    lines: list[Line] = []
    seen: set[Key | None] = {None}
    for place, entry in enumerate(checked.entries, 1):
        findings = tuple(told.get(entry.row, ()))
        read = entry.key not in seen  # what names no row, or one again, is an error and compared with nothing
        lines.append(_compared(entry, place, kind, present, findings) if read else _not_read(entry, findings))
        seen.add(entry.key)
    if kind.whole:
        lines += [_left_out(key, kind, cells) for key, cells in present.items() if key not in seen]
    return Plan(tuple(lines), tuple(told.get(0, ())))


def _compared(entry: Entry, place: int, kind: Kind, present: Present, findings: tuple[Finding, ...]) -> Line:
    new = _wanted(entry, place, kind)
    old = present.get(entry.key or ())
    columns = WRITTEN[kind.name] if old is not None else kind.columns
    cells = tuple(
        Cell(column, was, new[column])
        for column in columns
        if column in new and new[column] != (was := (old or {}).get(column, ""))
    )
    return Line(_change(old is not None, cells), entry.row, entry.key, cells, findings, new)


def _wanted(entry: Entry, place: int, kind: Kind) -> dict[str, str]:
    """The cells that the row would have. On a list, its place and its own words for a copy's wording."""
    cells = dict(entry.cells)
    if kind.whole:
        cells.setdefault("position", str(place))
        if "title_fr" in cells:
            cells.setdefault("wording", cells["title_fr"])
    return cells


def _change(existed: bool, cells: tuple[Cell, ...]) -> Change:  # noqa: FBT001 read at the one call above
    if not existed:
        return Change.ADDED
    if not cells:
        return Change.UNCHANGED
    return Change.MOVED if {cell.column for cell in cells} == {"position"} else Change.CHANGED


def _not_read(entry: Entry, findings: tuple[Finding, ...]) -> Line:
    cells = tuple(Cell(column, "", text) for column, text in entry.cells.items() if text)
    return Line(Change.NOT_READ, entry.row, None, cells, findings)


def _left_out(key: Key, kind: Kind, cells: Mapping[str, str]) -> Line:
    gone = tuple(Cell(column, cells[column], "") for column in WRITTEN[kind.name] if cells[column])
    return Line(Change.REMOVED, 0, key, gone)
