"""Finding an occupation in a real browser: by code, words, typos, keys, touch; with and without script."""

import re

import pytest
from playwright.sync_api import expect

from tests.support.barriers import barriers
from tests.support.person import YES, Person


@pytest.fixture
def search(held_catalog):
    """Type into the finder, and send the form."""

    def search(page, text, home="/fr/trouver/"):
        page.goto(home)
        form = page.get_by_role("main").get_by_role("search")
        form.get_by_role("searchbox").or_(form.get_by_role("combobox")).fill(text)
        form.get_by_role("button").click()

    return search


def hits(page):
    return page.locator("main #found + ul > li")


def test_a_cook_with_a_code_of_2016_learns_what_it_has_become(noscript_page, search):
    search(noscript_page, "6322")
    expect(hits(noscript_page).first).to_contain_text("CNP 2016 · Niveau de compétence B")
    hits(noscript_page).first.get_by_role("link", name=re.compile("^6322")).click()

    expect(noscript_page.locator("main")).to_contain_text("Elle devient cette profession.")
    latest = noscript_page.locator(".condition").first
    expect(latest).to_contain_text("W6 et W7")
    expect(latest).to_contain_text("FÉER 3. Ces règles acceptent les FÉER 0, 1, 2 et 3")

    noscript_page.get_by_role("link", name=re.compile("^63200")).first.click()
    expect(noscript_page).to_have_url(re.compile("/fr/professions/2021/63200/$"))


def test_a_delivery_driver_sees_both_codes_that_theirs_was_split_into(noscript_page, search):
    search(noscript_page, "delivery driver")
    noscript_page.get_by_role("link", name="CNP 2016").click()
    noscript_page.get_by_role("link", name=re.compile("^7514")).click()

    heirs = noscript_page.locator("main section").first
    expect(heirs).to_contain_text("74102")
    expect(heirs).to_contain_text("75201")
    latest = noscript_page.locator(".condition").first
    expect(latest).to_contain_text("Non acceptée")
    expect(latest).to_contain_text("FÉER 4 ou 5.")


def test_a_typo_in_english_on_the_french_site_finds_the_accountant_and_says_how(noscript_page, search):
    search(noscript_page, "acountant")

    expect(hits(noscript_page).first).to_contain_text("11100")
    expect(hits(noscript_page).first).to_contain_text("Trouvé par le titre anglais")


def test_what_names_nothing_leads_on_by_category(noscript_page, search):
    search(noscript_page, "qzxqzx", "/en/find/")
    expect(noscript_page.locator("#found")).to_contain_text("Nothing was found for “qzxqzx”.")

    noscript_page.get_by_role("link", name="3 – Health").click()
    noscript_page.get_by_role("group").get_by_role("link", name="TEER 3").click()

    expect(noscript_page).to_have_url(re.compile(r"/en/occupations/\?category=3&teer=3$"))
    expect(noscript_page.locator("main")).to_contain_text("33102")


def test_suggestions_are_read_chosen_and_left_by_keyboard_alone(page, search, watch):
    page.goto("/fr/professions/2021/63200/")
    field = page.get_by_role("banner").get_by_role("combobox")
    field.focus()
    page.keyboard.type("comptabl", delay=20)

    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("banner").get_by_role("status")).to_have_text(re.compile(r"^\d suggestions$"))

    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))

    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    expect(field).to_have_value("comptabl")
    expect(field).not_to_have_attribute("aria-activedescendant", re.compile("."))

    page.keyboard.press("ArrowDown")
    address = options.first.get_attribute("data-url")
    assert watch.faults == []
    assert barriers(page) == []
    watch.faults.clear()  # axe tries inline styles on the page, which the policy refuses
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{address}$"))


def test_enter_without_a_choice_sends_the_form_as_if_there_were_no_script(page, search):
    page.goto("/en/")
    field = page.get_by_role("main").get_by_role("combobox")
    field.press_sequentially("cook")
    expect(page.get_by_role("option").first).to_be_visible()
    field.press("Enter")

    expect(page).to_have_url(re.compile(r"/en/search/\?q=cook$"))


@pytest.mark.looks
def test_a_suggestion_is_touched_on_a_phone_that_never_scrolls_sideways(open_page, search):
    phone = open_page(viewport={"width": 320, "height": 640}, has_touch=True)
    phone.goto("/fr/trouver/")
    phone.locator("#q").press_sequentially("cuisini")
    first = phone.get_by_role("option").first
    expect(first).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") == 320
    first.tap()

    expect(phone).to_have_url(re.compile(r"/fr/professions/2021/63200/$"))


def a_job_of(page, words):
    """As far as the form of the first job, with its occupation searched there."""
    person = Person(page, "fr")
    person.file_on("2024-05-01", "worker")
    person.tell_of_oneself()
    person.answer("more", YES)
    page.locator("[name=occupation_text]").fill(words)
    person.date("start", "2022-01-03")
    page.get_by_role("button", name="Chercher").click()
    return person


def test_a_split_that_matters_is_settled_among_its_codes(noscript_page, held_catalog):
    person = a_job_of(noscript_page, "1525")
    person.answer("ongoing", YES)

    expect(noscript_page.locator("main")).to_contain_text(
        "votre code 1525 de la CNP 2016 est devenu plusieurs"
    )
    codes = [
        choice.get_attribute("value") for choice in noscript_page.locator("[name=other_occupation]").all()
    ]
    assert codes[-1] == "?"
    assert {"13201", "14404"} <= set(codes)


def test_the_questionnaire_searches_without_script_or_an_answer_in_an_address(page, held_catalog):
    person = a_job_of(page, "préposé bénéficiaires")

    assert "?" not in page.url
    assert page.locator("script, [data-suggest]").count() == 0
    page.locator('[name=occupation_choice][value="33102"]').check()
    person.answer("ongoing", YES)
    expect(page.locator("[name=hours_value]")).to_be_visible()
