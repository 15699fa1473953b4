import pytest

from tests.portal.written import at


@pytest.fixture
def now(stopped_at):
    """`now("2026-12-01 08:30")` stops the site's clock at that minute in Montréal."""

    def stop(text: str) -> None:
        instant = at(text)
        stopped_at(instant.date(), instant.time())

    return stop
