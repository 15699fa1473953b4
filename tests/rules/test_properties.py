"""What must hold for everybody, on every day: checked on generated people."""

from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from eligibility.rules.assess import RANK, assess
from eligibility.rules.criterion import Status
from eligibility.rules.kinds import KINDS
from eligibility.rules.profile import Job, Profile, Stream
from eligibility.rules.reading import read_rulebook
from eligibility.rules.ruleset import Outcome, Verdict
from tests.rules.strategies import filing_days, partly_forgotten, streams, whole_profiles

RULEBOOK = read_rulebook(Path(__file__).parents[2] / "eligibility" / "rulebook")
thorough = settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))

CLAUSE_FACTS = {
    "118.3": {"diplomas"},
    "1-13-Nov-2019": {"diplomas"},
    "118.4": {"authorized_on_2020_07_21"},
    "GS1-permit-expiring": {
        "in_quebec",
        "work_permit_on_2019_07_10",
        "work_permit_expires",
        "in_quebec_with_permit_on_2019_06_16",
        "regular_file_before_2018_08_02",
    },
}


def judged(profile: Profile, on: date, stream: Stream) -> Verdict:
    return assess(profile, on, RULEBOOK, stream)


def relevant_facts(on: date, stream: Stream) -> set[str]:
    """Every top-level fact that a criterion or clause of that day says it looks at."""
    period = RULEBOOK.period(stream, on)
    clause = RULEBOOK.clause(period, on)
    rulesets = [RULEBOOK.judging(period, on), *([RULEBOOK.rulesets[clause.ruleset]] if clause else [])]
    codes = [c.code for rules in rulesets for c in rules.criteria] + [c.code for c in period.criteria or ()]
    facts = {fact.split("[")[0] for code in codes for fact in KINDS[code].facts}
    diplomas = {"diplomas"} if stream is Stream.GRADUATE else set()
    return facts | diplomas | (CLAUSE_FACTS[clause.code] if clause else set())


def worst_and_best(verdict: Verdict) -> tuple[int, int]:
    ranks = [RANK[outcome] for outcome in verdict.possible]
    return min(ranks), max(ranks)


@thorough
@given(st.data(), filing_days, streams)
def test_every_person_gets_exactly_one_outcome_that_what_is_unknown_explains(data, on, stream):
    profile = data.draw(partly_forgotten(data.draw(whole_profiles(on))))

    verdict = judged(profile, on, stream)

    assert (verdict.outcome is Outcome.UNDETERMINED) == (len(verdict.possible) > 1)
    assert verdict.outcome is Outcome.UNDETERMINED or verdict.possible == {verdict.outcome}


@thorough
@given(st.data(), filing_days, streams)
def test_answering_a_question_never_changes_what_was_decided(data, on, stream):
    whole = data.draw(whole_profiles(on))
    partly = data.draw(partly_forgotten(whole))

    before, after = judged(partly, on, stream), judged(whole, on, stream)

    assert after.possible <= before.possible


@thorough
@given(st.data(), filing_days)
def test_a_condition_that_was_decided_stays_so_whatever_is_answered_next(data, on):
    whole = data.draw(whole_profiles(on))
    before = judged(data.draw(partly_forgotten(whole)), on, Stream.WORKER)
    after = judged(whole, on, Stream.WORKER)
    assume(before.shown_under == after.shown_under)

    decided = {f.code: f.status for f in before.findings if f.status is not Status.UNKNOWN}
    explains = {"occupation", "paid-hours", "self-employment", "company-control", "excluded-field"}
    told = {f.code: f.status for f in after.findings if f.code in decided}

    assert {c: s for c, s in told.items() if c not in explains} == {
        c: s for c, s in decided.items() if c not in explains
    }


@thorough
@given(st.data(), filing_days, streams)
def test_a_fact_that_no_condition_looks_at_never_changes_the_verdict(data, on, stream):
    profile, other = data.draw(whole_profiles(on)), data.draw(whole_profiles(on))
    idle = {field.name for field in fields(Profile)} - relevant_facts(on, stream)

    changed = replace(profile, **{name: getattr(other, name) for name in idle})

    assert judged(changed, on, stream) == judged(profile, on, stream)


@thorough
@given(st.data(), filing_days, streams, st.integers(1, 700), st.integers(1, 700))
def test_a_longer_job_never_hurts(data, on, stream, earlier, later):
    profile = data.draw(whole_profiles(on))
    assume(profile.jobs)
    job: Job = replace(profile.jobs[0], internship=False)
    longer = replace(
        job,
        start=job.start - timedelta(days=earlier),
        end=None if job.ongoing else job.end + timedelta(days=later),
    )

    before = judged(replace(profile, jobs=(job,)), on, stream)
    after = judged(replace(profile, jobs=(longer,)), on, stream)

    assert worst_and_best(after) >= worst_and_best(before)


@thorough
@given(st.data(), filing_days, streams, st.integers(1, 6))
def test_a_higher_level_of_french_never_hurts(data, on, stream, more):
    profile = data.draw(whole_profiles(on))
    raised = tuple(
        replace(
            test,
            **{skill: min(getattr(test, skill) + more, 12) for skill in ("listening", "speaking", "written")},
        )
        for test in profile.french_tests
    )
    better = replace(
        profile,
        french_tests=raised,
        spouse_listening=min(profile.spouse_listening + more, 12),
        spouse_speaking=min(profile.spouse_speaking + more, 12),
    )

    assert worst_and_best(judged(better, on, stream)) >= worst_and_best(judged(profile, on, stream))


@thorough
@given(st.data(), filing_days, streams)
def test_a_fact_is_only_asked_for_where_it_was_not_said(data, on, stream):
    whole = data.draw(whole_profiles(on))

    assert judged(whole, on, stream).missing == ()
