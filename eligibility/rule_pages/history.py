"""One condition through the years: every rule set of a stream, and what it asked under each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from eligibility.rule_pages.lines import Line, lines
from eligibility.rule_pages.timeline import Part
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Rulebook, Ruleset
from eligibility.rules.spans import DAY
from eligibility.statements import Statement, reception_statements, statements


@dataclass(frozen=True, slots=True)
class Spell:
    """Days on which one rule set, or one reception period, asked a condition, or did not."""

    code: str
    """Of the rule set, or of the reception period."""
    starts: date
    ends: date
    """Last day, inclusive."""
    statement: Statement | None = None
    """None = not asked on these days."""

    @property
    def lines(self) -> tuple[Line, ...] | None:
        return lines(self.statement) if self.statement else None


def history(condition: str, stream: Stream, rulebook: Rulebook) -> tuple[Spell, ...]:
    """Under each rule set of the stream, in order of date; empty where none of them ever asks it."""
    spells = [
        spell
        for ruleset in rulebook.rulesets.values()
        if ruleset.stream is stream
        for spell in _under(ruleset, condition)
    ]
    return tuple(spells) if any(spell.statement for spell in spells) else ()


def _under(ruleset: Ruleset, condition: str) -> Iterator[Spell]:
    """One spell, or two where the condition binds only from a day inside the rule set."""
    asked = next((each for each in statements(ruleset.code) if each.code == condition), None)
    binds = max(asked.criterion.starts or ruleset.starts, ruleset.starts) if asked else None
    if binds is None or binds > ruleset.starts:
        yield Spell(ruleset.code, ruleset.starts, binds - DAY if binds else ruleset.ends)
    if asked:
        yield Spell(ruleset.code, binds, ruleset.ends, asked)


def received(condition: str, stream: Stream, rulebook: Rulebook) -> tuple[Spell, ...]:
    """Under each reception period of the stream that asks it, in order of date."""
    return tuple(
        Spell(period.code, period.starts, period.ends, statement)
        for period in rulebook.periods
        if period.stream is stream
        for statement in reception_statements(period.criteria)
        if statement.code == condition
    )


def conditions(rulebook: Rulebook) -> tuple[str, ...]:
    """Every condition that some rule set or reception period asks, in the order first met."""
    of_rules = (each.code for code in rulebook.rulesets for each in statements(code))
    of_periods = (each.code for period in rulebook.periods for each in reception_statements(period.criteria))
    return tuple(dict.fromkeys((*of_rules, *of_periods)))


def parts(condition: str, rulebook: Rulebook) -> dict[Stream, tuple[Part, ...]]:
    """What the picture of a condition draws: full where it is asked; without a stream that never does."""
    every = {stream: history(condition, stream, rulebook) for stream in Stream}
    return {
        stream: tuple((each.code, each.starts, each.ends, each.statement is not None) for each in spells)
        for stream, spells in every.items()
        if spells
    }
