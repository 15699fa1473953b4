"""Silence is never an answer, and what was decided stays so: situations where that is easy to get wrong."""

from dataclasses import replace
from datetime import date

import pytest

from eligibility.rules.criteria.french import CourseRule, FrenchTerms, oral_french, studied_in_french
from eligibility.rules.criteria.work import WorkTerms, work_experience
from eligibility.rules.profile import FrenchCourse, FrenchTest, Level, Stream
from eligibility.rules.ruleset import Outcome, State
from tests.rules.people import (
    MACHINIST,
    NOT_MET,
    RULEBOOK,
    UNKNOWN,
    judge_graduate,
    judge_worker,
    look,
    make_diploma,
    make_graduate,
    make_job,
    make_profile,
    make_worker,
    status_of,
)

D = date
PART_TIME = make_job(D(2019, 8, 1), hours=20)
WELDER = make_job(D(2021, 2, 24), **MACHINIST, related=True)
FRENCH_ONLY = {"french_tests": (), "french_courses": ()}


@pytest.mark.parametrize(
    ("on", "facts", "diploma"),
    [
        pytest.param(D(2021, 3, 1), {}, make_diploma(D(2020, 6, 15)), id="118.3 may reach it"),
        pytest.param(
            D(2019, 11, 5),
            {"jobs": (make_job(D(2019, 8, 1), hours=20),)},
            make_diploma(D(2019, 6, 7)),
            id="episode",
        ),
        pytest.param(
            D(2022, 9, 1),
            {"jobs": (WELDER,)},
            make_diploma(D(2021, 2, 19), level=Level.DEP, hours=1800),
            id="a DEP admits level C",
        ),
        pytest.param(D(2024, 2, 1), FRENCH_ONLY, make_diploma(D(2023, 6, 9), in_french=True), id="a proof"),
    ],
)
def test_diplomas_not_said_may_be_the_right_ones(on, facts, diploma):
    profile = make_profile(on, **facts)
    silent, told = (replace(profile, diplomas=said) for said in (None, (diploma,)))

    assert judge_graduate(told, on).outcome == Outcome.ELIGIBLE
    assert judge_graduate(silent, on).outcome == Outcome.UNDETERMINED


def test_a_kind_of_diploma_not_said_may_be_a_dep_which_admits_level_c():
    profile = make_graduate(D(2022, 9, 1), D(2021, 2, 19), level=None, hours=1800)
    verdict = judge_graduate(replace(profile, jobs=(WELDER,)), D(2022, 9, 1))

    assert verdict.outcome == Outcome.UNDETERMINED


def test_a_kind_of_diploma_not_said_may_ask_for_18_months():
    profile = replace(
        make_graduate(D(2022, 3, 1), D(2021, 2, 12), level=None), jobs=(make_job(D(2021, 2, 22)),)
    )

    assert status_of(judge_graduate(profile, D(2022, 3, 1)), "work-experience") is UNKNOWN


def test_the_end_of_a_program_not_said_may_come_before_another_began():
    first = make_diploma(D(2014, 9, 30), completed=None)
    second = make_diploma(D(2016, 6, 1), started=D(2014, 9, 2), level=Level.OTHER)
    verdict = judge_graduate(make_profile(D(2015, 5, 5), diplomas=(first, second)), D(2015, 5, 5))

    assert (verdict.outcome, verdict.missing) == (Outcome.UNDETERMINED, ("diplomas[0].completed",))


def test_whether_a_new_program_mattered_in_november_2019_is_not_known():
    """The text of those thirteen days is not at hand on this point: neither met nor not met."""
    aec = make_diploma(D(2019, 3, 22), level=Level.AEC, hours=1200, on_lists=frozenset({"programs-2019-11"}))
    job = make_job(D(2019, 4, 1), related=True)
    profile = make_profile(D(2019, 11, 5), diplomas=(aec,), jobs=(job,), new_program=True)

    assert judge_graduate(profile, D(2019, 11, 5)).outcome == Outcome.UNDETERMINED


def test_a_course_that_is_not_accepted_does_not_count_by_a_clause():
    course = FrenchCourse(7, D(2020, 7, 22), D(2020, 12, 1))
    profile = make_graduate(D(2022, 3, 1), D(2021, 3, 1))
    profile = replace(profile, jobs=(make_job(D(2021, 3, 1)),), french_tests=(), french_courses=(course,))
    verdict = judge_graduate(profile, D(2022, 3, 1))

    assert (verdict.outcome, verdict.clause) == (Outcome.NOT_ELIGIBLE, None)


def test_months_missing_on_the_reception_day_have_nothing_to_do_with_the_jobs():
    """23 months by 2025-11-19, 30 when filing: no filter stands in the way, only the day."""
    verdict = judge_worker(make_worker(D(2026, 7, 15), D(2023, 12, 20)), D(2026, 7, 15))
    result = verdict.reception.findings[0].result

    assert (result.status, result.reason, result.details["because"]) == (NOT_MET, "not-met", ())


@pytest.mark.parametrize(
    ("dep", "asp", "path"),
    [
        pytest.param(None, True, "diplomas[0].in_french", id="the DEP's language not said"),
        pytest.param(True, None, "diplomas[1].in_french", id="the ASP's language not said"),
    ],
)
def test_of_a_pair_the_diploma_that_does_not_tell_is_asked(dep, asp, path):
    first = make_diploma(D(2023, 3, 27), level=Level.DEP, hours=1350, in_french=dep)
    second = make_diploma(D(2023, 8, 28), level=Level.ASP, hours=450, follows_dep=True, in_french=asp)
    terms = FrenchTerms(24, program_in_french=True, course=CourseRule.REFUSED)
    result = look(oral_french(level=7, french=terms), make_profile(diplomas=(first, second), french_tests=()))

    assert (result.status, result.missing) == (UNKNOWN, (path,))


def test_a_dep_entirely_in_french_is_mostly_in_french_also_in_a_pair():
    first = make_diploma(D(2023, 3, 27), level=Level.DEP, in_french=True, mostly_in_french=None)
    second = make_diploma(D(2023, 8, 28), level=Level.ASP, follows_dep=True, mostly_in_french=True)

    assert look(studied_in_french(), make_profile(diplomas=(first, second))).status == "met"


def test_three_years_already_denied_are_not_asked_again():
    profile = make_profile(diplomas=None, three_years_in_french=False)

    assert look(studied_in_french(), profile).missing == ("diplomas",)


def test_an_internship_and_a_job_at_once_count_once():
    terms = WorkTerms(
        hours=30, months={"default": 12}, after_program=True, levels=frozenset("0AB"), internship_months=3
    )
    job, internship = make_job(D(2023, 7, 2)), make_job(D(2023, 8, 1), end=D(2023, 11, 30), internship=True)
    profile = make_profile(diplomas=(make_diploma(D(2023, 6, 9)),), jobs=(job, internship))
    result = look(work_experience(work=terms), profile)

    assert (result.status, result.found) == (NOT_MET, 10)


def test_windows_take_only_days_without_a_window():
    (asleep,) = [p for p in RULEBOOK.periods if p.code == "WS3"]

    def window(code, starts, ends):
        return replace(asleep, code=code, state=State.OPEN, starts=starts, ends=ends, ruleset=None)

    first, second = window("A", D(2027, 3, 1), D(2027, 4, 30)), window("B", D(2027, 2, 1), D(2027, 6, 30))
    book = RULEBOOK.with_windows([first, second])
    codes = [book.period(Stream.WORKER, day).code for day in (D(2027, 2, 1), D(2027, 3, 1), D(2027, 5, 1))]

    assert codes == ["B", "A", "B"]
    assert [(p.starts, p.ends) for p in book.periods if p.code == "B"] == [
        (D(2027, 2, 1), D(2027, 2, 28)),
        (D(2027, 5, 1), D(2027, 6, 30)),
    ]


def test_a_test_of_unknown_day_leaves_the_level_open():
    """A test too low whose day is not said may be void; then the level told by the void one is shown."""
    tests = (FrenchTest(None, 6, 6, 6), FrenchTest(D(2018, 1, 1), 8, 8, 8))
    profile = make_profile(D(2024, 5, 1), french_tests=tests, jobs=(make_job(D(2021, 6, 1)),))

    assert status_of(judge_worker(profile, D(2024, 5, 1)), "oral-french") is UNKNOWN


def test_an_expected_end_after_the_reception_day_tells_that_the_diploma_came_too_late():
    profile = make_graduate(D(2026, 7, 2), D(2026, 3, 1), issued=None, completed=D(2026, 3, 1))

    assert judge_graduate(profile, D(2026, 7, 2)).outcome == Outcome.NOT_RECEIVABLE


def test_the_day_obtained_by_is_an_edge_of_reception():
    verdict = judge_graduate(make_graduate(D(2026, 7, 15), D(2025, 11, 19)), D(2026, 7, 15), edges=True)

    assert verdict.reception.findings[0].on_edge
