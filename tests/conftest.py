"""What every test obeys, and the fixtures they share.

Undefined template variables, warnings and calls to other machines fail (support/). Markers are set here:
`database` for what uses a database fixture, `browser` for what opens one.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, datetime, time

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client

from peqsite import clock
from tests.support import chromium, network

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright keeps an event loop in our thread
network.forbid()

pytest_plugins = ["tests.support.browser", "tests.support.real_catalog", "tests.support.snapshots"]

DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "live_server"}
BROWSER_FIXTURES = {"page", "noscript_page", "open_page", "browser", "context"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # A skip on a desk; where the tests must be complete, the launch of the browser fails and says why.
    skipped = chromium.find() is None and os.environ.get("CI") != "true"
    for item in items:
        used = set(getattr(item, "fixturenames", ()))
        if used & DATABASE_FIXTURES or item.get_closest_marker("django_db"):
            item.add_marker("database")
        if used & BROWSER_FIXTURES:
            item.add_marker("browser")
            if skipped:
                item.add_marker(pytest.mark.skip(reason=chromium.MISSING))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """The test database, which nobody holds any more when it goes: a server's thread may be slow to leave."""
    yield
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )


@pytest.fixture
def stopped_at() -> Iterator[Callable[[date, time], None]]:
    """Stop the site's clock: `stopped_at(date(2024, 5, 1))` is noon of that day in Toronto."""
    with ExitStack() as stack:

        def stop(day: date, at: time = time(12)) -> None:
            stack.enter_context(clock.set_clock(datetime.combine(day, at, tzinfo=clock.ZONE)))

        yield stop


@pytest.fixture(autouse=True)
def empty_cache() -> Iterator[None]:
    """No test reads what another one cached."""
    yield
    cache.clear()


@pytest.fixture
def staff(django_user_model):
    """A member of staff who may do everything."""
    return django_user_model.objects.create_superuser("marie", password="correct horse battery staple")


@pytest.fixture
def staff_client(staff) -> Client:
    client = Client()
    client.force_login(staff)
    return client


@pytest.fixture
def full_catalogue(db):
    """The shipped reference lists, as rows."""
    call_command("load_catalog", verbosity=0)
