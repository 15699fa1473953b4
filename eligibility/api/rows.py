"""The columns of the law: rule sets, their conditions, transitional measures, reception periods."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final, NamedTuple

from django.urls import reverse

from catalog.api.columns import (
    ADDRESS,
    DAY,
    FLAG,
    TEXT,
    Columns,
    column,
    iso,
    list_of,
    nested,
    one_of,
    or_null,
    through,
)
from eligibility import phrases
from eligibility.phrases.asks import ASKS, LEFT_OPEN
from eligibility.rule_pages.wording import Said, asked, received, step
from eligibility.rules.criterion import Certainty, Source
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import ReceptionPeriod, Rulebook, Ruleset, State
from eligibility.statements import Measure, Statement, reception_statements, statements

STREAM: Final = one_of(*Stream)
FIGURES: Final = {
    "type": "object",
    "additionalProperties": {"type": ["boolean", "number", "string", "array", "object"]},
}
COMPANIONS: Final = {"low_months": "low_levels", "course": "course_by"}
"""Figures that no sentence has for itself, beside those they belong to."""


class Condition(NamedTuple):
    """One condition as a rule set, or a reception period, states it."""

    statement: Statement
    ruleset: str
    """Code of the rule set; empty for a reception period."""
    since: date | None = None
    """First day of the rule set: one that binds later says so."""


class Line(NamedTuple):
    """One condition of one rule set, on a line of its own."""

    rules: Ruleset
    condition: Condition


class Known(NamedTuple):
    """A transitional measure, and the rulebook that it belongs to."""

    measure: Measure
    rulebook: Rulebook


class Dated(NamedTuple):
    """A reception period; `announced` = by staff, after the rulebook was written."""

    period: ReceptionPeriod
    announced: bool


def conditions(rules: Ruleset) -> list[Condition]:
    return [Condition(each, rules.code, rules.starts) for each in statements(rules.code)]


def _plain(told: tuple[Said, ...], *, doubts: bool) -> str:
    return " ".join(each.text for each in told if each.is_doubt is doubts)


def _figures(statement: Statement) -> dict[str, Any]:
    """What this condition asks; of the terms that several share, only those it is about."""
    spoken = {*ASKS.get(statement.code, ()), *LEFT_OPEN.get(statement.code, ())}
    about = {*spoken, *(COMPANIONS[name] for name in spoken & COMPANIONS.keys())}
    return {
        name: iso(value) if isinstance(value, date) else value
        for name, value in statement.figures.items()
        if name in about or name in statement.criterion.parameters
    }


def said(find: Callable[[Any, str], tuple[Said, ...]]) -> Columns:
    """What the pages of the rules say of it, and what no source tells."""
    return (
        column(
            "sentence",
            "Ce que dit la règle, en toutes lettres",
            "What the rule says, in words",
            TEXT,
            lambda row, lang: _plain(find(row, lang), doubts=False),
        ),
        column(
            "doubt",
            "Ce qu’aucune source ne dit",
            "What no source tells",
            or_null(TEXT),
            lambda row, lang: _plain(find(row, lang), doubts=True) or None,
        ),
    )


def sourced(find: Callable[[Any], Source]) -> Columns:
    """Where the law says so, how sure that is, and when it was read."""
    columns = (
        column("source", "Référence", "Source", TEXT, phrases.source_text),
        column(
            "certainty",
            "Degré de certitude : found, trouvé dans le texte; secondary, dit par un tiers; inferred, "
            "déduit; recalled, de mémoire",
            "How sure it is: found in the text; secondary, told by a third party; inferred; recalled",
            one_of(*Certainty),
            lambda source, _: source.certainty.value,
        ),
        column(
            "url",
            "Adresse de la référence, si elle est connue",
            "Address of the source, where one is known",
            or_null(ADDRESS),
            lambda source, _: source.url,
        ),
        column("read", "Jour où elle a été lue", "Day it was read", DAY, lambda source, _: iso(source.read)),
    )
    return through(columns, find)


def code(fr: str, en: str) -> Any:
    return column("code", fr, en, TEXT, lambda row, _: row.code)


STARTS: Final = column(
    "starts", "Premier jour, compris", "First day, included", DAY, lambda row, _: iso(row.starts)
)
ENDS: Final = column("ends", "Dernier jour, compris", "Last day, included", DAY, lambda row, _: iso(row.ends))
IN_STREAM: Final = column("stream", "Volet", "Stream", STREAM, lambda row, _: row.stream.value)

CONDITION: Final[Columns] = (
    column(
        "code",
        "Code de la condition, qui en est aussi le genre",
        "Code of the condition, which is also its kind",
        TEXT,
        lambda row, _: row.statement.code,
    ),
    column(
        "name",
        "Nom de la condition",
        "Name of the condition",
        TEXT,
        lambda row, lang: phrases.criterion_name(row.statement.code, lang),
    ),
    *said(lambda row, lang: asked(*row[:2], lang, row.since).sentences),
    column(
        "figures",
        "Les chiffres, sous leur nom dans le recueil des règles",
        "The figures, by their names in the rulebook",
        FIGURES,
        lambda row, _: _figures(row.statement),
    ),
    column(
        "binds_from",
        "Premier jour de dépôt visé, s’il vient après le début des règles",
        "First filing day it binds, where that is later than the rules themselves",
        or_null(DAY),
        lambda row, _: iso(row.statement.criterion.starts),
    ),
    *sourced(lambda row: row.statement.criterion.source),
    column(
        "evidence",
        "Pièces qui la prouvent",
        "Documents that prove it",
        list_of(TEXT),
        lambda row, lang: [phrases.evidence_name(code, lang) for code in row.statement.criterion.evidence],
    ),
)

OF_RULES: Final[Columns] = (code("Code des règles", "Code of the rules"), IN_STREAM, STARTS, ENDS)
RULESET: Final[Columns] = (
    *OF_RULES,
    *sourced(lambda row: row.source),
    column(
        "page",
        "Page de ce site",
        "Page of this site",
        ADDRESS,
        lambda row, _: reverse("rules:ruleset", args=[row.code]),
    ),
    nested("criteria", "Les conditions", "The conditions", CONDITION, conditions),
)
RULESET_LINE: Final[Columns] = (
    *through(OF_RULES, lambda line: line.rules, "ruleset_"),
    *through(CONDITION, lambda line: line.condition),
)

CLAUSE: Final[Columns] = (
    *through(
        (
            code("Clé de la mesure", "Key of the measure"),
            column("name", "Nom", "Name", TEXT, lambda row, lang: phrases.clause_name(row.code, lang)),
            IN_STREAM,
            STARTS,
            ENDS,
            column("ruleset", "Règles où elle mène", "Rules it leads to", TEXT, lambda row, _: row.ruleset),
            column(
                "chooses",
                "Elle change les règles; sinon, elle fait accepter une preuve",
                "It changes the rules; if not, it lets a proof count",
                FLAG,
                lambda row, _: row.chooses,
            ),
            column(
                "lifts",
                "Suspension qu’elle lève, s’il y en a une",
                "Suspension it lifts, if any",
                or_null(TEXT),
                lambda row, _: row.lifts,
            ),
        ),
        lambda known: known.measure.clause,
    ),
    *said(lambda known, lang: step(*known, lang).sentences),
    *sourced(lambda known: known.measure.clause.source),
)

PERIOD: Final[Columns] = (
    *through(
        (
            code("Code de la période", "Code of the period"),
            IN_STREAM,
            column(
                "state",
                "État de la réception",
                "State of reception",
                one_of(*State),
                lambda row, _: row.state.value,
            ),
            STARTS,
            ENDS,
            column(
                "ruleset",
                "Règles montrées quand la réception est fermée, ou qui jugent au lieu de celles en vigueur",
                "Rules shown while reception is closed, or that judge instead of those in force",
                or_null(TEXT),
                lambda row, _: row.ruleset,
            ),
            column(
                "published",
                "Les règles et les critères de la période sont publiés",
                "The rules and criteria of the period are published",
                FLAG,
                lambda row, _: row.criteria is not None,
            ),
        ),
        lambda dated: dated.period,
    ),
    column(
        "announced",
        "Annoncée par le Ministère après la rédaction des règles de ce site",
        "Announced by the Ministry after the rules of this site were written",
        FLAG,
        lambda dated, _: dated.announced,
    ),
    *said(lambda dated, lang: received(dated.period, lang).sentences),
    *sourced(lambda dated: dated.period.source),
    nested(
        "criteria",
        "Ce que demande la réception, à part des conditions de sélection",
        "What reception asks, apart from the selection conditions",
        CONDITION,
        lambda dated: [
            Condition(each, dated.period.ruleset or "")
            for each in reception_statements(dated.period.criteria)
        ],
    ),
)
