"""When a page last changed, reckoned from what it shows."""

from collections.abc import Iterable
from datetime import date

from django.utils.timezone import localtime

from peqsite.portal.publication import Row


def last_modified(rows: Iterable[Row], days: Iterable[date] = ()) -> date | None:
    """The latest day on which a row shown appeared or was changed, or of `days`; None where there is none."""
    shown = [localtime(max(row.starts, row.changed)).date() for row in rows]
    return max([*shown, *days], default=None)
