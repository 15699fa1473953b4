"""How long the jobs that count lasted, in the least and in the most that was told.

A job with an unknown field counts in the most, not in the least; between the two, the finding is unknown.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from eligibility.rules.criteria.jobs import FILTERS, Asked, Counted, Passed, WorkTerms, counted
from eligibility.rules.criterion import Found, Situation, Status, all_of, any_of
from eligibility.rules.kinds import judge
from eligibility.rules.profile import Job
from eligibility.rules.spans import (
    DAY,
    MEAN_MONTH,
    Length,
    Span,
    add_months,
    before,
    clip,
    days,
    length,
    longest,
    merge,
)


class Months(NamedTuple):
    """The least and the most experience that what was told allows."""

    least: Length
    most: Length
    missing: tuple[str, ...]
    days: int
    """Days of the least, all spans together."""


class Bounds(NamedTuple):
    """The day from which work is after the program, surely and perhaps; the facts that would tell."""

    sure: date
    perhaps: date
    missing: tuple[str, ...] = ()


def months_worked(
    situation: Situation, terms: WorkTerms, last: date, dropped: str | None = None, within: int | None = None
) -> Months:
    """Experience up to `last` inclusive, in the window and after the program where the terms say so.

    `within` replaces the window of the terms; `dropped` names a filter that is not applied.
    """
    window = _window(terms, last, within)
    return situation.once(
        (dropped, window, last), terms, lambda: _months_between(situation, terms, window, last, dropped)
    )


def _window(terms: WorkTerms, last: date, within: int | None) -> date:
    """First day of the look-back window that ends on a day."""
    months = terms.within if within is None else within
    return add_months(last, -months) + DAY if months else date.min


def _months_between(
    situation: Situation, terms: WorkTerms, window: date, last: date, dropped: str | None
) -> Months:
    """Experience from the first day of a window to its last, both inclusive."""
    jobs = [entry for entry in counted(situation, terms, dropped) if entry.passed is not Status.NOT_MET]
    first = _bounds(situation, terms)
    sure = [entry for entry in jobs if entry.passed is Status.MET]
    plain = merge(clip(_least_spans(sure, last), max(window, first.sure), last))
    told = [entry for entry in sure if entry.job.internship and terms.internship_months]
    least = length(plain)
    if told:
        least += _internship(_least_spans(told, last), terms, window, first.sure)
    missing = _open_facts(jobs, terms, first)
    if not missing and len(sure) == len(jobs):
        return Months(least, least, (), days(plain))
    most = longest(merge(clip(_most_spans(jobs, last), max(window, first.perhaps), last)))
    perhaps = [entry for entry in jobs if entry.job.internship is not False]
    most += _internship(_most_spans(perhaps, last), terms, window, first.perhaps)
    return Months(least, max(least, most), missing, days(plain))


def _internship(spans: list[Span], terms: WorkTerms, window: date, until: date) -> Length:
    """Months of compulsory internship before the end of the program, up to the cap; later ones are plain."""
    if not terms.internship_months:
        return Length()
    inside = before(clip(spans, window, date.max), until)
    return min(Length(terms.internship_months), length(merge(inside)))


def _bounds(situation: Situation, terms: WorkTerms) -> Bounds:
    if not terms.after_program or situation.candidate is None:
        return Bounds(date.min, date.min)
    diploma, index = situation.candidate.diploma, situation.candidate.indexes[-1]
    if diploma.completed is not None:
        return Bounds(diploma.completed, diploma.completed)
    # A diploma is never issued before its program is completed.
    return Bounds(diploma.issued or date.max, date.min, (f"diplomas[{index}].completed",))


def _least_spans(jobs: Iterable[Counted], last: date) -> list[Span]:
    ends = ((entry.job.start, last if entry.job.ongoing else entry.job.end) for entry in jobs)
    return [(start, end) for start, end in ends if start is not None and end is not None]


def _most_spans(jobs: Iterable[Counted], last: date) -> list[Span]:
    return [(entry.job.start or date.min, _latest_end(entry.job, last)) for entry in jobs]


def _latest_end(job: Job, last: date) -> date:
    return job.end if job.end is not None and not job.ongoing else last


def _open_facts(jobs: list[Counted], terms: WorkTerms, first: Bounds) -> tuple[str, ...]:
    """What would bring the least and the most together."""
    facts: list[str] = []
    for entry in jobs:
        facts += entry.missing
        facts += entry.paths(*_unsaid_dates(entry.job))
        began_before = entry.job.start is None or entry.job.start < first.sure
        facts += first.missing if began_before else ()
        if terms.internship_months and entry.job.internship is None and began_before:
            facts += entry.paths("internship")
    return tuple(facts)


def _unsaid_dates(job: Job) -> tuple[str, ...]:
    ends = ("end",) if job.end is None and not job.ongoing else ()
    return ends if job.start is not None else ("start", *ends)


def experience_days(
    situation: Situation,
    terms: WorkTerms,
    until: date,
    dropped: str | None = None,
    within: int | None = None,
) -> tuple[date, ...]:
    """Days after the situation's own, up to `until`, on which there come or cease to be months enough."""
    passed = tuple(entry.passed for entry in counted(situation, terms, dropped))
    return situation.once(
        ("experience-days", passed, until, within),
        terms,
        lambda: tuple(_experience_days(situation, terms, until, dropped, within)),
    )


def _experience_days(
    situation: Situation, terms: WorkTerms, until: date, dropped: str | None, within: int | None
) -> Iterator[date]:
    asked = terms.asked(situation)

    def status(day: date, last: date) -> Status:
        """With the window of one day, and the work up to another."""
        window = _window(terms, day, within)
        return enough(_months_between(situation, terms, window, last, dropped), asked)

    runs = list(_runs(status, situation.on, until))
    return (day for (_, eve), (day, found) in pairwise(runs) if found is not eve)


def _runs(status: Callable[[date, date], Status], first: date, last: date) -> Iterator[tuple[date, Status]]:
    """First days of runs of one status, between two days inclusive, neighbours perhaps of the same one.

    Jobs are the same whole spans on every day, of which each day sees what lies in its window and behind it.
    A later window only takes work away, and a later end only adds some: the window of the last day with the
    work up to the first is the least that any day between them sees, and the reverse is the most.
    """
    worst, best = status(last, first), status(first, last)
    if worst is best:
        yield first, worst
        return
    middle = first + (last - first) // 2
    yield from _runs(status, first, middle)
    yield from _runs(status, middle + DAY, last)


def enough(worked: Months, asked: Asked) -> Status:
    """Met by the least against the most asked; not met by the most against the least asked."""
    if worked.least.months >= asked.most:
        return Status.MET
    return Status.UNKNOWN if worked.most.months >= asked.least else Status.NOT_MET


def experience(situation: Situation, terms: WorkTerms, last: date, dropped: str | None = None) -> Status:
    """Are there months enough up to `last`, by one of the tiers?"""
    if terms.after_program and situation.candidate is None:
        return Status.UNKNOWN if situation.profile.diplomas is None else Status.NOT_MET
    return any_of(
        enough(months_worked(situation, tier, last, dropped), tier.asked(situation)) for tier in terms.tiers()
    )


def experience_finding(situation: Situation, worked: Months, terms: WorkTerms, last: date) -> Found:
    """Months found against months asked; says each filter that alone stands in the way."""
    asked = terms.asked(situation)
    if situation.profile.jobs is None:
        return judge(None, asked=asked.most, missing=("jobs",))
    status = enough(worked, asked)
    because = _because(situation, terms, last) if status is Status.NOT_MET else ()
    by_days = worked.days >= asked.most * MEAN_MONTH
    return judge(
        status,
        reason="filtered" if because else None,
        found=worked.least.months,
        asked=asked.most,
        missing=(*asked.missing, *worked.missing),
        days=worked.least.days,
        most=worked.most.months,
        because=because,
        by_convention=not terms.internship_months and by_days is not (status is Status.MET),
    )


def _because(situation: Situation, terms: WorkTerms, last: date) -> tuple[str, ...]:
    return tuple(name for name in FILTERS if experience(situation, terms, last, name) is not Status.NOT_MET)


def _held_on(job: Job, day: date) -> Passed:
    """Is the job held on that day, its first and last days included?"""
    started = Status.of(None if job.start is None else job.start <= day)
    lasting = Status.MET if job.ongoing else Status.of(None if job.end is None else job.end >= day)
    return Passed(all_of((started, lasting)), _unsaid_dates(job))


def held_days(situation: Situation) -> Iterator[date]:
    """Days on which a job begins or is no longer held."""
    for job in situation.profile.jobs or ():
        yield from filter(None, (job.start, job.end and job.end + DAY))


def job_held(situation: Situation, terms: WorkTerms, dropped: str | None = None) -> Passed:
    """Is a job that counts held on the filing date? The facts that would tell are whole paths."""
    statuses, facts = [], []
    for entry in counted(situation, terms, dropped):
        held = _held_on(entry.job, situation.on)
        status = all_of((entry.passed, held.status))
        statuses.append(status)
        if status is Status.UNKNOWN:
            facts += (*entry.missing, *entry.paths(*held.missing))
    return Passed(any_of(statuses), beyond=tuple(facts))
