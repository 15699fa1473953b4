"""French of the applicant: an accepted proof, then the levels it proves.

A proof is accepted or not by the rules of the day; a level counts from an accepted proof. Where no proof
is accepted, the levels told are still judged, so that the one thing that fails is the proof.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from eligibility.rules.criteria.diploma import unsaid_paths
from eligibility.rules.criteria.proofs import CourseRule, FrenchTerms, Proof, proofs
from eligibility.rules.criterion import Found, Situation, Status, all_of, any_of
from eligibility.rules.kinds import (
    CHECKED,
    DECLARED,
    PERSON,
    Examine,
    Lasts,
    Remedies,
    Remedy,
    Validity,
    judge,
    kind,
)
from eligibility.rules.profile import Diploma, FrenchTest
from eligibility.rules.spans import add_months

_FACTS = (
    "french_tests",
    "french_tests[].taken",
    "french_courses",
    "french_courses[].registered",
    "french_courses[].passed",
    "three_years_in_french",
    "professional_order",
    "diplomas[].in_french",
)


def _proof_days(situation: Situation, _: date, *, french: FrenchTerms, **__: Any) -> Iterator[date]:
    """The day of each proof, and the first day on which a test is too old."""
    for test in situation.profile.french_tests or ():
        if test.taken is not None:
            yield test.taken
            yield add_months(test.taken, french.test_months)
    for course in situation.profile.french_courses or ():
        if course.passed is not None:
            yield course.passed


def _test_of(*skills: str) -> Remedies:
    """A test that reaches the level asked in these skills."""

    def remedies(_: Situation, *, level: int = 0, **__: Any) -> tuple[Remedy, ...]:
        return (Remedy("french_tests", FrenchTest(**dict.fromkeys(skills, level))),)

    return remedies


def _proof_lasts(*skills: str) -> Lasts:
    """Until when the proofs that are accepted, and reach the level, go on proving it."""

    def lasts(situation: Situation, *, french: FrenchTerms, level: int = 0) -> Validity:
        told = proofs(situation, french)
        proving = [proof for proof in told if _proves(proof, level, skills) is Status.MET]
        months = french.test_months if proving and all(p.name == "test" for p in proving) else None
        days = [proof.last_day for proof in proving]
        return Validity(months, max(days) if months else None)

    return lasts


@kind(
    "french-proof",
    facts=_FACTS,
    basis=CHECKED,
    evidence=("french-proof",),
    changed_by=(PERSON,),
    turns=_proof_days,
    remedies=_test_of(),
    lasts=_proof_lasts(),
)
def french_proof(*, french: FrenchTerms) -> Examine:
    """At least one proof of French that the rules accept, valid on the filing date."""

    def examine(situation: Situation) -> Found:
        told = proofs(situation, french)
        status = any_of(proof.accepted for proof in told)
        missing = [path for proof in told if proof.accepted is Status.UNKNOWN for path in proof.missing]
        accepted = [proof for proof in told if proof.accepted is Status.MET]
        whole = [
            proof for proof in accepted if proof.skills is None
        ]  # it shows every level, and does not lapse
        name = (whole or accepted)[0].name if accepted else None
        return judge(status, found=name, missing=tuple(missing))

    return examine


@kind(
    "oral-french",
    facts=(*_FACTS, "french_tests[].listening", "french_tests[].speaking", "french_courses[].level"),
    basis=CHECKED,
    reasons=("no-proof", "by-studies", "combined", "clause-118-5"),
    evidence=("french-proof",),
    changed_by=(PERSON,),
    turns=_proof_days,
    remedies=_test_of("listening", "speaking"),
    lasts=_proof_lasts("listening", "speaking"),
)
def oral_french(*, level: int, french: FrenchTerms) -> Examine:
    """Oral French, listening and speaking, at or above a level of the Québec scale (1 to 12)."""
    return lambda situation: _level(situation, french, level, ("listening", "speaking"))


@kind(
    "written-french",
    facts=(*_FACTS, "french_tests[].written"),
    basis=CHECKED,
    reasons=("no-proof", "by-studies"),
    evidence=("french-proof",),
    changed_by=(PERSON,),
    turns=_proof_days,
    remedies=_test_of("written"),
    lasts=_proof_lasts("written"),
)
def written_french(*, level: int, french: FrenchTerms) -> Examine:
    """Written French at or above a level of the Québec scale (1 to 12)."""
    return lambda situation: _level(situation, french, level, ("written",))


def _level(situation: Situation, terms: FrenchTerms, level: int, skills: tuple[str, ...]) -> Found:
    told = proofs(situation, terms)
    accepted = [proof for proof in told if proof.accepted is not Status.NOT_MET]
    if not accepted:
        return _told_only(told, level, skills)
    each = [(proof, _proves(proof, level, skills)) for proof in accepted]
    status, found = any_of(proves for _, proves in each), _best(accepted, skills)
    missing = [path for proof, proves in each if proves is Status.UNKNOWN for path in proof.lacks(skills)]
    if status is Status.NOT_MET:
        reason = _doubt(told, accepted, level, skills)
        lacking = [path for proof in accepted for path in proof.lacks(skills)]
        return judge(None if reason else status, reason=reason, found=found, asked=level, missing=(*lacking,))
    by = {proof.name for proof, proves in each if proves is Status.MET}
    return judge(status, reason=_reason(by, terms), found=found, asked=level, missing=(*missing,))


def _told_only(told: list[Proof], level: int, skills: tuple[str, ...]) -> Found:
    """No proof is accepted: what fails is the proof, and the levels told are judged as they are."""
    levels = [proof for proof in told if proof.skills]
    if not levels:
        return judge(Status.NOT_MET, reason="no-proof", asked=level)
    each = [(proof, proof.reaches_all(level, skills)) for proof in levels]
    missing = [path for proof, status in each if status is Status.UNKNOWN for path in proof.lacks(skills)]
    status = any_of(status for _, status in each)
    return judge(status, found=_best(levels, skills), asked=level, missing=(*missing,))


def _doubt(told: list[Proof], accepted: list[Proof], level: int, skills: tuple[str, ...]) -> str | None:
    """Why this is not yet a no: several proofs together might do, or none may be accepted after all."""
    if _together(accepted, level, skills) is not Status.NOT_MET:
        return "combined"
    sure = any(proof.accepted is Status.MET for proof in accepted)
    if not sure and _told_only(told, level, skills).status is not Status.NOT_MET:
        return Status.UNKNOWN.value
    return None


def _proves(proof: Proof, level: int, skills: tuple[str, ...]) -> Status:
    return all_of((proof.accepted, proof.reaches_all(level, skills)))


def _together(judged: list[Proof], level: int, skills: tuple[str, ...]) -> Status:
    """Would the best of several proofs, skill by skill, do? No text tells whether they may be joined."""
    return all_of(any_of(_proves(proof, level, (skill,)) for proof in judged) for skill in skills)


def _best(judged: list[Proof], skills: tuple[str, ...]) -> int | None:
    """The highest level that one proof shows for all the skills at once, among those told."""
    shown = [[p.skills.get(skill) for skill in skills] for p in judged if p.skills]
    return max((min(levels) for levels in shown if None not in levels), default=None)


def _reason(by: set[str], terms: FrenchTerms) -> str | None:
    if by == {"course"} and terms.course is CourseRule.BY_DATE:
        return "clause-118-5"
    return "by-studies" if by and not {"test", "course"} & by else None


@kind(
    "studied-in-french",
    facts=("diplomas[].in_french", "diplomas[].mostly_in_french", "three_years_in_french"),
    basis=DECLARED,
    evidence=("transcript",),
)
def studied_in_french() -> Examine:
    """The program was given in French (75 %), or three years of full-time studies were, anywhere."""

    def examine(situation: Situation) -> Found:
        three_years = situation.profile.three_years_in_french
        missing = ("three_years_in_french",) if three_years is None else ()
        diploma = situation.candidate.diploma if situation.candidate else None
        mostly = _mostly(diploma, unsaid=situation.profile.diplomas is None)
        if mostly is None:
            missing = (*unsaid_paths(situation, "mostly_in_french"), *missing)
        return judge(any_of((Status.of(mostly), Status.of(three_years))), missing=missing)

    return examine


def _mostly(diploma: Diploma | None, *, unsaid: bool) -> bool | None:
    """At least 75 % in French; a program entirely in French is."""
    if diploma is None:
        return None if unsaid else False
    return True if diploma.in_french else diploma.mostly_in_french
