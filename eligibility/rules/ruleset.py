"""Rule sets, clauses, reception periods, and the verdict with its three parts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from eligibility.rules.criterion import Criterion, Finding, Situation, Source, Status
from eligibility.rules.profile import Stream
from eligibility.rules.spans import DAY


class Outcome(StrEnum):
    """The headline, derived from the three parts of a verdict."""

    CLOSED = "CLOSED"
    NOT_RECEIVABLE = "NOT_RECEIVABLE"
    NOT_ELIGIBLE = "NOT_ELIGIBLE"
    UNDETERMINED = "UNDETERMINED"
    ELIGIBLE = "ELIGIBLE"

    __hash__ = str.__hash__  # as Status has it


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
        return tuple([criterion for criterion in self.criteria if criterion.binds(on)])


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
    chooses: bool = True
    """False: it chooses no rule set, but lets a proof count within the one in force (s. 118.5)."""


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


class Turn(StrEnum):
    """What a verdict may hang on."""

    EVE = "eve"
    """Filing one day earlier."""
    MORROW = "morrow"
    """Filing one day later."""
    CONVENTION = "convention"
    """Counting months by their mean length."""
    BOUNDARY = "boundary"
    """Reading the last day of a frozen criterion as excluded, or one day more as included."""


@dataclass(frozen=True, slots=True)
class Hinge:
    """One thing that would give another outcome, or would turn the conditions taken together."""

    turn: Turn
    outcome: Outcome
    """The outcome it would give."""
    conditions: Status
    """The selection conditions, taken together, as it would make them."""
    codes: tuple[str, ...] = ()
    """The criteria that turn; none where it is reception alone that opens or closes."""


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
    conditions: Status = Status.UNKNOWN
    """Every selection condition taken together, whichever rule set may judge, were reception open."""
    hinges: tuple[Hinge, ...] = ()
    """What the outcome hangs on; looked for only where `edges` were asked."""
    relied_on: tuple[int, ...] = ()
    """Where the diploma relied on stands in the profile's list; two places for a DEP with its ASP."""


@dataclass(frozen=True, slots=True)
class Beyond:
    """A condition in law that no criterion looks at: it is left to the officer."""

    code: str
    stream: Stream
    starts: date
    ends: date
    """Last filing day it binds, inclusive."""
    source: Source

    def binds(self, stream: Stream, on: date) -> bool:
        return stream is self.stream and self.starts <= on <= self.ends


@dataclass(frozen=True, slots=True)
class Law:
    """What judges the files of one stream on one day."""

    period: ReceptionPeriod
    ruleset: Ruleset
    """The rule set in force, or shown where reception is closed."""
    day: date
    """Which of its criteria bind."""
    clause: Clause | None = None
    """A clause that may send a file of that day elsewhere…"""
    elsewhere: Ruleset | None = None
    """…and the rule set it sends to."""


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
    beyond: tuple[Beyond, ...] = ()

    @property
    def first_day(self) -> date:
        return max(min(p.starts for p in self.periods if p.stream is stream) for stream in Stream)

    @property
    def last_day(self) -> date:
        return min(max(p.ends for p in self.periods if p.stream is stream) for stream in Stream)

    def law(self, stream: Stream, on: date) -> Law:
        """What judges a file of that day. Raises NoRulesError for a day the rulebook does not know."""
        period = self.period(stream, on)
        clause = self.clause(period, on)
        elsewhere = self.rulesets[clause.ruleset] if clause else None
        return Law(period, self.judging(period, on), on, clause, elsewhere)

    def period(self, stream: Stream, on: date) -> ReceptionPeriod:
        """The reception period of that day. Raises NoRulesError for a day the rulebook does not know."""
        for period in self.periods:
            if period.stream is stream and period.covers(on):
                return period
        raise NoRulesError(stream, on)

    def judging(self, period: ReceptionPeriod, on: date) -> Ruleset:
        """The rule set that judges, or is shown, in that period on that day."""
        if period.ruleset is not None:
            return self.rulesets[period.ruleset]
        for ruleset in self.rulesets.values():
            if ruleset.stream is period.stream and ruleset.in_force(on):
                return ruleset
        raise NoRulesError(period.stream, on)

    def clause(self, period: ReceptionPeriod, on: date) -> Clause | None:
        """The clause that may send a file of that day to another rule set."""
        for clause in self.clauses:
            reaches = period.state is State.OPEN or clause.lifts == period.code
            covers = clause.chooses and clause.starts <= on <= clause.ends
            if clause.stream is period.stream and covers and reaches:
                return clause
        return None

    def with_windows(self, windows: Iterable[ReceptionPeriod]) -> "Rulebook":
        """The same law with announced windows: each takes its days from periods without a window."""
        periods = self.periods
        for window in windows:
            periods = tuple(part for period in periods for part in _around(period, window))
        return replace(self, periods=periods)


def _around(period: ReceptionPeriod, window: ReceptionPeriod) -> Iterator[ReceptionPeriod]:
    """A period as it stands, or what a window leaves of it, with the window in its place."""
    outside = window.starts > period.ends or window.ends < period.starts
    if period.stream is not window.stream or period.state is not State.NO_WINDOW or outside:
        yield period
        return
    if period.starts < window.starts:
        yield replace(period, ends=window.starts - DAY)
    yield replace(window, starts=max(window.starts, period.starts), ends=min(window.ends, period.ends))
    if window.ends < period.ends:
        yield replace(period, starts=window.ends + DAY)


class NoRulesError(LookupError):
    """No reception period or rule set is known for a day: never answered by the last one known."""

    def __init__(self, stream: Stream, on: date) -> None:
        super().__init__(f"no rules known for stream {stream} on {on.isoformat()}")
        self.stream, self.on = stream, on
