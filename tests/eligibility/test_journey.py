"""Which questions are asked of whom, and which answers count."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from eligibility import answers
from eligibility.journey import Journey, Moment, Place
from eligibility.questions import by_code
from eligibility.review import review
from eligibility.rules.ruleset import Outcome
from tests.support.visitor import (
    GOOD_DIPLOMA,
    GOOD_JOB,
    UNSURE_OF_HOURS,
    Visitor,
    day,
    french_test,
    job,
    number,
    situation,
)

RUN = "abcdefghijkl"
COOK = {"entries": {"jobs": [job("63200", "2022-01-03")]}, "details": {"jobs": [GOOD_JOB]}}
BACHELOR = {"level": "bachelor", **day("issued", "2023-06-09")}


def lists(
    *, diplomas=(), diploma_details=(), jobs=(), job_details=(), tests=(), courses=()
) -> dict[str, Any]:
    """The lists of a situation, as a visitor takes them."""
    entries = {"diplomas": diplomas, "jobs": jobs, "french-tests": tests, "french-courses": courses}
    return {
        "entries": {code: list(told) for code, told in entries.items()},
        "details": {"diplomas": list(diploma_details), "jobs": list(job_details)},
    }


def visit(client: Client, answered: dict, told: dict, language: str = "fr") -> tuple[Visitor, str]:
    visitor = Visitor(client, answered, language=language, **told)
    return visitor, visitor.walk(visitor.begin())


def journey_of(visitor: Visitor, address: str, moment: Moment) -> Journey:
    """The journey that the browser's cookie makes."""
    request = visitor.last.wsgi_request
    with translation.override(visitor.language):
        kept = answers.read(request, address.split("/")[3])
    return Journey(kept.codes, moment)


def graduate(filed: str, **departures: Any) -> dict:
    return situation(
        **{"filing-date": day("filing_date", filed), "stream": {"stream": "graduate"}, **departures}
    )


def worker(filed: str, **departures: Any) -> dict:
    return situation(**{"filing-date": day("filing_date", filed), **departures})


PERSON = ["birth-date", "in-quebec", "legal-stay"]
FRENCH = ["french", "french-tests", "french-tests/1", "french-tests/1/details", "french-tests"]
JOBS = ["jobs", "jobs/1", "jobs/1/details", "jobs"]
DIPLOMAS = ["diplomas", "diplomas/1", "diplomas/1/details", "diplomas"]
END = ["values", "declarations"]
IN_ENGLISH = {**GOOD_DIPLOMA, "in_french": "n", "mostly_in_french": "n"}

ASKED = [
    pytest.param(
        worker("2024-05-01"),
        lists(jobs=[job("63200", "2022-01-03")], job_details=[GOOD_JOB], tests=[french_test("2023-11-01")]),
        [*PERSON, *JOBS, *FRENCH, "spouse", *END],
        id="W6, worker",
    ),
    pytest.param(
        worker("2013-05-01"),
        lists(jobs=[job("6322", "2012-01-03")], job_details=[GOOD_JOB], tests=[french_test("2012-11-01")]),
        [*PERSON, *JOBS, "open-permit", *FRENCH, "declarations"],
        id="W1: open permit, no spouse, no values",
    ),
    pytest.param(
        worker("2021-02-01", **{"presence-2020": {"authorized_on_2020_07_21": "y"}}),
        lists(jobs=[job("9617", "2019-11-25")], job_details=[GOOD_JOB], tests=[french_test("2020-11-01")]),
        [*PERSON, *JOBS, "presence-2020", *FRENCH, "spouse", *END],
        id="W5, clause 118.4",
    ),
    pytest.param(
        graduate("2024-03-01"),
        lists(diplomas=[BACHELOR], diploma_details=[IN_ENGLISH], tests=[french_test("2023-11-01")]),
        [*PERSON, *DIPLOMAS, *FRENCH, "spouse", *END],
        id="G6, studies in English",
    ),
    pytest.param(
        graduate("2024-03-01"),
        lists(diplomas=[BACHELOR], diploma_details=[GOOD_DIPLOMA]),
        [*PERSON, *DIPLOMAS, "spouse", *END],
        id="G6, studies in French are the proof",
    ),
    pytest.param(
        graduate("2015-11-10"),
        lists(
            diplomas=[{"level": "dep", **day("issued", "2015-06-19")}],
            diploma_details=[{**GOOD_DIPLOMA, **number("hours", 1800), **day("started", "2013-09-01")}],
        ),
        [*PERSON, *DIPLOMAS, "new-program", "declarations"],
        id="G1, a DEP has hours",
    ),
    pytest.param(
        graduate("2020-08-01"),
        lists(
            diplomas=[{"level": "bachelor", **day("issued", "2020-06-15")}], diploma_details=[GOOD_DIPLOMA]
        ),
        [*PERSON, *DIPLOMAS, "new-program", "spouse", *END],
        id="G5, clause 118.3: no job is asked",
    ),
    pytest.param(
        graduate("2022-03-01"),
        lists(
            diplomas=[{"level": "bachelor", **day("issued", "2021-02-12")}],
            diploma_details=[{**GOOD_DIPLOMA, **day("completed", "2021-01-29")}],
        ),
        [*PERSON, *DIPLOMAS, "new-program", "jobs", "spouse", *END],
        id="G5, jobs",
    ),
    pytest.param(
        graduate(
            "2019-08-15",
            **{
                "permit-2019": {"work_permit_on_2019_07_10": "y"},
                "permit-expiry": day("work_permit_expires", "2019-10-15"),
                "stay-2019": {"in_quebec_with_permit_on_2019_06_16": "n"},
                "earlier-file": {"regular_file_before_2018_08_02": "y"},
            },
        ),
        lists(
            diplomas=[{"level": "bachelor", **day("issued", "2018-06-08")}], diploma_details=[GOOD_DIPLOMA]
        ),
        [
            "permit-2019",
            "permit-expiry",
            "stay-2019",
            "earlier-file",
            *PERSON,
            *DIPLOMAS,
            "new-program",
            "declarations",
        ],
        id="GS1, the exception to the suspension",
    ),
    pytest.param(
        graduate("2019-08-15"),
        lists(
            diplomas=[{"level": "bachelor", **day("issued", "2018-06-08")}], diploma_details=[GOOD_DIPLOMA]
        ),
        ["permit-2019", *PERSON, *DIPLOMAS, "new-program", "declarations"],
        id="GS1, no permit: closed, and the conditions are asked all the same",
    ),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("answered", "told", "asked"), ASKED)
def test_only_what_can_change_the_verdict_is_asked(client, held, answered, told, asked):
    visitor, _ = visit(client, answered, told)

    assert visitor.asked == ["filing-date", "stream", *asked]


@pytest.mark.django_db
def test_a_closed_reception_never_ends_the_questions(client, moment):
    both = situation(**{"filing-date": day("filing_date", "2026-11-22"), "stream": {"stream": "both"}})
    told = lists(jobs=[job("63200", "2022-01-03")], job_details=[GOOD_JOB], tests=[french_test("2026-01-05")])

    visitor, end = visit(client, both, told)

    journey = journey_of(visitor, end, moment)
    assert [verdict.outcome for verdict in journey.verdicts] == [Outcome.CLOSED, Outcome.CLOSED]
    assert visitor.asked == [
        *("filing-date", "stream", *PERSON, "diplomas", *JOBS, *FRENCH, "spouse", *END),
    ]


@pytest.mark.django_db
def test_i_dont_know_is_an_answer_and_is_not_asked_again(client, moment):
    unknown = worker(
        "2024-05-01",
        **{
            "birth-date": day("birth_date", "?"),
            "in-quebec": {"in_quebec": "?"},
            "french": dict.fromkeys(
                ("has_test", "has_course", "three_years_in_french", "professional_order"), "?"
            ),
            "spouse": {"spouse_accompanies": "?"},
            "spouse-french": {"spouse_listening": "?", "spouse_speaking": "?"},
            "spouse-values": {"spouse_values_attestation": "?"},
            "values": {"values_attestation": "?"},
            "declarations": dict.fromkeys(
                ("will_settle", "has_passport", "kept_conditions_of_stay", "signs_contract"), "?"
            ),
        },
    )
    nothing_known = UNSURE_OF_HOURS | dict.fromkeys(
        ("own_account", "controls_company", "excluded_field"), "?"
    )
    told = lists(jobs=[{**job("?", "?"), "ongoing": "?"}], job_details=[nothing_known])

    visitor, end = visit(client, unknown, told)

    journey = journey_of(visitor, end, moment)
    assert journey.next is None
    assert [verdict.outcome for verdict in journey.verdicts] == [Outcome.UNDETERMINED]
    assert len(visitor.asked) == len(set(visitor.asked)) + 1  # the list of jobs: before and after its entry


@pytest.mark.django_db
def test_two_entries_each_get_their_own_further_questions(client, moment):
    told = lists(
        jobs=[job("21231", "2021-01-04", "2022-12-30"), job("63200", "2023-01-02")],
        job_details=[GOOD_JOB, {**GOOD_JOB, **number("hours", 20)}],
        tests=[french_test("2023-11-01")],
    )

    visitor, end = visit(client, worker("2024-05-01"), told)

    asked = [where for where in visitor.asked if where.startswith("jobs")]
    assert asked == ["jobs", "jobs/1", "jobs/1/details", "jobs", "jobs/2", "jobs/2/details", "jobs"]
    jobs = journey_of(visitor, end, moment).facts["jobs"]
    assert [(held["start"], held["hours"]) for held in jobs] == [
        (date(2021, 1, 4), 40.0),
        (date(2023, 1, 2), 20.0),
    ]


@pytest.mark.django_db
def test_a_code_of_the_other_edition_is_asked_only_where_it_decides(client, moment):
    sure = lists(jobs=[job("6322", "2022-01-03")], job_details=[GOOD_JOB], tests=[french_test("2023-11-01")])
    split = {**GOOD_JOB, "other_occupation": "11202"}
    unsure = lists(jobs=[job("1123", "2022-01-03")], job_details=[split], tests=[french_test("2023-11-01")])

    told = [
        journey_of(*visit(Client(), worker("2024-05-01"), lists_), moment).facts["jobs"][0]
        for lists_ in (sure, unsure)
    ]

    codes = [{key: value for key, value in job.items() if key.startswith("occupation")} for job in told]
    assert codes == [{"occupation_2016": "6322"}, {"occupation_2016": "1123", "occupation_2021": "11202"}]


SPOUSE = {
    "spouse": {"spouse_accompanies": "y"},
    "spouse-french": {"spouse_listening": "3", "spouse_speaking": "5"},
    "spouse-values": {"spouse_values_attestation": "held"},
}


@pytest.mark.django_db
def test_what_became_irrelevant_no_longer_counts_is_said_and_comes_back(client, moment):
    told = lists(jobs=[job("63200", "2022-01-03")], job_details=[GOOD_JOB], tests=[french_test("2023-11-01")])
    visitor, end = visit(client, worker("2024-05-01", **SPOUSE), told)
    with_spouse = journey_of(visitor, end, moment)

    alone = Journey({**with_spouse.codes, "spouse": "n"}, moment)
    again = Journey({**alone.codes, "spouse": "y"}, moment)

    outcomes = [found.verdicts[0].outcome for found in (with_spouse, alone, again)]
    assert outcomes == [Outcome.NOT_ELIGIBLE, Outcome.ELIGIBLE, Outcome.NOT_ELIGIBLE]
    assert "spouse_listening" not in alone.facts
    with translation.override("en"):
        ignored = [(str(row.label), str(row.value)) for row in review(alone, RUN).ignored]
        assert ignored == [
            ("In Québec and allowed to work on July 21, 2020", "No"),
            ("Spouse: listening", "3 (A2)"),
            ("Spouse: speaking", "5 (B1)"),
            ("Your spouse’s values attestation", "Yes, obtained less than two years before the filing date"),
        ]
        assert review(again, RUN).ignored == ()


@pytest.mark.django_db
def test_another_stream_leaves_the_jobs_aside(client, moment):
    told = lists(jobs=[job("63200", "2022-01-03")], job_details=[GOOD_JOB], tests=[french_test("2023-11-01")])
    visitor, end = visit(client, worker("2024-05-01"), told)
    before = journey_of(visitor, end, moment)

    changed = Journey({**before.codes, "stream": "graduate"}, moment)

    assert changed.next == Place(by_code("diplomas"))
    assert "jobs" not in changed.facts


@pytest.mark.django_db
def test_an_answer_that_no_longer_holds_is_asked_again(client, moment):
    told = lists(jobs=[job("63200", "2022-01-03")], job_details=[GOOD_JOB], tests=[french_test("2023-11-01")])
    visitor, end = visit(client, worker("2024-05-01"), told)
    before = journey_of(visitor, end, moment)

    born_later = Journey({**before.codes, "birth-date": "20220601"}, moment)
    out_of_range = Journey({**before.codes, "filing-date": "19990101"}, moment)

    assert born_later.next == Place(by_code("jobs"), 0)
    assert out_of_range.next == Place(by_code("filing-date"))


@pytest.mark.django_db
@pytest.mark.parametrize(
    "codes",
    [
        pytest.param({"filing-date": 7}, id="a number"),
        pytest.param({"filing-date": ["20240501"]}, id="a list for a text"),
        pytest.param({"filing-date": "2024-05-01"}, id="another writing"),
        pytest.param({"filing-date": "20240501", "stream": "both", "diplomas": "x"}, id="a text for a list"),
        pytest.param(
            {"filing-date": "20240501", "stream": "worker", "jobs": ["1", 5]}, id="a number in a list"
        ),
        pytest.param({"filing-date": "20240501", "stream": "worker", "jobs": ["1", ""]}, id="an empty job"),
        pytest.param(
            {"filing-date": "20240501", "stream": "worker", "birth-date": "|||||"}, id="too many parts"
        ),
        pytest.param({"unheard-of": "x"}, id="an unknown question"),
    ],
)
def test_codes_of_another_shape_are_asked_again(moment, codes):
    assert Journey(codes, moment).next is not None


@pytest.mark.django_db
def test_a_verdict_that_is_certain_before_the_end(moment):
    minor = {"filing-date": "20240501", "stream": "worker", "birth-date": "20100101"}

    journey = Journey(minor, moment)

    assert (journey.is_certain, journey.next) == (True, Place(by_code("in-quebec")))


GRADUATE = {
    "filing-date": "20240501",
    "stream": "graduate",
    "birth-date": "19900331",
    "in-quebec": "y",
    "legal-stay": "y",
}
SHORT_DEP = "dep|20220501/||1350||y|y|100|y"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("told", "certain"),
    [
        ({"diplomas": ["0", SHORT_DEP]}, False),
        ({"diplomas": ["1", SHORT_DEP]}, True),
        ({"diplomas": ["0", SHORT_DEP], "birth-date": "20100101"}, True),
        ({"diplomas": ["0", *[SHORT_DEP] * 20]}, True),
    ],
    ids=["one more may come", "list complete", "nothing in the list could help", "list full"],
)
def test_nothing_is_certain_that_one_more_entry_could_change(moment, told, certain):
    """An ASP after this DEP would make up the hours that are asked."""
    journey = Journey({**GRADUATE, **told}, moment)

    assert len(journey.facts["diplomas"]) == len(told["diplomas"]) - 1
    assert journey.is_certain is certain


@pytest.mark.django_db
def test_a_list_still_open_leaves_its_conditions_open(moment):
    def standing(flag: str) -> str:
        (verdict,) = Journey({**GRADUATE, "diplomas": [flag, SHORT_DEP]}, moment).so_far
        return next(finding.status.value for finding in verdict.findings if finding.code == "program-hours")

    assert (standing("0"), standing("1")) == ("unknown", "not-met")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("birth_date", Place(by_code("birth-date"))),
        ("jobs[0].hours", Place(by_code("jobs"), 0, details=True)),
        ("jobs[0].start", Place(by_code("jobs"), 0)),
        ("french_tests", Place(by_code("french"))),
        ("french_tests[0].taken", Place(by_code("french-tests"), 0)),
        ("spousal_open_permit", None),
    ],
)
def test_each_fact_knows_the_page_that_asks_it(client, moment, path, place):
    told = lists(
        jobs=[job("63200", "2022-01-03")],
        job_details=[UNSURE_OF_HOURS],
        tests=[french_test("2023-11-01")],
    )
    visitor, end = visit(client, worker("2024-05-01"), told)

    assert journey_of(visitor, end, moment).asking_place(path) == place
