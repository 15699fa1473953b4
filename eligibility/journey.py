"""What the pages ask of a replay: which fields to show, where one may go, what is certain."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

from eligibility.forms.base import FactsForm
from eligibility.profiles import build_profile
from eligibility.questions import QUESTIONS, ListQuestion, Question, lists
from eligibility.replay import ENTRY_FACT, MAY_BE_EMPTY, Moment, Place, Replay, facts_by_entry, missing_of
from eligibility.rules.profile import Profile
from eligibility.rules.ruleset import Outcome, Verdict

__all__ = ["Journey", "Moment", "Place"]

CERTAIN = {Outcome.NOT_ELIGIBLE, Outcome.NOT_RECEIVABLE, Outcome.CLOSED}


class Journey(Replay):
    """The way through the questions, as one visitor's answers make it."""

    def names(self, place: Place) -> list[str]:
        """The fields a page shows; none when it has nothing to ask."""
        names = set(self.said(place)) | set(self.lacking.get(place, ()))
        fields = place.question.detail_fields if place.details else place.question.fields
        if place.entry is not None and not place.details:
            names |= set(place.question.always()) | self._early(place)
        return [name for name in fields.names if name in names]

    def _early(self, place: Place) -> set[str]:
        """Of the fields asked only where needed: those that a new entry would lack."""
        question = place.question
        if not question.early or place.entry < len(self.entries(question).kept):
            return set()
        told = self.facts.get(question.fact) or ()
        missing = missing_of(self._assess({**self.facts, question.fact: (*told, {})}))
        facts = list(facts_by_entry(question, missing, len(told) + 1))[-1]
        return {name for name in question.early if question.form.fact_of(name) in facts}

    def shown_form(self, place: Place) -> FactsForm:
        """The form of a page as first seen: what is kept, and a fault only where what is kept has one."""
        names, codes = self.names(place), self.codes_of(place)
        form = self.form(place, names, stored=True)
        for name in names:
            if not codes[name] and form.is_bound and name not in MAY_BE_EMPTY:
                form.errors.pop(name, None)
        return form

    def reached(self, question: Question) -> bool:
        """Whether a question's page may be opened: it counts, or it is the next one."""
        on_the_way = any(place.question is question for place in self.forms)
        return on_the_way or (self.next is not None and self.next.question is question)

    def pages(self) -> list[Question]:
        """Questions come to so far, the next one included, in order."""
        places = [*self.forms, *([self.next] if self.next else [])]
        return [question for question in QUESTIONS if any(place.question is question for place in places)]

    def asking_place(self, path: str) -> Place | None:
        """The page that asks a fact a verdict names ("jobs[0].hours"); None when none does now."""
        match = ENTRY_FACT.fullmatch(path)
        fact = match[1] if match else path
        pages = (found for found in self.pages() if found.is_list or not match)
        question = next((found for found in pages if self._yields(found, fact)), None)
        if question is None or not match:
            return Place(question) if question else None
        details = Place(question, int(match[2]), details=True)
        told = self._as_fields(details, {match[3]}) & set(self.said(details))
        return details if told else replace(details, details=False)

    def _yields(self, question: Question, fact: str) -> bool:
        if isinstance(question, ListQuestion):
            return question.fact == fact
        return fact in question.fields.facts().values()

    @property
    def is_certain(self) -> bool:
        """Whether no further answer can change a verdict that is not favourable."""
        return bool(self.so_far) and all(verdict.outcome in CERTAIN for verdict in self.so_far)

    @property
    def is_closed(self) -> bool:
        """Whether what is certain is only that no application is received that day."""
        return self.is_certain and all(verdict.outcome is Outcome.CLOSED for verdict in self.so_far)

    @cached_property
    def so_far(self) -> tuple[Verdict, ...]:
        """The verdicts as they stand: a list still open may get one more entry, of which nothing is known."""
        open_ = [question for question in lists() if self._may_grow(question)]
        more = {question.fact: (*self.facts[question.fact], {}) for question in open_}
        return self._assess({**self.facts, **more}) if more else self.verdicts

    def _may_grow(self, question: ListQuestion) -> bool:
        """Whether a list was begun, and the person has not said that it is complete."""
        entries = self.entries(question)
        return Place(question) in self.forms and not entries.closed and len(entries.kept) < question.most

    def profile(self, also: Mapping[str, Any] = MappingProxyType({})) -> Profile:
        """What the answers that count say of the person, with these facts besides."""
        facts, moment = {**self.facts, **also}, self.moment
        return build_profile(facts, moment.held, scores=moment.scores, on=self.asking.on)

    def judged(self) -> tuple[Verdict, ...]:
        """The verdicts in full, for the result page."""
        return self._assess(self.facts, edges=True)
