"""What must hold of a rulebook as a whole: no gap, no overlap, no name that leads nowhere.

Each entry by itself is right already: `entries` checks its keys, and that it ends no earlier than it starts.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Protocol

from eligibility.rules.entries import RECEPTION_FILE, STREAM_FILES
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Clause, ReceptionPeriod, Rulebook, Ruleset, State
from eligibility.rules.spans import DAY


class Dated(Protocol):
    """Anything with a code and a first and a last day."""

    @property
    def code(self) -> str: ...
    @property
    def starts(self) -> date: ...
    @property
    def ends(self) -> date: ...


def check(rulebook: Rulebook) -> Iterator[str]:
    """Every fault, in words that name the file and the entry."""
    for stream in Stream:
        yield from _stream(stream, rulebook)


def _stream(stream: Stream, rulebook: Rulebook) -> Iterator[str]:
    file = STREAM_FILES[stream]
    rulesets = {code: rules for code, rules in rulebook.rulesets.items() if rules.stream is stream}
    periods = [period for period in rulebook.periods if period.stream is stream]
    clauses = [clause for clause in rulebook.clauses if clause.stream is stream]
    choosing = sorted((clause for clause in clauses if clause.chooses), key=lambda clause: clause.starts)
    yield from _ordered(list(rulesets.values()), f"{file}, ruleset")
    yield from _ordered(choosing, f"{file}, clause")
    yield from _ordered(periods, f"{RECEPTION_FILE}, period")
    for rules in rulesets.values():
        yield from _binding(rules, f"{file}, ruleset {rules.code}")
    for clause in clauses:
        yield from _leading(clause, rulesets, periods, f"{file}, clause {clause.code}")
    if not periods:
        yield f"{RECEPTION_FILE}: no period of the stream {stream}"
    yield from _joined(periods)
    for period in periods:
        yield from _judged(period, rulesets, f"{RECEPTION_FILE}, period {period.code}")


def _ordered(listed: Sequence[Dated], where: str) -> Iterator[str]:
    """Each ends before the next one starts."""
    for before, after in pairwise(listed):
        if after.starts <= before.ends:
            inside = f"inside {before.code}, which ends {before.ends}"
            yield f"{where} {after.code}: starts {after.starts}, {inside}"


def _joined(periods: list[ReceptionPeriod]) -> Iterator[str]:
    for before, after in pairwise(periods):
        if after.starts > before.ends + DAY:
            lost = f"from {before.ends + DAY} to {after.starts - DAY}"
            yield f"{RECEPTION_FILE}, period {after.code}: no reception period {lost}"


def _binding(rules: Ruleset, where: str) -> Iterator[str]:
    """No criterion, one of a group included, starts when the rule set is over."""
    for criterion in rules.criteria:
        if criterion.starts is not None and criterion.starts > rules.ends:
            yield f"{where}, criteria {criterion.code}: starts {criterion.starts}, outside its rule set"


def _leading(
    clause: Clause, rulesets: dict[str, Ruleset], periods: list[ReceptionPeriod], where: str
) -> Iterator[str]:
    """A clause sends to a rule set of its stream, and lifts a suspension that shares a day with it."""
    if clause.ruleset not in rulesets:
        yield f"{where}: no rule set {clause.ruleset!r} in this stream"
    lifted = [
        period
        for period in periods
        if period.code == clause.lifts and period.starts <= clause.ends and clause.starts <= period.ends
    ]
    if clause.lifts is not None and [period.state for period in lifted] != [State.SUSPENDED]:
        yield f"{where}: lifts {clause.lifts!r}, no suspension of its stream and days"


def _judged(period: ReceptionPeriod, rulesets: dict[str, Ruleset], where: str) -> Iterator[str]:
    """A closed period names the rules it is shown under; an open one has rules in force throughout."""
    if period.ruleset is not None:
        if period.ruleset not in rulesets:
            yield f"{where}: no rule set {period.ruleset!r} in this stream"
        return
    if period.state is not State.OPEN:
        yield f"{where}: closed, and names no rule set to show"
        return
    day = period.starts
    while day <= period.ends:
        now = next((rules for rules in rulesets.values() if rules.in_force(day)), None)
        if now is None:
            yield f"{where}: no rule set in force on {day}"
            return
        day = now.ends + DAY
