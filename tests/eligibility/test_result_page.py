"""The result page itself: headline as data, ids, weight, nothing styled in place."""

import gzip
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from eligibility.afterwards import afterwards
from eligibility.outlook.shown import Outlook, Setting, outlook
from eligibility.outlook.windows import supposed_in
from eligibility.rulebooks import law
from eligibility.rules.assess import assess
from eligibility.rules.assumptions import ALL
from eligibility.rules.profile import FrenchTest, Profile, Stream
from tests.eligibility.test_result import FIVE, GRADUATE, W6, W7, WORKER, shown
from tests.rules.people import make_diploma, make_job, make_profile

pytestmark = pytest.mark.django_db
"""Every page looks for notices."""


def looked_at(profile: Profile, on: date, stream: Stream, lang: str) -> Outlook:
    verdict = assess(profile, on, law(), stream, edges=True)
    return outlook(profile, verdict, Setting(law(), date(2026, 11, 22), ALL), lang)


def page(lang: str, *people: tuple[Profile, Stream], on: date = W6) -> str:
    results = [
        (shown(profile, on, stream, lang), looked_at(profile, on, stream, lang)) for profile, stream in people
    ]
    with translation.override(lang):
        request = RequestFactory().get(f"/{lang}/")
        context = {"results": results, "run": "abcdefghijkl", "filing_date": on, "other_day": ""}
        context |= {"rules_changed": False, "has_pdf": False, "today": date(2026, 11, 22)}
        context["has_dates"] = any(found.windows.has_dates for _, found in results)
        context["supposed"] = supposed_in(found.windows for _, found in results)
        verdicts = [assess(profile, on, law(), stream) for profile, stream in people]
        context["after"] = afterwards(people[0][0], verdicts, lang)
        return render_to_string("eligibility/result.html", context, request)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(("profile", "on", "outcome", "tone"), FIVE)
def test_the_page_carries_the_outcome_in_words_and_as_data(lang, profile, on, outcome, tone):
    html = page(lang, (profile, WORKER), on=on)

    headline = shown(profile, on, WORKER, lang).headline
    assert re.findall(r'<h2 id="worker" data-outcome="(\w+)">([^<]+)</h2>', html) == [(outcome, headline)]


def test_the_page_shows_both_streams_each_under_its_own_heading():
    profile = make_profile(
        W6, diplomas=(make_diploma(date(2024, 1, 15)),), jobs=(make_job(date(2021, 1, 4)),)
    )

    html = page("en", (profile, GRADUATE), (profile, WORKER))

    assert re.findall(r'<h2 id="(\w+)" data-outcome="(\w+)"', html) == [
        ("graduate", "ELIGIBLE"),
        ("worker", "ELIGIBLE"),
    ]


def test_what_is_supposed_for_either_stream_can_be_unticked_once():
    profile = make_profile(
        W7, diplomas=(make_diploma(date(2024, 1, 15)),), jobs=(make_job(date(2021, 1, 4)),)
    )

    html = page("en", (profile, GRADUATE), (profile, WORKER), on=W7)

    made = re.findall(r'name="assumption" value="([^"]+)"', html)
    assert made == ["keeps-jobs", "stays-in-quebec", "keeps-proofs", "same-family", "same-will"]


@pytest.mark.parametrize(
    ("share", "offered"), [(100, True), (40, False)], ids=["a diploma grows old", "never met"]
)
def test_a_calendar_is_offered_where_there_is_a_day_to_put_in_it(share, offered):
    profile = make_profile(W7, diplomas=(make_diploma(date(2024, 1, 15), share_in_quebec=share),))

    assert ("Add the dates to your calendar" in page("en", (profile, GRADUATE), on=W7)) is offered


def test_the_page_says_on_which_day_it_was_worked_out():
    assert "Worked out on November 22, 2026" in page("en", (make_profile(W6), WORKER))


def test_no_two_parts_of_the_page_share_an_id_and_nothing_is_styled_in_place():
    profile = make_profile(
        W7, diplomas=(make_diploma(date(2024, 1, 15)),), french_tests=(FrenchTest(date(2026, 5, 4), 5, 5, 3),)
    )

    html = page("fr", (profile, GRADUATE), (profile, WORKER), on=W7)

    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert re.findall(r"\sstyle=|<style|<script|\son[a-z]+=", html) == []


def test_the_longest_page_with_its_styles_weighs_no_more_than_30_kb_compressed():
    profile = replace(
        make_profile(W7, spouse_accompanies=None), diplomas=(make_diploma(None),), jobs=(make_job(None),)
    )
    html = page("fr", (profile, GRADUATE), (profile, WORKER), on=W7)

    css = Path(finders.find("site.css")).read_bytes()
    assert len(gzip.compress(html.encode())) + len(gzip.compress(css)) <= 30_000
