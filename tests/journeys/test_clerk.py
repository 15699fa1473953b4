"""A clerk in a real browser, script off: what they change is public at once, and nothing typed is lost."""

from collections.abc import Callable
from datetime import date
from urllib.parse import urlsplit

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Locator, Page, expect

from catalog.models import Occupation
from tests.support.clerk import PASSWORD, fill, log_in, save
from tests.support.person import NO, Person

PUBLIC = {"fr": "/fr/professions/2021/63200/", "en": "/en/occupations/2021/63200/"}
IN_THE_WINDOW = date(2027, 2, 1)
WINDOW = {
    "starts": "2027-01-15",
    "ends": "2027-03-31",
    "source_fr": "Avis du Ministère, janvier 2027",
    "source_en": "Notice of the Ministry, January 2027",
    "read_on": "2027-01-10",
}
WINDOWS = "/admin/eligibility/receptionwindow/"


@pytest.fixture
def lists(live_server, full_catalogue) -> None:
    """The shipped reference lists, where the browser finds them."""


@pytest.fixture
def cook(lists) -> Occupation:
    return Occupation.objects.get(edition=2021, code="63200")


@pytest.fixture
def clerk_page(open_page: Callable[..., Page], staff) -> Page:
    """Marie has logged in."""
    return log_in(open_page(java_script_enabled=False), staff.username)


def form_of(row: Occupation) -> str:
    return f"/admin/catalog/occupation/{row.pk}/change/"


def announce(page: Page, ruleset: str = "W7", reception_criteria: str = "none", **changes: str) -> None:
    """Fill in a window of the workers' stream and save it."""
    page.goto(f"{WINDOWS}add/")
    page.locator("[name=stream]").select_option("worker")
    page.locator("[name=ruleset]").select_option(ruleset)
    page.locator("[name=reception_criteria]").select_option(reception_criteria)
    fill(page, **{**WINDOW, **changes})
    save(page)


def headings(page: Page) -> dict[str, str]:
    """What the public reads as the cook's title, by language."""
    found = {}
    for language, address in PUBLIC.items():
        page.goto(address)
        found[language] = page.locator("h1").inner_text()
    return found


def workers_panel(page: Page, language: str) -> Locator:
    """What the home page says to workers today."""
    page.goto(f"/{language}/")
    return page.locator("[aria-labelledby=today] .card").last


def states(page: Page) -> dict[str, str]:
    """The word in which the home page says whether workers may file today, by language."""
    return {language: workers_panel(page, language).locator("strong").inner_text() for language in PUBLIC}


def a_cook_who_files(page: Page, language: str = "fr") -> Person:
    """As far as the result, for the day that the clock shows."""
    person = Person(page, language)
    person.go_on()
    person.answer("stream", "worker")
    person.tell_of_oneself()
    person.add_job("63200", "2022-01-03")
    person.answer("more", NO)
    person.prove_french("2026-01-05")
    person.end()
    person.see_result()
    return person


def test_a_corrected_title_is_public_at_once_in_both_languages(clerk_page, noscript_page, cook):
    before = headings(noscript_page)
    clerk_page.goto("/admin/catalog/occupation/?q=CUISINIERES")
    clerk_page.get_by_role("link", name="63200").click()
    clerk_page.wait_for_url("**/change/**")  # laid out, style sheets and all, before anything is measured
    left, right = (clerk_page.locator(f"[name=title_{language}]").bounding_box() for language in PUBLIC)
    assert left["y"] == right["y"]

    fill(clerk_page, title_fr="Cuisinières et cuisiniers", title_en="Cooks of every kind")
    save(clerk_page)

    expect(clerk_page.locator(".messagelist .success")).to_be_visible()
    after = headings(noscript_page)
    assert {language: before[language] != after[language] for language in PUBLIC} == {"fr": True, "en": True}
    assert "Cuisinières et cuisiniers" in after["fr"]
    assert "Cooks of every kind" in after["en"]


@pytest.mark.parametrize(("missing", "kept"), [("title_fr", "title_en"), ("title_en", "title_fr")])
def test_a_title_missing_in_one_language_is_refused_at_its_field(
    clerk_page, noscript_page, cook, missing, kept
):
    before = headings(noscript_page)
    clerk_page.goto(form_of(cook))

    expect(clerk_page.locator("html")).to_have_attribute("lang", "fr")
    fill(clerk_page, **{missing: " ", kept: "Something new"})
    save(clerk_page)

    told = clerk_page.locator(f".field-{missing} .errorlist").filter(visible=True).first
    expect(told).to_have_text("Ce champ est obligatoire.")
    expect(clerk_page.locator(f"[name={kept}]")).to_have_value("Something new")
    assert headings(noscript_page) == before


def test_the_history_tells_who_and_when_and_gives_the_earlier_text_back(clerk_page, noscript_page, cook):
    before = headings(noscript_page)
    clerk_page.goto(form_of(cook))
    fill(clerk_page, title_en="Chefs")
    save(clerk_page)

    clerk_page.goto(form_of(cook))
    clerk_page.get_by_role("link", name="Historique").click()
    lines = clerk_page.locator("#change-history tbody tr")
    expect(lines).to_have_count(2)
    expect(lines.first).to_contain_text("marie")
    expect(lines.first).to_contain_text("Cooks → Chefs")
    when = cook.history.first().history_date
    expect(lines.first.get_by_role("link")).to_contain_text(str(when.year))

    lines.last.get_by_role("link").click()
    expect(clerk_page.locator("[name=title_en]")).to_have_value("Cooks")
    clerk_page.locator("[name=_save]").click()

    assert headings(noscript_page) == before
    assert [entry.title_en for entry in cook.history.all()] == ["Cooks", "Chefs", "Cooks"]


def test_the_second_of_two_clerks_is_told_and_keeps_what_was_typed(clerk_page, open_page, cook):
    get_user_model().objects.create_superuser("paul", password=PASSWORD)
    paul = log_in(open_page(java_script_enabled=False), "paul")
    for page in (clerk_page, paul):
        page.goto(form_of(cook))
    fill(paul, title_en="Line cooks")
    save(paul)

    fill(clerk_page, title_fr="Chefs cuisiniers")
    save(clerk_page)

    told = clerk_page.locator(".errornote, .errorlist.nonfield").filter(has_text="paul")
    expect(told).to_contain_text("paul a enregistré cette fiche le")
    expect(told).to_contain_text("Line cooks")
    expect(clerk_page.locator("[name=title_fr]")).to_have_value("Chefs cuisiniers")
    cook.refresh_from_db()
    assert (cook.title_fr, cook.title_en) == ("Cuisiniers/cuisinières", "Line cooks")


def test_an_announced_window_opens_reception_for_everybody_at_once(
    clerk_page, noscript_page, lists, stopped_at
):
    stopped_at(IN_THE_WINDOW)
    assert states(noscript_page) == {"fr": "Aucune période annoncée", "en": "No period announced"}
    person = a_cook_who_files(noscript_page)
    assert person.outcomes() == ["CLOSED"]
    result = noscript_page.url

    announce(clerk_page)

    expect(clerk_page.locator(".messagelist .success")).to_be_visible()
    assert states(noscript_page) == {"fr": "Ouvert", "en": "Open"}
    expect(workers_panel(noscript_page, "fr")).to_contain_text(WINDOW["source_fr"])
    expect(workers_panel(noscript_page, "en")).to_contain_text(WINDOW["source_en"])
    noscript_page.goto(result)
    assert person.outcomes() == ["ELIGIBLE"]
    expect(noscript_page.locator("main")).to_contain_text(WINDOW["source_fr"])


def test_a_window_without_rules_leaves_the_result_open(clerk_page, noscript_page, lists, stopped_at):
    stopped_at(IN_THE_WINDOW)
    announce(clerk_page, ruleset="", reception_criteria="")

    person = a_cook_who_files(noscript_page)

    assert person.outcomes() == ["UNDETERMINED"]
    expect(noscript_page.locator("main")).to_contain_text(
        "La réception est ouverte, mais les règles qui jugeront les demandes ne sont pas publiées."
    )


def test_a_window_over_another_is_refused_with_the_way_to_it(clerk_page, lists, stopped_at):
    stopped_at(IN_THE_WINDOW)
    announce(clerk_page)

    announce(clerk_page, starts="2027-03-31", ends="2027-04-30", source_fr="Second avis")

    told = clerk_page.locator(".errorlist.nonfield")
    expect(told).to_contain_text("Une autre période")
    expect(clerk_page.locator("[name=source_fr]")).to_have_value("Second avis")
    told.get_by_role("link").click()
    expect(clerk_page.locator("[name=ends]")).to_have_value("2027-03-31")


def test_the_clerk_works_in_english_and_comes_back_to_french(clerk_page, cook):
    clerk_page.goto(form_of(cook))
    clerk_page.get_by_role("button", name="English").click()
    expect(clerk_page.locator("html")).to_have_attribute("lang", "en")
    expect(clerk_page.locator("[name=title_fr]")).to_be_visible()
    assert urlsplit(clerk_page.url).path == form_of(cook)

    clerk_page.get_by_role("button", name="Français").click()
    expect(clerk_page.locator("html")).to_have_attribute("lang", "fr")


def test_no_cookie_of_staff_reaches_a_public_page_and_logging_out_ends_it(clerk_page, lists):
    sent = []
    clerk_page.on("request", lambda request: sent.append(request.all_headers().get("cookie")))
    clerk_page.goto("/fr/")
    clerk_page.goto("/en/occupations/")
    assert set(sent) == {None}

    clerk_page.goto("/admin/")
    assert {cookie["path"] for cookie in clerk_page.context.cookies()} == {"/admin/"}
    clerk_page.get_by_role("button", name="Déconnexion").click()
    clerk_page.goto("/admin/catalog/occupation/")
    expect(clerk_page.get_by_label("Mot de passe")).to_be_visible()
