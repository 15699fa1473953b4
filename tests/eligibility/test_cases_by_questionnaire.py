"""The worked cases, told to the questionnaire: it asks enough to come to the verdict of the whole profile."""

from collections.abc import Mapping
from typing import Any

import pytest

from eligibility.journey import Journey, Moment, Place
from eligibility.profiles import read_profile
from eligibility.questions import ListQuestion, by_code
from eligibility.rules.assess import assess
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Outcome
from tests.cases.situations import Case, cases

MOST_PAGES = 60


def code(value: Any) -> str:
    """What is kept of a fact told in JSON."""
    if value is None:
        return "?"
    if isinstance(value, bool):
        return "y" if value else "n"
    is_day = isinstance(value, str) and value[4:5] == "-" and value[7:8] == "-"
    return value.replace("-", "") if is_day else str(value)


def told(name: str, facts: Mapping[str, Any]) -> str:
    """What is kept of one field."""
    if name in ("has_test", "has_course"):
        return code(bool(facts[{"has_test": "french_tests", "has_course": "french_courses"}[name]]))
    if name == "occupation":
        return code(facts.get("occupation_2016") or facts.get("occupation_2021"))
    if name == "other_occupation":
        return code(facts.get("occupation_2021") if "occupation_2016" in facts else None)
    if name == "end" and facts.get("ongoing"):
        return ""
    return code(False) if name == "ongoing" and "end" in facts else code(facts.get(name))


class Teller:
    """Answers each page from the facts of one case."""

    def __init__(self, case: Case, moment: Moment) -> None:
        self.facts, self.moment = case.facts(), moment
        self.codes: dict[str, Any] = {
            "filing-date": code(case.filing_date.isoformat()),
            "stream": case.stream,
        }

    def tell(self) -> Journey:
        for _ in range(MOST_PAGES):
            journey = Journey(self.codes, self.moment)
            if journey.next is None:
                return journey
            self.answer(journey, journey.next)
        raise AssertionError(f"no end: {journey.next}")

    def answer(self, journey: Journey, place: Place) -> None:
        question = place.question
        if isinstance(question, ListQuestion):
            self.codes[question.code] = self.entries(journey, place).codes()
        else:
            codes = {name: told(name, self.facts) for name in journey.names(place)}
            self.codes[question.code] = question.fields.pack(journey.codes_of(place) | codes)

    def entries(self, journey: Journey, place: Place):
        """The list with the entry told, or one more entry, or closed."""
        question, entries = place.question, journey.entries(place.question)
        facts = self.facts.get(question.fact) or []
        if place.entry is None and len(entries.kept) == len(facts):
            return entries.close()
        place = place if place.entry is not None else Place(question, len(entries.kept))
        codes = {name: told(name, facts[place.entry]) for name in journey.names(place)}
        basics, details = entries.at(place.entry)
        if place.details:
            details = question.detail_fields.pack(journey.codes_of(place) | codes)
        else:
            basics = question.fields.pack(journey.codes_of(place) | codes)
        return entries.put(place.entry, basics, details)


@pytest.mark.django_db
@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in cases()])
def test_the_questionnaire_comes_to_the_verdict_of_the_whole_profile(moment, case):
    told_at_once = assess(
        read_profile(case.facts(), moment.held), case.filing_date, moment.rulebook, Stream(case.stream)
    )

    (asked,) = Teller(case, moment).tell().verdicts

    assert asked.outcome == told_at_once.outcome
    assert (asked.rule_set, asked.clause) == (told_at_once.rule_set, told_at_once.clause)
    if asked.outcome is not Outcome.UNDETERMINED:
        assert [found.status for found in asked.findings] == [found.status for found in told_at_once.findings]


@pytest.mark.django_db
def test_a_program_of_the_dated_list_is_asked_in_november_2019(moment):
    case = next(case for case in cases() if case.id == "G13")

    journey = Teller(case, moment).tell()

    details = journey.forms[Place(by_code("diplomas"), 0, details=True)]
    assert {"program", "hours"} <= set(details.fields)
