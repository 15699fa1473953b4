"""What would be enough: each repair really repairs, and nothing of it can be spared."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility.rules.assess import assess
from eligibility.rules.criterion import Status
from eligibility.rules.kinds import KINDS, ChangedBy
from eligibility.rules.profile import Attestation, FrenchTest, Profile, Scholarship, Stream
from eligibility.rules.repairs import Change, repaired, repairs
from eligibility.rules.ruleset import Outcome, Verdict
from tests.rules.people import RULEBOOK, SELLER, make_graduate, make_job, make_worker
from tests.rules.strategies import filing_days, partly_forgotten, streams, whole_profiles

D = date
W6, TODAY, OPEN = D(2024, 5, 1), D(2026, 11, 22), D(2026, 8, 3)
bounded = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))

BROKEN = {
    "birth_date": D(2006, 9, 1),
    "will_settle": False,
    "has_passport": None,
    "signs_contract": False,
    "values_attestation": Attestation.NONE,
    "in_quebec": False,
    "legal_stay": None,
    "spouse_accompanies": True,
    "french_tests": (FrenchTest(D(2019, 1, 1), 5, 9, 2),),
    "scholarship": Scholarship.OWED,
    "jobs": (make_job(D(2022, 9, 5), hours=20),),
    "kept_conditions_of_stay": False,
}
"""One fact each that may stand in the way."""


@st.composite
def nearly_there(draw: st.DrawFn, on: date) -> Profile:
    """Somebody whom a few facts, and perhaps time, keep from it."""
    worked = draw(st.integers(0, 1200))
    profile = make_worker(on, on - timedelta(days=worked))
    graduated = make_graduate(on, on - timedelta(days=draw(st.integers(-200, 1200)))).diplomas
    broken = draw(st.sets(st.sampled_from(sorted(BROKEN)), max_size=4))
    return replace(profile, diplomas=graduated, **{name: BROKEN[name] for name in broken})


def anybody(on: date) -> st.SearchStrategy[Profile]:
    return nearly_there(on) | whole_profiles(on).flatmap(partly_forgotten)


def judged(profile: Profile, changes: tuple[Change, ...], on: date, stream: Stream) -> Verdict:
    """The verdict once these changes came true; of the filing date only if it is one of them."""
    days = [change.needed for change in changes if change.path == "filing_date"]
    return assess(repaired(profile, changes, on), days[0] if days else on, RULEBOOK, stream)


def is_enough(verdict: Verdict) -> bool:
    closed = verdict.outcome is Outcome.CLOSED and verdict.conditions is Status.MET
    return closed or verdict.outcome is Outcome.ELIGIBLE


def parts(changes: tuple[Change, ...]):
    return chain.from_iterable(combinations(changes, size) for size in range(len(changes)))


FIXED = ("birth_date", "diplomas", "kept_conditions_of_stay", "three_years_in_french", "new_program")


@bounded
@given(st.data(), filing_days, streams)
def test_a_repair_repairs_by_what_can_be_changed_and_no_part_of_it_does(data, on, stream):
    profile = data.draw(anybody(on))

    found = repairs(profile, on, RULEBOOK, stream)

    for repair in found:
        verdict, after = judged(profile, repair.changes, on, stream), repaired(profile, repair.changes, on)
        assert (is_enough(verdict), verdict.outcome, verdict.on) == (True, repair.outcome, repair.on)
        assert [part for part in parts(repair.changes) if is_enough(judged(profile, part, on, stream))] == []
        assert [getattr(after, name) for name in FIXED] == [getattr(profile, name) for name in FIXED]
        assert (after.jobs or ())[: len(profile.jobs or ())] == (profile.jobs or ())
    asked = [{change.path for change in repair.changes} for repair in found]
    assert [one for one in asked for other in asked if one is not other and one >= other] == []
    assert len(found) <= 3


CHANGEABLE = sorted(set(BROKEN) - {"birth_date", "jobs", "kept_conditions_of_stay"})


@bounded
@given(st.data(), st.sampled_from([D(2022, 5, 1), W6, D(2024, 9, 3)]), streams)
def test_whoever_lacks_only_what_the_person_can_change_is_told_what_would_do(data, on, stream):
    whole = replace(make_worker(on, D(2019, 1, 7)), diplomas=make_graduate(on, on).diplomas)
    broken = data.draw(st.sets(st.sampled_from(CHANGEABLE), min_size=1, max_size=4))
    profile = replace(whole, **{name: BROKEN[name] for name in broken})

    found = repairs(profile, on, RULEBOOK, stream)

    assert found or is_enough(assess(profile, on, RULEBOOK, stream))


def told(profile: Profile, on: date, stream: Stream = Stream.WORKER) -> list:
    """The repairs as the outcome, the day, and what is needed of each fact; of a job, its place alone."""
    return [
        (repair.outcome, repair.on, {c.path: "job" if c.path == "jobs" else c.needed for c in repair.changes})
        for repair in repairs(profile, on, RULEBOOK, stream)
    ]


@pytest.mark.parametrize(
    ("profile", "on", "expected"),
    [
        pytest.param(make_worker(W6), W6, [], id="nothing lacks"),
        pytest.param(make_worker(TODAY), TODAY, [], id="nothing lacks but an open reception"),
        pytest.param(
            make_worker(W6, D(2022, 10, 3)),
            W6,
            [(Outcome.ELIGIBLE, D(2024, 10, 2), {"filing_date": D(2024, 10, 2)})],
            id="five months short: time alone",
        ),
        pytest.param(
            make_worker(TODAY, D(2025, 4, 21)),
            TODAY,
            [(Outcome.CLOSED, D(2027, 4, 19), {"filing_date": D(2027, 4, 19)})],
            id="23 months and 30 days, on a day without a known period",
        ),
        pytest.param(
            replace(make_worker(W6, D(2023, 3, 1)), french_tests=(FrenchTest(D(2022, 6, 1), 8, 8, 6),)),
            W6,
            [
                (
                    Outcome.ELIGIBLE,
                    D(2025, 2, 28),
                    {
                        "french_tests": FrenchTest(listening=7, speaking=7),
                        "filing_date": D(2025, 2, 28),
                    },
                )
            ],
            id="ten months short, and a test that lapses before: another one by then",
        ),
        pytest.param(
            replace(make_worker(W6), french_tests=(), values_attestation=Attestation.NONE),
            W6,
            [
                (
                    Outcome.ELIGIBLE,
                    W6,
                    {
                        "values_attestation": Attestation.HELD,
                        "french_tests": FrenchTest(listening=7, speaking=7),
                    },
                )
            ],
            id="a test and the attestation",
        ),
        pytest.param(
            make_worker(W6, D(2021, 6, 1), end=D(2024, 2, 29)),
            W6,
            [(Outcome.ELIGIBLE, W6, {"jobs": "job"})],
            id="months enough, and no job any more",
        ),
        pytest.param(
            make_worker(OPEN, D(2024, 5, 6)), OPEN, [], id="a frozen reception criterion that is not met"
        ),
        pytest.param(
            replace(make_worker(W6), kept_conditions_of_stay=False), W6, [], id="a past that nothing changes"
        ),
        pytest.param(
            replace(make_worker(W6), birth_date=None), W6, [], id="something unchangeable that was not said"
        ),
        pytest.param(
            replace(make_worker(W6), birth_date=D(2006, 7, 1)),
            W6,
            [(Outcome.ELIGIBLE, D(2024, 7, 1), {"filing_date": D(2024, 7, 1)})],
            id="too young: the filing day moves, never the age",
        ),
        pytest.param(
            make_worker(TODAY, D(2023, 1, 9), **SELLER), TODAY, [], id="no time left to earn new months"
        ),
        pytest.param(
            replace(make_worker(W6), spouse_accompanies=True, spouse_listening=2, spouse_speaking=5),
            W6,
            [(Outcome.ELIGIBLE, W6, {"spouse_values_attestation": Attestation.HELD, "spouse_listening": 4})],
            id="the spouse's French and attestation, never the spouse",
        ),
    ],
)
def test_what_would_be_enough_for_a_worker(profile, on, expected):
    assert told(profile, on) == expected


def test_a_graduate_whose_written_french_lacks_needs_a_test_of_writing_alone():
    tests = (FrenchTest(D(2023, 11, 1), 8, 8, 4),)
    profile = replace(make_graduate(W6), french_tests=tests)

    assert told(profile, W6, Stream.GRADUATE) == [
        (Outcome.ELIGIBLE, W6, {"french_tests": FrenchTest(written=5)})
    ]


def test_a_new_test_must_reach_every_level_that_the_lapsed_one_proved():
    profile = replace(make_graduate(W6), french_tests=(FrenchTest(D(2022, 4, 1), 8, 8, 6),))

    assert told(profile, W6, Stream.GRADUATE) == [
        (Outcome.ELIGIBLE, W6, {"french_tests": FrenchTest(listening=7, speaking=7, written=5)})
    ]


def test_of_two_diplomas_to_come_the_first_one_is_enough():
    soon, late = (make_graduate(W6, day).diplomas[0] for day in (D(2024, 6, 3), D(2024, 9, 2)))
    profile = replace(make_graduate(W6), diplomas=(late, soon))

    assert told(profile, W6, Stream.GRADUATE) == [
        (Outcome.ELIGIBLE, D(2024, 6, 3), {"filing_date": D(2024, 6, 3)})
    ]


def test_an_attestation_that_lapsed_is_replaced_by_a_new_one():
    profile = replace(make_worker(W6), values_obtained=D(2022, 1, 10))

    assert told(profile, W6) == [(Outcome.ELIGIBLE, W6, {"values_attestation": Attestation.HELD})]


def test_a_change_names_the_conditions_that_it_serves():
    [repair] = repairs(replace(make_worker(W6), french_tests=()), W6, RULEBOOK, Stream.WORKER)

    assert [change.criteria for change in repair.changes] == [("french-proof", "oral-french")]


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_a_kind_that_the_person_can_change_says_how(kind):
    assert (ChangedBy.PERSON in kind.changed_by) is (kind.remedies is not KINDS["age"].remedies)
