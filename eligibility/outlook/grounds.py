"""What a result rests on, and what it hangs on: whose word, which day, which reading."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from eligibility import phrases
from eligibility.phrases import outlook as said
from eligibility.result import Reference, reference_to
from eligibility.rules.coverage import Coverage
from eligibility.rules.criterion import Finding
from eligibility.rules.kinds import Basis
from eligibility.rules.ruleset import Beyond, Hinge, Verdict

Told = tuple[tuple[str, Reference], ...]
"""Conditions in words, each with where it is told."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The conditions that rest on one word."""

    basis: str
    count: int
    words: str
    names: tuple[str, ...]
    beyond: Told
    """What is left to the officer."""


def show_grounds(found: Coverage, lang: str) -> tuple[Ground, ...]:
    """Every condition in law that bears on one verdict, by the word it rests on, with their number."""
    return (
        _ground(Basis.CHECKED, found, _names(found.checked, lang), (), lang),
        _ground(Basis.DECLARED, found, _names(found.declared, lang), (), lang),
        _ground(Basis.OFFICER, found, (), tuple(_beyond(each, lang) for each in found.officer), lang),
    )


def _ground(
    basis: Basis,
    found: Coverage,
    names: tuple[str, ...],
    beyond: tuple[tuple[str, Reference], ...],
    lang: str,
) -> Ground:
    count = found.counts[basis]
    return Ground(basis.value, count, said.BASES[basis].write(lang, count=count), names, beyond)


def _names(findings: Iterable[Finding], lang: str) -> tuple[str, ...]:
    return tuple(phrases.criterion_name(finding.code, lang) for finding in findings)


def _beyond(each: Beyond, lang: str) -> tuple[str, Reference]:
    return said.BEYOND[each.code].write(lang), reference_to(each.source, lang)


def show_hinges(verdict: Verdict, lang: str) -> tuple[str, ...]:
    """What alone would give another outcome, or turn the conditions taken together; each in a sentence."""
    return tuple(_hinges(verdict, lang))


def _hinges(verdict: Verdict, lang: str) -> Iterator[str]:
    for hinge in verdict.hinges:
        sentence = _sentence(hinge, verdict, lang)
        names = ", ".join(phrases.criterion_name(code, lang) for code in dict.fromkeys(hinge.codes))
        yield f"{sentence} {said.TURNING.write(lang, names=names)}" if names else sentence


def _sentence(hinge: Hinge, verdict: Verdict, lang: str) -> str:
    if hinge.outcome is verdict.outcome:
        return said.HINGES_OF_CONDITIONS[hinge.turn].write(lang)
    return said.HINGES[hinge.turn].write(lang, outcome=phrases.outcome_name(hinge.outcome, lang))
