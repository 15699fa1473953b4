"""Two rule sets, or two days, side by side: what each asks, and what differs."""

from dataclasses import dataclass
from datetime import date

from eligibility import phrases
from eligibility.phrases.phrase import day
from eligibility.rule_pages.lines import by_condition, changes
from eligibility.rule_pages.present import touching
from eligibility.rule_pages.wording import Difference, Received, Step, differences, received
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Rulebook, Ruleset
from eligibility.statements import Statement, statements


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: a rule set, as a whole or on one day."""

    code: str
    name: str
    """What it is called beside its sentences: "W6", or "W6 (May 1, 2024)"."""
    stream_name: str
    span: str
    on: date | None = None
    received: Received | None = None
    """Whether files are received on that day."""
    steps: tuple[Step, ...] = ()
    """The transitional measures that may lead elsewhere on that day."""


@dataclass(frozen=True, slots=True)
class Comparison:
    before: Side
    after: Side
    differences: tuple[Difference, ...]
    alike: tuple[tuple[str, str], ...]
    """Code and name of the conditions that both ask alike."""


def of_rulesets(before: Ruleset, after: Ruleset, lang: str) -> Comparison:
    sides = (Side(each.code, each.code, *_names(each, lang)) for each in (before, after))
    return _compared(*sides, *((statements(each.code), each.starts) for each in (before, after)), lang)


def of_days(stream: Stream, before: date, after: date, rulebook: Rulebook, lang: str) -> Comparison:
    """The rules in force, or shown, for files of each day. Raises NoRulesError for a day it does not know."""
    sides = (_side(stream, on, rulebook, lang) for on in (before, after))
    return _compared(*sides, *(_bound(stream, on, rulebook) for on in (before, after)), lang)


def _side(stream: Stream, on: date, rulebook: Rulebook, lang: str) -> Side:
    period = rulebook.period(stream, on)
    rules = rulebook.judging(period, on)
    steps = touching(stream, on, rulebook, lang)
    name = f"{rules.code} ({day(on, lang)})"
    return Side(rules.code, name, *_names(rules, lang), on, received(period, lang), steps)


def _names(rules: Ruleset, lang: str) -> tuple[str, str]:
    return phrases.stream_name(rules.stream, lang), phrases.rules_span(rules, lang)


Told = tuple[tuple[Statement, ...], date | None]
"""Statements, and the first day looked at, as for `lines`."""


def _bound(stream: Stream, on: date, rulebook: Rulebook) -> Told:
    """What binds a file of that day; nothing of it starts later."""
    rules = rulebook.judging(rulebook.period(stream, on), on)
    return tuple(each for each in statements(rules.code) if each.criterion.binds(on)), None


def _compared(before: Side, after: Side, was: Told, now: Told, lang: str) -> Comparison:
    lines = by_condition(*was), by_condition(*now)
    found = changes(*lines)
    differing = {change.code for change in found}
    alike = (code for code in lines[1] if code not in differing)
    return Comparison(
        before,
        after,
        differences(found, lang),
        tuple((code, phrases.criterion_name(code, lang)) for code in alike),
    )
