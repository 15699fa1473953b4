"""Answers + questions + rules → which answers count, and which question comes next.

The answers are replayed in the one order of the questions: each time, the first question one of whose
facts can still change the verdict. Its answer is read again by its form; where there is none, or it no
longer holds, the journey stops there. What the replay never comes to does not count, whatever was
answered before; it is kept, and counts again if it comes to matter again.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile
from typing import Any

from catalog.snapshot import Catalog
from eligibility.entries import Entries
from eligibility.forms.base import Asking, FactsForm
from eligibility.profiles import build_profile
from eligibility.questions import OPENING, QUESTIONS, ListQuestion, Question
from eligibility.rules.assess import assess
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Rulebook, Verdict
from eligibility.scores.book import NO_SCORES, ScoreBook

MAY_BE_EMPTY = {
    "end",
    "values_obtained",
    "spouse_values_obtained",
}  # fields whose form itself judges whether they may be left empty
ENTRY_FACT = re.compile(r"(\w+)\[(\d+)\]\.(\w+)")


@dataclass(frozen=True, slots=True)
class Place:
    """One page: a question, or one entry of a list, or the further questions on it."""

    question: Question
    entry: int | None = None
    """From 0."""
    details: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """What the answers are read against: all of one instant."""

    held: Catalog
    rulebook: Rulebook
    today: date
    scores: ScoreBook = NO_SCORES

    def asking(self) -> Asking:
        first, last = self.rulebook.first_day, self.rulebook.last_day
        return Asking(self.held, self.today, first, last, scores=self.scores)


class Replay:
    """One replay. `next` is the page to go to, None when nothing is left to ask."""

    def __init__(self, codes: Mapping[str, Any], moment: Moment) -> None:
        self.codes, self.moment = codes, moment
        self.asking = moment.asking()
        self.facts: dict[str, Any] = {}
        self.forms: dict[Place, FactsForm] = {}
        """Every form whose answers count, in the order they were come to."""
        self.streams: tuple[Stream, ...] = ()
        self.verdicts: tuple[Verdict, ...] = ()
        self.lacking: dict[Place, list[str]] = {}
        """Fields not answered yet on the next page."""
        self.next = self._walk()

    def _walk(self) -> Place | None:
        for question in OPENING:
            if gap := self._take(Place(question), list(question.fields.names)):
                return gap
            self._open(question)
        while True:
            self.verdicts = self._assess(self.facts)
            batch = self._batch()
            gaps = [*self._take_all(batch)]
            if not batch or len(gaps) == len(batch):
                return gaps[0] if gaps else None

    def _batch(self) -> list[tuple[Place, list[str]]]:
        """The next page; or, within a list, every page that now has something to ask of its entries."""
        wanted = self._wanted()
        first = next(wanted, None)
        if first is None or first[0].entry is None:
            return [first] if first else []
        same = takewhile(lambda pair: pair[0].question is first[0].question, wanted)
        return [first, *(pair for pair in same if pair[0].entry is not None)]

    def _take_all(self, batch: list[tuple[Place, list[str]]]) -> Iterator[Place]:
        """Read again what these pages answered; yield those that did not, which the others may spare."""
        self.lacking.clear()
        for place, names in batch:
            if gap := self._take_next(place, names):
                yield gap
        if batch and batch[0][0].entry is not None:
            self._list_facts(batch[0][0].question)

    def _open(self, question: Question) -> None:
        form = self.forms[Place(question)]
        if "filing_date" in form.cleaned_data:
            self.asking = replace(self.asking, on=form.cleaned_data["filing_date"])
            self.facts.pop("filing_date")
        else:
            self.streams = form.streams()
            self.facts.pop("stream")

    def _assess(self, facts: Mapping[str, Any], *, edges: bool = False) -> tuple[Verdict, ...]:
        rulebook, on = self.moment.rulebook, self.asking.on
        profile = build_profile(facts, self.moment.held, scores=self.moment.scores, on=on)
        return tuple(assess(profile, on, rulebook, stream, edges=edges) for stream in self.streams)

    def _missing(self) -> tuple[str, ...]:
        return missing_of(self.verdicts)

    def _wanted(self) -> Iterator[tuple[Place, list[str]]]:
        """Pages that have something to ask, in order, with the fields not answered yet."""
        missing = self._missing()
        for question in sorted(QUESTIONS[len(OPENING) :], key=self._is_settled):
            if isinstance(question, ListQuestion):
                yield from self._wanted_of_list(question, missing)
            else:
                names = self._unsaid(Place(question), missing)
                if names and self._is_opened(question):
                    yield Place(question), names

    def _is_settled(self, question: Question) -> bool:
        """False for a list that was begun: it is finished before anything else is asked."""
        return not question.is_list or Place(question) not in self.forms or self.entries(question).closed

    def _unsaid(self, place: Place, facts: Mapping | tuple | set) -> list[str]:
        fields = place.question.detail_fields if place.details else place.question.fields
        said = self.said(place)
        names = [name for name, fact in fields.facts().items() if fact in facts and name not in said]
        along = [name for name, other in fields.form.WITH.items() if other in names]
        return [*(name for name in names if fields.form.AFTER.get(name) not in names), *along]

    def _wanted_of_list(
        self, question: ListQuestion, missing: tuple[str, ...]
    ) -> Iterator[tuple[Place, list[str]]]:
        whole = Place(question)
        if question.fact not in self.facts:
            if question.fact in missing and self._is_opened(question):
                yield whole, []
            return
        if whole not in self.forms and not self._has_entries(question):
            return  # said by another question: there is none
        yield from self._wanted_of_entries(question, missing)
        if not self.entries(question).closed:
            yield whole, []

    def _wanted_of_entries(
        self, question: ListQuestion, missing: tuple[str, ...]
    ) -> Iterator[tuple[Place, list[str]]]:
        for index, facts in enumerate(facts_by_entry(question, missing, len(self.facts[question.fact]))):
            for place in (Place(question, index), Place(question, index, details=True)):
                if place.details and not question.details:
                    continue
                if names := self._unsaid(place, self._as_fields(place, facts)):
                    yield place, names

    def _as_fields(self, place: Place, facts: set[str]) -> set[str]:
        """An occupation told in one edition is asked in the other one among the codes it may be."""
        codes = {"occupation_2016", "occupation_2021"} & facts
        if not codes or place.question.fact != "jobs":
            return facts
        told = self.forms[Place(place.question, place.entry)].known("occupation")
        return (facts - codes) | ({"other_occupation"} if told else set())

    def _take_next(self, place: Place, names: list[str]) -> Place | None:
        if isinstance(place.question, ListQuestion) and place.entry is None:
            return self._take_list(place.question)
        return self._take(place, names)

    def _take(self, place: Place, names: list[str]) -> Place | None:
        """Read the answer of a page again: None when it holds, else the page itself."""
        names = [*self.said(place), *names]
        codes = self.codes_of(place)
        if any(not codes[name] and name not in MAY_BE_EMPTY for name in names):
            self.lacking[place] = names
            return place
        form = self.form(place, names, stored=True)
        if not form.is_valid():
            self.lacking[place] = names
            return place
        self.forms[place] = form
        if place.entry is None:
            self.facts |= form.facts()
            self._note_birth()
        return None

    def _note_birth(self) -> None:
        if self.asking.birth is None and "birth_date" in self.facts:
            self.asking = replace(self.asking, birth=self.facts["birth_date"])

    def _take_list(self, question: ListQuestion) -> Place | None:
        entries = self.entries(question)
        if question.fact in self.facts or (not entries.kept and not entries.closed):
            return Place(question)  # still open: is there one more?
        for index in range(len(entries.kept)):
            place = Place(question, index)
            codes = self.codes_of(place)
            names = [*question.always(), *(name for name in question.early if codes[name])]
            if gap := self._take(place, names):
                return gap
        self._list_facts(question)
        self.forms.setdefault(Place(question), None)
        return None

    def _list_facts(self, question: ListQuestion) -> None:
        self.facts[question.fact] = tuple(
            self._entry_facts(question, index) for index in range(len(self.entries(question).kept))
        )

    def _entry_facts(self, question: ListQuestion, index: int) -> dict[str, Any]:
        forms = (self.forms.get(Place(question, index, details)) for details in (False, True))
        return {fact: value for form in forms if form for fact, value in form.facts().items()}

    def _is_opened(self, question: Question) -> bool:
        if question.opened_by is None:
            return True
        code, name = question.opened_by
        form = next((form for place, form in self.forms.items() if place.question.code == code), None)
        return form is not None and form.has(name)

    def _has_entries(self, question: ListQuestion) -> bool:
        return any(place.question is question for place in self.forms)

    def said(self, place: Place) -> tuple[str, ...]:
        """Fields of a page whose answers count."""
        form = self.forms.get(place)
        return tuple(form.fields) if form else ()

    def entries(self, question: ListQuestion) -> Entries:
        return Entries.of(self.codes.get(question.code))

    def codes_of(self, place: Place) -> dict[str, str]:
        """By field: the code kept, "" where there is none."""
        question = place.question
        if place.entry is None:
            return question.fields.unpack(self.codes.get(question.code))
        basics, details = self.entries(question).at(place.entry)
        return question.detail_fields.unpack(details) if place.details else question.fields.unpack(basics)

    def form(self, place: Place, names: list[str], *, stored: bool = False, data: Any = None) -> FactsForm:
        """The form of a page: bound to what is kept, to what was posted, or empty."""
        kind = place.question.details if place.details else place.question.form
        asking = replace(self.asking, item=self._basics(place)) if place.details else self.asking
        codes = self.codes_of(place)
        if stored and any(codes[name] for name in names):
            return kind.of_codes(codes, asking=asking, names=names)
        return kind(data, asking=asking, names=names)

    def _basics(self, place: Place) -> Mapping[str, Any]:
        form = self.forms.get(Place(place.question, place.entry))
        return form.cleaned_data if form else {}


def missing_of(verdicts: tuple[Verdict, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for verdict in verdicts for fact in verdict.missing))


def facts_by_entry(question: ListQuestion, missing: tuple[str, ...], count: int) -> Iterator[set[str]]:
    """For each entry of a list: the facts of it that are missing."""
    found: dict[int, set[str]] = {}
    for path in missing:
        match = ENTRY_FACT.fullmatch(path)
        if match and match[1] == question.fact:
            found.setdefault(int(match[2]), set()).add(match[3])
    return (found.get(index, set()) for index in range(count))
