"""Files that cannot be read, names that lead nowhere and days that do not join are refused by name."""

import shutil
from datetime import date

import pytest

from eligibility.rules.criterion import Situation, Status
from eligibility.rules.entries import FILES
from eligibility.rules.profile import Profile
from eligibility.rules.reading import RulebookError, read_rulebook
from tests.rules.people import FOLDER, look, make_profile
from tests.rules.small import SMALL, read_altered

NO_SUSPENSION = "no suspension of its stream and days"

# What stands in the file, what is written in its place, and what is said of it after the file's name.
GRADUATES = [
    ('"person", "values"', '"people", "values"', "ruleset G1: no group 'people'"),
    ("work = {", "# work = {", "ruleset G1, criteria work-experience: needs a [work] table"),
    (
        'true, source = "act"',
        'true, source = "oct"',
        "ruleset G1, criteria presence: no source 'oct' in sources.toml",
    ),
    ('18, source = "act"', '18, source = "oct"', "ruleset G1, criteria age: no source 'oct' in sources.toml"),
    (
        "2020-03-01",
        "2021-03-01",
        "ruleset G1, criteria values-attestation: starts 2021-03-01, outside its rule set",
    ),
    (
        "ends = 2020-12-31",
        "ends = 2021-01-01",
        "ruleset G2: starts 2021-01-01, inside G1, which ends 2021-01-01",
    ),
    (
        "2020-12-31\nruleset",
        "2021-01-01\nruleset",
        "clause issued: starts 2021-01-01, inside lifting, which ends 2021-01-01",
    ),
    ('ruleset = "G1"', 'ruleset = "G9"', "clause issued: no rule set 'G9' in this stream"),
    ('ruleset = "G1"', 'ruleset = "W1"', "clause issued: no rule set 'W1' in this stream"),
    ('lifts = "GS"', 'lifts = "G9"', f"clause lifting: lifts 'G9', {NO_SUSPENSION}"),
    ('lifts = "GS"', 'lifts = "WS"', f"clause lifting: lifts 'WS', {NO_SUSPENSION}"),
    (
        "2020-10-01\nends = 2020-12-31",
        "2020-09-01\nends = 2020-09-30",
        f"clause lifting: lifts 'GS', {NO_SUSPENSION}",
    ),
    ('ruleset = "G1"', 'ruleset = "G1"\nlifts = "GX"', f"clause issued: lifts 'GX', {NO_SUSPENSION}"),
]
WORKERS = [
    ("french = {", "# french = {", "ruleset W1, criteria french-proof: needs a [french] table"),
    (
        '"act"\ncertainty = "recalled"',
        '"oct"\ncertainty = "recalled"',
        "ruleset W1: no source 'oct' in sources.toml",
    ),
    ('source = "page"', 'source = "pages"', "clause authorized: no source 'pages' in sources.toml"),
    ('code = "W1"', 'code = "G1"', "ruleset G1: stands in another file too"),
    (
        '"proof"\nchooses = false',
        '"proof"\nreach = { kind = "everyone" }',
        "clause proof: starts 2021-01-01, inside authorized, which ends 2021-12-31",
    ),
]
RECEPTION = [
    ('source = "page"', 'source = "pages"', "period GS: no source 'pages' in sources.toml"),
    (
        'presence", source = "act"',
        'presence", source = "oct"',
        "criteria graduate-2021, criteria reception-presence: no source 'oct' in sources.toml",
    ),
    ("work = {", "# work = {", "criteria worker-2021, criteria reception-experience: needs a [work] table"),
    (
        '= "graduate-2021"\nsource',
        '= "graduate-2012"\nsource',
        "period G-2021: no reception criteria 'graduate-2012'",
    ),
    ("2020-09-30", "2020-09-28", "period GS: no reception period from 2020-09-29 to 2020-09-30"),
    ("2020-09-30", "2020-10-01", "period GS: starts 2020-10-01, inside G-2020, which ends 2020-10-01"),
    ('ruleset = "G1"\n', "", "period GS: closed, and names no rule set to show"),
    ('ruleset = "G1"', 'ruleset = "G9"', "period GS: no rule set 'G9' in this stream"),
    ('ruleset = "G1"', 'ruleset = "W1"', "period GS: no rule set 'W1' in this stream"),
    ("starts = 2020-01-01", "starts = 2019-12-31", "period G-2020: no rule set in force on 2019-12-31"),
]
FAULTS = [
    *[("graduates.toml", *row) for row in GRADUATES],
    *[("workers.toml", *row) for row in WORKERS],
    *[("reception.toml", *row) for row in RECEPTION],
]


@pytest.mark.parametrize(("name", "old", "new", "message"), FAULTS)
def test_an_entry_that_does_not_fit_the_others_is_refused_and_named(tmp_path, name, old, new, message):
    with pytest.raises(RulebookError) as refused:
        read_altered(tmp_path, name, old, new)

    assert str(refused.value) == f"{name}, {message}"


def _removed(path):
    path.unlink()


def _not_quoted(path):
    path.write_text("edition = two", "utf-8")


def _in_latin_1(path):
    path.write_bytes("# Québec".encode("latin-1"))


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (_removed, "cannot be read: No such file or directory"),
        (_not_quoted, "not TOML: Invalid value (at line 1, column 11)"),
        (_in_latin_1, "not UTF-8 from byte 4"),
    ],
)
@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_named(tmp_path, name, spoil, fault):
    folder = shutil.copytree(SMALL, tmp_path / "rulebook")
    spoil(folder / name)

    with pytest.raises(RulebookError) as refused:
        read_rulebook(folder)
    assert str(refused.value) == f"{name}: {fault}"


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        ("sources.toml", "source"),
        ("graduates.toml", "ruleset"),
        ("workers.toml", "ruleset"),
        ("reception.toml", "period"),
    ],
)
def test_an_empty_file_is_told_what_it_needs(tmp_path, name, needed):
    folder = shutil.copytree(SMALL, tmp_path / "rulebook")
    (folder / name).write_text("", "utf-8")

    with pytest.raises(RulebookError) as refused:
        read_rulebook(folder)
    assert str(refused.value) == f"{name}: needs {needed}"


def test_a_stream_without_any_period_is_refused(tmp_path):
    folder = shutil.copytree(SMALL, tmp_path / "rulebook")
    text = (folder / "reception.toml").read_text("utf-8")
    (folder / "reception.toml").write_text(text[: text.index('[[period]]\ncode = "W-2020"')], "utf-8")

    with pytest.raises(RulebookError) as refused:
        read_rulebook(folder)
    assert str(refused.value) == "reception.toml: no period of the stream worker"


def test_a_rulebook_of_every_key_is_read_as_it_is_written():
    read = read_rulebook(SMALL)

    assert {code: [c.code for c in rules.criteria] for code, rules in read.rulesets.items()} == {
        "G1": [
            "age",
            "passport",
            "values-attestation",
            "presence",
            "diploma-type",
            "program-hours",
            "half-in-quebec",
            "training-list",
            "work-experience",
            "spouse-french",
        ],
        "G2": ["age", "passport", "values-attestation", "diploma-issued"],
        "W1": ["french-proof", "oral-french", "work-experience", "occupation"],
        "W2": ["french-proof", "oral-french", "job-at-filing"],
    }
    assert [(c.code, c.ruleset, c.lifts, c.chooses) for c in read.clauses] == [
        ("lifting", "G2", "GS", True),
        ("issued", "G1", None, True),
        ("everyone", "W2", None, True),
        ("authorized", "W1", None, True),
        ("proof", "W2", None, False),
    ]


def test_a_clause_that_chooses_no_rules_and_names_no_reach_reaches_everyone():
    (proof,) = [clause for clause in read_rulebook(SMALL).clauses if not clause.chooses]

    assert proof.applies(Situation(Profile(), date(2021, 1, 1))).status is Status.MET


def test_the_same_files_have_the_same_version(tmp_path):
    again = shutil.copytree(FOLDER, tmp_path / "rulebook")

    assert read_rulebook(again).version == read_rulebook(FOLDER).version


def test_a_rulebook_that_is_only_commented_differently_says_the_same_under_another_version(tmp_path):
    read, small = (
        read_altered(tmp_path, "workers.toml", "[[group]]", "# Shared\n[[group]]"),
        read_rulebook(SMALL),
    )

    assert (read.rulesets.keys(), read.version != small.version) == (small.rulesets.keys(), True)


def test_a_condition_written_again_replaces_that_of_the_group(tmp_path):
    read = read_altered(
        tmp_path, "graduates.toml", '{ kind = "presence", from_abroad = true,', '{ kind = "age", years = 21,'
    )

    (age,) = [c for c in read.rulesets["G1"].criteria if c.code == "age"]
    assert look(age.examine, make_profile(birth_date=date(2004, 5, 1))).asked == 21
