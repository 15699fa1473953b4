"""The frame of every page as a person meets it: keyboard, phone, dark, forced colours, no script."""

import pytest

from tests.support.barriers import barriers

PAGES = ["/fr/", "/en/", "/fr/nowhere", "/en/nowhere"]


@pytest.mark.looks
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(open_page, watch, path, scheme):
    watch.expected.add(404)
    page = open_page(color_scheme=scheme)
    page.goto(path)
    assert watch.faults == []

    found = barriers(page)
    watch.faults.clear()  # axe tries inline styles on the page, which the policy refuses

    assert found == []


@pytest.mark.looks
@pytest.mark.parametrize("path", PAGES)
def test_a_phone_never_scrolls_sideways(open_page, watch, path):
    watch.expected.add(404)
    page = open_page(viewport={"width": 320, "height": 640})
    page.goto(path)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_keyboard_skips_to_the_content(page):
    page.goto("/fr/")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Passer au contenu"

    page.keyboard.press("Enter")
    assert page.locator(":focus").get_attribute("id") == "main"


def test_the_language_switches_without_script(noscript_page):
    noscript_page.goto("/fr/")
    noscript_page.get_by_role("link", name="English").click()

    assert noscript_page.locator("html").get_attribute("lang") == "en-CA"
    assert noscript_page.context.cookies() == []


def test_staff_log_in_and_work_in_english(page, staff):
    page.goto("/admin/")
    page.get_by_label("Nom d’utilisateur").or_(page.get_by_label("Nom d'utilisateur")).fill("marie")
    page.get_by_label("Mot de passe").fill("correct horse battery staple")
    page.get_by_role("button", name="Connexion").click()
    page.get_by_role("button", name="English").click()

    assert page.locator("html").get_attribute("lang") == "en"
    assert page.get_by_role("button", name="Log out").is_visible()
