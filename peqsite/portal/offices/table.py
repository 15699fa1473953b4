"""The table of offices as a file: one office a row, known by its key.

`look` tells what a file would change, by doing and undoing it; `apply` does it, whole or not at all.
A column that the file lacks stays as it is; a row that it lacks stays too.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

import tablib
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from catalog.concurrency import take_turns
from catalog.exchange.formulas import plain
from catalog.exchange.sheet import Refusal, RefusedFileError, Sheet
from peqsite import clock
from peqsite.portal.models import Office, Publication
from peqsite.portal.offices.finding import codes_in
from peqsite.portal.parity import difference

COLUMNS: Final = (
    *("key", "state", "name_fr", "name_en", "territories", "opened", "closed", "postal_address"),
    *("note_fr", "note_en", "services_fr", "services_en", "hours_fr", "hours_en", "spoken_fr", "spoken_en"),
    *("source_fr", "source_en", "url", "certainty", "read_on"),
)


class NotAsSeenError(Exception):
    """The rows of the database are no longer those that were looked at, or the file has a fault."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a file: what it changes, as column, before and after; or what is wrong with it."""

    number: int
    name: str
    is_new: bool
    changes: tuple[tuple[str, str, str], ...]
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    lines: tuple[Line, ...]

    @property
    def faults(self) -> int:
        """How many rows have a fault."""
        return sum(bool(line.faults) for line in self.lines)

    @property
    def changed(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.changes or line.faults)

    @property
    def digest(self) -> str:
        """Another one for any other plan."""
        return sha256(repr(self.lines).encode()).hexdigest()


def export(rows: Iterable[Office]) -> tablib.Dataset:
    """Every column of these rows, territories by their codes."""
    return tablib.Dataset(*([_cell(row, name) for name in COLUMNS] for row in rows), headers=COLUMNS)


def named(cells: Iterable[str]) -> int:
    """How many cells name a column."""
    return sum(cell.strip().lower() in COLUMNS for cell in cells)


def refuse_unread(sheet: Sheet) -> None:
    """Raise RefusedFileError for a file without a header, a key or a row."""
    header = [cell.strip().lower() for cell in sheet.rows[0].cells] if sheet.rows else []
    known = [name for name in header if name in COLUMNS]
    if not known:
        raise RefusedFileError(Refusal.NO_HEADER, columns=COLUMNS)
    if twice := {name for name in known if known.count(name) > 1}:
        raise RefusedFileError(Refusal.REPEATED_COLUMN, columns=sorted(twice))
    if "key" not in known:
        raise RefusedFileError(Refusal.MISSING_COLUMN, columns=("key",))
    if len(sheet.rows) == 1:
        raise RefusedFileError(Refusal.NO_ROWS)


def look(sheet: Sheet) -> Plan:
    """What the file would change. Nothing stays changed."""
    with transaction.atomic():
        take_turns()
        found = Plan(tuple(_write(sheet, user=None, reason="")))
        transaction.set_rollback(True)
    return found


def apply(sheet: Sheet, seen: str, user: Any, reason: str) -> Plan:
    """Make every change of the plan that was seen, whose digest is `seen`. Raises NotAsSeenError."""
    with transaction.atomic():
        take_turns()
        made = Plan(tuple(_write(sheet, user=user, reason=reason)))
        if made.digest != seen or made.faults:
            raise NotAsSeenError
    return made


def _write(sheet: Sheet, user: Any, reason: str) -> list[Line]:
    """Save each row, then compare all of them: a file may end one office and begin another in any order."""
    header = [cell.strip().lower() for cell in sheet.rows[0].cells]
    held = {row.key: row for row in Office.objects.all()}
    drawn, seen = [], set()
    for each in sheet.rows[1:]:
        cells = {
            name: plain(cell.strip())
            for name, cell in zip(header, each.cells, strict=False)
            if name in COLUMNS
        }
        key = cells.get("key", "")
        row = held.get(key) or Office(key=key)
        before = {name: _cell(row, name) if row.pk else "" for name in COLUMNS}
        faults = [*_fill(row, cells), *([_("This key stands twice.")] if row.key in seen else [])]
        seen.add(row.key)
        row._history_user, row._change_reason = user, reason
        drawn.append((each.number, row, before, not row.pk, faults or _saved(row, before)))
    return [_line(*each) for each in drawn]


def _line(number: int, row: Office, before: Mapping[str, str], is_new: bool, faults: list[str]) -> Line:  # noqa: FBT001 a plain fact
    if not faults:
        faults = _faults(row.validate_constraints)
    after = {name: _cell(row, name) for name in COLUMNS}
    changes = tuple((name, before[name], after[name]) for name in COLUMNS if before[name] != after[name])
    return Line(number, str(row), is_new, changes, tuple(faults))


def _saved(row: Office, before: Mapping[str, str]) -> list[str]:
    """Save a row that changes, once it is sound by itself; why it is not, where it is not."""
    if all(before[name] == _cell(row, name) for name in COLUMNS):
        return []
    faults = _faults(lambda: row.full_clean(validate_constraints=False))
    faults += _faults(lambda: Publication.validate_constraints(row)) if not faults else []
    faults += list(_parity(row))
    if not faults:
        row.changed = clock.now()
        row.save()
    return faults


def _fill(row: Office, cells: Mapping[str, str]) -> Iterator[str]:
    """Give a row what the file says of it; yield what it does not understand."""
    for name, cell in cells.items():
        field = Office._meta.get_field(name)
        if name == "territories":
            row.territories, unknown = codes_in(cell)
            if unknown:
                told = _("No country or territory is called so, or several are: %(names)s.")
                yield told % {"names": "; ".join(unknown)}
        elif isinstance(field, models.DateField):
            yield from _faults(lambda field=field, cell=cell: _set_day(row, field, cell))
        elif cell or name not in ("state", "certainty"):
            setattr(row, name, cell)


def _set_day(row: Office, field: models.DateField, cell: str) -> None:
    if cell or field.null:
        setattr(row, field.name, field.to_python(cell) if cell else None)


def _parity(row: Office) -> Iterator[str]:
    if not row.is_published:
        return
    for text in (*row.texts, *row.optional_texts):
        both = row.both(text)
        if both.fr and both.en and difference(both.fr, both.en):
            name = row._meta.get_field(text).verbose_name
            yield _("%(name)s: the two languages differ in a figure, date, code or link.") % {"name": name}


def _faults(check: Any) -> list[str]:
    """What a check refuses, each sentence after the name of its column."""
    try:
        check()
    except ValidationError as error:
        told = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
        return [_joined(name, text) for name, texts in told.items() for text in texts]
    return []


def _joined(name: str, text: str) -> str:
    return text if name in ("", "__all__", "territories") else f"{name} – {text}"


def _cell(row: Office, name: str) -> str:
    value = getattr(row, name)
    return "" if value is None else str(value)
