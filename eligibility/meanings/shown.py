"""What the page of an occupation says of the answers, in one language: nothing is left to decide."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Final

from catalog.rows import OccupationRow
from catalog.snapshot import Catalog
from eligibility.meanings.judged import OCCUPATION, Answer, Judged, basis_of, condition, judge
from eligibility.phrases import meanings as phrases
from eligibility.phrases import rules_span, stream_name
from eligibility.result import Reference, reference_to
from eligibility.rulebooks import law
from eligibility.rules.criterion import Situation, Status
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.ruleset import Ruleset

STREAMS: Final = (Stream.WORKER, Stream.GRADUATE)
STATUSES: Final = {Answer.ACCEPTED: "met", Answer.REFUSED: "not-met", Answer.NOTHING: ""}
"""How the status component shows an answer; every other one is a doubt."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One code that the occupation may be, and what it would mean."""

    row: OccupationRow
    status: str
    word: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule set of a group: its days, its source, and what became of it."""

    code: str
    span: str
    note: str
    reference: Reference


@dataclass(frozen=True, slots=True)
class Group:
    """Rule sets that follow one another and say the same."""

    codes: str
    """ "W6 and W7"."""
    status: str
    """`met`, `not-met`, `unknown`, or empty where the occupation makes no difference."""
    word: str
    sentence: str
    choices: tuple[Choice, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Meanings:
    """All that the page says.

    Each stream is its name and its groups: the latest rules first, and last those that ask for no job.
    """

    must_choose: tuple[str, ...]
    """Why a code of the other edition must be chosen; empty where none must."""
    streams: tuple[tuple[str, tuple[Group, ...]], ...]
    one_condition: str


def meanings_of(row: OccupationRow, held: Catalog, lang: str) -> Meanings:
    """What `row` means under every rule set of the law, in one language. No query."""
    judged = {code: judge(ruleset, row, held) for code, ruleset in law().rulesets.items()}
    streams = tuple((stream_name(stream, lang), tuple(_groups(judged, stream, lang))) for stream in STREAMS)
    return Meanings(tuple(_must_choose(row, judged, lang)), streams, phrases.ONE_CONDITION.write(lang))


def _groups(judged: Mapping[str, Judged], stream: Stream, lang: str) -> Iterator[Group]:
    ours = [ruleset for ruleset in law().rulesets.values() if ruleset.stream is stream]
    latest_first = sorted(ours, key=lambda ruleset: ruleset.starts, reverse=True)
    telling_first = sorted(latest_first, key=lambda ruleset: judged[ruleset.code].answer is Answer.NOTHING)
    for told, rulesets in groupby(telling_first, key=lambda ruleset: judged[ruleset.code]):
        yield _group(told, tuple(rulesets), lang)


def _group(told: Judged, rulesets: tuple[Ruleset, ...], lang: str) -> Group:
    levels = {
        "found": phrases.joined(told.found, lang, "or"),
        "accepted": phrases.joined(told.accepted, lang),
    }
    return Group(
        codes=phrases.joined(sorted(ruleset.code for ruleset in rulesets), lang),
        status=_status(told.answer),
        word=phrases.ANSWERS[told.answer].write(lang),
        sentence=phrases.SENTENCES[told.answer, told.by].write(lang, **levels),
        choices=tuple(_choices(told, lang)),
        rules=tuple(_rule(ruleset, lang) for ruleset in rulesets),
    )


def _status(answer: Answer) -> str:
    return STATUSES.get(answer, "unknown")


def _choices(told: Judged, lang: str) -> Iterator[Choice]:
    if told.answer is Answer.CHOOSE:
        for row, answer in told.codes:
            yield Choice(row, _status(answer), phrases.ANSWERS[answer].write(lang))


def _rule(ruleset: Ruleset, lang: str) -> Rule:
    instead = _replaced_by(ruleset.code)
    note = phrases.REPLACED.write(lang, code=ruleset.code, instead=instead) if instead else ""
    criterion = condition(ruleset, OCCUPATION) or condition(ruleset, "related-job") or ruleset
    return Rule(ruleset.code, rules_span(ruleset, lang), note, reference_to(criterion.source, lang))


@cache
def _replaced_by(code: str) -> str:
    """The rule set that a clause put in its place for whoever filed; empty where none did."""
    ruleset = law().rulesets[code]
    anybody = Situation(Profile(), ruleset.starts)
    for clause in law().clauses:
        elsewhere = clause.stream is ruleset.stream and clause.chooses and clause.ruleset != code
        whole = clause.starts <= ruleset.starts and ruleset.ends <= clause.ends
        if elsewhere and whole and clause.applies(anybody).status is Status.MET:
            return clause.ruleset
    return ""


def _must_choose(row: OccupationRow, judged: Mapping[str, Judged], lang: str) -> Iterator[str]:
    looked_at = {code: told for code, told in judged.items() if told.codes and not _replaced_by(code)}
    choose = [code for code, told in looked_at.items() if told.answer is Answer.CHOOSE]
    if choose:
        own = [code for code in looked_at if basis_of(code).edition == row.edition]
        for words, codes in ((phrases.CHOOSE, choose), (phrases.DECIDED, own)):
            if codes:
                workers_first = sorted(codes, key=_place)
                yield words[row.edition].write(lang, codes=phrases.joined(workers_first, lang))


def _place(code: str) -> tuple[int, str]:
    return STREAMS.index(law().rulesets[code].stream), code
