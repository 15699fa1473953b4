"""What would be enough: the smallest sets of facts that time or the person can change, verified by judging.

Only facts that a kind of criterion calls changeable (`kinds.Remedy`) and the filing day are ever changed. A
condition that nothing can change any more, or of which something unchangeable was not said, has no repair.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from eligibility.rules.assess import assess
from eligibility.rules.assumptions import DATED
from eligibility.rules.criteria.jobs import WorkTerms
from eligibility.rules.criterion import Candidate, Finding, Situation, Status
from eligibility.rules.kinds import KINDS, ChangedBy, remedies
from eligibility.rules.profile import FrenchTest, Job, Profile, Stream
from eligibility.rules.routes import Path, best_of, outcome_of, path_by, paths, possible_of
from eligibility.rules.ruleset import Outcome, Rulebook, Verdict
from eligibility.rules.windows import breakpoints

FILING_DATE = "filing_date"
TESTS = "french_tests"
MOST = 3
"""The most repairs that are told, each of another diploma: of those to which the fewest conditions lack."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that must become so."""

    path: str
    """A fact of the profile, or "filing_date"; a list ("french_tests", "jobs") gets one more entry."""
    needed: Any
    """The value, for a level the least one; the earliest filing day; the least levels of a `FrenchTest` that
    still counts on it; the `WorkTerms` of a job held from the day asked."""
    criteria: tuple[str, ...]
    """Codes of the criteria, not met or not known, that it serves."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A set of changes that is enough, none of which can be spared."""

    changes: tuple[Change, ...]
    on: date
    """The filing day on which it is enough: the day asked, or the earliest later one."""
    outcome: Outcome
    """ELIGIBLE; or CLOSED, where every condition is met but reception is not known to be open that day."""


def repairs(profile: Profile, on: date, rulebook: Rulebook, stream: Stream) -> tuple[Repair, ...]:
    """At most three smallest repairs, the smallest first; none where nothing lacks, or nothing would do."""
    law = rulebook.law(stream, on)
    judged = paths(profile, on, law)
    if _is_good(outcome_of(possible_of(judged)), best_of(judged).meets):
        return ()
    search = Search(profile, on, rulebook, stream)
    nearest = sorted(filter(_is_repairable, judged), key=lambda path: len(_lacking(path)))[:MOST]
    found = [repair for path in nearest for repair in search.of(path)]
    found.sort(key=lambda repair: (repair.outcome is Outcome.CLOSED, len(repair.changes), repair.on))
    return tuple(_apart(found))


def repaired(profile: Profile, changes: Iterable[Change], on: date) -> Profile:
    """The profile once these changes came true: a job from the day asked on, a test by the filing day."""
    changes = tuple(changes)
    filed = next((change.needed for change in changes if change.path == FILING_DATE), on)
    for change in changes:
        if change.path in ADDED:
            entries, day = getattr(profile, change.path) or (), filed if change.path == TESTS else on
            profile = replace(profile, **{change.path: (*entries, ADDED[change.path](change.needed, day))})
        elif change.path != FILING_DATE:
            day = {DATED[change.path]: None} if change.path in DATED else {}  # of the former one
            profile = replace(profile, **{change.path: change.needed}, **day)
    return profile


def _job(terms: WorkTerms, on: date) -> Job:
    """A job that counts under these terms, held from that day on."""
    return Job(
        start=on,
        ongoing=True,
        codes_2016=(SAMPLES_2016[min(terms.levels, key=LEVELS.index)],) if terms.levels else ("0000",),
        codes_2021=(f"0{min(terms.teer)}000",) if terms.teer else ("00000",),
        on_lists=frozenset({terms.on_list} if terms.on_list else ()),
        hours=terms.hours,
        own_account=False,
        controls_company=False,
        excluded_field=False,
        related=True,
        internship=False,
    )


LEVELS = "0ABCD"
SAMPLES_2016 = {"0": "0000", "A": "1000", "B": "1200", "C": "1400", "D": "1600"}
"""A code of each skill level, for a job that is only supposed."""
ADDED: dict[str, Callable[[Any, date], Any]] = {
    "jobs": _job,
    TESTS: lambda levels, on: replace(levels, taken=on),
}
"""Lists that get one more entry."""


def _higher(one: FrenchTest, other: FrenchTest) -> FrenchTest:
    """One test that does for both."""
    skills = ("listening", "speaking", "written")
    both = {skill: (getattr(one, skill) or 0, getattr(other, skill) or 0) for skill in skills}
    return FrenchTest(**{skill: max(levels) or None for skill, levels in both.items()})


@dataclass(frozen=True, slots=True)
class Search:
    """One person, asked of one day and stream."""

    profile: Profile
    on: date
    rulebook: Rulebook
    stream: Stream

    def of(self, path: Path) -> Iterator[Repair]:
        """The smallest repair of one diploma: by what the person can change, else by time, else by both.

        Where what is met would lapse before that time comes, it is had anew.
        """
        lacking = _lacking(path)
        changes = tuple(_changes(lacking, path))
        if self.is_enough(changes, self.on):
            yield self.least(changes, self.on)
            return
        renewed = tuple(_changes(lacking, path, self.lapsing))
        found = self.in_time([(), changes] if changes else [()], path)
        if not found and renewed != changes:
            found = self.in_time([renewed], path)
        yield from sorted(found, key=lambda repair: repair.outcome is Outcome.CLOSED)[:1]

    def in_time(self, sets: Iterable[tuple[Change, ...]], path: Path) -> list[Repair]:
        """For each of these sets of changes, those of it that are enough on the first later day."""
        return [
            self.least((*tried, _wait(day, _lacking(path))), day)
            for tried in sets
            for day in self.first_day(tried, path.candidate)
        ]

    @property
    def lapsing(self) -> set[str]:
        """What lapses with time, and can be had anew."""
        return {TESTS, *(fact for fact, day in DATED.items() if getattr(self.profile, day) is not None)}

    def judge(self, changes: Iterable[Change], on: date) -> Verdict:
        return assess(repaired(self.profile, changes, self.on), on, self.rulebook, self.stream)

    def is_enough(self, changes: Iterable[Change], on: date) -> bool:
        verdict = self.judge(changes, on)
        return _is_good(verdict.outcome, verdict.conditions)

    def least(self, changes: tuple[Change, ...], on: date) -> Repair:
        """These changes, which are enough on that day, less each that can be spared."""
        for change in changes:
            fewer = tuple(other for other in changes if other is not change)
            if change.path != FILING_DATE and self.is_enough(fewer, on):
                changes = fewer
        return Repair(changes, on, self.judge(changes, on).outcome)

    def filed(self, changes: tuple[Change, ...], day: date) -> Profile:
        """The profile once these changes came true, filed on that day."""
        return repaired(self.profile, (*changes, Change(FILING_DATE, day, ())), self.on)

    def first_day(self, changes: Iterable[Change], candidate: Candidate | None) -> list[date]:
        """The first later day on which these changes are enough, and one may file if there is such a day."""
        changes = tuple(changes)
        days = breakpoints(
            repaired(self.profile, changes, self.on), self.on, self.rulebook, self.stream, [candidate]
        )
        good: list[date] = []
        for day in days:
            situation = Situation(self.filed(changes, day), day, candidate)
            path = path_by(situation, self.rulebook.law(self.stream, day))
            if outcome_of(path.possible) is Outcome.ELIGIBLE:
                return [day]
            if not good and _is_good(outcome_of(path.possible), path.meets):
                good = [day]
        return good


def _is_good(outcome: Outcome, conditions: Status) -> bool:
    """Every condition is met; and one may file, or nobody may."""
    return outcome is Outcome.ELIGIBLE or (outcome is Outcome.CLOSED and conditions is Status.MET)


def _lacking(path: Path) -> list[Finding]:
    return [finding for finding in path.shown.listed if finding.status is not Status.MET]


def _is_repairable(path: Path) -> bool:
    """Something lacks, and nothing of it is beyond time and the person."""
    lacking = _lacking(path)
    return bool(lacking) and all(KINDS[finding.code].changed_by for finding in lacking)


def _changes(lacking: Collection[Finding], path: Path, renewed: Collection[str] = ()) -> Iterator[Change]:
    """What the person would change to meet what lacks, or have anew: one change for each fact."""
    needed: dict[str, Any] = {}
    served: dict[str, list[str]] = {}
    for finding in path.shown.listed:
        for remedy in remedies(finding.criterion, path.situation):
            if finding not in lacking and remedy.path not in renewed:
                continue
            told = needed.get(remedy.path)
            both = isinstance(told, FrenchTest)
            needed[remedy.path] = _higher(told, remedy.needed) if both else (told or remedy.needed)
            served.setdefault(remedy.path, []).append(finding.code)
    if "french-proof" in served.get(TESTS, ()):
        needed[TESTS] = _at_every_level(needed[TESTS], path)
    return (Change(path, value, tuple(dict.fromkeys(served[path]))) for path, value in needed.items())


def _at_every_level(test: FrenchTest, path: Path) -> FrenchTest:
    """Where no proof is accepted any more, a new one must show every level, those of the older ones too."""
    for finding in path.shown.listed:
        for remedy in remedies(finding.criterion, path.situation):
            if remedy.path == TESTS:
                test = _higher(test, remedy.needed)
    return test


def _wait(day: date, lacking: Iterable[Finding]) -> Change:
    in_time = [finding.code for finding in lacking if ChangedBy.TIME in KINDS[finding.code].changed_by]
    return Change(FILING_DATE, day, tuple(in_time))


def _apart(found: list[Repair]) -> Iterator[Repair]:
    """Those, the best first, that neither hold another one nor are a part of it."""
    kept: list[set[str]] = []
    for repair in found:
        asked = {change.path for change in repair.changes}
        if not any(better <= asked or asked <= better for better in kept):
            kept.append(asked)
            yield repair
