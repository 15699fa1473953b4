"""Conditions on the diploma relied on. They bind graduates; each looks at one candidate at a time."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from eligibility.rules.criterion import Candidate, Found, Situation, Status
from eligibility.rules.kinds import CHECKED, DECLARED, TIME, Examine, judge, kind
from eligibility.rules.profile import Diploma, Level
from eligibility.rules.spans import DAY, add_months, first_day

DEP_WITH_ASP = "dep-asp"
"""In a rulebook entry: a DEP with the ASP that followed it, taken as one diploma."""
MEASURED_IN_HOURS = (Level.DEP, Level.ASP, Level.AEC, DEP_WITH_ASP)

Check = Callable[[Situation, Candidate], Found]


def of_candidate(check: Check) -> Examine:
    """Examine the diploma relied on; where there is none, say whether that is a no or not said."""

    def examine(situation: Situation) -> Found:
        if situation.candidate is not None:
            return check(situation, situation.candidate)
        if situation.profile.diplomas is None:
            return judge(None, missing=("diplomas",))
        return judge(Status.NOT_MET, reason="no-diploma")

    return examine


_FIELDS = {"program": "on_lists"}
_LAST_ONLY = frozenset({"issued", "completed", "follows_dep"})
"""Of a DEP with its ASP, these are the ASP's."""


def unsaid_paths(situation: Situation, name: str) -> tuple[str, ...]:
    """Paths of a field where the diploma relied on, or either of a pair, does not say it."""
    diplomas, candidate = situation.profile.diplomas or (), situation.candidate
    if candidate is None:
        return ("diplomas",) if situation.profile.diplomas is None else ()
    indexes = candidate.indexes[-1:] if name in _LAST_ONLY else candidate.indexes
    field = _FIELDS.get(name, name)
    return tuple(f"diplomas[{i}].{name}" for i in indexes if getattr(diplomas[i], field) is None)


def level_name(candidate: Candidate) -> str | None:
    """The kind of diploma as the rulebook spells it, or None when not said."""
    if len(candidate.indexes) > 1:
        return DEP_WITH_ASP
    return candidate.diploma.level


@kind(
    "diploma-type",
    facts=("diplomas", "diplomas[].level", "diplomas[].follows_dep"),
    basis=CHECKED,
    reasons=("no-diploma",),
    evidence=("diploma",),
)
def diploma_type(*, levels: tuple[str, ...]) -> Examine:
    """A diploma of the closed list; any other kind is not on it."""

    def check(situation: Situation, candidate: Candidate) -> Found:
        name = level_name(candidate)
        if name is None:
            return judge(None, missing=unsaid_paths(situation, "level"))
        if name not in levels:
            return judge(Status.NOT_MET, found=str(name))
        missing = (*unsaid_paths(situation, "level"), *unsaid_paths(situation, "follows_dep"))
        return judge(candidate.paired, found=str(name), missing=missing)

    return of_candidate(check)


def _is_true(name: str) -> Check:
    def check(situation: Situation, candidate: Candidate) -> Found:
        said = getattr(candidate.diploma, name)
        return judge(said, found=said, asked=True, missing=unsaid_paths(situation, name))

    return check


@kind(
    "diploma-in-quebec",
    facts=("diplomas[].in_quebec",),
    basis=DECLARED,
    reasons=("no-diploma",),
    evidence=("diploma",),
)
def diploma_in_quebec() -> Examine:
    """Given by an institution in Québec."""
    return of_candidate(_is_true("in_quebec"))


@kind(
    "full-time-studies",
    facts=("diplomas[].full_time",),
    basis=DECLARED,
    reasons=("no-diploma",),
    evidence=("transcript",),
)
def full_time_studies() -> Examine:
    """Followed full time."""
    return of_candidate(_is_true("full_time"))


@kind(
    "program-hours",
    facts=("diplomas[].level", "diplomas[].hours"),
    basis=CHECKED,
    reasons=("no-diploma", "not-concerned"),
    evidence=("transcript",),
)
def program_hours(*, hours: Mapping[str, int]) -> Examine:
    """At least so many hours, by kind of diploma; kinds not named are not measured in hours."""

    def check(situation: Situation, candidate: Candidate) -> Found:
        name = level_name(candidate)
        if name is None:
            return judge(None, missing=unsaid_paths(situation, "level"))
        if name not in hours:
            return judge(Status.MET, reason="not-concerned")
        found = candidate.diploma.hours
        least = hours[name]
        return judge(
            None if found is None else found >= least,
            found=found,
            asked=least,
            missing=unsaid_paths(situation, "hours"),
        )

    return of_candidate(check)


def _issue_days(
    situation: Situation, until: date, *, months_ahead: int = 0, sure_until: date | None = None
) -> Iterator[date]:
    """Its own days; where one may file ahead, the first day that is near enough to each."""
    diploma = situation.candidate.diploma if situation.candidate else Diploma()
    for told in filter(None, (diploma.issued, diploma.completed)):
        yield told
        if months_ahead:
            near = first_day(situation.on, until, lambda day, end=told: add_months(day, months_ahead) >= end)
            yield from filter(None, (near,))
    if sure_until is not None:
        yield sure_until + DAY


@kind(
    "diploma-issued",
    facts=("diplomas[].issued", "diplomas[].completed"),
    basis=CHECKED,
    changed_by=(TIME,),
    turns=_issue_days,
    reasons=("no-diploma", "soon", "law-unsure"),
    evidence=("diploma",),
)
def diploma_issued(*, months_ahead: int = 0, sure_until: date | None = None) -> Examine:
    """Issued by the filing date; or, where allowed, completed at most so many months after it.

    From the day after `sure_until` no source tells whether filing ahead was still allowed: unknown.
    """

    def check(situation: Situation, candidate: Candidate) -> Found:
        on, diploma = situation.on, candidate.diploma
        if diploma.issued is not None and diploma.issued <= on:
            return judge(Status.MET, found=diploma.issued)
        ahead = _filed_ahead(diploma, on, months_ahead)
        missing = unsaid_paths(situation, "issued") if diploma.issued is None else ()
        if not months_ahead:
            later = diploma.issued or (diploma.completed and diploma.completed > on)
            return judge(Status.NOT_MET if later else None, found=diploma.issued, missing=missing)
        missing += unsaid_paths(situation, "completed") if diploma.completed is None else ()
        if ahead is True and sure_until is not None and on > sure_until:
            ahead, reason = None, "law-unsure"
        else:
            reason = "soon" if ahead else None
        return judge(ahead, reason=reason, found=diploma.completed, asked=months_ahead, missing=missing)

    return of_candidate(check)


def _filed_ahead(diploma: Diploma, on: date, months: int) -> bool | None:
    limit = add_months(on, months)
    if diploma.completed is not None:
        return diploma.completed <= limit
    return True if diploma.issued is not None and diploma.issued <= limit else None


def _window_days(situation: Situation, _: date, *, months: int) -> tuple[date, ...]:
    """The first day of the window, and the first day after it."""
    diploma = situation.candidate.diploma if situation.candidate else Diploma()
    earliest = diploma.issued or diploma.completed
    return () if earliest is None else (earliest, add_months(earliest, months) + DAY)


@kind(
    "diploma-window",
    facts=("diplomas[].issued", "diplomas[].completed"),
    basis=CHECKED,
    turns=_window_days,
    reasons=("no-diploma", "not-yet"),
    evidence=("diploma",),
)
def diploma_window(*, months: int) -> Examine:
    """Issued within so many months before the filing date, the last day included."""

    def check(situation: Situation, candidate: Candidate) -> Found:
        on, diploma = situation.on, candidate.diploma
        earliest = diploma.issued or diploma.completed  # a diploma is never issued before completion
        if earliest is not None and earliest > on:
            return judge(Status.MET, reason="not-yet", found=earliest, asked=months)
        inside = earliest is not None and on <= add_months(earliest, months)
        truth = inside if diploma.issued or inside else None
        return judge(truth, found=earliest, asked=months, missing=unsaid_paths(situation, "issued"))

    return of_candidate(check)


@kind("training-list", facts=("diplomas[].program",), basis=CHECKED, reasons=("no-diploma",))
def training_list(*, key: str) -> Examine:
    """The program stands on a dated list, under its level."""

    def check(situation: Situation, candidate: Candidate) -> Found:
        lists = candidate.diploma.on_lists
        return judge(None if lists is None else key in lists, missing=unsaid_paths(situation, "program"))

    return of_candidate(check)
