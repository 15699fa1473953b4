"""Reception windows that staff announce: they take days from periods without a window, and from no other."""

from dataclasses import replace
from datetime import date

import pytest

from eligibility.rules.assess import assess
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Outcome, ReceptionPeriod, State
from tests.rules.people import NOT_MET, RULEBOOK, make_graduate, make_worker, not_met

D = date
STARTS, ENDS = D(2027, 2, 1), D(2027, 3, 31)
CRITERIA = RULEBOOK.reception_criteria["worker-2026"]


def window(starts=STARTS, ends=ENDS, stream=Stream.WORKER, **told):
    source = RULEBOOK.periods[0].source
    return replace(ReceptionPeriod("new", stream, State.OPEN, starts, ends, source), **told)


def in_place(*windows, stream=Stream.WORKER):
    periods = RULEBOOK.with_windows(windows).periods
    return [(p.code, p.starts, p.ends) for p in periods if p.stream is stream and p.ends > D(2026, 7, 1)]


BEFORE = ("W-2026-07-02", D(2026, 7, 2), D(2026, 10, 31))


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        pytest.param(
            STARTS,
            ENDS,
            [
                BEFORE,
                ("WS3", D(2026, 11, 1), D(2027, 1, 31)),
                ("new", STARTS, ENDS),
                ("WS3", D(2027, 4, 1), D(2028, 7, 2)),
            ],
            id="in the middle",
        ),
        pytest.param(
            D(2026, 11, 1),
            ENDS,
            [BEFORE, ("new", D(2026, 11, 1), ENDS), ("WS3", D(2027, 4, 1), D(2028, 7, 2))],
            id="from the first day",
        ),
        pytest.param(
            STARTS,
            D(2028, 7, 2),
            [BEFORE, ("WS3", D(2026, 11, 1), D(2027, 1, 31)), ("new", STARTS, D(2028, 7, 2))],
            id="to the last day",
        ),
        pytest.param(
            D(2026, 11, 1), D(2028, 7, 2), [BEFORE, ("new", D(2026, 11, 1), D(2028, 7, 2))], id="all of it"
        ),
        pytest.param(
            D(2026, 8, 1),
            D(2026, 9, 30),
            [BEFORE, ("WS3", D(2026, 11, 1), D(2028, 7, 2))],
            id="inside history",
        ),
    ],
)
def test_a_window_takes_its_days_from_the_period_without_one(starts, ends, expected):
    assert in_place(window(starts, ends)) == expected


def test_a_window_of_one_stream_leaves_the_other_alone():
    assert in_place(window(), stream=Stream.GRADUATE) == in_place(stream=Stream.GRADUATE)


def test_two_windows_stand_side_by_side():
    codes = [entry[0] for entry in in_place(window(), window(D(2027, 6, 1), D(2027, 6, 30), code="next"))]

    assert codes == ["W-2026-07-02", "WS3", "new", "WS3", "next", "WS3"]


def test_the_law_itself_is_not_changed_by_a_window():
    RULEBOOK.with_windows([window()])

    assert RULEBOOK.period(Stream.WORKER, STARTS).code == "WS3"


@pytest.mark.parametrize(
    ("on", "outcome", "rule_set"),
    [
        pytest.param(D(2027, 1, 31), Outcome.CLOSED, "WS3", id="the eve"),
        pytest.param(STARTS, Outcome.ELIGIBLE, "W7", id="the first day"),
        pytest.param(ENDS, Outcome.ELIGIBLE, "W7", id="the last day"),
        pytest.param(D(2027, 4, 1), Outcome.CLOSED, "WS3", id="the day after"),
    ],
)
def test_a_window_opens_and_closes_by_the_day(on, outcome, rule_set):
    book = RULEBOOK.with_windows([window(criteria=CRITERIA)])
    verdict = assess(make_worker(on, D(2023, 1, 9)), on, book, Stream.WORKER)

    assert (verdict.outcome, verdict.rule_set) == (outcome, rule_set)


@pytest.mark.parametrize(
    ("criteria", "outcome", "failed"),
    [
        pytest.param(
            CRITERIA, Outcome.NOT_RECEIVABLE, {"reception-experience"}, id="with the criteria of 2026"
        ),
        pytest.param((), Outcome.ELIGIBLE, set(), id="with none"),
        pytest.param(None, Outcome.UNDETERMINED, set(), id="with rules not yet published"),
    ],
)
def test_a_window_judges_by_the_criteria_it_names(criteria, outcome, failed):
    book = RULEBOOK.with_windows([window(criteria=criteria)])
    verdict = assess(make_worker(STARTS, D(2024, 6, 3)), STARTS, book, Stream.WORKER)

    assert (verdict.outcome, not_met(verdict)) == (outcome, failed)


def test_where_the_rules_are_not_published_even_a_no_is_not_sure():
    book = RULEBOOK.with_windows([window(stream=Stream.GRADUATE, criteria=None)])
    young = replace(make_graduate(STARTS), birth_date=D(2015, 1, 1))
    verdict = assess(young, STARTS, book, Stream.GRADUATE)

    assert (verdict.outcome, verdict.missing) == (Outcome.UNDETERMINED, ())
    assert [f.status for f in verdict.findings if f.code == "age"] == [NOT_MET]


def test_a_window_may_name_the_rules_that_judge():
    book = RULEBOOK.with_windows([window(ruleset="W6", criteria=())])
    verdict = assess(make_worker(STARTS), STARTS, book, Stream.WORKER)

    assert (verdict.outcome, verdict.rule_set) == (Outcome.ELIGIBLE, "W6")
