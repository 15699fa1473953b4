"""Somebody looks for where to turn, searches the site, and tells of an answer that seems wrong; no script."""

import re
from collections.abc import Callable

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from catalog.snapshot import catalog
from peqsite import freshness
from peqsite.portal.models import Report
from tests.support.barriers import barriers
from tests.support.clerk import log_in

PAGES = {
    "fr": (
        "/fr/recherche/?q=expérience quebecoise",
        "/fr/bureaux/iq/",
        "/fr/liens/",
        "/fr/plan-du-site/",
        "/fr/signaler/",
    ),
    "en": (
        "/en/search/?q=reform&type=news",
        "/en/offices/?q=korea",
        "/en/about-the-data/",
        "/en/report/",
    ),
}


@pytest.fixture
def shipped(live_server, real_catalog) -> None:
    """What comes with the site, and the real lists."""
    call_command("load_portal", verbosity=0)
    catalog._held = (freshness.version(), real_catalog)


@pytest.mark.usefixtures("shipped")
def test_somebody_in_brazil_finds_where_to_turn_in_both_languages(noscript_page: Page):
    noscript_page.goto("/fr/")
    noscript_page.get_by_label("Pays ou territoire où vous résidez légalement").fill("bresil")
    noscript_page.get_by_role("button", name="Trouver le bureau").click()
    expect(noscript_page.get_by_role("heading", level=1)).to_have_text("Brésil")
    expect(noscript_page.locator("main")).to_contain_text("Aucun bureau n’est inscrit")

    noscript_page.get_by_role("link", name="English").click()
    expect(noscript_page).to_have_url(re.compile("/en/offices/br/$"))
    expect(noscript_page.locator("main")).to_contain_text("No office is recorded")

    noscript_page.get_by_role("link", name="Another country or territory").click()
    noscript_page.get_by_label("Or choose it in the list").select_option("Iraq")
    noscript_page.get_by_role("button", name="Show the office").click()
    expect(noscript_page.locator(".card h3")).to_have_text(["Montréal", "Damascus"])


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("start", "typed", "first"),
    [
        ("/fr/listes/", "expérience quebecoise", "Vérifiez votre admissibilité au PEQ"),
        ("/en/lists/", "Quebec experience", "Check your eligibility for the PEQ"),
    ],
)
def test_a_search_from_the_header_leads_to_the_pages_of_the_peq(noscript_page: Page, start, typed, first):
    noscript_page.goto(start)
    noscript_page.get_by_role("banner").get_by_role("searchbox").fill(typed)
    noscript_page.get_by_role("banner").get_by_role("button").click()

    found = noscript_page.locator("main section").first.get_by_role("link").first
    expect(found).to_have_text(first)
    found.click()
    expect(noscript_page.get_by_role("heading", level=1)).to_have_text(first)


def test_a_report_is_sent_received_and_read_by_staff(open_page: Callable[..., Page], staff, watch):
    visitor = open_page(java_script_enabled=False)
    visitor.goto("/fr/nous-joindre/")
    visitor.get_by_role("link", name="Signaler un résultat inattendu").click()
    watch.expected.add(422)
    visitor.get_by_role("button", name="Envoyer").click()
    expect(visitor.locator("#errors")).to_contain_text("Écrivez ce qui vous a semblé faux.")

    visitor.get_by_label("À quoi vous attendiez-vous").fill("W6 : 24 mois, et la page en dit 23.")
    visitor.get_by_role("button", name="Envoyer").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("Votre signalement a été reçu")

    clerk = log_in(open_page(java_script_enabled=False), staff.username)
    clerk.goto("/admin/portal/report/")
    clerk.locator("#result_list tbody th a").click()
    expect(clerk.locator(".field-text")).to_contain_text("W6 : 24 mois, et la page en dit 23.")
    assert Report.objects.count() == 1


@pytest.mark.looks
@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(("language", "scheme"), [("fr", "light"), ("en", "dark")])
def test_no_page_puts_a_barrier_up_or_scrolls_sideways(open_page, watch, language, scheme):
    page = open_page(color_scheme=scheme, viewport={"width": 320, "height": 640})
    found = {}
    for path in PAGES[language]:
        page.goto(path)
        assert watch.faults == []
        found[path] = barriers(page)
        watch.faults.clear()  # axe tries inline styles on the page, which the policy refuses
        found[path] += ["sideways"] if page.evaluate("document.documentElement.scrollWidth") > 320 else []

    assert found == {path: [] for path in PAGES[language]}
