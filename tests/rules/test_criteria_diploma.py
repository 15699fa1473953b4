"""Conditions on the diploma relied on: kinds, hours, dates, share, and what came after."""

from datetime import date

import pytest

from eligibility.rules.criteria import diploma, studies
from eligibility.rules.profile import Level
from tests.rules.people import MET, NOT_MET, ON, TRAINING, UNKNOWN, look, make_diploma, make_profile

CLOSED_LIST = ("dep", "dep-asp", "dec-technical", "bachelor", "master", "doctorate")
HOURS = {"dep": 1800, "dep-asp": 1800}


def holder(obtained=date(2023, 6, 9), **facts):
    return make_profile(diplomas=(make_diploma(obtained, **facts),))


def trained(dep_hours=1350, asp_hours=450, **asp):
    """A DEP, and the ASP that came right after it."""
    dep = make_diploma(date(2022, 6, 17), level=Level.DEP, hours=dep_hours)
    after = make_diploma(
        date(2023, 1, 27), **{"level": Level.ASP, "hours": asp_hours, "follows_dep": True, **asp}
    )
    return make_profile(diplomas=(dep, after))


@pytest.mark.parametrize(
    ("level", "status"),
    [
        pytest.param(Level.DEP, MET, id="DEP"),
        pytest.param(Level.TECHNICAL_DEC, MET, id="technical DEC"),
        pytest.param(Level.BACHELOR, MET, id="bachelor's degree"),
        pytest.param(Level.MASTER, MET, id="master's degree"),
        pytest.param(Level.DOCTORATE, MET, id="doctorate"),
        pytest.param(Level.ASP, NOT_MET, id="ASP alone"),
        pytest.param(Level.AEC, NOT_MET, id="AEC"),
        pytest.param(Level.GENERAL_DEC, NOT_MET, id="pre-university DEC"),
        pytest.param(Level.OTHER, NOT_MET, id="certificate, DESS or another"),
        pytest.param(None, UNKNOWN, id="not said"),
    ],
)
def test_the_kind_of_diploma_stands_on_a_closed_list(level, status):
    result = look(diploma.diploma_type(levels=CLOSED_LIST), holder(level=level))

    assert (result.status, result.missing) == (status, ("diplomas[0].level",) if level is None else ())


@pytest.mark.parametrize(
    ("follows", "status", "missing"),
    [
        pytest.param(True, MET, (), id="right after"),
        pytest.param(None, UNKNOWN, ("diplomas[1].follows_dep",), id="not said"),
    ],
)
def test_an_asp_stands_on_the_list_with_the_dep_it_followed(follows, status, missing):
    result = look(diploma.diploma_type(levels=CLOSED_LIST), trained(follows_dep=follows))

    assert (result.status, result.missing, result.found) == (status, missing, "dep-asp")


@pytest.mark.parametrize(
    ("level", "hours", "status"),
    [
        pytest.param(Level.DEP, 1800, MET, id="a DEP of 1,800"),
        pytest.param(Level.DEP, 1799, NOT_MET, id="a DEP one hour short"),
        pytest.param(Level.DEP, None, UNKNOWN, id="a DEP, hours not said"),
        pytest.param(Level.BACHELOR, 900, MET, id="a bachelor's degree is not measured"),
        pytest.param(None, 1800, UNKNOWN, id="kind not said"),
    ],
)
def test_only_the_kinds_named_are_measured_in_hours(level, hours, status):
    assert look(diploma.program_hours(hours=HOURS), holder(level=level, hours=hours)).status is status


@pytest.mark.parametrize(
    ("dep_hours", "asp_hours", "status", "missing"),
    [
        pytest.param(1350, 450, MET, (), id="1,350 and 450"),
        pytest.param(1350, 449, NOT_MET, (), id="one hour short together"),
        pytest.param(None, 450, UNKNOWN, ("diplomas[0].hours",), id="hours of the DEP not said"),
        pytest.param(1350, None, UNKNOWN, ("diplomas[1].hours",), id="hours of the ASP not said"),
    ],
)
def test_the_hours_of_a_dep_and_its_asp_are_added(dep_hours, asp_hours, status, missing):
    result = look(diploma.program_hours(hours=HOURS), trained(dep_hours, asp_hours))

    assert (result.status, result.missing) == (status, missing)


@pytest.mark.parametrize("build", [diploma.diploma_in_quebec, diploma.full_time_studies])
@pytest.mark.parametrize(
    ("said", "status"),
    [(True, MET), (False, NOT_MET), (None, UNKNOWN)],
    ids=["yes", "no", "not said"],
)
def test_studies_are_full_time_and_in_quebec_as_said(build, said, status):
    assert look(build(), holder(in_quebec=said, full_time=said)).status is status


@pytest.mark.parametrize(
    ("completed", "issued", "status", "reason"),
    [
        pytest.param(ON, ON, MET, "met", id="issued on the filing day"),
        pytest.param(date(2024, 4, 1), date(2024, 5, 2), NOT_MET, "not-met", id="issued the day after"),
        pytest.param(date(2024, 6, 1), None, NOT_MET, "not-met", id="not yet completed"),
        pytest.param(date(2024, 4, 1), None, UNKNOWN, "unknown", id="completed, issue not said"),
        pytest.param(None, None, UNKNOWN, "unknown", id="nothing said"),
    ],
)
def test_the_diploma_is_issued_by_the_filing_day(completed, issued, status, reason):
    result = look(diploma.diploma_issued(), holder(completed=completed, issued=issued))

    assert (result.status, result.reason) == (status, reason)
    assert result.missing == (("diplomas[0].issued",) if status is UNKNOWN else ())


@pytest.mark.parametrize(
    ("completed", "issued", "status", "reason"),
    [
        pytest.param(date(2024, 11, 1), None, MET, "soon", id="done in six months to the day"),
        pytest.param(date(2024, 11, 2), None, NOT_MET, "not-met", id="done a day later than that"),
        pytest.param(date(2024, 11, 1), date(2025, 2, 1), MET, "soon", id="done in six months, issued later"),
        pytest.param(None, date(2024, 11, 1), MET, "soon", id="issued in six months, so done by then"),
        pytest.param(None, date(2024, 11, 2), UNKNOWN, "unknown", id="issued later, end not said"),
        pytest.param(None, None, UNKNOWN, "unknown", id="nothing said"),
    ],
)
def test_where_allowed_the_file_may_come_six_months_before_the_end(completed, issued, status, reason):
    examine = diploma.diploma_issued(months_ahead=6)
    result = look(examine, holder(completed=completed, issued=issued))

    assert (result.status, result.reason) == (status, reason)


@pytest.mark.parametrize(
    ("sure_until", "completed", "status", "reason"),
    [
        pytest.param(ON, date(2024, 10, 1), MET, "soon", id="on the last sure day"),
        pytest.param(date(2024, 4, 30), date(2024, 10, 1), UNKNOWN, "law-unsure", id="the day after"),
        pytest.param(date(2024, 4, 30), date(2025, 1, 1), NOT_MET, "not-met", id="too far ahead anyway"),
    ],
)
def test_from_the_day_no_source_tells_filing_ahead_is_not_known(sure_until, completed, status, reason):
    examine = diploma.diploma_issued(months_ahead=6, sure_until=sure_until)
    result = look(examine, holder(completed=completed, issued=None))

    assert (result.status, result.reason) == (status, reason)


@pytest.mark.parametrize(
    ("completed", "issued", "status"),
    [
        pytest.param(date(2021, 5, 1), date(2021, 5, 1), MET, id="36 months to the day"),
        pytest.param(date(2021, 4, 30), date(2021, 4, 30), NOT_MET, id="36 months and a day"),
        pytest.param(date(2021, 1, 1), date(2021, 5, 1), MET, id="the window counts from the issue"),
        pytest.param(date(2021, 1, 1), None, UNKNOWN, id="completed before, issue not said"),
        pytest.param(date(2021, 6, 1), None, MET, id="completed inside, so issued inside"),
        pytest.param(None, None, UNKNOWN, id="nothing said"),
    ],
)
def test_the_window_is_36_months_from_the_issue(completed, issued, status):
    result = look(diploma.diploma_window(months=36), holder(completed=completed, issued=issued))

    assert (result.status, result.missing) == (status, ("diplomas[0].issued",) if status is UNKNOWN else ())


def test_a_diploma_yet_to_come_is_not_too_old():
    result = look(diploma.diploma_window(months=36), holder(date(2024, 9, 1)))

    assert (result.status, result.reason) == (MET, "not-yet")


@pytest.mark.parametrize(
    ("share", "status"),
    [
        pytest.param(50, MET, id="half"),
        pytest.param(49, NOT_MET, id="a percent less"),
        pytest.param(None, UNKNOWN, id="not said"),
    ],
)
def test_half_of_the_program_is_in_quebec(share, status):
    assert look(studies.half_in_quebec(percent=50), holder(share_in_quebec=share)).status is status


@pytest.mark.parametrize(
    ("hours", "share", "status"),
    [
        pytest.param(1200, 75, MET, id="three quarters of 1,200 are 900"),
        pytest.param(1200, 74, NOT_MET, id="a percent less"),
        pytest.param(900, 100, MET, id="all of 900"),
        pytest.param(None, 100, UNKNOWN, id="hours not said"),
    ],
)
def test_a_short_program_has_900_hours_in_quebec(hours, share, status):
    examine = studies.half_in_quebec(percent=50, least_hours=900, up_to_hours=1800)

    assert look(examine, holder(level=Level.AEC, hours=hours, share_in_quebec=share)).status is status


@pytest.mark.parametrize(
    ("said", "status"),
    [
        pytest.param(True, NOT_MET, id="another was started"),
        pytest.param(False, MET, id="none was started"),
        pytest.param(None, UNKNOWN, id="not said"),
    ],
)
def test_no_new_program_was_started_since(said, status):
    profile = make_profile(diplomas=(make_diploma(ON),), new_program=said)

    assert look(studies.new_program(), profile).status is status


@pytest.mark.parametrize(
    ("started", "status", "missing"),
    [
        pytest.param(date(2023, 6, 10), NOT_MET, (), id="begun the day after"),
        pytest.param(date(2023, 6, 9), MET, (), id="begun by the day it ended"),
        pytest.param(None, UNKNOWN, ("diplomas[0].started",), id="beginning not said"),
    ],
)
def test_a_program_of_the_list_that_began_later_is_a_new_program(started, status, missing):
    later = make_diploma(date(2025, 6, 1), started=started)
    profile = make_profile(diplomas=(later, make_diploma(date(2023, 6, 9))))
    result = look(studies.new_program(), profile)

    assert (result.status, result.missing) == (status, missing)


@pytest.mark.parametrize(
    ("lists", "status"),
    [
        pytest.param(frozenset({TRAINING}), MET, id="on it"),
        pytest.param(frozenset({"another"}), NOT_MET, id="on another"),
        pytest.param(frozenset(), NOT_MET, id="on none"),
        pytest.param(None, UNKNOWN, id="program not said"),
    ],
)
def test_the_program_stands_on_the_dated_list(lists, status):
    result = look(diploma.training_list(key=TRAINING), holder(on_lists=lists))

    assert (result.status, result.missing) == (status, ("diplomas[0].program",) if lists is None else ())


@pytest.mark.parametrize(
    ("told", "status", "reason", "missing"),
    [
        pytest.param((), NOT_MET, "no-diploma", (), id="none"),
        pytest.param(None, UNKNOWN, "unknown", ("diplomas",), id="not said"),
    ],
)
@pytest.mark.parametrize(
    "examine",
    [
        pytest.param(diploma.diploma_type(levels=CLOSED_LIST), id="kind"),
        pytest.param(diploma.program_hours(hours=HOURS), id="hours"),
        pytest.param(diploma.diploma_window(months=36), id="window"),
        pytest.param(diploma.diploma_issued(), id="issue"),
        pytest.param(studies.half_in_quebec(percent=50), id="share"),
        pytest.param(diploma.training_list(key=TRAINING), id="list"),
    ],
)
def test_no_diploma_is_a_no_and_not_said_is_not(examine, told, status, reason, missing):
    result = look(examine, make_profile(diplomas=told))

    assert (result.status, result.reason, result.missing) == (status, reason, missing)
