"""From which day to which day: found by breakpoints, and the same as by trying every day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility.rules.assess import assess
from eligibility.rules.assumptions import ALL, Assumption, later
from eligibility.rules.candidates import candidates
from eligibility.rules.criterion import Situation
from eligibility.rules.kinds import turns
from eligibility.rules.profile import Attestation, FrenchTest, Profile, Stream
from eligibility.rules.ruleset import NoRulesError, Outcome, ReceptionPeriod, State
from eligibility.rules.spans import DAY
from eligibility.rules.windows import Filing, Stretch, Timeline, Windows, windows
from tests.rules.people import (
    MET,
    NOT_MET,
    RULEBOOK,
    UNKNOWN,
    make_diploma,
    make_graduate,
    make_job,
    make_worker,
)
from tests.rules.strategies import filing_days, partly_forgotten, streams, whole_profiles

few = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
assumptions = st.sets(st.sampled_from(Assumption)) | st.just(frozenset(Assumption))
SHORT = 400
"""Days that are tried one by one."""


def one_by_one(profile: Profile, first: date, stream: Stream, made: frozenset[Assumption]) -> list:
    """Each of the first days judged by itself: what windows must agree with."""
    last = min(first + timedelta(days=SHORT - 1), RULEBOOK.last_day)
    ordinals = range(first.toordinal(), last.toordinal() + 1)
    after = later(profile, first, made)
    return [
        assess(profile if day == first else after, day, RULEBOOK, stream)
        for day in map(date.fromordinal, ordinals)
    ]


def spread(stretches: tuple[Stretch, ...], days: list[date]) -> list:
    """For each day: what the stretches say of it, None where they say nothing."""
    found = dict.fromkeys(days)
    for stretch in stretches:
        found |= {day: stretch.value for day in days if stretch.first <= day <= stretch.last}
    return list(found.values())


def codes(timelines: tuple[Timeline, ...], days: list[date]) -> list[dict]:
    told = {line.code: spread(line.stretches, days) for line in timelines}
    return [{code: said[n] for code, said in told.items() if said[n] is not None} for n in range(len(days))]


@few
@given(st.data(), filing_days, streams, assumptions)
def test_windows_say_of_each_day_what_the_day_by_itself_says(data, first, stream, made):
    profile = data.draw(whole_profiles(first) | whole_profiles(first).flatmap(partly_forgotten))

    found = windows(profile, first, RULEBOOK, stream, made)
    verdicts = one_by_one(profile, first, stream, frozenset(made))
    days = [verdict.on for verdict in verdicts]

    assert spread(found.outcomes, days) == [verdict.outcome for verdict in verdicts]
    assert spread(found.together, days) == [verdict.conditions for verdict in verdicts]
    assert spread(found.rules, days) == [verdict.shown_under for verdict in verdicts]
    assert codes(found.conditions, days) == [{f.code: f.status for f in v.findings} for v in verdicts]
    assert codes(found.reception, days) == [
        {f.code: f.status for f in v.reception.findings} for v in verdicts
    ]


@few
@given(st.data(), filing_days, st.sampled_from([*RULEBOOK.rulesets.values()]))
def test_no_criterion_turns_on_a_day_that_its_kind_does_not_name(data, first, rules):
    profile = data.draw(whole_profiles(first) | whole_profiles(first).flatmap(partly_forgotten))
    candidate = data.draw(st.sampled_from(candidates(profile, rules.stream)))
    days = [first + timedelta(days=number) for number in range(SHORT)]
    situations = [Situation(profile, day, candidate) for day in days]

    for criterion in rules.criteria:
        found = [criterion.examine(situation).status for situation in situations]
        turned = {
            day for day, eve, status in zip(days[1:], found, found[1:], strict=False) if status is not eve
        }
        assert turned <= set(turns(criterion, situations[0], days[-1])), criterion.code


D = date
TODAY, LAST = D(2026, 11, 22), D(2028, 7, 2)


def plain(stretches: tuple[Stretch, ...]) -> list[tuple]:
    return [(stretch.first, stretch.last, stretch.value) for stretch in stretches]


def line(found: Windows, code: str) -> list[tuple]:
    """What one selection condition is found to be."""
    [timeline] = [timeline for timeline in found.conditions if timeline.code == code]
    return plain(timeline.stretches)


def of_worker(profile: Profile, first: date = TODAY, made=ALL, rulebook=RULEBOOK) -> Windows:
    return windows(profile, first, rulebook, Stream.WORKER, made)


def test_a_worker_five_months_short_sees_the_day_and_that_a_test_then_grows_old():
    profile = replace(make_worker(TODAY, D(2025, 5, 5)), french_tests=(FrenchTest(D(2026, 1, 15), 7, 7, 5),))

    found = of_worker(profile)

    assert line(found, "work-experience") == [
        (TODAY, D(2027, 5, 3), NOT_MET),
        (D(2027, 5, 4), LAST, MET),
    ]
    assert plain(found.met) == [(D(2027, 5, 4), D(2028, 1, 14), MET)]


def test_months_leave_the_window_one_by_one_once_a_job_has_ended():
    found = of_worker(make_worker(TODAY, D(2024, 1, 1), end=D(2026, 6, 30)))

    assert line(found, "work-experience") == [
        (TODAY, D(2027, 6, 30), MET),
        (D(2027, 7, 1), LAST, NOT_MET),
    ]


def test_months_may_be_enough_between_two_times_when_they_are_not():
    jobs = (make_job(D(2024, 3, 1), end=D(2025, 8, 31)), make_job(D(2026, 7, 1), end=D(2027, 6, 30)))

    found = of_worker(replace(make_worker(TODAY), jobs=jobs))

    assert line(found, "work-experience") == [
        (TODAY, D(2026, 12, 29), NOT_MET),
        (D(2026, 12, 30), D(2027, 9, 1), MET),
        (D(2027, 9, 2), LAST, NOT_MET),
    ]


def test_a_filter_stands_in_the_way_from_the_day_on_which_lifting_it_would_be_enough():
    jobs = (make_job(D(2025, 2, 1), hours=20), make_job(D(2026, 6, 1)))

    found = of_worker(replace(make_worker(TODAY), jobs=jobs))

    assert line(found, "paid-hours") == [
        (TODAY, D(2027, 1, 29), MET),
        (D(2027, 1, 30), D(2028, 5, 29), NOT_MET),
        (D(2028, 5, 30), LAST, MET),
    ]


def test_a_filter_stands_in_the_way_once_the_only_job_that_counts_has_ended():
    jobs = (make_job(D(2026, 1, 1), hours=20), make_job(D(2024, 2, 1), end=D(2027, 1, 15)))

    found = of_worker(replace(make_worker(TODAY), jobs=jobs))

    assert line(found, "paid-hours") == [(TODAY, D(2027, 1, 15), MET), (D(2027, 1, 16), LAST, NOT_MET)]
    hours = next(each for each in RULEBOOK.rulesets["W7"].criteria if each.code == "paid-hours")
    assert D(2027, 1, 16) in turns(hours, Situation(replace(make_worker(TODAY), jobs=jobs), TODAY), LAST)


def test_a_graduate_whose_diploma_lapses_sees_the_last_day():
    profile = make_graduate(TODAY, D(2024, 6, 14))

    found = windows(profile, TODAY, RULEBOOK, Stream.GRADUATE)

    assert line(found, "diploma-window") == [(TODAY, D(2027, 6, 14), MET), (D(2027, 6, 15), LAST, NOT_MET)]
    assert plain(found.met) == [(TODAY, D(2027, 6, 14), MET)]


def test_an_attestation_whose_day_was_told_lapses_and_is_not_supposed_to_last():
    profile = replace(make_worker(TODAY), values_obtained=D(2025, 3, 10))

    for made in (ALL, ALL - {Assumption.KEEPS_PROOFS}):
        assert line(of_worker(profile, made=made), "values-attestation") == [
            (TODAY, D(2027, 3, 9), MET),
            (D(2027, 3, 10), LAST, NOT_MET),
        ]


def test_a_day_outside_any_known_period_promises_nothing():
    found = of_worker(make_worker(TODAY))

    assert plain(found.filing) == [(TODAY, LAST, Filing("WS3", State.NO_WINDOW, UNKNOWN))]
    assert (plain(found.outcomes), found.eligible) == ([(TODAY, LAST, Outcome.CLOSED)], ())


def test_an_announced_period_opens_its_days_alone():
    opens, closes = D(2027, 2, 1), D(2027, 3, 31)
    source = RULEBOOK.periods[0].source
    period = ReceptionPeriod("new", Stream.WORKER, State.OPEN, opens, closes, source)

    found = of_worker(make_worker(TODAY), rulebook=RULEBOOK.with_windows([period]))

    assert plain(found.eligible) == [(opens, closes, Outcome.ELIGIBLE)]
    assert [stretch.value.may_file for stretch in found.filing] == [UNKNOWN, MET, UNKNOWN]


def test_rules_that_change_on_the_way_bring_their_conditions_and_take_them_away():
    first = D(2019, 10, 1)
    found = of_worker(make_worker(first), first)

    assert [stretch.value for stretch in found.rules] == ["W2", "W4", "W5", "W6", "W7"]
    assert line(found, "values-attestation")[0][0] == D(2020, 1, 1)
    assert line(found, "spouse-french")[0][0] == D(2021, 7, 22)


def test_the_last_day_known_has_a_window_of_one_day():
    found = of_worker(make_worker(LAST), LAST)

    assert plain(found.together) == [(LAST, LAST, MET)]


def test_a_day_that_the_rulebook_does_not_know_is_an_error():
    with pytest.raises(NoRulesError):
        of_worker(make_worker(TODAY), LAST + DAY)


@pytest.mark.parametrize(
    ("assumption", "changed", "code"),
    [
        pytest.param(Assumption.KEEPS_JOBS, {}, "job-at-filing", id="the job"),
        pytest.param(Assumption.STAYS_IN_QUEBEC, {}, "presence", id="being there"),
        pytest.param(Assumption.KEEPS_PROOFS, {}, "values-attestation", id="the attestation"),
        pytest.param(Assumption.SAME_FAMILY, {}, "spouse-french", id="the family"),
        pytest.param(Assumption.SAME_WILL, {}, "settlement", id="the intention"),
        pytest.param(
            Assumption.AS_PLANNED,
            {"french_tests": (FrenchTest(D(2026, 12, 20), 8, 8, 6),)},
            "french-proof",
            id="a test ahead",
        ),
    ],
)
def test_what_is_not_supposed_is_unknown_from_the_next_day_on(assumption, changed, code):
    profile = replace(make_worker(TODAY), **changed)

    found = of_worker(profile, made=ALL - {assumption})
    statuses = [status for *_, status in line(found, code)]

    assert assumption in found.concerned
    assert statuses[-1] is UNKNOWN
    assert line(found, code)[-1][0] == TODAY + DAY
    assert UNKNOWN not in [status for *_, status in line(of_worker(profile), code)]


def test_a_job_that_may_end_tomorrow_still_counts_until_today():
    profile = make_worker(TODAY, D(2024, 10, 1))

    found = of_worker(profile, made=ALL - {Assumption.KEEPS_JOBS})

    assert line(found, "work-experience") == [(TODAY, D(2027, 11, 23), MET), (D(2027, 11, 24), LAST, UNKNOWN)]


def test_what_says_nothing_of_a_person_is_not_among_what_is_supposed():
    nobody_else = replace(
        make_worker(TODAY, end=D(2026, 1, 1)),
        values_attestation=Attestation.EXEMPT,
        has_passport=None,
        new_program=None,
        spouse_accompanies=None,
        spousal_open_permit=None,
    )

    assert of_worker(nobody_else).concerned == (Assumption.STAYS_IN_QUEBEC, Assumption.SAME_WILL)


def test_what_a_stream_does_not_look_at_is_not_supposed_for_it():
    profile = replace(make_graduate(TODAY, D(2027, 6, 1)), new_program=False)
    found = [
        windows(profile, TODAY, RULEBOOK, stream).concerned for stream in (Stream.GRADUATE, Stream.WORKER)
    ]

    assert [set(one) - set(found[1]) for one in found] == [{Assumption.AS_PLANNED}, set()]


def test_what_lies_ahead_comes_true_or_may():
    ahead = D(2027, 3, 1)
    profile = replace(
        make_worker(TODAY, end=D(2027, 1, 31)),
        diplomas=(make_diploma(ahead),),
        jobs=(make_job(D(2024, 1, 1), end=D(2027, 1, 31)), make_job(ahead)),
    )

    after = later(profile, TODAY, ALL - {Assumption.AS_PLANNED, Assumption.KEEPS_JOBS})
    diploma, (held, perhaps, planned) = after.diplomas[0], after.jobs

    assert (diploma.completed, diploma.issued, diploma.started) == (None, None, D(2024, 3, 1))
    assert [(job.start, job.end, job.ongoing) for job in (held, perhaps, planned)] == [
        (D(2024, 1, 1), TODAY, None),
        (TODAY + DAY, None, None),
        (TODAY + DAY, None, None),
    ]
