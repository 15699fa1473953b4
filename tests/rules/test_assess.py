"""From the three parts to the headline: precedence, routes, several diplomas, what is still missing."""

from dataclasses import replace
from datetime import date

import pytest

from eligibility.rules.profile import FrenchTest, Level
from eligibility.rules.ruleset import NoRulesError, Outcome
from tests.rules.people import (
    MET,
    NOT_MET,
    SELLER,
    UNKNOWN,
    judge_graduate,
    judge_worker,
    make_diploma,
    make_graduate,
    make_job,
    make_profile,
    make_worker,
    not_met,
)

D = date
IN_2024, IN_2026, CLOSED = D(2024, 2, 1), D(2026, 7, 15), D(2026, 11, 22)
TOO_YOUNG = {"birth_date": D(2010, 1, 1)}
TOO_LATE = {"issued": D(2025, 12, 1)}
UNSAID = {"birth_date": None}


@pytest.mark.parametrize(
    ("on", "diploma", "facts", "outcome", "possible"),
    [
        pytest.param(CLOSED, TOO_LATE, TOO_YOUNG, "CLOSED", {"CLOSED"}, id="closed before all else"),
        pytest.param(CLOSED, {}, UNSAID, "CLOSED", {"CLOSED"}, id="closed, whatever is not said"),
        pytest.param(
            IN_2026, TOO_LATE, TOO_YOUNG, "NOT_RECEIVABLE", {"NOT_RECEIVABLE"}, id="not receivable first"
        ),
        pytest.param(
            IN_2026, TOO_LATE, UNSAID, "NOT_RECEIVABLE", {"NOT_RECEIVABLE"}, id="not receivable for sure"
        ),
        pytest.param(IN_2026, {}, TOO_YOUNG, "NOT_ELIGIBLE", {"NOT_ELIGIBLE"}, id="receivable, not eligible"),
        pytest.param(
            IN_2026,
            {},
            UNSAID,
            "UNDETERMINED",
            {"NOT_ELIGIBLE", "ELIGIBLE"},
            id="receivable, a condition in doubt",
        ),
        pytest.param(
            IN_2026,
            {"issued": None},
            TOO_YOUNG,
            "UNDETERMINED",
            {"NOT_RECEIVABLE", "NOT_ELIGIBLE"},
            id="not eligible, reception in doubt",
        ),
        pytest.param(
            IN_2026,
            {"issued": None},
            {},
            "UNDETERMINED",
            {"NOT_RECEIVABLE", "NOT_ELIGIBLE", "ELIGIBLE"},
            id="both in doubt",
        ),
        pytest.param(IN_2026, {}, {}, "ELIGIBLE", {"ELIGIBLE"}, id="all met"),
    ],
)
def test_the_headline_is_the_first_that_is_certain(on, diploma, facts, outcome, possible):
    profile = replace(make_graduate(on, D(2025, 6, 6), **diploma), **facts)
    verdict = judge_graduate(profile, on)

    assert (verdict.outcome, verdict.possible) == (outcome, possible)


@pytest.mark.parametrize(
    ("judge", "on", "rule_set", "shown"),
    [
        pytest.param(judge_graduate, D(2019, 8, 15), "GS1", "G2", id="GS1"),
        pytest.param(judge_graduate, D(2025, 1, 1), "GS2", "G6", id="GS2"),
        pytest.param(judge_graduate, D(2026, 1, 1), "GX", "G6", id="GX"),
        pytest.param(judge_graduate, D(2027, 1, 1), "GS3", "G7", id="GS3"),
        pytest.param(judge_worker, D(2025, 7, 1), "WS2", "W6", id="WS2"),
        pytest.param(judge_worker, D(2026, 1, 1), "WX", "W6", id="WX"),
        pytest.param(judge_worker, D(2027, 1, 1), "WS3", "W7", id="WS3"),
    ],
)
def test_a_closed_reception_still_shows_the_conditions(judge, on, rule_set, shown):
    verdict = judge(make_profile(on, diplomas=(), jobs=()), on)

    assert (verdict.outcome, verdict.rule_set, verdict.shown_under) == (Outcome.CLOSED, rule_set, shown)
    assert verdict.reception.is_open is NOT_MET
    assert {"diploma-type", "work-experience"} & not_met(verdict)


def test_who_is_not_receivable_is_told_of_every_condition_too():
    verdict = judge_worker(make_worker(IN_2026, D(2022, 1, 1), **SELLER), IN_2026)

    assert verdict.outcome == Outcome.NOT_RECEIVABLE
    assert [(f.code, f.status) for f in verdict.reception.findings] == [
        ("reception-experience", NOT_MET),
        ("reception-job", NOT_MET),
    ]
    assert {"occupation", "work-experience", "job-at-filing"} < not_met(verdict)


AEC = make_diploma(D(2023, 12, 1), level=Level.AEC)
OLD = make_diploma(D(2019, 6, 1))
GOOD = make_diploma(D(2023, 6, 9))
UNDATED = make_diploma(None, level=Level.MASTER)


@pytest.mark.parametrize(
    ("diplomas", "outcome", "relied_on"),
    [
        pytest.param((AEC, GOOD), Outcome.ELIGIBLE, (1,), id="the one that is enough, told last"),
        pytest.param((GOOD, AEC, OLD), Outcome.ELIGIBLE, (0,), id="the one that is enough, told first"),
        pytest.param(
            (replace(AEC, hours=None), OLD), Outcome.NOT_ELIGIBLE, (0,), id="the first of two that fail"
        ),
        pytest.param(
            (replace(AEC, full_time=False), OLD), Outcome.NOT_ELIGIBLE, (1,), id="the one that fails less"
        ),
        pytest.param((UNDATED, AEC), Outcome.UNDETERMINED, (0,), id="the one that may still do"),
        pytest.param((UNDATED, GOOD), Outcome.ELIGIBLE, (1,), id="the one that surely does"),
    ],
)
def test_of_several_diplomas_the_best_one_is_shown(diplomas, outcome, relied_on):
    verdict = judge_graduate(make_profile(IN_2024, diplomas=diplomas), IN_2024)

    assert (verdict.outcome, verdict.relied_on) == (outcome, relied_on)


def test_what_another_diploma_leaves_open_is_not_asked_once_one_is_enough():
    assert judge_graduate(make_profile(IN_2024, diplomas=(UNDATED, GOOD)), IN_2024).missing == ()


def test_the_diploma_that_may_still_do_is_asked_about():
    verdict = judge_graduate(make_profile(IN_2024, diplomas=(AEC, UNDATED)), IN_2024)

    assert verdict.missing == ("diplomas[1].issued",)


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        pytest.param({}, (), id="nothing"),
        pytest.param({"birth_date": None}, ("birth_date",), id="a date of birth"),
        pytest.param(
            {"will_settle": None, "birth_date": None},
            ("birth_date", "will_settle"),
            id="in the rulebook's order",
        ),
        pytest.param(
            {"french_tests": (FrenchTest(D(2023, 12, 1), None, 8, 6),)},
            ("french_tests[0].listening",),
            id="a skill",
        ),
        pytest.param({"spouse_accompanies": None}, ("spouse_accompanies",), id="a spouse"),
        pytest.param({"spousal_open_permit": None}, (), id="a fact that no condition looks at"),
    ],
)
def test_what_is_missing_is_named_by_its_path(facts, missing):
    assert judge_graduate(replace(make_graduate(IN_2024), **facts), IN_2024).missing == missing


def test_a_fact_still_missing_is_told_though_the_outcome_is_decided():
    profile = replace(make_graduate(IN_2024, full_time=False), birth_date=None)
    verdict = judge_graduate(profile, IN_2024)

    assert (verdict.outcome, verdict.missing) == (Outcome.NOT_ELIGIBLE, ("birth_date",))


def test_a_clause_in_doubt_shows_the_rules_in_force_and_asks_its_fact():
    on = D(2021, 3, 1)
    profile = make_graduate(on, D(2020, 6, 1), issued=None)
    verdict = judge_graduate(profile, on)

    assert (verdict.outcome, verdict.rule_set, verdict.clause) == (Outcome.UNDETERMINED, "G5", None)
    assert [(c.clause.code, c.status) for c in verdict.clauses] == [("118.3", UNKNOWN)]
    assert verdict.missing[0] == "diplomas[0].issued"


def test_a_clause_in_doubt_that_changes_nothing_is_not_asked_about():
    on = D(2022, 11, 20)
    profile = replace(make_worker(on, D(2019, 1, 7)), authorized_on_2020_07_21=None)
    verdict = judge_worker(profile, on)

    assert (verdict.outcome, verdict.missing) == (Outcome.ELIGIBLE, ())


def test_each_diploma_is_judged_under_the_rules_that_its_own_clause_gives():
    on = D(2022, 3, 1)
    late, early = make_diploma(D(2021, 6, 1)), make_diploma(D(2020, 12, 1))
    verdict = judge_graduate(make_profile(on, diplomas=(late, early), new_program=False), on)

    assert (verdict.outcome, verdict.rule_set, verdict.clause, verdict.relied_on) == (
        Outcome.ELIGIBLE,
        "G4",
        "118.3",
        (1,),
    )


def test_an_exception_in_doubt_leaves_the_reception_in_doubt():
    on = D(2019, 8, 15)
    profile = replace(
        make_graduate(on),
        work_permit_on_2019_07_10=None,
        work_permit_expires=D(2019, 10, 1),
        in_quebec_with_permit_on_2019_06_16=True,
    )
    verdict = judge_graduate(profile, on)

    assert (verdict.outcome, verdict.reception.is_open) == (Outcome.UNDETERMINED, UNKNOWN)
    assert (verdict.possible, verdict.missing) == ({"CLOSED", "ELIGIBLE"}, ("work_permit_on_2019_07_10",))


@pytest.mark.parametrize(
    ("start", "flagged"),
    [
        pytest.param(D(2023, 5, 2), True, id="12 months to the day"),
        pytest.param(D(2023, 5, 3), True, id="a day less"),
        pytest.param(D(2023, 4, 1), False, id="13 months"),
        pytest.param(D(2023, 6, 1), False, id="11 months"),
    ],
)
def test_months_that_a_neighbouring_day_decides_are_flagged(start, flagged):
    on = D(2018, 5, 1)
    verdict = judge_worker(make_worker(on, start.replace(year=2017)), on, edges=True)

    assert [f.on_edge for f in verdict.findings if f.code == "work-experience"] == [flagged]


def test_flags_are_set_only_where_they_are_asked_for():
    on = D(2018, 5, 1)
    verdict = judge_worker(make_worker(on, D(2017, 5, 2)), on)

    assert not any(finding.on_edge for finding in verdict.findings)


@pytest.mark.parametrize("judge", [judge_graduate, judge_worker])
@pytest.mark.parametrize("on", [D(2010, 2, 13), D(2028, 7, 3)])
def test_a_day_without_rules_is_an_error_that_names_it(judge, on):
    with pytest.raises(NoRulesError, match=on.isoformat()):
        judge(make_profile(on), on)


def test_jobs_are_judged_for_workers_without_their_diplomas():
    told = make_worker(D(2024, 5, 1))

    assert (
        judge_worker(replace(told, diplomas=None, new_program=None, scholarship=None), D(2024, 5, 1)).missing
        == ()
    )
    assert judge_worker(told, D(2024, 5, 1)).relied_on == ()
    assert {f.status for f in judge_worker(told, D(2024, 5, 1)).findings} == {MET}


def test_both_streams_are_judged_apart():
    profile = make_profile(IN_2024, diplomas=(GOOD,), jobs=(make_job(D(2023, 6, 12)),))

    assert judge_graduate(profile, IN_2024).outcome == Outcome.ELIGIBLE
    assert not_met(judge_worker(profile, IN_2024)) == {"work-experience"}
