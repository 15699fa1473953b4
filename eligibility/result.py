"""Verdict → what the result page shows, in one language: plain values, nothing left to decide.

    results = [present(verdict, lang, rulebook) for verdict in verdicts]

Nothing flows back: a result knows no answer, no request and no database.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from eligibility import phrases
from eligibility.phrases import advice, verdicts
from eligibility.rules.criterion import Finding, Source, Status
from eligibility.rules.ruleset import Clause, ClauseFinding, Outcome, Rulebook, Verdict

Link = Callable[[str], str | None]
"""The address of the question that asks a fact; None when there is none."""

TONES: Final = {
    Outcome.ELIGIBLE: "eligible",
    Outcome.NOT_ELIGIBLE: "not-eligible",
    Outcome.UNDETERMINED: "undetermined",
    Outcome.CLOSED: "closed",
    Outcome.NOT_RECEIVABLE: "not-receivable",
}
ORDER: Final = (Status.NOT_MET, Status.UNKNOWN, Status.MET)
"""What is lacking comes first."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Where the law says so, how sure that is, and when it was read."""

    text: str
    url: str
    certainty: str
    read: str


@dataclass(frozen=True, slots=True)
class Row:
    """One condition."""

    code: str
    status: str
    name: str
    about: str
    sentence: str
    figure: str
    """What was found over what is asked; empty where there is no figure."""
    found: int
    asked: int
    """The ends of the bar, where there is a figure; `found` never exceeds `asked`."""
    edge: str
    reference: Reference


@dataclass(frozen=True, slots=True)
class Filing:
    """First part: may I file on that day."""

    is_open: bool
    word: str
    sentence: str
    note: str
    reference: Reference
    rows: tuple[Row, ...]
    """The reception criteria."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Second part: which rules, and why."""

    code: str
    """Code of the rule set whose conditions are shown."""
    span: str
    clause: str
    why: tuple[str, ...]
    reference: Reference


@dataclass(frozen=True, slots=True)
class Conditions:
    """Third part: how many conditions are met."""

    summary: str
    counts: tuple[tuple[str, int], ...]
    """How many of each status, those of which there are none left out."""
    rows: tuple[Row, ...]
    relied_on: str
    state: str
    """`met`, `not-met` or `unknown`: all of them taken together."""

    @property
    def lacking(self) -> tuple[Row, ...]:
        """Those not met, then those not known."""
        return tuple(row for row in self.rows if row.status != Status.MET)

    @property
    def met(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.status == Status.MET)


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact still to be said, and where it is asked."""

    path: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Result:
    """All that the page shows of one stream."""

    stream: str
    stream_name: str
    on: date
    outcome: str
    tone: str
    headline: str
    lede: str
    possible: tuple[str, ...]
    """The outcomes still possible, when there are several."""
    filing: Filing
    rules: Rules
    conditions: Conditions
    missing: tuple[Fact, ...]
    next_steps: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    """Address and words."""
    evidence: tuple[str, ...]
    not_assessed: tuple[str, ...]
    certainties: tuple[tuple[str, str], ...]
    """Each word of `Reference.certainty`, and what it means."""
    not_ours: str


def present(verdict: Verdict, lang: str, rulebook: Rulebook, link: Link = lambda _: None) -> Result:
    """One verdict as the page shows it; the rulebook tells how long the rules were in force."""
    return Result(
        stream=verdict.stream.value,
        stream_name=phrases.stream_name(verdict.stream, lang),
        on=verdict.on,
        outcome=verdict.outcome.value,
        tone=TONES[verdict.outcome],
        headline=phrases.headline(verdict, lang),
        lede=phrases.lede(verdict, lang),
        possible=_possible(verdict, lang),
        filing=_filing(verdict, lang),
        rules=_rules(verdict, lang, rulebook),
        conditions=_conditions(verdict, lang),
        missing=tuple(_fact(path, lang, link) for path in verdict.missing),
        next_steps=phrases.next_steps(verdict, lang),
        links=tuple((url, words.write(lang)) for url, words in advice.LINKS.values()),
        evidence=tuple(_evidence(verdict, lang)),
        not_assessed=phrases.not_assessed(verdict.stream, lang),
        certainties=phrases.certainties(lang),
        not_ours=advice.NOT_OURS.write(lang),
    )


def _possible(verdict: Verdict, lang: str) -> tuple[str, ...]:
    if verdict.outcome is not Outcome.UNDETERMINED:
        return ()
    ranked = [outcome for outcome in TONES if outcome in verdict.possible]
    return tuple(phrases.outcome_name(outcome, lang) for outcome in ranked)


def _filing(verdict: Verdict, lang: str) -> Filing:
    reception = verdict.reception
    return Filing(
        is_open=reception.is_open is Status.MET,
        word=phrases.reception_word(reception, lang),
        sentence=phrases.reception_sentence(reception, lang),
        note=phrases.period_note(reception, lang),
        reference=reference_to(reception.period.source, lang),
        rows=_rows(reception.findings, lang),
    )


def _rules(verdict: Verdict, lang: str, rulebook: Rulebook) -> Rules:
    ruleset = rulebook.rulesets[verdict.shown_under]
    used = [clause for clause in rulebook.clauses if _is_used(clause, verdict)]
    chosen_by = used[0] if used else ruleset
    return Rules(
        code=verdict.shown_under,
        span=phrases.rules_span(ruleset, lang),
        clause=phrases.clause_name(verdict.clause, lang) if verdict.clause else "",
        why=tuple(_why(verdict, lang)),
        reference=reference_to(chosen_by.source, lang),
    )


def _is_used(clause: Clause, verdict: Verdict) -> bool:
    here = clause.stream is verdict.stream and clause.starts <= verdict.on <= clause.ends
    return here and clause.code == verdict.clause


def _why(verdict: Verdict, lang: str) -> Iterator[str]:
    if said := phrases.rules_why(verdict, lang):
        yield said
    for found in verdict.clauses:
        if found.status is not Status.UNKNOWN or _matters(found, verdict):
            yield phrases.clause_sentence(found, lang)
    if verdict.clause == phrases.CLAUSE_OF_COURSES:
        yield phrases.by_course(lang)


def _matters(found: ClauseFinding, verdict: Verdict) -> bool:
    """A clause in doubt is worth a word only where it can change something."""
    return verdict.outcome is Outcome.UNDETERMINED or bool(set(found.missing) & set(verdict.missing))


def _conditions(verdict: Verdict, lang: str) -> Conditions:
    statuses = [finding.status for finding in verdict.findings]
    counts = [(status.value, statuses.count(status)) for status in ORDER if status in statuses]
    worst, count = counts[0]
    return Conditions(
        summary=verdicts.SUMMARIES[worst].write(lang, count=count),
        counts=tuple(counts),
        rows=_rows(verdict.findings, lang),
        relied_on=_relied_on(verdict.relied_on, lang),
        state=worst,
    )


def _relied_on(places: tuple[int, ...], lang: str) -> str:
    """Which diploma is judged, where that is not plain: not the first one, or two together."""
    if len(places) > 1:
        first, second = places
        return verdicts.RELIED_ON_PAIR.write(lang, first=first + 1, second=second + 1)
    if places in ((), (0,)):
        return ""
    return verdicts.RELIED_ON.write(lang, place=places[0] + 1)


def _rows(findings: Iterable[Finding], lang: str) -> tuple[Row, ...]:
    rows = [_row(finding, lang) for finding in findings]
    return tuple(sorted(rows, key=lambda row: ORDER.index(Status(row.status))))


def _row(finding: Finding, lang: str) -> Row:
    figure, result = phrases.figure(finding, lang), finding.result
    return Row(
        code=finding.code,
        status=finding.status.value,
        name=phrases.criterion_name(finding.code, lang),
        about=phrases.criterion_about(finding.code, lang),
        sentence=phrases.sentence(finding, lang),
        figure=figure,
        found=max(0, min(result.found, result.asked)) if figure else 0,
        asked=result.asked if figure else 0,
        edge=phrases.edge_note(finding, lang),
        reference=reference_to(finding.criterion.source, lang),
    )


def reference_to(source: Source, lang: str) -> Reference:
    return Reference(
        text=phrases.source_text(source, lang),
        url=source.url or "",
        certainty=phrases.certainty_word(source.certainty, lang),
        read=phrases.read_on(source, lang),
    )


def _fact(path: str, lang: str, link: Link) -> Fact:
    return Fact(path, phrases.fact_name(path, lang), link(path) or "")


def _evidence(verdict: Verdict, lang: str) -> Iterator[str]:
    """The documents that prove the conditions shown, each once; none of what does not concern the person."""
    findings = (*verdict.reception.findings, *verdict.findings)
    concerned = [finding for finding in findings if finding.result.reason not in ("no-spouse", "exempt")]
    codes = (code for finding in concerned for code in finding.criterion.evidence)
    for code in dict.fromkeys(codes):
        yield phrases.evidence_name(code, lang)
