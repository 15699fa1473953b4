"""The registry of kinds of criterion: what a rulebook entry may say `kind = "…"` of.

A kind decides (`build`), and knows more of itself: on which word it rests, what can change it, the days on
which time alone may change it, what would make it met, and until when its document proves it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from eligibility.rules.criterion import Criterion, Found, Situation, Status

Examine = Callable[[Situation], Found]


class Basis(StrEnum):
    """Whose word a condition rests on."""

    CHECKED = "checked"
    """Computed from the days, figures and codes told."""
    DECLARED = "declared"
    """Taken from the person's yes or no."""
    OFFICER = "officer"
    """Left to the officer: no criterion looks at it."""


class ChangedBy(StrEnum):
    """What can still turn a condition that is not met into one that is."""

    TIME = "time"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Remedy:
    """One fact that the person can change, and what it must become."""

    path: str
    """A fact of the profile; a list ("french_tests", "jobs") gets one more entry."""
    needed: Any
    """The value, for a level the least one; for a list the entry: a `FrenchTest`, or a job of `WorkTerms`."""


@dataclass(frozen=True, slots=True)
class Validity:
    """How long a document proves something; None where no source tells, or where the day is not known."""

    months: int | None = None
    last_day: date | None = None
    """Last day on which it counts, inclusive."""


Turns = Callable[..., Iterable[date]]
"""(situation, until, **parameters) → every day after `situation.on`, up to `until`, on which the status may
differ from that of the eve. Days too many do no harm; a day too few would be a wrong window."""
Remedies = Callable[..., Iterable[Remedy]]
"""(situation, **parameters) → what would make the condition met, all of it."""
Lasts = Callable[..., Validity]
"""(situation, **parameters) → how long the document that proves the condition does so."""


def never(*_: Any, **__: Any) -> tuple[()]:
    """Of a kind that the day does not change, or that the person cannot."""
    return ()


def not_known(*_: Any, **__: Any) -> Validity:
    """Of a kind whose document has no validity that a source tells."""
    return Validity()


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of criterion: a function of its parameters that gives the function that examines."""

    code: str
    build: Callable[..., Examine]
    facts: tuple[str, ...]
    """Facts of the profile it looks at ("jobs[].hours" = of each job)."""
    basis: Basis
    reasons: tuple[str, ...]
    """The closed list of reasons it may give; each has its phrase."""
    evidence: tuple[str, ...] = ()
    changed_by: tuple[ChangedBy, ...] = ()
    """Empty: nothing can change it any more."""
    turns: Turns = never
    remedies: Remedies = never
    lasts: Lasts = not_known


KINDS: dict[str, Kind] = {}

MET, NOT_MET, UNKNOWN = Status
WORDS = {status: status.value for status in Status}
CHECKED, DECLARED = Basis.CHECKED, Basis.DECLARED
TIME, PERSON = ChangedBy.TIME, ChangedBy.PERSON


def kind(
    code: str, *, reasons: tuple[str, ...] = (), **told: Any
) -> Callable[[Callable[..., Examine]], Callable[..., Examine]]:
    """Register a kind with what is told of it. Its reasons are the three statuses and those named here."""

    def register(build: Callable[..., Examine]) -> Callable[..., Examine]:
        KINDS[code] = Kind(code, build, reasons=(*WORDS.values(), *reasons), **told)
        return build

    return register


def turns(criterion: Criterion, situation: Situation, until: date) -> Iterable[date]:
    """Days after the situation's own, up to `until`, on which this criterion's status may change."""
    found = KINDS[criterion.code].turns(situation, until, **criterion.parameters)
    return (day for day in found if situation.on < day <= until)


def remedies(criterion: Criterion, situation: Situation) -> tuple[Remedy, ...]:
    """What the person could change to meet this criterion; empty where nothing would do."""
    return tuple(KINDS[criterion.code].remedies(situation, **criterion.parameters))


def lasts(criterion: Criterion, situation: Situation) -> Validity:
    """How long the document that proves this criterion does so."""
    return KINDS[criterion.code].lasts(situation, **criterion.parameters)


def judge(
    truth: bool | Status | None,  # noqa: FBT001 - a truth value is the subject here
    *,
    reason: str | None = None,
    found: Any = None,
    asked: Any = None,
    missing: tuple[str, ...] = (),
    **details: Any,
) -> Found:
    """What was found. The reason is the status itself unless one is named; only an unknown misses facts."""
    status = truth if isinstance(truth, Status) else Status.of(truth)
    left = tuple(dict.fromkeys(missing)) if status is UNKNOWN else ()
    return Found(status, reason or WORDS[status], found, asked, left, details)
