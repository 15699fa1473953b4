"""Workers on turning days of the law: worked out by hand from the text, one situation a line."""

from datetime import date

import pytest

from tests.rules.people import (
    SELLER,
    judge_worker,
    make_job,
    make_profile,
    not_met,
)

D = date
OK, NO, UNDECIDED = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
LABOURER = {"codes_2016": ("9617",), "codes_2021": ("95106",)}
AIDE = {"codes_2016": ("3413",), "codes_2021": ("33102",)}
TAILOR = {"codes_2016": ("6342",), "codes_2021": ("64200",)}
NO_WORK = {"work-experience", "job-at-filing"}


def case(*values, id):  # noqa: A002 - the word pytest has for it
    return pytest.param(*values, id=id)


ONE_JOB = [
    case(D(2013, 5, 1), D(2012, 5, 2), {}, OK, "W1", set(), id="12 months to the day"),
    case(D(2013, 5, 1), D(2012, 5, 3), {}, NO, "W1", {"work-experience"}, id="12 months less a day"),
    case(D(2018, 8, 1), D(2017, 6, 1), LABOURER, NO, "W1", {"occupation", *NO_WORK}, id="level D, the eve"),
    case(D(2018, 8, 2), D(2017, 6, 1), LABOURER, OK, "W2", set(), id="level D, from 2 August 2018"),
    case(
        D(2018, 8, 2), D(2017, 6, 1), {"codes_2016": ()}, OK, "W2", set(), id="any occupation, so not asked"
    ),
    case(D(2019, 7, 10), D(2018, 6, 1), {}, OK, "W2", set(), id="workers were not suspended in 2019"),
    case(D(2019, 11, 1), D(2018, 10, 22), SELLER, OK, "W2", set(), id="the episode, a listed job or not"),
    case(D(2019, 11, 13), D(2018, 10, 22), LABOURER, OK, "W2", set(), id="the episode, its last day"),
    case(
        D(2020, 7, 22),
        D(2019, 7, 8),
        SELLER,
        NO,
        "W5",
        {"occupation", *NO_WORK},
        id="level C from 2020-07-22",
    ),
    case(
        D(2020, 7, 22), D(2019, 7, 8), {}, NO, "W5", {"work-experience"}, id="12 months are no longer enough"
    ),
    case(D(2022, 11, 20), D(2020, 11, 21), {}, OK, "W5", set(), id="24 months to the day"),
    case(D(2022, 11, 20), D(2020, 11, 23), {}, NO, "W5", {"work-experience"}, id="24 months less two days"),
    case(
        D(2023, 11, 22), D(2021, 3, 1), AIDE, NO, "W5", {"occupation", *NO_WORK}, id="a nurse aide, the eve"
    ),
    case(D(2023, 11, 23), D(2021, 3, 1), AIDE, OK, "W6", set(), id="a nurse aide, TEER 3"),
    case(D(2023, 11, 22), D(2021, 3, 1), TAILOR, OK, "W5", set(), id="a tailor, level B"),
    case(D(2023, 11, 23), D(2021, 3, 1), TAILOR, NO, "W6", {"occupation", *NO_WORK}, id="a tailor, TEER 4"),
    case(D(2024, 5, 1), D(2021, 10, 18), {"hours": 30}, OK, "W6", set(), id="30 hours"),
    case(
        D(2024, 5, 1), D(2021, 10, 18), {"hours": 29.9}, NO, "W6", {"paid-hours", *NO_WORK}, id="29.9 hours"
    ),
    case(D(2024, 5, 1), D(2021, 10, 18), {"hours": None}, UNDECIDED, "W6", set(), id="hours not said"),
    case(
        D(2024, 5, 1),
        D(2021, 10, 18),
        {"own_account": True},
        NO,
        "W6",
        {"self-employment", *NO_WORK},
        id="own account",
    ),
    case(
        D(2024, 5, 1),
        D(2021, 10, 18),
        {"controls_company": True},
        NO,
        "W6",
        {"company-control", *NO_WORK},
        id="in a company one controls",
    ),
    case(
        D(2024, 5, 1),
        D(2021, 10, 18),
        {"excluded_field": True},
        NO,
        "W6",
        {"excluded-field", *NO_WORK},
        id="an excluded field",
    ),
    case(
        D(2015, 5, 1),
        D(2013, 10, 18),
        {"excluded_field": True},
        UNDECIDED,
        "W1",
        set(),
        id="the same before 2018",
    ),
    case(
        D(2024, 5, 1),
        D(2021, 10, 18),
        {"end": D(2024, 5, 1)},
        OK,
        "W6",
        set(),
        id="the last day is the filing day",
    ),
    case(
        D(2024, 5, 1),
        D(2021, 10, 18),
        {"end": D(2024, 4, 30)},
        NO,
        "W6",
        {"job-at-filing"},
        id="the last day is the eve",
    ),
    case(
        D(2024, 5, 1),
        D(2021, 10, 18),
        {"ongoing": None},
        UNDECIDED,
        "W6",
        set(),
        id="still held or not, not said",
    ),
    case(D(2025, 6, 4), D(2022, 6, 1), {}, OK, "W6", set(), id="the last open day"),
    case(D(2025, 6, 5), D(2022, 6, 1), {}, "CLOSED", "WS2", set(), id="the suspension"),
    case(D(2025, 11, 18), D(2022, 6, 1), {}, "CLOSED", "WS2", set(), id="the eve of the abolition"),
    case(D(2025, 11, 19), D(2022, 6, 1), {}, "CLOSED", "WX", set(), id="the abolition"),
    case(D(2026, 7, 1), D(2022, 6, 1), {}, "CLOSED", "WX", set(), id="the eve of the reopening"),
    case(D(2026, 7, 2), D(2023, 11, 20), {}, OK, "W7", set(), id="two years by 2025-11-19, to the day"),
    case(
        D(2026, 7, 2),
        D(2023, 11, 22),
        {},
        "NOT_RECEIVABLE",
        "W7",
        {"reception-experience"},
        id="two days short of two years",
    ),
    case(
        D(2026, 7, 2),
        D(2023, 11, 1),
        SELLER,
        "NOT_RECEIVABLE",
        "W7",
        {"reception-experience", "reception-job", "occupation", *NO_WORK},
        id="TEER 4 in 2026",
    ),
    case(D(2026, 7, 2), None, {}, UNDECIDED, "W7", set(), id="first day not said in 2026"),
    case(D(2026, 11, 1), D(2023, 11, 1), {}, "CLOSED", "WS3", set(), id="the day after the window"),
    case(D(2028, 7, 2), D(2023, 11, 1), {}, "CLOSED", "WS3", set(), id="the last day known"),
]


@pytest.mark.parametrize(("on", "start", "job", "outcome", "rule_set", "failed"), ONE_JOB)
def test_a_worker_with_one_job(on, start, job, outcome, rule_set, failed):
    verdict = judge_worker(make_profile(on, jobs=(make_job(start, **job),)), on)
    shown = verdict.rule_set if outcome == "CLOSED" else verdict.shown_under

    assert (verdict.outcome, shown, not_met(verdict)) == (outcome, rule_set, failed)


SEVERAL = [
    case(
        [(D(2022, 5, 2), {"hours": 20}), (D(2022, 5, 2), {"hours": 20})],
        NO,
        {"paid-hours", *NO_WORK},
        id="20 + 20 h",
    ),
    case([(D(2022, 5, 2), {}), (D(2022, 5, 2), {"hours": 10})], OK, set(), id="40 h, and 10 h beside"),
    case(
        [(D(2021, 5, 2), {"end": D(2022, 4, 30)}), (D(2023, 5, 2), {})],
        NO,
        {"work-experience"},
        id="a day short, apart",
    ),
    case(
        [(D(2021, 5, 2), {"end": D(2022, 5, 1)}), (D(2023, 5, 2), {})],
        OK,
        set(),
        id="12 and 12 months, apart",
    ),
    case(
        [(D(2020, 1, 1), {"end": D(2022, 5, 1)}), (D(2023, 5, 2), {})],
        OK,
        set(),
        id="cut at 36 months, enough",
    ),
    case(
        [(D(2020, 1, 1), {"end": D(2022, 4, 30)}), (D(2023, 5, 2), {})],
        NO,
        {"work-experience"},
        id="cut at 36 months, a day short",
    ),
    case(
        [(D(2021, 11, 2), {"end": D(2023, 11, 1)}), (D(2022, 6, 1), {})],
        OK,
        set(),
        id="24 months, overlapping",
    ),
    case(
        [(D(2022, 6, 1), {"end": D(2024, 1, 31)}), (D(2022, 12, 1), {})],
        NO,
        {"work-experience"},
        id="20 and 17 months at once are 23",
    ),
    case(
        [(D(2021, 6, 1), {"end": D(2023, 6, 30)}), (D(2023, 7, 1), SELLER)],
        NO,
        {"job-at-filing", "occupation"},
        id="enough as a cook, now a salesperson",
    ),
    case(
        [(D(2021, 6, 1), {**SELLER, "end": D(2023, 6, 30)}), (D(2023, 7, 1), {})],
        NO,
        {"work-experience", "occupation"},
        id="a salesperson, now a cook",
    ),
    case([], NO, NO_WORK, id="no job at all"),
    case(None, UNDECIDED, set(), id="jobs not said"),
]


@pytest.mark.parametrize(("jobs", "outcome", "failed"), SEVERAL)
def test_a_worker_with_several_jobs_in_may_2024(jobs, outcome, failed):
    told = None if jobs is None else tuple(make_job(start, **facts) for start, facts in jobs)
    verdict = judge_worker(make_profile(D(2024, 5, 1), jobs=told), D(2024, 5, 1))

    assert (verdict.outcome, verdict.rule_set, not_met(verdict)) == (outcome, "W6", failed)


@pytest.mark.parametrize(
    ("codes_2016", "codes_2021", "on", "outcome"),
    [
        case(("1525",), ("12013", "14405"), D(2024, 5, 1), UNDECIDED, id="an old code whose heirs disagree"),
        case(("1525",), ("14405",), D(2024, 5, 1), NO, id="the heir chosen, TEER 4"),
        case(("1525",), ("12013",), D(2024, 5, 1), OK, id="the heir chosen, TEER 2"),
        case(("6322", "6421"), ("63200",), D(2022, 11, 20), UNDECIDED, id="ancestors that disagree"),
        case(("6322", "1311"), ("64100",), D(2022, 11, 20), OK, id="ancestors that agree, before 2023-11-23"),
        case(("6421",), ("63200", "12200"), D(2024, 5, 1), OK, id="heirs that agree, from 2023-11-23"),
    ],
)
def test_a_code_of_the_other_edition_is_judged_by_all_it_may_be(codes_2016, codes_2021, on, outcome):
    job = make_job(D(2020, 8, 3), codes_2016=codes_2016, codes_2021=codes_2021)

    assert judge_worker(make_profile(on, jobs=(job,)), on).outcome == outcome
