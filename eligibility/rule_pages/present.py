"""The page of one rule set, and the page of one condition, in one language."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Final

from eligibility import phrases
from eligibility import statements as stated
from eligibility.phrases import doubts, measures
from eligibility.phrases.french import FRENCH
from eligibility.phrases.outlook import BEYOND
from eligibility.phrases.person import PERSON, VALUES
from eligibility.phrases.reception import RECEPTION
from eligibility.phrases.studies import STUDIES
from eligibility.phrases.work import WORK
from eligibility.result import Reference, reference_to
from eligibility.rule_pages import history
from eligibility.rule_pages.lines import by_condition, changes
from eligibility.rule_pages.wording import (
    Asked,
    Difference,
    Received,
    Said,
    Step,
    asked,
    differences,
    received,
    said_doubts,
    span_of,
    step,
)
from eligibility.rules.kinds import KINDS
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import ReceptionPeriod, Rulebook, Ruleset
from eligibility.statements import statements

THEMES: Final = {
    "person": PERSON,
    "studies": STUDIES,
    "work": WORK,
    "french": FRENCH,
    "values": VALUES,
    "reception": RECEPTION,
}
"""Which conditions each theme holds, in the order shown."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Conditions on one subject."""

    name: str
    conditions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The rule set before or after, and what differs."""

    code: str
    span: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class RulesetPage:
    code: str
    stream: str
    stream_name: str
    span: str
    reference: Reference
    doubts: tuple[Said, ...]
    themes: tuple[Theme, ...]
    reception: tuple[Received, ...]
    leading_here: tuple[Step, ...]
    leading_away: tuple[Step, ...]
    beyond: tuple[tuple[str, Reference], ...]
    """Conditions in law that no criterion looks at, left to the officer; each with where it is told."""
    previous: Neighbour | None
    next: Neighbour | None


def ruleset_page(ruleset: Ruleset, rulebook: Rulebook, lang: str) -> RulesetPage:
    before, after = neighbours(ruleset, rulebook)
    here, away = _measures(ruleset, rulebook, lang)
    return RulesetPage(
        code=ruleset.code,
        stream=ruleset.stream.value,
        stream_name=phrases.stream_name(ruleset.stream, lang),
        span=phrases.rules_span(ruleset, lang),
        reference=reference_to(ruleset.source, lang),
        doubts=said_doubts(doubts.of_rules(ruleset.code, lang)),
        themes=tuple(_themes(ruleset, lang)),
        reception=tuple(received(each, lang) for each in _periods(ruleset, rulebook)),
        leading_here=here,
        leading_away=away,
        beyond=tuple(_beyond(ruleset, rulebook, lang)),
        previous=before and _neighbour(before, before, ruleset, lang),
        next=after and _neighbour(after, ruleset, after, lang),
    )


def neighbours(ruleset: Ruleset, rulebook: Rulebook) -> tuple[Ruleset | None, Ruleset | None]:
    """The rule sets of the same stream just before and just after."""
    same = [None, *(each for each in rulebook.rulesets.values() if each.stream is ruleset.stream), None]
    place = same.index(ruleset)
    return same[place - 1], same[place + 1]


def _neighbour(shown: Ruleset, before: Ruleset, after: Ruleset, lang: str) -> Neighbour:
    was, now = (by_condition(statements(each.code), each.starts) for each in (before, after))
    found = changes(was, now)
    return Neighbour(shown.code, span_of(shown.starts, shown.ends, lang), differences(found, lang))


def _themes(ruleset: Ruleset, lang: str) -> Iterator[Theme]:
    """The conditions by subject, numbered through."""
    numbers = count(1)
    for theme, known in THEMES.items():
        mine = [each for each in statements(ruleset.code) if each.code in known]
        told = tuple(asked(each, ruleset.code, lang, ruleset.starts, next(numbers)) for each in mine)
        if told:
            yield Theme(measures.THEMES[theme].write(lang), told)


def _periods(ruleset: Ruleset, rulebook: Rulebook) -> Iterator[ReceptionPeriod]:
    """The reception periods during a rule set, and those that show it or are judged by it."""
    for period in rulebook.periods:
        during = period.starts <= ruleset.ends and ruleset.starts <= period.ends
        named = period.ruleset in (None, ruleset.code) if during else period.ruleset == ruleset.code
        if period.stream is ruleset.stream and named:
            yield period


def _measures(ruleset: Ruleset, rulebook: Rulebook, lang: str) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """The measures that lead to a rule set, and those that lead away from it."""
    here, away = [], []
    for measure in stated.measures():
        clause = measure.clause
        meets = clause.starts <= ruleset.ends and ruleset.starts <= clause.ends
        if clause.ruleset == ruleset.code:
            here.append(step(measure, rulebook, lang))
        elif clause.stream is ruleset.stream and meets:
            away.append(step(measure, rulebook, lang))
    return tuple(here), tuple(away)


def _beyond(ruleset: Ruleset, rulebook: Rulebook, lang: str) -> Iterator[tuple[str, Reference]]:
    for each in rulebook.beyond:
        if each.stream is ruleset.stream and each.starts <= ruleset.ends and ruleset.starts <= each.ends:
            yield BEYOND[each.code].write(lang), reference_to(each.source, lang)


def touching(stream: Stream, on: date, rulebook: Rulebook, lang: str) -> tuple[Step, ...]:
    """The transitional measures that may reach a file of one stream and day."""
    dated = (each for each in stated.measures() if each.clause.stream is stream)
    return tuple(step(each, rulebook, lang) for each in dated if each.clause.starts <= on <= each.clause.ends)


@dataclass(frozen=True, slots=True)
class Spell:
    """What a condition asked on some days of one stream."""

    code: str
    """Of the rule set, or of the reception period."""
    span: str
    is_asked: bool
    since: str
    """Code of the rule set since which it is asked alike; empty where it changed, or is not asked."""
    figure: str
    sentences: tuple[Said, ...]
    reference: Reference | None


@dataclass(frozen=True, slots=True)
class Lane:
    """A condition in one stream."""

    stream_name: str
    spells: tuple[Spell, ...]
    reception: tuple[Spell, ...]


@dataclass(frozen=True, slots=True)
class ConditionPage:
    code: str
    name: str
    about: str
    lanes: tuple[Lane, ...]
    """Of the streams in which it is ever asked."""
    evidence: tuple[str, ...]
    tests: bool
    """Whether a French test may show it."""
    previous: tuple[str, str] | None
    next: tuple[str, str] | None
    """Code and name of the conditions beside it."""


def condition_page(code: str, rulebook: Rulebook, lang: str) -> ConditionPage:
    """Raises ValueError for a condition that no rule set or reception period asks."""
    known = [None, *history.conditions(rulebook), None]
    place = known.index(code)
    before, after = (
        other and (other, phrases.criterion_name(other, lang))
        for other in (known[place - 1], known[place + 1])
    )
    return ConditionPage(
        code=code,
        name=phrases.criterion_name(code, lang),
        about=phrases.criterion_about(code, lang),
        lanes=tuple(lane for stream in Stream if (lane := _lane(code, stream, rulebook, lang))),
        evidence=tuple(phrases.evidence_name(each, lang) for each in KINDS[code].evidence),
        tests="french-proof" in KINDS[code].evidence,
        previous=before,
        next=after,
    )


def _lane(code: str, stream: Stream, rulebook: Rulebook, lang: str) -> Lane | None:
    spells = history.history(code, stream, rulebook)
    reception = history.received(code, stream, rulebook)
    if not (spells or reception):
        return None
    return Lane(phrases.stream_name(stream, lang), (*_spells(spells, lang),), (*_spells(reception, lang),))


def _spells(told: tuple[history.Spell, ...], lang: str) -> Iterator[Spell]:
    since, before = "", None
    for spell in told:
        alike = before is not None and spell.lines is not None and spell.lines == before
        since, before = since if alike else spell.code, spell.lines
        yield _spell(spell, since if alike else "", lang)


def _spell(spell: history.Spell, since: str, lang: str) -> Spell:
    told = asked(spell.statement, spell.code, lang) if spell.statement else None
    return Spell(
        code=spell.code,
        span=span_of(spell.starts, spell.ends, lang),
        is_asked=told is not None,
        since=since,
        figure=told.figure if told else "",
        sentences=told.sentences if told else (Said(measures.NOT_ASKED.write(lang)),),
        reference=told and told.reference,
    )
