"""The one clock: whatever asks the date or the time asks here.

Days are calendar days in America/Toronto, the time zone of the law and of its deadlines.
Tests, and nothing else, replace it with `set_clock`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("America/Toronto")


def _system() -> datetime:
    return datetime.now(UTC)


_read: Callable[[], datetime] = _system


def now() -> datetime:
    """The present moment, aware, in America/Toronto."""
    return _read().astimezone(ZONE)


def today() -> date:
    """The present calendar day in America/Toronto."""
    return now().date()


@contextmanager
def set_clock(moment: datetime) -> Iterator[None]:
    """Stop the clock at an aware moment for the length of a `with` block."""
    global _read  # noqa: PLW0603 – the one place where the clock is replaced
    before, _read = _read, lambda: moment
    try:
        yield
    finally:
        _read = before
