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
    """A place on a bar, and what is written there: the first day of a year, the middle of a stretch."""

    x: int
    label: str

    @property
    def percent(self) -> str:
        """The place as SVG writes it, in no language."""
        return f"{self.x / 10:g}%"


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
        yield Tick(segment(date(year, 1, 1), date(year, 1, 1), "", start, end).x, str(year))


def labelled(marks: Iterable[Tick], *, apart: int = 130) -> tuple[Tick, ...]:
    """The ticks whose label can be written without covering another one, or the end of the bar."""
    kept: list[Tick] = []
    for mark in marks:
        if mark.x <= WHOLE - apart // 2 and (not kept or mark.x - kept[-1].x >= apart):
            kept.append(mark)
    return tuple(kept)
