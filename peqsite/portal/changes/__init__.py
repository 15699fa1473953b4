"""What changed in the rules, the lists and the reception of files, told by the data itself.

    every("fr")                 # the changes in French, the latest first: one query once warm
    known(every("fr"), day)     # those that could be known on a day

A change comes from the rulebook (rule sets, conditions that start inside one, reception periods, announced
windows) and from the dated lists. Nothing is written by hand, so that nothing can be forgotten.
"""

from collections.abc import Iterable
from datetime import date
from types import MappingProxyType
from typing import Final

from django.conf import settings

from catalog.snapshot import catalog
from eligibility.rulebooks import current_rulebook
from peqsite.freshness import Snapshot
from peqsite.portal.changes.change import Change
from peqsite.portal.changes.lists import of_lists
from peqsite.portal.changes.rules import of_reception, of_rules

LANGUAGES: Final = tuple(code for code, _name in settings.LANGUAGES)


def _make() -> MappingProxyType[str, tuple[Change, ...]]:
    rulebook, lists = current_rulebook(), catalog().lists()
    return MappingProxyType(
        {
            lang: _sorted([*of_rules(rulebook, lang), *of_reception(rulebook, lang), *of_lists(lists, lang)])
            for lang in LANGUAGES
        }
    )


def _sorted(found: Iterable[Change]) -> tuple[Change, ...]:
    """The latest first; on one day, in the order of their keys."""
    return tuple(sorted(found, key=lambda change: (-change.day.toordinal(), change.key)))


recorded: Final = Snapshot(_make)


def every(lang: str) -> tuple[Change, ...]:
    """Every change, past and announced, the latest first."""
    return recorded()[lang]


def known(found: Iterable[Change], on: date) -> list[Change]:
    """Those that could be known on a day, in the same order."""
    return [change for change in found if change.told <= on]
