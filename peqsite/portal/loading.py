"""Rows that come with the site: added once, never changed or brought back. All or nothing."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models, transaction
from django.utils.translation import override

from catalog.concurrency import take_turns
from catalog.files import FileFaultsError
from peqsite.portal.models import Category, Link, News, Notice, Office

DATA: Final = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Table:
    """One file, the model of its rows, and the column that names each of them for ever."""

    file: str
    model: type[models.Model]
    identity: str


TABLES: Final = (
    Table("categories.toml", Category, "key"),
    Table("news.toml", News, "slug"),
    Table("notices.toml", Notice, "key"),
    Table("offices.toml", Office, "key"),
    Table("links.toml", Link, "key"),
)


@dataclass(slots=True)
class Report:
    """How many rows each file has, and how many of them were added."""

    counts: list[tuple[str, int, int]] = field(default_factory=list)

    @property
    def added(self) -> int:
        return sum(added for _file, _total, added in self.counts)


def read(table: Table, folder: Path) -> list[dict[str, Any]]:
    """The rows of one file, its defaults filled in. Raises FileFaultsError for what is no such file."""
    try:
        document = tomllib.loads((folder / table.file).read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FileFaultsError([f"{table.file}: {error}"]) from error
    if unknown := set(document) - {"row", "defaults"}:
        raise FileFaultsError([f"{table.file}: only [defaults] and [[row]] are known, not {sorted(unknown)}"])
    return [{**document.get("defaults", {}), **row} for row in document.get("row", [])]


def load(folder: Path = DATA) -> Report:
    """Bring every file in. Raises FileFaultsError, and writes nothing, if anything is amiss."""
    report = Report()
    with transaction.atomic(), override("fr"):
        take_turns()
        for table in TABLES:
            rows = read(table, folder)
            added = [_add(table, values) for values in rows if not _was_there(table, values)]
            report.counts.append((table.file, len(rows), len(added)))
    return report


def _was_there(table: Table, values: Mapping[str, Any]) -> bool:
    """Whether the row is there, or was until staff deleted it: a deleted row does not come back."""
    named = {table.identity: values.get(table.identity)}
    if table.model.objects.filter(**named).exists():
        return True
    return table.model.history.filter(**named).exists()


def _add(table: Table, values: Mapping[str, Any]) -> models.Model:
    try:
        row = table.model(**dict(_values(table, values)))
        row._change_reason = f"load_portal: {table.file}"
        row.full_clean()
    except (FieldDoesNotExist, ValidationError, models.ObjectDoesNotExist) as error:
        raise FileFaultsError([f"{table.file}, {values.get(table.identity)}: {_reason(error)}"]) from error
    row.save()
    return row


def _values(table: Table, values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """What the model takes: texts without their outer line ends, related rows instead of their key."""
    for name, value in values.items():
        column = table.model._meta.get_field(name)
        if column.is_relation:
            yield name, column.related_model.objects.get(key=value)
        else:
            yield name, value.strip() if isinstance(value, str) else value


def _reason(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return "; ".join(f"{name}: {' '.join(texts)}" for name, texts in error.message_dict.items())
    return str(error)
