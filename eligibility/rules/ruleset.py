"""Rule sets, clauses, reception periods, and the verdict with its three parts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from eligibility.rules.criterion import Criterion, Finding, Situation, Source, Status
from eligibility.rules.profile import Stream


class Outcome(StrEnum):
    """The headline, derived from the three parts of a verdict."""

    CLOSED = "CLOSED"
    NOT_RECEIVABLE = "NOT_RECEIVABLE"
    NOT_ELIGIBLE = "NOT_ELIGIBLE"
    UNDETERMINED = "UNDETERMINED"
    ELIGIBLE = "ELIGIBLE"


class State(StrEnum):
    """What a reception period says of filing."""

    OPEN = "open"
    SUSPENDED = "suspended"
    ABOLISHED = "abolished"
    NO_WINDOW = "no-window"


@dataclass(frozen=True, slots=True)
class Ruleset:
    """The criteria of one stream while one state of the law is in force."""

    code: str
    stream: Stream
    starts: date
    ends: date
    """Last day in force, inclusive."""
    criteria: tuple[Criterion, ...]
    source: Source

    def in_force(self, on: date) -> bool:
        return self.starts <= on <= self.ends

    def criteria_on(self, on: date) -> tuple[Criterion, ...]:
        return tuple(criterion for criterion in self.criteria if criterion.binds(on))


@dataclass(frozen=True, slots=True)
class Applies:
    """Whether a clause reaches a situation, and the facts that could still decide it."""

    status: Status
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """Sends some situations to another rule set than the one in force on the filing date."""

    code: str
    stream: Stream
    starts: date
    ends: date
    """Filing dates it reaches, inclusive."""
    ruleset: str
    """Code of the rule set it sends to."""
    applies: Callable[[Situation], Applies]
    source: Source
    lifts: str | None = None
    """Code of the suspension that it also lifts."""


@dataclass(frozen=True, slots=True)
class ReceptionPeriod:
    """Days on which files are, or are not, received for one stream."""

    code: str
    stream: Stream
    state: State
    starts: date
    ends: date
    """Last day, inclusive."""
    source: Source
    criteria: tuple[Criterion, ...] | None = ()
    """Reception criteria; None = announced, but the rules that will judge are not published."""
    ruleset: str | None = None
    """When closed: the rule set shown. When open: the one that judges, if not the one in force."""

    def covers(self, on: date) -> bool:
        return self.starts <= on <= self.ends


@dataclass(frozen=True, slots=True)
class ClauseFinding:
    """One clause looked at: does it reach this person."""

    clause: Clause
    status: Status
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reception:
    """First part of a verdict: may I file on that day?"""

    period: ReceptionPeriod
    is_open: Status
    """UNKNOWN when an exception that lifts a suspension may or may not reach this person."""
    findings: tuple[Finding, ...] = ()
    """The reception criteria, apart from the selection conditions."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """May I file on that day; which rules judge me, by which clause; do I meet each condition."""

    stream: Stream
    on: date
    outcome: Outcome
    reception: Reception
    rule_set: str
    """Code of the rule set that judges, or of the reception period when it is closed."""
    shown_under: str
    """Code of the rule set whose criteria the findings are."""
    clause: str | None
    """Key of the clause that chose the rule set, or that lets a proof count; None = none."""
    clauses: tuple[ClauseFinding, ...]
    findings: tuple[Finding, ...]
    """Every selection condition, in the rulebook's order."""
    missing: tuple[str, ...]
    """Facts that can still change a condition or the outcome, in the order met."""
    possible: frozenset[Outcome]
    """Every outcome that what is unknown still allows; one when it is decided."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The whole law, read and checked."""

    rulesets: Mapping[str, Ruleset]
    clauses: tuple[Clause, ...]
    periods: tuple[ReceptionPeriod, ...]
    """In order of date, without gap or overlap inside a stream."""
    version: str
    """Changes whenever a file of the rulebook changes."""
    reception_criteria: Mapping[str, tuple[Criterion, ...]]
    """Named sets of reception criteria that an announced window may use."""

    @property
    def first_day(self) -> date:
        return max(min(p.starts for p in self.periods if p.stream is stream) for stream in Stream)

    @property
    def last_day(self) -> date:
        return min(max(p.ends for p in self.periods if p.stream is stream) for stream in Stream)
