"""TOML → rulebook. Every key, kind, parameter, date and source is checked; a fault names its entry.

Files of the folder: `sources.toml`, then one file for each stream (`[[group]]`, `[[ruleset]]`,
`[[clause]]`), then `reception.toml` (`[[criteria]]`, `[[period]]`). `docs/rulebook.md` tells the keys.
"""

import hashlib
import inspect
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from eligibility.rules import criteria  # noqa: F401 - importing it fills KINDS
from eligibility.rules.clauses import REACHES
from eligibility.rules.criteria.french import CourseRule, FrenchTerms
from eligibility.rules.criteria.work import WorkTerms
from eligibility.rules.criterion import Certainty, Criterion, Source
from eligibility.rules.kinds import KINDS
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Clause, ReceptionPeriod, Rulebook, Ruleset, State
from eligibility.rules.soundness import check

STREAM_FILES = {Stream.GRADUATE: "graduates.toml", Stream.WORKER: "workers.toml"}
Table = Mapping[str, Any]
Terms = Mapping[str, WorkTerms | FrenchTerms]


class RulebookError(Exception):
    """A rulebook that cannot be trusted; the message names the file, the entry and the fault."""


def read_rulebook(folder: Path) -> Rulebook:
    """Read and check a whole rulebook. Raises RulebookError on the first fault."""
    texts = {name: (folder / name).read_bytes() for name in _files()}
    tables = {name: tomllib.loads(text.decode("utf-8")) for name, text in texts.items()}
    reader = Reader({entry["key"]: entry for entry in tables["sources.toml"]["source"]})
    rulesets, clauses = {}, []
    for stream, name in STREAM_FILES.items():
        groups = {group["name"]: group["criteria"] for group in tables[name].get("group", ())}
        for entry in tables[name]["ruleset"]:
            rulesets[entry["code"]] = reader.ruleset(entry, stream, groups)
        clauses += [reader.clause(entry, stream) for entry in tables[name].get("clause", ())]
    sets = {entry["name"]: reader.reception(entry) for entry in tables["reception.toml"]["criteria"]}
    periods = tuple(reader.period(entry, sets) for entry in tables["reception.toml"]["period"])
    version = hashlib.sha256(b"".join(texts.values())).hexdigest()[:12]
    rulebook = Rulebook(rulesets, tuple(clauses), periods, version, sets)
    for fault in check(rulebook):
        raise RulebookError(fault)
    return rulebook


def _files() -> tuple[str, ...]:
    return ("sources.toml", *STREAM_FILES.values(), "reception.toml")


@dataclass(frozen=True)
class Reader:
    """Turns tables into rules; `sources` are the entries of sources.toml by key."""

    sources: Mapping[str, Table]

    def source(self, table: Table, where: str) -> Source:
        """The source of an entry: a key of sources.toml, and how sure this statement is."""
        key = _take(table, "source", str, where)
        if key not in self.sources:
            raise RulebookError(f"{where}: no source {key!r} in sources.toml")
        entry = self.sources[key]
        certainty = _one_of(Certainty, _take(table, "certainty", str, where), where)
        texts = {lang: _take(entry, lang, str, f"source {key}") for lang in ("fr", "en")}
        read = _take(entry, "read", date, f"source {key}")
        return Source(key, read=read, certainty=certainty, url=entry.get("url"), **texts)

    def ruleset(self, table: Table, stream: Stream, groups: Mapping[str, list[Table]]) -> Ruleset:
        where = table["code"]
        _only(
            table,
            {"code", "starts", "ends", "source", "certainty", "work", "french", "use", "criteria"},
            where,
        )
        rows = [row for name in table.get("use", ()) for row in _group(groups, name, where)]
        return Ruleset(
            code=table["code"],
            stream=stream,
            starts=_take(table, "starts", date, where),
            ends=_take(table, "ends", date, where),
            criteria=self.criteria([*rows, *table["criteria"]], _terms(table, where), where),
            source=self.source(table, where),
        )

    def criteria(self, rows: list[Table], terms: Terms, where: str) -> tuple[Criterion, ...]:
        """The criteria of an entry; one written later under the same kind replaces the earlier one."""
        made = {row["kind"]: self.criterion(row, terms, f"{where}, {row['kind']}") for row in rows}
        return tuple(made.values())

    def criterion(self, row: Table, terms: Terms, where: str) -> Criterion:
        if row["kind"] not in KINDS:
            raise RulebookError(f"{where}: no such kind of criterion")
        kind = KINDS[row["kind"]]
        parameters = {
            key: value for key, value in row.items() if key not in {"kind", "source", "certainty", "starts"}
        }
        examine = _call(kind.build, {**parameters, **_needed(kind.build, terms, where)}, where)
        starts = _take(row, "starts", date, where) if "starts" in row else None
        return Criterion(kind.code, examine, self.source(row, where), starts, kind.evidence)

    def clause(self, table: Table, stream: Stream) -> Clause:
        where = f"clause {table['code']}"
        reach = dict(table["reach"])
        kind = reach.pop("kind")
        if kind not in REACHES:
            raise RulebookError(f"{where}: no such reach {kind!r}")
        return Clause(
            code=table["code"],
            stream=stream,
            starts=_take(table, "starts", date, where),
            ends=_take(table, "ends", date, where),
            ruleset=_take(table, "ruleset", str, where),
            applies=_call(REACHES[kind], reach, where),
            source=self.source(table, where),
            lifts=table.get("lifts"),
        )

    def reception(self, table: Table) -> tuple[Criterion, ...]:
        where = f"reception criteria {table['name']}"
        return self.criteria(table["criteria"], _terms(table, where), where)

    def period(self, table: Table, sets: Mapping[str, tuple[Criterion, ...]]) -> ReceptionPeriod:
        where = f"period {table['code']}"
        _only(
            table,
            {"code", "stream", "state", "starts", "ends", "source", "certainty", "ruleset", "criteria"},
            where,
        )
        if table.get("criteria", "") and table["criteria"] not in sets:
            raise RulebookError(f"{where}: no reception criteria {table['criteria']!r}")
        return ReceptionPeriod(
            code=table["code"],
            stream=_one_of(Stream, table["stream"], where),
            state=_one_of(State, table["state"], where),
            starts=_take(table, "starts", date, where),
            ends=_take(table, "ends", date, where),
            source=self.source(table, where),
            criteria=sets.get(table.get("criteria", ""), ()),
            ruleset=table.get("ruleset"),
        )


def _group(groups: Mapping[str, list[Table]], name: str, where: str) -> list[Table]:
    if name not in groups:
        raise RulebookError(f"{where}: no group {name!r}")
    return groups[name]


def _take(table: Table, key: str, kind: type, where: str) -> Any:
    value = table.get(key)
    if type(value) is not kind:
        raise RulebookError(f"{where}: {key} should be a {kind.__name__}, not {value!r}")
    return value


def _one_of(closed: Callable[[str], Any], value: str, where: str) -> Any:
    try:
        return closed(value)
    except ValueError as error:
        raise RulebookError(f"{where}: {error}") from error


def _only(table: Table, allowed: set[str], where: str) -> None:
    for key in table.keys() - allowed:
        raise RulebookError(f"{where}: unknown key {key!r}")


def _needed(build: Callable[..., Any], terms: Terms, where: str) -> Terms:
    """The shared terms (work, french) that a kind asks for by the name of its parameter."""
    wanted = [name for name in inspect.signature(build).parameters if name in ("work", "french")]
    for name in wanted:
        if name not in terms:
            raise RulebookError(f"{where}: needs a [{name}] table")
    return {name: terms[name] for name in wanted}


def _call(build: Callable[..., Any], parameters: Table, where: str) -> Any:
    """Build with checked parameters: no unknown one, none missing, each of the annotated type."""
    signature = inspect.signature(build)
    try:
        signature.bind(**parameters)
    except TypeError as error:
        raise RulebookError(f"{where}: {error}") from error
    for name, value in parameters.items():
        _check_type(signature.parameters[name].annotation, value, f"{where}, {name}")
    return build(**{name: tuple(v) if isinstance(v, list) else v for name, v in parameters.items()})


_TYPES = {int: int, bool: bool, str: str, date: date, int | None: int, date | None: date}


def _check_type(annotation: Any, value: Any, where: str) -> None:
    expected = _TYPES.get(annotation)
    if expected is not None and type(value) is not expected:
        raise RulebookError(f"{where}: should be a {expected.__name__}, not {value!r}")


def _terms(table: Table, where: str) -> Terms:
    terms: dict[str, WorkTerms | FrenchTerms] = {}
    if "work" in table:
        terms["work"] = _work(table["work"], f"{where}, work")
    if "french" in table:
        terms["french"] = _french(table["french"], f"{where}, french")
    return terms


def _work(table: Table, where: str) -> WorkTerms:
    _only(table, {field.name for field in fields(WorkTerms)}, where)
    months = table["months"]
    values = {key: frozenset(value) if isinstance(value, list) else value for key, value in table.items()}
    return WorkTerms(**{**values, "months": {"default": months} if type(months) is int else months})


def _french(table: Table, where: str) -> FrenchTerms:
    _only(table, {field.name for field in fields(FrenchTerms)}, where)
    return FrenchTerms(**{**table, "course": _one_of(CourseRule, table["course"], where)})
