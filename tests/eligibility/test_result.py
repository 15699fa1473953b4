"""What the result page shows of a verdict, and the page itself."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility.phrases import advice
from eligibility.result import Result, Row, present
from eligibility.rulebooks import law
from eligibility.rules.assess import assess
from eligibility.rules.criterion import Certainty, Source
from eligibility.rules.profile import FrenchCourse, Profile, Stream
from eligibility.rules.ruleset import Outcome, ReceptionPeriod, Rulebook, State
from tests.rules.people import make_diploma, make_graduate, make_profile, make_worker
from tests.rules.strategies import filing_days, partly_forgotten, streams, whole_profiles

GRADUATE, WORKER = Stream.GRADUATE, Stream.WORKER
W6, W7, GS1 = date(2024, 5, 1), date(2026, 8, 3), date(2019, 8, 1)
TODAY = date(2026, 11, 22)

ANNOUNCED = Source("W-2027-01-15", "Avis", "Notice", date(2027, 1, 4), Certainty.FOUND)


LAW = law()


def shown(profile: Profile, on: date, stream: Stream, lang: str = "en", rulebook: Rulebook = LAW) -> Result:
    return present(assess(profile, on, rulebook, stream, edges=True), lang, rulebook)


def unsaid_hours(on: date) -> Profile:
    return make_worker(on, hours=None)


FIVE = [
    pytest.param(make_worker(W6), W6, Outcome.ELIGIBLE, "eligible", id="eligible"),
    pytest.param(make_worker(W6, hours=20), W6, Outcome.NOT_ELIGIBLE, "not-eligible", id="not eligible"),
    pytest.param(unsaid_hours(W6), W6, Outcome.UNDETERMINED, "undetermined", id="undetermined"),
    pytest.param(make_worker(TODAY), TODAY, Outcome.CLOSED, "closed", id="closed"),
    pytest.param(
        make_worker(W7, date(2024, 6, 3)), W7, Outcome.NOT_RECEIVABLE, "not-receivable", id="not receivable"
    ),
]


@pytest.mark.parametrize(("profile", "on", "outcome", "tone"), FIVE)
def test_each_outcome_has_its_tone(profile, on, outcome, tone):
    result = shown(profile, on, WORKER)

    assert (result.outcome, result.tone) == (outcome, tone)


def test_the_three_parts_stand_apart_when_reception_is_closed():
    result = shown(make_worker(TODAY), TODAY, WORKER)

    assert result.headline == "The workers stream receives no applications on that day"
    assert (result.filing.is_open, result.filing.word) == (False, "No period announced")
    assert (result.rules.code, result.rules.span) == ("W7", "Rules of July 2, 2026 to July 2, 2028")
    assert result.rules.why == ("As reception is closed, your conditions are examined under rules W7.",)
    assert (result.conditions.state, result.conditions.summary) == ("met", "All 18\u00a0conditions are met")


def test_what_is_lacking_comes_first_then_what_is_unknown():
    profile = replace(unsaid_hours(W6), has_passport=False)

    rows = shown(profile, W6, WORKER).conditions.rows

    assert [row.code for row in rows[:4]] == ["passport", "work-experience", "job-at-filing", "paid-hours"]
    assert {row.status for row in rows[4:]} == {"met"}


def test_a_bar_goes_from_nothing_to_what_is_asked():
    rows = {row.code: row for row in shown(make_worker(W6), W6, WORKER).conditions.rows}

    work, passport = rows["work-experience"], rows["passport"]
    assert (work.found, work.asked, work.figure) == (24, 24, "30 / 24\u00a0months")
    assert (passport.found, passport.asked, passport.figure) == (0, 0, "")


def test_what_one_day_decides_is_said():
    rows = {row.code: row for row in shown(make_worker(W6, date(2022, 5, 2)), W6, WORKER).conditions.rows}

    assert {code for code, row in rows.items() if row.edge} == {"work-experience"}


def test_a_clause_that_chose_the_rules_is_named_with_its_reason_and_its_reference():
    on = date(2022, 3, 1)
    profile = replace(make_worker(on, date(2019, 1, 7)), authorized_on_2020_07_21=True)

    rules = shown(profile, on, WORKER).rules

    assert (rules.code, rules.clause) == ("W4", "Transitional measure: section 118.4")
    (why,) = rules.why
    assert why.startswith("You were in Québec on July 21, 2020, and could work there")
    assert rules.reference.text == "Québec Immigration Regulation, s. 118.4"


def test_a_clause_that_does_not_reach_is_said_after_the_rules_in_force():
    on = date(2022, 3, 1)

    rules = shown(make_graduate(on), on, GRADUATE).rules

    assert (rules.code, rules.clause) == ("G5", "")
    assert rules.why == (
        "These are the rules in force on the filing date.",
        "Section 118.3 does not reach you: it takes a diploma issued before January 1, 2021.",
    )


def test_a_clause_in_doubt_that_could_change_nothing_is_left_out():
    profile = replace(make_worker(W6), authorized_on_2020_07_21=None)

    rules = shown(profile, W6, WORKER).rules

    assert rules.why == ("These are the rules in force on the filing date.",)


@pytest.mark.parametrize(
    ("profile", "summary", "counts"),
    [
        pytest.param(
            replace(make_worker(W6), has_passport=False),
            "One condition is not met",
            (("not-met", 1), ("met", 17)),
            id="one lacks",
        ),
        pytest.param(
            replace(make_worker(W6), has_passport=None, legal_stay=None),
            "2\u00a0conditions are not known yet",
            (("unknown", 2), ("met", 16)),
            id="two are open",
        ),
        pytest.param(make_worker(W6), "All 18\u00a0conditions are met", (("met", 18),), id="all are met"),
    ],
)
def test_the_conditions_are_summed_up_by_the_worst_there_is(profile, summary, counts):
    conditions = shown(profile, W6, WORKER).conditions

    assert (conditions.summary, conditions.counts) == (summary, counts)


def test_a_clause_that_no_source_confirms_leaves_a_doubt_that_no_answer_lifts():
    profile = replace(make_worker(W6, date(2020, 1, 6), codes_2021=("64100",)), authorized_on_2020_07_21=True)

    result = shown(profile, W6, WORKER)

    assert (result.outcome, result.missing) == (Outcome.UNDETERMINED, ())
    assert result.lede == "Your answers are complete, but the known sources do not settle the matter."
    assert result.rules.why[-1].endswith("section 118.4 still helped after November 22, 2023.")


def test_a_french_course_that_a_clause_saves_is_explained():
    on = date(2020, 9, 1)
    course = FrenchCourse(level=8, registered=date(2020, 2, 3), passed=date(2020, 6, 1))
    profile = replace(make_worker(on), french_tests=(), french_courses=(course,))

    rules = shown(profile, on, WORKER).rules

    assert rules.clause == "Transitional measure: section 118.5"
    assert rules.why[-1].endswith("counts as a proof thanks to section 118.5.")
    assert rules.reference.text == "Québec Immigration Regulation, s. 118.5"


@pytest.mark.parametrize(
    ("expires", "word"),
    [
        pytest.param(date(2019, 9, 30), "Open to you", id="reached"),
        pytest.param(None, "Suspended, with an exception", id="not known yet"),
        pytest.param(date(2020, 9, 30), "Suspended", id="not reached"),
    ],
)
def test_an_exception_to_a_suspension_shows_in_filing(expires, word):
    profile = replace(
        make_graduate(GS1),
        work_permit_on_2019_07_10=True,
        work_permit_expires=expires,
        in_quebec_with_permit_on_2019_06_16=True,
    )

    assert shown(profile, GS1, GRADUATE).filing.word == word


def test_a_window_whose_rules_are_not_published_says_so():
    window = ReceptionPeriod(
        "W-2027-01-15", WORKER, State.OPEN, date(2027, 1, 15), date(2027, 3, 15), ANNOUNCED, criteria=None
    )
    on = date(2027, 2, 1)

    result = shown(make_worker(on), on, WORKER, rulebook=law().with_windows([window]))

    assert result.lede == "Reception is open, but the rules that will judge applications are not published."
    assert result.filing.note == ("The Ministry announced this period, and has not published its rules yet.")
    assert result.next_steps[0].startswith("Wait until the Ministry publishes")


def test_a_fact_still_to_be_said_leads_to_its_question():
    verdict = assess(unsaid_hours(W6), W6, law(), WORKER)

    missing = present(verdict, "en", law(), {"jobs[0].hours": "/en/job/1/"}.get).missing

    assert [(fact.name, fact.url) for fact in missing] == [
        ("the paid hours a week of your 1st job", "/en/job/1/")
    ]


def test_the_outcomes_still_possible_are_told():
    assert shown(unsaid_hours(W6), W6, WORKER).possible == ("conditions met", "conditions not met")


def test_no_document_is_asked_of_a_spouse_who_is_not_there():
    alone = shown(make_worker(W6), W6, WORKER).evidence
    with_spouse = shown(replace(make_worker(W6), spouse_accompanies=True), W6, WORKER).evidence

    assert set(with_spouse) - set(alone) == {"Proof of French of the accompanying spouse"}


def test_the_diploma_that_serves_best_is_told_where_there_are_several():
    old, recent = make_diploma(date(2012, 5, 1)), make_diploma(date(2024, 1, 15))
    profile = make_profile(W6, diplomas=(old, recent))

    assert shown(profile, W6, GRADUATE).conditions.relied_on == ("Of your diplomas, the 2nd serves you best.")


def test_only_addresses_seen_as_such_are_given():
    known = {url for url, _ in advice.LINKS.values()}
    known |= {period.source.url for period in law().periods} - {None}
    known |= {criterion.source.url for rules in law().rulesets.values() for criterion in rules.criteria}

    result = shown(make_worker(W7), W7, WORKER)

    used = {url for url, _ in result.links}
    used |= {row.reference.url for row in (*result.conditions.rows, *result.filing.rows)}
    assert used - known - {""} == set()


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), filing_days, streams)
def test_everybody_gets_the_same_result_and_figures_with_every_condition_in_both_languages(data, on, stream):
    verdict = assess(data.draw(partly_forgotten(data.draw(whole_profiles(on)))), on, law(), stream)

    fr, en = (present(verdict, lang, law()) for lang in ("fr", "en"))
    assert len(fr.conditions.rows) == len(verdict.findings)
    assert len(fr.filing.rows) == len(verdict.reception.findings)
    assert (fr.outcome, fr.tone, len(fr.possible)) == (en.outcome, en.tone, len(en.possible))
    assert [plain(row) for row in (*fr.filing.rows, *fr.conditions.rows)] == [
        plain(row) for row in (*en.filing.rows, *en.conditions.rows)
    ]


def plain(row: Row) -> tuple[object, ...]:
    """What a row says in no language: its status, and every figure of its sentence."""
    text = re.sub(r"(?<=\d)[\u00a0,](?=\d{3})", "", row.sentence)
    return row.code, row.status, row.found, row.asked, bool(row.edge), sorted(re.findall(r"\d+", text))
