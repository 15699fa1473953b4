"""TOML → rulebook. Every key, kind, parameter, date and name is checked; a fault names its file and entry.

Files of the folder: `sources.toml`, then one file for each stream (`[[group]]`, `[[ruleset]]`,
`[[clause]]`, `[[beyond]]`), then `reception.toml` (`[[criteria]]`, `[[period]]`). `docs/rulebook.md` tells
the keys.

Three steps: the shape of every entry (`entries`), the entries made into rules (here), and what must hold
of the rules as a whole (`soundness`).
"""

import hashlib
import inspect
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eligibility.rules.clauses import REACHES, Reach
from eligibility.rules.criteria.jobs import WorkTerms
from eligibility.rules.criteria.proofs import CourseRule, FrenchTerms
from eligibility.rules.criterion import Certainty, Criterion, Source
from eligibility.rules.entries import FILES, RECEPTION_FILE, SOURCES_FILE, STREAM_FILES, TERMS
from eligibility.rules.kinds import KINDS
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Beyond, Clause, ReceptionPeriod, Rulebook, Ruleset, State
from eligibility.rules.shapes import RulebookError, Table
from eligibility.rules.soundness import check

__all__ = ["RulebookError", "read_rulebook"]

Terms = Mapping[str, WorkTerms | FrenchTerms]


def read_rulebook(folder: Path) -> Rulebook:
    """Read and check a whole rulebook. Raises RulebookError on the first fault."""
    texts = {name: _text(folder, name) for name in FILES}
    files = {name: _table(text, name) for name, text in texts.items()}
    version = hashlib.sha256(b"".join(texts.values())).hexdigest()[:12]
    rulebook = _rulebook(files, version)
    for fault in check(rulebook):
        raise RulebookError(fault)
    return rulebook


def _text(folder: Path, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        raise RulebookError(f"{name}: cannot be read: {error.strerror}") from error


def _table(text: bytes, name: str) -> Table:
    try:
        table = tomllib.loads(text.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise RulebookError(f"{name}: not UTF-8 from byte {error.start}") from error
    except tomllib.TOMLDecodeError as error:
        raise RulebookError(f"{name}: not TOML: {error}") from error
    FILES[name](table, name)
    return table


def _rulebook(files: Mapping[str, Table], version: str) -> Rulebook:
    reader = Reader({entry["key"]: entry for entry in files[SOURCES_FILE]["source"]})
    rulesets: dict[str, Ruleset] = {}
    clauses: list[Clause] = []
    beyond: list[Beyond] = []
    for stream, name in STREAM_FILES.items():
        groups = {group["name"]: group["criteria"] for group in files[name].get("group", ())}
        for entry in files[name]["ruleset"]:
            if entry["code"] in rulesets:
                raise RulebookError(f"{name}, ruleset {entry['code']}: stands in another file too")
            rulesets[entry["code"]] = reader.ruleset(entry, stream, groups)
        clauses += [reader.clause(entry, stream) for entry in files[name].get("clause", ())]
        beyond += [reader.beyond(entry, stream) for entry in files[name].get("beyond", ())]
    sets = {entry["name"]: reader.reception(entry) for entry in files[RECEPTION_FILE].get("criteria", ())}
    periods = tuple(reader.period(entry, sets) for entry in files[RECEPTION_FILE]["period"])
    return Rulebook(rulesets, tuple(clauses), periods, version, sets, tuple(beyond))


@dataclass(frozen=True)
class Reader:
    """Turns tables of the right shape into rules; `sources` are the entries of sources.toml by key."""

    sources: Mapping[str, Table]

    def source(self, table: Table, where: str) -> Source:
        """The source of an entry: a key of sources.toml, and how sure this statement is."""
        if table["source"] not in self.sources:
            raise RulebookError(f"{where}: no source {table['source']!r} in {SOURCES_FILE}")
        return Source(certainty=Certainty(table["certainty"]), **self.sources[table["source"]])

    def ruleset(self, table: Table, stream: Stream, groups: Mapping[str, list[Table]]) -> Ruleset:
        where = f"{STREAM_FILES[stream]}, ruleset {table['code']}"
        rows = [row for name in table.get("use", ()) for row in _group(groups, name, where)]
        return Ruleset(
            code=table["code"],
            stream=stream,
            starts=table["starts"],
            ends=table["ends"],
            criteria=self.criteria([*rows, *table["criteria"]], _terms(table), where),
            source=self.source(table, where),
        )

    def criteria(self, rows: Iterable[Table], terms: Terms, where: str) -> tuple[Criterion, ...]:
        """The criteria of an entry; one written later under the same kind replaces the earlier one."""
        made = {row["kind"]: self.criterion(row, terms, f"{where}, criteria {row['kind']}") for row in rows}
        return tuple(made.values())

    def criterion(self, row: Table, terms: Terms, where: str) -> Criterion:
        kind = KINDS[row["kind"]]
        parameters = {**_parameters(row), **_needed(kind.build, terms, where)}
        return Criterion(
            code=kind.code,
            examine=kind.build(**parameters),
            source=self.source(row, where),
            starts=row.get("starts"),
            evidence=kind.evidence,
            parameters=parameters,
        )

    def clause(self, table: Table, stream: Stream) -> Clause:
        return Clause(
            code=table["code"],
            stream=stream,
            starts=table["starts"],
            ends=table["ends"],
            ruleset=table["ruleset"],
            applies=_reach(table.get("reach", {"kind": "everyone"})),
            source=self.source(table, f"{STREAM_FILES[stream]}, clause {table['code']}"),
            lifts=table.get("lifts"),
            chooses=table.get("chooses", True),
        )

    def beyond(self, table: Table, stream: Stream) -> Beyond:
        source = self.source(table, f"{STREAM_FILES[stream]}, beyond {table['code']}")
        return Beyond(table["code"], stream, table["starts"], table["ends"], source)

    def reception(self, table: Table) -> tuple[Criterion, ...]:
        where = f"{RECEPTION_FILE}, criteria {table['name']}"
        return self.criteria(table["criteria"], _terms(table), where)

    def period(self, table: Table, sets: Mapping[str, tuple[Criterion, ...]]) -> ReceptionPeriod:
        where = f"{RECEPTION_FILE}, period {table['code']}"
        if "criteria" in table and table["criteria"] not in sets:
            raise RulebookError(f"{where}: no reception criteria {table['criteria']!r}")
        return ReceptionPeriod(
            code=table["code"],
            stream=Stream(table["stream"]),
            state=State(table["state"]),
            starts=table["starts"],
            ends=table["ends"],
            source=self.source(table, where),
            criteria=sets[table["criteria"]] if "criteria" in table else (),
            ruleset=table.get("ruleset"),
        )


def _group(groups: Mapping[str, list[Table]], name: str, where: str) -> list[Table]:
    if name not in groups:
        raise RulebookError(f"{where}: no group {name!r}")
    return groups[name]


def _parameters(row: Table) -> Table:
    """What an entry passes to the function of its kind; a list is passed as a tuple."""
    rest = {key: value for key, value in row.items() if key not in ("kind", "source", "certainty", "starts")}
    return {key: tuple(value) if isinstance(value, list) else value for key, value in rest.items()}


def _needed(build: Callable[..., Any], terms: Terms, where: str) -> Terms:
    """The shared terms (work, french) that a kind asks for by the name of its parameter."""
    wanted = [name for name in inspect.signature(build).parameters if name in TERMS]
    for name in wanted:
        if name not in terms:
            raise RulebookError(f"{where}: needs a [{name}] table")
    return {name: terms[name] for name in wanted}


def _reach(table: Table) -> Reach:
    return REACHES[table["kind"]](**_parameters(table))


def _terms(table: Table) -> Terms:
    terms: dict[str, WorkTerms | FrenchTerms] = {}
    if "work" in table:
        terms["work"] = _work(table["work"])
    if "french" in table:
        terms["french"] = FrenchTerms(**{**table["french"], "course": CourseRule(table["french"]["course"])})
    return terms


def _work(table: Table) -> WorkTerms:
    values = {key: frozenset(value) if isinstance(value, list) else value for key, value in table.items()}
    months = table["months"]
    return WorkTerms(**{**values, "months": months if isinstance(months, dict) else {"default": months}})
