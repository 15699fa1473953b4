"""The same person under every rule set → a bar of the years since 2010, and the same as rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from eligibility import phrases
from eligibility.outlook.bars import Segment, Tick, labelled, segment, ticks
from eligibility.phrases import clauses
from eligibility.phrases import outlook as said
from eligibility.rules.criterion import Finding, Status
from eligibility.rules.reforms import Difference, Reform
from eligibility.rules.ruleset import Rulebook, Verdict

WORST: Final = (Status.NOT_MET, Status.UNKNOWN)


@dataclass(frozen=True, slots=True)
class ReformRow:
    """One rule set."""

    code: str
    span: str
    status: str
    sentence: str
    clause: str
    is_shown: bool
    """Whether it is the one under which the result above is shown."""


@dataclass(frozen=True, slots=True)
class ReformsShown:
    """One stream since 2010."""

    stream: str
    segments: tuple[Segment, ...]
    marks: tuple[tuple[str, int], ...]
    """`filed` and `today`, where they fall on the bar."""
    ticks: tuple[Tick, ...]
    years: tuple[Tick, ...]
    names: tuple[Tick, ...]
    """The codes of rule sets, in the middle of their stretches, where there is room."""
    rows: tuple[ReformRow, ...]


def show_reforms(
    found: Iterable[Reform], verdict: Verdict, rulebook: Rulebook, today: date, lang: str
) -> ReformsShown:
    """Every rule set of one stream in one language, with the day asked and today marked."""
    reforms, first, last = tuple(found), rulebook.first_day, rulebook.last_day
    parts = [
        segment(r.ruleset.starts, min(r.ruleset.ends, last), r.status.value, first, last) for r in reforms
    ]
    days = [(name, day) for name, day in (("filed", verdict.on), ("today", today)) if first <= day <= last]
    marks = ticks(first, last)
    return ReformsShown(
        stream=verdict.stream.value,
        segments=tuple(parts),
        marks=tuple((name, segment(day, day, name, first, last).x) for name, day in days),
        ticks=marks,
        years=labelled(marks, apart=170),
        names=labelled((_middle(p, r.ruleset.code) for p, r in zip(parts, reforms, strict=True)), apart=60),
        rows=tuple(_row(reform, verdict, lang) for reform in reforms),
    )


def _middle(part: Segment, code: str) -> Tick:
    return Tick(part.x + part.width // 2, code)


def _row(reform: Reform, verdict: Verdict, lang: str) -> ReformRow:
    rules, under = reform.ruleset, reform.verdict
    return ReformRow(
        code=rules.code,
        span=said.SPAN.write(lang, starts=rules.starts, ends=rules.ends),
        status=reform.status.value,
        sentence=_sentence(reform, lang),
        clause=_clause(under, lang),
        is_shown=rules.code == verdict.shown_under,
    )


def _sentence(reform: Reform, lang: str) -> str:
    names = names_of(reform.verdict.findings, reform.status, lang)
    if reform.status is Status.UNKNOWN and not names:
        (found,) = reform.verdict.clauses
        return said.UNSURE_CLAUSE.write(lang, name=clauses.NAMES[found.clause.code].write(lang))
    return said.UNDER[reform.status].write(lang, names=names)


def _clause(verdict: Verdict, lang: str) -> str:
    if not verdict.clause:
        return ""
    return said.BY_CLAUSE.write(lang, name=clauses.NAMES[verdict.clause].write(lang))


def names_of(findings: Iterable[Finding], status: Status, lang: str) -> str:
    """The conditions of one status, by name."""
    codes = dict.fromkeys(finding.code for finding in findings if finding.status is status)
    return ", ".join(phrases.criterion_name(code, lang) for code in codes)


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One condition that two days do not find alike."""

    name: str
    one: str
    """A status, or empty where that day does not ask it."""
    one_sentence: str
    other: str
    other_sentence: str


def show_differences(found: Iterable[Difference], lang: str) -> tuple[DifferenceRow, ...]:
    """The conditions that differ, in words."""
    return tuple(
        DifferenceRow(phrases.criterion_name(d.code, lang), *_side(d.one, lang), *_side(d.other, lang))
        for d in found
    )


def _side(finding: Finding | None, lang: str) -> tuple[str, str]:
    if finding is None:
        return "", said.DIFFERS[""].write(lang)
    return finding.status.value, phrases.sentence(finding, lang)
