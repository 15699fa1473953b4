"""Conditions on how the program was followed: where, and whether another one was begun since."""

from eligibility.rules.criteria.diploma import MEASURED_IN_HOURS, level_name, of_candidate, unsaid_paths
from eligibility.rules.criterion import Candidate, Found, Situation, Status, any_of
from eligibility.rules.kinds import CHECKED, DECLARED, Examine, judge, kind
from eligibility.rules.profile import Diploma


@kind(
    "half-in-quebec",
    facts=("diplomas[].share_in_quebec", "diplomas[].level", "diplomas[].hours"),
    basis=CHECKED,
    reasons=("no-diploma", "enough-hours", "short-hours"),
    evidence=("transcript",),
)
def half_in_quebec(*, percent: int, least_hours: int | None = None, up_to_hours: int = 0) -> Examine:
    """So great a share of the program in Québec, mainly to study.

    Where `least_hours` is asked, a program measured in hours and of at most `up_to_hours` must instead have
    so many of its hours in Québec.
    """

    def check(situation: Situation, candidate: Candidate) -> Found:
        share, hours = candidate.diploma.share_in_quebec, candidate.diploma.hours
        by_hours = least_hours is not None and level_name(candidate) in MEASURED_IN_HOURS
        looked_at = ["share_in_quebec", *(["level"] if least_hours else []), *(["hours"] if by_hours else [])]
        missing = tuple(path for field in looked_at for path in unsaid_paths(situation, field))
        if share is None or missing:
            return judge(None, found=share, asked=percent, missing=missing)
        if by_hours and hours <= up_to_hours:
            return _hours_in_quebec(hours * share // 100, least_hours)
        return judge(share >= percent, found=share, asked=percent)

    return of_candidate(check)


def _hours_in_quebec(spent: int, least: int) -> Found:
    enough = spent >= least
    return judge(enough, reason="enough-hours" if enough else "short-hours", found=spent, least=least)


@kind(
    "new-program",
    facts=("new_program", "diplomas[].started", "diplomas[].completed", "diplomas[].issued"),
    basis=DECLARED,
    reasons=("no-diploma", "law-unsure"),
)
def new_program(*, sure: bool = True) -> Examine:
    """No new study program since the diploma relied on.

    `sure = false`: no source tells whether the rule set asked it; a new program then leaves it unknown.
    """

    def check(situation: Situation, candidate: Candidate) -> Found:
        profile = situation.profile
        later = [
            _began_after(index, other, candidate)
            for index, other in enumerate(profile.diplomas or ())
            if index not in candidate.indexes
        ]
        began = any_of((Status.of(profile.new_program), *(status for status, _ in later)))
        missing = ["new_program"] if profile.new_program is None else []
        missing += [path for status, paths in later if status is Status.UNKNOWN for path in paths]
        if began is Status.MET and not sure:
            return judge(None, reason="law-unsure")
        return judge(~began, missing=tuple(missing))

    return of_candidate(check)


def _began_after(index: int, other: Diploma, candidate: Candidate) -> tuple[Status, tuple[str, ...]]:
    """Did another program of the list begin after this one was done, and which facts would tell?

    A program is done at the latest on the day its diploma is issued.
    """
    done, ended = candidate.diploma.completed, other.completed or other.issued
    if done is not None and ended is not None and ended <= done:
        return Status.NOT_MET, ()
    latest = done or candidate.diploma.issued
    if other.started is not None and latest is not None and other.started > latest:
        return Status.MET, ()
    if other.started is not None and done is not None:
        return Status.NOT_MET, ()
    missing = (f"diplomas[{index}].started",) if other.started is None else ()
    here = (f"diplomas[{candidate.indexes[-1]}].completed",) if done is None else ()
    return Status.UNKNOWN, (*missing, *here)
