"""Reception criteria: what it takes to be allowed to file, apart from the selection conditions."""

from collections.abc import Iterator, Mapping
from datetime import date

from eligibility.rules.criteria.diploma import diploma_in_quebec, diploma_type, program_hours, unsaid_paths
from eligibility.rules.criteria.experience import experience_days, experience_finding, months_worked
from eligibility.rules.criteria.jobs import WorkTerms
from eligibility.rules.criteria.work import a_job, held_finding, job_days
from eligibility.rules.criterion import Found, Situation, Status, all_of
from eligibility.rules.kinds import CHECKED, DECLARED, PERSON, Examine, Remedy, judge, kind
from eligibility.rules.profile import Diploma
from eligibility.rules.spans import DAY

ADMISSIBLE_WORK = (
    "jobs",
    "jobs[].start",
    "jobs[].end",
    "jobs[].occupation_2021",
    "jobs[].hours",
    "jobs[].own_account",
    "jobs[].controls_company",
    "jobs[].excluded_field",
)


@kind(
    "reception-diploma",
    facts=(
        "diplomas",
        "diplomas[].level",
        "diplomas[].completed",
        "diplomas[].issued",
        "diplomas[].hours",
        "diplomas[].in_quebec",
        "diplomas[].follows_dep",
    ),
    basis=CHECKED,
    reasons=("no-diploma", "too-late", "not-listed"),
    evidence=("diploma",),
)
def reception_diploma(*, by: date, levels: tuple[str, ...], hours: Mapping[str, int]) -> Examine:
    """A Québec diploma of the closed list, obtained by a day, that day included."""
    parts = (diploma_type(levels=levels), program_hours(hours=hours), diploma_in_quebec())

    def examine(situation: Situation) -> Found:
        if situation.candidate is None:
            return parts[0](situation)
        day = _earliest_issue(situation.candidate.diploma)
        in_time = _by(situation.candidate.diploma, by)
        found = [part(situation) for part in parts]
        listed = all_of(part.status for part in found)
        missing = unsaid_paths(situation, "issued") if in_time is Status.UNKNOWN else ()
        return judge(
            all_of((in_time, listed)),
            reason=_refusal(in_time, listed),
            found=day,
            asked=by,
            missing=(*missing, *(path for part in found for path in part.missing)),
            by_edge=listed is Status.MET and day in (by, by + DAY),
        )

    return examine


def _earliest_issue(diploma: Diploma) -> date | None:
    """The day of issue, or the end of the program, before which it cannot lie."""
    return diploma.issued or diploma.completed


def _by(diploma: Diploma, by: date) -> Status:
    earliest = _earliest_issue(diploma)
    if earliest is not None and earliest > by:
        return Status.NOT_MET
    return Status.UNKNOWN if diploma.issued is None else Status.MET


def _refusal(in_time: Status, listed: Status) -> str | None:
    if in_time is Status.NOT_MET:
        return "too-late"
    return "not-listed" if listed is Status.NOT_MET else None


def _in_quebec(_: Situation) -> tuple[Remedy, ...]:
    return (Remedy("in_quebec", needed=True),)


@kind(
    "reception-presence",
    facts=("in_quebec",),
    basis=DECLARED,
    evidence=("permits",),
    changed_by=(PERSON,),
    remedies=_in_quebec,
)
def reception_presence() -> Examine:
    """In Québec when filing."""

    def examine(situation: Situation) -> Found:
        return judge(situation.profile.in_quebec, missing=("in_quebec",))

    return examine


def _months_days(
    situation: Situation, _: date, *, by: date, within_if_any: int, work: WorkTerms
) -> Iterator[date]:
    """Before the frozen day months still come and go, in a window or without; after it nothing moves."""
    if situation.on < by:
        yield from experience_days(situation, work, by)
        yield from experience_days(situation, work, by, within=within_if_any)


@kind(
    "reception-experience",
    facts=ADMISSIBLE_WORK,
    basis=CHECKED,
    turns=_months_days,
    reasons=("filtered", "law-unsure"),
    evidence=("employment-letters", "pay-slips"),
)
def reception_experience(*, by: date, within_if_any: int, work: WorkTerms) -> Examine:
    """So many months of admissible work in Québec by a day, that day included.

    No source tells whether these months must lie inside a window: where only months older than
    `within_if_any` before that day make up the number, it is unknown.
    """

    def examine(situation: Situation) -> Found:
        found = _months_by(situation, work, by, within_if_any)
        around = (_months_by(situation, work, day, within_if_any) for day in (by - DAY, by + DAY))
        by_edge = any(other.status is not found.status for other in around)
        return found._replace(details={**found.details, "by": by, "by_edge": by_edge})

    return examine


def _months_by(situation: Situation, work: WorkTerms, by: date, within_if_any: int) -> Found:
    last = min(by, situation.on)
    found = experience_finding(situation, months_worked(situation, work, last), work, last)
    if found.status is not Status.MET:
        return found
    inside = months_worked(situation, work, last, within=within_if_any)
    if inside.least.months >= found.asked:
        return found
    reason = "law-unsure" if inside.most.months < found.asked else None
    return judge(
        None, reason=reason, found=found.found, asked=found.asked, missing=inside.missing, **found.details
    )


@kind(
    "reception-job",
    facts=ADMISSIBLE_WORK,
    basis=CHECKED,
    evidence=("employment-letters",),
    changed_by=(PERSON,),
    turns=job_days,
    remedies=a_job,
)
def reception_job(*, work: WorkTerms) -> Examine:
    """Holds an admissible job when filing."""

    return lambda situation: held_finding(situation, work)
