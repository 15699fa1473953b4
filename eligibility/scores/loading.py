"""The shipped tables of scores → rows: add what is missing, leave what is there, tell where they differ."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import override
from simple_history.utils import bulk_create_with_history

from catalog.concurrency import take_turns
from catalog.files import FileFaultsError, Line, read_lines
from eligibility.scores.models import ScoreTable
from peqsite import freshness

IDENTITY: Final = ("test", "skill", "by", "starts")
TEXTS: Final = ("test", "skill", "by", "certainty", "source_fr", "source_en", "url")
DAYS: Final = ("starts", "ends", "read_on")
COLUMNS: Final = (
    *("test", "skill", "by", "starts", "ends", "bands", "certainty"),
    *("source_fr", "source_en", "url", "read_on"),
)
Values = dict[str, Any]


@dataclass(slots=True)
class Report:
    total: int
    added: int
    differences: list[str] = field(default_factory=list)


def load(file: Path) -> Report:
    """Bring the file in, whole or not at all. Raises FileFaultsError with every line at fault."""
    with override("en"):
        told = _read(file)
    with transaction.atomic(), override("fr"):
        take_turns()
        held = {_identity(row): row for row in ScoreTable.objects.values("pk", *COLUMNS)}
        missing = [(line, values) for line, values in told if _identity(values) not in held]
        with override("en"):
            _refuse_overlaps(missing)
        rows = [ScoreTable(**values) for _, values in missing]
        if rows:
            bulk_create_with_history(rows, ScoreTable, default_change_reason=f"load_scores: {file.name}")
            freshness.bump()
    differences = [
        text
        for line, values in told
        for text in _differences(line, values, held.get(_identity(values), values))
    ]
    return Report(len(told), len(rows), differences)


def _read(file: Path) -> list[tuple[Line, Values]]:
    told, faults = [], []
    for line in read_lines(file, COLUMNS):
        try:
            values = _values(line)
            row = ScoreTable(**values)
            row.full_clean(validate_constraints=False)
            told.append((line, {**values, "bands": row.bands}))
        except (ValueError, ValidationError) as error:
            faults.append(f"{line}: {_reason(error)}")
    if faults:
        raise FileFaultsError(faults)
    return told


def _values(line: Line) -> Values:
    values: Values = {name: line.cells[name] for name in TEXTS}
    days = {name: date.fromisoformat(line.cells[name]) if line.cells[name] else None for name in DAYS}
    return {**values, **days, "bands": line.cells["bands"].replace(";", "\n")}


def _reason(error: ValueError | ValidationError) -> str:
    if isinstance(error, ValidationError):
        return "; ".join(f"{name}: {' '.join(texts)}" for name, texts in error.message_dict.items())
    return str(error)


def _identity(values: Values) -> tuple:
    return tuple(values[name] for name in IDENTITY)


def _refuse_overlaps(missing: list[tuple[Line, Values]]) -> None:
    """Neither with what is there, nor with one another."""
    faults, seen = [], []
    for line, values in missing:
        row = ScoreTable(**values)
        other = row.overlapping().first() or next((one for one in seen if _meet(one, row)), None)
        if other:
            faults.append(f"{line}: {other} speaks of the same test, skill and days")
        seen.append(row)
    if faults:
        raise FileFaultsError(faults)


def _meet(one: ScoreTable, other: ScoreTable) -> bool:
    """Whether two rows, neither of them kept yet, speak of one score on one day."""
    skills = one.skill == other.skill or ScoreTable.Skills.EACH in (one.skill, other.skill)
    first, last = date.min, date.max
    days = (one.starts or first) <= (other.ends or last) and (other.starts or first) <= (one.ends or last)
    return one.test == other.test and skills and (days or one.by != other.by)


def _differences(line: Line, values: Values, row: Values) -> Iterator[str]:
    for name, value in values.items():
        if row[name] != value:
            yield f"{line}: {name} is “{value}” in the file, “{row[name]}” in the database (kept)"
