"""Conditions on work: months of experience, the job held at filing, and each filter a job must pass.

The filters are conditions too, each with its own finding: they explain, and never decide alone.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from eligibility.rules.criteria.experience import (
    experience,
    experience_days,
    experience_finding,
    held_days,
    job_held,
    months_worked,
)
from eligibility.rules.criteria.jobs import WorkTerms, filtered
from eligibility.rules.criterion import Found, Situation, Status, all_of
from eligibility.rules.kinds import (
    CHECKED,
    DECLARED,
    PERSON,
    TIME,
    Basis,
    Examine,
    Remedy,
    judge,
    kind,
)

JOB_FACTS = (
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
WORSE_TO_BETTER = (Status.NOT_MET, Status.UNKNOWN, Status.MET)


def a_job(_: Situation, *, work: WorkTerms, **__: Any) -> tuple[Remedy, ...]:
    """A job that counts, from the filing date on."""
    return (Remedy("jobs", work),)


def _months_days(
    situation: Situation, until: date, dropped: tuple[str | None, ...] = (None,), *, work: WorkTerms
) -> Iterator[date]:
    """Days on which there come or cease to be months enough, by one of the tiers."""
    for tier in work.tiers():
        for name in dropped:
            yield from experience_days(situation, tier, until, name)


@kind(
    "work-experience",
    facts=(*JOB_FACTS, "diplomas[].level", "diplomas[].completed", "diplomas[].issued"),
    basis=CHECKED,
    changed_by=(TIME, PERSON),
    turns=_months_days,
    remedies=a_job,
    reasons=("filtered", "no-diploma"),
    evidence=("employment-letters", "pay-slips"),
)
def work_experience(*, work: WorkTerms) -> Examine:
    """So many months of paid full-time work in Québec, of jobs that count, in the window."""

    def examine(situation: Situation) -> Found:
        if work.after_program and situation.candidate is None:
            return _without_diploma(situation, work)
        found = [
            experience_finding(situation, months_worked(situation, tier, situation.on), tier, situation.on)
            for tier in work.tiers()
        ]
        return max(found, key=lambda each: WORSE_TO_BETTER.index(each.status))

    return examine


def _without_diploma(situation: Situation, work: WorkTerms) -> Found:
    if situation.profile.diplomas is None:
        return judge(None, asked=work.months["default"], missing=("diplomas",))
    return judge(Status.NOT_MET, reason="no-diploma", asked=work.months["default"])


def held_finding(situation: Situation, work: WorkTerms) -> Found:
    """Whether a job that counts is held on the filing date."""
    if situation.profile.jobs is None:
        return judge(None, missing=("jobs",))
    held = job_held(situation, work)
    return judge(held.status, missing=held.beyond)


def job_days(situation: Situation, _: date, **__: Any) -> Iterator[date]:
    """Days on which a job begins or is no longer held."""
    return held_days(situation)


@kind(
    "job-at-filing",
    facts=(*JOB_FACTS, "diplomas[].level"),
    basis=CHECKED,
    evidence=("employment-letters",),
    changed_by=(PERSON,),
    turns=job_days,
    remedies=a_job,
)
def job_at_filing(*, work: WorkTerms) -> Examine:
    """Holds a job that counts on the filing date."""
    return lambda situation: held_finding(situation, work)


def _core(situation: Situation, terms: WorkTerms, dropped: str | None = None) -> Status:
    """Experience and job at filing together: what the filters serve."""
    return situation.once(("core", dropped), terms, lambda: _compute_core(situation, terms, dropped))


def _compute_core(situation: Situation, terms: WorkTerms, dropped: str | None) -> Status:
    held = job_held(situation, terms, dropped).status if terms.job_at_filing else Status.MET
    return all_of((experience(situation, terms, situation.on, dropped), held))


def _filter_finding(name: str, situation: Situation, terms: WorkTerms) -> Found:
    """Not met when no job passes the filter, or when lifting it alone could be enough."""
    if situation.profile.jobs is None:
        return judge(None, missing=("jobs",))
    results = [passed[name] for passed in filtered(situation, terms)]
    statuses = {result.status for result in results}
    if not results:
        return judge(Status.MET, reason="no-job")
    core = _core(situation, terms)
    if core is Status.MET:
        return judge(Status.MET)
    lifting = Status.NOT_MET in statuses and _core(situation, terms, name) is not Status.NOT_MET
    if statuses == {Status.NOT_MET} or (core is Status.NOT_MET and lifting):
        return judge(Status.NOT_MET)
    facts = [f"jobs[{index}].{field}" for index, result in enumerate(results) for field in result.missing]
    beyond = [path for result in results for path in result.beyond]
    return judge(None if Status.UNKNOWN in statuses else Status.MET, missing=(*facts, *beyond))


def _register_filter(name: str, facts: tuple[str, ...], basis: Basis, what: str) -> None:
    def filter_days(situation: Situation, until: date, *, work: WorkTerms) -> Iterator[date]:
        yield from held_days(situation)
        yield from _months_days(situation, until, (None, name), work=work)

    @kind(
        name,
        facts=facts,
        basis=basis,
        reasons=("no-job",),
        evidence=("employment-letters",),
        changed_by=(PERSON,),
        turns=filter_days,
        remedies=a_job,
    )
    def build(*, work: WorkTerms) -> Examine:
        return lambda situation: _filter_finding(name, situation, work)

    build.__doc__ = what


_register_filter(
    "occupation",
    ("jobs[].occupation_2016", "jobs[].occupation_2021", "jobs[].related", "diplomas[].level"),
    CHECKED,
    "An accepted skill level or TEER.",
)
_register_filter("paid-hours", ("jobs[].hours",), CHECKED, "Full time: at least so many paid hours a week.")
_register_filter("self-employment", ("jobs[].own_account",), DECLARED, "Not on own account.")
_register_filter("company-control", ("jobs[].controls_company",), DECLARED, "Not in a company one controls.")
_register_filter(
    "excluded-field", ("jobs[].excluded_field",), DECLARED, "Not in an excluded field of business."
)
_register_filter("related-job", ("jobs[].related",), DECLARED, "In the field of the diploma.")
