"""The day of a values attestation: asked along with it, and never in the way."""

from datetime import date

import pytest

from eligibility.forms.base import Asking
from eligibility.forms.person import SpouseValuesForm, ValuesForm
from tests.eligibility.conftest import TODAY
from tests.eligibility.test_journey import journey_of, lists, visit, worker
from tests.support.visitor import GOOD_JOB, day, job

D = date
HELD = {"values_attestation": "held"}


@pytest.fixture
def asking(held):
    """A file of 1 May 2024 by somebody born on 31 March 1990."""
    days = {"today": TODAY, "first_day": D(2010, 2, 14), "last_day": D(2028, 7, 2)}
    return Asking(held=held, on=D(2024, 5, 1), birth=D(1990, 3, 31), **days)


@pytest.mark.parametrize(
    ("typed", "facts"),
    [
        pytest.param(HELD, HELD, id="the day left empty"),
        pytest.param(
            {**HELD, **day("values_obtained", "2023-02-03")},
            {**HELD, "values_obtained": D(2023, 2, 3)},
            id="the day told",
        ),
        pytest.param(
            {"values_attestation": "exempt", **day("values_obtained", "2023-02-03")},
            {"values_attestation": "exempt"},
            id="a day beside another answer says nothing",
        ),
    ],
)
def test_the_day_says_something_of_an_attestation_that_is_held(asking, typed, facts):
    form = ValuesForm(typed, asking=asking)

    assert (form.is_valid(), form.facts()) == (True, facts)


@pytest.mark.parametrize(
    ("obtained", "message"),
    [
        pytest.param(
            "2024-05-02",
            "This day is after the filing date, May 1, 2024: answer that it will be supplied later.",
            id="after filing",
        ),
        pytest.param("1990-03-30", "This date is before your date of birth.", id="before birth"),
    ],
)
def test_a_day_that_cannot_be_is_refused_at_its_field(asking, settings, obtained, message):
    settings.LANGUAGE_CODE = "en"
    form = SpouseValuesForm(
        {"spouse_values_attestation": "held", **day("spouse_values_obtained", obtained)}, asking=asking
    )

    assert form.errors == {"spouse_values_obtained": [message]}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("told", "kept"),
    [({}, None), (day("values_obtained", "2025-06-02"), D(2025, 6, 2))],
    ids=["left empty", "told"],
)
def test_both_stand_on_one_page_and_the_journey_goes_on(client, moment, told, kept):
    entries = lists(jobs=[job("63200", "2023-10-18")], job_details=[GOOD_JOB], tests=[])
    answers = worker("2026-08-03", values={**HELD, **told})

    visitor, end = visit(client, answers, entries)

    journey = journey_of(visitor, end, moment)
    assert visitor.asked.count("values") == 1
    assert (journey.next, journey.facts.get("values_obtained")) == (None, kept)
