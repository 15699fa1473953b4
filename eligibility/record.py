"""A record that a person keeps: their coded answers and what came of them, in one small file.

    data = write(Record(today, rulebook.version, answers.codes, judged(profile, verdicts, rulebook)))
    record = read(data)                    # the same record, or NotARecord, which says what is wrong
    compare(record.judged, judged(…))      # what the same answers give now, where that differs

The file certifies nothing: anybody may write one. Its checksum only tells a damaged file from a whole one.
A record reads back byte for byte: `write(read(data)) == data`.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final

from eligibility.rules.criterion import Status
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.reforms import reforms
from eligibility.rules.repairs import repairs
from eligibility.rules.ruleset import Outcome, Rulebook, Verdict
from eligibility.rules.windows import windows

FORMAT: Final = "repere-peq"
VERSION: Final = 1
MOST_BYTES: Final = 32 * 1024
"""Twenty jobs and twenty diplomas take a tenth of it."""
MOST_CODES: Final = 64  # questions, or entries of one question
LONGEST_CODE: Final = 400  # characters
LONGEST_WORD: Final = 60  # characters of a name, a version, the code of a condition


class Fault(StrEnum):
    """Why a file is not read."""

    TOO_LONG = "too-long"
    FOREIGN = "foreign"
    NEWER = "newer"
    DAMAGED = "damaged"


class NotARecord(ValueError):  # noqa: N818 - a refusal, not a failure
    """The file is no record that this site can read; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of the answers for one stream."""

    stream: Stream
    outcome: Outcome
    rule_set: str
    findings: Mapping[str, Status]
    """By code of condition, those of reception included."""
    met: tuple[tuple[date, date], ...] = ()
    """First and last day of each stretch on which all the conditions would be met."""
    repairs: tuple[tuple[str, ...], ...] = ()
    """The facts that each smallest repair changes."""
    rule_sets: Mapping[str, Status] = field(default_factory=dict)
    """By code of rule set: the conditions taken together, as of the filing day."""


@dataclass(frozen=True, slots=True)
class Record:
    """What one file holds."""

    saved: date
    rulebook: str
    """Version of the rulebook that judged."""
    answers: Mapping[str, Any]
    """By question: the codes given, as the questionnaire keeps them."""
    judged: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that the same answers now give, and did not when the record was saved."""

    stream: Stream
    criterion: str | None
    """None for the outcome itself."""
    before: str | None
    """None for a condition that was not asked then."""
    after: str | None
    """None for a condition that is not asked now."""


def judged(profile: Profile, verdicts: Iterable[Verdict], rulebook: Rulebook) -> tuple[Judged, ...]:
    """What a record keeps of the verdicts and of what helps beyond them, every assumption made."""
    return tuple(_judge(profile, verdict, rulebook) for verdict in verdicts)


def _judge(profile: Profile, verdict: Verdict, rulebook: Rulebook) -> Judged:
    asked = (profile, verdict.on, rulebook, verdict.stream)
    return Judged(
        verdict.stream,
        verdict.outcome,
        verdict.rule_set,
        _statuses(verdict),
        tuple((stretch.first, stretch.last) for stretch in windows(*asked).met),
        tuple(tuple(change.path for change in repair.changes) for repair in repairs(*asked)),
        {reform.ruleset.code: reform.status for reform in reforms(*asked)},
    )


def _statuses(verdict: Verdict) -> dict[str, Status]:
    return {finding.code: finding.status for finding in (*verdict.reception.findings, *verdict.findings)}


def compare(before: Iterable[Judged], now: Iterable[Judged]) -> tuple[Change, ...]:
    """What changed, stream by stream; nothing is said of a stream that only one of the two knows."""
    today = {each.stream: each for each in now}
    pairs = [(old, today[old.stream]) for old in before if old.stream in today]
    return tuple(change for old, new in pairs for change in _changes(old, new))


def _changes(old: Judged, new: Judged) -> Iterator[Change]:
    if old.outcome is not new.outcome:
        yield Change(old.stream, None, old.outcome, new.outcome)
    for code in {**old.findings, **new.findings}:
        before, after = old.findings.get(code), new.findings.get(code)
        if before is not after:
            yield Change(old.stream, code, before, after)


def write(record: Record) -> bytes:
    """The file: JSON in UTF-8, keys in order, so that the same record is always the same bytes."""
    content = _content(record)
    return _canonical({**content, "check": _check(content)}) + b"\n"


def _content(record: Record) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "saved": record.saved.isoformat(),
        "rulebook": record.rulebook,
        "answers": dict(record.answers),
        "judged": [
            {
                "stream": each.stream.value,
                "outcome": each.outcome.value,
                "rule_set": each.rule_set,
                "findings": {code: status.value for code, status in each.findings.items()},
                "met": [[first.isoformat(), last.isoformat()] for first, last in each.met],
                "repairs": [list(facts) for facts in each.repairs],
                "rule_sets": {code: status.value for code, status in each.rule_sets.items()},
            }
            for each in record.judged
        ],
    }


def _canonical(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True).encode()


def _check(content: Mapping[str, Any]) -> str:
    return hashlib.sha256(_canonical(content)).hexdigest()[:16]


def read(data: bytes) -> Record:
    """The record that a file holds. Raises NotARecord; whatever the bytes are, nothing else."""
    if len(data) > MOST_BYTES:
        raise NotARecord(Fault.TOO_LONG)
    content = _parsed(data)
    if content.get("format") != FORMAT:
        raise NotARecord(Fault.FOREIGN)
    if isinstance(content.get("version"), int) and content["version"] > VERSION:
        raise NotARecord(Fault.NEWER)
    try:
        record = _record(content)
        whole = write(record) == data
    except (ValueError, KeyError, TypeError, AttributeError):
        raise NotARecord(Fault.DAMAGED) from None
    if not whole:
        raise NotARecord(Fault.DAMAGED)
    return record


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        raise NotARecord(Fault.FOREIGN) from None
    if not isinstance(content, dict):
        raise NotARecord(Fault.FOREIGN)
    return content


def _record(content: Mapping[str, Any]) -> Record:
    answers = content["answers"]
    if not _are_codes(answers):
        raise ValueError("answers")
    saved = date.fromisoformat(content["saved"])
    return Record(saved, _word(content["rulebook"]), answers, tuple(map(_judged, content["judged"])))


def _judged(part: Mapping[str, Any]) -> Judged:
    return Judged(
        Stream(part["stream"]),
        Outcome(part["outcome"]),
        _word(part["rule_set"]),
        _read_statuses(part["findings"]),
        tuple((date.fromisoformat(first), date.fromisoformat(last)) for first, last in part["met"]),
        tuple(tuple(map(_word, facts)) for facts in part["repairs"]),
        _read_statuses(part["rule_sets"]),
    )


def _read_statuses(part: Mapping[str, str]) -> dict[str, Status]:
    return {_word(code): Status(status) for code, status in part.items()}


def _are_codes(answers: Any) -> bool:
    """Whether answers have the shape in which the questionnaire keeps them: short texts, or lists of them."""
    if not isinstance(answers, dict) or len(answers) > MOST_CODES:
        return False
    return all(len(name) <= LONGEST_WORD and _is_code(code) for name, code in answers.items())


def _is_code(code: Any) -> bool:
    if isinstance(code, list):
        return len(code) <= MOST_CODES and all(isinstance(item, str) and _is_code(item) for item in code)
    return isinstance(code, str) and len(code) <= LONGEST_CODE


def _word(text: Any) -> str:
    if not isinstance(text, str) or len(text) > LONGEST_WORD:
        raise ValueError("not a word")
    return text
