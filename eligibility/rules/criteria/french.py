"""French of the applicant: an accepted proof, then the levels it proves.

A proof is accepted or not by the rules of the day; a level counts from an accepted proof. Where no proof
is accepted, the levels told are still judged, so that the one thing that fails is the proof.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from eligibility.rules.criteria.diploma import unsaid_paths
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
from eligibility.rules.profile import Diploma, FrenchCourse, FrenchTest
from eligibility.rules.spans import DAY, add_months

CLAUSE_118_5 = "118.5"


class CourseRule(StrEnum):
    """Whether the Québec government's French course is a proof."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    BY_DATE = "by-date"
    """Only one registered for or passed by `FrenchTerms.course_by` (clause 118.5)."""


@dataclass(frozen=True, slots=True)
class FrenchTerms:
    """What one rule set accepts as a proof of French."""

    test_months: int
    """A test is younger than this on the filing date."""
    program_in_french: bool
    """A Québec program given entirely in French is itself a proof."""
    course: CourseRule
    course_by: date | None = None
    """Last day, inclusive, for `CourseRule.BY_DATE`."""


class Proof(NamedTuple):
    """One thing that may prove French; `None` as a level means all levels."""

    name: str
    accepted: Status
    missing: tuple[str, ...] = ()
    skills: dict[str, int | None] | None = None
    """Level by skill ("listening", "speaking", "written"); None where not said."""
    path: str = ""
    last_day: date | None = None
    """Last day on which it is accepted, inclusive; None = it does not lapse, or no source tells."""

    def reaches(self, level: int, skill: str) -> Status:
        if self.skills is None:
            return Status.MET
        if skill not in self.skills:
            return Status.NOT_MET
        found = self.skills[skill]
        return Status.of(None if found is None else found >= level)

    def reaches_all(self, level: int, skills: tuple[str, ...]) -> Status:
        return all_of(self.reaches(level, skill) for skill in skills)

    def lacks(self, skills: tuple[str, ...]) -> tuple[str, ...]:
        """Facts still missing of this proof, for these skills."""
        if self.skills is None:
            return self.missing
        unsaid = (skill for skill in skills if skill in self.skills and self.skills[skill] is None)
        return (*self.missing, *(f"{self.path}.{_FIELD.get((self.name, skill), skill)}" for skill in unsaid))


_FIELD = {("course", "listening"): "level", ("course", "speaking"): "level"}


def _test(test: FrenchTest, path: str, on: date, terms: FrenchTerms) -> Proof:
    taken = test.taken
    lapses = None if taken is None else add_months(taken, terms.test_months)
    valid = None if taken is None else taken <= on < lapses
    missing = (f"{path}.taken",) if taken is None else ()
    skills = {"listening": test.listening, "speaking": test.speaking, "written": test.written}
    return Proof("test", Status.of(valid), missing, skills, path, lapses and lapses - DAY)


def _course(course: FrenchCourse, path: str, on: date, terms: FrenchTerms) -> Proof:
    passed = Status.of(None if course.passed is None else course.passed <= on)
    missing = [f"{path}.passed"] if course.passed is None else []
    in_time = Status.MET
    if terms.course is CourseRule.BY_DATE:
        dates = (course.registered, course.passed)
        in_time = any_of(Status.of(None if day is None else day <= terms.course_by) for day in dates)
        missing += [f"{path}.registered"] if in_time is Status.UNKNOWN and course.registered is None else []
    skills = {"listening": course.level, "speaking": course.level}
    return Proof("course", all_of((passed, in_time)), tuple(missing), skills, path)


def _plain(name: str, said: bool | None, path: str) -> Proof:  # noqa: FBT001 - an answer, not a switch
    return Proof(name, Status.of(said), (path,) if said is None else ())


def _unsaid(fact: str) -> Proof:
    """A proof that may exist: nothing was said of it."""
    return Proof("unsaid", Status.UNKNOWN, (fact,))


def proofs(situation: Situation, terms: FrenchTerms) -> list[Proof]:
    """Everything told, or not yet told, that may prove French under these terms."""
    return situation.once("proofs", terms, lambda: list(_proofs(situation, terms)))


def _proofs(situation: Situation, terms: FrenchTerms) -> Iterator[Proof]:
    profile, on = situation.profile, situation.on
    yield from _listed(profile.french_tests, "french_tests", _test, on, terms)
    if terms.course is not CourseRule.REFUSED:
        yield from _listed(profile.french_courses, "french_courses", _course, on, terms)
    yield _plain("three-years", profile.three_years_in_french, "three_years_in_french")
    yield _plain("professional-order", profile.professional_order, "professional_order")
    if terms.program_in_french:
        yield from _program(situation)


def _program(situation: Situation) -> Iterator[Proof]:
    """The program of the diploma relied on, where it was given in French."""
    if situation.candidate:
        status = Status.of(situation.candidate.diploma.in_french)
        yield Proof("program", status, unsaid_paths(situation, "in_french"))
    elif situation.profile.diplomas is None:
        yield _unsaid("diplomas")


def _listed(items: tuple | None, name: str, read: object, on: date, terms: FrenchTerms) -> Iterator[Proof]:
    if items is None:
        yield _unsaid(name)
        return
    for index, item in enumerate(items):
        yield read(item, f"{name}[{index}]", on, terms)


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
        name = next((proof.name for proof in told if proof.accepted is Status.MET), None)
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
