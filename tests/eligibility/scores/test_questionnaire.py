"""Somebody holds an attestation, and knows points or a level such as B2, not one of the Québec scale."""

import re

import pytest
from django.test import Client

from eligibility.journey import Journey, Moment, Place
from eligibility.management.commands.load_scores import FILE
from eligibility.models import ScoreTable
from eligibility.questions import by_code
from eligibility.rulebooks import law
from eligibility.rules.ruleset import Outcome
from eligibility.scores.book import score_book
from eligibility.scores.loading import load
from tests.eligibility.conftest import TODAY
from tests.support.visitor import GOOD_JOB, Visitor, day, faults, job, scores, situation

pytestmark = pytest.mark.django_db

TESTS = by_code("french-tests")
DETAILS = Place(TESTS, 0, details=True)
PERSON = {
    "birth-date": "19900331",
    "in-quebec": "y",
    "legal-stay": "y",
    "french": "y|n|n|n",
    "spouse": "n",
    "values": "held",
    "declarations": "y|y|y|y|none",
}
COOK = {"stream": "worker", "filing-date": "20260803", "jobs": ["1", "63200|20220103|y/|40|n|n|n"], **PERSON}
BACHELOR = {
    "stream": "graduate",
    "filing-date": "20240301",
    "diplomas": ["1", "bachelor|20230615/||||y|y|100|n|n"],
    **PERSON,
}


@pytest.fixture(autouse=True)
def shipped(db):
    """Before the catalogue is held, since loading moves the number on."""
    load(FILE)


def journey(held, codes, test: str) -> Journey:
    """All is answered but what a test still asks; its codes are those that the form keeps."""
    return Journey({**codes, "french-tests": ["1", test]}, Moment(held, law(), TODAY, score_book()))


@pytest.mark.parametrize(
    ("test", "asked", "found"),
    [
        pytest.param("tcf-quebec|20251205|B2|C1", False, Outcome.ELIGIBLE, id="B2"),
        pytest.param("tcf-quebec|20251205|B1|B2", False, Outcome.NOT_ELIGIBLE, id="B1"),
        pytest.param("tef-canada|20251205|500|410", True, Outcome.UNDETERMINED, id="one skill known"),
        pytest.param("tef-canada|20251205|500|410/8", False, Outcome.ELIGIBLE, id="the other one told"),
        pytest.param("tef-canada|20251205|?|399", False, Outcome.NOT_ELIGIBLE, id="below the cut-off"),
        pytest.param("delf-b2|20251205|20|20", True, Outcome.UNDETERMINED, id="no table"),
        pytest.param("delf-b2|20251205|20|20/8|8", False, Outcome.ELIGIBLE, id="no table, levels told"),
        pytest.param("?|20251205|B2|B2", True, Outcome.UNDETERMINED, id="which test is not known"),
    ],
)
def test_the_level_is_asked_only_where_no_table_tells(held, test, asked, found):
    told = journey(held, COOK, test)

    assert told.next == (DETAILS if asked else None)
    assert [verdict.outcome for verdict in told.judged()] == [found]


def test_only_the_skill_that_no_table_tells_is_asked(held):
    told = journey(held, COOK, "tef-canada|20251205|500|410")

    assert told.names(DETAILS) == ["listening"]


@pytest.mark.parametrize(
    ("reading", "writing", "found"),
    [("B1", "B2", Outcome.ELIGIBLE), ("A2", "B2", Outcome.NOT_ELIGIBLE), ("B1", "A2", Outcome.NOT_ELIGIBLE)],
)
def test_the_lower_of_reading_and_writing_counts(held, reading, writing, found):
    told = journey(held, BACHELOR, f"tef|20231101|B2|B2|{reading}|{writing}")

    assert (told.next, [verdict.outcome for verdict in told.judged()]) == (None, [found])


def test_reading_and_writing_are_asked_only_where_written_french_is(held):
    first = {
        code: Journey({**codes, "french-tests": ["0"]}, Moment(held, law(), TODAY, score_book())).names(
            Place(TESTS, 0)
        )
        for code, codes in (("worker", COOK), ("graduate", BACHELOR))
    }

    oral = ["test", "taken", "listening_score", "speaking_score"]
    assert first == {"worker": oral, "graduate": [*oral, "reading_score", "writing_score"]}


def test_a_table_that_staff_complete_spares_the_question(held):
    before = journey(held, COOK, "tef-canada|20251205|500|410").next
    ScoreTable(test="tef-canada", skill="listening", bands="458+ = 7–12", source_fr="a", source_en="a").save()

    assert (before, journey(held, COOK, "tef-canada|20251205|500|410").next) == (DETAILS, None)


@pytest.mark.parametrize(
    ("score", "typed"),
    [
        *(("410", "410"), ("15,5", "15.5"), ("b2", "B2"), (" 410 ", "410"), ("", None), ("D4", None)),
        *(("-5", None), ("1001", None), ("410.55", None), ("4 10", None)),
    ],
)
def test_a_score_is_points_or_a_level(held, score, typed):
    asking = Moment(held, law(), TODAY).asking()
    data = {"test": "tef", **day("taken", "2025-12-05"), **scores(listening=score, speaking="B2")}
    form = TESTS.form(data, asking=asking, names=["test", "taken", "listening_score", "speaking_score"])

    assert (form.is_valid(), form.cleaned_data.get("listening_score")) == (typed is not None, typed)


def test_the_pages_say_levels_with_their_source_and_keep_what_was_typed(held, stopped_at):
    stopped_at(TODAY)
    test = {"test": "tcf-quebec", **day("taken", "2025-12-05"), **scores(listening="B2", speaking="B2")}
    entries = {"jobs": [job("63200", "2022-01-03")], "french-tests": [test]}
    answers = situation(**{"filing-date": day("filing_date", "2026-08-03")})
    visitor = Visitor(Client(), answers, entries, {"jobs": [GOOD_JOB]}, "en")

    page = visitor.walk(visitor.begin(), until="french-tests/1")
    faulty = visitor.client.post(page, {**test, "listening_score_value": "D4"})
    end = visitor.client.get(visitor.walk(page)).content.decode()

    assert "Write the points as a number from 0 to 1000, or a level from A1 to C2." in " ".join(
        faults(faulty)
    )
    assert re.findall(r'name="\w+_score_value" value="(\w+)"', faulty.content.decode()) == ["D4", "B2"]
    assert "french-tests/1/details" not in visitor.asked
    assert end.count("B2: level 7 or 8 (Bands of the Québec scale, ") == 2
    assert end.count("as quoted by third parties; secondary source)") == 2
