"""What a table must look like: which keys it has, and what each may hold.

A check takes a value and where it stands, and raises RulebookError where the value is at fault; a shape is
the check of a table. `where` names the file, the entry and the key: "workers.toml, ruleset W1, work, hours".
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Check = Callable[[Any, str], None]
Table = Mapping[str, Any]


class RulebookError(Exception):
    """A rulebook that cannot be trusted; the message names the file, the entry and the fault."""


def a(what: str, fits: Callable[[Any], bool]) -> Check:
    """A value told apart by a question of yes or no."""

    def check(value: Any, where: str) -> None:
        if not fits(value):
            raise RulebookError(f"{where}: should be {what}, not {value!r}")

    return check


def whole(least: int, most: int) -> Check:
    """A whole number between two bounds, both included; true is not one."""
    return a(
        f"a whole number from {least} to {most}", lambda value: type(value) is int and least <= value <= most
    )


def one_of(words: Collection[str | int]) -> Check:
    """One of a closed list; 1.0 and true are not 1."""
    what = f"one of {', '.join(map(str, words))}"
    return a(what, lambda value: any(type(value) is type(word) and value == word for word in words))


TEXT = a("a text", lambda value: type(value) is str and bool(value) and value == value.strip())
FLAG = a("true or false", lambda value: type(value) is bool)
YEARS = range(1900, 2200)
DAY = a("a date", lambda value: type(value) is date and value.year in YEARS)  # with a time: another type
COUNT = whole(0, 9999)
MONTHS = whole(1, 1200)
ADDRESS = a("an address in https", lambda value: type(value) is str and value.startswith("https://"))
TABLE = a("a table", lambda value: type(value) is dict)
LIST = a("a list that is not empty", lambda value: type(value) is list and bool(value))


def list_of(item: Check) -> Check:
    """A list, not empty, whose every item passes."""

    def check(value: Any, where: str) -> None:
        LIST(value, where)
        for each in value:
            item(each, where)

    return check


def entries(shape: Check, key: str, *, once: bool = True) -> Check:
    """A list of tables that bear a name under `key`; with `once`, no two the same. It names each by it."""

    def check(value: Any, where: str) -> None:
        LIST(value, where)
        seen = set()
        for number, entry in enumerate(value, start=1):
            name = entry.get(key) if type(entry) is dict else None
            here = f"{where} {name}" if type(name) is str and name else f"{where} number {number}"
            shape(entry, here)
            if once and name in seen:
                raise RulebookError(f"{here}: stands twice")
            seen.add(name)

    return check


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys a table must have and those it may, each with its check, and what must hold between them."""

    must: Mapping[str, Check] = field(default_factory=dict)
    may: Mapping[str, Check] = field(default_factory=dict)
    rules: tuple[Check, ...] = ()
    """Checks of the table as a whole; they may rely on its keys."""

    def __call__(self, value: Any, where: str) -> None:
        TABLE(value, where)
        known = {**self.must, **self.may}
        for key in value:
            if key not in known:
                raise RulebookError(f"{where}: unknown key {key!r}")
        for key in self.must:
            if key not in value:
                raise RulebookError(f"{where}: needs {key}")
        for key, held in value.items():
            known[key](held, f"{where}, {key}")
        for rule in self.rules:
            rule(value, where)


def in_order(first: str, last: str) -> Check:
    """Where both keys stand, the first is not beyond the last."""

    def rule(table: Table, where: str) -> None:
        if first in table and last in table and table[last] < table[first]:
            raise RulebookError(f"{where}: {last} {table[last]}, before {first} {table[first]}")

    return rule


def together(one: str, other: str) -> Check:
    """Two keys that say nothing without each other."""

    def rule(table: Table, where: str) -> None:
        if (one in table) is not (other in table):
            raise RulebookError(f"{where}: {one} and {other} go together")

    return rule


def apart(one: str, other: str) -> Check:
    """Two keys of which one would silence the other."""

    def rule(table: Table, where: str) -> None:
        if one in table and other in table:
            raise RulebookError(f"{where}: either {one} or {other}, not both")

    return rule
