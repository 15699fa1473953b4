"""Which jobs count: the terms of a rule set, and the filters each job must pass.

A filter answers met, not met or unknown for one job. A job counts when it passes every one of them.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from eligibility.rules.criteria.diploma import DEP_WITH_ASP, level_name, unsaid_paths
from eligibility.rules.criterion import Situation, Status, all_of
from eligibility.rules.occupations import skill_level, teer
from eligibility.rules.profile import Job, Level

ALL_LEVELS = frozenset("0ABCD")


class Asked(NamedTuple):
    """Months asked: two figures only while the kind of diploma, which decides, is not said."""

    least: int
    most: int
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkTerms:
    """Which jobs count under one rule set, and how many months are asked."""

    hours: float
    """Least paid hours a week; below, a job never counts."""
    months: Mapping[str, int]
    """Months asked, by kind of diploma; "default" for every other kind and for workers."""
    within: int | None = None
    """Look-back window in months that ends on the filing date; None = no window."""
    after_program: bool = False
    """Only work after the program of the diploma relied on counts."""
    levels: frozenset[str] = frozenset()
    """Accepted skill levels of NOC 2016; empty = not looked at."""
    teer: frozenset[int] = frozenset()
    """Accepted TEER categories of NOC 2021; empty = not looked at."""
    low_levels: frozenset[str] = frozenset()
    """Accepted levels that ask for `low_months` instead."""
    low_months: int = 0
    on_list: str | None = None
    """The occupation stands on this dated list."""
    related_level: str | None = None
    """One more level, for a DEP, when the job is in the field of the diploma."""
    related_only: bool = False
    internship_months: int = 0
    """A compulsory internship counts up to this many months."""
    job_at_filing: bool = False
    refuses: frozenset[str] = frozenset()
    """Facts of a job that exclude it: own_account, controls_company, excluded_field."""
    doubts: frozenset[str] = frozenset()
    """The same, where no source tells whether they exclude it."""

    def asked(self, situation: Situation) -> Asked:
        name = level_name(situation.candidate) if situation.candidate else None
        figures = set(self.months.values())
        if name is None and len(figures) > 1:
            return Asked(min(figures), max(figures), unsaid_paths(situation, "level"))
        months = self.months.get(str(name), self.months["default"])
        return Asked(months, months)

    def tiers(self) -> tuple["WorkTerms", ...]:
        """The ways to meet the months asked: one, or one for each group of levels."""
        if not self.low_levels:
            return (self,)
        high = replace(self, levels=self.levels - self.low_levels, low_levels=frozenset())
        return high, replace(self, months={"default": self.low_months}, low_levels=frozenset())


class Passed(NamedTuple):
    """Whether one job passes one filter, and what would tell."""

    status: Status
    missing: tuple[str, ...] = ()
    """Fields of the job."""
    beyond: tuple[str, ...] = ()
    """Facts of the profile outside the job, as whole paths."""


PASSES, FAILS = Passed(Status.MET), Passed(Status.NOT_MET)
Filter = Callable[[Job, Situation, WorkTerms], Passed]


def _said(job: Job, field: str, *, wanted: bool) -> Passed:
    said = getattr(job, field)
    if said is None:
        return Passed(Status.UNKNOWN, (field,))
    return PASSES if said is wanted else FAILS


def _occupation(job: Job, situation: Situation, terms: WorkTerms) -> Passed:
    if terms.on_list and (job.on_lists is None or terms.on_list not in job.on_lists):
        return Passed(Status.of(None if job.on_lists is None else False), ("occupation_2016",))
    if not (terms.levels or terms.teer) or terms.levels == ALL_LEVELS:
        return PASSES
    codes, field = (job.codes_2021, "occupation_2021") if terms.teer else (job.codes_2016, "occupation_2016")
    each = [_accepted(code, job, situation, terms) for code in codes]
    return each[0] if each and each.count(each[0]) == len(each) else Passed(Status.UNKNOWN, (field,))


def _accepted(code: str, job: Job, situation: Situation, terms: WorkTerms) -> Passed:
    if terms.teer:
        return PASSES if teer(code) in terms.teer else FAILS
    level = skill_level(code)
    if level == terms.related_level:
        return _related_to_dep(job, situation)
    return PASSES if level in terms.levels else FAILS


def _related_to_dep(job: Job, situation: Situation) -> Passed:
    """The one more level counts for a DEP, alone or with its ASP, in the field of the training."""
    name = level_name(situation.candidate) if situation.candidate else None
    nothing_told = situation.candidate is None and situation.profile.diplomas is None
    unsaid = name is None and (nothing_told or situation.candidate is not None)
    is_dep = Status.of(None if unsaid else name in (Level.DEP, DEP_WITH_ASP))
    related = _said(job, "related", wanted=True)
    beyond = unsaid_paths(situation, "level") if is_dep is Status.UNKNOWN else ()
    return Passed(all_of((is_dep, related.status)), related.missing, beyond)


def _hours(job: Job, _: Situation, terms: WorkTerms) -> Passed:
    if job.hours is None:
        return Passed(Status.UNKNOWN, ("hours",))
    return PASSES if job.hours >= terms.hours else FAILS


def _related(job: Job, _: Situation, terms: WorkTerms) -> Passed:
    return _said(job, "related", wanted=True) if terms.related_only else PASSES


def _refused(field: str) -> Filter:
    def check(job: Job, _: Situation, terms: WorkTerms) -> Passed:
        if field in terms.refuses:
            return _said(job, field, wanted=False)
        if field in terms.doubts and getattr(job, field) is not False:
            return Passed(Status.UNKNOWN, (field,) if getattr(job, field) is None else ())
        return PASSES

    return check


FILTERS: dict[str, Filter] = {
    "occupation": _occupation,
    "paid-hours": _hours,
    "self-employment": _refused("own_account"),
    "company-control": _refused("controls_company"),
    "excluded-field": _refused("excluded_field"),
    "related-job": _related,
}


class Counted(NamedTuple):
    """One job seen through every filter."""

    index: int
    job: Job
    passed: Status
    missing: tuple[str, ...] = ()
    """Of a job that may or may not count: facts that would tell, as whole paths."""

    def paths(self, *fields: str) -> tuple[str, ...]:
        return tuple(f"jobs[{self.index}].{field}" for field in fields)


def filtered(situation: Situation, terms: WorkTerms) -> list[dict[str, Passed]]:
    """For each job: whether it passes each filter."""

    def filter_all() -> list[dict[str, Passed]]:
        jobs = situation.profile.jobs or ()
        return [{name: check(job, situation, terms) for name, check in FILTERS.items()} for job in jobs]

    return situation.once("filtered", terms, filter_all)


def counted(situation: Situation, terms: WorkTerms, dropped: str | None = None) -> list[Counted]:
    """Each job with its status under the filters, but for one that is dropped."""
    return situation.once(("counted", dropped), terms, lambda: list(_count(situation, terms, dropped)))


def _count(situation: Situation, terms: WorkTerms, dropped: str | None) -> Iterator[Counted]:
    told = zip(situation.profile.jobs or (), filtered(situation, terms), strict=True)
    for index, (job, passed) in enumerate(told):
        results = [result for name, result in passed.items() if name != dropped]
        status = all_of([result.status for result in results])
        if status is not Status.UNKNOWN:
            yield Counted(index, job, status)
            continue
        fields = [f"jobs[{index}].{field}" for result in results for field in result.missing]
        beyond = [path for result in results for path in result.beyond]
        yield Counted(index, job, status, (*fields, *beyond))
