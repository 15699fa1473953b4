"""Whatever is answered, the questions come to an end, and nothing is left unasked."""

import random
from datetime import date, timedelta

import pytest

from eligibility.entries import Entries
from eligibility.forms.fields import ChoiceField, DateField, NumberField
from eligibility.forms.widgets import UNKNOWN
from eligibility.journey import Journey, Moment, Place
from eligibility.questions import ListQuestion
from eligibility.rules.profile import Stream

MOST_PAGES = 400  # an answer that its form refuses is given again, another one
FIRST_DAY = date(2010, 2, 14)


class Anybody:
    """Answers each page at random."""

    def __init__(self, seed: int, moment: Moment) -> None:
        self.chance, self.moment = random.Random(seed), moment
        on = FIRST_DAY + timedelta(self.chance.randint(0, 6000))
        stream = self.chance.choice([*Stream, "both"])
        self.codes = {"filing-date": on.strftime("%Y%m%d"), "stream": str(stream), "birth-date": "19750101"}
        self.on = on

    def answer_all(self) -> Journey:
        for _ in range(MOST_PAGES):
            journey = Journey(self.codes, self.moment)
            if journey.next is None:
                return journey
            self.answer(journey, journey.next)
        raise AssertionError("no end")

    def answer(self, journey: Journey, place: Place) -> None:
        question = place.question
        if isinstance(question, ListQuestion):
            self.codes[question.code] = self.entries(journey, place).codes()
        else:
            self.codes[question.code] = question.fields.pack(self.filled(journey, place))

    def entries(self, journey: Journey, place: Place) -> Entries:
        entries = journey.entries(place.question)
        if place.entry is None and self.chance.random() < 0.3 + 0.2 * len(entries.kept):
            return entries.close()
        place = place if place.entry is not None else Place(place.question, len(entries.kept))
        basics, details = entries.at(place.entry)
        if place.details:
            details = place.question.detail_fields.pack(self.filled(journey, place))
        else:
            basics = place.question.fields.pack(self.filled(journey, place))
        return entries.put(place.entry, basics, details)

    def filled(self, journey: Journey, place: Place) -> dict[str, str]:
        form = journey.form(place, journey.names(place))
        codes = {name: self.code(field) for name, field in form.fields.items()}
        if codes.get("ongoing") == "y":
            codes["end"] = ""
        return journey.codes_of(place) | codes

    def code(self, field: object) -> str:
        if self.chance.random() < 0.1:
            return UNKNOWN
        if isinstance(field, ChoiceField):
            return self.chance.choice([str(value) for value, _ in field.choices if value])
        if isinstance(field, DateField):
            return (self.on + timedelta(self.chance.randint(-1600, 200))).strftime("%Y%m%d")
        if isinstance(field, NumberField):
            return str(self.chance.choice([field.low, field.high, 40, 100]))
        return self.chance.choice(self.moment.held.occupations()).code


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(60))
def test_the_questions_end_and_leave_nothing_unasked(moment, seed):
    anybody = Anybody(seed, moment)

    journey = anybody.answer_all()

    missing = {fact for verdict in journey.verdicts for fact in verdict.missing}
    assert {fact for fact in missing if not was_asked(journey, fact)} == set()


def was_asked(journey: Journey, fact: str) -> bool:
    """A fact still missing was asked, and not known."""
    place = journey.asking_place(fact)
    return place is not None and UNKNOWN in "|".join(journey.codes_of(place).values())
