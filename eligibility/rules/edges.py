"""What a verdict hangs on: the neighbouring day, the way of counting months, the reading of a boundary."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from eligibility.rules.criterion import Finding, Situation
from eligibility.rules.kinds import turns
from eligibility.rules.profile import Profile
from eligibility.rules.routes import Path, Route, best_of, outcome_of, path_of, paths, possible_of
from eligibility.rules.ruleset import Hinge, Law, NoRulesError, Rulebook, Turn
from eligibility.rules.spans import DAY

READINGS = {Turn.CONVENTION: "by_convention", Turn.BOUNDARY: "by_edge"}
"""The detail of a finding by which a criterion says that another reading would turn it."""


def flagged(findings: tuple[Finding, ...], situation: Situation) -> tuple[Finding, ...]:
    """Flag each finding that one day more or less, or another reading, would change."""
    eve, morrow = _on(situation, situation.on - DAY), _on(situation, situation.on + DAY)
    return tuple([finding._replace(on_edge=_on_edge(finding, eve, morrow)) for finding in findings])


def _on(situation: Situation, day: date) -> Situation:
    """The same situation on another day; one object for each, since it remembers what it computed."""
    return situation.once(day, situation, lambda: replace(situation, on=day))


def _on_edge(finding: Finding, eve: Situation, morrow: Situation) -> bool:
    criterion, result = finding.criterion, finding.result
    if any(result.details.get(name) for name in READINGS.values()):
        return True
    turning = any(turns(criterion, eve, morrow.on))
    return turning and any(criterion.examine(day).status is not result.status for day in (eve, morrow))


def hinges(profile: Profile, judged: list[Path], law: Law, on: date, rulebook: Rulebook) -> Iterator[Hinge]:
    """Each thing that alone would give another outcome, or turn the conditions taken together."""
    here = best_of(judged)
    for turn, day in _moving(judged, law, on, rulebook):
        there = paths(profile, day, rulebook.law(law.period.stream, day))
        yield from _hinge(turn, judged, here, there, best_of(there))
    for turn, detail in READINGS.items():
        path = _read_otherwise(here, detail)
        others = [path if other is here else other for other in judged]
        yield from _hinge(turn, judged, here, others, path)


def _moving(judged: list[Path], law: Law, on: date, rulebook: Rulebook) -> Iterator[tuple[Turn, date]]:
    """The neighbouring days, of those that the rulebook knows, on which anything may be otherwise."""
    turned = {day for path in judged for day in _turned_around(path)}
    for turn, neighbour, changed in ((Turn.EVE, on - DAY, on), (Turn.MORROW, on + DAY, on + DAY)):
        try:
            other = rulebook.law(law.period.stream, neighbour)
        except NoRulesError:
            continue
        if changed in turned or _asked(other) != _asked(law):
            yield turn, neighbour


def _turned_around(path: Path) -> Iterator[date]:
    """Of the day judged and the next one: those on which one of the criteria that judge may turn."""
    eve = _on(path.situation, path.situation.on - DAY)
    for route in path.routes:
        for finding in route.listed:
            yield from turns(finding.criterion, eve, eve.on + 2 * DAY)


def _asked(law: Law) -> tuple[object, ...]:
    elsewhere = law.elsewhere.criteria_on(law.day) if law.elsewhere else ()
    return law.period, law.clause, law.ruleset.criteria_on(law.day), elsewhere


def _hinge(turn: Turn, judged: list[Path], here: Path, others: list[Path], there: Path) -> Iterator[Hinge]:
    one = (outcome_of(possible_of(judged)), here.meets)
    other = (outcome_of(possible_of(others)), there.meets)
    if one != other:
        yield Hinge(turn, *other, tuple(_turned(here.shown, there.shown)))


def _turned(here: Route, there: Route) -> Iterator[str]:
    """Criteria asked in both routes that are found otherwise."""
    found = {finding.code: finding.status for finding in there.listed}
    for finding in here.listed:
        if found.get(finding.code, finding.status) is not finding.status:
            yield finding.code


def _read_otherwise(path: Path, detail: str) -> Path:
    """The path, had what is decided by one reading been read in the other way."""
    if not any(finding.result.details.get(detail) for route in path.routes for finding in route.listed):
        return path
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
    return finding._replace(result=finding.result._replace(status=~finding.status))
