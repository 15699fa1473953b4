"""Conditions on the person and the spouse: age, declarations, presence, scholarship, permit."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from eligibility.rules.criterion import Found, Situation, Status, all_of
from eligibility.rules.kinds import (
    CHECKED,
    DECLARED,
    PERSON,
    TIME,
    Examine,
    Remedies,
    Remedy,
    Validity,
    judge,
    kind,
)
from eligibility.rules.profile import Attestation, Profile, Scholarship
from eligibility.rules.spans import DAY, add_months, years_between


def _needs(path: str, value: Any) -> Remedies:
    """One fact, and the one value that will do."""
    return lambda _, **__: (Remedy(path, value),)


def _birthday(situation: Situation, _: date, *, years: int) -> tuple[date, ...]:
    born = situation.profile.birth_date
    return () if born is None else (add_months(born, 12 * years),)


@kind(
    "age", facts=("birth_date",), basis=CHECKED, evidence=("passport",), changed_by=(TIME,), turns=_birthday
)
def age(*, years: int) -> Examine:
    """So many years old, or older, on the filing date."""

    def examine(situation: Situation) -> Found:
        born = situation.profile.birth_date
        if born is None:
            return judge(None, asked=years, missing=("birth_date",))
        found = years_between(born, situation.on)
        return judge(found >= years, found=found, asked=years)

    return examine


def _declared(fact: str) -> Examine:
    """Met by a yes, not met by a no."""

    def examine(situation: Situation) -> Found:
        said = getattr(situation.profile, fact)
        return judge(said, found=said, asked=True, missing=(fact,))

    return examine


@kind(
    "settlement",
    facts=("will_settle",),
    basis=DECLARED,
    changed_by=(PERSON,),
    remedies=_needs("will_settle", value=True),
)
def settlement() -> Examine:
    """Intends to settle in Québec to hold a job."""
    return _declared("will_settle")


@kind(
    "passport",
    facts=("has_passport",),
    basis=DECLARED,
    evidence=("passport",),
    changed_by=(PERSON,),
    remedies=_needs("has_passport", value=True),
)
def passport() -> Examine:
    """Holds a valid passport."""
    return _declared("has_passport")


@kind("conditions-of-stay", facts=("kept_conditions_of_stay",), basis=DECLARED, evidence=("permits",))
def conditions_of_stay() -> Examine:
    """Kept the conditions of the stay in Québec."""
    return _declared("kept_conditions_of_stay")


@kind(
    "contract",
    facts=("signs_contract",),
    basis=DECLARED,
    evidence=("contract",),
    changed_by=(PERSON,),
    remedies=_needs("signs_contract", value=True),
)
def contract() -> Examine:
    """Undertakes to provide for the family's needs for the first three months."""
    return _declared("signs_contract")


@dataclass(frozen=True, slots=True)
class Attested:
    """The facts that tell of one person's values attestation."""

    fact: str
    day: str

    def obtained(self, profile: Profile) -> date | None:
        """The day on the attestation, where one is held and it was told."""
        held = getattr(profile, self.fact) is Attestation.HELD
        return getattr(profile, self.day) if held else None

    def found(self, profile: Profile, on: date, months: int) -> Found:
        attestation, obtained = getattr(profile, self.fact), self.obtained(profile)
        if attestation is None:
            return judge(None, missing=(self.fact,))
        if obtained is not None and on >= add_months(obtained, months):
            return judge(Status.NOT_MET, reason="expired", found=obtained, asked=months)
        reason = {Attestation.LATER: "later", Attestation.EXEMPT: "exempt"}.get(attestation)
        return judge(attestation is not Attestation.NONE, reason=reason, found=attestation.value)

    def days(self, situation: Situation, _: date, *, months: int) -> tuple[date, ...]:
        """The first day on which it is too old."""
        obtained = self.obtained(situation.profile)
        return () if obtained is None else (add_months(obtained, months),)

    def lasts(self, situation: Situation, *, months: int) -> Validity:
        obtained = self.obtained(situation.profile)
        return Validity(months, None if obtained is None else add_months(obtained, months) - DAY)


OWN = Attested("values_attestation", "values_obtained")
OF_SPOUSE = Attested("spouse_values_attestation", "spouse_values_obtained")


@kind(
    "values-attestation",
    facts=("values_attestation", "values_obtained"),
    basis=DECLARED,
    reasons=("later", "exempt", "expired"),
    evidence=("values-attestation",),
    changed_by=(PERSON,),
    turns=OWN.days,
    remedies=_needs("values_attestation", Attestation.HELD),
    lasts=OWN.lasts,
)
def values_attestation(*, months: int) -> Examine:
    """Holds the values attestation, younger than so many months, will supply it in time, or is exempt."""
    return lambda situation: OWN.found(situation.profile, situation.on, months)


def _of_spouse(check: Callable[[Situation], Found], asked: Any = None) -> Examine:
    """What is asked of a spouse binds only where a spouse is included in the file."""

    def examine(situation: Situation) -> Found:
        profile = situation.profile
        if profile.spouse_accompanies is False:
            return judge(Status.MET, reason="no-spouse", asked=asked)
        found = check(situation)
        if profile.spouse_accompanies or found.status is Status.MET:
            return found
        return judge(None, found=found.found, asked=asked, missing=("spouse_accompanies",))

    return examine


@kind(
    "spouse-values",
    facts=("spouse_accompanies", "spouse_values_attestation", "spouse_values_obtained"),
    basis=DECLARED,
    reasons=("later", "exempt", "expired", "no-spouse"),
    evidence=("values-attestation",),
    changed_by=(PERSON,),
    turns=OF_SPOUSE.days,
    remedies=_needs("spouse_values_attestation", Attestation.HELD),
    lasts=OF_SPOUSE.lasts,
)
def spouse_values(*, months: int) -> Examine:
    """The accompanying spouse holds the values attestation, younger than so many months, or will."""
    return _of_spouse(lambda situation: OF_SPOUSE.found(situation.profile, situation.on, months))


def _here(situation: Situation, **_: Any) -> Iterator[Remedy]:
    """In Québec, and legally so: what of the two is lacking."""
    for fact in ("in_quebec", "legal_stay"):
        if not getattr(situation.profile, fact):
            yield Remedy(fact, needed=True)


@kind(
    "presence",
    facts=("in_quebec", "legal_stay"),
    basis=DECLARED,
    reasons=("from-abroad", "abroad", "not-legal"),
    evidence=("permits",),
    changed_by=(PERSON,),
    remedies=_here,
)
def presence(*, from_abroad: bool) -> Examine:
    """In Québec on the filing date, legally; or abroad, where the rules allow it."""

    def examine(situation: Situation) -> Found:
        profile = situation.profile
        if profile.in_quebec is None:
            return judge(None, missing=("in_quebec",))
        if not profile.in_quebec:
            return judge(from_abroad, reason="from-abroad" if from_abroad else "abroad")
        reason = "not-legal" if profile.legal_stay is False else None
        return judge(profile.legal_stay, reason=reason, missing=("legal_stay",))

    return examine


@kind(
    "scholarship",
    facts=("scholarship",),
    basis=DECLARED,
    reasons=("fulfilled",),
    evidence=("scholarship-waiver",),
    changed_by=(PERSON,),
    remedies=_needs("scholarship", Scholarship.FULFILLED),
)
def scholarship() -> Examine:
    """Owes no return home for a scholarship."""

    def examine(situation: Situation) -> Found:
        said = situation.profile.scholarship
        if said is None:
            return judge(None, missing=("scholarship",))
        reason = "fulfilled" if said is Scholarship.FULFILLED else None
        return judge(said is not Scholarship.OWED, reason=reason, found=said.value)

    return examine


@kind(
    "spousal-open-permit",
    facts=("spousal_open_permit",),
    basis=DECLARED,
    evidence=("permits",),
    changed_by=(PERSON,),
    remedies=_needs("spousal_open_permit", value=False),
)
def spousal_open_permit() -> Examine:
    """Does not hold the open work permit given to the spouse of a temporary resident."""

    def examine(situation: Situation) -> Found:
        held = situation.profile.spousal_open_permit
        return judge(None if held is None else not held, found=held, missing=("spousal_open_permit",))

    return examine


def _spouse_levels(situation: Situation, *, level: int) -> Iterator[Remedy]:
    for fact in ("spouse_listening", "spouse_speaking"):
        told = getattr(situation.profile, fact)
        if told is None or told < level:
            yield Remedy(fact, level)


@kind(
    "spouse-french",
    facts=("spouse_accompanies", "spouse_listening", "spouse_speaking"),
    basis=CHECKED,
    reasons=("no-spouse",),
    evidence=("spouse-french",),
    changed_by=(PERSON,),
    remedies=_spouse_levels,
)
def spouse_french(*, level: int) -> Examine:
    """The accompanying spouse's oral French, listening and speaking, on the Québec scale."""

    def check(situation: Situation) -> Found:
        profile = situation.profile
        skills = (profile.spouse_listening, profile.spouse_speaking)
        status = all_of(Status.of(None if skill is None else skill >= level) for skill in skills)
        names = ("spouse_listening", "spouse_speaking")
        missing = tuple(name for name, skill in zip(names, skills, strict=True) if skill is None)
        known = [skill for skill in skills if skill is not None]
        return judge(status, found=min(known, default=None), asked=level, missing=missing)

    return _of_spouse(check, asked=level)
