"""What must hold of a rulebook as a whole: no gap, no overlap, no name that leads nowhere."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Protocol

from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import ReceptionPeriod, Rulebook, State
from eligibility.rules.spans import DAY


class Dated(Protocol):
    """Anything with a code and a first and a last day."""

    code: str
    starts: date
    ends: date


def check(rulebook: Rulebook) -> Iterator[str]:
    """Every fault, in words that name the entry."""
    for stream in Stream:
        periods = [period for period in rulebook.periods if period.stream is stream]
        rulesets = [rules for rules in rulebook.rulesets.values() if rules.stream is stream]
        yield from _ordered(periods)
        yield from _ordered(rulesets)
        yield from _joined(periods)
        for period in periods:
            yield from _judged(period, rulebook)
    for clause in rulebook.clauses:
        if clause.ruleset not in rulebook.rulesets:
            yield f"clause {clause.code}: no rule set {clause.ruleset!r}"


def _ordered(entries: Iterable[Dated]) -> Iterator[str]:
    """Each ends no earlier than it starts, and before the next one starts."""
    listed = list(entries)
    for entry in listed:
        if entry.ends < entry.starts:
            yield f"{entry.code}: ends before it starts"
    for before, after in pairwise(listed):
        if after.starts <= before.ends:
            yield f"{after.code}: starts {after.starts}, inside {before.code}, which ends {before.ends}"


def _joined(periods: list[ReceptionPeriod]) -> Iterator[str]:
    for before, after in pairwise(periods):
        if after.starts > before.ends + DAY:
            yield f"{after.code}: no reception period from {before.ends + DAY} to {after.starts - DAY}"


def _judged(period: ReceptionPeriod, rulebook: Rulebook) -> Iterator[str]:
    """A closed period names the rules it is shown under; an open one has rules in force throughout."""
    if period.ruleset is not None:
        if period.ruleset not in rulebook.rulesets:
            yield f"period {period.code}: no rule set {period.ruleset!r}"
        return
    if period.state is not State.OPEN:
        yield f"period {period.code}: closed, and names no rule set to show"
        return
    rulesets = [rules for rules in rulebook.rulesets.values() if rules.stream is period.stream]
    day = period.starts
    while day <= period.ends:
        now = next((rules for rules in rulesets if rules.in_force(day)), None)
        if now is None:
            yield f"period {period.code}: no rule set in force on {day}"
            return
        day = now.ends + DAY
