"""docs/rulebook.md names every key, kind and parameter that the files may use, and no other."""

import inspect
import re
from dataclasses import fields
from pathlib import Path

from eligibility.rules.clauses import REACHES
from eligibility.rules.criteria.french import FrenchTerms
from eligibility.rules.criteria.work import WorkTerms
from eligibility.rules.criterion import Certainty
from eligibility.rules.kinds import KINDS

DOCUMENT = (Path(__file__).parents[2] / "docs" / "rulebook.md").read_text("utf-8")


def table(first_heading: str) -> list[list[set[str]]]:
    """For each row of a table, for each cell: the words set in `code`."""
    body = DOCUMENT.split(f"| {first_heading} |", 1)[1].split("\n\n", 1)[0]
    rows = body.splitlines()[2:]
    return [[set(re.findall(r"`([^`]+)`", cell)) for cell in row.split("|")[1:-1]] for row in rows]


def named(first_heading: str) -> set[str]:
    return set().union(*(row[0] for row in table(first_heading)))


def test_every_kind_is_told_with_its_parameters():
    told = {kind: row[1] for row in table("kind") for kind in row[0]}

    assert told == {code: set(inspect.signature(kind.build).parameters) for code, kind in KINDS.items()}


def test_every_reach_is_told():
    assert named("kind of `reach`") == set(REACHES)


def test_every_shared_term_is_told():
    assert named("key of `work`") == {field.name for field in fields(WorkTerms)}
    assert named("key of `french`") == {field.name for field in fields(FrenchTerms)}


def test_every_certainty_is_told():
    assert named("`certainty`") == set(Certainty)
