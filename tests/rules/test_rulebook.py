"""The real rulebook: its dates are those of the law, and no day is without an answer."""

from datetime import date, timedelta

import pytest

from eligibility.rules.criterion import Certainty
from eligibility.rules.kinds import KINDS
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.ruleset import NoRulesError, State
from eligibility.rules.spans import DAY
from tests.rules.people import RULEBOOK, judge_graduate, judge_worker

RULE_SETS = {
    "G1": ("2010-02-14", "2018-08-01"),
    "G2": ("2018-08-02", "2019-10-31"),
    "G3": ("2019-11-01", "2019-11-13"),
    "G4": ("2019-11-14", "2020-07-21"),
    "G5": ("2020-07-22", "2023-11-22"),
    "G6": ("2023-11-23", "2025-11-18"),
    "G7": ("2026-07-02", "2028-07-02"),
}


@pytest.mark.parametrize("code", RULE_SETS)
@pytest.mark.parametrize("letter", ["G", "W"])
def test_a_rule_set_is_in_force_as_long_as_the_law_was(code, letter):
    rules = RULEBOOK.rulesets[letter + code[1]]

    assert (rules.starts.isoformat(), rules.ends.isoformat()) == RULE_SETS[code]


PERIODS = {
    Stream.GRADUATE: [
        ("2010-02-14", "2019-07-09", "open"),
        ("2019-07-10", "2019-10-31", "suspended"),
        ("2019-11-01", "2024-10-30", "open"),
        ("2024-10-31", "2025-11-18", "suspended"),
        ("2025-11-19", "2026-07-01", "abolished"),
        ("2026-07-02", "2026-10-31", "open"),
        ("2026-11-01", "2028-07-02", "no-window"),
    ],
    Stream.WORKER: [
        ("2010-02-14", "2025-06-04", "open"),
        ("2025-06-05", "2025-11-18", "suspended"),
        ("2025-11-19", "2026-07-01", "abolished"),
        ("2026-07-02", "2026-10-31", "open"),
        ("2026-11-01", "2028-07-02", "no-window"),
    ],
}


@pytest.mark.parametrize("stream", Stream)
def test_files_were_received_on_these_days(stream):
    told = [
        (p.starts.isoformat(), p.ends.isoformat(), p.state) for p in RULEBOOK.periods if p.stream is stream
    ]

    assert told == PERIODS[stream]


@pytest.mark.parametrize(
    ("stream", "judge"), [(Stream.GRADUATE, judge_graduate), (Stream.WORKER, judge_worker)]
)
def test_every_day_of_the_program_has_an_answer(stream, judge):
    day, days, silent = date(2010, 2, 14), 0, Profile()
    while day <= date(2028, 7, 2):
        verdict, period = judge(silent, day), RULEBOOK.period(stream, day)
        assert (verdict.outcome == "CLOSED") == (period.state is not State.OPEN and period.code != "GS1")
        day, days = day + timedelta(days=1), days + 1

    assert days == 6714


@pytest.mark.parametrize("stream", Stream)
@pytest.mark.parametrize("edge", ["first_day", "last_day"])
def test_the_day_beyond_is_refused_by_name(stream, edge):
    beyond = {"first_day": RULEBOOK.first_day - DAY, "last_day": RULEBOOK.last_day + DAY}[edge]

    with pytest.raises(NoRulesError, match=beyond.isoformat()) as refused:
        RULEBOOK.period(stream, beyond)
    assert (refused.value.stream, refused.value.on) == (stream, beyond)


def test_days_after_the_abolition_and_before_the_reopening_have_no_rule_set_in_force():
    (opened,) = [p for p in RULEBOOK.periods if p.code == "W-2026-07-02"]

    with pytest.raises(NoRulesError, match="2026-07-01"):
        RULEBOOK.judging(opened, date(2026, 7, 1))


def test_each_entry_says_where_the_law_was_read_in_both_languages():
    criteria = [c for rules in RULEBOOK.rulesets.values() for c in rules.criteria]
    criteria += [c for named in RULEBOOK.reception_criteria.values() for c in named]
    entries = [*criteria, *RULEBOOK.clauses, *RULEBOOK.periods, *RULEBOOK.rulesets.values()]

    assert [entry.code for entry in entries if not (entry.source.fr and entry.source.en)] == []
    assert {type(entry.source.certainty) for entry in entries} == {Certainty}


def test_every_kind_of_condition_is_used_by_the_rulebook():
    criteria = [c for rules in RULEBOOK.rulesets.values() for c in rules.criteria]
    criteria += [c for named in RULEBOOK.reception_criteria.values() for c in named]

    assert {criterion.code for criterion in criteria} == KINDS.keys()


@pytest.mark.parametrize(
    ("code", "day", "binding"),
    [
        pytest.param("G4", date(2019, 12, 31), set(), id="G4, 2019"),
        pytest.param("G4", date(2020, 1, 1), {"values-attestation", "spouse-values"}, id="G4, 2020"),
        pytest.param("G5", date(2021, 7, 21), set(), id="G5, the eve of the spouse's French"),
        pytest.param("G5", date(2021, 7, 22), {"spouse-french"}, id="G5, the spouse's French"),
        pytest.param("W5", date(2021, 7, 22), {"spouse-french"}, id="W5, the spouse's French"),
        pytest.param("G6", date(2024, 11, 22), set(), id="G6, the eve of studies in French"),
        pytest.param("G6", date(2024, 11, 23), {"studied-in-french"}, id="G6, studies in French"),
    ],
)
def test_a_condition_binds_from_its_first_day(code, day, binding):
    dated = {
        c.code
        for c in RULEBOOK.rulesets[code].criteria
        if c.starts and c.starts > RULEBOOK.rulesets[code].starts
    }
    bound = {criterion.code for criterion in RULEBOOK.rulesets[code].criteria_on(day)}

    assert dated & bound == binding
