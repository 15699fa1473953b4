"""Calendar arithmetic on spans of whole days.

A span is a pair (first day, last day), both inclusive. Lengths are counted as the project's convention
has it: in each merged span the full calendar months first, then the days left; the days left over are
summed, and 30 of them make a month. Month ends clamp (31 January + 1 month = 28 or 29 February).
"""

from calendar import isleap
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import NamedTuple

Span = tuple[date, date]

DAY = timedelta(days=1)
DAYS_A_MONTH = 30
MEAN_MONTH = 365.25 / 12
DAYS_OF_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SHORTEST_MONTH = 28


def add_months(day: date, months: int) -> date:
    """The same day of the month, so many months later (earlier if negative), clamped to the month's end.

    Beyond the calendar's own bounds it gives the first or the last day there is.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.min if months < 0 else date.max
    return date(
        year, month + 1, day.day if day.day <= SHORTEST_MONTH else min(day.day, _last_of(year, month))
    )


def _last_of(year: int, month: int) -> int:
    """Last day of a month, the first of which is 0."""
    return 29 if month == 1 and isleap(year) else DAYS_OF_MONTHS[month]


def first_day(first: date, last: date, holds: Callable[[date], bool]) -> date | None:
    """The first day of a span on which something holds that, once it does, goes on; None if it never does."""
    if not holds(last):
        return None
    low, high = first.toordinal(), last.toordinal()
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(date.fromordinal(middle)) else (middle + 1, high)
    return date.fromordinal(low)


def full_months(first: date, last: date) -> int:
    """Full calendar months from `first` to `last`, both inclusive; 0 when `last` comes before."""
    after = last + DAY
    months = (after.year - first.year) * 12 + after.month - first.month
    while months > 0 and add_months(first, months) > after:
        months -= 1
    return max(months, 0)


def years_between(start: date, on: date) -> int:
    """Birthdays passed: whole years from `start` to `on`; 29 February counts on 28 in common years."""
    years = on.year - start.year
    return years if add_months(start, 12 * years) <= on else years - 1


def clip(spans: Iterable[Span], first: date, last: date) -> list[Span]:
    """What of the spans lies between two days, inclusive."""
    cut = ((max(start, first), min(end, last)) for start, end in spans)
    return [(start, end) for start, end in cut if start <= end]


def before(spans: Iterable[Span], day: date) -> list[Span]:
    """What of the spans lies before a day, that day excluded."""
    return [(start, min(end, day - DAY)) for start, end in spans if start < day]


def merge(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch or overlap made one: two jobs at once count once."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + DAY:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


class Length(NamedTuple):
    """Months, and fewer than 30 days beside them."""

    months: int = 0
    days: int = 0

    def __add__(self, other: "Length") -> "Length":
        days = self.days + other.days
        return Length(self.months + other.months + days // DAYS_A_MONTH, days % DAYS_A_MONTH)


def length(spans: Iterable[Span]) -> Length:
    """How long merged spans last, by the convention above."""
    months = left = 0
    for start, end in spans:
        full = full_months(start, end)
        months += full
        left += (end + DAY - add_months(start, full)).days
    return Length(months + left // DAYS_A_MONTH, left % DAYS_A_MONTH)


def days(spans: Iterable[Span]) -> int:
    """How many days merged spans hold."""
    return sum((end - start).days + 1 for start, end in spans)


def longest(spans: Iterable[Span]) -> Length:
    """The most that any part of merged spans may be counted for.

    Full months begin where a span begins, so a part may count for more than the whole: at the most for
    its days, and two more for each February.
    """
    listed = list(spans)
    februaries = sum(end.year - start.year + 1 for start, end in listed)
    months, left = divmod(days(listed) + 2 * februaries, DAYS_A_MONTH)
    return Length(months, left)
