"""The door into the rules: what is taken, what is refused, and what the catalogue adds."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility.profile_fields import DIPLOMA, JOB, PROFILE
from eligibility.profiles import BadProfile, build_profile, read_profile
from eligibility.rules.profile import (
    Attestation,
    Diploma,
    FrenchCourse,
    FrenchTest,
    Job,
    Level,
    Profile,
    Scholarship,
)

DOC = Path(__file__).resolve().parents[2] / "docs" / "profile.md"
LISTED = "aec-techniques-d-education-a-l-enfance"


def faults(facts, held) -> list[str]:
    with pytest.raises(BadProfile) as caught:
        read_profile(facts, held)
    return [str(fault) for fault in caught.value.faults]


@pytest.fixture
def job(real_catalog):
    """The job that some facts make."""
    return lambda **told: read_profile({"jobs": [told]}, real_catalog).jobs[0]


@pytest.fixture
def diploma(real_catalog):
    """The diploma that some facts make."""
    return lambda **told: read_profile({"diplomas": [told]}, real_catalog).diplomas[0]


def test_a_profile_that_says_nothing_is_an_empty_profile(real_catalog):
    assert read_profile({}, real_catalog) == Profile()


def test_null_says_nothing_as_absence_does(real_catalog):
    assert read_profile(dict.fromkeys(PROFILE), real_catalog) == Profile()


def test_a_full_profile_is_taken_as_told(real_catalog):
    facts = {
        "birth_date": "1990-02-28",
        "in_quebec": True,
        "values_attestation": "later",
        "scholarship": "owed",
        "spouse_listening": 0,
        "french_tests": [{"taken": "2024-01-02", "listening": 8, "speaking": 7, "written": 5}],
        "french_courses": [{"level": 7, "registered": "2020-01-06", "passed": "2020-03-20"}],
        "diplomas": [
            {"level": "dec-technical", "completed": "2020-05-01", "issued": "2020-06-01", "hours": 10000}
        ],
        "jobs": [{"start": "2021-01-01", "end": "2021-01-01", "hours": 37.5, "own_account": False}],
    }

    assert read_profile(facts, real_catalog) == Profile(
        birth_date=date(1990, 2, 28),
        in_quebec=True,
        values_attestation=Attestation.LATER,
        scholarship=Scholarship.OWED,
        spouse_listening=0,
        french_tests=(FrenchTest(date(2024, 1, 2), 8, 7, 5),),
        french_courses=(FrenchCourse(7, date(2020, 1, 6), date(2020, 3, 20)),),
        diplomas=(Diploma(Level.TECHNICAL_DEC, None, date(2020, 5, 1), date(2020, 6, 1), 10000),),
        jobs=(Job(date(2021, 1, 1), date(2021, 1, 1), hours=37.5, own_account=False),),
    )


def test_an_empty_list_says_none(real_catalog):
    assert read_profile({"jobs": []}, real_catalog) == Profile(jobs=())


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ([], ["profile: must be an object"]),
        ("text", ["profile: must be an object"]),
        (None, ["profile: must be an object"]),
        ({"age": 30}, ["age: unknown key"]),
        ({"a b\n": 1}, ['"a b\\n": unknown key']),
        ({"\ud800": 1}, ['"\\ud800": unknown key']),
        ({7: 1}, ['"7": unknown key']),
        ({"birth_date": "2024-02-30"}, ["birth_date: no such day in the calendar"]),
        ({"birth_date": "20240201"}, ["birth_date: must be a date, as 2024-05-01"]),
        ({"birth_date": "２０２４-01-01"}, ["birth_date: must be a date, as 2024-05-01"]),
        ({"birth_date": 19900101}, ["birth_date: must be a date, as 2024-05-01"]),
        ({"birth_date": "1899-12-31"}, ["birth_date: must be from 1900-01-01 to 2100-12-31"]),
        ({"birth_date": "2101-01-01"}, ["birth_date: must be from 1900-01-01 to 2100-12-31"]),
        ({"in_quebec": "yes"}, ["in_quebec: must be true or false"]),
        ({"in_quebec": 1}, ["in_quebec: must be true or false"]),
        ({"spouse_speaking": "7"}, ["spouse_speaking: must be a whole number"]),
        ({"spouse_speaking": True}, ["spouse_speaking: must be a whole number"]),
        ({"spouse_speaking": 7.0}, ["spouse_speaking: must be a whole number"]),
        ({"spouse_speaking": 13}, ["spouse_speaking: must be from 0 to 12"]),
        ({"spouse_speaking": -1}, ["spouse_speaking: must be from 0 to 12"]),
        ({"spouse_speaking": 10**400}, ["spouse_speaking: must be from 0 to 12"]),
        ({"values_attestation": "yes"}, ["values_attestation: must be one of held, later, exempt, none"]),
        ({"values_attestation": ["held"]}, ["values_attestation: must be one of held, later, exempt, none"]),
        ({"jobs": {}}, ["jobs: must be a list"]),
        ({"jobs": "many"}, ["jobs: must be a list"]),
        ({"jobs": [{}] * 21}, ["jobs: at most 20 entries"]),
        ({"jobs": [None, 3]}, ["jobs[0]: must be an object", "jobs[1]: must be an object"]),
        ({"jobs": [{"pay": 1}]}, ["jobs[0].pay: unknown key"]),
        ({"jobs": [{"hours": "40"}]}, ["jobs[0].hours: must be a number"]),
        ({"jobs": [{"hours": False}]}, ["jobs[0].hours: must be a number"]),
        ({"jobs": [{"hours": 168.5}]}, ["jobs[0].hours: must be from 0 to 168"]),
        ({"jobs": [{"hours": float("nan")}]}, ["jobs[0].hours: must be from 0 to 168"]),
        ({"jobs": [{"hours": float("inf")}]}, ["jobs[0].hours: must be from 0 to 168"]),
        ({"jobs": [{"occupation_2016": 1311}]}, ["jobs[0].occupation_2016: must be a text of 4 digits"]),
        ({"jobs": [{"occupation_2016": "111"}]}, ["jobs[0].occupation_2016: must be a text of 4 digits"]),
        ({"jobs": [{"occupation_2016": "9999"}]}, ["jobs[0].occupation_2016: no such code in NOC 2016"]),
        ({"jobs": [{"occupation_2021": "99999"}]}, ["jobs[0].occupation_2021: no such code in NOC 2021"]),
        ({"jobs": [{}, {"start": "2020-02-01", "end": "2020-01-31"}]}, ["jobs[1].end: before start"]),
        (
            {"jobs": [{"end": "2020-01-31", "ongoing": True}]},
            ["jobs[0].ongoing: cannot be true of a job that has an end"],
        ),
        (
            {"birth_date": "2000-01-01", "jobs": [{"start": "1999-12-31"}]},
            ["jobs[0].start: before birth_date"],
        ),
        (
            {"diplomas": [{"completed": "2020-05-02", "issued": "2020-05-01"}]},
            ["diplomas[0].issued: before completed"],
        ),
        ({"diplomas": [{"hours": 10001}]}, ["diplomas[0].hours: must be from 0 to 10000"]),
        ({"diplomas": [{"share_in_quebec": 101}]}, ["diplomas[0].share_in_quebec: must be from 0 to 100"]),
        (
            {"diplomas": [{"level": "dep", "follows_dep": True}]},
            ["diplomas[0].follows_dep: is said of an ASP only"],
        ),
        ({"diplomas": [{"program": "dep-astrologie"}]}, ["diplomas[0].program: no such study program"]),
        (
            {"diplomas": [{"program": 5}]},
            ["diplomas[0].program: must be the code of a study program, or unlisted"],
        ),
        (
            {"diplomas": [{"level": "dep", "program": LISTED}]},
            ["diplomas[0].program: of another level than the diploma"],
        ),
        (
            {"french_courses": [{"registered": "2020-03-09", "passed": "2020-03-08"}]},
            ["french_courses[0].passed: before registered"],
        ),
    ],
)
def test_each_fault_is_told_with_its_place(facts, expected, real_catalog):
    assert faults(facts, real_catalog) == expected


def test_every_fault_is_told_at_once(real_catalog):
    facts = {
        "age": 30,
        "birth_date": "soon",
        "jobs": [{"start": "2020-02-01", "end": "2020-01-31", "hours": 200}],
        "diplomas": [{"issued": "2019-01-01", "completed": "2020-01-01"}],
    }

    assert faults(facts, real_catalog) == [
        "age: unknown key",
        "birth_date: must be a date, as 2024-05-01",
        "jobs[0].hours: must be from 0 to 168",
        "diplomas[0].issued: before completed",
        "jobs[0].end: before start",
    ]


@pytest.mark.parametrize(
    ("told", "codes_2016", "codes_2021"),
    [
        pytest.param({}, (), (), id="no code told"),
        pytest.param({"occupation_2016": "1311"}, ("1311",), ("12200",), id="one heir"),
        pytest.param({"occupation_2016": "1123"}, ("1123",), ("10022", "11202", "64409"), id="several heirs"),
        pytest.param(
            {"occupation_2021": "13201"}, ("1215", "1523", "1525"), ("13201",), id="several ancestors"
        ),
        pytest.param(
            {"occupation_2016": "1523", "occupation_2021": "13201"},
            ("1523",),
            ("13201",),
            id="both editions told",
        ),
    ],
)
def test_a_code_of_one_edition_brings_those_of_the_other(told, codes_2016, codes_2021, job):
    made = job(**told)

    assert (made.codes_2016, made.codes_2021) == (codes_2016, codes_2021)


@pytest.mark.parametrize(
    ("told", "lists"),
    [
        pytest.param({}, None, id="no code told"),
        pytest.param({"occupation_2016": "6611"}, {"occupations-2019-11"}, id="listed"),
        pytest.param({"occupation_2016": "0011"}, set(), id="not listed"),
        pytest.param({"occupation_2021": "65100"}, {"occupations-2019-11"}, id="its one ancestor is listed"),
        pytest.param({"occupation_2021": "13201"}, None, id="one of its ancestors is listed, another is not"),
    ],
)
def test_a_job_has_the_dated_lists_of_its_occupation(told, lists, job):
    assert job(**told).on_lists == lists


@pytest.mark.parametrize(
    ("told", "lists"),
    [
        pytest.param({}, None, id="no program told"),
        pytest.param({"program": LISTED}, {"programs-2019-11"}, id="listed"),
        pytest.param({"program": "unlisted"}, set(), id="not listed"),
    ],
)
def test_a_diploma_has_the_dated_lists_of_its_program(told, lists, diploma):
    assert diploma(**told).on_lists == lists


def test_a_program_that_the_catalogue_lost_says_nothing(real_catalog):
    profile = build_profile({"diplomas": [{"program": "dep-astrologie"}]}, real_catalog)

    assert profile.diplomas[0].on_lists is None


def test_clean_facts_make_the_same_profile_as_their_json(real_catalog):
    clean = {
        "birth_date": date(1990, 1, 1),
        "scholarship": "none",
        "jobs": [{"start": date(2020, 1, 1), "end": None}],
    }
    plain = json.loads(json.dumps(clean, default=date.isoformat))

    assert build_profile(clean, real_catalog) == read_profile(plain, real_catalog)


def test_a_catalogue_at_hand_costs_no_query(real_catalog):
    with CaptureQueriesContext(connection) as queries:
        read_profile({"jobs": [{"occupation_2016": "1311"}], "diplomas": [{"program": LISTED}]}, real_catalog)

    assert [query["sql"] for query in queries] == []


JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(["2024-01-01"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*PROFILE, *JOB, *DIPLOMA]) | st.text(max_size=5), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(facts=JUNK)
def test_junk_is_refused_or_read_and_never_breaks_the_door(facts, real_catalog):
    try:
        lines = [repr(read_profile(facts, real_catalog))]
    except BadProfile as bad:
        lines = [str(fault) for fault in bad.faults]

    assert lines != []
    assert [line for line in lines if "\n" in line] == []
    assert "".join(lines).encode()
