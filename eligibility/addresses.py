"""Parts of the questionnaire's addresses: a run, a question in the page's language, an entry of a list."""

from typing import Final

from django.urls import reverse
from django.utils import translation

from eligibility.answers import RUN_LENGTH
from eligibility.journey import Place
from eligibility.questions import Question, by_slug


class RunConverter:
    """A run: it names nobody."""

    regex: Final = rf"[A-Za-z0-9_-]{{{RUN_LENGTH}}}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class QuestionConverter:
    """A question, by its address in the language of the page; the language switch translates it."""

    regex: Final = r"[a-z0-9-]{2,40}"

    def to_python(self, value: str) -> Question:
        question = by_slug(value, translation.get_language())
        if question is None:
            raise ValueError(value)
        return question

    def to_url(self, value: Question) -> str:
        return value.slug(translation.get_language())


class EntryConverter:
    """An entry of a list: counted from 1 in addresses, from 0 in the code."""

    regex: Final = r"[1-9][0-9]?"

    def to_python(self, value: str) -> int:
        return int(value) - 1

    def to_url(self, value: int) -> str:
        return str(value + 1)


def url_of(place: Place | None, run: str) -> str:
    """Address of a page of a run; the review page when there is nothing left to ask."""
    if place is None:
        return reverse("eligibility:answers", args=[run])
    if place.entry is None:
        return reverse("eligibility:question", args=[run, place.question])
    name = "eligibility:details" if place.details else "eligibility:entry"
    return reverse(name, args=[run, place.question, place.entry])
