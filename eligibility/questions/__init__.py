"""The questions, in the one order in which they are asked, and where each fact comes from."""

from collections.abc import Iterator
from typing import Final

from eligibility.questions.lists import DIPLOMAS, FRENCH_COURSES, FRENCH_TESTS, JOBS
from eligibility.questions.pages import (
    BIRTH,
    DECLARATIONS,
    FILE_2018,
    FILING_DATE,
    FRENCH,
    IN_QUEBEC,
    LEGAL_STAY,
    NEW_PROGRAM,
    OPEN_PERMIT,
    PERMIT_2019,
    PERMIT_EXPIRY,
    PRESENCE_2020,
    SPOUSE,
    SPOUSE_FRENCH,
    SPOUSE_VALUES,
    STAY_2019,
    STREAM,
    VALUES,
)
from eligibility.questions.question import Fields, ListQuestion, ListWords, Question

__all__ = [
    "OPENING",
    "QUESTIONS",
    "Fields",
    "ListQuestion",
    "ListWords",
    "Question",
    "by_code",
    "by_slug",
    "lists",
]

OPENING: Final = (FILING_DATE, STREAM)
"""Always asked: they choose the rules."""

QUESTIONS: Final[tuple[Question, ...]] = (
    *OPENING,
    PRESENCE_2020,
    PERMIT_2019,
    PERMIT_EXPIRY,
    STAY_2019,
    FILE_2018,
    BIRTH,
    IN_QUEBEC,
    LEGAL_STAY,
    DIPLOMAS,
    NEW_PROGRAM,
    JOBS,
    OPEN_PERMIT,
    FRENCH,
    FRENCH_TESTS,
    FRENCH_COURSES,
    SPOUSE,
    SPOUSE_FRENCH,
    SPOUSE_VALUES,
    VALUES,
    DECLARATIONS,
)
"""What decides which rules apply comes first, then the person, the studies, the work, French, the family."""

_BY_CODE: Final = {question.code: question for question in QUESTIONS}


def by_code(code: str) -> Question:
    return _BY_CODE[code]


def by_slug(slug: str, language: str) -> Question | None:
    """The question at an address of one language."""
    return next((question for question in QUESTIONS if question.slug(language) == slug), None)


def lists() -> Iterator[ListQuestion]:
    return (question for question in QUESTIONS if isinstance(question, ListQuestion))
