"""Graduates on turning days of the law: worked out by hand from the text, one situation a line."""

from dataclasses import replace
from datetime import date

import pytest

from eligibility.rules.profile import Attestation, FrenchTest, Level, Scholarship
from tests.rules.people import (
    judge_graduate,
    make_diploma,
    make_graduate,
    make_profile,
    not_met,
)

D = date
OK, NO, UNDECIDED = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"


def case(*values, id):  # noqa: A002 - the word pytest has for it
    return pytest.param(*values, id=id)


OLD_LAW = [
    case(D(2010, 2, 14), D(2009, 6, 1), {}, {}, OK, "G1", set(), id="the first day of the program"),
    case(D(2012, 3, 1), D(2012, 9, 1), {}, {}, OK, "G1", set(), id="six months before the end"),
    case(
        D(2012, 3, 1), D(2012, 9, 2), {}, {}, NO, "G1", {"diploma-issued"}, id="six months and a day before"
    ),
    case(D(2016, 3, 1), D(2013, 3, 1), {}, {}, OK, "G1", set(), id="a diploma 36 months old to the day"),
    case(D(2016, 3, 2), D(2013, 3, 1), {}, {}, NO, "G1", {"diploma-window"}, id="36 months and a day"),
    case(D(2016, 3, 1), None, {"level": Level.GENERAL_DEC}, {}, NO, "G1", {"diploma-type"}, id="general DEC"),
    case(
        D(2016, 3, 1),
        None,
        {"level": Level.OTHER},
        {},
        NO,
        "G1",
        {"diploma-type"},
        id="a certificate or DESS",
    ),
    case(
        D(2016, 3, 1),
        None,
        {"level": Level.AEC, "hours": 2000},
        {},
        NO,
        "G1",
        {"diploma-type"},
        id="a long AEC",
    ),
    case(D(2018, 8, 1), D(2018, 12, 1), {}, {}, OK, "G1", set(), id="ahead, on the last day of the old law"),
    case(
        D(2018, 8, 31), D(2018, 12, 1), {}, {}, OK, "G2", set(), id="ahead, on the last day it was still told"
    ),
    case(D(2018, 9, 1), D(2018, 12, 1), {}, {}, UNDECIDED, "G2", set(), id="ahead, when no source tells"),
    case(D(2019, 7, 9), None, {}, {}, OK, "G2", set(), id="the eve of the suspension"),
    case(D(2019, 7, 10), None, {}, {}, "CLOSED", "GS1", set(), id="the first day of the suspension"),
    case(D(2019, 10, 31), None, {}, {}, "CLOSED", "GS1", set(), id="the last day of the suspension"),
    case(
        D(2019, 11, 1), None, {}, {}, OK, "G2", set(), id="the first day of the episode, a bachelor's degree"
    ),
    case(
        D(2019, 11, 13),
        D(2019, 3, 1),
        {"level": Level.DEP, "hours": 1800},
        {},
        OK,
        "G2",
        set(),
        id="the last day of the episode, a DEP of 1,800 hours",
    ),
    case(
        D(2019, 11, 13),
        D(2019, 3, 1),
        {"level": Level.DEP, "hours": 899},
        {},
        NO,
        "G2",
        {"program-hours"},
        id="the episode, a DEP of 899 hours",
    ),
    case(
        D(2019, 11, 14), None, {}, {"in_quebec": False}, OK, "G4", set(), id="from abroad, after the episode"
    ),
    case(D(2019, 11, 14), D(2019, 12, 14), {}, {}, NO, "G4", {"diploma-issued"}, id="no longer ahead"),
    case(
        D(2019, 12, 31),
        None,
        {},
        {"values_attestation": Attestation.NONE},
        OK,
        "G4",
        set(),
        id="without the attestation, the day before it was asked",
    ),
    case(
        D(2020, 1, 1),
        None,
        {},
        {"values_attestation": Attestation.NONE},
        NO,
        "G4",
        {"values-attestation"},
        id="without the attestation, the day it was asked",
    ),
    case(D(2020, 7, 21), None, {}, {}, OK, "G4", set(), id="no job, on the last day of the former rules"),
    case(
        D(2020, 7, 22), D(2020, 12, 31), {}, {}, NO, "G4", {"diploma-issued"}, id="118.3, but not issued yet"
    ),
]

NEW_LAW = [
    case(D(2023, 11, 22), D(2020, 12, 31), {}, {}, OK, "G4", set(), id="118.3 to its last day"),
    case(
        D(2023, 11, 22),
        D(2021, 1, 1),
        {},
        {},
        NO,
        "G5",
        {"work-experience", "job-at-filing"},
        id="a day late",
    ),
    case(D(2023, 11, 23), None, {}, {}, OK, "G6", set(), id="no experience, the first day"),
    case(
        D(2023, 11, 23),
        None,
        {},
        {"new_program": True},
        OK,
        "G6",
        set(),
        id="a new program no longer matters",
    ),
    case(D(2024, 2, 1), None, {}, {"in_quebec": False}, NO, "G6", {"presence"}, id="from abroad"),
    case(D(2024, 2, 1), None, {"share_in_quebec": 49}, {}, NO, "G6", {"half-in-quebec"}, id="49 % in Québec"),
    case(D(2024, 2, 1), None, {"share_in_quebec": 50}, {}, OK, "G6", set(), id="half in Québec"),
    case(
        D(2024, 2, 1), None, {"full_time": False}, {}, NO, "G6", {"full-time-studies"}, id="part-time studies"
    ),
    case(
        D(2024, 2, 1),
        None,
        {},
        {"scholarship": Scholarship.FULFILLED},
        OK,
        "G6",
        set(),
        id="the duty fulfilled",
    ),
    case(D(2024, 2, 1), None, {}, {"birth_date": D(2006, 2, 1)}, OK, "G6", set(), id="18 on the day"),
    case(D(2024, 2, 1), None, {}, {"birth_date": D(2006, 2, 2)}, NO, "G6", {"age"}, id="18 on the morrow"),
    case(D(2024, 2, 1), None, {}, {"birth_date": None}, UNDECIDED, "G6", set(), id="age not said"),
    case(D(2024, 10, 30), None, {}, {}, OK, "G6", set(), id="the last open day"),
    case(
        D(2024, 11, 22), None, {}, {}, "CLOSED", "GS2", set(), id="closed, the day before studies in French"
    ),
    case(
        D(2024, 11, 23), None, {}, {}, "CLOSED", "GS2", {"studied-in-french"}, id="closed, studies in French"
    ),
    case(
        D(2025, 11, 18), None, {}, {}, "CLOSED", "GS2", {"studied-in-french"}, id="the eve of the abolition"
    ),
    case(D(2025, 11, 19), None, {}, {}, "CLOSED", "GX", {"studied-in-french"}, id="the abolition"),
    case(
        D(2026, 7, 1), D(2025, 6, 6), {}, {}, "CLOSED", "GX", {"studied-in-french"}, id="the eve of reopening"
    ),
    case(
        D(2026, 7, 2),
        D(2025, 11, 19),
        {},
        {},
        OK,
        "G7",
        set(),
        id="obtained on the last day, filed the first",
    ),
    case(D(2026, 10, 31), D(2023, 10, 31), {}, {}, OK, "G7", set(), id="36 months old on the last day"),
    case(D(2026, 10, 31), D(2023, 10, 30), {}, {}, NO, "G7", {"diploma-window"}, id="a day older"),
    case(
        D(2026, 7, 2),
        D(2025, 6, 6),
        {"level": Level.AEC, "hours": 1800},
        {},
        "NOT_RECEIVABLE",
        "G7",
        {"reception-diploma", "diploma-type"},
        id="an AEC in 2026",
    ),
    case(
        D(2026, 7, 2),
        D(2025, 6, 6),
        {"level": Level.DEP, "hours": 1799},
        {},
        "NOT_RECEIVABLE",
        "G7",
        {"reception-diploma", "program-hours"},
        id="a DEP one hour short in 2026",
    ),
    case(
        D(2026, 7, 2),
        D(2025, 6, 6),
        {},
        {"french_tests": (FrenchTest(D(2026, 1, 2), 7, 7, 4),)},
        NO,
        "G7",
        {"written-french"},
        id="written 4 in 2026",
    ),
    case(
        D(2026, 7, 2),
        D(2025, 6, 6),
        {},
        {"in_quebec": None},
        UNDECIDED,
        "G7",
        set(),
        id="place not said, 2026",
    ),
    case(D(2026, 11, 1), D(2025, 6, 6), {}, {}, "CLOSED", "GS3", set(), id="the day after the window"),
    case(D(2028, 7, 2), D(2025, 7, 2), {}, {}, "CLOSED", "GS3", set(), id="the last day known"),
]


@pytest.mark.parametrize(
    ("on", "obtained", "diploma", "facts", "outcome", "rule_set", "failed"), OLD_LAW + NEW_LAW
)
def test_a_graduate_without_work(on, obtained, diploma, facts, outcome, rule_set, failed):
    verdict = judge_graduate(replace(make_graduate(on, obtained, **diploma), **facts), on)
    shown = verdict.rule_set if outcome == "CLOSED" else verdict.shown_under

    assert (verdict.outcome, shown, not_met(verdict)) == (outcome, rule_set, failed)


PERMIT = {
    "work_permit_on_2019_07_10": True,
    "work_permit_expires": D(2019, 10, 31),
    "in_quebec_with_permit_on_2019_06_16": True,
    "regular_file_before_2018_08_02": False,
}
OTHER_WAY = {"in_quebec_with_permit_on_2019_06_16": False, "regular_file_before_2018_08_02": True}


@pytest.mark.parametrize(
    ("facts", "outcome", "rule_set"),
    [
        case({}, OK, "G2", id="a permit that ends on the last day"),
        case({"work_permit_expires": D(2019, 11, 1)}, "CLOSED", "GS1", id="a permit that ends a day later"),
        case({"work_permit_expires": D(2019, 7, 9)}, "CLOSED", "GS1", id="a permit that had ended"),
        case({"in_quebec": False}, "CLOSED", "GS1", id="abroad"),
        case(OTHER_WAY, OK, "G2", id="by a file of the regular program"),
        case({**OTHER_WAY, "regular_file_before_2018_08_02": False}, "CLOSED", "GS1", id="by neither"),
        case({**OTHER_WAY, "regular_file_before_2018_08_02": None}, UNDECIDED, "GS1", id="one way not said"),
        case({"work_permit_expires": None}, UNDECIDED, "GS1", id="the permit's end not said"),
    ],
)
def test_the_exception_to_the_suspension_of_2019(facts, outcome, rule_set):
    on = D(2019, 8, 15)
    verdict = judge_graduate(replace(make_graduate(on), **{**PERMIT, **facts}), on)

    assert (verdict.outcome, verdict.rule_set) == (outcome, rule_set)


@pytest.mark.parametrize(
    ("dep_hours", "outcome"), [case(1350, OK, id="1,800 together"), case(1349, NO, id="1,799 together")]
)
@pytest.mark.parametrize("on", [D(2016, 2, 1), D(2018, 10, 1), D(2020, 3, 1), D(2024, 2, 1)])
def test_a_dep_with_its_asp_under_each_law(on, dep_hours, outcome):
    dep = make_diploma(date(on.year - 1, 3, 27), level=Level.DEP, hours=dep_hours)
    asp = make_diploma(date(on.year - 1, 8, 28), level=Level.ASP, hours=450, follows_dep=True)

    assert judge_graduate(make_profile(on, diplomas=(dep, asp)), on).outcome == outcome
