"""The proofs of French that a rule set accepts, and the levels that each shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from eligibility.rules.criteria.diploma import unsaid_paths
from eligibility.rules.criterion import Situation, Status, all_of, any_of
from eligibility.rules.profile import FrenchCourse, FrenchTest
from eligibility.rules.spans import DAY, add_months


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
