"""The same person under every rule set of a stream, and two verdicts side by side.

Under a rule set means: had it judged a file of the day asked. The facts, with their ages and months, are
those of that day; what is asked, with its look-back and its edition of the occupations, is the rule set's,
as it stood on its day nearest to the day asked. So it tells what a reform changes for this person, not what
would have been answered years ago: that is a filing day of its own, and `assess` judges it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from eligibility.rules.assess import verdict_of
from eligibility.rules.criterion import Finding, Status
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.routes import paths
from eligibility.rules.ruleset import Clause, Law, ReceptionPeriod, Rulebook, Ruleset, State, Verdict


@dataclass(frozen=True, slots=True)
class Reform:
    """One rule set, applied to the facts of the day asked."""

    ruleset: Ruleset
    as_of: date
    """The day of the rule set nearest to the day asked; that day itself where it was in force."""
    verdict: Verdict
    """Reception is taken to be open and to ask nothing: read the conditions, the findings and the clause."""

    @property
    def status(self) -> Status:
        return self.verdict.conditions


def reforms(profile: Profile, on: date, rulebook: Rulebook, stream: Stream) -> tuple[Reform, ...]:
    """Every rule set of a stream, in order of date, applied to one person as of one day."""
    return tuple(
        _under(rules, profile, on, rulebook) for rules in rulebook.rulesets.values() if rules.stream is stream
    )


def _under(rules: Ruleset, profile: Profile, on: date, rulebook: Rulebook) -> Reform:
    as_of = min(max(on, rules.starts), rules.ends)
    clause = _clause(rules, as_of, rulebook)
    elsewhere = rulebook.rulesets[clause.ruleset] if clause else None
    law = Law(_as_if_open(rules), rules, as_of, clause, elsewhere)
    return Reform(rules, as_of, verdict_of(paths(profile, on, law), law, on))


def _clause(rules: Ruleset, as_of: date, rulebook: Rulebook) -> Clause | None:
    """The clause that chose rules on that day; one that only lifts a suspension chooses none here."""
    for clause in rulebook.clauses:
        covers = clause.starts <= as_of <= clause.ends and clause.stream is rules.stream
        if covers and clause.chooses and clause.lifts is None:
            return clause
    return None


def _as_if_open(rules: Ruleset) -> ReceptionPeriod:
    return ReceptionPeriod(rules.code, rules.stream, State.OPEN, rules.starts, rules.ends, rules.source)


@dataclass(frozen=True, slots=True)
class Difference:
    """One criterion that two verdicts do not find alike; None where a verdict does not ask it."""

    code: str
    one: Finding | None
    other: Finding | None


def differences(one: Verdict, other: Verdict) -> tuple[Difference, ...]:
    """The criteria, of reception too, whose status differs or that only one verdict asks."""
    return tuple(_differences(_findings(one), _findings(other)))


def _findings(verdict: Verdict) -> dict[str, Finding]:
    return {finding.code: finding for finding in (*verdict.reception.findings, *verdict.findings)}


def _differences(one: dict[str, Finding], other: dict[str, Finding]) -> Iterator[Difference]:
    for code in dict.fromkeys((*one, *other)):
        left, right = one.get(code), other.get(code)
        if left is None or right is None or left.status is not right.status:
            yield Difference(code, left, right)
