"""`python manage.py assess`: verdicts in JSON, or faults one line each."""

import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command

from tests.cases.situations import cases

pytestmark = pytest.mark.usefixtures("held_catalog")

COOK = next(case for case in cases() if case.id == "W38")
"""Eligible on 2026-07-15."""


@pytest.fixture
def assess(tmp_path, capsys, monkeypatch):
    """Run the command on some facts, or on a raw text, and read what it prints."""

    def run(told, *options, stdin=False):
        text = told if isinstance(told, bytes) else json.dumps(told).encode()
        file = tmp_path / "profile.json"
        file.write_bytes(text)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
        call_command("assess", "-" if stdin else str(file), *options)
        return json.loads(capsys.readouterr().out)

    return run


@pytest.fixture
def refused(assess, capsys, tmp_path):
    """Run the command and read the lines it refuses with; the file's own name is written PROFILE."""

    def run(told, *options, **how):
        with pytest.raises(SystemExit) as caught:
            assess(told, *options, **how)
        printed = capsys.readouterr()
        assert (caught.value.code, printed.out) == (2, "")
        return printed.err.replace(str(tmp_path / "profile.json"), "PROFILE").splitlines()

    return run


def test_a_verdict_has_exactly_the_keys_that_are_promised(assess):
    answer = assess(COOK.facts(), "--on", "2026-07-15", "--stream", "worker")

    (stream,) = answer["streams"]
    assert list(answer) == ["on", "streams"]
    assert list(stream) == [
        "stream",
        "outcome",
        "rule_set",
        "shown_under",
        "clause",
        "reception",
        "findings",
        "missing",
        "outlook",
    ]
    assert list(stream["reception"]) == ["code", "state", "starts", "ends", "source"]
    assert {tuple(finding) for finding in stream["findings"]} == {
        ("criterion", "status", "found", "asked", "sentence", "source", "certainty")
    }


def test_a_verdict_is_told_in_plain_values(assess):
    answer = assess(COOK.facts(), "--on", "2026-07-15", "--stream", "worker", "--lang", "en")

    (stream,) = answer["streams"]
    reception = {**stream["reception"], "source": None}
    experience = next(one for one in stream["findings"] if one["criterion"] == "work-experience")
    assert answer["on"] == "2026-07-15"
    assert (stream["stream"], stream["outcome"], stream["rule_set"]) == ("worker", "ELIGIBLE", "W7")
    assert (stream["shown_under"], stream["clause"], stream["missing"]) == ("W7", None, [])
    assert reception == {
        "code": "W-2026-07-02",
        "state": "open",
        "starts": "2026-07-02",
        "ends": "2026-10-31",
        "source": None,
    }
    assert (experience["status"], experience["found"], experience["asked"]) == ("met", 32, 24)


def test_what_reception_asks_is_among_the_findings(assess):
    answer = assess(COOK.facts(), "--on", "2026-07-15", "--stream", "worker")

    codes = [finding["criterion"] for finding in answer["streams"][0]["findings"]]
    assert codes[:2] == ["reception-experience", "reception-job"]


@pytest.mark.parametrize(("lang", "source"), [([], "fr"), (["--lang", "fr"], "fr"), (["--lang", "en"], "en")])
def test_sentences_and_sources_are_in_the_language_asked(lang, source, assess):
    answers = {code: assess(COOK.facts(), "--on", "2026-07-15", "--lang", code) for code in ("fr", "en")}

    assert answers["fr"] != answers["en"]
    assert assess(COOK.facts(), "--on", "2026-07-15", *lang) == answers[source]


def test_both_streams_are_judged_where_none_is_named(assess):
    answer = assess({}, "--on", "2026-07-15")

    assert [stream["stream"] for stream in answer["streams"]] == ["graduate", "worker"]


def test_the_filing_date_is_today_where_none_is_named(assess, stopped_at):
    stopped_at(date(2024, 5, 1))

    assert assess({})["on"] == "2024-05-01"


def test_a_list_of_profiles_gives_a_list(assess):
    answers = assess([{}, COOK.facts()], "--on", "2026-07-15", "--stream", "worker")

    assert [answer["streams"][0]["outcome"] for answer in answers] == ["UNDETERMINED", "ELIGIBLE"]


def test_an_empty_list_gives_an_empty_list(assess):
    assert assess([]) == []


def test_standard_input_is_read_for_a_dash(assess):
    assert assess({}, "--on", "2026-07-15", stdin=True) == assess({}, "--on", "2026-07-15")


def test_a_closed_day_is_told_by_the_code_of_its_period(assess):
    (stream,) = assess({}, "--on", "2026-11-22", "--stream", "graduate")["streams"]

    assert (stream["outcome"], stream["rule_set"], stream["shown_under"]) == ("CLOSED", "GS3", "G7")


@pytest.mark.parametrize("on", ["2010-02-14", "2028-07-02"])
def test_the_first_and_the_last_day_of_the_rulebook_have_an_answer(on, assess):
    assert assess({}, "--on", on)["on"] == on


@pytest.mark.parametrize(
    ("on", "line"),
    [
        ("2010-02-13", "--on: must be from 2010-02-14 to 2028-07-02"),
        ("2028-07-03", "--on: must be from 2010-02-14 to 2028-07-02"),
        ("2024-02-30", "--on: no such day in the calendar"),
        ("tomorrow", "--on: must be a date, as 2024-05-01"),
        ("", "--on: must be a date, as 2024-05-01"),
    ],
)
def test_a_day_without_rules_is_refused(on, line, refused):
    assert refused({}, "--on", on) == [line]


@pytest.mark.parametrize(
    ("told", "lines"),
    [
        pytest.param(
            {"jobs": [{}, {"start": "2024-02-01", "end": "2024-01-01", "pay": 3}]},
            ["jobs[1].pay: unknown key", "jobs[1].end: before start"],
            id="every fault of a profile",
        ),
        pytest.param(
            [{}, {"age": 3}, 5, {"jobs": [{"start": "soon"}]}],
            [
                "[1].age: unknown key",
                "[2]: must be an object",
                "[3].jobs[0].start: must be a date, as 2024-05-01",
            ],
            id="every fault of a list",
        ),
        pytest.param("text", ["profile: must be an object"], id="a text"),
        pytest.param(b"null", ["profile: must be an object"], id="nothing"),
        pytest.param(b"", ["PROFILE: not valid JSON: Expecting value: line 1 column 1 (char 0)"], id="empty"),
        pytest.param(b"\xff\xfe{\x00}\x00", ["PROFILE: not UTF-8 text"], id="utf-16"),
        pytest.param(b'{"hours": NaN}', ["PROFILE: not valid JSON: NaN is no number"], id="NaN"),
        pytest.param(
            b'{"jobs": [], "jobs": []}',
            ['PROFILE: not valid JSON: the key "jobs" stands twice in one object'],
            id="a key told twice",
        ),
        pytest.param(b"[" * 100_000, ["PROFILE: not valid JSON: nested too deeply"], id="too deep"),
        pytest.param(
            b'{"diplomas": [{"hours": 1e999}]}', ["diplomas[0].hours: must be a whole number"], id="infinite"
        ),
    ],
)
def test_a_bad_profile_is_refused_with_one_line_for_each_fault(told, lines, refused):
    assert refused(told) == lines


def test_a_number_of_too_many_digits_is_refused_in_one_line(refused):
    (line,) = refused(b'{"spouse_speaking": ' + b"9" * 5000 + b"}")

    assert line.startswith("PROFILE: not valid JSON: Exceeds the limit")


def test_a_mark_of_byte_order_is_no_fault(assess):
    assert assess(b"\xef\xbb\xbf{}", "--on", "2026-07-15")["on"] == "2026-07-15"


@pytest.mark.parametrize(
    ("name", "reason"), [("missing.json", "No such file or directory"), (".", "Is a directory")]
)
def test_a_file_that_cannot_be_read_is_named(name, reason, tmp_path, capsys):
    with pytest.raises(SystemExit) as caught:
        call_command("assess", str(tmp_path / name))

    assert caught.value.code == 2
    assert capsys.readouterr().err == f"{tmp_path / name}: {reason}\n"


def test_a_database_that_was_never_set_up_is_told_in_one_line(tmp_path):
    empty = {**os.environ, "DATABASE_URL": f"sqlite:///{tmp_path / 'empty.sqlite3'}"}
    command = [sys.executable, "manage.py", "assess", "-"]
    site = Path(__file__).resolve().parents[2]

    done = subprocess.run(
        command, input="{}", env=empty, cwd=site, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "CommandError: The database is not ready: run ./peq setup first.\n"
