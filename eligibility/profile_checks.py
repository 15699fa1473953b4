"""What no single value shows: facts that contradict each other, and codes that the catalogue does not know.

Every check takes clean facts, under their keys, and yields the faults it finds. What is not said is absent.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from catalog.snapshot import Catalog
from eligibility.profile_faults import Fault
from eligibility.profile_fields import PROFILE, UNLISTED, Items, OccupationCode
from eligibility.rules.profile import Level

Facts = Mapping[str, Any]

DIPLOMA_LEVELS: Final = {
    "AEC": Level.AEC,
    "ASP": Level.ASP,
    "BAC": Level.BACHELOR,
    "DEC": Level.TECHNICAL_DEC,
    "DEP": Level.DEP,
    "DOC": Level.DOCTORATE,
    "MAI": Level.MASTER,
}
"""The catalogue's level of a study program → the level of the diploma that it leads to."""

ORDERED: Final = {
    "jobs": (("start", "end"),),
    "diplomas": (("started", "completed"), ("started", "issued"), ("completed", "issued")),
    "french_courses": (("registered", "passed"),),
}
"""In each list, pairs of days of which the second cannot come before the first."""


def check(facts: Facts, held: Catalog) -> Iterator[Fault]:
    """Every contradiction and every unknown code."""
    yield from _before_birth(facts)
    for key, kind in PROFILE.items():
        if isinstance(kind, Items):
            for index, entry in enumerate(facts.get(key, ())):
                yield from _check_entry(key, f"{key}[{index}]", entry, held)


def _before_birth(facts: Facts) -> Iterator[Fault]:
    birth = facts.get("birth_date")
    for path, day in _days(facts):
        if birth and day < birth:
            yield Fault(path, "before", {"early": "birth_date"})


def _days(facts: Facts, path: str = "") -> Iterator[tuple[str, date]]:
    """Every day told, with its path."""
    for key, value in facts.items():
        if isinstance(value, date):
            yield path + key, value
        elif isinstance(value, list):
            for index, entry in enumerate(value):
                yield from _days(entry, f"{path}{key}[{index}].")


def _check_entry(key: str, path: str, entry: Facts, held: Catalog) -> Iterator[Fault]:
    for early, late in ORDERED.get(key, ()):
        yield from _check_order(path, entry, early, late)
    if key == "jobs":
        yield from _check_job(path, entry, held)
    if key == "diplomas":
        yield from _check_diploma(path, entry)
        yield from _check_program(path, entry, held)


def _check_order(path: str, entry: Facts, early: str, late: str) -> Iterator[Fault]:
    if early in entry and late in entry and entry[late] < entry[early]:
        yield Fault(f"{path}.{late}", "before", {"early": early})


def _check_job(path: str, job: Facts, held: Catalog) -> Iterator[Fault]:
    if "end" in job and job.get("ongoing"):
        yield Fault(f"{path}.ongoing", "ended")
    kind = PROFILE["jobs"].fields
    for key in ("occupation_2016", "occupation_2021"):
        field: OccupationCode = kind[key]
        if key in job and held.occupation(field.edition, job[key]) is None:
            yield Fault(f"{path}.{key}", "unknown-occupation", {"edition": field.edition})


def _check_diploma(path: str, diploma: Facts) -> Iterator[Fault]:
    if "follows_dep" in diploma and diploma.get("level", Level.ASP) != Level.ASP:
        yield Fault(f"{path}.follows_dep", "not-an-asp")


def _check_program(path: str, diploma: Facts, held: Catalog) -> Iterator[Fault]:
    code = diploma.get("program", UNLISTED)
    if code == UNLISTED:
        return
    row = held.program(code)
    if row is None:
        yield Fault(f"{path}.program", "unknown-program")
    elif diploma.get("level", DIPLOMA_LEVELS[row.level]) != DIPLOMA_LEVELS[row.level]:
        yield Fault(f"{path}.program", "other-level")
