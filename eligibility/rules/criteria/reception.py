"""Reception criteria: what it takes to be allowed to file, apart from the selection conditions."""

from collections.abc import Mapping
from datetime import date

from eligibility.rules.criteria.diploma import diploma_in_quebec, diploma_type, program_hours
from eligibility.rules.criteria.work import WorkTerms, experience_finding, job_held, months_worked
from eligibility.rules.criterion import Found, Situation, Status, all_of
from eligibility.rules.kinds import Examine, judge, kind


@kind(
    "reception-diploma",
    facts=("diplomas", "diplomas[].issued", "diplomas[].level", "diplomas[].hours", "diplomas[].in_quebec"),
    reasons=("no-diploma", "too-late", "not-listed"),
    evidence=("diploma",),
)
def reception_diploma(*, by: date, levels: tuple[str, ...], hours: Mapping[str, int]) -> Examine:
    """A Québec diploma of the closed list, obtained by a day, that day included."""
    parts = (diploma_type(levels=levels), program_hours(hours=hours), diploma_in_quebec())

    def examine(situation: Situation) -> Found:
        if situation.candidate is None:
            return parts[0](situation)
        issued, index = situation.candidate.diploma.issued, situation.candidate.indexes[-1]
        in_time = Status.of(None if issued is None else issued <= by)
        found = [part(situation) for part in parts]
        listed = all_of(part.status for part in found)
        reason = (
            "too-late" if in_time is Status.NOT_MET else "not-listed" if listed is Status.NOT_MET else None
        )
        missing = [f"diplomas[{index}].issued"] if issued is None else []
        missing += [path for part in found for path in part.missing]
        return judge(all_of((in_time, listed)), reason=reason, found=issued, asked=by, missing=tuple(missing))

    return examine


@kind("reception-presence", facts=("in_quebec",), evidence=("permits",))
def reception_presence() -> Examine:
    """In Québec when filing."""

    def examine(situation: Situation) -> Found:
        return judge(situation.profile.in_quebec, missing=("in_quebec",))

    return examine


@kind(
    "reception-experience",
    facts=("jobs",),
    reasons=("filtered", "law-unsure"),
    evidence=("employment-letters", "pay-slips"),
)
def reception_experience(*, by: date, within_if_any: int, work: WorkTerms) -> Examine:
    """So many months of admissible work in Québec by a day, that day included.

    No source tells whether these months must lie inside a window: where only months older than
    `within_if_any` before that day make up the number, it is unknown.
    """

    def examine(situation: Situation) -> Found:
        last, asked = min(by, situation.on), work.asked(situation)
        found = experience_finding(situation, months_worked(situation, work, last), asked, work)
        if found.status is not Status.MET:
            return found
        inside = months_worked(situation, work, last, within=within_if_any)
        if inside.least.months >= asked:
            return found
        unsure = inside.most.months < asked
        return judge(
            None,
            reason="law-unsure" if unsure else None,
            found=found.found,
            asked=asked,
            missing=inside.missing,
            **found.details,
        )

    return examine


@kind("reception-job", facts=("jobs",), evidence=("employment-letters",))
def reception_job(*, work: WorkTerms) -> Examine:
    """Holds an admissible job when filing."""

    def examine(situation: Situation) -> Found:
        if situation.profile.jobs is None:
            return judge(None, missing=("jobs",))
        held = job_held(situation, work)
        return judge(held.status, missing=held.missing)

    return examine
