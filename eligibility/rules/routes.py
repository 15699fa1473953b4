"""The ways a person may be judged: each diploma that may be relied on, under each rule set that may judge it.

Each is a *route*. A route allows one outcome or, where facts are unknown, several. The routes of one
diploma make its *path*: two only while a clause is in doubt. The person takes the best path.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from eligibility.rules.candidates import candidates
from eligibility.rules.criterion import Candidate, Criterion, Finding, Situation, Status, all_of
from eligibility.rules.profile import Profile
from eligibility.rules.ruleset import Clause, ClauseFinding, Law, Outcome, Ruleset, State

WORST_TO_BEST = (Outcome.CLOSED, Outcome.NOT_RECEIVABLE, Outcome.NOT_ELIGIBLE, Outcome.ELIGIBLE)
CLOSED = frozenset({Outcome.CLOSED})
RANK = {outcome: rank for rank, outcome in enumerate(WORST_TO_BEST)}


@dataclass(slots=True)
class Route:
    """One diploma (or none) judged under one rule set. Nothing of it is changed once it is made."""

    ruleset: Ruleset
    is_open: bool
    is_published: bool
    """False: the period is announced, but not yet what it asks."""
    by_clause: bool
    reception: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    meets: Status = field(init=False)
    """The selection conditions taken together."""
    possible: frozenset[Outcome] = field(init=False)

    def __post_init__(self) -> None:
        self.meets = self._all(self.findings)
        may_file = self._all(self.reception)
        self.possible = frozenset(_outcomes(may_file, self.meets)) if self.is_open else CLOSED

    @property
    def listed(self) -> tuple[Finding, ...]:
        """What was found of every criterion, those of reception first."""
        return (*self.reception, *self.findings)

    @property
    def lacking(self) -> list[str]:
        """Facts that the criteria still miss."""
        return [fact for finding in self.listed for fact in finding.result.missing]

    def _all(self, findings: Iterable[Finding]) -> Status:
        published = Status.MET if self.is_published else Status.UNKNOWN
        return all_of([published, *[finding.result.status for finding in findings]])


@dataclass(frozen=True, slots=True)
class Path:
    """One diploma with the routes still open to it."""

    situation: Situation
    clause: ClauseFinding | None
    routes: tuple[Route, ...]
    meets: Status
    """The selection conditions taken together, under whichever rule set may judge."""
    possible: frozenset[Outcome]

    @property
    def candidate(self) -> Candidate | None:
        return self.situation.candidate

    @property
    def shown(self) -> Route:
        """The route whose findings are shown: the rule set in force, unless the clause is certain."""
        return self.routes[0]


def paths(profile: Profile, on: date, law: Law) -> list[Path]:
    """Every diploma that may be relied on (or none), judged by the law of a day."""
    return [
        path_by(Situation(profile, on, candidate), law)
        for candidate in candidates(profile, law.period.stream)
    ]


def possible_of(judged: Iterable[Path]) -> frozenset[Outcome]:
    """The outcomes that the best path still allows: none below what another one makes certain."""
    listed = [path.possible for path in judged]
    floor = max(worst(possible) for possible in listed)
    return frozenset(outcome for possible in listed for outcome in possible if RANK[outcome] >= floor)


def outcome_of(possible: frozenset[Outcome]) -> Outcome:
    """One outcome left means decided."""
    return next(iter(possible)) if len(possible) == 1 else Outcome.UNDETERMINED


def best_of(judged: Sequence[Path]) -> Path:
    """The path to show."""
    return judged[0] if len(judged) == 1 else max(judged, key=_preference)


def worst(possible: Iterable[Outcome]) -> int:
    return min(RANK[outcome] for outcome in possible)


def path_by(situation: Situation, law: Law) -> Path:
    """One diploma judged by the law of a day."""
    if law.clause is None:
        return path_of(situation, None, (_route(situation, law, law.ruleset, None),))
    applies = law.clause.applies(situation)
    routes = []
    if applies.status is not Status.MET:
        routes.append(_route(situation, law, law.ruleset, None))
    if applies.status is not Status.NOT_MET:
        routes.append(_route(situation, law, law.elsewhere, law.clause))
    found = ClauseFinding(law.clause, applies.status, applies.missing)
    return path_of(situation, found, tuple(routes))


def path_of(situation: Situation, clause: ClauseFinding | None, routes: tuple[Route, ...]) -> Path:
    meets = {route.meets for route in routes}
    possible = frozenset().union(*[route.possible for route in routes])
    return Path(situation, clause, routes, meets.pop() if len(meets) == 1 else Status.UNKNOWN, possible)


def _route(situation: Situation, law: Law, ruleset: Ruleset, clause: Clause | None) -> Route:
    lifted = clause is not None and clause.lifts == law.period.code
    return Route(
        ruleset=ruleset,
        is_open=law.period.state is State.OPEN or lifted,
        is_published=law.period.criteria is not None,
        by_clause=clause is not None,
        reception=_examine(law.period.criteria or (), situation),
        findings=_examine(ruleset.criteria_on(law.day), situation),
    )


def _examine(criteria: Iterable[Criterion], situation: Situation) -> tuple[Finding, ...]:
    return tuple([Finding(criterion, criterion.examine(situation)) for criterion in criteria])


def _outcomes(may_file: Status, meets: Status) -> Iterator[Outcome]:
    """Every outcome that an open reception leaves possible."""
    if may_file is not Status.MET:
        yield Outcome.NOT_RECEIVABLE
    if may_file is Status.NOT_MET:
        return
    if meets is not Status.MET:
        yield Outcome.NOT_ELIGIBLE
    if meets is not Status.NOT_MET:
        yield Outcome.ELIGIBLE


def _preference(path: Path) -> tuple[int, ...]:
    """Which diploma to show: the best outcome first, then the fewest conditions not met, then unknown."""
    ranks = [RANK[outcome] for outcome in path.possible]
    statuses = [finding.status for finding in path.shown.listed]
    return (min(ranks), max(ranks), -statuses.count(Status.NOT_MET), -statuses.count(Status.UNKNOWN))
