"""One list as it is served: what it is, where it comes from, on which days it held, and its rows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import Model

from catalog import wording
from catalog.api.columns import (
    ADDRESS,
    COUNT,
    DAY,
    FLAG,
    TEXT,
    Columns,
    Schema,
    column,
    iso,
    item,
    list_of,
    one_of,
    or_null,
    promised,
    schema_of,
)
from catalog.rows import Bilingual

LANGUAGES: Final = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a CSV, where they are not the rows themselves."""

    columns: Columns
    of: Callable[[Any], Sequence[Any]]
    """The lines that one row makes."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """What stands above a list, and its rows."""

    title: Bilingual
    file: Bilingual
    """The name of the file, without its end."""
    columns: Columns
    rows: Sequence[Any]
    source: Bilingual
    licence: Bilingual
    editions: tuple[int, ...] = ()
    """Of the classification."""
    note: Bilingual | None = None
    starts: date | None = None
    ends: date | None = None
    """First and last day it held, both included; None = it has no days of its own."""
    total: int | None = None
    """How many rows there are, where only the first of them are given."""
    lines: Lines | None = None
    models: tuple[type[Model], ...] = ()
    """Its tables, where each edit leaves a date. Empty = when it last changed is not known."""


def _editions(dataset: Dataset, _: str) -> str | None:
    return "; ".join(str(wording.EDITION_NAMES[edition]) for edition in dataset.editions) or None


HEAD: Final[Columns] = (
    column("title", "Nom de la liste", "Name of the list", TEXT, lambda row, lang: row.title.text(lang)),
    column(
        "lang",
        "Langue de ce qui n’est pas une donnée",
        "Language of what is not data",
        one_of(*LANGUAGES),
        lambda _, lang: lang,
    ),
    column(
        "edition",
        "Édition de la classification, s’il y en a une",
        "Edition of the classification, if any",
        or_null(TEXT),
        _editions,
    ),
    column(
        "starts",
        "Premier jour de validité, compris",
        "First day it held, included",
        or_null(DAY),
        lambda row, _: iso(row.starts),
    ),
    column(
        "ends",
        "Dernier jour de validité, compris",
        "Last day it held, included",
        or_null(DAY),
        lambda row, _: iso(row.ends),
    ),
    column(
        "note",
        "Ce qu’il faut savoir de la liste",
        "What one must know of the list",
        or_null(TEXT),
        lambda row, lang: row.note.text(lang) if row.note else None,
    ),
    column(
        "source",
        "D’où viennent les données",
        "Where the data come from",
        TEXT,
        lambda row, lang: row.source.text(lang),
    ),
    column(
        "licence", "Conditions d’utilisation", "Terms of use", TEXT, lambda row, lang: row.licence.text(lang)
    ),
    column(
        "licence_confirmed",
        "L’exploitant du site a confirmé ces conditions",
        "The operator of the site has confirmed these terms",
        FLAG,
        lambda *_: False,
    ),
    column(
        "total",
        "Nombre de lignes, même si toutes ne sont pas données",
        "Number of rows, even where not all are given",
        COUNT,
        lambda row, _: len(row.rows) if row.total is None else row.total,
    ),
)


def json_of(dataset: Dataset, lang: str, csv: str) -> dict[str, Any]:
    """A list, with what stands above it; `csv` is the address of the same list as CSV."""
    return {
        **item(HEAD, dataset, lang),
        "csv": csv,
        "items": [item(dataset.columns, row, lang) for row in dataset.rows],
    }


def schema_of_list(items: Schema, lang: str) -> dict[str, Any]:
    """What `json_of` gives; `items` describes one row, in place or by reference."""
    csv = promised("csv", "La même liste en CSV", "The same list as CSV", ADDRESS)
    rows = promised("items", "Les lignes", "The rows", list_of(items))
    return schema_of((*HEAD, csv, rows), lang)
