"""Proofs of French and the levels they prove."""

from datetime import date

import pytest

from eligibility.rules.criteria.french import (
    CourseRule,
    FrenchTerms,
    french_proof,
    oral_french,
    studied_in_french,
    written_french,
)
from eligibility.rules.profile import FrenchCourse, FrenchTest
from tests.rules.people import MET, NOT_MET, ON, UNKNOWN, look, make_diploma, make_profile

TERMS = FrenchTerms(test_months=24, program_in_french=True, course=CourseRule.ACCEPTED)
WORKERS = FrenchTerms(test_months=24, program_in_french=False, course=CourseRule.REFUSED)
BY_DATE = FrenchTerms(24, program_in_french=True, course=CourseRule.BY_DATE, course_by=date(2020, 7, 21))


def sat(*levels, taken=date(2024, 1, 1)):
    return make_profile(french_tests=(FrenchTest(taken, *levels),))


def taught(course, **facts):
    return make_profile(french_tests=(), french_courses=(course,), **facts)


@pytest.mark.parametrize(
    ("taken", "status"),
    [
        pytest.param(date(2022, 5, 2), MET, id="one day less than two years old"),
        pytest.param(date(2022, 5, 1), NOT_MET, id="two years old to the day"),
        pytest.param(ON, MET, id="taken on the filing day"),
        pytest.param(date(2024, 5, 2), NOT_MET, id="taken the day after filing"),
        pytest.param(None, UNKNOWN, id="day not said"),
    ],
)
def test_a_test_is_a_proof_for_less_than_two_years(taken, status):
    result = look(french_proof(french=TERMS), sat(8, 8, 8, taken=taken))

    assert (result.status, result.missing) == (status, ("french_tests[0].taken",) if taken is None else ())


@pytest.mark.parametrize(
    ("levels", "status", "missing"),
    [
        pytest.param((7, 7), MET, (), id="7 in both"),
        pytest.param((6, 7), NOT_MET, (), id="6 in listening"),
        pytest.param((8, 6), NOT_MET, (), id="6 in speaking"),
        pytest.param((8, None), UNKNOWN, ("french_tests[0].speaking",), id="speaking not said"),
        pytest.param((6, None), NOT_MET, (), id="speaking not said, listening too low"),
    ],
)
def test_oral_french_asks_the_level_of_listening_and_of_speaking(levels, status, missing):
    result = look(oral_french(level=7, french=TERMS), sat(*levels, 5))

    assert (result.status, result.missing) == (status, missing)


@pytest.mark.parametrize(
    ("written", "status"),
    [
        pytest.param(5, MET, id="5"),
        pytest.param(4, NOT_MET, id="4"),
        pytest.param(None, UNKNOWN, id="not said"),
    ],
)
def test_written_french_is_judged_apart(written, status):
    assert look(written_french(level=5, french=TERMS), sat(8, 8, written)).status is status


@pytest.mark.parametrize(
    ("registered", "passed", "rule", "status"),
    [
        pytest.param(date(2020, 3, 9), date(2020, 6, 19), BY_DATE, MET, id="118.5: both before"),
        pytest.param(
            date(2020, 7, 21), date(2020, 9, 1), BY_DATE, MET, id="118.5: registered on the last day"
        ),
        pytest.param(
            date(2020, 7, 22), date(2020, 9, 1), BY_DATE, NOT_MET, id="118.5: registered a day late"
        ),
        pytest.param(None, date(2020, 7, 21), BY_DATE, MET, id="118.5: passed on the last day"),
        pytest.param(None, date(2020, 7, 22), BY_DATE, UNKNOWN, id="118.5: registration not said"),
        pytest.param(date(2020, 3, 9), None, BY_DATE, UNKNOWN, id="118.5: pass not said"),
        pytest.param(date(2020, 7, 22), None, BY_DATE, UNKNOWN, id="118.5: too late unless passed before"),
        pytest.param(None, ON, TERMS, MET, id="accepted, passed on the filing day"),
        pytest.param(None, date(2024, 5, 2), TERMS, NOT_MET, id="accepted, passed the day after"),
        pytest.param(None, date(2020, 1, 1), WORKERS, NOT_MET, id="no longer accepted"),
    ],
)
def test_a_course_is_a_proof_where_and_when_the_rules_say(registered, passed, rule, status):
    course = FrenchCourse(level=7, registered=registered, passed=passed)

    assert look(french_proof(french=rule), taught(course)).status is status


@pytest.mark.parametrize(
    ("level", "status", "reason"),
    [
        pytest.param(7, MET, "clause-118-5", id="level 7"),
        pytest.param(6, NOT_MET, "not-met", id="level 6"),
        pytest.param(None, UNKNOWN, "unknown", id="level not said"),
    ],
)
def test_a_course_proves_its_own_level_by_clause_118_5(level, status, reason):
    course = FrenchCourse(level, date(2020, 3, 9), date(2020, 6, 19))
    result = look(oral_french(level=7, french=BY_DATE), taught(course))

    assert (result.status, result.reason) == (status, reason)


def test_the_clause_is_not_named_where_a_test_would_do():
    course = FrenchCourse(7, date(2020, 3, 9), date(2020, 6, 19))
    profile = make_profile(french_courses=(course,))

    assert look(oral_french(level=7, french=BY_DATE), profile).reason == "met"


def test_a_course_proves_no_written_level():
    course = FrenchCourse(8, date(2020, 3, 9), date(2020, 6, 19))

    assert look(written_french(level=5, french=TERMS), taught(course)).status is NOT_MET


@pytest.mark.parametrize(
    ("facts", "proof"),
    [
        pytest.param({"three_years_in_french": True}, "three-years", id="three years of studies in French"),
        pytest.param({"professional_order": True}, "professional-order", id="a professional order"),
        pytest.param(
            {"diplomas": (make_diploma(ON, in_french=True),)}, "program", id="a program in French in Québec"
        ),
    ],
)
def test_studies_and_professional_orders_prove_every_level(facts, proof):
    profile = make_profile(french_tests=(), **facts)
    results = [look(build(level=5, french=TERMS), profile) for build in (oral_french, written_french)]

    assert look(french_proof(french=TERMS), profile).found == proof
    assert [(r.status, r.reason) for r in results] == [(MET, "by-studies")] * 2


def test_a_program_in_french_is_no_proof_for_workers():
    profile = make_profile(french_tests=(), diplomas=(make_diploma(ON, in_french=True),))

    assert look(french_proof(french=WORKERS), profile).status is NOT_MET


def test_without_any_proof_no_level_is_reached():
    result = look(oral_french(level=7, french=TERMS), make_profile(french_tests=()))

    assert (result.status, result.reason) == (NOT_MET, "no-proof")


def test_a_test_too_old_fails_as_a_proof_and_not_as_a_level():
    profile = sat(8, 8, 6, taken=date(2022, 2, 15))

    assert look(french_proof(french=TERMS), profile).status is NOT_MET
    assert look(oral_french(level=7, french=TERMS), profile).status is MET


def test_no_text_tells_whether_two_tests_may_be_joined():
    tests = tuple(FrenchTest(date(2024, 1, 1), *levels) for levels in ((8, 6, 6), (6, 8, 6)))
    result = look(oral_french(level=7, french=TERMS), make_profile(french_tests=tests))

    assert (result.status, result.reason) == (UNKNOWN, "combined")


def test_of_two_tests_one_that_reaches_both_levels_is_enough():
    tests = tuple(FrenchTest(date(2024, 1, 1), *levels) for levels in ((6, 6, 4), (7, 7, 4)))

    assert look(oral_french(level=7, french=TERMS), make_profile(french_tests=tests)).status is MET


@pytest.mark.parametrize(
    ("fact", "path"),
    [
        pytest.param("french_tests", "french_tests", id="tests"),
        pytest.param("french_courses", "french_courses", id="courses"),
        pytest.param("three_years_in_french", "three_years_in_french", id="three years of studies"),
        pytest.param("professional_order", "professional_order", id="a professional order"),
    ],
)
def test_a_proof_never_spoken_of_may_exist(fact, path):
    told = {"french_tests": (), fact: None}
    results = [
        look(examine, make_profile(**told))
        for examine in (french_proof(french=TERMS), oral_french(level=7, french=TERMS))
    ]

    assert [(r.status, r.missing) for r in results] == [(UNKNOWN, (path,))] * 2


@pytest.mark.parametrize(
    ("program", "three_years", "status", "missing"),
    [
        pytest.param(
            {"mostly_in_french": True}, False, MET, (), id="three quarters of the courses in French"
        ),
        pytest.param({"in_french": True, "mostly_in_french": None}, False, MET, (), id="entirely in French"),
        pytest.param({}, True, MET, (), id="three years elsewhere"),
        pytest.param({}, False, NOT_MET, (), id="neither"),
        pytest.param({}, None, UNKNOWN, ("three_years_in_french",), id="three years not said"),
        pytest.param(
            {"mostly_in_french": None}, False, UNKNOWN, ("diplomas[0].mostly_in_french",), id="share not said"
        ),
    ],
)
def test_studies_in_french_are_the_program_or_three_years_anywhere(program, three_years, status, missing):
    profile = make_profile(diplomas=(make_diploma(ON, **program),), three_years_in_french=three_years)
    result = look(studied_in_french(), profile)

    assert (result.status, result.missing) == (status, missing)
