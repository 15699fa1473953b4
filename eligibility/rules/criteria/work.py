"""Conditions on work: months of experience, the job held at filing, and which jobs count at all.

A job counts when it passes every filter of the rule set: occupation, paid hours, not self-employed… A job
with an unknown field counts in the most that can be, not in the least; between the two, it is unknown.
The filters are conditions too, each with its own finding: they explain, and never decide alone.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from eligibility.rules.criteria.diploma import DEP_WITH_ASP, level_name
from eligibility.rules.criterion import Found, Situation, Status, all_of, any_of
from eligibility.rules.kinds import Examine, judge, kind
from eligibility.rules.occupations import skill_level, teer
from eligibility.rules.profile import Job, Level
from eligibility.rules.spans import DAY, MEAN_MONTH, Length, Span, add_months, clip, days, length, merge

ALL_LEVELS = frozenset("0ABCD")


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

    def asked(self, situation: Situation) -> int:
        name = level_name(situation.candidate) if situation.candidate else None
        return self.months.get(str(name), self.months["default"])

    def tiers(self) -> tuple["WorkTerms", ...]:
        """The ways to meet the months asked: one, or one for each group of levels."""
        if not self.low_levels:
            return (self,)
        high = replace(self, levels=self.levels - self.low_levels, low_levels=frozenset())
        return high, replace(self, months={"default": self.low_months}, low_levels=frozenset())


@dataclass(frozen=True, slots=True)
class Passed:
    """Whether one job passes one filter, and the field that would tell."""

    status: Status
    missing: tuple[str, ...] = ()


Filter = Callable[[Job, Situation, WorkTerms], Passed]


def _said(job: Job, field: str, *, wanted: bool) -> Passed:
    said = getattr(job, field)
    return Passed(Status.of(None if said is None else said is wanted), () if said is not None else (field,))


def _occupation(job: Job, situation: Situation, terms: WorkTerms) -> Passed:
    if terms.on_list and (job.on_lists is None or terms.on_list not in job.on_lists):
        return Passed(Status.of(None if job.on_lists is None else False), ("occupation_2016",))
    if not (terms.levels or terms.teer) or terms.levels == ALL_LEVELS:
        return Passed(Status.MET)
    codes, field = (job.codes_2021, "occupation_2021") if terms.teer else (job.codes_2016, "occupation_2016")
    each = {_accepted(code, job, situation, terms) for code in codes}
    if len(each) == 1:
        (only,) = each
        return only
    return Passed(Status.UNKNOWN, (field,))


def _accepted(code: str, job: Job, situation: Situation, terms: WorkTerms) -> Passed:
    if terms.teer:
        return Passed(Status.of(teer(code) in terms.teer))
    level = skill_level(code)
    if level == terms.related_level and _is_dep(situation):
        return _said(job, "related", wanted=True)
    return Passed(Status.of(level in terms.levels))


def _is_dep(situation: Situation) -> bool:
    return situation.candidate is not None and level_name(situation.candidate) in (Level.DEP, DEP_WITH_ASP)


def _hours(job: Job, _: Situation, terms: WorkTerms) -> Passed:
    if job.hours is None:
        return Passed(Status.UNKNOWN, ("hours",))
    return Passed(Status.of(job.hours >= terms.hours))


def _related(job: Job, _: Situation, terms: WorkTerms) -> Passed:
    return _said(job, "related", wanted=True) if terms.related_only else Passed(Status.MET)


def _refused(field: str) -> Filter:
    def check(job: Job, _: Situation, terms: WorkTerms) -> Passed:
        if field in terms.refuses:
            return _said(job, field, wanted=False)
        if field in terms.doubts and getattr(job, field) is not False:
            return Passed(Status.UNKNOWN, (field,) if getattr(job, field) is None else ())
        return Passed(Status.MET)

    return check


FILTERS: dict[str, Filter] = {
    "occupation": _occupation,
    "paid-hours": _hours,
    "self-employment": _refused("own_account"),
    "company-control": _refused("controls_company"),
    "excluded-field": _refused("excluded_field"),
    "related-job": _related,
}


@dataclass(frozen=True, slots=True)
class Counted:
    """One job seen through every filter."""

    index: int
    job: Job
    passed: Status
    missing: tuple[str, ...]

    def path(self, field: str) -> str:
        return f"jobs[{self.index}].{field}"


def counted(situation: Situation, terms: WorkTerms, dropped: str | None = None) -> list[Counted]:
    """Each job with its status under the filters, but for one that is dropped."""
    return situation.once(("counted", id(terms), dropped), lambda: list(_count(situation, terms, dropped)))


def _count(situation: Situation, terms: WorkTerms, dropped: str | None) -> Iterator[Counted]:
    for index, job in enumerate(situation.profile.jobs or ()):
        results = [check(job, situation, terms) for name, check in FILTERS.items() if name != dropped]
        missing = tuple(path for result in results for path in result.missing)
        yield Counted(index, job, all_of(result.status for result in results), missing)


@dataclass(frozen=True, slots=True)
class Months:
    """The least and the most experience that what was told allows."""

    least: Length
    most: Length
    missing: tuple[str, ...]
    days: int
    """Days of the least, all spans together."""


def _least_span(job: Job, on: date) -> Span | None:
    end = on if job.ongoing else job.end
    return (job.start, end) if job.start is not None and end is not None else None


def _most_span(job: Job, on: date) -> Span:
    end = job.end if job.end is not None and not job.ongoing else on
    return (job.start or date.min, end)


def _unsaid_dates(job: Job) -> tuple[str, ...]:
    unsaid = ("start",) if job.start is None else ()
    return unsaid if job.ongoing or job.end is not None else (*unsaid, "end")


def months_worked(
    situation: Situation, terms: WorkTerms, last: date, dropped: str | None = None, within: int | None = None
) -> Months:
    """Experience up to `last` inclusive, in the window and after the program where the terms say so."""
    jobs = [entry for entry in counted(situation, terms, dropped) if entry.passed is not Status.NOT_MET]
    first_least, first_most, missing = _first_days(situation, terms, last, within)
    kinds = {entry.index: _internship(entry.job, situation, terms) for entry in jobs}
    plain = [entry for entry in jobs if not kinds[entry.index]]
    least = [span for entry in plain if entry.passed is Status.MET and (span := _least_span(entry.job, last))]
    most = [_most_span(entry.job, last) for entry in plain]
    cut = merge(clip(least, first_least, last))
    bonus_least, bonus_most = _internships(jobs, kinds, terms, last)
    shortest = length(cut) + bonus_least
    longest = length(merge(clip(most, first_most, last))) + bonus_most
    if shortest < longest:
        for entry in jobs:
            unsaid = ("internship",) if kinds[entry.index] is None else ()
            fields = (*entry.missing, *_unsaid_dates(entry.job), *unsaid)
            missing += tuple(entry.path(field) for field in fields)
    return Months(shortest, max(shortest, longest), missing, days(cut))


def _internship(job: Job, situation: Situation, terms: WorkTerms) -> bool | None:
    """Is the job a compulsory internship of the program? One that began after the program is not."""
    if not terms.internship_months:
        return False
    diploma = situation.candidate.diploma if situation.candidate else None
    done = diploma and (diploma.completed or diploma.issued)
    if job.internship is None and done and job.start and job.start >= done:
        return False
    return job.internship


def _first_days(
    situation: Situation, terms: WorkTerms, last: date, within: int | None
) -> tuple[date, date, tuple[str, ...]]:
    """First day that counts, in the least and in the most, and the fact that would join them."""
    months = within if within is not None else terms.within
    window = add_months(last, -months) + DAY if months else date.min
    if not terms.after_program or situation.candidate is None:
        return window, window, ()
    diploma, index = situation.candidate.diploma, situation.candidate.indexes[-1]
    if diploma.completed is not None:
        first = max(window, diploma.completed)
        return first, first, ()
    return max(window, diploma.issued or date.max), window, (f"diplomas[{index}].completed",)


def _internships(
    jobs: list[Counted], kinds: Mapping[int, bool | None], terms: WorkTerms, last: date
) -> tuple[Length, Length]:
    """Months of compulsory internship, before or after the end of the program, up to the cap."""
    cap = Length(terms.internship_months)
    sure = [entry for entry in jobs if kinds[entry.index] and entry.passed is Status.MET]
    maybe = [entry for entry in jobs if kinds[entry.index] is not False]
    least = [span for entry in sure if (span := _least_span(entry.job, last))]
    most = [_most_span(entry.job, last) for entry in maybe]
    return tuple(min(cap, length(merge(clip(spans, date.min, last)))) for spans in (least, most))


def _enough(worked: Months, asked: int) -> Status:
    if worked.least.months >= asked:
        return Status.MET
    return Status.UNKNOWN if worked.most.months >= asked else Status.NOT_MET


def _experience(situation: Situation, terms: WorkTerms, dropped: str | None = None) -> Status:
    return any_of(
        _enough(months_worked(situation, tier, situation.on, dropped), tier.asked(situation))
        for tier in terms.tiers()
    )


def held_on(job: Job, day: date) -> Passed:
    """Is the job held on that day, its first and last days included?"""
    started = Status.of(None if job.start is None else job.start <= day)
    last = None if job.end is None else job.end >= day
    lasting = Status.MET if job.ongoing else Status.of(last)
    return Passed(all_of((started, lasting)), _unsaid_dates(job))


def job_held(situation: Situation, terms: WorkTerms, dropped: str | None = None) -> Passed:
    """Is a job that counts held on the filing date?"""
    statuses, missing = [], []
    for entry in counted(situation, terms, dropped):
        held = held_on(entry.job, situation.on)
        status = all_of((entry.passed, held.status))
        statuses.append(status)
        if status is Status.UNKNOWN:
            missing += [entry.path(field) for field in (*entry.missing, *held.missing)]
    return Passed(any_of(statuses), tuple(missing))


def experience_finding(situation: Situation, worked: Months, asked: int, terms: WorkTerms) -> Found:
    """Months found against months asked; says which filter alone stands in the way."""
    if situation.profile.jobs is None:
        return judge(None, asked=asked, missing=("jobs",))
    status = _enough(worked, asked)
    because = ()
    if status is Status.NOT_MET:
        because = tuple(name for name in FILTERS if _experience(situation, terms, name) is not Status.NOT_MET)
    by_days = worked.days >= asked * MEAN_MONTH
    return judge(
        status,
        reason="filtered" if because else None,
        found=worked.least.months,
        asked=asked,
        missing=worked.missing,
        days=worked.least.days,
        most=worked.most.months,
        because=because,
        by_convention=not terms.internship_months and by_days is not (status is Status.MET),
    )


_JOB_FACTS = (
    "jobs",
    "jobs[].start",
    "jobs[].end",
    "jobs[].occupation_2016",
    "jobs[].occupation_2021",
    "jobs[].hours",
    "jobs[].own_account",
    "jobs[].controls_company",
    "jobs[].excluded_field",
    "jobs[].related",
    "jobs[].internship",
)


@kind(
    "work-experience",
    facts=(*_JOB_FACTS, "diplomas[].completed"),
    reasons=("filtered", "no-diploma"),
    evidence=("employment-letters", "pay-slips"),
)
def work_experience(*, work: WorkTerms) -> Examine:
    """So many months of paid full-time work in Québec, of jobs that count, in the window."""

    def examine(situation: Situation) -> Found:
        if work.after_program and situation.candidate is None:
            missing = ("diplomas",) if situation.profile.diplomas is None else ()
            return judge(
                None if missing else Status.NOT_MET,
                reason=None if missing else "no-diploma",
                asked=work.months["default"],
                missing=missing,
            )
        return max(
            (_tier_finding(situation, tier) for tier in work.tiers()),
            key=lambda found: BETTER.index(found.status),
        )

    return examine


BETTER = (Status.NOT_MET, Status.UNKNOWN, Status.MET)


def _tier_finding(situation: Situation, tier: WorkTerms) -> Found:
    return experience_finding(
        situation, months_worked(situation, tier, situation.on), tier.asked(situation), tier
    )


@kind("job-at-filing", facts=_JOB_FACTS, evidence=("employment-letters",))
def job_at_filing(*, work: WorkTerms) -> Examine:
    """Holds a job that counts on the filing date."""

    def examine(situation: Situation) -> Found:
        if situation.profile.jobs is None:
            return judge(None, missing=("jobs",))
        held = job_held(situation, work)
        return judge(held.status, missing=held.missing)

    return examine


def _core(situation: Situation, terms: WorkTerms, dropped: str | None = None) -> Status:
    """Experience and job at filing together: what the filters serve."""
    return situation.once(("core", id(terms), dropped), lambda: _compute_core(situation, terms, dropped))


def _compute_core(situation: Situation, terms: WorkTerms, dropped: str | None) -> Status:
    held = job_held(situation, terms, dropped).status if terms.job_at_filing else Status.MET
    return all_of((_experience(situation, terms, dropped), held))


def _filter_finding(name: str, situation: Situation, terms: WorkTerms) -> Found:
    if situation.profile.jobs is None:
        return judge(None, missing=("jobs",))
    results = [FILTERS[name](job, situation, terms) for job in situation.profile.jobs]
    statuses = [result.status for result in results]
    if not statuses:
        return judge(Status.MET, reason="no-job")
    core = _core(situation, terms)
    if core is Status.MET:
        return judge(Status.MET)
    if Status.MET not in statuses and Status.UNKNOWN not in statuses:
        return judge(Status.NOT_MET)
    missing = tuple(
        f"jobs[{index}].{field}"
        for index, result in enumerate(results)
        if result.status is Status.UNKNOWN
        for field in result.missing
    )
    blocks = Status.NOT_MET in statuses and _core(situation, terms, name) is not Status.NOT_MET
    if core is Status.NOT_MET and blocks:
        return judge(Status.NOT_MET)
    return judge(None if Status.UNKNOWN in statuses else True, missing=missing)


def _register_filter(name: str, facts: tuple[str, ...], what: str) -> None:
    @kind(name, facts=facts, reasons=("no-job",), evidence=("employment-letters",))
    def build(*, work: WorkTerms) -> Examine:
        return lambda situation: _filter_finding(name, situation, work)

    build.__doc__ = what


_register_filter(
    "occupation", ("jobs[].occupation_2016", "jobs[].occupation_2021"), "An accepted skill level or TEER."
)
_register_filter("paid-hours", ("jobs[].hours",), "Full time: at least so many paid hours a week.")
_register_filter("self-employment", ("jobs[].own_account",), "Not on own account.")
_register_filter("company-control", ("jobs[].controls_company",), "Not in a company one controls.")
_register_filter("excluded-field", ("jobs[].excluded_field",), "Not in an excluded field of business.")
_register_filter("related-job", ("jobs[].related",), "In the field of the diploma.")
