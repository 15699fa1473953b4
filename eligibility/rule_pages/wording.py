"""Pieces of the law in one language: plain values for templates, nothing left to decide."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from eligibility import phrases
from eligibility.phrases import doubts, measures
from eligibility.result import Reference, reference_to
from eligibility.rule_pages.lines import Change, Line, brief, lines
from eligibility.rules.criterion import Status
from eligibility.rules.ruleset import Reception, ReceptionPeriod, Rulebook, State
from eligibility.statements import Measure, Statement, reception_statements, statements


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence; `dated_list` is the key of the list that it is about, if any."""

    text: str
    is_doubt: bool = False
    dated_list: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One condition, as one rule set or reception period asks it."""

    code: str
    name: str
    figure: str
    sentences: tuple[Said, ...]
    reference: Reference
    number: int = 0


@dataclass(frozen=True, slots=True)
class Received:
    """One reception period."""

    code: str
    is_open: bool
    word: str
    sentences: tuple[Said, ...]
    reference: Reference
    criteria: tuple[Asked, ...]
    shows: str
    """Code of the rule set shown while it is closed, or judged by while open, if the period names one."""


@dataclass(frozen=True, slots=True)
class Step:
    """One transitional measure."""

    name: str
    span: str
    sentences: tuple[Said, ...]
    ruleset: str
    """Code of the rule set that it leads to."""
    reference: Reference


@dataclass(frozen=True, slots=True)
class Difference:
    """One condition that two rule sets do not ask alike."""

    code: str
    name: str
    before: tuple[Said, ...]
    after: tuple[Said, ...]


def say(code: str, told: Iterable[Line], lang: str) -> tuple[Said, ...]:
    """The sentences of a condition; its one line where it asks no figure."""
    lines_said = tuple(Said(line.write(lang), line.is_doubt, line.dated_list) for line in told)
    if all(each.is_doubt for each in lines_said):
        return (Said(phrases.criterion_about(code, lang)), *lines_said)
    return lines_said


def said_doubts(texts: Iterable[str]) -> tuple[Said, ...]:
    return tuple(Said(text, is_doubt=True) for text in texts)


def span_of(starts: date, ends: date, lang: str) -> str:
    return measures.DAYS.write(lang, starts=starts, ends=ends)


def asked(statement: Statement, ruleset: str, lang: str, since: date | None = None, number: int = 0) -> Asked:
    """One condition in words; `since` is the first day looked at, as for `lines`."""
    sentences = say(statement.code, lines(statement, since=since), lang)
    return Asked(
        code=statement.code,
        name=phrases.criterion_name(statement.code, lang),
        figure=brief(statement, lang),
        sentences=(*sentences, *said_doubts(doubts.of_condition(ruleset, statement.code, lang))),
        reference=reference_to(statement.criterion.source, lang),
        number=number,
    )


def differences(found: Iterable[Change], lang: str) -> tuple[Difference, ...]:
    return tuple(
        Difference(
            change.code,
            phrases.criterion_name(change.code, lang),
            _side(change.code, change.before, lang),
            _side(change.code, change.after, lang),
        )
        for change in found
    )


def _side(code: str, told: tuple[Line, ...] | None, lang: str) -> tuple[Said, ...]:
    if told is None:
        return (Said(measures.NOT_ASKED.write(lang)),)
    return say(code, told, lang)


def received(period: ReceptionPeriod, lang: str) -> Received:
    is_open = period.state is State.OPEN
    reception = Reception(period, Status.MET if is_open else Status.NOT_MET)
    texts = (phrases.reception_sentence(reception, lang), phrases.period_note(reception, lang))
    unknown = [doubts.PERIODS[period.code].write(lang)] if period.code in doubts.PERIODS else []
    return Received(
        code=period.code,
        is_open=is_open,
        word=phrases.reception_word(reception, lang),
        sentences=(*(Said(text) for text in texts), *said_doubts(unknown)),
        reference=reference_to(period.source, lang),
        criteria=tuple(
            asked(each, period.ruleset or "", lang) for each in reception_statements(period.criteria)
        ),
        shows=period.ruleset or "",
    )


def step(measure: Measure, rulebook: Rulebook, lang: str) -> Step:
    clause = measure.clause
    known = [doubts.CLAUSES[clause.code].write(lang)] if clause.code in doubts.CLAUSES else []
    unsure = [measures.UNSURE.write(lang)] if measure.figures.get("sure") is False else []
    return Step(
        name=phrases.clause_name(clause.code, lang),
        span=measures.SPAN.write(lang, starts=clause.starts, ends=clause.ends),
        sentences=(
            *(Said(text) for text in _told_of(measure, rulebook, lang)),
            *said_doubts((*unsure, *known)),
        ),
        ruleset=clause.ruleset,
        reference=reference_to(clause.source, lang),
    )


def _told_of(measure: Measure, rulebook: Rulebook, lang: str) -> Iterator[str]:
    clause = measure.clause
    if not clause.chooses:
        yield measures.COURSES.write(lang, by=_course_by(clause.ruleset))
        return
    yield measures.REACHES[measure.kind].write(lang, **measure.figures)
    instead = " – ".join(
        each.code
        for each in rulebook.rulesets.values()
        if each.stream is clause.stream and each.starts <= clause.ends and clause.starts <= each.ends
    )
    judged = measures.JUDGED_ALL_THE_SAME if instead == clause.ruleset else measures.JUDGED
    yield judged.write(lang, ruleset=clause.ruleset, instead=instead)
    if clause.lifts:
        yield measures.LIFTS.write(lang)


def _course_by(ruleset: str) -> date:
    """The last day of the French course, by the proofs that the rule set accepts."""
    return next(each.figures["course_by"] for each in statements(ruleset) if each.code == "french-proof")
