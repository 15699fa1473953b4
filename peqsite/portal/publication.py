"""On air or not: pure functions of rows and an instant. No database, no clock.

A row is on air from its start, included, to its end, excluded, to the minute; without an end it stays.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Protocol, TypeVar

SOONEST = 1  # second: a page that changes now is kept no longer


class Standing(StrEnum):
    """Where a row stands at an instant."""

    DRAFT = "draft"
    COMING = "coming"
    ON_AIR = "on-air"
    OVER = "over"


class Timed(Protocol):
    """What has a time on air. `starts` is None on a draft for which none was told."""

    starts: datetime | None
    ends: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row:
    """What all published rows share, in memory. They compare by identity and never change."""

    pk: int
    starts: datetime
    ends: datetime | None
    changed: datetime
    """When a text or a time of it was last changed."""

    @property
    def rank(self) -> tuple:
        """Its place among the rows of its kind, by which they are sorted."""
        return (self.pk,)


R = TypeVar("R", bound=Timed)


def standing(row: Timed, at: datetime, *, published: bool = True) -> Standing:
    """Where a row stands at an instant; `published` is False for a draft."""
    if not published or row.starts is None:
        return Standing.DRAFT
    now = at.astimezone(UTC)  # two times of one zone would be compared by the clock on the wall
    if now < row.starts:
        return Standing.COMING
    return Standing.ON_AIR if row.ends is None or now < row.ends else Standing.OVER


def on_air(rows: Iterable[R], at: datetime) -> tuple[R, ...]:
    """The rows on air at an instant, in their own order."""
    return tuple(row for row in rows if standing(row, at) is Standing.ON_AIR)


def changes(rows: Iterable[Timed], after: datetime) -> list[datetime]:
    """Every instant after this one at which a row comes or leaves, sorted, each once."""
    instants = {instant for row in rows for instant in (row.starts, row.ends)}
    return sorted(instant for instant in instants if instant is not None and instant > after.astimezone(UTC))


def seconds_to_keep(rows: Iterable[Timed], at: datetime, longest: int) -> int:
    """How long a copy made at an instant stays true: up to the next change, and `longest` at most."""
    coming = changes(rows, at)
    left = int((coming[0] - at).total_seconds()) if coming else longest
    return max(SOONEST, min(left, longest))
