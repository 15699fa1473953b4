"""The geometry of a bar of days: where each stretch begins, how wide it is, where the years fall.

Lengths are in thousandths of the whole. A stretch of a few days is widened to be seen.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

WHOLE: Final = 1000
LEAST: Final = 4
"""The width under which a stretch could not be seen."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Part of a bar; `kind` chooses how it is drawn."""

    x: int
    width: int
    kind: str


@dataclass(frozen=True, slots=True)
class Tick:
    """The first day of a year."""

    x: int
    year: int

    @property
    def percent(self) -> float:
        return self.x / 10


def segment(first: date, last: date, kind: str, start: date, end: date) -> Segment:
    """The days from `first` to `last` of a bar from `start` to `end`, all of them included."""
    days = (end - start).days + 1
    x = (first - start).days * WHOLE // days
    width = max(((last - start).days + 1) * WHOLE // days - x, LEAST)
    return Segment(min(x, WHOLE - width), width, kind)


def ticks(start: date, end: date) -> tuple[Tick, ...]:
    """Every first of January in the days of a bar, the first day left out."""
    return tuple(_ticks(start, end))


def _ticks(start: date, end: date) -> Iterator[Tick]:
    for year in range(start.year + 1, end.year + 1):
        yield Tick(segment(date(year, 1, 1), date(year, 1, 1), "", start, end).x, year)


def labelled(marks: Iterable[Tick], *, apart: int = 90) -> tuple[Tick, ...]:
    """The ticks whose year can be written without covering another one, or the end of the bar."""
    kept: list[Tick] = []
    for mark in marks:
        if mark.x <= WHOLE - apart and (not kept or mark.x - kept[-1].x >= apart):
            kept.append(mark)
    return tuple(kept)
