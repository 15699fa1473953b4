"""What a verdict hangs on: the neighbouring day, the way of counting months, the reading of a boundary."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from eligibility.rules.criterion import Criterion, Finding, Situation
from eligibility.rules.kinds import turns
from eligibility.rules.profile import Profile
from eligibility.rules.routes import Path, Route, best_of, outcome_of, path_of, paths, possible_of
from eligibility.rules.ruleset import Hinge, Law, NoRulesError, Rulebook, Turn
from eligibility.rules.spans import DAY

READINGS = {Turn.CONVENTION: "by_convention", Turn.BOUNDARY: "by_edge"}
"""The detail of a finding by which a criterion says that another reading would turn it."""


def flagged(findings: tuple[Finding, ...], situation: Situation) -> tuple[Finding, ...]:
    """Flag each finding that one day more or less, or another reading, would change."""
    return tuple(replace(finding, on_edge=_on_edge(finding, situation)) for finding in findings)


def _on_edge(finding: Finding, situation: Situation) -> bool:
    if any(finding.result.details.get(name) for name in READINGS.values()):
        return True
    moved = _turning(finding.criterion, situation)
    around = [replace(situation, on=day) for day in (situation.on - DAY, situation.on + DAY)] if moved else ()
    return any(finding.criterion.examine(other).status is not finding.status for other in around)


def _turning(criterion: Criterion, situation: Situation) -> bool:
    """May it change between the day before and the day after?"""
    return any(turns(criterion, replace(situation, on=situation.on - DAY), situation.on + DAY))


def hinges(profile: Profile, judged: list[Path], law: Law, on: date, rulebook: Rulebook) -> Iterator[Hinge]:
    """Each thing that alone would give another outcome, or turn the conditions taken together."""
    here = best_of(judged)
    for turn, day in ((Turn.EVE, on - DAY), (Turn.MORROW, on + DAY)):
        there = _neighbouring(profile, day, law, rulebook)
        if there:
            yield from _hinge(turn, judged, here, there, best_of(there))
    for turn, detail in READINGS.items():
        path = _read_otherwise(here, detail)
        others = [path if other is here else other for other in judged]
        yield from _hinge(turn, judged, here, others, path)


def _neighbouring(profile: Profile, day: date, law: Law, rulebook: Rulebook) -> list[Path]:
    """Judged on a neighbouring day; nothing beyond the days that the rulebook knows."""
    try:
        return paths(profile, day, rulebook.law(law.period.stream, day))
    except NoRulesError:
        return []


def _hinge(turn: Turn, judged: list[Path], here: Path, others: list[Path], there: Path) -> Iterator[Hinge]:
    one = (outcome_of(possible_of(judged)), here.meets)
    other = (outcome_of(possible_of(others)), there.meets)
    if one != other:
        yield Hinge(turn, *other, tuple(_turned(here.shown, there.shown)))


def _turned(here: Route, there: Route) -> Iterator[str]:
    """Criteria asked in both routes that are found otherwise."""
    found = {finding.code: finding.status for finding in (*there.reception, *there.findings)}
    for finding in (*here.reception, *here.findings):
        if found.get(finding.code, finding.status) is not finding.status:
            yield finding.code


def _read_otherwise(path: Path, detail: str) -> Path:
    """The path, had what is decided by one reading been read in the other way."""
    routes = tuple(
        replace(
            route,
            reception=tuple(_inverted(finding, detail) for finding in route.reception),
            findings=tuple(_inverted(finding, detail) for finding in route.findings),
        )
        for route in path.routes
    )
    return path_of(path.situation, path.clause, routes)


def _inverted(finding: Finding, detail: str) -> Finding:
    if not finding.result.details.get(detail):
        return finding
    return replace(finding, result=replace(finding.result, status=~finding.status))
