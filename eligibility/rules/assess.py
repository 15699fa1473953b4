"""Profile and rulebook → verdict.

The routes by which a person may be judged are in `routes`. The person takes the best path; what is unknown
leaves several outcomes possible, and the headline is then UNDETERMINED. So an unknown never decides
anything, and answering it never changes what was decided.
"""

from dataclasses import replace
from datetime import date

from eligibility.rules import edges as around
from eligibility.rules.criterion import Status
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.routes import RANK, Path, best_of, outcome_of, paths, possible_of, worst
from eligibility.rules.ruleset import Law, Reception, Rulebook, Verdict


def assess(profile: Profile, on: date, rulebook: Rulebook, stream: Stream, *, edges: bool = False) -> Verdict:
    """Judge one person for one stream on one filing day, inclusive of that day.

    With `edges`, each finding that the neighbouring day or the way of counting months decides is flagged,
    and what the outcome itself hangs on is told. Raises NoRulesError for a day that the rulebook does not
    know.
    """
    law = rulebook.law(stream, on)
    judged = paths(profile, on, law)
    verdict = verdict_of(judged, law, on)
    if not edges:
        return verdict
    situation = best_of(judged).situation
    reception = replace(verdict.reception, findings=around.flagged(verdict.reception.findings, situation))
    return replace(
        verdict,
        reception=reception,
        findings=around.flagged(verdict.findings, situation),
        hinges=tuple(around.hinges(profile, judged, law, on, rulebook)),
    )


def verdict_of(judged: list[Path], law: Law, on: date) -> Verdict:
    """The verdict of a person whose every path was judged."""
    best, possible = best_of(judged), possible_of(judged)
    route = best.shown
    opened = {route.is_open for route in best.routes}
    is_open = Status.UNKNOWN if len(opened) > 1 else Status.of(route.is_open)
    return Verdict(
        stream=law.period.stream,
        on=on,
        outcome=outcome_of(possible),
        reception=Reception(law.period, is_open, route.reception),
        rule_set=route.ruleset.code if route.is_open else law.period.code,
        shown_under=route.ruleset.code,
        clause=_clause_used(best),
        clauses=(best.clause,) if best.clause else (),
        findings=route.findings,
        missing=_missing(best, judged),
        possible=possible,
        conditions=best.meets,
        relied_on=best.candidate.indexes if best.candidate else (),
    )


def _missing(best: Path, judged: list[Path]) -> tuple[str, ...]:
    """Facts that can still change the outcome, or a condition of the diploma shown, in the order met."""
    facts: list[str] = []
    floor = max(worst(path.possible) for path in judged)
    for path in (best, *(path for path in judged if path is not best and _in_play(path, floor))):
        in_doubt = path.clause is not None and len({route.possible for route in path.routes}) > 1
        if in_doubt:
            facts += path.clause.missing
        for route in path.routes if in_doubt else path.routes[:1]:
            facts += route.lacking
    return tuple(dict.fromkeys(facts))


def _in_play(path: Path, floor: int) -> bool:
    """Could another diploma still give a better outcome than what is certain?"""
    return max(RANK[outcome] for outcome in path.possible) > floor


def _clause_used(path: Path) -> str | None:
    """The clause that chose the rule set; else the one by which a proof of French counts."""
    if path.shown.by_clause and path.clause:
        return path.clause.clause.code
    reasons = [finding.result.reason for finding in path.shown.findings]
    return "118.5" if "clause-118-5" in reasons else None
