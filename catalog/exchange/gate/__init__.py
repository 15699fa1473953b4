"""The gate: what looks wrong in a file, row by row and cell by cell, before anything is changed.

Pure functions over plain values. A file is compared with what is `Known`: the official titles of both
editions in both languages, the study programs, the places that a list's rows have. Nothing is set right
silently: what can be proposed, such as a lost zero, is proposed, and suspicious until a person accepts it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from catalog.exchange.columns import (
    EVERYDAY_TITLES,
    LISTED_OCCUPATIONS,
    LISTED_PROGRAMS,
    OCCUPATIONS,
    PROGRAMS,
    Kind,
    Record,
    Table,
)
from catalog.exchange.gate import cells, codes, order, titles
from catalog.exchange.gate.findings import Entry, Fault, Finding, Known
from catalog.exchange.sheet import Refusal, RefusedFileError

_IDENTIFY: Final[Mapping[str, Callable[[Record, Known, str], codes.Identified]]] = {
    LISTED_OCCUPATIONS.name: codes.occupation,
    LISTED_PROGRAMS.name: codes.listed_program,
    OCCUPATIONS.name: codes.occupation,
    PROGRAMS.name: codes.program,
    EVERYDAY_TITLES.name: codes.everyday_title,
}
_NO_TEXT: Final = frozenset({Fault.FORMULA, Fault.SPREADSHEET_ERROR, Fault.GARBLED})
_COMPARED: Final = frozenset({Fault.TITLE_DIFFERS, Fault.TITLE_FAR})


@dataclass(frozen=True, slots=True)
class Checked:
    """The rows of a file, each with what it stands for, and everything found, in the order of the rows."""

    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]


def check(table: Table, kind: Kind, known: Known, edition: str = "") -> Checked:
    """Look at every row. `edition` is what the clerk states, for a file that does not say it itself."""
    refuse_unread(table, kind, edition)
    entries: list[Entry] = []
    findings: list[Finding] = []
    for record in table.rows:
        entry, told = _IDENTIFY[kind.name](record, known, edition)
        entries.append(entry)
        findings += [*cells.faults(record, kind), *told]
    findings += _across(entries, table, kind, known)
    return Checked(tuple(entries), tuple(_sifted(findings)))


def _sifted(findings: Sequence[Finding]) -> list[Finding]:
    """Each finding once, in the order of the rows; a cell that holds no text is compared with none."""
    void = {(found.row, found.column) for found in findings if found.fault in _NO_TEXT}
    once = {
        (found.row, found.column, found.fault): found
        for found in reversed(findings)
        if found.fault not in _COMPARED or (found.row, found.column) not in void
    }
    return [once[place] for place in sorted(once)]


def refuse_unread(table: Table, kind: Kind, edition: str) -> None:
    """Raise RefusedFileError where codes can be of either edition and nobody says of which."""
    if kind in (LISTED_OCCUPATIONS, OCCUPATIONS) and "edition" not in table.columns and not edition:
        raise RefusedFileError(Refusal.NO_EDITION)


def _across(entries: Sequence[Entry], table: Table, kind: Kind, known: Known) -> Iterator[Finding]:
    """What only several rows together can tell."""
    yield from order.repeated(entries)
    yield from order.repeated_cells(entries, "position")
    yield from order.moved(entries, known.places)
    if kind is EVERYDAY_TITLES:
        yield from titles.official_elsewhere(entries, known)
        return
    if kind is PROGRAMS:
        yield from order.repeated_cells(entries, "title_fr", within="level")
    officials = known.occupations if kind in (LISTED_OCCUPATIONS, OCCUPATIONS) else known.programs
    yield from titles.faults(entries, officials, may_change=not kind.whole)
    if is_bare(table, kind):
        yield from order.rotated(entries) if kind is LISTED_OCCUPATIONS else order.apart(entries)


def is_bare(table: Table, kind: Kind) -> bool:
    """Whether each row of a list has one witness only, a French title: then its place is a clue as well.

    A row with both official titles, or a program with its code, stands by itself wherever it stands.
    """
    witness = "title_en" if kind is LISTED_OCCUPATIONS else "code"
    return kind.whole and not {witness, "position"} & set(table.columns)
