"""A plan as a page shows it: rows with names, labels and sentences."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from catalog.exchange import phrases
from catalog.exchange.columns import EVERYDAY_TITLES, LISTED_OCCUPATIONS, OCCUPATIONS, Kind
from catalog.exchange.gate.typography import same
from catalog.exchange.plan import Cell, Change, Line, Plan
from catalog.snapshot import Catalog, catalog

_IN_THE_NAME: Final = frozenset({"code", "edition", "noc_level", "title_fr", "title_en", "level"})
"""Columns of an entry that the name of its row says already."""


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence about a row, with the column it is about, if it is about one."""

    column: str
    sentence: str
    is_error: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """One row of the page: `marks` are what it can be filtered by."""

    row: int
    change: str
    marks: str
    name: str
    cells: tuple[tuple[str, str, str], ...]
    told: tuple[Told, ...]
    to_accept: bool


def page(plan: Plan, kind: Kind) -> dict[str, Any]:
    """What a page about a plan needs: the rows where something happens or was found, and what they count."""
    names = Names(kind, catalog(), get_language() or "fr")
    lines = [line for line in plan.lines if line.findings or line.change is not Change.UNCHANGED]
    return {
        "plan": plan,
        "rows": [_shown(line, names) for line in lines],
        "whole": [phrases.finding(found) for found in plan.whole],
        "marks": _counted(plan),
        "unchanged": plan.counts[Change.UNCHANGED],
    }


def _counted(plan: Plan) -> list[tuple[str, str, int]]:
    """What the rows can be filtered by: mark, label and count, those that occur."""
    counts = Counter(mark for line in plan.lines for mark in _marks(line))
    labels = {"error": _("Blocking"), "suspicious": _("Suspicious")}
    labels |= {change.name.lower(): str(label) for change, label in phrases.CHANGES.items()}
    del labels[Change.UNCHANGED.name.lower()]
    return [(mark, label, counts[mark]) for mark, label in labels.items() if counts[mark]]


def _marks(line: Line) -> Iterator[str]:
    yield line.change.name.lower()
    if line.has_error:
        yield "error"
    elif line.is_suspicious:
        yield "suspicious"


def _shown(line: Line, names: "Names") -> Shown:
    told = (
        Told(str(phrases.COLUMNS.get(found.column, "")), phrases.finding(found), found.is_error)
        for found in line.findings
    )
    return Shown(
        line.row,
        str(phrases.CHANGES[line.change]),
        " ".join(f"is-{mark}" for mark in _marks(line)),
        names.name(line),
        tuple((str(phrases.COLUMNS[cell.column]), cell.old, cell.new) for cell in names.untold(line)),
        tuple(told),
        line.is_suspicious and not line.has_error,
    )


@dataclass(frozen=True, slots=True)
class Names:
    """How to call the rows of one kind, in the language of the page, as far as they are known."""

    kind: Kind
    held: Catalog
    language: str

    def name(self, line: Line) -> str:
        """Code and title; for an everyday title, the occupation that it means as well."""
        if line.key is None:
            return ""
        if self.kind is EVERYDAY_TITLES:
            language, words, code = line.key
            title = line.values.get("title", words)
            return f"{title} ({language}) → {self._occupation('2021', code)}"
        if self.kind in (OCCUPATIONS, LISTED_OCCUPATIONS):
            return self._occupation(*line.key)
        row = self.held.program(line.key[0])
        return f"{row.title(self.language)} ({row.level})" if row else line.values.get("title_fr", "")

    def untold(self, line: Line) -> Iterator[Cell]:
        """The cells that change, less those of an entry that the name of its row says already."""
        for cell in line.cells:
            if not (self.kind.whole and line.key and self._tells_nothing(cell, line)):
                yield cell

    def _tells_nothing(self, cell: Cell, line: Line) -> bool:
        if cell.column in _IN_THE_NAME:
            return True
        if line.change is not Change.ADDED:
            return False
        return cell.column == "position" or same(cell.new, self._french(line))

    def _occupation(self, edition: str, code: str) -> str:
        row = self.held.occupation(int(edition), code)
        return f"{code} {row.title(self.language)}" if row else code

    def _french(self, line: Line) -> str:
        """The French title of an entry's row."""
        if self.kind is LISTED_OCCUPATIONS and line.key:
            row = self.held.occupation(int(line.key[0]), line.key[1])
        else:
            row = self.held.program(line.key[0]) if line.key else None
        return row.titles.fr if row else ""
