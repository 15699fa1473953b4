"""One statement → the sentences it is read as; two of them → what differs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from string import Formatter
from typing import Any

from eligibility.phrases.asks import ASKS, LEFT_OPEN, STARTS
from eligibility.phrases.figures import ANY_OTHER, BRIEF, Says
from eligibility.phrases.phrase import Phrase
from eligibility.statements import Statement

LISTS = ("on_list", "key")
"""Figures that name a dated list."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a condition. Two lines that say the same are equal, whatever the language."""

    figure: str
    says: Phrase
    values: Mapping[str, Any]
    is_doubt: bool = False

    def write(self, lang: str) -> str:
        return self.says.write(lang, **self.values)

    @property
    def dated_list(self) -> str:
        """Key of the dated list that the line is about; empty where it is about none."""
        return self.values["value"] if self.figure in LISTS else ""


Lines = tuple[Line, ...]


def lines(statement: Statement, *, since: date | None = None) -> Lines:
    """What a condition asks, in reading order, its doubts last.

    `since` is the first day looked at: a condition that binds later says from when. None = it does not.
    """
    return (*_asked(statement), *_starting(statement, since), *_left_open(statement))


def brief(statement: Statement, lang: str) -> str:
    """The condition's figure or two: "24 mois sur 36"; empty where it has none."""
    said = _said(BRIEF.get(statement.code, {}), statement.figures)
    return " ".join(line.write(lang) for line in said)


def _asked(statement: Statement) -> Iterator[Line]:
    return _said(ASKS.get(statement.code, {}), statement.figures)


def _left_open(statement: Statement) -> Iterator[Line]:
    for line in _said(LEFT_OPEN.get(statement.code, {}), statement.figures):
        yield Line(line.figure, line.says, line.values, is_doubt=True)


def _starting(statement: Statement, since: date | None) -> Iterator[Line]:
    starts = statement.criterion.starts
    if starts is not None and since is not None and starts > since:
        yield Line("starts", STARTS, {"value": starts})


def _said(sentences: Mapping[str, Says], figures: Mapping[str, Any]) -> Iterator[Line]:
    for name, says in sentences.items():
        value = figures.get(name)
        chosen = _chosen(says, value)
        if chosen is not None:
            yield Line(name, chosen, _used(chosen, {**figures, "value": value}))


def _chosen(says: Says, value: Any) -> Phrase | None:
    """The text for a value; None where there is nothing to say of it."""
    if isinstance(says, Phrase):
        return None if value is None else says
    known = isinstance(value, str | bool) or value is None
    return says.get(value) if known and value in says else says.get(ANY_OTHER) if value is not None else None


def _used(says: Phrase, figures: Mapping[str, Any]) -> dict[str, Any]:
    """The figures that a text writes, and the one that it is about."""
    places = {place for _, place, _, _ in Formatter().parse(says.fr)}
    return {name: value for name, value in figures.items() if name in places or name == "value"}


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between two statements of one condition; None on the side that does not ask it."""

    code: str
    before: Lines | None
    after: Lines | None


def changes(before: Mapping[str, Lines], after: Mapping[str, Lines]) -> tuple[Change, ...]:
    """The conditions that differ, in the order of `after`, then those no longer asked."""
    codes = dict.fromkeys((*after, *before))
    differing = (code for code in codes if before.get(code) != after.get(code))
    return tuple(_change(code, before.get(code), after.get(code)) for code in differing)


def _change(code: str, before: Lines | None, after: Lines | None) -> Change:
    """What each side says alone; everything, where a side says nothing alone."""
    was = tuple(line for line in before or () if line not in (after or ()))
    now = tuple(line for line in after or () if line not in (before or ()))
    return Change(code, was, now) if was and now else Change(code, before, after)


def by_condition(statements: Iterable[Statement], since: date | None) -> dict[str, Lines]:
    """The lines of several conditions, by code; `since` as for `lines`."""
    return {each.code: lines(each, since=since) for each in statements}
