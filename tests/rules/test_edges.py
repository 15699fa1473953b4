"""What an outcome hangs on: the neighbouring day, the way of counting months, the reading of a boundary."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility.rules.assess import assess
from eligibility.rules.profile import FrenchTest
from eligibility.rules.ruleset import Outcome, Turn
from eligibility.rules.spans import DAY, add_months
from tests.rules.people import (
    MET,
    NOT_MET,
    RULEBOOK,
    judge_graduate,
    judge_worker,
    make_graduate,
    make_worker,
)
from tests.rules.strategies import filing_days, partly_forgotten, streams, whole_profiles

D = date
W6, W7 = D(2024, 5, 1), D(2026, 8, 3)
bounded = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def hinges(verdict) -> list[tuple]:
    return [(hinge.turn, hinge.outcome, hinge.codes) for hinge in verdict.hinges]


def with_test(on: date, taken: date):
    return replace(make_worker(on), french_tests=(FrenchTest(taken, 8, 8, 6),))


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        pytest.param(judge_worker(make_worker(W6), W6, edges=True), [], id="nothing is near"),
        pytest.param(
            judge_worker(with_test(W6, add_months(W6, -24) + DAY), W6, edges=True),
            [(Turn.MORROW, Outcome.NOT_ELIGIBLE, ("french-proof",))],
            id="the last day of a test",
        ),
        pytest.param(
            judge_worker(with_test(W6, W6), W6, edges=True),
            [(Turn.EVE, Outcome.NOT_ELIGIBLE, ("french-proof",))],
            id="the day of a test",
        ),
        pytest.param(
            judge_graduate(make_graduate(W6, add_months(W6, -36)), W6, edges=True),
            [(Turn.MORROW, Outcome.NOT_ELIGIBLE, ("diploma-window",))],
            id="the last day of a diploma",
        ),
        pytest.param(
            judge_worker(make_worker(D(2025, 6, 4)), D(2025, 6, 4), edges=True),
            [(Turn.MORROW, Outcome.CLOSED, ())],
            id="the last day of reception",
        ),
        pytest.param(
            judge_worker(make_worker(D(2023, 11, 23), codes_2016=("7511",)), D(2023, 11, 23), edges=True),
            [(Turn.EVE, Outcome.NOT_ELIGIBLE, ("work-experience", "job-at-filing", "occupation"))],
            id="the first day of other rules",
        ),
        pytest.param(
            judge_worker(make_worker(D(2023, 5, 1), D(2021, 5, 2)), D(2023, 5, 1), edges=True),
            [
                (Turn.EVE, Outcome.NOT_ELIGIBLE, ("work-experience",)),
                (Turn.CONVENTION, Outcome.NOT_ELIGIBLE, ("work-experience",)),
            ],
            id="23 months and 30 days",
        ),
        pytest.param(
            judge_worker(make_worker(W6, D(2022, 5, 3)), W6, edges=True),
            [(Turn.MORROW, Outcome.ELIGIBLE, ("work-experience",))],
            id="one day short",
        ),
        pytest.param(
            judge_graduate(make_graduate(W7, D(2025, 11, 19)), W7, edges=True),
            [(Turn.BOUNDARY, Outcome.NOT_RECEIVABLE, ("reception-diploma",))],
            id="a diploma of the frozen day itself",
        ),
        pytest.param(
            judge_graduate(make_graduate(W7, D(2025, 11, 20)), W7, edges=True),
            [(Turn.BOUNDARY, Outcome.ELIGIBLE, ("reception-diploma",))],
            id="a diploma of the day after",
        ),
    ],
)
def test_an_outcome_says_what_it_hangs_on(verdict, expected):
    assert hinges(verdict) == expected


def test_conditions_that_turn_are_told_where_reception_is_closed_too():
    on = D(2026, 11, 22)
    verdict = judge_worker(with_test(on, add_months(on, -24) + DAY), on, edges=True)

    assert [(h.turn, h.outcome, h.conditions) for h in verdict.hinges] == [
        (Turn.MORROW, Outcome.CLOSED, NOT_MET)
    ]
    assert verdict.conditions is MET


def test_nothing_is_looked_for_unless_asked():
    assert judge_worker(with_test(W6, W6), W6).hinges == ()


@bounded
@given(st.data(), filing_days, streams)
def test_neighbouring_days_are_flagged_as_judging_them_shows(data, on, stream):
    profile = data.draw(whole_profiles(on) | whole_profiles(on).flatmap(partly_forgotten))
    verdict = assess(profile, on, RULEBOOK, stream, edges=True)
    told = {hinge.turn: (hinge.outcome, hinge.conditions) for hinge in verdict.hinges}

    for turn, day in ((Turn.EVE, on - DAY), (Turn.MORROW, on + DAY)):
        if RULEBOOK.first_day <= day <= RULEBOOK.last_day:
            other = assess(profile, day, RULEBOOK, stream)
            differs = (other.outcome, other.conditions) != (verdict.outcome, verdict.conditions)
            assert told.get(turn) == ((other.outcome, other.conditions) if differs else None)


@bounded
@given(st.data(), filing_days, streams)
def test_asking_for_the_edges_changes_nothing_else(data, on, stream):
    profile = data.draw(whole_profiles(on))
    with_edges = assess(profile, on, RULEBOOK, stream, edges=True)

    assert [f.result for f in with_edges.findings] == [
        f.result for f in assess(profile, on, RULEBOOK, stream).findings
    ]
