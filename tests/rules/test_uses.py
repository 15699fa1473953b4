"""Why a fact is asked: every fact that is missing is used, and a fact that decides nothing is not."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility.rules.assess import assess
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.uses import Use, forget, uses
from tests.rules.people import RULEBOOK, make_diploma, make_graduate, make_job, make_worker
from tests.rules.strategies import filing_days, partly_forgotten, streams, whole_profiles

W6, W7 = date(2024, 5, 1), date(2026, 8, 3)
bounded = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def told(fact: str, profile: Profile, on: date = W6, streams: tuple[Stream, ...] = tuple(Stream)) -> list:
    return [(use.rules, use.criterion) for use in uses(fact, profile, on, RULEBOOK, streams)]


@bounded
@given(st.data(), filing_days, streams)
def test_every_fact_that_a_verdict_misses_has_a_use(data, on, stream):
    profile = data.draw(whole_profiles(on).flatmap(partly_forgotten))

    for fact in assess(profile, on, RULEBOOK, stream).missing:
        assert told(fact, profile, on, (stream,)) != []


@pytest.mark.parametrize(
    ("fact", "profile", "on", "expected"),
    [
        pytest.param("birth_date", make_worker(W6), W6, [("G6", "age"), ("W6", "age")], id="of both streams"),
        pytest.param(
            "jobs[0].hours",
            make_worker(W7, date(2023, 1, 9)),
            W7,
            [
                ("W-2026-07-02", "reception-experience"),
                ("W-2026-07-02", "reception-job"),
                ("W7", "work-experience"),
                ("W7", "job-at-filing"),
                ("W7", "paid-hours"),
            ],
            id="of reception and of the conditions",
        ),
        pytest.param(
            "authorized_on_2020_07_21",
            make_worker(date(2022, 5, 1)),
            date(2022, 5, 1),
            [("118.4", None)],
            id="of a clause",
        ),
        pytest.param(
            "jobs[0].occupation_2016", make_worker(W6), W6, [], id="of the other edition of the occupations"
        ),
        pytest.param(
            "jobs[0].occupation_2021",
            make_worker(W6),
            W6,
            [("W6", "work-experience"), ("W6", "job-at-filing"), ("W6", "occupation")],
            id="of the edition in use",
        ),
        pytest.param(
            "spouse_listening",
            make_worker(W6),
            W6,
            [],
            id="of a spouse who is not in the file",
        ),
        pytest.param("diplomas[1].issued", make_graduate(W6), W6, [], id="of an entry that was not told"),
    ],
)
def test_the_uses_of_a_fact(fact, profile, on, expected):
    assert told(fact, profile, on) == expected


def test_a_whole_list_is_used_by_what_looks_at_any_of_it():
    nobody = replace(make_worker(W6), jobs=None)

    assert told("jobs", nobody, streams=(Stream.WORKER,)) == [
        ("W6", code)
        for code in (
            "work-experience",
            "job-at-filing",
            "paid-hours",
            "self-employment",
            "company-control",
            "occupation",
            "excluded-field",
        )
    ]


def test_where_a_clause_is_in_doubt_the_conditions_of_both_rule_sets_count():
    on = date(2022, 5, 1)
    profile = replace(make_worker(on), authorized_on_2020_07_21=None)

    assert uses("birth_date", profile, on, RULEBOOK, (Stream.WORKER,)) == (
        Use(Stream.WORKER, "W5", "age"),
        Use(Stream.WORKER, "W4", "age"),
    )


@pytest.mark.parametrize(
    ("fact", "left"),
    [
        ("in_quebec", {"in_quebec": None}),
        ("jobs[0].hours", {"jobs": (make_job(W6, hours=None),)}),
        ("jobs[0].occupation_2016", {"jobs": (make_job(W6, codes_2016=()),)}),
        ("diplomas[0].program", {"diplomas": (make_diploma(W6, on_lists=None),)}),
        ("jobs", {"jobs": None}),
        ("filing_date", {}),
    ],
)
def test_forgetting_a_fact_leaves_the_others(fact, left):
    profile = replace(make_worker(W6, W6), diplomas=(make_diploma(W6),))

    assert forget(profile, fact) == replace(profile, **left)
