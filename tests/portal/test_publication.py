"""From its first minute on, and gone at its last: pure functions of rows and an instant."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from peqsite.portal.publication import Standing, changes, on_air, seconds_to_keep, standing
from tests.portal.written import at


@dataclass(frozen=True)
class Slot:
    starts: datetime | None
    ends: datetime | None = None


MORNING = Slot(at("2026-12-01 08:30"), at("2026-12-01 12:00"))
FOR_EVER = Slot(at("2026-12-01 08:30"))
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("slot", "instant", "expected"),
    [
        pytest.param(MORNING, MORNING.starts - SECOND, Standing.COMING, id="a second before"),
        pytest.param(MORNING, MORNING.starts, Standing.ON_AIR, id="at its first minute"),
        pytest.param(MORNING, MORNING.ends - SECOND, Standing.ON_AIR, id="a second before its end"),
        pytest.param(MORNING, MORNING.ends, Standing.OVER, id="at its last minute it is gone"),
        pytest.param(FOR_EVER, at("2036-12-01 08:30"), Standing.ON_AIR, id="without an end it stays"),
        pytest.param(Slot(None), at("2026-12-01 08:30"), Standing.DRAFT, id="no start was told"),
    ],
)
def test_where_a_row_stands(slot, instant, expected):
    assert standing(slot, instant) is expected


def test_a_draft_is_never_on_air():
    assert standing(FOR_EVER, FOR_EVER.starts, published=False) is Standing.DRAFT


def test_an_hour_that_comes_twice_is_two_hours():
    first = at("2026-11-01 01:30")
    again = first.replace(fold=1)
    slot = Slot(first, again)

    assert [standing(slot, instant) for instant in (first, again)] == [Standing.ON_AIR, Standing.OVER]


def test_rows_on_air_keep_their_order():
    assert on_air([FOR_EVER, MORNING], at("2026-12-01 09:00")) == (FOR_EVER, MORNING)
    assert on_air([FOR_EVER, MORNING], at("2026-12-01 13:00")) == (FOR_EVER,)


def test_every_coming_and_leaving_is_a_change_once():
    assert changes([FOR_EVER, MORNING], at("2026-11-30 00:00")) == [MORNING.starts, MORNING.ends]
    assert changes([FOR_EVER, MORNING], MORNING.starts) == [MORNING.ends]


@pytest.mark.parametrize(
    ("instant", "seconds"),
    [
        pytest.param("2026-12-01 08:29", 60, id="up to the next change"),
        pytest.param("2026-11-30 08:29", 300, id="never longer than asked"),
        pytest.param("2026-12-01 12:00", 300, id="when nothing is to come"),
    ],
)
def test_how_long_a_copy_stays_true(instant, seconds):
    assert seconds_to_keep([MORNING], at(instant), 300) == seconds
