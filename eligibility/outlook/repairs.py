"""Smallest repairs → conditions in words, each with what it serves."""

from dataclasses import dataclass
from typing import Any

from eligibility import phrases
from eligibility.phrases import repairs as said
from eligibility.rules.criteria.jobs import WorkTerms
from eligibility.rules.profile import FrenchTest
from eligibility.rules.repairs import Change, Repair


@dataclass(frozen=True, slots=True)
class RepairShown:
    """One set of conditions that would be enough, together."""

    intro: str
    conditions: tuple[tuple[str, str], ...]
    """What must become so, and what it serves."""


def show_repairs(found: tuple[Repair, ...], lang: str) -> tuple[RepairShown, ...]:
    """Every repair in one language, the smallest first."""
    return tuple(
        RepairShown(
            said.INTRO[repair.outcome].write(lang, day=repair.on),
            tuple((_sentence(change, lang), _served(change, lang)) for change in repair.changes),
        )
        for repair in found
    )


def _sentence(change: Change, lang: str) -> str:
    if isinstance(change.needed, FrenchTest):
        return _test(change.needed, lang)
    if isinstance(change.needed, WorkTerms):
        return _job(change.needed, lang)
    return said.FACTS[change.path].write(lang, needed=change.needed)


def _test(levels: FrenchTest, lang: str) -> str:
    oral = max(filter(None, (levels.listening, levels.speaking)), default=None)
    which = {
        (True, True): "both",
        (True, False): "oral",
        (False, True): "written",
        (False, False): "any",
    }[oral is not None, levels.written is not None]
    return said.TEST[which].write(lang, oral=oral, written=levels.written)


def _job(terms: WorkTerms, lang: str) -> str:
    looked_at = {"list": terms.on_list, "teer": terms.teer, "levels": terms.levels, "any": True}
    which = next(name for name, asked in looked_at.items() if asked)
    values: dict[str, Any] = {
        "hours": terms.hours,
        "teer": sorted(terms.teer or ()),
        "levels": sorted(terms.levels or ()),
    }
    return said.JOB[which].write(lang, **values)


def _served(change: Change, lang: str) -> str:
    names = ", ".join(phrases.criterion_name(code, lang) for code in change.criteria)
    return said.SERVES.write(lang, names=names) if names else ""
