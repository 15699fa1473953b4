"""The answers as given: those that count, with the way to change each, and those that do not count."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from eligibility.addresses import url_of
from eligibility.forms.base import FactsForm
from eligibility.journey import Journey, Place
from eligibility.questions import QUESTIONS, ListQuestion, Question


@dataclass(frozen=True, slots=True)
class Row:
    """One answer."""

    label: Any
    value: Any
    url: str = ""


@dataclass(frozen=True, slots=True)
class EntryRows:
    """One diploma, job, test or course, with its answers."""

    index: int
    title: str
    url: str
    details_url: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The answers of one list, or of several questions of one page each."""

    question: Question
    url: str
    rows: tuple[Row, ...] = ()
    entries: tuple[EntryRows, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    groups: tuple[Group, ...]
    ignored: tuple[Row, ...]
    """Answers kept that the others made irrelevant; empty while questions are open."""


def review(journey: Journey, run: str) -> Review:
    groups = tuple(_joined(_group(question, journey, run) for question in journey.pages()))
    return Review(groups, () if journey.next else tuple(_ignored(journey)))


def entries_of(question: ListQuestion, journey: Journey, run: str) -> tuple[EntryRows, ...]:
    """What a list holds so far."""
    count = len(journey.entries(question).kept)
    return tuple(_entry(question, index, journey, run) for index in range(count))


def _joined(groups: Iterable[Group]) -> Iterator[Group]:
    """Questions of one page each that follow one another are shown as one table."""
    for is_list, run in groupby(groups, key=lambda group: group.question.is_list):
        if is_list:
            yield from run
        else:
            first, *others = run
            yield replace(first, rows=tuple(row for group in (first, *others) for row in group.rows))


def _group(question: Question, journey: Journey, run: str) -> Group:
    place = Place(question)
    url = url_of(place, run)
    if isinstance(question, ListQuestion):
        return Group(question, url, entries=entries_of(question, journey, run))
    form = journey.forms.get(place)
    told = form.told() if form else []
    alone = len(told) == 1
    return Group(
        question, url, tuple(Row(question.title if alone else label, value, url) for _, label, value in told)
    )


def _entry(question: ListQuestion, index: int, journey: Journey, run: str) -> EntryRows:
    basics, details = Place(question, index), Place(question, index, details=True)
    forms = (journey.forms.get(place) for place in (basics, details))
    told = [row for form in forms if form for row in form.told()]
    return EntryRows(
        index,
        str(question.words.number) % {"number": index + 1},
        url_of(basics, run),
        url_of(details, run) if journey.forms.get(details) else "",
        tuple(Row(label, value) for _, label, value in told),
    )


def _ignored(journey: Journey) -> Iterator[Row]:
    for question in QUESTIONS:
        if isinstance(question, ListQuestion):
            yield from _ignored_of_list(question, journey)
        else:
            yield from _ignored_fields(Place(question), question.title, journey)


def _ignored_of_list(question: ListQuestion, journey: Journey) -> Iterator[Row]:
    count = len(journey.entries(question).kept)
    if count and Place(question) not in journey.forms:
        yield Row(question.title, count)
        return
    for index in range(count):
        title = str(question.words.number) % {"number": index + 1}
        for details in (False, True) if question.details else (False,):
            yield from _ignored_fields(Place(question, index, details), title, journey)


def _ignored_fields(place: Place, title: Any, journey: Journey) -> Iterator[Row]:
    """The answers kept of one page that the journey did not come to."""
    said = journey.said(place)
    names = [name for name, code in journey.codes_of(place).items() if code and name not in said]
    if not names:
        return
    form: FactsForm = journey.form(place, names, stored=True)
    form.full_clean()
    for _, label, value in form.told():
        yield Row(title if len(names) == 1 and place.entry is None else label, value)
