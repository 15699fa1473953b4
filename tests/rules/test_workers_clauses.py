"""Workers whose clause, spouse, permit or papers decide: worked out by hand from the text."""

from dataclasses import replace
from datetime import date

import pytest

from eligibility.rules.profile import Attestation, FrenchTest
from tests.rules.people import (
    COOK,
    judge_worker,
    make_job,
    make_profile,
)

D = date
OK, NO, UNDECIDED = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
LABOURER = {"codes_2016": ("9617",), "codes_2021": ("95106",)}


def case(*values, id):  # noqa: A002 - the word pytest has for it
    return pytest.param(*values, id=id)


UNDER_118_4 = [
    case(D(2020, 7, 22), D(2019, 7, 23), True, OK, "W4", id="12 months at level D, the first day"),
    case(D(2021, 2, 1), D(2020, 2, 1), True, OK, "W4", id="12 months and a day at level D"),
    case(D(2021, 2, 1), D(2020, 3, 1), True, NO, "W4", id="11 months at level D"),
    case(D(2021, 2, 1), D(2020, 1, 6), False, NO, "W5", id="not authorized on that day"),
    case(D(2023, 11, 22), D(2020, 1, 6), True, OK, "W4", id="to the last day of the former rules"),
    case(D(2023, 11, 23), D(2020, 1, 6), True, UNDECIDED, "W6", id="after that, no source tells"),
    case(D(2023, 11, 23), D(2020, 1, 6), False, NO, "W6", id="after that, not authorized"),
    case(D(2021, 2, 1), D(2020, 1, 6), None, UNDECIDED, "W5", id="not said"),
]


@pytest.mark.parametrize(("on", "start", "authorized", "outcome", "rule_set"), UNDER_118_4)
def test_a_labourer_in_quebec_on_21_july_2020(on, start, authorized, outcome, rule_set):
    profile = make_profile(on, jobs=(make_job(start, **LABOURER),), authorized_on_2020_07_21=authorized)
    verdict = judge_worker(profile, on)

    assert (verdict.outcome, verdict.shown_under) == (outcome, rule_set)
    assert verdict.clause == ("118.4" if rule_set == "W4" else None)


@pytest.mark.parametrize(
    ("on", "listening", "authorized", "outcome"),
    [
        case(D(2021, 7, 21), 0, False, OK, id="the eve"),
        case(D(2021, 7, 22), 4, False, OK, id="4, the first day"),
        case(D(2021, 7, 22), 3, False, NO, id="3, the first day"),
        case(D(2021, 7, 22), 3, True, OK, id="3, under 118.4"),
        case(D(2023, 11, 23), 3, False, NO, id="3, under the rules of 2023"),
        case(D(2024, 5, 1), None, False, UNDECIDED, id="not said"),
    ],
)
def test_the_spouse_of_a_worker_speaks_french_from_22_july_2021(on, listening, authorized, outcome):
    profile = make_profile(
        on,
        jobs=(make_job(D(2019, 6, 3)),),
        authorized_on_2020_07_21=authorized,
        spouse_accompanies=True,
        spouse_listening=listening,
        spouse_speaking=6,
        spouse_values_attestation=Attestation.HELD,
    )

    assert judge_worker(profile, on).outcome == outcome


@pytest.mark.parametrize(
    ("on", "facts", "outcome"),
    [
        case(D(2018, 8, 1), {"spousal_open_permit": True}, NO, id="the permit of a spouse, the eve"),
        case(D(2018, 8, 2), {"spousal_open_permit": True}, OK, id="the permit of a spouse, from 2018-08-02"),
        case(D(2018, 8, 1), {"spousal_open_permit": None}, UNDECIDED, id="the permit, not said"),
        case(D(2019, 12, 31), {"values_attestation": Attestation.NONE}, OK, id="no attestation, in 2019"),
        case(D(2020, 1, 1), {"values_attestation": Attestation.NONE}, NO, id="no attestation, in 2020"),
        case(D(2012, 5, 1), {"in_quebec": False}, NO, id="from abroad, in any year"),
        case(
            D(2024, 5, 1), {"french_tests": (FrenchTest(D(2024, 1, 1), 7, 7, 0),)}, OK, id="no written French"
        ),
        case(
            D(2024, 5, 1), {"professional_order": True, "french_tests": ()}, OK, id="by a professional order"
        ),
        case(
            D(2024, 5, 1),
            {"three_years_in_french": True, "french_tests": ()},
            OK,
            id="by three years in French",
        ),
        case(D(2024, 5, 1), {"french_tests": ()}, NO, id="no proof of French"),
        case(D(2024, 5, 1), {"french_tests": None}, UNDECIDED, id="tests not said"),
    ],
)
def test_a_cook_of_thirty_months_and_one_other_fact(on, facts, outcome):
    start = date(on.year - 3, on.month, 15)
    profile = make_profile(on, jobs=(make_job(start, **COOK),))

    assert judge_worker(replace(profile, **facts), on).outcome == outcome


def test_two_years_long_before_the_reopening_are_of_unknown_worth():
    old = make_job(D(2019, 6, 3), end=D(2022, 10, 31))
    new = make_job(D(2024, 6, 3))
    on = D(2026, 7, 15)
    verdict = judge_worker(make_profile(on, jobs=(old, new)), on)

    assert (verdict.outcome, verdict.missing) == (UNDECIDED, ())
    assert verdict.reception.findings[0].result.reason == "law-unsure"
