"""Conditions on the person and the spouse: age, declarations, presence, scholarship, permit."""

from eligibility.rules.criterion import Found, Situation, Status, all_of
from eligibility.rules.kinds import Examine, judge, kind
from eligibility.rules.profile import Attestation, Profile, Scholarship
from eligibility.rules.spans import years_between


@kind("age", facts=("birth_date",), evidence=("passport",))
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


@kind("settlement", facts=("will_settle",))
def settlement() -> Examine:
    """Intends to settle in Québec to hold a job."""
    return _declared("will_settle")


@kind("passport", facts=("has_passport",), evidence=("passport",))
def passport() -> Examine:
    """Holds a valid passport."""
    return _declared("has_passport")


@kind("conditions-of-stay", facts=("kept_conditions_of_stay",), evidence=("permits",))
def conditions_of_stay() -> Examine:
    """Kept the conditions of the stay in Québec."""
    return _declared("kept_conditions_of_stay")


@kind("contract", facts=("signs_contract",), evidence=("contract",))
def contract() -> Examine:
    """Undertakes to provide for the family's needs for the first three months."""
    return _declared("signs_contract")


def _attested(attestation: Attestation | None, fact: str) -> Found:
    if attestation is None:
        return judge(None, missing=(fact,))
    reason = {Attestation.LATER: "later", Attestation.EXEMPT: "exempt"}.get(attestation)
    return judge(attestation is not Attestation.NONE, reason=reason, found=attestation.value)


@kind(
    "values-attestation",
    facts=("values_attestation",),
    reasons=("later", "exempt"),
    evidence=("values-attestation",),
)
def values_attestation() -> Examine:
    """Holds the values attestation, will supply it in time, or is exempt."""

    def examine(situation: Situation) -> Found:
        return _attested(situation.profile.values_attestation, "values_attestation")

    return examine


def of_spouse(profile: Profile, check: Found) -> Found:
    """What is asked of a spouse binds only where a spouse is included in the file."""
    if profile.spouse_accompanies is False:
        return judge(Status.MET, reason="no-spouse", asked=check.asked)
    if profile.spouse_accompanies or check.status is Status.MET:
        return check
    return judge(None, found=check.found, asked=check.asked, missing=("spouse_accompanies",))


@kind(
    "spouse-values",
    facts=("spouse_accompanies", "spouse_values_attestation"),
    reasons=("later", "exempt", "no-spouse"),
    evidence=("values-attestation",),
)
def spouse_values() -> Examine:
    """The accompanying spouse holds the values attestation, or will."""

    def examine(situation: Situation) -> Found:
        profile = situation.profile
        return of_spouse(profile, _attested(profile.spouse_values_attestation, "spouse_values_attestation"))

    return examine


@kind(
    "presence",
    facts=("in_quebec", "legal_stay"),
    reasons=("from-abroad", "abroad", "not-legal"),
    evidence=("permits",),
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


@kind("scholarship", facts=("scholarship",), reasons=("fulfilled",), evidence=("scholarship-waiver",))
def scholarship() -> Examine:
    """Owes no return home for a scholarship."""

    def examine(situation: Situation) -> Found:
        said = situation.profile.scholarship
        if said is None:
            return judge(None, missing=("scholarship",))
        reason = "fulfilled" if said is Scholarship.FULFILLED else None
        return judge(said is not Scholarship.OWED, reason=reason, found=said.value)

    return examine


@kind("spousal-open-permit", facts=("spousal_open_permit",), evidence=("permits",))
def spousal_open_permit() -> Examine:
    """Does not hold the open work permit given to the spouse of a temporary resident."""

    def examine(situation: Situation) -> Found:
        held = situation.profile.spousal_open_permit
        return judge(None if held is None else not held, found=held, missing=("spousal_open_permit",))

    return examine


@kind(
    "spouse-french",
    facts=("spouse_accompanies", "spouse_listening", "spouse_speaking"),
    reasons=("no-spouse",),
    evidence=("spouse-french",),
)
def spouse_french(*, level: int) -> Examine:
    """The accompanying spouse's oral French, listening and speaking, on the Québec scale."""

    def examine(situation: Situation) -> Found:
        profile = situation.profile
        skills = (profile.spouse_listening, profile.spouse_speaking)
        status = all_of(Status.of(None if skill is None else skill >= level) for skill in skills)
        names = ("spouse_listening", "spouse_speaking")
        missing = tuple(name for name, skill in zip(names, skills, strict=True) if skill is None)
        known = [skill for skill in skills if skill is not None]
        check = judge(status, found=min(known, default=None), asked=level, missing=missing)
        return of_spouse(profile, check)

    return examine
