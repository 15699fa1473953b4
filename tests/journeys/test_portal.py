"""The front door in a real browser: what the public reads at a minute, and how staff put it there."""

from collections.abc import Callable
from datetime import date, time

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from tests.portal.written import at, news, notice
from tests.support.barriers import barriers
from tests.support.clerk import fill, log_in, save

pytestmark = pytest.mark.usefixtures("held_catalog")
PREVIEW = "/admin/portail/apercu/"
PAGES = {
    "fr": (
        "/fr/",
        "/fr/nouvelles/",
        "/fr/nouvelles/deuxieme-reforme-2020/",
        "/fr/changements/travailleurs/",
        "/fr/publics/etudiants-etrangers/",
        "/fr/publics/gens-daffaires/",
    ),
    "en": (
        "/en/",
        "/en/news/topic/reception/",
        "/en/news/conditions-novembre-2023/",
        "/en/changes/",
        "/en/audiences/sponsors-and-sponsored/",
    ),
}


@pytest.fixture
def clerk_page(open_page: Callable[..., Page], staff) -> Page:
    """Marie has logged in."""
    return log_in(open_page(java_script_enabled=False), staff.username)


@pytest.fixture
def shipped(live_server) -> None:
    """What comes with the site."""
    call_command("load_portal", verbosity=0)


def notices(page: Page, address: str) -> list[str]:
    """What the notices of a page are called."""
    page.goto(address)
    return [text.split(":", 1)[1].strip() for text in page.locator(".notices strong").all_inner_texts()]


def test_a_notice_appears_and_leaves_at_its_minute(noscript_page, stopped_at):
    notice("Panne", level="important", starts=at("2026-12-01 08:30"), ends=at("2026-12-01 17:00"))
    seen = {}
    for minute in (time(8, 29), time(8, 30), time(16, 59), time(17)):
        stopped_at(date(2026, 12, 1), minute)
        seen[minute] = notices(noscript_page, "/fr/publics/gens-daffaires/") + notices(noscript_page, "/en/")

    both = ["Panne", "Panne (en)"]
    assert list(seen.values()) == [[], both, both, []]


def test_a_clerk_drafts_previews_is_refused_completes_and_publishes(clerk_page, noscript_page, stopped_at):
    stopped_at(date(2026, 12, 1), time(14))
    clerk_page.goto("/admin/portal/notice/add/")
    clerk_page.locator("[name=place]").select_option("home")
    fill(clerk_page, title_fr="Fermé demain", body_fr="De 8 h 30 à 12 h.", starts="2026-12-02T08:30")
    clerk_page.locator("[name=_continue]").click()

    clerk_page.get_by_role("link", name="Aperçu").click()
    expect(clerk_page.locator(".preview")).to_contain_text("2 décembre 2026 à 8 h 30")
    expect(clerk_page.locator(".notices")).to_contain_text("Fermé demain")
    assert notices(noscript_page, "/fr/") == []

    clerk_page.get_by_role("link", name="Retour à la fiche").click()
    clerk_page.locator("[name=state]").select_option("published")
    save(clerk_page)
    expect(clerk_page.locator(".field-title_en .errorlist").filter(visible=True).first).to_have_text(
        "Rien n’est publié dans une seule langue\xa0: il manque ce texte."
    )
    expect(clerk_page.locator("[name=body_fr]")).to_have_value("De 8 h 30 à 12 h.")

    fill(clerk_page, title_en="Closed tomorrow", body_en="From 8:30 a.m. to noon.")
    save(clerk_page)
    warning = clerk_page.locator(".field-texts_agree .errorlist").filter(visible=True).first
    expect(warning).to_contain_text("12:00")
    fill(clerk_page, body_en="From 8:30 a.m. to 12 p.m.")
    save(clerk_page)
    expect(clerk_page.locator(".messagelist .success")).to_be_visible()

    clerk_page.goto("/admin/portail/")
    expect(clerk_page.locator("#content-main table").first).to_contain_text("2 décembre 2026 à 8 h 30")
    assert notices(noscript_page, "/fr/") == []
    stopped_at(date(2026, 12, 2), time(8, 30))
    assert notices(noscript_page, "/fr/") + notices(noscript_page, "/en/") == [
        "Fermé demain",
        "Closed tomorrow",
    ]


def test_a_clerk_looks_at_another_minute_and_language_of_a_preview(clerk_page, live_server, stopped_at):
    stopped_at(date(2026, 12, 1), time(14))
    notice("Panne", starts=at("2026-12-02 08:30"))
    clerk_page.goto("/admin/portail/")
    clerk_page.get_by_label("Page").select_option("/fr/nouvelles/")
    clerk_page.get_by_role("button", name="Voir").click()
    expect(clerk_page.locator(".notices")).to_have_count(0)

    clerk_page.get_by_label("Une autre minute").fill("2026-12-02T08:30")
    clerk_page.get_by_role("button", name="Voir").click()
    expect(clerk_page.locator(".notices")).to_contain_text("Panne")

    clerk_page.locator(".preview").get_by_role("link", name="English").click()
    expect(clerk_page.locator("html")).to_have_attribute("lang", "en-CA")
    expect(clerk_page.locator(".notices")).to_contain_text("Panne (en)")


@pytest.mark.looks
@pytest.mark.parametrize(("language", "scheme"), [("fr", "light"), ("en", "dark")])
def test_no_page_of_the_portal_puts_a_barrier_up(shipped, open_page, watch, language, scheme, stopped_at):
    stopped_at(date(2026, 11, 22))
    notice("Grave", level="important")
    notice("À savoir")
    page = open_page(color_scheme=scheme, viewport={"width": 320, "height": 640})
    found = {}
    for path in PAGES[language]:
        page.goto(path)
        assert watch.faults == []
        found[path] = barriers(page)
        watch.faults.clear()  # axe tries inline styles on the page, which the policy refuses
        found[path] += ["sideways"] if page.evaluate("document.documentElement.scrollWidth") > 320 else []

    assert found == {path: [] for path in PAGES[language]}


@pytest.mark.looks
@pytest.mark.parametrize(("scheme", "most"), [("light", 9), ("dark", 2)])
def test_no_page_of_its_staff_puts_a_barrier_up(
    open_page, watch, staff, live_server, scheme, most, stopped_at
):
    stopped_at(date(2026, 12, 1), time(14))
    row, item = notice(to_review="body_en"), news()
    notice("Demain", starts=at("2026-12-02 08:30"), ends=at("2026-12-03 08:30"))
    page = log_in(open_page(color_scheme=scheme), "marie")
    page.set_viewport_size({"width": 320, "height": 640})
    found = {}
    pages = (
        "/admin/portail/",
        f"{PREVIEW}?page=/fr/&draft=notice-{row.pk}",
        f"{PREVIEW}?page=/xx/",
        f"{PREVIEW}?page=/fr/nouvelles/rien/",
        "/admin/portal/notice/",
        f"/admin/portal/notice/{row.pk}/change/",
        "/admin/portal/news/",
        f"/admin/portal/news/{item.pk}/change/",
        "/admin/portal/category/add/",
    )
    for path in pages[:most]:
        watch.expected |= {404, 422}
        page.goto(path)
        found[path] = barriers(page)
        found[path] += ["sideways"] if page.evaluate("document.documentElement.scrollWidth") > 320 else []
    watch.faults.clear()  # axe tries inline styles on the page, which the policy refuses

    assert {path: faults for path, faults in found.items() if faults} == {}
