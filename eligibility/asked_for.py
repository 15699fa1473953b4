"""Why a page asks: the undecided conditions that use its answers, by stream, told by the rules themselves."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from eligibility import phrases
from eligibility.journey import Journey, Place
from eligibility.phrases import clauses
from eligibility.rules.profile import Profile
from eligibility.rules.uses import Use, uses

OCCUPATION: Final = dict.fromkeys(("occupation", "other_occupation"), ("occupation_2016", "occupation_2021"))
"""Fields that tell a code, whose edition depends on what is answered: either may be what is waited for."""


@dataclass(frozen=True, slots=True)
class AskedFor:
    """What one stream still waits for these answers with."""

    stream: str
    names: tuple[str, ...]
    """Conditions and transitional measures, in the order judged."""


def asked_for(journey: Journey, place: Place, lang: str) -> tuple[AskedFor, ...]:
    """What the answers of a page may still decide; nothing until the filing day and the streams are known."""
    if not journey.streams or journey.asking.on is None:
        return ()
    profile, rulebook = _with_entry(journey, place), journey.moment.rulebook
    found = [
        use
        for fact in _paths(place, journey.names(place))
        for use in uses(fact, profile, journey.asking.on, rulebook, journey.streams)
    ]
    return tuple(_by_stream(found, lang))


def _with_entry(journey: Journey, place: Place) -> Profile:
    """The profile, in which a new entry of a list stands already, with nothing said of it."""
    told = journey.facts.get(place.question.fact) if place.question.is_list else None
    if told is None or place.entry is None or place.entry < len(told):
        return journey.profile()
    return journey.profile({place.question.fact: (*told, {})})


def _paths(place: Place, names: Iterable[str]) -> Iterator[str]:
    """The facts that a page asks, as the rules name them."""
    question = place.question
    if question.is_list and place.entry is None:
        yield question.fact
        return
    fields = question.detail_fields if place.details else question.fields
    facts = fields.facts()
    for fact in (told for name in names for told in OCCUPATION.get(name, (facts[name],))):
        yield fact if place.entry is None else f"{question.fact}[{place.entry}].{fact}"


def _by_stream(found: Iterable[Use], lang: str) -> Iterator[AskedFor]:
    for stream, group in groupby(sorted(found, key=lambda use: use.stream), key=lambda use: use.stream):
        names = dict.fromkeys(_name(use, lang) for use in group)
        yield AskedFor(phrases.stream_name(stream, lang), tuple(names))


def _name(use: Use, lang: str) -> str:
    if use.criterion is None:
        return phrases.clause_name(use.rules, lang) if use.rules in clauses.NAMES else use.rules
    return phrases.criterion_name(use.criterion, lang)
