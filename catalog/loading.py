"""Files to rows: add what is missing, leave what is there, tell where the two differ. All or nothing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import override
from simple_history.utils import bulk_create_with_history

from catalog.concurrency import take_turns
from catalog.files import FileFaultsError, Line, read_lines
from catalog.models import DatedList
from catalog.tables import TABLES, Ref, Table, Values
from peqsite import freshness

Identities = dict[Ref, int]


@dataclass(frozen=True, slots=True)
class Record:
    line: Line
    values: Values

    def identity(self, table: Table) -> tuple:
        return tuple(self.values[name] for name in table.identity)


@dataclass(slots=True)
class Report:
    """How many rows each table has in its file and how many were added; the differences, one line each."""

    counts: list[tuple[str, int, int]] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    @property
    def added(self) -> int:
        return sum(added for _, _, added in self.counts)


def load(folder: Path) -> Report:
    """Bring every file of a folder in. Raises FileFaultsError, and writes nothing, if anything is amiss."""
    with override("en"):
        records = read_records(folder)
    report = Report()
    with transaction.atomic(), override("fr"):
        take_turns()
        known: Identities = {}
        for table in TABLES:
            _load_table(table, records[table.label], known, report)
        if report.added:
            freshness.bump()
    return report


def read_records(folder: Path) -> dict[str, list[Record]]:
    """Every line of every file as values by table label, checked as far as the files alone allow."""
    lines, faults = _read_files(folder)
    records: dict[str, list[Record]] = {}
    known: set[Ref] = set()
    for table in TABLES:
        mine = records[table.label] = []
        for line in lines.get(table.file, ()):
            try:
                mine.append(_read_record(table, line, known))
            except (ValueError, ValidationError) as error:
                faults.append(f"{line}: {_reason(error)}")
        faults += _repeated(table, mine)
        known |= {Ref(table.model, record.identity(table)) for record in mine}
    if faults:
        raise FileFaultsError(faults)
    return records


def _read_files(folder: Path) -> tuple[dict[str, list[Line]], list[str]]:
    lines: dict[str, list[Line]] = {}
    faults: list[str] = []
    for file, columns in {table.file: table.columns for table in TABLES}.items():
        try:
            lines[file] = read_lines(folder / file, columns)
        except FileFaultsError as error:
            faults += error.faults
    return lines, faults


def _read_record(table: Table, line: Line, known: set[Ref]) -> Record:
    values = table.values(line)
    for value in values.values():
        if isinstance(value, Ref) and value not in known:
            raise ValueError(
                f"{value.identity[-1]} stands in no file of {value.model._meta.verbose_name_plural}"
            )
    plain = {name: value for name, value in values.items() if not isinstance(value, Ref)}
    table.model(**plain).clean_fields(
        exclude={name.removesuffix("_id") for name in values if name not in plain}
    )
    return Record(line, values)


def _reason(error: ValueError | ValidationError) -> str:
    if isinstance(error, ValidationError):
        return "; ".join(f"{name}: {' '.join(texts)}" for name, texts in error.message_dict.items())
    return str(error)


def _repeated(table: Table, records: list[Record]) -> Iterator[str]:
    for names in filter(None, (table.identity, table.also_unique)):
        first: dict[tuple, Line] = {}
        for record in records:
            before = first.setdefault(tuple(record.values[name] for name in names), record.line)
            if before is not record.line:
                yield f"{record.line}: repeats line {before.number}"


def _load_table(table: Table, records: list[Record], known: Identities, report: Report) -> None:
    resolved = [Record(record.line, _resolve(record.values, known)) for record in records]
    held = _held(table, resolved)
    missing = [record for record in resolved if record.identity(table) not in held]
    for record in resolved:
        report.differences += _differences(table, record, held.get(record.identity(table), record.values))
    missing = _still_wanted(table, missing, report)
    _refuse(missing, lambda values: _clash(table, values))
    report.counts.append((table.label, len(records), len(missing)))
    for identity, pk in _create(table, missing) + [(key, row["pk"]) for key, row in held.items()]:
        known[Ref(table.model, identity)] = pk
    if table.model is DatedList:
        _refuse(missing, _overlap)


def _resolve(values: Values, known: Identities) -> Values:
    return {name: known[value] if isinstance(value, Ref) else value for name, value in values.items()}


def _held(table: Table, records: list[Record]) -> dict[tuple, Values]:
    """The table's present rows by identity, with the fields that the file speaks of."""
    names = list(records[0].values)
    rows = table.model.objects.values("pk", *names)
    return {tuple(row[name] for name in table.identity): row for row in rows}


def _differences(table: Table, record: Record, row: Values) -> Iterator[str]:
    for name, value in record.values.items():
        if row[name] != value and name not in table.left_to_staff:
            yield f"{record.line}: {name} is “{value}” in the file, “{row[name]}” in the database (kept)"


def _still_wanted(table: Table, missing: list[Record], report: Report) -> list[Record]:
    """The missing rows, without those that staff changed or removed where such rows stay away."""
    past = table.model.ever_held() if table.once and missing else set()
    wanted = []
    for record in missing:
        if record.identity(table) in past:
            report.differences.append(f"{record.line}: changed or removed by staff (kept so)")
        else:
            wanted.append(record)
    return wanted


def _refuse(records: list[Record], reason: Callable[[Values], str | None]) -> None:
    faults = [f"{record.line}: {told}" for record in records if (told := reason(record.values))]
    if faults:
        raise FileFaultsError(faults)


def _clash(table: Table, values: Values) -> str | None:
    """Why a row of another identity leaves no room for this one; None where there is room."""
    same = {name: values[name] for name in table.also_unique}
    if same and table.model.objects.filter(**same).exists():
        return f"another row has the same {' and '.join(same)}"
    return None


def _overlap(values: Values) -> str | None:
    """Why this list, now a row, may not be in force when it says; None where it may."""
    others = DatedList.overlapping(values["role"], values["starts"], values["ends"])
    other = others.exclude(key=values["key"]).first()
    return other and f"in force on the same days as the list {other.key}, which has the same role"


def _create(table: Table, missing: list[Record]) -> list[tuple[tuple, int]]:
    rows = [table.model(**record.values) for record in missing]
    for row in rows:
        if hasattr(row, "refold"):
            row.refold()
    reason = f"load_catalog: {table.file}"
    made = bulk_create_with_history(rows, table.model, batch_size=500, default_change_reason=reason)
    return [(record.identity(table), row.pk) for record, row in zip(missing, made, strict=True)]
