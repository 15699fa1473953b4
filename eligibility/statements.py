"""What the rulebook states, figure by figure: the entries of its files, beside the rules made of them.

A criterion of the rules only knows how to examine a person. Here each is joined again with the figures
that it was made of, so that a page can read like the regulation and nothing is typed twice.
"""

import inspect
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from eligibility.rulebooks import FOLDER, law
from eligibility.rules.criterion import Criterion
from eligibility.rules.entries import RECEPTION_FILE, STREAM_FILES, TERMS
from eligibility.rules.kinds import KINDS
from eligibility.rules.ruleset import Clause

STATED: Final = {"kind", "source", "certainty", "starts"}
"""Keys of an entry that are no figure of its condition."""

FACT_OF: Final = {
    "self-employment": "own_account",
    "company-control": "controls_company",
    "excluded-field": "excluded_field",
}
"""The fact of a job that a filter looks at, as `refuses` and `doubts` name it."""

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Statement:
    """One condition as one rule set, or one set of reception criteria, states it."""

    criterion: Criterion
    figures: Mapping[str, Any]
    """The parameters of its kind and the terms it relies on, by the names of the rulebook."""

    @property
    def code(self) -> str:
        return self.criterion.code


@dataclass(frozen=True, slots=True)
class Measure:
    """One transitional measure, and whom it reaches."""

    clause: Clause
    kind: str
    figures: Mapping[str, Any]


@cache
def _files() -> Mapping[str, Mapping[str, Any]]:
    """The files as they are; `law()` has checked them, or raised."""
    law()
    names = (*STREAM_FILES.values(), RECEPTION_FILE)
    return {name: tomllib.loads((FOLDER / name).read_text("utf-8")) for name in names}


@cache
def statements(ruleset: str) -> tuple[Statement, ...]:
    """The conditions of a rule set, in the rulebook's order. Raises KeyError for an unknown code."""
    rules = law().rulesets[ruleset]
    file = _files()[STREAM_FILES[rules.stream]]
    entry = next(entry for entry in file["ruleset"] if entry["code"] == ruleset)
    groups = {group["name"]: group["criteria"] for group in file.get("group", ())}
    rows = [row for name in entry.get("use", ()) for row in groups[name]]
    return _stated(rules.criteria, [*rows, *entry["criteria"]], entry)


def reception_statements(criteria: tuple[Criterion, ...] | None) -> tuple[Statement, ...]:
    """What a period asks; nothing where it asks nothing, or where that is not published."""
    for name, known in law().reception_criteria.items():
        if known is criteria:
            return _reception(name)
    return ()


@cache
def _reception(name: str) -> tuple[Statement, ...]:
    entry = next(entry for entry in _files()[RECEPTION_FILE]["criteria"] if entry["name"] == name)
    return _stated(law().reception_criteria[name], entry["criteria"], entry)


@cache
def measures() -> tuple[Measure, ...]:
    """Every transitional measure, in the rulebook's order."""
    entries = [entry for name in STREAM_FILES.values() for entry in _files()[name].get("clause", ())]
    return tuple(
        _measure(clause, entry.get("reach", {"kind": ""}))
        for clause, entry in zip(law().clauses, entries, strict=True)
    )


def _measure(clause: Clause, reach: Entry) -> Measure:
    return Measure(clause, reach["kind"], {key: value for key, value in reach.items() if key != "kind"})


def _stated(criteria: Iterable[Criterion], rows: Iterable[Entry], terms: Entry) -> tuple[Statement, ...]:
    """Each criterion with the figures of its entry; a later entry of one kind replaces the earlier."""
    by_kind = {row["kind"]: row for row in rows}
    return tuple(Statement(criterion, _figures(by_kind[criterion.code], terms)) for criterion in criteria)


def _figures(row: Entry, terms: Entry) -> Mapping[str, Any]:
    wanted = [name for name in inspect.signature(KINDS[row["kind"]].build).parameters if name in TERMS]
    shared = {key: value for name in wanted for key, value in terms[name].items()}
    own = {key: value for key, value in row.items() if key not in STATED}
    figures = {**shared, **own}
    if isinstance(figures.get("months"), Mapping):  # by kind of diploma: another figure than months alone
        figures["months_by_diploma"] = figures.pop("months")
    if fact := FACT_OF.get(row["kind"]):
        figures["sure"] = fact not in figures.get("doubts", ())
    return figures
