"""What it takes to be allowed to file in 2026, apart from the conditions of selection."""

from datetime import date

import pytest

from eligibility.rules.criteria.reception import (
    reception_diploma,
    reception_experience,
    reception_job,
    reception_presence,
)
from eligibility.rules.criteria.work import WorkTerms
from eligibility.rules.profile import Level
from tests.rules.people import MET, NOT_MET, SELLER, UNKNOWN, look, make_diploma, make_job, make_profile

D = date
ON, BY = D(2026, 7, 15), D(2025, 11, 19)
DIPLOMA = reception_diploma(
    by=BY, levels=("dep", "dep-asp", "bachelor"), hours={"dep": 1800, "dep-asp": 1800}
)
WORK = WorkTerms(hours=30, months={"default": 24}, teer=frozenset({0, 1, 2, 3}))
EXPERIENCE = reception_experience(by=BY, within_if_any=36, work=WORK)


@pytest.mark.parametrize(
    ("issued", "facts", "status", "reason"),
    [
        pytest.param(BY, {}, MET, "met", id="issued on the last day"),
        pytest.param(D(2025, 11, 20), {}, NOT_MET, "too-late", id="issued the day after"),
        pytest.param(D(2025, 10, 1), {"issued": None}, UNKNOWN, "unknown", id="issue not said"),
        pytest.param(BY, {"level": Level.AEC}, NOT_MET, "not-listed", id="a kind not listed"),
        pytest.param(BY, {"level": Level.DEP, "hours": 1799}, NOT_MET, "not-listed", id="an hour short"),
        pytest.param(BY, {"level": Level.DEP, "hours": 1800}, MET, "met", id="hours to the number"),
        pytest.param(BY, {"in_quebec": False}, NOT_MET, "not-listed", id="not of Québec"),
        pytest.param(BY, {"level": None}, UNKNOWN, "unknown", id="kind not said"),
    ],
)
def test_the_diploma_was_held_by_the_day(issued, facts, status, reason):
    result = look(DIPLOMA, make_profile(ON, diplomas=(make_diploma(issued, **facts),)), ON)

    assert (result.status, result.reason, result.asked) == (status, reason, BY)


@pytest.mark.parametrize(
    ("told", "status", "missing"),
    [
        pytest.param((), NOT_MET, (), id="no diploma"),
        pytest.param(None, UNKNOWN, ("diplomas",), id="not said"),
    ],
)
def test_no_diploma_is_not_a_diploma_not_said(told, status, missing):
    result = look(DIPLOMA, make_profile(ON, diplomas=told), ON)

    assert (result.status, result.missing) == (status, missing)


@pytest.mark.parametrize(
    ("said", "status", "missing"),
    [
        pytest.param(True, MET, (), id="in Québec"),
        pytest.param(False, NOT_MET, (), id="abroad"),
        pytest.param(None, UNKNOWN, ("in_quebec",), id="not said"),
    ],
)
def test_one_is_in_quebec_when_filing(said, status, missing):
    result = look(reception_presence(), make_profile(ON, in_quebec=said), ON)

    assert (result.status, result.missing) == (status, missing)


@pytest.mark.parametrize(
    ("jobs", "status", "found"),
    [
        pytest.param([(D(2023, 11, 20), {})], MET, 24, id="two years to the day"),
        pytest.param([(D(2023, 11, 25), {})], NOT_MET, 23, id="five days short, whatever came after"),
        pytest.param([(D(2022, 1, 1), SELLER)], NOT_MET, 0, id="TEER 4"),
        pytest.param([(D(2022, 1, 1), {"hours": 29})], NOT_MET, 0, id="29 hours"),
        pytest.param(
            [(D(2019, 1, 1), {"end": D(2022, 11, 19)})], UNKNOWN, 46, id="two years, but long before"
        ),
        pytest.param(
            [(D(2020, 1, 1), {"end": D(2021, 12, 31)}), (D(2022, 11, 20), {"end": D(2024, 11, 19)})],
            MET,
            48,
            id="two years inside 36 months, others before",
        ),
        pytest.param([(D(2026, 1, 1), {})], NOT_MET, 0, id="begun since"),
        pytest.param([(None, {})], UNKNOWN, 0, id="first day not said"),
    ],
)
def test_two_years_of_work_were_done_by_the_day(jobs, status, found):
    told = tuple(make_job(start, **facts) for start, facts in jobs)
    result = look(EXPERIENCE, make_profile(ON, jobs=told), ON)

    assert (result.status, result.found, result.asked) == (status, found, 24)


def test_that_no_source_tells_of_a_window_is_the_reason_given():
    job = make_job(D(2019, 1, 1), end=D(2022, 11, 19))
    result = look(EXPERIENCE, make_profile(ON, jobs=(job,)), ON)

    assert (result.reason, result.missing) == ("law-unsure", ())


def test_filing_before_the_day_counts_to_the_filing_day():
    result = look(EXPERIENCE, make_profile(ON, jobs=(make_job(D(2023, 11, 20)),)), D(2025, 10, 1))

    assert (result.status, result.found) == (NOT_MET, 22)


@pytest.mark.parametrize(
    ("jobs", "status"),
    [
        pytest.param([{}], MET, id="held"),
        pytest.param([SELLER], NOT_MET, id="held, at TEER 4"),
        pytest.param([{"end": D(2026, 7, 14)}], NOT_MET, id="left the eve"),
        pytest.param([{"end": ON}], MET, id="left on the day"),
        pytest.param([{"codes_2021": ("64100", "63200")}], UNKNOWN, id="a code that straddles"),
        pytest.param([], NOT_MET, id="none"),
        pytest.param(None, UNKNOWN, id="not said"),
    ],
)
def test_an_admissible_job_is_held_when_filing(jobs, status):
    told = None if jobs is None else tuple(make_job(D(2023, 1, 1), **facts) for facts in jobs)

    assert look(reception_job(work=WORK), make_profile(ON, jobs=told), ON).status is status
