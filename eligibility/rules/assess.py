"""Profile and rulebook → verdict.

Each diploma that may be relied on, under each rule set that may judge it, is a *route*. A route allows
one outcome or, where facts are unknown, several. The person takes the best route; what is unknown leaves
several outcomes possible, and the headline is then UNDETERMINED. So an unknown never decides anything,
and answering it never changes what was decided.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from eligibility.rules.candidates import candidates
from eligibility.rules.criterion import (
    Candidate,
    Criterion,
    Finding,
    Situation,
    Status,
    all_of,
)
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.ruleset import (
    Clause,
    ClauseFinding,
    Outcome,
    Reception,
    ReceptionPeriod,
    Rulebook,
    Ruleset,
    State,
    Verdict,
)
from eligibility.rules.spans import DAY

WORST_TO_BEST = (Outcome.CLOSED, Outcome.NOT_RECEIVABLE, Outcome.NOT_ELIGIBLE, Outcome.ELIGIBLE)
RANK = {outcome: rank for rank, outcome in enumerate(WORST_TO_BEST)}


@dataclass(frozen=True, slots=True)
class Route:
    """One diploma (or none) judged under one rule set."""

    ruleset: Ruleset
    is_open: bool
    by_clause: bool
    reception: tuple[Finding, ...]
    findings: tuple[Finding, ...]
    possible: frozenset[Outcome]

    @property
    def lacking(self) -> Iterator[str]:
        for finding in (*self.reception, *self.findings):
            yield from finding.result.missing


@dataclass(frozen=True, slots=True)
class Path:
    """One diploma with the routes still open to it: two only while a clause is in doubt."""

    candidate: Candidate | None
    clause: ClauseFinding | None
    routes: tuple[Route, ...]

    @property
    def possible(self) -> frozenset[Outcome]:
        return frozenset().union(*(route.possible for route in self.routes))

    @property
    def shown(self) -> Route:
        """The route whose findings are shown: the rule set in force, unless the clause is certain."""
        return self.routes[0]


def assess(profile: Profile, on: date, rulebook: Rulebook, stream: Stream, *, edges: bool = False) -> Verdict:
    """Judge one person for one stream on one filing day, inclusive of that day.

    With `edges`, each finding that the neighbouring day or the way of counting months decides is flagged.
    Raises NoRulesError for a day that the rulebook does not know.
    """
    period = rulebook.period(stream, on)
    paths = [
        _path(Situation(profile, on, candidate), period, rulebook)
        for candidate in candidates(profile, stream)
    ]
    floor = max(_worst(path.possible) for path in paths)
    possible = frozenset(outcome for path in paths for outcome in path.possible if RANK[outcome] >= floor)
    best = max(paths, key=_preference)
    verdict = _verdict(best, period, on, possible, _missing(best, paths, floor))
    if not edges:
        return verdict
    situation = Situation(profile, on, best.candidate)
    reception = replace(verdict.reception, findings=_flagged(verdict.reception.findings, situation))
    return replace(verdict, reception=reception, findings=_flagged(verdict.findings, situation))


def _path(situation: Situation, period: ReceptionPeriod, rulebook: Rulebook) -> Path:
    in_force = rulebook.judging(period, situation.on)
    clause = rulebook.clause(period, situation.on)
    if clause is None:
        return Path(situation.candidate, None, (_route(situation, period, in_force, None),))
    applies = clause.applies(situation)
    routes = []
    if applies.status is not Status.MET:
        routes.append(_route(situation, period, in_force, None))
    if applies.status is not Status.NOT_MET:
        routes.append(_route(situation, period, rulebook.rulesets[clause.ruleset], clause))
    found = ClauseFinding(clause, applies.status, applies.missing)
    return Path(situation.candidate, found, tuple(routes))


def _route(situation: Situation, period: ReceptionPeriod, ruleset: Ruleset, clause: Clause | None) -> Route:
    is_open = period.state is State.OPEN or (clause is not None and clause.lifts == period.code)
    reception = _examine(period.criteria or (), situation)
    findings = _examine(ruleset.criteria_on(situation.on), situation)
    if not is_open:
        possible = frozenset({Outcome.CLOSED})
    else:
        published = Status.UNKNOWN if period.criteria is None else Status.MET
        may_file = all_of((published, *(finding.status for finding in reception)))
        meets = all_of((published, *(finding.status for finding in findings)))
        possible = frozenset(_outcomes(may_file, meets))
    return Route(ruleset, is_open, clause is not None, reception, findings, possible)


def _examine(criteria: Iterable[Criterion], situation: Situation) -> tuple[Finding, ...]:
    return tuple(Finding(criterion, criterion.examine(situation)) for criterion in criteria)


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


def _worst(possible: Iterable[Outcome]) -> int:
    return min(RANK[outcome] for outcome in possible)


def _preference(path: Path) -> tuple[int, ...]:
    """Which diploma to show: the best outcome first, then the fewest conditions not met, then unknown."""
    ranks = [RANK[outcome] for outcome in path.possible]
    statuses = [finding.status for finding in (*path.shown.reception, *path.shown.findings)]
    return (min(ranks), max(ranks), -statuses.count(Status.NOT_MET), -statuses.count(Status.UNKNOWN))


def _missing(best: Path, paths: list[Path], floor: int) -> tuple[str, ...]:
    """Facts that can still change the outcome, or a condition of the diploma shown, in the order met."""
    facts: list[str] = []
    for path in (best, *(path for path in paths if path is not best and _in_play(path, floor))):
        in_doubt = path.clause is not None and len({route.possible for route in path.routes}) > 1
        if in_doubt:
            facts += path.clause.missing
        for route in path.routes if in_doubt else path.routes[:1]:
            facts += route.lacking
    return tuple(dict.fromkeys(facts))


def _in_play(path: Path, floor: int) -> bool:
    """Could another diploma still give a better outcome than what is certain?"""
    return max(RANK[outcome] for outcome in path.possible) > floor


def _verdict(
    best: Path, period: ReceptionPeriod, on: date, possible: frozenset[Outcome], missing: tuple[str, ...]
) -> Verdict:
    route = best.shown
    outcome = next(iter(possible)) if len(possible) == 1 else Outcome.UNDETERMINED
    opened = {route.is_open for route in best.routes}
    is_open = Status.UNKNOWN if len(opened) > 1 else Status.of(route.is_open)
    return Verdict(
        stream=period.stream,
        on=on,
        outcome=outcome,
        reception=Reception(period, is_open, route.reception),
        rule_set=route.ruleset.code if route.is_open else period.code,
        shown_under=route.ruleset.code,
        clause=_clause_used(best),
        clauses=(best.clause,) if best.clause else (),
        findings=route.findings,
        missing=missing,
        possible=possible,
        relied_on=best.candidate.indexes if best.candidate else (),
    )


def _clause_used(path: Path) -> str | None:
    """The clause that chose the rule set; else the one by which a proof of French counts."""
    if path.shown.by_clause and path.clause:
        return path.clause.clause.code
    reasons = {finding.result.reason for finding in path.shown.findings}
    return "118.5" if "clause-118-5" in reasons else None


def _flagged(findings: tuple[Finding, ...], situation: Situation) -> tuple[Finding, ...]:
    """Flag each finding that one day more or less, or the convention for months, would change."""
    around = [replace(situation, on=day) for day in (situation.on - DAY, situation.on + DAY)]
    return tuple(replace(finding, on_edge=_on_edge(finding, around)) for finding in findings)


def _on_edge(finding: Finding, around: list[Situation]) -> bool:
    details = finding.result.details
    if details.get("by_convention") or details.get("by_edge"):
        return True
    return any(finding.criterion.examine(other).status is not finding.status for other in around)
