"""What is supposed of the days after the one asked, and can be unticked.

A profile tells how things stand on one day. What time does by itself afterwards (a test grows old, months add
up) is computed. What the person does is supposed: each assumption says that something told goes on, or comes
true. Where one is not made, it is simply not said of later days: unknown, never no. Nothing new is ever
supposed: no other test, diploma or job than those told.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from eligibility.rules.profile import Attestation, Diploma, FrenchCourse, FrenchTest, Job, Profile
from eligibility.rules.spans import DAY


class Assumption(StrEnum):
    """One thing told that is supposed to go on, or to come true."""

    KEEPS_JOBS = "keeps-jobs"
    """Each job held on the day asked goes on as told, full time, to its end where one is told."""
    AS_PLANNED = "as-planned"
    """What was told of days ahead comes true: an end of studies, a diploma, a job, a test."""
    STAYS_IN_QUEBEC = "stays-in-quebec"
    """Still in Québec, legally, the conditions of stay kept, and not on a spouse's open permit."""
    KEEPS_PROOFS = "keeps-proofs"
    """What was told without a day goes on counting: passport, values attestations, the permit of a
    professional order, the spouse's French. An attestation whose day was told lapses in its time."""
    SAME_FAMILY = "same-family"
    """The spouse stays in the file, or out of it."""
    NO_NEW_PROGRAM = "no-new-program"
    """No other study program is begun."""
    SAME_WILL = "same-will"
    """Still intends to settle, still signs the contract."""


ALL = frozenset(Assumption)

HELD = (Attestation.HELD, Attestation.LATER)
LEVELS = range(1, 13)
MAY_CHANGE: dict[Assumption, dict[str, Collection[Any]]] = {
    Assumption.STAYS_IN_QUEBEC: {
        "in_quebec": (True,),
        "legal_stay": (True,),
        "kept_conditions_of_stay": (True,),
        "spousal_open_permit": (False,),
    },
    Assumption.KEEPS_PROOFS: {
        "has_passport": (True,),
        "values_attestation": HELD,
        "spouse_values_attestation": HELD,
        "professional_order": (True,),
        "spouse_listening": LEVELS,
        "spouse_speaking": LEVELS,
    },
    Assumption.SAME_FAMILY: {"spouse_accompanies": (True, False)},
    Assumption.NO_NEW_PROGRAM: {"new_program": (False,)},
    Assumption.SAME_WILL: {"will_settle": (True,), "signs_contract": (True,)},
}
"""Facts that an assumption holds as they are, with the values that might not last without it."""
DATED = {"values_attestation": "values_obtained", "spouse_values_attestation": "spouse_values_obtained"}
"""Facts of which a day may be told."""


def later(profile: Profile, on: date, assumptions: Collection[Assumption] = ALL) -> Profile:
    """The profile as it may be read on any day after `on`, where only these assumptions are made."""
    for assumption in Assumption:
        if assumption not in assumptions:
            profile = _without(profile, assumption, on)
    return profile


def concerned(profile: Profile, on: date, facts: Collection[str]) -> tuple[Assumption, ...]:
    """The assumptions that say something of these facts of this person, in their order."""

    def says(assumption: Assumption) -> bool:
        without = _without(profile, assumption, on)
        return any(getattr(without, fact) != getattr(profile, fact) for fact in facts)

    return tuple(assumption for assumption in Assumption if says(assumption))


def _without(profile: Profile, assumption: Assumption, on: date) -> Profile:
    if assumption is Assumption.KEEPS_JOBS:
        return _each(profile, on, {"jobs": _may_end})
    if assumption is Assumption.AS_PLANNED:
        return _each(profile, on, PLANS)
    lost = [name for name, values in MAY_CHANGE[assumption].items() if getattr(profile, name) in values]
    return replace(profile, **{name: None for name in lost if not _is_dated(profile, name)})


def _is_dated(profile: Profile, name: str) -> bool:
    """Whether it was told since when, so that time alone tells how long."""
    return name in DATED and getattr(profile, DATED[name]) is not None


Change = Callable[[Any, date], Iterator[Any]]


def _each(profile: Profile, on: date, changes: dict[str, Change]) -> Profile:
    """The profile with every entry of these lists changed, where the list was told."""
    told = {name: getattr(profile, name) for name in changes}
    return replace(
        profile,
        **{
            name: tuple(new for entry in entries for new in changes[name](entry, on))
            for name, entries in told.items()
            if entries is not None
        },
    )


def _may_end(job: Job, on: date) -> Iterator[Job]:
    """A job held on the day asked was held until then, and perhaps goes on: two stretches that touch."""
    begun = job.start is None or job.start <= on
    lasting = job.ongoing or (job.end is not None and job.end > on)
    if not (begun and lasting):
        yield job
        return
    yield replace(job, ongoing=None, end=on)
    yield replace(job, start=on + DAY, ongoing=None, end=None)


def _may_begin(job: Job, on: date) -> Iterator[Job]:
    """A job that lies ahead may begin on any later day, and last as long."""
    ahead = job.start is not None and job.start > on
    yield replace(job, start=on + DAY, ongoing=None, end=None) if ahead else job


def _unsaid(*fields: str) -> Change:
    """Days of an entry that lie ahead are not said."""

    def change(entry: Diploma | FrenchTest | FrenchCourse, on: date) -> Iterator[Any]:
        told = {name: getattr(entry, name) for name in fields}
        yield replace(entry, **{name: None for name, day in told.items() if day is not None and day > on})

    return change


PLANS: dict[str, Change] = {
    "jobs": _may_begin,
    "diplomas": _unsaid("completed", "issued"),
    "french_tests": _unsaid("taken"),
    "french_courses": _unsaid("passed"),
}
