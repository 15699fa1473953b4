"""The same person under every rule set of a stream, and two verdicts side by side."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility.rules.assess import assess
from eligibility.rules.profile import Level, Profile, Stream
from eligibility.rules.reforms import differences, reforms
from eligibility.rules.ruleset import Outcome
from tests.rules.people import (
    MET,
    NOT_MET,
    RULEBOOK,
    SELLER,
    UNKNOWN,
    judge_worker,
    make_graduate,
    make_worker,
)
from tests.rules.strategies import filing_days, partly_forgotten, streams, whole_profiles

D = date
W6, TODAY = D(2024, 5, 1), D(2026, 11, 22)
bounded = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def statuses(profile: Profile, on: date, stream: Stream) -> dict:
    return {reform.ruleset.code: reform.status for reform in reforms(profile, on, RULEBOOK, stream)}


@bounded
@given(st.data(), filing_days, streams)
def test_the_rule_set_in_force_finds_what_the_verdict_of_that_day_finds(data, on, stream):
    profile = data.draw(whole_profiles(on) | whole_profiles(on).flatmap(partly_forgotten))
    verdict = assess(profile, on, RULEBOOK, stream)

    for reform in reforms(profile, on, RULEBOOK, stream):
        assert reform.ruleset.starts <= reform.as_of <= reform.ruleset.ends
        lifted = any(found.clause.lifts for found in verdict.clauses)
        if reform.ruleset is RULEBOOK.judging(RULEBOOK.period(stream, on), on) and not lifted:
            asked = {finding.code for finding in reform.verdict.findings}
            if asked == {finding.code for finding in verdict.findings}:
                assert reform.status is verdict.conditions


def test_every_rule_set_of_the_stream_stands_there_once_in_order_of_date():
    found = reforms(make_worker(W6), W6, RULEBOOK, Stream.WORKER)

    assert [reform.ruleset.code for reform in found] == ["W1", "W2", "W3", "W4", "W5", "W6", "W7"]
    assert [reform.as_of for reform in found] == [
        D(2018, 8, 1),
        D(2019, 10, 31),
        D(2019, 11, 13),
        D(2020, 7, 21),
        D(2023, 11, 22),
        W6,
        D(2026, 7, 2),
    ]


@pytest.mark.parametrize(
    ("profile", "stream", "expected"),
    [
        pytest.param(
            make_worker(W6, D(2023, 1, 9)),
            Stream.WORKER,
            {"W1": MET, "W2": MET, "W3": MET, "W4": MET, "W5": NOT_MET, "W6": NOT_MET, "W7": NOT_MET},
            id="fifteen months: enough until 2020",
        ),
        pytest.param(
            make_worker(W6, codes_2016=("7511",), codes_2021=("73300",)),
            Stream.WORKER,
            {"W1": NOT_MET, "W2": MET, "W3": MET, "W4": MET, "W5": NOT_MET, "W6": MET, "W7": MET},
            id="a truck driver: each edition counts by its own rules",
        ),
        pytest.param(
            make_worker(W6, D(2023, 1, 9), **SELLER),
            Stream.WORKER,
            {"W1": NOT_MET, "W2": MET, "W3": MET, "W4": MET, "W5": NOT_MET, "W6": NOT_MET, "W7": NOT_MET},
            id="a seller: any level from 2018 to 2020",
        ),
        pytest.param(
            make_graduate(W6),
            Stream.GRADUATE,
            {"G1": MET, "G2": MET, "G3": MET, "G4": MET, "G5": NOT_MET, "G6": MET, "G7": MET},
            id="a graduate without work: all but those of 2020",
        ),
        pytest.param(
            make_graduate(W6, level=Level.AEC, hours=1000),
            Stream.GRADUATE,
            dict.fromkeys(("G1", "G2", "G3", "G4", "G5", "G6", "G7"), NOT_MET),
            id="an AEC on no list",
        ),
        pytest.param(
            replace(make_worker(W6, D(2023, 1, 9)), authorized_on_2020_07_21=True),
            Stream.WORKER,
            {"W1": MET, "W2": MET, "W3": MET, "W4": MET, "W5": MET, "W6": UNKNOWN, "W7": NOT_MET},
            id="clause 118.4, and the doubt about it afterwards",
        ),
    ],
)
def test_what_each_reform_changes_for_one_person(profile, stream, expected):
    assert statuses(profile, W6, stream) == expected


def test_a_clause_that_chose_the_rules_is_told_and_one_that_only_lifts_a_suspension_is_not():
    found = reforms(make_graduate(W6), W6, RULEBOOK, Stream.GRADUATE)

    assert {reform.ruleset.code: reform.verdict.clause for reform in found} == {
        "G1": None,
        "G2": None,
        "G3": "1-13-Nov-2019",
        "G4": None,
        "G5": None,
        "G6": None,
        "G7": None,
    }
    assert [reform.verdict.shown_under for reform in found][2] == "G2"


def test_reception_plays_no_part():
    [*_, last] = reforms(make_worker(TODAY), TODAY, RULEBOOK, Stream.WORKER)

    assert (last.verdict.outcome, last.verdict.reception.findings) == (Outcome.ELIGIBLE, ())


def test_two_dates_side_by_side_differ_where_a_condition_turned_or_was_not_asked():
    profile = make_worker(D(2020, 7, 22), D(2019, 1, 7), **SELLER)
    eve, morrow = (judge_worker(profile, day) for day in (D(2020, 7, 21), D(2020, 7, 22)))

    assert [
        (d.code, d.one and d.one.status, d.other and d.other.status) for d in differences(eve, morrow)
    ] == [
        ("work-experience", MET, NOT_MET),
        ("job-at-filing", MET, NOT_MET),
        ("occupation", MET, NOT_MET),
    ]


def test_a_condition_that_one_day_alone_asks_stands_on_one_side():
    profile = make_worker(D(2021, 7, 22))
    eve, morrow = (judge_worker(profile, day) for day in (D(2021, 7, 21), D(2021, 7, 22)))

    assert [(d.code, d.one, d.other.status) for d in differences(eve, morrow)] == [
        ("spouse-french", None, MET)
    ]


def test_the_same_day_differs_in_nothing():
    verdict = judge_worker(make_worker(W6), W6)

    assert differences(verdict, verdict) == ()
