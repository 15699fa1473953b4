"""What helps beyond yes and no, in words: days, repairs, reforms, documents, grounds, hinges."""

import re
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from icalendar import Calendar

from eligibility import phrases
from eligibility.outlook.bars import WHOLE, labelled, segment, ticks
from eligibility.outlook.calendar import calendar
from eligibility.outlook.reforms import show_differences
from eligibility.outlook.shown import Outlook, Setting, outlook
from eligibility.phrases import outlook as said
from eligibility.phrases import repairs, windows
from eligibility.rulebooks import law
from eligibility.rules.assess import assess
from eligibility.rules.assumptions import ALL, Assumption
from eligibility.rules.evidence import Issuer
from eligibility.rules.kinds import KINDS, Basis
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.reforms import differences
from eligibility.rules.ruleset import Turn
from eligibility.rules.windows import windows as windows_of
from peqsite import clock
from tests.rules.people import SELLER, make_diploma, make_graduate, make_job, make_profile, make_worker
from tests.rules.strategies import filing_days, partly_forgotten, streams, whole_profiles

WORKER, GRADUATE = Stream.WORKER, Stream.GRADUATE
TODAY = date(2026, 11, 22)
W6, G5 = date(2024, 5, 1), date(2022, 3, 1)


def looked_at(
    profile: Profile, on: date, stream: Stream, lang: str = "en", *, without=frozenset()
) -> Outlook:
    verdict = assess(profile, on, law(), stream, edges=True)
    return outlook(profile, verdict, Setting(law(), TODAY, ALL - without), lang)


def five_months_short(on: date = W6) -> Profile:
    """A worker whose nineteenth month ends on the filing day, with a test that goes on counting."""
    return make_profile(on, jobs=(make_job(date(2022, 10, 2)),))


def test_a_worker_short_of_months_sees_the_day_and_why_it_ends():
    shown = looked_at(five_months_short(), W6, WORKER)

    assert shown.windows.sentences == (
        "From October 1, 2024 to October 31, 2025, all the conditions would be met.",
    )
    assert [lane.name for lane in shown.windows.lanes] == ["Work experience", "Proof of French"]
    assert shown.windows.filing[-1] == (
        "From November 1, 2026 to July 2, 2028, no reception period is known: nothing is promised."
    )
    assert [(repair.intro, repair.conditions) for repair in shown.repairs] == [
        (
            "This would be enough, for an application filed on October 1, 2024:",
            (("filing on October 1, 2024, not before", "for: Work experience"),),
        )
    ]


def test_without_the_supposition_that_the_job_goes_on_the_days_are_not_known():
    shown = looked_at(five_months_short(), W6, WORKER, without={Assumption.KEEPS_JOBS})

    unticked = [each.code for each in shown.windows.supposed if not each.is_made]
    assert unticked == ["keeps-jobs"]
    assert all(sentence.endswith("the sources do not settle it.") for sentence in shown.windows.sentences)


def test_who_meets_the_conditions_of_2019_and_not_those_of_2022_sees_what_the_reform_did():
    profile = make_profile(G5, diplomas=(make_diploma(date(2021, 6, 15)),), jobs=())
    shown = looked_at(profile, G5, GRADUATE)

    rows = {row.code: (row.status, row.sentence) for row in shown.reforms.rows}
    assert rows["G4"] == ("met", "All the conditions met")
    assert rows["G5"] == ("not-met", "Conditions not met: Work experience, Job when filing")
    assert [row.code for row in shown.reforms.rows if row.is_shown] == ["G5"]
    assert dict(shown.reforms.marks)["filed"] < dict(shown.reforms.marks)["today"]


def test_a_reform_from_which_a_transitional_measure_keeps_somebody_says_so():
    profile = make_profile(G5, diplomas=(make_diploma(date(2020, 1, 15)),), jobs=())

    (row,) = [row for row in looked_at(profile, G5, GRADUATE).reforms.rows if row.code == "G5"]
    assert (row.status, row.clause) == ("met", "Transitional measure: section 118.3.")


def test_two_days_side_by_side_tell_the_conditions_that_differ():
    profile = make_profile(G5, diplomas=(make_diploma(date(2021, 6, 15)),), jobs=())
    one, other = (assess(profile, day, law(), GRADUATE) for day in (G5, date(2024, 3, 1)))

    rows = show_differences(differences(one, other), "en")
    told = {row.name: (row.one, row.other) for row in rows}
    assert (told["Work experience"], told["Written French"]) == (("not-met", ""), ("", "met"))
    assert [row.other_sentence for row in rows if row.name == "Work experience"] == ["not asked"]


def test_a_test_that_lapses_before_the_first_day_is_said_to_be_needed_again():
    late = make_profile(W6, jobs=(make_job(date(2023, 9, 4)),))
    shown = looked_at(late, W6, WORKER)
    (proof,) = [row for row in shown.documents if row.name == "Proof of French"]

    assert proof.validity == "Counts until October 31, 2025, that day included."
    assert shown.windows.sentences == (
        "From September 2, 2025 to October 31, 2025, all the conditions would be met.",
    )
    assert not proof.is_lapsed


def test_a_document_is_looked_at_on_the_first_day_on_which_one_may_file():
    suspended = date(2025, 6, 5)
    shown = looked_at(make_worker(suspended, date(2023, 5, 15)), suspended, WORKER)

    (said_of_it,) = [row.on_first_day for row in shown.documents if row.name == "Proof of French"]
    assert said_of_it == (
        "Still valid on July 2, 2026, the first day on which an application that meets all the conditions "
        "may be filed."
    )


def test_of_two_proofs_of_french_the_document_is_the_one_that_does_not_lapse():
    shown = looked_at(make_graduate(W6, in_french=True), W6, GRADUATE)

    (proof,) = [row for row in shown.documents if row.name == "Proof of French"]
    assert proof.issued == "Given by: the educational institution."


def test_rules_that_a_measure_in_doubt_may_choose_say_what_is_not_known():
    on = date(2022, 3, 1)
    profile = replace(make_worker(on, **SELLER), authorized_on_2020_07_21=True)

    (row,) = [row for row in looked_at(profile, on, WORKER).reforms.rows if row.code == "W6"]
    assert row.sentence == (
        "No conclusion: it is not known whether the transitional measure (section 118.4) would apply"
    )


def test_a_stretch_of_one_day_is_told_as_a_day():
    last = date(2026, 10, 31)
    shown = looked_at(make_worker(last, date(2023, 1, 9)), last, WORKER)

    assert shown.windows.filing[0] == "An application may be filed on October 31, 2026."


@pytest.mark.parametrize(
    ("lang", "words"), [("fr", "1 point laissé à l’appréciation"), ("en", "1 point left to")]
)
def test_a_single_ground_is_told_in_the_singular(lang, words):
    on = date(2015, 11, 10)
    *_, officer = looked_at(make_graduate(on), on, GRADUATE, lang).grounds

    assert (officer.count, officer.words.startswith(words)) == (1, True)


def test_a_job_that_would_do_names_its_categories_as_a_choice():
    profile = make_worker(W6, date(2021, 6, 1), end=date(2024, 2, 29))

    ((sentence, _),) = looked_at(profile, W6, WORKER).repairs[0].conditions
    assert sentence.endswith("in an occupation of TEER 0, 1, 2 or 3")


def test_each_condition_in_law_is_checked_declared_or_left_to_the_officer_with_its_number():
    grounds = looked_at(make_worker(W6), W6, WORKER).grounds

    assert [ground.basis for ground in grounds] == ["checked", "declared", "officer"]
    assert [ground.count for ground in grounds] == [
        len(grounds[0].names),
        len(grounds[1].names),
        len(grounds[2].beyond),
    ]
    assert all(ground.count for ground in grounds)


def test_an_outcome_that_one_day_decides_says_so():
    on = date(2026, 10, 31)
    shown = looked_at(make_worker(on), on, WORKER)
    assert shown.hinges == (
        "It all hangs on one day: an application filed the day after would give “reception closed”.",
    )


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_calendar_has_the_days_on_which_something_happens(lang):
    found = [windows_of(five_months_short(), W6, law(), WORKER)]
    now = datetime(2024, 5, 1, 12, tzinfo=clock.ZONE)
    events = Calendar.from_ical(calendar(found, now, lang)).walk("VEVENT")

    assert [event.decoded("dtstart") for event in events] == [date(2024, 10, 1), date(2025, 10, 31)]
    assert [event.decoded("dtend") for event in events] == [date(2024, 10, 2), date(2025, 11, 1)]
    start = {"fr": "PEQ\u00a0: premier jour", "en": "PEQ: first day"}[lang]
    assert str(events[0]["summary"]).startswith(start)


def test_every_word_of_the_rules_has_its_sentence():
    assert set(windows.ASSUMPTIONS) == set(Assumption)
    assert set(said.HINGES) == set(said.HINGES_OF_CONDITIONS) == set(Turn)
    assert set(said.BASES) == set(Basis)
    assert set(said.ISSUERS) == set(Issuer)
    assert set(said.BEYOND) == {beyond.code for beyond in law().beyond}
    changeable = {
        fact
        for kind in KINDS.values()
        if kind.changed_by
        for fact in kind.facts
        if "[" not in fact and "(" not in fact
    }
    assert set(repairs.FACTS) - {"filing_date"} <= changeable


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=some.data(), on=filing_days, stream=streams)
def test_everybody_gets_an_outlook_in_both_languages_that_says_the_same(data, on, stream):
    profile = data.draw(partly_forgotten(data.draw(whole_profiles(on))))
    fr, en = (looked_at(profile, on, stream, lang) for lang in ("fr", "en"))

    assert [row.status for row in fr.reforms.rows] == [row.status for row in en.reforms.rows]
    assert fr.windows.together.segments == en.windows.together.segments
    assert len(fr.repairs) == len(en.repairs) <= 3
    sentences = [*fr.windows.sentences, *fr.hinges, *(said for r in fr.repairs for said, _ in r.conditions)]
    assert [text for text in sentences if re.search(r"[{}]|\bNone\b", text)] == []


def test_a_bar_holds_every_day_and_shows_even_a_short_stretch():
    start, end = date(2010, 2, 14), date(2028, 7, 2)
    short = segment(date(2019, 11, 1), date(2019, 11, 13), "met", start, end)
    whole = segment(start, end, "met", start, end)

    assert (whole.x, whole.width) == (0, WHOLE)
    assert short.width == 4
    assert [tick.label for tick in ticks(start, end)] == [str(year) for year in range(2011, 2029)]
    assert labelled(ticks(start, end), apart=170)[0].percent == "4.7%"


def test_the_names_of_statuses_in_a_sentence_follow_their_conditions():
    assert (
        phrases.criterion_name("work-experience", "fr")
        in looked_at(make_graduate(W6), W6, GRADUATE, "fr").reforms.rows[4].sentence
    )
