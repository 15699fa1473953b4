"""Whom a transitional measure reaches, and which facts would tell."""

from datetime import date

import pytest

from eligibility.rules import clauses
from eligibility.rules.criterion import Situation
from eligibility.rules.profile import Level
from tests.rules.people import MET, NOT_MET, UNKNOWN, make_diploma, make_profile, relied_on

D = date


def reached(reach, profile):
    applies = reach(Situation(profile, D(2021, 3, 1), relied_on(profile)))
    return applies.status, applies.missing


def test_a_measure_for_everyone_reaches_who_says_nothing():
    assert reached(clauses.everyone(), make_profile(diplomas=None, jobs=None)) == (MET, ())


@pytest.mark.parametrize(
    ("completed", "issued", "expected"),
    [
        pytest.param(D(2020, 6, 1), D(2020, 12, 31), (MET, ()), id="issued on the eve"),
        pytest.param(D(2020, 6, 1), D(2021, 1, 1), (NOT_MET, ()), id="issued on the day"),
        pytest.param(D(2020, 12, 31), None, (UNKNOWN, ("diplomas[0].issued",)), id="issue not said"),
        pytest.param(D(2021, 1, 1), None, (NOT_MET, ()), id="not even completed by then"),
        pytest.param(None, None, (UNKNOWN, ("diplomas[0].issued",)), id="no date said"),
    ],
)
def test_118_3_reaches_diplomas_issued_before_a_day(completed, issued, expected):
    profile = make_profile(diplomas=(make_diploma(issued, completed=completed),))

    assert reached(clauses.diploma_issued_before(before=D(2021, 1, 1)), profile) == expected


def test_118_3_looks_at_the_asp_of_a_pair():
    dep = make_diploma(D(2020, 6, 1), level=Level.DEP)
    asp = make_diploma(D(2021, 2, 1), level=Level.ASP, follows_dep=True)
    profile = make_profile(diplomas=(dep, asp))

    assert reached(clauses.diploma_issued_before(before=D(2021, 1, 1)), profile) == (NOT_MET, ())


@pytest.mark.parametrize(
    ("level", "hours", "expected"),
    [
        pytest.param(Level.DEP, 899, (MET, ()), id="a DEP of 899 hours"),
        pytest.param(Level.DEP, 900, (NOT_MET, ()), id="a DEP of 900"),
        pytest.param(Level.AEC, 1799, (NOT_MET, ()), id="an AEC of 1,799"),
        pytest.param(Level.ASP, 1800, (MET, ()), id="an ASP of 1,800"),
        pytest.param(Level.BACHELOR, 1000, (MET, ()), id="a bachelor's degree, not measured"),
        pytest.param(Level.OTHER, None, (MET, ()), id="a certificate, not measured"),
        pytest.param(Level.DEP, None, (UNKNOWN, ("diplomas[0].hours",)), id="hours not said"),
        pytest.param(None, 1000, (UNKNOWN, ("diplomas[0].level",)), id="kind not said"),
    ],
)
def test_the_episode_keeps_diplomas_between_900_and_1799_hours(level, hours, expected):
    profile = make_profile(diplomas=(make_diploma(D(2019, 3, 1), level=level, hours=hours),))

    assert reached(clauses.hours_outside(least=900, most=1799), profile) == expected


def test_the_episode_measures_a_dep_with_its_asp_as_one():
    dep = make_diploma(D(2018, 6, 1), level=Level.DEP, hours=1350)
    asp = make_diploma(D(2019, 2, 1), level=Level.ASP, hours=450, follows_dep=True)

    reach = clauses.hours_outside(least=900, most=1799)
    assert reached(reach, make_profile(diplomas=(dep, asp))) == (MET, ())


@pytest.mark.parametrize(
    ("said", "sure", "expected"),
    [
        pytest.param(True, True, (MET, ()), id="yes"),
        pytest.param(False, True, (NOT_MET, ()), id="no"),
        pytest.param(None, True, (UNKNOWN, ("authorized_on_2020_07_21",)), id="not said"),
        pytest.param(True, False, (UNKNOWN, ()), id="yes, when no source tells whether it still reached"),
        pytest.param(False, False, (NOT_MET, ()), id="no, when no source tells"),
        pytest.param(
            None, False, (UNKNOWN, ("authorized_on_2020_07_21",)), id="not said, when no source tells"
        ),
    ],
)
def test_118_4_reaches_who_was_authorized_on_the_day(said, sure, expected):
    profile = make_profile(authorized_on_2020_07_21=said)

    assert reached(clauses.authorized_on_2020_07_21(sure=sure), profile) == expected


REACHED = {
    "work_permit_on_2019_07_10": True,
    "work_permit_expires": D(2019, 10, 31),
    "in_quebec_with_permit_on_2019_06_16": True,
    "regular_file_before_2018_08_02": True,
}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({}, (MET, ()), id="everything"),
        pytest.param({"work_permit_on_2019_07_10": False}, (NOT_MET, ()), id="no permit"),
        pytest.param(
            {"work_permit_expires": D(2019, 11, 1)}, (NOT_MET, ()), id="a permit that ends too late"
        ),
        pytest.param({"in_quebec": False}, (NOT_MET, ()), id="abroad"),
        pytest.param({"in_quebec": None}, (UNKNOWN, ("in_quebec",)), id="place not said"),
        pytest.param({"work_permit_expires": None}, (UNKNOWN, ("work_permit_expires",)), id="end not said"),
        pytest.param({"regular_file_before_2018_08_02": None}, (MET, ()), id="one way is enough"),
        pytest.param(
            {"regular_file_before_2018_08_02": None, "in_quebec_with_permit_on_2019_06_16": False},
            (UNKNOWN, ("regular_file_before_2018_08_02",)),
            id="the other way not said",
        ),
        pytest.param(
            {"regular_file_before_2018_08_02": False, "in_quebec_with_permit_on_2019_06_16": False},
            (NOT_MET, ()),
            id="neither way",
        ),
        pytest.param({"in_quebec": False, "work_permit_expires": None}, (NOT_MET, ()), id="one no is enough"),
    ],
)
def test_the_exception_of_2019_asks_for_a_permit_and_one_of_two_ties(facts, expected):
    assert reached(clauses.permit_expiring(), make_profile(**{**REACHED, **facts})) == expected
