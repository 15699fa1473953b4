"""A faulty rulebook is refused by a message that names the entry at fault."""

from datetime import date

import pytest

from eligibility.rules.reading import RulebookError, read_rulebook
from tests.rules.people import FOLDER, RULEBOOK, look, make_profile

FILES = ("sources.toml", "graduates.toml", "workers.toml", "reception.toml")


@pytest.fixture
def altered(tmp_path):
    """Read the rulebook with one piece of one file replaced, once."""

    def read(name, old, new):
        for file in FILES:
            text = (FOLDER / file).read_text("utf-8")
            assert file != name or old in text
            (tmp_path / file).write_text(text.replace(old, new, 1) if file == name else text, "utf-8")
        return read_rulebook(tmp_path)

    return read


AGE = '{ kind = "age", years = 18,'
FAULTS = [
    pytest.param(
        "graduates.toml", '{ kind = "age"', '{ kind = "wage"', "G1, wage: no such kind", id="unknown kind"
    ),
    pytest.param("graduates.toml", AGE, '{ kind = "age", yaers = 18,', "G1, age: ", id="unknown parameter"),
    pytest.param(
        "graduates.toml", AGE, '{ kind = "age",', "G1, age: missing a required argument: 'years'", id="none"
    ),
    pytest.param(
        "graduates.toml", AGE, '{ kind = "age", years = "18",', "G1, age, years: should be a int", id="type"
    ),
    pytest.param(
        "graduates.toml", AGE, '{ kind = "age", years = true,', "G1, age, years: should be a int", id="yes"
    ),
    pytest.param(
        "workers.toml",
        'code = "W1"\n',
        'code = "W1"\ncolour = "red"\n',
        "W1: unknown key 'colour'",
        id="unknown key",
    ),
    pytest.param(
        "workers.toml",
        "work = { hours = 30,",
        "work = { ours = 30,",
        "W1, work: unknown key 'ours'",
        id="in work",
    ),
    pytest.param(
        "workers.toml",
        "french = { test_months",
        "french = { text_months",
        "W1, french: unknown key",
        id="in french",
    ),
    pytest.param(
        "workers.toml", 'course = "accepted"', 'course = "maybe"', "W1, french: 'maybe'", id="closed word"
    ),
    pytest.param(
        "workers.toml", 'source = "r4"', 'source = "r44"', "W1: no source 'r44'", id="unknown source"
    ),
    pytest.param(
        "workers.toml",
        'certainty = "secondary"\nfrench',
        'certainty = "sure"\nfrench',
        "W1: 'sure'",
        id="certainty",
    ),
    pytest.param(
        "workers.toml", 'use = ["person"', 'use = ["people"', "W1: no group 'people'", id="unknown group"
    ),
    pytest.param(
        "graduates.toml", 'kind = "permit-expiring"', 'kind = "x"', "clause GS1-permit-expiring: ", id="reach"
    ),
    pytest.param(
        "graduates.toml", "least = 900,", "", "clause 1-13-Nov-2019: missing", id="reach without a bound"
    ),
    pytest.param(
        "workers.toml",
        'ruleset = "W2"',
        'ruleset = "W22"',
        "clause 1-13-Nov-2019: no rule set 'W22'",
        id="sent nowhere",
    ),
    pytest.param(
        "workers.toml",
        "ends = 2018-08-01",
        "ends = 2018-08-02",
        "W2: starts 2018-08-02, inside W1",
        id="laps",
    ),
    pytest.param(
        "workers.toml",
        "ends = 2018-08-01",
        "ends = 2018-07-31",
        "no rule set in force on 2018-08-01",
        id="gap",
    ),
    pytest.param(
        "workers.toml", "ends = 2018-08-01", "ends = 2009-08-01", "W1: ends before it starts", id="backward"
    ),
    pytest.param(
        "workers.toml",
        "starts = 2010-02-14",
        'starts = "2010-02-14"',
        "W1: starts should be a date",
        id="no date",
    ),
    pytest.param(
        "workers.toml",
        "work = { hours",
        "# work = { hours",
        "W1, work-experience: needs a .work. table",
        id="no work",
    ),
    pytest.param(
        "reception.toml",
        "ends = 2019-07-09",
        "ends = 2019-07-08",
        "GS1: no reception period from 2019-07-09",
        id="days lost",
    ),
    pytest.param(
        "reception.toml",
        "ends = 2019-07-09",
        "ends = 2019-07-10",
        "GS1: starts 2019-07-10, inside",
        id="twice",
    ),
    pytest.param(
        "reception.toml",
        'ruleset = "G2"\n',
        "",
        "period GS1: closed, and names no rule set",
        id="nothing shown",
    ),
    pytest.param(
        "reception.toml",
        'ruleset = "G2"',
        'ruleset = "G22"',
        "period GS1: no rule set 'G22'",
        id="shown nowhere",
    ),
    pytest.param(
        "reception.toml", 'state = "suspended"', 'state = "asleep"', "period GS1: 'asleep'", id="state"
    ),
    pytest.param(
        "reception.toml",
        'stream = "graduate"',
        'stream = "pupil"',
        "period G-2010-02-14: 'pupil'",
        id="stream",
    ),
    pytest.param(
        "reception.toml",
        'criteria = "graduate-2026"',
        'criteria = "graduate-2062"',
        "period G-2026-07-02: no reception criteria 'graduate-2062'",
        id="unknown reception criteria",
    ),
    pytest.param(
        "reception.toml",
        'code = "GS1"\n',
        'code = "GS1"\ncap = 5\n',
        "period GS1: unknown key 'cap'",
        id="period key",
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "message"), FAULTS)
def test_a_fault_is_refused_and_its_entry_is_named(altered, name, old, new, message):
    with pytest.raises(RulebookError, match=message):
        altered(name, old, new)


def test_a_rulebook_that_is_only_commented_differently_says_the_same(altered):
    read = altered("workers.toml", "# Volet", "# Stream, volet")

    assert (read.rulesets.keys(), read.version != RULEBOOK.version) == (RULEBOOK.rulesets.keys(), True)


def test_the_same_files_have_the_same_version():
    assert read_rulebook(FOLDER).version == RULEBOOK.version


def test_a_condition_written_again_replaces_that_of_the_group(altered):
    read = altered("workers.toml", '{ kind = "spousal-open-permit",', '{ kind = "age", years = 21,')

    assert [c.code for c in read.rulesets["W1"].criteria].count("age") == 1
    assert "spousal-open-permit" not in {c.code for c in read.rulesets["W1"].criteria}
    (age,) = [c for c in read.rulesets["W1"].criteria if c.code == "age"]
    assert look(age.examine, make_profile(birth_date=date(2004, 5, 1))).asked == 21
