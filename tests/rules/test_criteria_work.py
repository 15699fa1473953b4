"""Which jobs count, for how many months, and why the others do not."""

from dataclasses import replace
from datetime import date

import pytest

from eligibility.rules.criteria.work import WorkTerms, job_at_filing, work_experience
from eligibility.rules.kinds import KINDS
from eligibility.rules.occupations import skill_level, teer
from eligibility.rules.profile import Level
from tests.rules.people import (
    COOK,
    MET,
    NOT_MET,
    OCCUPATIONS,
    ON,
    SELLER,
    UNKNOWN,
    look,
    make_diploma,
    make_job,
    make_profile,
)

D = date
TERMS = WorkTerms(
    hours=30,
    months={"default": 12},
    within=24,
    levels=frozenset("0AB"),
    job_at_filing=True,
    refuses=frozenset({"own_account", "controls_company", "excluded_field"}),
)
AFTER = WorkTerms(
    hours=30,
    months={"default": 12, "dep": 18},
    after_program=True,
    levels=frozenset("0AB"),
    internship_months=3,
)


def at_work(*jobs, **facts):
    return make_profile(jobs=tuple(make_job(start, **told) for start, told in jobs), **facts)


@pytest.mark.parametrize(
    ("code", "level"),
    [
        pytest.param("0111", "0", id="management"),
        pytest.param("0911", "0", id="management, whatever the second digit"),
        pytest.param("1123", "A", id="1"),
        pytest.param("2031", "A", id="0"),
        pytest.param("6322", "B", id="3"),
        pytest.param("1215", "B", id="2"),
        pytest.param("9416", "C", id="4"),
        pytest.param("1525", "C", id="5"),
        pytest.param("6611", "D", id="6"),
        pytest.param("7711", "D", id="7"),
    ],
)
def test_the_second_digit_of_a_2016_code_tells_its_skill_level(code, level):
    assert skill_level(code) == level


@pytest.mark.parametrize(("code", "category"), [("00018", 0), ("21231", 1), ("63200", 3), ("95106", 5)])
def test_the_second_digit_of_a_2021_code_tells_its_teer(code, category):
    assert teer(code) == category


@pytest.mark.parametrize(
    ("start", "status", "found", "days"),
    [
        pytest.param(D(2023, 5, 2), MET, 12, 0, id="12 months to the day"),
        pytest.param(D(2023, 5, 3), NOT_MET, 11, 29, id="a day less"),
        pytest.param(D(2024, 5, 1), NOT_MET, 0, 1, id="begun on the filing day"),
        pytest.param(D(2024, 5, 2), NOT_MET, 0, 0, id="begun the day after"),
        pytest.param(D(2015, 5, 1), MET, 24, 0, id="no more than the window holds"),
    ],
)
def test_months_are_those_worked_up_to_and_on_the_filing_day(start, status, found, days):
    result = look(work_experience(work=TERMS), at_work((start, {})))

    assert (result.status, result.found, result.asked, result.details["days"]) == (status, found, 12, days)


@pytest.mark.parametrize(
    ("end", "status"),
    [
        pytest.param(D(2023, 5, 1), MET, id="the first twelve months of the window"),
        pytest.param(D(2023, 4, 30), NOT_MET, id="a day less"),
    ],
)
def test_work_before_the_window_does_not_count(end, status):
    assert look(work_experience(work=TERMS), at_work((D(2019, 1, 1), {"end": end}))).status is status


REFUSED = [
    pytest.param({"hours": 29}, "paid-hours", id="too few hours"),
    pytest.param(SELLER, "occupation", id="an occupation at level C"),
    pytest.param({"own_account": True}, "self-employment", id="own account"),
    pytest.param({"controls_company": True}, "company-control", id="a company one controls"),
    pytest.param({"excluded_field": True}, "excluded-field", id="an excluded field"),
]
UNSAID = [
    pytest.param({"hours": None}, "paid-hours", "jobs[0].hours", id="hours"),
    pytest.param({"codes_2016": ()}, "occupation", "jobs[0].occupation_2016", id="occupation"),
    pytest.param({"own_account": None}, "self-employment", "jobs[0].own_account", id="own account"),
    pytest.param({"controls_company": None}, "company-control", "jobs[0].controls_company", id="control"),
    pytest.param(
        {"excluded_field": None}, "excluded-field", "jobs[0].excluded_field", id="field of business"
    ),
]


@pytest.mark.parametrize(("job", "condition"), REFUSED)
def test_the_one_reason_why_a_job_does_not_count_is_named(job, condition):
    profile = at_work((D(2022, 5, 2), job))
    result = look(work_experience(work=TERMS), profile)
    filters = ("paid-hours", "occupation", "self-employment", "company-control", "excluded-field")
    refused = [code for code in filters if look(KINDS[code].build(work=TERMS), profile).status is NOT_MET]

    assert (result.status, result.reason, result.details["because"]) == (NOT_MET, "filtered", (condition,))
    assert refused == [condition]
    assert look(job_at_filing(work=TERMS), profile).status is NOT_MET


@pytest.mark.parametrize(("job", "condition", "path"), UNSAID)
def test_a_job_not_fully_told_counts_in_the_most_and_not_in_the_least(job, condition, path):
    profile = at_work((D(2022, 5, 2), job))
    examined = [look(KINDS[code].build(work=TERMS), profile) for code in ("work-experience", "job-at-filing")]
    examined.append(look(KINDS[condition].build(work=TERMS), profile))

    assert [(result.status, result.missing) for result in examined] == [(UNKNOWN, (path,))] * 3
    assert (examined[0].found, examined[0].details["most"]) == (0, 24)


def test_what_another_job_makes_up_for_need_not_be_told():
    profile = at_work((D(2022, 5, 2), {}), (D(2022, 5, 2), {"hours": None}))
    result = look(work_experience(work=TERMS), profile)

    assert (result.status, result.missing) == (MET, ())
    assert look(KINDS["paid-hours"].build(work=TERMS), profile).status is MET


@pytest.mark.parametrize(
    ("job", "status", "missing"),
    [
        pytest.param({}, MET, (), id="still held"),
        pytest.param({"end": ON}, MET, (), id="the last day is the filing day"),
        pytest.param({"end": D(2024, 4, 30)}, NOT_MET, (), id="the last day is the eve"),
        pytest.param({"end": D(2024, 12, 31)}, MET, (), id="to end later"),
        pytest.param({"ongoing": None}, UNKNOWN, ("jobs[0].end",), id="end not said"),
        pytest.param(
            {"ongoing": None, "hours": 20}, NOT_MET, (), id="end not said of a job that does not count"
        ),
    ],
)
def test_the_job_at_filing_is_held_on_that_day(job, status, missing):
    result = look(job_at_filing(work=TERMS), at_work((D(2022, 5, 2), job)))

    assert (result.status, result.missing) == (status, missing)


@pytest.mark.parametrize(
    ("start", "status"),
    [
        pytest.param(ON, MET, id="begun on the filing day"),
        pytest.param(D(2024, 5, 2), NOT_MET, id="to begin the day after"),
        pytest.param(None, UNKNOWN, id="first day not said"),
    ],
)
def test_the_job_at_filing_has_begun(start, status):
    assert look(job_at_filing(work=TERMS), at_work((start, {}))).status is status


@pytest.mark.parametrize("kind", ["work-experience", "job-at-filing", "occupation", "paid-hours"])
def test_jobs_never_spoken_of_are_not_said(kind):
    result = look(KINDS[kind].build(work=TERMS), make_profile(jobs=None))

    assert (result.status, result.missing) == (UNKNOWN, ("jobs",))


def test_no_job_is_no_experience_and_breaks_no_other_condition():
    profile = make_profile(jobs=())
    codes = ("work-experience", "job-at-filing", "occupation", "paid-hours")
    statuses = [look(KINDS[code].build(work=TERMS), profile).status for code in codes]

    assert statuses == [NOT_MET, NOT_MET, MET, MET]


@pytest.mark.parametrize(
    ("said", "status", "missing"),
    [
        pytest.param(False, MET, (), id="not in such a field"),
        pytest.param(True, UNKNOWN, (), id="in such a field: no source tells"),
        pytest.param(None, UNKNOWN, ("jobs[0].excluded_field",), id="not said"),
    ],
)
def test_where_no_source_tells_a_job_neither_counts_nor_fails(said, status, missing):
    terms = replace(TERMS, refuses=frozenset(), doubts=frozenset({"excluded_field"}))
    result = look(work_experience(work=terms), at_work((D(2022, 5, 2), {"excluded_field": said})))

    assert (result.status, result.missing) == (status, missing)


@pytest.mark.parametrize(
    ("codes", "lists", "start", "status", "asked"),
    [
        pytest.param(COOK, {OCCUPATIONS}, D(2023, 5, 2), MET, 12, id="level B, 12 months"),
        pytest.param(SELLER, {OCCUPATIONS}, D(2023, 5, 2), NOT_MET, None, id="level C, 12 months"),
        pytest.param(SELLER, {OCCUPATIONS}, D(2022, 11, 2), MET, 18, id="level C, 18 months"),
        pytest.param(COOK, set(), D(2022, 11, 2), NOT_MET, None, id="not on the list"),
        pytest.param(COOK, None, D(2022, 11, 2), UNKNOWN, None, id="list not known"),
    ],
)
def test_lower_levels_ask_for_more_months_where_the_rules_say_so(codes, lists, start, status, asked):
    terms = replace(
        TERMS, levels=frozenset("0ABCD"), low_levels=frozenset("CD"), low_months=18, on_list=OCCUPATIONS
    )
    on_lists = None if lists is None else frozenset(lists)
    result = look(work_experience(work=terms), at_work((start, {**codes, "on_lists": on_lists})))

    assert (result.status, result.asked if asked else None) == (status, asked)


def graduate_at_work(*jobs, **diploma):
    told = make_diploma(D(2023, 1, 15), **diploma)
    return at_work(*jobs, diplomas=(told,))


@pytest.mark.parametrize(
    ("diploma", "start", "status", "found"),
    [
        pytest.param({}, D(2023, 5, 2), MET, 12, id="after the program"),
        pytest.param({}, D(2022, 1, 1), MET, 15, id="work during the program is cut"),
        pytest.param(
            {"issued": D(2023, 6, 1)}, D(2022, 1, 1), MET, 15, id="from the end, not from the issue"
        ),
        pytest.param({"level": Level.DEP}, D(2022, 1, 1), NOT_MET, 15, id="a DEP asks for 18"),
        pytest.param(
            {"completed": None, "issued": D(2023, 6, 1)},
            D(2023, 1, 15),
            UNKNOWN,
            11,
            id="end not said: at the latest",
        ),
        pytest.param({"completed": None}, D(2023, 1, 15), MET, 15, id="end not said, enough since the issue"),
    ],
)
def test_the_work_of_a_graduate_counts_from_the_end_of_the_program(diploma, start, status, found):
    result = look(work_experience(work=AFTER), graduate_at_work((start, {}), **diploma))

    assert (result.status, result.found) == (status, found)
    assert result.missing == (("diplomas[0].completed",) if status is UNKNOWN else ())


@pytest.mark.parametrize(
    ("internship", "start", "status", "found"),
    [
        pytest.param(True, D(2023, 8, 2), MET, 12, id="three months of it, and nine"),
        pytest.param(True, D(2023, 8, 4), NOT_MET, 11, id="three months of it, and less than nine"),
        pytest.param(False, D(2023, 8, 2), NOT_MET, 9, id="work during the program"),
        pytest.param(None, D(2023, 8, 2), UNKNOWN, 9, id="internship or not, not said"),
    ],
)
def test_a_compulsory_internship_counts_three_months(internship, start, status, found):
    during = (D(2022, 9, 1), {"end": D(2022, 12, 31), "internship": internship})
    result = look(work_experience(work=AFTER), graduate_at_work(during, (start, {})))

    assert (result.status, result.found) == (status, found)
    assert result.missing == (("jobs[0].internship",) if internship is None else ())
