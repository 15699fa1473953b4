"""Graduates whose work, spouse or course decides, 2019 to 2023: worked out by hand from the text."""

from dataclasses import replace
from datetime import date

import pytest

from eligibility.rules.profile import Attestation, FrenchCourse, Level
from tests.rules.people import (
    MACHINIST,
    SELLER,
    TRAINING,
    judge_graduate,
    make_graduate,
    make_job,
    not_met,
)

D = date
OK, NO, UNDECIDED = "ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED"
LISTED = frozenset({TRAINING})


def graduate(on, obtained, jobs=(), **diploma):
    return replace(make_graduate(on, obtained, **diploma), jobs=tuple(jobs))


def case(*values, id):  # noqa: A002 - the word pytest has for it
    return pytest.param(*values, id=id)


BACHELOR, DEP = {}, {"level": Level.DEP, "hours": 1800}
UNDER_G5 = [
    case(BACHELOR, [(D(2021, 3, 1), {})], OK, set(), id="12 months to the day"),
    case(BACHELOR, [(D(2021, 3, 3), {})], NO, {"work-experience"}, id="a day short of 12 months"),
    case(DEP, [(D(2021, 3, 1), {})], NO, {"work-experience"}, id="12 months after a DEP, which asks 18"),
    case(BACHELOR, [(D(2021, 3, 1), {"hours": 30})], OK, set(), id="30 hours a week"),
    case(
        BACHELOR,
        [(D(2021, 3, 1), {"hours": 29.5})],
        NO,
        {"work-experience", "job-at-filing", "paid-hours"},
        id="29.5 hours a week",
    ),
    case(
        BACHELOR,
        [(D(2021, 3, 1), {**SELLER, "related": True})],
        NO,
        {"work-experience", "job-at-filing", "occupation"},
        id="level C, related, after a bachelor's degree",
    ),
    case(
        BACHELOR,
        [(D(2021, 3, 1), {"end": D(2022, 2, 27)}), (D(2022, 2, 28), SELLER)],
        NO,
        {"work-experience", "job-at-filing", "occupation"},
        id="a job of level C on the filing day",
    ),
    case(
        BACHELOR,
        [(D(2020, 9, 1), {"end": D(2021, 1, 31), "internship": True}), (D(2021, 6, 1), {})],
        OK,
        set(),
        id="three months of an internship of five, and nine months",
    ),
    case(
        BACHELOR,
        [(D(2020, 9, 1), {"end": D(2021, 1, 31), "internship": True}), (D(2021, 6, 3), {})],
        NO,
        {"work-experience"},
        id="the internship counts three months and no more",
    ),
    case(
        BACHELOR,
        [(D(2020, 9, 1), {"end": D(2021, 2, 11)}), (D(2021, 6, 1), {})],
        NO,
        {"work-experience"},
        id="work before the end of the program, not an internship",
    ),
    case(
        BACHELOR,
        [(D(2021, 3, 1), {"end": D(2021, 8, 31)}), (D(2021, 3, 1), {"end": D(2022, 3, 1)})],
        OK,
        set(),
        id="two jobs at once count once, and that is enough",
    ),
    case(
        BACHELOR,
        [(D(2021, 8, 2), {}), (D(2021, 8, 2), {})],
        NO,
        {"work-experience"},
        id="two jobs of seven months at once are seven months",
    ),
    case(BACHELOR, [(D(2021, 3, 1), {"codes_2016": ()})], UNDECIDED, set(), id="occupation not said"),
    case(
        BACHELOR,
        [(D(2021, 3, 1), {"codes_2016": ("6322", "6421")})],
        UNDECIDED,
        set(),
        id="a code that straddles",
    ),
    case(BACHELOR, [(D(2021, 3, 1), {"codes_2016": ("6322", "1311")})], OK, set(), id="two codes that agree"),
]


@pytest.mark.parametrize(("diploma", "jobs", "outcome", "failed"), UNDER_G5)
def test_a_graduate_with_work_in_2022(diploma, jobs, outcome, failed):
    on = D(2022, 3, 1)
    profile = graduate(on, D(2021, 2, 12), [make_job(start, **facts) for start, facts in jobs], **diploma)
    verdict = judge_graduate(profile, on)

    assert (verdict.outcome, verdict.rule_set, not_met(verdict)) == (outcome, "G5", failed)


@pytest.mark.parametrize(
    ("start", "facts", "outcome"),
    [
        case(D(2021, 2, 24), {"related": True}, OK, id="18 months at level C, related"),
        case(D(2021, 2, 24), {"related": False}, NO, id="18 months at level C, not related"),
        case(D(2021, 2, 24), {"related": None}, UNDECIDED, id="18 months at level C, relation not said"),
        case(D(2021, 3, 22), {"related": True}, NO, id="17 months at level C, related"),
    ],
)
def test_a_dep_admits_level_c_in_its_own_field(start, facts, outcome):
    on = D(2022, 9, 1)
    profile = graduate(on, D(2021, 2, 19), [make_job(start, **MACHINIST, **facts)], **DEP)

    assert judge_graduate(profile, on).outcome == outcome


@pytest.mark.parametrize(
    ("on", "speaking", "outcome"),
    [
        case(D(2021, 7, 21), 0, OK, id="the day before it was asked"),
        case(D(2021, 7, 22), 3, NO, id="level 3, the first day"),
        case(D(2021, 7, 22), 4, OK, id="level 4, the first day"),
    ],
)
def test_the_spouse_of_a_graduate_speaks_french_from_22_july_2021(on, speaking, outcome):
    spouse = {
        "spouse_accompanies": True,
        "spouse_listening": 4,
        "spouse_speaking": speaking,
        "spouse_values_attestation": Attestation.HELD,
    }
    job = make_job(D(2020, 7, 6))
    profile = graduate(on, D(2021, 1, 15), [job], completed=D(2020, 6, 30))

    assert judge_graduate(replace(profile, **spouse), on).outcome == outcome
    under_clause = replace(make_graduate(on, D(2020, 12, 31)), **spouse)
    assert (judge_graduate(under_clause, on).outcome, judge_graduate(under_clause, on).clause) == (
        OK,
        "118.3",
    )


AEC = {"level": Level.AEC, "hours": 1200, "on_lists": LISTED}


@pytest.mark.parametrize(
    ("diploma", "start", "related", "outcome", "failed"),
    [
        case(AEC, D(2019, 5, 6), True, OK, set(), id="an AEC, six months to the day"),
        case(AEC, D(2019, 5, 8), True, NO, {"work-experience"}, id="an AEC, a day short"),
        case(AEC, D(2019, 4, 1), False, NO, {"work-experience", "related-job"}, id="an AEC, another field"),
        case(
            {**AEC, "hours": 899},
            D(2019, 4, 1),
            True,
            NO,
            {"diploma-type"},
            id="an AEC of 899 hours: former rules",
        ),
        case(
            {**AEC, "level": Level.ASP, "hours": 900},
            D(2019, 4, 1),
            True,
            OK,
            set(),
            id="an ASP of 900 hours",
        ),
        case({**AEC, "level": Level.DEP, "hours": 1799}, D(2019, 4, 1), True, OK, set(), id="a DEP of 1,799"),
        case(
            {**AEC, "share_in_quebec": 74}, D(2019, 4, 1), True, NO, {"half-in-quebec"}, id="888 h in Québec"
        ),
        case(
            {**AEC, "on_lists": frozenset()}, D(2019, 4, 1), True, NO, {"training-list"}, id="not on the list"
        ),
    ],
)
def test_short_diplomas_of_1_to_13_november_2019(diploma, start, related, outcome, failed):
    on = D(2019, 11, 5)
    profile = graduate(on, D(2019, 3, 22), [make_job(start, related=related)], **diploma)
    verdict = judge_graduate(profile, on)

    assert (verdict.outcome, not_met(verdict)) == (outcome, failed)


@pytest.mark.parametrize(
    ("registered", "passed", "on", "outcome", "clause"),
    [
        case(D(2020, 7, 21), D(2020, 12, 1), D(2022, 3, 1), OK, "118.5", id="registered on the last day"),
        case(D(2020, 3, 9), D(2020, 6, 19), D(2024, 3, 1), NO, None, id="under the rules of 2023"),
    ],
)
def test_a_french_course_after_july_2020(registered, passed, on, outcome, clause):
    course = FrenchCourse(7, registered, passed)
    profile = graduate(on, D(2021, 3, 1), [make_job(D(2021, 3, 1))])
    verdict = judge_graduate(replace(profile, french_tests=(), french_courses=(course,)), on)

    assert (verdict.outcome, verdict.clause) == (outcome, clause)
