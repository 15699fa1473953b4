"""Links as the public sees them: by directory, each with what was last found at its address."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from django.utils.timezone import localtime
from django.utils.translation import get_language

from peqsite.freshness import Snapshot
from peqsite.portal.models import AddressCheck, Directory, LinkRow


@dataclass(frozen=True, slots=True)
class Check:
    """What was found at an address on a day."""

    day: date
    is_broken: bool
    found: str


@dataclass(frozen=True, slots=True)
class Told:
    """One link for a page. `check` is None where its address was never checked."""

    row: LinkRow
    check: Check | None

    @property
    def other_language(self) -> str:
        """The language of its page where it is not the reader's: "fr" or "en"; else nothing."""
        return "" if self.row.language in ("both", get_language()) else self.row.language


@dataclass(frozen=True, slots=True)
class Shelf:
    """One directory."""

    key: str
    name: str
    links: tuple[Told, ...]


def _make() -> Mapping[str, Check]:
    rows = AddressCheck.objects.values_list("address", "checked", "is_broken", "found")
    return MappingProxyType({address: Check(localtime(at).date(), *told) for address, at, *told in rows})


checks: Final[Snapshot[Mapping[str, Check]]] = Snapshot(_make)


def told(rows: Iterable[LinkRow]) -> tuple[Told, ...]:
    """Each link with its check, in the same order: one query once warm."""
    found = checks()
    return tuple(Told(row, found.get(row.url)) for row in rows)


def shelves(rows: Iterable[LinkRow]) -> tuple[Shelf, ...]:
    """The directories that have a link, in their order."""
    every = told(rows)
    kept = ((key, tuple(each for each in every if each.row.directory == key)) for key in Directory)
    return tuple(Shelf(key.value, key.label, links) for key, links in kept if links)
