"""From which day to which day each condition, and the whole, would be met, up to the last day known.

Found by breakpoints. Nothing in a verdict can change on a day on which neither the law changes nor any
criterion that judges may turn (`kinds.turns`); so the person is judged on those days alone, and what was
found holds until the next one.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

from eligibility.rules.assess import assess
from eligibility.rules.assumptions import ALL, Assumption, concerned, later
from eligibility.rules.candidates import candidates
from eligibility.rules.criterion import Candidate, Criterion, Finding, Situation, Status, all_of
from eligibility.rules.kinds import KINDS, turns
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.ruleset import Outcome, Rulebook, State, Verdict
from eligibility.rules.spans import DAY

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stretch(Generic[T]):
    """Days in a row, both ends included, on which one thing holds."""

    first: date
    last: date
    value: T


@dataclass(frozen=True, slots=True)
class Timeline:
    """One criterion over the days on which it is asked; no stretch covers the others."""

    code: str
    stretches: tuple[Stretch[Status], ...]


@dataclass(frozen=True, slots=True)
class Filing:
    """Whether one may file. Only an open reception period promises it."""

    period: str
    """Code of the reception period."""
    state: State
    may_file: Status
    """UNKNOWN too on days for which no period is known: nothing is promised, nor refused."""


@dataclass(frozen=True, slots=True)
class Windows:
    """One stream, from the day asked to the last day the rulebook knows."""

    stream: Stream
    first: date
    last: date
    assumptions: frozenset[Assumption]
    """Those that were made."""
    concerned: tuple[Assumption, ...]
    """Those that say something of this person that is looked at; the others change nothing."""
    reception: tuple[Timeline, ...]
    """The criteria of reception, where a period asks some."""
    conditions: tuple[Timeline, ...]
    """The selection conditions, in the rulebook's order."""
    together: tuple[Stretch[Status], ...]
    """The selection conditions taken together, whatever reception says."""
    filing: tuple[Stretch[Filing], ...]
    outcomes: tuple[Stretch[Outcome], ...]
    rules: tuple[Stretch[str], ...]
    """Code of the rule set whose conditions are shown."""

    @property
    def met(self) -> tuple[Stretch[Status], ...]:
        """The stretches on which every selection condition is met."""
        return tuple(stretch for stretch in self.together if stretch.value is Status.MET)

    @property
    def eligible(self) -> tuple[Stretch[Outcome], ...]:
        """Those on which, besides, one may file."""
        return tuple(stretch for stretch in self.outcomes if stretch.value is Outcome.ELIGIBLE)


def windows(
    profile: Profile,
    first: date,
    rulebook: Rulebook,
    stream: Stream,
    assumptions: Collection[Assumption] = ALL,
) -> Windows:
    """Judge one person for one stream on every day from `first` to the rulebook's last, inclusive.

    Raises NoRulesError for a first day that the rulebook does not know.
    """
    made = frozenset(assumptions)
    verdicts = list(_verdicts(profile, first, rulebook, stream, made))
    ends = [*(verdict.on - DAY for verdict in verdicts[1:]), rulebook.last_day]
    days = list(zip(verdicts, ends, strict=True))
    return Windows(
        stream=stream,
        first=first,
        last=rulebook.last_day,
        assumptions=made,
        concerned=concerned(profile, first, _looked_at(first, rulebook, stream)),
        reception=_timelines((verdict.reception.findings, verdict.on, end) for verdict, end in days),
        conditions=_timelines((verdict.findings, verdict.on, end) for verdict, end in days),
        together=_joined((verdict.conditions, verdict.on, end) for verdict, end in days),
        filing=_joined((_filing(verdict), verdict.on, end) for verdict, end in days),
        outcomes=_joined((verdict.outcome, verdict.on, end) for verdict, end in days),
        rules=_joined((verdict.shown_under, verdict.on, end) for verdict, end in days),
    )


def _verdicts(
    profile: Profile, first: date, rulebook: Rulebook, stream: Stream, made: frozenset[Assumption]
) -> Iterator[Verdict]:
    """One verdict for the first day, and one for each later day on which anything may change."""
    yield assess(profile, first, rulebook, stream)
    profile = later(profile, first, made)
    for day in breakpoints(profile, first, rulebook, stream):
        yield assess(profile, day, rulebook, stream)


def breakpoints(
    profile: Profile,
    first: date,
    rulebook: Rulebook,
    stream: Stream,
    among: Sequence[Candidate | None] | None = None,
) -> list[date]:
    """Every day after `first`, to the last known, on which a verdict may differ from that of the eve.

    `among`: the diplomas looked at; all that may be relied on, unless told.
    """
    relied_on = candidates(profile, stream) if among is None else among
    last = rulebook.last_day
    if first >= last:
        return []
    days = {first + DAY}  # what is supposed of later days is not supposed of the first
    for start, after in pairwise(_law_days(first, last, rulebook, stream)):
        days.add(start)
        situations = [Situation(profile, start, candidate) for candidate in relied_on]
        for criterion in _asked(start, rulebook, stream):
            for situation in situations:
                days.update(turns(criterion, situation, after - DAY))
    return sorted(days - {first})


def _law_days(first: date, last: date, rulebook: Rulebook, stream: Stream) -> list[date]:
    """The first day, each day on which the law changes, and the day after the last."""
    rulesets = [rules for rules in rulebook.rulesets.values() if rules.stream is stream]
    clauses = [clause for clause in rulebook.clauses if clause.stream is stream]
    periods = [period for period in rulebook.periods if period.stream is stream]
    days = {day for each in (*rulesets, *clauses, *periods) for day in (each.starts, each.ends + DAY)}
    days |= {criterion.starts for rules in rulesets for criterion in rules.criteria if criterion.starts}
    return [first, *sorted(day for day in days if first < day <= last), last + DAY]


def _looked_at(first: date, rulebook: Rulebook, stream: Stream) -> set[str]:
    """Facts, and lists, that some criterion looks at from a day on."""
    days = _law_days(first, rulebook.last_day, rulebook, stream)[:-1]
    asked = {criterion.code for day in days for criterion in _asked(day, rulebook, stream)}
    facts = {fact.split("[")[0] for code in asked for fact in KINDS[code].facts}
    return facts if stream is Stream.GRADUATE else facts - {"diplomas"}  # workers rely on none


def _asked(on: date, rulebook: Rulebook, stream: Stream) -> Iterator[Criterion]:
    """The criteria that may judge on a day."""
    law = rulebook.law(stream, on)
    yield from law.period.criteria or ()
    for rules in filter(None, (law.ruleset, law.elsewhere)):
        yield from rules.criteria_on(on)


def _filing(verdict: Verdict) -> Filing:
    period = verdict.reception.period
    statuses = (verdict.reception.is_open, *(finding.status for finding in verdict.reception.findings))
    if period.state is State.NO_WINDOW or period.criteria is None:
        return Filing(period.code, period.state, Status.UNKNOWN)
    return Filing(period.code, period.state, all_of(statuses))


def _joined(days: Iterable[tuple[T, date, date]]) -> tuple[Stretch[T], ...]:
    """Neighbours of one value made one stretch."""
    stretches: list[Stretch[T]] = []
    for value, first, last in days:
        before = stretches[-1] if stretches else None
        if before is not None and before.value == value and before.last + DAY == first:
            stretches[-1] = Stretch(before.first, last, value)
        else:
            stretches.append(Stretch(first, last, value))
    return tuple(stretches)


def _timelines(days: Iterable[tuple[tuple[Finding, ...], date, date]]) -> tuple[Timeline, ...]:
    """Each criterion over the days on which it was asked, in the order in which they were come to."""
    told: dict[str, list[tuple[Status, date, date]]] = {}
    for findings, first, last in days:
        for finding in findings:
            told.setdefault(finding.code, []).append((finding.status, first, last))
    return tuple(Timeline(code, _joined(statuses)) for code, statuses in told.items())
