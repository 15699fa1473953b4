"""Two windows that share a day are saved at the same moment, on a database that lets them try."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import connection

from eligibility.models import ReceptionWindow
from peqsite import freshness
from tests.eligibility.windows import window

ON_SQLITE = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
TIMES = 5  # a check made before the write, and not with it, lets both through more often than not

pytestmark = [
    pytest.mark.skipif(ON_SQLITE, reason="needs PostgreSQL: SQLite lets one connection write at a time"),
    pytest.mark.django_db(transaction=True),
]


def saved_at_once(*rows: ReceptionWindow) -> list[bool]:
    """Whether each of these was saved, over a connection of its own."""
    together = Barrier(len(rows))

    def save(row: ReceptionWindow) -> bool:
        try:
            together.wait(timeout=10)
            row.save()
        except ValidationError:
            return False
        else:
            return True
        finally:
            connection.close()

    with ThreadPoolExecutor(len(rows)) as threads:
        return sorted(threads.map(save, rows))


def test_of_two_windows_of_one_stream_and_day_exactly_one_is_saved():
    freshness.bump()  # makes the number's row again, which the flush after a transactional test takes away
    for _turn in range(TIMES):
        assert saved_at_once(window(), window()) == [False, True]
        ReceptionWindow.objects.all().delete()
