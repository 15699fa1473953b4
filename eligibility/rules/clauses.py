"""Kinds of clause: how a transitional measure tells whom it reaches."""

from collections.abc import Callable
from datetime import date

from eligibility.rules.criteria.diploma import MEASURED_IN_HOURS, level_name, unsaid_paths
from eligibility.rules.criterion import Situation, Status, all_of, any_of
from eligibility.rules.ruleset import Applies

Reach = Callable[[Situation], Applies]


def _no_diploma(situation: Situation) -> Applies:
    """No diploma to look at: because there is none, or because nothing was said of it."""
    if situation.profile.diplomas is None:
        return Applies(Status.UNKNOWN, ("diplomas",))
    return Applies(Status.NOT_MET)


def everyone() -> Reach:
    """Reaches every file."""
    return lambda _: Applies(Status.MET)


def diploma_issued_before(*, before: date) -> Reach:
    """The diploma relied on was issued before a day, that day excluded (s. 118.3)."""

    def applies(situation: Situation) -> Applies:
        if situation.candidate is None:
            return _no_diploma(situation)
        diploma, index = situation.candidate.diploma, situation.candidate.indexes[-1]
        if diploma.issued is not None:
            return Applies(Status.of(diploma.issued < before))
        if diploma.completed is not None and diploma.completed >= before:
            return Applies(Status.NOT_MET)
        return Applies(Status.UNKNOWN, (f"diplomas[{index}].issued",))

    return applies


def hours_outside(*, least: int, most: int) -> Reach:
    """The diploma relied on is not one measured in hours between two bounds, both included."""

    def applies(situation: Situation) -> Applies:
        if situation.candidate is None:
            return _no_diploma(situation)
        name, hours = level_name(situation.candidate), situation.candidate.diploma.hours
        if name is None:
            return Applies(Status.UNKNOWN, unsaid_paths(situation, "level"))
        if name not in MEASURED_IN_HOURS:
            return Applies(Status.MET)
        if hours is None:
            return Applies(Status.UNKNOWN, unsaid_paths(situation, "hours"))
        return Applies(Status.of(not least <= hours <= most))

    return applies


def authorized_on_2020_07_21(*, sure: bool) -> Reach:
    """In Québec on 2020-07-21 with a work permit, or authorized to work (s. 118.4).

    `sure = false`: no source tells whether the clause still reached these filing dates.
    """

    def applies(situation: Situation) -> Applies:
        said = situation.profile.authorized_on_2020_07_21
        if said is None:
            return Applies(Status.UNKNOWN, ("authorized_on_2020_07_21",))
        return Applies(Status.UNKNOWN if said and not sure else Status.of(said))

    return applies


def permit_expiring() -> Reach:
    """The exception to the suspension of 10 July 2019.

    In Québec, with a work permit valid on 2019-07-10 that expires before 2019-11-01, and either a file
    under the regular program before 2018-08-02 or a life in Québec on 2019-06-16 with a permit.
    """

    def applies(situation: Situation) -> Applies:
        profile = situation.profile
        expires = profile.work_permit_expires
        either = {
            "in_quebec_with_permit_on_2019_06_16": profile.in_quebec_with_permit_on_2019_06_16,
            "regular_file_before_2018_08_02": profile.regular_file_before_2018_08_02,
        }
        every = {
            "work_permit_on_2019_07_10": Status.of(profile.work_permit_on_2019_07_10),
            "work_permit_expires": Status.of(
                None if expires is None else date(2019, 7, 10) <= expires < date(2019, 11, 1)
            ),
            "in_quebec": Status.of(profile.in_quebec),
        }
        one = any_of(Status.of(said) for said in either.values())
        status = all_of((*every.values(), one))
        missing = [fact for fact, found in every.items() if found is Status.UNKNOWN]
        if one is Status.UNKNOWN:
            missing += [fact for fact, said in either.items() if said is None]
        return Applies(status, tuple(missing) if status is Status.UNKNOWN else ())

    return applies


REACHES: dict[str, Callable[..., Reach]] = {
    "everyone": everyone,
    "diploma-issued-before": diploma_issued_before,
    "hours-outside": hours_outside,
    "authorized-on-2020-07-21": authorized_on_2020_07_21,
    "permit-expiring": permit_expiring,
}
