"""A record that a person keeps: it reads back byte for byte, and whatever is no record is refused by name."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from eligibility.record import (
    MOST_BYTES,
    Change,
    Fault,
    Judged,
    NotARecord,
    Record,
    compare,
    read,
    write,
)
from eligibility.rules.criterion import Status
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Outcome

MET, NOT_MET, UNKNOWN = Status
WORKER = Judged(Stream.WORKER, Outcome.ELIGIBLE, "W6", {"age": MET, "work-experience": MET})
RECORD = Record(
    date(2024, 5, 1),
    "0123456789ab",
    {"birth-date": "1990-03-31", "jobs": ["1", "63200.2021.2021-10-18/40nnn"]},
    (WORKER,),
)

texts = some.text(max_size=40)
statuses = some.dictionaries(texts, some.sampled_from(Status), max_size=5)
records = some.builds(
    Record,
    saved=some.dates(),
    rulebook=texts,
    answers=some.dictionaries(texts, texts | some.lists(texts, max_size=5), max_size=5),
    judged=some.lists(
        some.builds(
            Judged,
            stream=some.sampled_from(Stream),
            outcome=some.sampled_from(Outcome),
            rule_set=texts,
            findings=statuses,
            met=some.lists(some.tuples(some.dates(), some.dates()), max_size=3).map(tuple),
            repairs=some.lists(some.lists(texts, max_size=3).map(tuple), max_size=3).map(tuple),
            rule_sets=statuses,
        ),
        max_size=2,
    ).map(tuple),
)


@settings(max_examples=100)
@given(records)
def test_a_record_reads_back_as_it_was_and_writes_again_byte_for_byte(record):
    data = write(record)
    assert read(data) == record
    assert write(read(data)) == data


@settings(max_examples=200)
@given(some.binary(max_size=400))
def test_bytes_that_are_no_record_are_refused_and_never_fail(data):
    with pytest.raises(NotARecord):
        read(data)


def altered(**parts: object) -> bytes:
    content = {**json.loads(write(RECORD)), **parts}
    return json.dumps(content).encode()


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.FOREIGN),
        (b"%PDF-1.7", Fault.FOREIGN),
        (b"[]", Fault.FOREIGN),
        (b'{"name": "somebody"}', Fault.FOREIGN),
        (b"[" * 20_000, Fault.FOREIGN),
        (altered(format="another-site"), Fault.FOREIGN),
        (altered(version=2), Fault.NEWER),
        (altered(version="1"), Fault.DAMAGED),
        (altered(saved="yesterday"), Fault.DAMAGED),
        (altered(answers={"birth-date": 1990}), Fault.DAMAGED),
        (altered(answers={"birth-date": "1" * 401}), Fault.DAMAGED),
        (altered(answers={"jobs": [["nested"]]}), Fault.DAMAGED),
        (altered(judged=[{"stream": "worker"}]), Fault.DAMAGED),
        (altered(judged=7), Fault.DAMAGED),
        (write(RECORD).replace(b"1990-03-31", b"1990-03-30"), Fault.DAMAGED),
        (write(RECORD)[:-40], Fault.FOREIGN),
        (write(RECORD) + b" " * MOST_BYTES, Fault.TOO_LONG),
    ],
)
def test_a_file_that_is_no_whole_record_is_refused_by_what_is_wrong_with_it(data, fault):
    with pytest.raises(NotARecord) as refused:
        read(data)
    assert refused.value.fault is fault


def test_what_the_same_answers_give_now_is_told_where_it_differs():
    now = Judged(Stream.WORKER, Outcome.NOT_ELIGIBLE, "W6", {"age": MET, "work-experience": NOT_MET})
    asked_anew = Judged(Stream.WORKER, Outcome.UNDETERMINED, "W8", {"age": MET, "written-french": UNKNOWN})

    assert compare([WORKER], [WORKER]) == ()
    assert compare([WORKER], [now]) == (
        Change(Stream.WORKER, None, "ELIGIBLE", "NOT_ELIGIBLE"),
        Change(Stream.WORKER, "work-experience", "met", "not-met"),
    )
    assert compare([WORKER], [asked_anew]) == (
        Change(Stream.WORKER, None, "ELIGIBLE", "UNDETERMINED"),
        Change(Stream.WORKER, "work-experience", "met", None),
        Change(Stream.WORKER, "written-french", None, "unknown"),
    )


def test_a_stream_that_only_one_of_the_two_knows_is_not_compared():
    graduate = Judged(Stream.GRADUATE, Outcome.ELIGIBLE, "G6", {"age": MET})
    assert compare([WORKER], [graduate]) == ()
