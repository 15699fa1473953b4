"""Some levels → the one that the rules look at.

The rules know one level for each skill. Several levels that a score may stand for are as good as one, where
every level that any rules ask lies above all of them, or at or below all of them: whichever it is, each
condition answers the same. Where a level asked lies among them, none is taken, and the level stays not said.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Final

from eligibility.rulebooks import law
from eligibility.scores.bands import ANY, Levels
from eligibility.scores.book import ScoreBook, Told
from eligibility.scores.words import Skill, Test
from eligibility.statements import reception_statements, statements

SCORES: Final[dict[str, tuple[Skill, ...]]] = {
    "listening": (Skill.LISTENING,),
    "speaking": (Skill.SPEAKING,),
    "written": (Skill.READING, Skill.WRITING),
}
"""The level that the rules look at → the scores it comes from; of several, the lowest counts."""
ASKED_BY: Final = {"listening": "oral-french", "speaking": "oral-french", "written": "written-french"}


def score_key(skill: Skill) -> str:
    """Where the score of a skill stands in a profile and in a form."""
    return f"{skill.value}_score"


def with_levels(test: Mapping[str, Any], book: ScoreBook, on: date | None) -> dict[str, Any]:
    """What the rules know of a test: its day and its levels, those that its scores stand for included.

    A level told counts where the table does not tell, or where it lies among those that the table tells.
    """
    levels = {name: _level(name, test, book, on) for name in SCORES}
    return {
        name: value for name, value in {"taken": test.get("taken"), **levels}.items() if value is not None
    }


def _level(name: str, test: Mapping[str, Any], book: ScoreBook, on: date | None) -> int | None:
    known, told = _known(name, test, book, on), test.get(name)
    if told is not None and known.low <= told <= known.high:
        return told
    return None if known == ANY else settled(known, asked(ASKED_BY[name]))


def _known(name: str, test: Mapping[str, Any], book: ScoreBook, on: date | None) -> Levels:
    """The levels left possible by the scores; of several skills, the lowest counts."""
    found = [told_of(skill, test, book, on) for skill in SCORES[name]]
    each = [told.levels if told else ANY for told in found]
    return Levels(min(levels.low for levels in each), min(levels.high for levels in each))


def told_of(skill: Skill, test: Mapping[str, Any], book: ScoreBook, on: date | None) -> Told | None:
    """What the score of one skill is known to stand for."""
    score, name = test.get(score_key(skill)), test.get("test")
    if not score:
        return None
    return book.find(Test(name) if name else None, skill, score, taken=test.get("taken"), on=on)


def settled(levels: Levels, thresholds: frozenset[int]) -> int | None:
    """One level that answers every condition as any of these would; None where none does."""
    if any(levels.low < asked <= levels.high for asked in thresholds):
        return None
    return levels.low if any(asked <= levels.low for asked in thresholds) else levels.high


@cache
def asked(condition: str) -> frozenset[int]:
    """Every level that some rules, or reception criteria, ask by this condition."""
    stated = [each for code in law().rulesets for each in statements(code)]
    stated += [
        each for criteria in law().reception_criteria.values() for each in reception_statements(criteria)
    ]
    return frozenset(each.figures["level"] for each in stated if each.code == condition)
