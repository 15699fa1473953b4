"""docs/profile.md, the table of facts and the rules say the same."""

import json
import re
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from eligibility.profile_fields import DIPLOMA, FRENCH_COURSE, FRENCH_TEST, JOB, PROFILE
from eligibility.profiles import read_profile
from eligibility.rulebooks import law
from eligibility.rules.assess import assess
from eligibility.rules.kinds import KINDS
from eligibility.rules.profile import Diploma, FrenchCourse, FrenchTest, Job, Profile, Stream
from eligibility.rules.ruleset import Outcome

DOC = Path(__file__).resolve().parents[2] / "docs" / "profile.md"
TABLES = {
    "": PROFILE,
    "diplomas[].": DIPLOMA,
    "jobs[].": JOB,
    "french_tests[].": FRENCH_TEST,
    "french_courses[].": FRENCH_COURSE,
}
SCORED = {"test", "listening_score", "speaking_score", "reading_score", "writing_score"}
"""What is told of a test for its levels to be found."""


@pytest.mark.parametrize(
    ("table", "made", "told", "derived"),
    [
        (PROFILE, Profile, set(), set()),
        (DIPLOMA, Diploma, {"program"}, {"on_lists"}),
        (JOB, Job, {"occupation_2016", "occupation_2021"}, {"codes_2016", "codes_2021", "on_lists"}),
        (FRENCH_TEST, FrenchTest, SCORED, set()),
        (FRENCH_COURSE, FrenchCourse, set(), set()),
    ],
)
def test_every_fact_of_the_rules_has_its_key(table, made, told, derived):
    assert set(table) - told == {field.name for field in fields(made)} - derived


def documented() -> list[tuple[str, str, set[str]]]:
    """The rows of docs/profile.md: key, value, and the codes that use it."""
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| .* \| (.*?) \|$", DOC.read_text("utf-8"), re.MULTILINE)
    return [(key, value, set(re.findall(r"`(.+?)`", codes))) for key, value, codes in rows]


def test_the_document_tells_every_key_with_its_kind_and_bounds():
    expected = [(key, str(kind)) for table in TABLES.values() for key, kind in table.items()]

    assert [(key, value) for key, value, _ in documented()] == expected


def test_the_document_tells_every_condition_that_uses_a_key():
    paths = [prefix + key for prefix, table in TABLES.items() for key in table]
    told = dict(zip(paths, (codes for *_, codes in documented()), strict=True))
    forgotten = [
        (fact, kind.code) for kind in KINDS.values() for fact in kind.facts if kind.code not in told[fact]
    ]

    assert forgotten == []


def test_the_document_names_no_condition_or_clause_that_does_not_exist():
    known = {*KINDS, *(clause.code for clause in law().clauses), "118.5"}

    assert {code for *_, codes in documented() for code in codes} - known == set()


def example(number: int) -> dict:
    """The document's examples, in order: a whole worker, a whole graduate, one with something open."""
    return json.loads(re.findall(r"```json\n(.*?)```", DOC.read_text("utf-8"), re.DOTALL)[number])


@pytest.mark.parametrize(("number", "stream"), [(0, Stream.WORKER), (1, Stream.GRADUATE)])
@pytest.mark.parametrize("rules", law().rulesets.values(), ids=lambda rules: rules.code)
def test_a_whole_profile_of_the_document_leaves_nothing_open(real_catalog, number, stream, rules):
    verdict = assess(read_profile(example(number), real_catalog), rules.starts, law(), stream)

    assert verdict.missing == ()


def test_the_open_profile_of_the_document_misses_what_it_says(real_catalog):
    verdict = assess(read_profile(example(2), real_catalog), date(2024, 5, 1), law(), Stream.WORKER)

    assert (verdict.outcome, verdict.missing) == (Outcome.UNDETERMINED, ("spouse_accompanies",))
