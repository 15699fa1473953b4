"""docs/profile.md, the table of facts and the rules say the same."""

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest

from eligibility.profile_fields import DIPLOMA, FRENCH_COURSE, FRENCH_TEST, JOB, PROFILE
from eligibility.profiles import read_profile
from eligibility.rulebooks import law
from eligibility.rules.kinds import KINDS
from eligibility.rules.profile import Diploma, FrenchCourse, FrenchTest, Job, Profile

DOC = Path(__file__).resolve().parents[2] / "docs" / "profile.md"
TABLES = {
    "": PROFILE,
    "diplomas[].": DIPLOMA,
    "jobs[].": JOB,
    "french_tests[].": FRENCH_TEST,
    "french_courses[].": FRENCH_COURSE,
}


@pytest.mark.parametrize(
    ("table", "made", "told", "derived"),
    [
        (PROFILE, Profile, set(), set()),
        (DIPLOMA, Diploma, {"program"}, {"on_lists"}),
        (JOB, Job, {"occupation_2016", "occupation_2021"}, {"codes_2016", "codes_2021", "on_lists"}),
        (FRENCH_TEST, FrenchTest, set(), set()),
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


def test_the_example_of_the_document_is_a_profile(real_catalog):
    example = re.search(r"```json\n(.*?)```", DOC.read_text("utf-8"), re.DOTALL).group(1)

    assert read_profile(json.loads(example), real_catalog).jobs[0].codes_2021 == ("63200",)
