"""From which day to which day: found by breakpoints, and the same as by trying every day."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility.rules.assess import assess
from eligibility.rules.assumptions import Assumption, later
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.windows import Stretch, Timeline, windows
from tests.rules.people import RULEBOOK
from tests.rules.strategies import filing_days, partly_forgotten, streams, whole_profiles

bounded = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
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


@bounded
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
