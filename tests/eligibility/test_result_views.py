"""The pages around a result: what is supposed of later days, two filing days, the calendar."""

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client
from icalendar import Calendar

from eligibility import pdf
from tests.support.visitor import GOOD_JOB, Visitor, day, french_test, job, situation

FRENCH = french_test("2023-11-01")


@pytest.fixture
def short(client: Client, held, stopped_at) -> str:
    """Address of the run of a cook, on 1 May 2024, five months short."""
    stopped_at(date(2024, 5, 1))
    lists = {"jobs": [job("63200", "2022-10-02")], "french-tests": [FRENCH]}
    visitor = Visitor(client, situation(), entries=lists, details={"jobs": [GOOD_JOB]})
    return visitor.walk(visitor.begin()).removesuffix("reponses/")


def text_of(response) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", response.content.decode())))


def test_what_is_supposed_can_be_unticked_and_stays_so_in_the_other_language(client, short):
    before = text_of(client.get(f"{short}resultat/"))
    assert "Du 1er octobre 2024 au 31 octobre 2025, toutes les conditions seraient remplies." in before

    shown = ["keeps-jobs", "stays-in-quebec"]
    response = client.post(f"{short}resultat/", {"shown": shown, "assumption": ["stays-in-quebec"]})
    assert (response.status_code, response["Location"]) == (303, f"{short}resultat/#days")

    english = short.replace("/fr/admissibilite/", "/en/eligibility/")
    after = client.get(f"{english}result/").content.decode()
    assert "to October 31, 2025, all the conditions would be met" not in unescape(after)
    boxes = dict(re.findall(r'name="assumption" value="([a-z-]+)"( checked)?', after))
    assert (boxes["keeps-jobs"], boxes["stays-in-quebec"]) == ("", " checked")


def test_junk_in_place_of_assumptions_changes_nothing(client, short):
    client.post(f"{short}resultat/", {"shown": ["x" * 2000, "keeps-nothing"], "assumption": ["\u2028"]})
    assert "toutes les conditions seraient remplies" in text_of(client.get(f"{short}resultat/"))


def test_the_calendar_is_a_file_that_no_cache_keeps(client, short):
    response = client.get(f"{short}calendrier/")
    days = [event.decoded("dtstart") for event in Calendar.from_ical(response.content).walk("VEVENT")]

    assert response["Content-Type"] == "text/calendar"
    assert response["Cache-Control"] == "no-store, private"
    assert days == [date(2024, 10, 1), date(2025, 10, 31)]


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_two_filing_days_stand_side_by_side(client, short, lang):
    path = {"fr": f"{short}comparaison/", "en": short.replace("/fr/admissibilite/", "/en/eligibility/")}
    address = path[lang] if lang == "fr" else f"{path[lang]}comparison/"
    assert client.get(address).status_code == 200

    response = client.post(address, day("filing_date", "2025-01-15"))
    told = {
        "fr": ("Expérience de travail", "15 janvier 2025", "volet des travailleurs"),
        "en": ("Work experience", "January 15, 2025", "workers stream"),
    }[lang]
    assert [words in text_of(response) for words in told] == [True] * 3


def test_a_day_without_rules_is_refused_at_the_field_and_stays_typed(client, short):
    response = client.post(f"{short}comparaison/", day("filing_date", "2001-01-15"))
    assert response.status_code == 422
    assert "Choisissez un jour du 14 février 2010" in text_of(response)
    assert re.findall(r'name="filing_date_year"[^>]*value="(\d+)"', response.content.decode()) == ["2001"]


def test_before_there_is_a_result_every_page_of_it_leads_to_the_next_question(client, held):
    visitor = Visitor(client, situation())
    first = visitor.begin()
    run = f"{first.rsplit('/', 2)[0]}/"
    for page in ("resultat", "comparaison", "calendrier"):
        assert client.get(f"{run}{page}/")["Location"] == first


def test_a_question_says_what_its_answer_may_still_decide(client, held, stopped_at):
    stopped_at(date(2024, 5, 1))
    visitor = Visitor(client, situation(), language="en")
    page = text_of(client.get(visitor.walk(visitor.begin(), until="birth-date")))
    assert "What your answer may still decide: Temporary foreign workers: Age" in page


def test_a_result_is_a_pdf_where_one_can_be_made(client, short):
    if not pdf.is_available():
        pytest.skip("the libraries that draw a PDF are not on this machine")
    response = client.get(f"{short}pdf/")

    assert (response["Content-Type"], response.content[:5]) == ("application/pdf", b"%PDF-")
    assert response["Cache-Control"] == "no-store, private"
    assert f'href="{short}pdf/"' in client.get(f"{short}resultat/").content.decode()


def test_where_no_pdf_can_be_made_the_page_says_how_to_print(client, short, monkeypatch):
    monkeypatch.setattr(pdf, "is_available", lambda: False)

    assert client.get(f"{short}pdf/").status_code == 404
    assert "fenêtre d’impression" in text_of(client.get(f"{short}resultat/"))
