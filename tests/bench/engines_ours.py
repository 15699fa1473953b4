"""The rule set of the bench as criteria of `eligibility.rules`: with reasons, and unknown where not said."""

from collections.abc import Container
from datetime import date
from typing import Any

from eligibility.rules.criterion import Certainty, Criterion, Finding, Found, Situation, Source, Status
from eligibility.rules.kinds import Examine, judge
from tests.bench.engines_rules import RULES, Notation, Person

ON = date(2026, 11, 22)
SOURCE = Source("bench", "Banc d’essai", "Bench", ON, Certainty.FOUND)
MET, NOT_MET, UNKNOWN = Status
YES, NO = judge(MET), judge(NOT_MET)


def _said(fact: str) -> Examine:
    unsaid = judge(None, missing=(fact,))

    def examine(situation: Situation) -> Found:
        told = situation.profile[fact]
        return unsaid if told is None else YES if told else NO

    return examine


def _least(fact: str, figure: int) -> Examine:
    unsaid = judge(None, missing=(fact,))

    def examine(situation: Situation) -> Found:
        told = situation.profile[fact]
        return unsaid if told is None else YES if told >= figure else NO

    return examine


def _one_of(fact: str, words: Container[Any]) -> Examine:
    unsaid = judge(None, missing=(fact,))

    def examine(situation: Situation) -> Found:
        told = situation.profile[fact]
        return unsaid if told is None else YES if told in words else NO

    return examine


def _inverted(way: Examine) -> Examine:
    def examine(situation: Situation) -> Found:
        found = way(situation)
        return NO if found is YES else YES if found is NO else found

    return examine


def _joined(ways: list[Examine], decides: Status, otherwise: Found) -> Examine:
    """Kleene's and, or or: one way decides, else one that is unknown leaves it so."""

    def examine(situation: Situation) -> Found:
        joined = otherwise
        for way in ways:
            found = way(situation)
            if found.status is decides:
                return found
            if found.status is UNKNOWN:
                joined = found
        return joined

    return examine


OURS = Notation(
    said=_said,
    least=_least,
    most=lambda fact, figure: _inverted(_least(fact, figure + 1)),
    one_of=lambda fact, words: _one_of(fact, frozenset(words)),
    either=lambda ways: _joined(ways, decides=MET, otherwise=NO),
    both=lambda ways: _joined(ways, decides=NOT_MET, otherwise=YES),
    no=_inverted,
)
CRITERIA = tuple(Criterion(code, OURS.write(node), SOURCE) for code, node in RULES.items())


def lacking(person: Person) -> list[Finding]:
    """The conditions that are not met, or not known, each with its reason."""
    situation = Situation(person, ON)
    return [
        Finding(criterion, found)
        for criterion in CRITERIA
        if (found := criterion.examine(situation)).status is not MET
    ]


def every_finding(person: Person) -> list[Finding]:
    """What is met too, as a verdict has it."""
    situation = Situation(person, ON)
    return [Finding(criterion, criterion.examine(situation)) for criterion in CRITERIA]
