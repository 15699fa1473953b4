"""Each list of the law, as a request asks for it."""

from typing import Any, Final

from django.http import Http404

from catalog.api.dataset import Dataset, Lines
from catalog.api.routes import Asked
from catalog.api.texts import OURS, both
from catalog.rows import Bilingual
from eligibility.api.rows import (
    CLAUSE,
    PERIOD,
    RULESET,
    RULESET_LINE,
    Dated,
    Known,
    Line,
    conditions,
)
from eligibility.rulebooks import current_rulebook, law
from eligibility.rules.ruleset import Rulebook, Ruleset
from eligibility.statements import measures

SOURCE: Final = both(
    "Ce site, d’après les textes nommés à chaque ligne", "This site, from the texts named on each line"
)
RULES_NOTE: Final = both(
    "Des règles en vigueur ne veulent pas dire que des demandes sont reçues : voyez les périodes de "
    "réception. Une mesure transitoire peut mener à d’autres règles.",
    "Rules in force do not mean that applications are received: see the reception periods. A transitional "
    "measure may lead to other rules.",
)


def _dataset(asked: Asked, title: Bilingual, file: Bilingual, **more: Any) -> Dataset:
    """A list of the law; the days are those that the rulebook knows."""
    book = current_rulebook(asked.number)
    return Dataset(
        title=title,
        file=file,
        source=SOURCE,
        licence=OURS,
        starts=book.first_day,
        ends=book.last_day,
        **more,
    )


def rulesets(asked: Asked) -> Dataset:
    """Every rule set with its conditions; as CSV, one line for each condition."""
    book = current_rulebook(asked.number)
    return _dataset(
        asked,
        both("Règles en vigueur", "Rules in force"),
        Bilingual("regles-peq", "peq-rules"),
        columns=RULESET,
        rows=tuple(book.rulesets.values()),
        note=RULES_NOTE,
        lines=Lines(RULESET_LINE, lambda rules: [Line(rules, each) for each in conditions(rules)]),
    )


def ruleset(asked: Asked, code: str) -> Ruleset:
    found = current_rulebook(asked.number).rulesets.get(code)
    if found is None:
        raise Http404
    return found


def clauses(asked: Asked) -> Dataset:
    """Every transitional measure."""
    book = current_rulebook(asked.number)
    return _dataset(
        asked,
        both("Mesures transitoires", "Transitional measures"),
        Bilingual("mesures-transitoires-peq", "peq-transitional-measures"),
        columns=CLAUSE,
        rows=tuple(Known(measure, book) for measure in measures()),
    )


def periods(asked: Asked) -> Dataset:
    """Every reception period, those that staff announced included."""
    book = current_rulebook(asked.number)
    return _dataset(
        asked,
        both("Périodes de réception", "Reception periods"),
        Bilingual("periodes-de-reception-peq", "peq-reception-periods"),
        columns=PERIOD,
        rows=_dated(book),
    )


def _dated(book: Rulebook) -> tuple[Dated, ...]:
    written = {period.code for period in law().periods}
    return tuple(Dated(period, announced=period.code not in written) for period in book.periods)
