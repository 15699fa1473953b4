"""An entry of the wrong shape is refused by a message that names its file, itself and the fault."""

import copy
import datetime
import inspect
import tomllib
from dataclasses import fields

import pytest

from eligibility.rules.criteria.french import FrenchTerms
from eligibility.rules.criteria.jobs import FILTERS, WorkTerms
from eligibility.rules.criterion import Situation, Status
from eligibility.rules.entries import BUILDERS, CRITERION, FILES, FRENCH, JOB_FACTS, WORK, with_parameters
from eligibility.rules.profile import Job, Profile
from eligibility.rules.shapes import RulebookError
from tests.rules.small import SMALL, read_altered

COUNT = "should be a whole number from 0 to 9999"
MONTHS = "should be a whole number from 1 to 1200"
JOB_FACT = "should be one of own_account, controls_company, excluded_field"
SKILL = "should be one of 0, A, B, C, D"
TEER = "should be one of 0, 1, 2, 3, 4, 5"
LIST = "should be a list that is not empty"
DATE = "should be a date"
FLAG = "should be true or false"
WEEKLY = "should be a number of hours a week"
CERTAINTY = "should be one of found, secondary, inferred, recalled"
STATE = "should be one of open, suspended, abolished, no-window"
COURSE = "should be one of accepted, refused, by-date"
NAME = "should be a name that begins with graduate- or worker-"
OUTSIDE = "outside its rule set"
BY_DATE = "course_by stands where the course is by-date, and only there"
DIPLOMAS = "dep, asp, aec, dec-technical, dec-general, bachelor, master, doctorate, other, dep-asp"

# What stands in the file, what is written in its place, and what is said of it after the file's name.
SOURCES = [
    ('key = "act"', 'key = "act"\nlink = "x"', "source act: unknown key 'link'"),
    ('key = "act"\n', "", "source number 1: needs key"),
    ('key = "page"', 'key = "act"', "source act: stands twice"),
    ('fr = "Loi"', 'fr = ""', "source act, fr: should be a text, not ''"),
    ("read = 2026-11-22", "read = 2026", f"source act, read: {DATE}, not 2026"),
    ("https:", "http:", "source act, url: should be an address in https, not 'http://example.org/act'"),
]
GRADUATES = [
    ('name = "person"', 'name = "person"\nfoo = 1', "group person: unknown key 'foo'"),
    ('name = "person"\n', "", "group number 1: needs name"),
    ('name = "values"', 'name = "person"', "group person: stands twice"),
    ('"passport"', '"age", years = 21', "group person, criteria age: stands twice"),
    ('kind = "age", ', "", "group person, criteria number 1: needs kind"),
    ('kind = "age"', "kind = 1", "group person, criteria number 1, kind: should be a text, not 1"),
    ('kind = "age"', 'kind = "wage"', "group person, criteria wage: no kind 'wage'"),
    ("years = 18", "yaers = 18", "group person, criteria age: unknown key 'yaers'"),
    ("years = 18, ", "", "group person, criteria age: needs years"),
    ("years = 18", 'years = "18"', f"group person, criteria age, years: {COUNT}, not '18'"),
    ("years = 18", "years = true", f"group person, criteria age, years: {COUNT}, not True"),
    ("default = 12, ", "", "ruleset G1, work, months: needs default"),
    ("dep = 18 }", "pde = 18 }", "ruleset G1, work, months: unknown key 'pde'"),
    ("dep = 18 }", 'dep = "18" }', f"ruleset G1, work, months, dep: {MONTHS}, not '18'"),
    ("after_program = true", "after_program = 1", f"ruleset G1, work, after_program: {FLAG}, not 1"),
    ('related_level = "C"', 'related_level = "c"', f"ruleset G1, work, related_level: {SKILL}, not 'c'"),
    ("from_abroad = true", "from_abroad = 1", f"ruleset G1, criteria presence, from_abroad: {FLAG}, not 1"),
    (
        '"dep-asp"]',
        '"asp-dep"]',
        f"ruleset G1, criteria diploma-type, levels: should be one of {DIPLOMAS}, not 'asp-dep'",
    ),
    ('["dep", "dep-asp"]', '"dep"', f"ruleset G1, criteria diploma-type, levels: {LIST}, not 'dep'"),
    ("{ dep = 1800 }", "{ pde = 1800 }", "ruleset G1, criteria program-hours, hours: unknown key 'pde'"),
    ("1800", '"1800"', f"ruleset G1, criteria program-hours, hours, dep: {COUNT}, not '1800'"),
    (
        "{ dep = 1800 }",
        "{}",
        "ruleset G1, criteria program-hours, hours: should be a table with a key, not {}",
    ),
    (
        "= 50",
        "= 500",
        "ruleset G1, criteria half-in-quebec, percent: should be a whole number from 1 to 100, not 500",
    ),
    ("900", '"900"', f"ruleset G1, criteria half-in-quebec, least_hours: {COUNT}, not '900'"),
    ('key = "programs"', 'key = " "', "ruleset G1, criteria training-list, key: should be a text, not ' '"),
    ("2020-06-01", "2021-06-01", f"ruleset G1, criteria spouse-french: starts 2021-06-01, {OUTSIDE}"),
    ("2020-06-01", "2019-06-01", f"ruleset G1, criteria spouse-french: starts 2019-06-01, {OUTSIDE}"),
    ("starts = 2020-06-01", "starts = 2020", f"ruleset G1, criteria spouse-french, starts: {DATE}, not 2020"),
    ("2021-06-30", "2021", f"ruleset G2, criteria diploma-issued, sure_until: {DATE}, not 2021"),
    ('lifts = "GS"', "lifts = true", "clause lifting, lifts: should be a text, not True"),
    ('lifts = "GS"', 'lifts = "GS"\nchooses = "no"', f"clause lifting, chooses: {FLAG}, not 'no'"),
    (
        'lifts = "GS"',
        'lifts = "GS"\nchooses = false',
        "clause lifting: lifts a suspension, and chooses no rule set",
    ),
    ("least = 900, ", "", "clause lifting, reach: needs least"),
    ("least = 900", "least = 1800", "clause lifting, reach: most 1799, before least 1800"),
    ("before = 2021-01-01", "before = 2021", f"clause issued, reach, before: {DATE}, not 2021"),
]
WORKERS = [
    ('code = "W1"', 'code = "W1"\ncolour = "red"', "ruleset W1: unknown key 'colour'"),
    ('code = "W1"\n', "", "ruleset number 1: needs code"),
    ('code = "W2"', 'code = "W1"', "ruleset W1: stands twice"),
    ("starts = 2020-01-01", 'starts = "2020-01-01"', f"ruleset W1, starts: {DATE}, not '2020-01-01'"),
    (
        "2020-01-01",
        "2020-01-01T00:00:00",
        f"ruleset W1, starts: {DATE}, not datetime.datetime(2020, 1, 1, 0, 0)",
    ),
    ("2020-01-01", "0202-01-01", f"ruleset W1, starts: {DATE}, not datetime.date(202, 1, 1)"),
    ("ends = 2020-12-31", "ends = 2019-12-31", "ruleset W1: ends 2019-12-31, before starts 2020-01-01"),
    ('certainty = "recalled"', 'certainty = "sure"', f"ruleset W1, certainty: {CERTAINTY}, not 'sure'"),
    ("french = { test_months", "french = { text_months", "ruleset W1, french: unknown key 'text_months'"),
    ("test_months = 24, ", "", "ruleset W1, french: needs test_months"),
    ("test_months = 24", 'test_months = "24"', f"ruleset W1, french, test_months: {MONTHS}, not '24'"),
    ("false", '"no"', f"ruleset W1, french, program_in_french: {FLAG}, not 'no'"),
    ('course = "accepted"', 'course = "maybe"', f"ruleset W1, french, course: {COURSE}, not 'maybe'"),
    ('course = "accepted"', 'course = "by-date"', f"ruleset W1, french: {BY_DATE}"),
    ('course = "by-date"', 'course = "refused"', f"ruleset W2, french: {BY_DATE}"),
    ("course_by = 2020-12-31", 'course_by = "2020"', f"ruleset W2, french, course_by: {DATE}, not '2020'"),
    ("work = { hours", "work = { ours", "ruleset W1, work: unknown key 'ours'"),
    ("hours = 30, ", "", "ruleset W1, work: needs hours"),
    ("hours = 30", 'hours = "30"', f"ruleset W1, work, hours: {WEEKLY}, not '30'"),
    ("hours = 30", "hours = true", f"ruleset W1, work, hours: {WEEKLY}, not True"),
    ("hours = 30", "hours = nan", f"ruleset W1, work, hours: {WEEKLY}, not nan"),
    ("hours = 30", "hours = 169", f"ruleset W1, work, hours: {WEEKLY}, not 169"),
    (" months = 12,", "", "ruleset W1, work: needs months"),
    (" months = 12", ' months = "12"', f"ruleset W1, work, months: {MONTHS}, not '12'"),
    (" months = 12", " months = true", f"ruleset W1, work, months: {MONTHS}, not True"),
    ("within = 24", "within = 24.5", f"ruleset W1, work, within: {MONTHS}, not 24.5"),
    ('levels = ["0", "A", "C"]', 'levels = ["0", "E", "C"]', f"ruleset W1, work, levels: {SKILL}, not 'E'"),
    ('levels = ["0", "A", "C"]', 'levels = [0, "A", "C"]', f"ruleset W1, work, levels: {SKILL}, not 0"),
    ('= ["C"]', '= ["D"]', "ruleset W1, work: low level D, which levels does not accept"),
    ('low_levels = ["C"]', 'low_levels = ["F"]', f"ruleset W1, work, low_levels: {SKILL}, not 'F'"),
    ("low_months = 18, ", "", "ruleset W1, work: low_levels and low_months go together"),
    ('on_list = "occupations"', 'on_list = ""', "ruleset W1, work, on_list: should be a text, not ''"),
    ('["own_account"]', '["own_acount"]', f"ruleset W1, work, refuses: {JOB_FACT}, not 'own_acount'"),
    ('["excluded_field"]', '["related"]', f"ruleset W1, work, doubts: {JOB_FACT}, not 'related'"),
    ('["excluded_field"]', '["own_account"]', "ruleset W1, work: own_account both refused and doubted"),
    ("[0, 1, 2, 3]", "[0, 1, 2, 6]", f"ruleset W2, work, teer: {TEER}, not 6"),
    ("[0, 1, 2, 3]", '["0", 1, 2, 3]', f"ruleset W2, work, teer: {TEER}, not '0'"),
    ("[0, 1, 2, 3]", "[]", f"ruleset W2, work, teer: {LIST}, not []"),
    ("teer", 'levels = ["0"], teer', "ruleset W2, work: either levels or teer, not both"),
    ('use = ["french"]', 'use = "french"', f"ruleset W1, use: {LIST}, not 'french'"),
    ("7", "17", "group french, criteria oral-french, level: should be a whole number from 1 to 12, not 17"),
    ("level = 7", "level = 7, french = {}", "group french, criteria oral-french: unknown key 'french'"),
    ('code = "everyone"', 'code = "everyone"\ncolour = "red"', "clause everyone: unknown key 'colour'"),
    ('code = "everyone"\n', "", "clause number 1: needs code"),
    ("ends = 2020-06-30", "ends = 2020-05-30", "clause everyone: ends 2020-05-30, before starts 2020-06-01"),
    ('reach = { kind = "everyone" }\n', "", "clause everyone: needs reach"),
    ('{ kind = "everyone" }', '"all"', "clause everyone, reach: should be a table, not 'all'"),
    ('reach = { kind = "everyone" }', "reach = {}", "clause everyone, reach: needs kind"),
    ('kind = "everyone"', 'kind = "all"', "clause everyone, reach: no kind 'all'"),
    ("sure = true", 'sure = "yes"', f"clause authorized, reach, sure: {FLAG}, not 'yes'"),
]
RECEPTION = [
    ('code = "GS"', 'code = "GS"\ncap = 5', "period GS: unknown key 'cap'"),
    ('code = "GS"\n', "", "period number 2: needs code"),
    ('code = "GS"', 'code = "G-2020"', "period G-2020: stands twice"),
    ('state = "suspended"', 'state = "asleep"', f"period GS, state: {STATE}, not 'asleep'"),
    ('"graduate"', '"pupil"', "period G-2020, stream: should be one of graduate, worker, not 'pupil'"),
    ("ends = 2020-09-30", "ends = 2019-09-30", "period G-2020: ends 2019-09-30, before starts 2020-01-01"),
    (
        '= "graduate-2021"\nsource',
        '= "worker-2021"\nsource',
        "period G-2021: criteria 'worker-2021', of the other stream",
    ),
    ('name = "worker-2021"', 'name = "worker-2021"\ncap = 5', "criteria worker-2021: unknown key 'cap'"),
    ('name = "worker-2021"\n', "", "criteria number 2: needs name"),
    ('name = "worker-2021"', 'name = "graduate-2021"', "criteria graduate-2021: stands twice"),
    ('name = "worker-2021"', 'name = "2021"', f"criteria 2021, name: {NAME}, not '2021'"),
    (
        "by = 2020-12-31",
        "starts = 2020-12-31",
        "criteria graduate-2021, criteria reception-diploma: unknown key 'starts'",
    ),
    (
        "within_if_any = 36",
        "within_if_any = 0",
        f"criteria worker-2021, criteria reception-experience, within_if_any: {MONTHS}, not 0",
    ),
]
FAULTS = [
    *[("sources.toml", *row) for row in SOURCES],
    *[("graduates.toml", *row) for row in GRADUATES],
    *[("workers.toml", *row) for row in WORKERS],
    *[("reception.toml", *row) for row in RECEPTION],
]


@pytest.mark.parametrize(("name", "old", "new", "message"), FAULTS)
def test_an_entry_at_fault_is_refused_and_named(tmp_path, name, old, new, message):
    with pytest.raises(RulebookError) as refused:
        read_altered(tmp_path, name, old, new)

    assert str(refused.value) == f"{name}, {message}"


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("workers.toml", "[[clause]]", "[[klause]]", "workers.toml: unknown key 'klause'"),
        ("sources.toml", "[[source]]", "edition = 2\n[[source]]", "sources.toml: unknown key 'edition'"),
        (
            "reception.toml",
            "[[period]]",
            "[[criteria]]",
            "reception.toml, criteria number 3: unknown key 'code'",
        ),
    ],
)
def test_a_table_that_no_file_holds_is_refused(tmp_path, name, old, new, message):
    with pytest.raises(RulebookError) as refused:
        read_altered(tmp_path, name, old, new)

    assert str(refused.value) == message


def _leaves(value, path=()):
    """The path of every value that is not a list or a table."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield from _leaves(inner, (*path, key))
    if not isinstance(value, dict | list):
        yield path


TABLES = {name: tomllib.loads((SMALL / name).read_text("utf-8")) for name in FILES}
ODD = ["", -1, 1.5, 10**9, [], {}, ["x"], {"x": 1}, datetime.datetime(2020, 1, 1), datetime.time(1)]  # noqa: DTZ001


@pytest.mark.parametrize("name", FILES)
def test_no_value_may_be_of_another_kind_than_its_key(name):
    accepted = []
    for path in _leaves(TABLES[name]):
        for odd in ODD:
            table = copy.deepcopy(TABLES[name])
            holder = table
            for key in path[:-1]:
                holder = holder[key]
            holder[path[-1]] = odd
            try:
                FILES[name](table, name)
            except RulebookError:
                continue
            if path[-2:] != ("work", "hours"):  # these alone may have a fraction
                accepted.append((path, odd))

    assert accepted == []


@pytest.mark.parametrize(("shape", "terms"), [(WORK, WorkTerms), (FRENCH, FrenchTerms)])
def test_the_terms_of_a_rule_set_are_all_told_apart(shape, terms):
    assert {*shape.must, *shape.may} == {field.name for field in fields(terms)}


@pytest.mark.parametrize("kind", BUILDERS)
def test_every_parameter_of_every_kind_has_its_check(kind):
    shape = with_parameters(BUILDERS[kind], CRITERION.common)
    parameters = {*inspect.signature(BUILDERS[kind]).parameters} - {"work", "french"}

    assert {*shape.must, *shape.may} == {"kind", "source", "certainty", "starts"} | parameters


@pytest.mark.parametrize("fact", JOB_FACTS)
def test_a_fact_that_may_be_refused_is_looked_at(fact):
    terms = WorkTerms(hours=30, months={"default": 12}, refuses=frozenset({fact}))
    situation = Situation(Profile(), datetime.date(2020, 1, 1))

    said = {check(Job(hours=40, **{fact: True}), situation, terms).status for check in FILTERS.values()}
    assert said == {Status.MET, Status.NOT_MET}
