"""Whole visits in a real browser, script off: what people do, page after page, up to the result."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, expect

from tests.support.barriers import barriers
from tests.support.person import NO, START, WORDS, YES, Person

pytestmark = pytest.mark.usefixtures("held_catalog")


def a_cook(page: Page, filed: str = "2024-05-01") -> Person:
    """A cook since January 2022, in French, as far as the review page."""
    person = Person(page, "fr")
    person.file_on(filed, "worker")
    person.tell_of_oneself()
    person.add_job("63200", "2022-01-03")
    person.answer("more", NO)
    person.prove_french("2023-11-01")
    person.end()
    return person


def change(page: Page, what: str) -> None:
    page.get_by_role("link", name=re.compile(rf"^Modifier – {what}")).click()


def test_a_worker_in_french_is_eligible_on_1_may_2024(noscript_page):
    person = a_cook(noscript_page)

    person.see_result()

    assert person.outcomes() == ["ELIGIBLE"]
    expect(noscript_page.locator("main")).to_contain_text("W6")


def test_a_graduate_in_english_is_refused_for_want_of_months(noscript_page):
    person = Person(noscript_page, "en")
    person.file_on("2022-03-01", "graduate")
    person.tell_of_oneself()
    person.add_diploma("bachelor", "2021-02-12")
    person.answer("more", NO)
    person.answer("new_program", NO)
    person.add_job("1311", "2021-06-01")
    person.answer("more", NO)
    person.end()

    person.see_result()

    assert person.outcomes() == ["NOT_ELIGIBLE"]
    expect(noscript_page.locator("main")).to_contain_text("G5")


def test_today_reception_is_closed_and_the_conditions_are_shown_all_the_same(noscript_page, stopped_at):
    stopped_at(date(2026, 11, 22))
    person = Person(noscript_page, "fr")
    person.go_on()  # today stands there already
    person.answer("stream", "worker")
    person.tell_of_oneself()
    person.add_job("63200", "2022-01-03")
    person.answer("more", NO)
    person.prove_french("2026-01-05")
    person.end()

    person.see_result()

    assert person.outcomes() == ["CLOSED"]
    expect(noscript_page.locator("main")).to_contain_text("W7")


def test_a_diploma_of_2020_is_judged_by_the_former_rules(noscript_page):
    person = Person(noscript_page, "fr")
    person.file_on("2020-08-01", "graduate")
    person.tell_of_oneself()
    person.add_diploma("bachelor", "2020-06-15")
    person.answer("more", NO)
    person.answer("new_program", NO)
    person.end()

    person.see_result()

    assert person.outcomes() == ["ELIGIBLE"]
    expect(noscript_page.locator("main")).to_contain_text(re.compile("118[.,]3"))


def test_a_worker_here_in_july_2020_is_judged_by_the_former_rules(noscript_page):
    person = Person(noscript_page, "fr")
    person.file_on("2021-02-01", "worker")
    person.tell_of_oneself()
    person.add_job("9617", "2019-11-25")
    person.answer("more", NO)
    person.answer("authorized_on_2020_07_21", YES)
    person.prove_french("2020-11-01")
    person.end()

    person.see_result()

    assert person.outcomes() == ["ELIGIBLE"]
    expect(noscript_page.locator("main")).to_contain_text(re.compile("118[.,]4"))


def test_a_changed_answer_changes_the_result(noscript_page):
    person = a_cook(noscript_page)
    change(noscript_page, "Conjoint accompagnant")

    person.answer("spouse_accompanies", YES)
    for skill in noscript_page.locator("select").all():
        skill.select_option("2")
    person.go_on()
    if noscript_page.locator("[name=authorized_on_2020_07_21]").count():
        person.answer("authorized_on_2020_07_21", NO)
    person.answer("spouse_values_attestation", "held")
    person.see_result()

    assert person.outcomes() == ["NOT_ELIGIBLE"]


def test_what_became_irrelevant_is_said_on_the_review_page(noscript_page):
    person = a_cook(noscript_page)
    change(noscript_page, "Test de français")

    person.answer("three_years_in_french", YES)

    expect(noscript_page.get_by_role("heading", name="Réponses qui ne comptent plus")).to_be_visible()
    person.see_result()
    assert person.outcomes() == ["ELIGIBLE"]


def test_two_tabs_with_different_answers_never_mix(noscript_page):
    other_tab = noscript_page.context.new_page()
    one, other = Person(noscript_page, "fr"), Person(other_tab, "fr")
    one.file_on("2024-05-01", "worker")
    other.file_on("2024-05-01", "worker")
    one.answer_date("birth_date", "1990-03-31")
    other.answer_date("birth_date", "2010-01-01")

    for person, year in ((one, "1990"), (other, "2010")):
        person.page.reload()
        person.page.get_by_role("link", name="Retour", exact=True).click()
        expect(person.page.locator("[name=birth_date_year]")).to_have_value(year)

    other.go_on()
    other.page.get_by_role("link", name="Voir le résultat maintenant").click()
    assert other.outcomes() == ["NOT_ELIGIBLE"]
    one.go_on()
    expect(one.page.locator("[name=in_quebec]").first).to_be_visible()
    expect(one.page.get_by_role("link", name="Voir le résultat maintenant")).to_have_count(0)


def test_going_back_in_the_browser_loses_nothing(noscript_page):
    person = Person(noscript_page, "fr")
    person.file_on("2024-05-01", "worker")
    person.answer_date("birth_date", "1990-03-31")
    expect(noscript_page.locator("[name=in_quebec]").first).to_be_visible()
    noscript_page.wait_for_load_state()

    noscript_page.go_back()
    expect(noscript_page.locator("[name=birth_date_year]")).to_have_value("1990")
    noscript_page.go_back()
    expect(noscript_page.locator('[name=stream][value="worker"]')).to_be_checked()
    noscript_page.go_forward()
    expect(noscript_page.locator("[name=birth_date_year]")).to_have_value("1990")
    noscript_page.go_forward()

    expect(noscript_page.locator("[name=in_quebec]").first).to_be_visible()
    noscript_page.reload()
    expect(noscript_page.locator("[name=in_quebec]").first).to_be_visible()


def test_the_language_changes_midway_and_nothing_is_lost(noscript_page):
    person = Person(noscript_page, "fr")
    person.file_on("2024-05-01", "worker")
    person.tell_of_oneself()
    person.add_job("63200", "2022-01-03")

    noscript_page.get_by_role("link", name="English", exact=True).click()
    expect(noscript_page.get_by_role("heading", level=1)).to_have_text("Your jobs in Québec")
    expect(noscript_page.locator("main")).to_contain_text("January 3, 2022")
    person.words = WORDS["en"]
    person.answer("more", NO)
    noscript_page.get_by_role("link", name="Français", exact=True).click()

    expect(noscript_page.get_by_role("heading", level=1)).to_have_text(
        "Comment pouvez-vous prouver votre français?"
    )


def test_an_occupation_is_searched_without_leaving_the_page_or_its_address(noscript_page):
    person = Person(noscript_page, "fr")
    person.file_on("2024-05-01", "worker")
    person.tell_of_oneself()
    person.answer("more", YES)
    address = noscript_page.url

    noscript_page.locator("[name=occupation_text]").fill("cuisinier")
    person.date("start", "2022-01-03")
    noscript_page.get_by_role("button", name="Chercher").click()
    assert noscript_page.url == address
    noscript_page.locator('[name=occupation_choice][value="63200"]').check()
    person.answer("ongoing", YES)

    expect(noscript_page.locator("[name=hours_value]")).to_be_visible()


def test_a_mistake_is_explained_and_what_was_typed_stays(noscript_page, watch):
    watch.expected.add(422)
    person = Person(noscript_page, "fr")
    noscript_page.locator("[name=filing_date_day]").fill("31")
    noscript_page.locator("[name=filing_date_month]").fill("février")
    noscript_page.locator("[name=filing_date_year]").fill("2024")

    person.go_on()
    noscript_page.get_by_role("alert").get_by_role("link").click()

    expect(noscript_page.locator("[name=filing_date_month]")).to_have_value("février")
    expect(noscript_page.locator("[name=filing_date_day]")).to_be_focused()


def test_quitting_erases_this_run_and_leaves_the_other_tab_alone(noscript_page, watch):
    watch.expected.add(410)
    other_tab = noscript_page.context.new_page()
    one, other = Person(noscript_page, "fr"), Person(other_tab, "fr")
    one.file_on("2024-05-01", "worker")
    other.file_on("2024-05-01", "worker")
    address = noscript_page.url

    noscript_page.get_by_role("button", name="Quitter et effacer mes réponses").click()
    expect(noscript_page.get_by_role("heading", level=1)).to_have_text("Vos réponses sont effacées")
    noscript_page.goto(address)

    expect(noscript_page.get_by_role("heading", level=1)).to_have_text("Vos réponses ne sont plus ici")
    other.answer_date("birth_date", "1990-03-31")
    expect(other_tab.locator("[name=in_quebec]").first).to_be_visible()


@pytest.mark.looks
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_puts_a_barrier_up(open_page, watch, language, scheme):
    watch.expected |= {410, 422}
    page = open_page(color_scheme=scheme)
    found = {}

    def look(name: str) -> None:
        assert watch.faults == []  # before axe, which breaks the style policy itself
        found[name] = barriers(page)
        watch.faults.clear()

    page.goto(START[language])
    look("start")
    person = Person(page, language)
    page.locator("[name=filing_date_day]").fill("32")
    person.go_on()
    look("date, with a fault")
    person.file_on("2024-05-01", "worker")
    person.tell_of_oneself()
    look("list, empty")
    person.answer("more", YES)
    page.locator("[name=occupation_text]").fill("agent")
    person.go_on()
    look("job, with occupations found and faults")
    page.goto(page.url.rsplit("/", 2)[0] + "/")
    person.add_job("63200", "2022-01-03")
    look("list, one job")
    person.answer("more", NO)
    look("several questions")
    person.prove_french("2023-11-01")
    person.end()
    look("review")
    page.context.clear_cookies()
    page.reload()
    look("expired")

    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.looks
def test_no_name_of_an_occupation_pushes_a_phone_s_page_wider_than_its_screen(open_page):
    phone = open_page(viewport={"width": 320, "height": 640})
    person = Person(phone, "fr")
    person.file_on("2024-05-01", "worker")
    person.tell_of_oneself()
    person.answer("more", YES)

    phone.locator("[name=occupation_text]").fill("75201")
    phone.get_by_role("button", name="Chercher").click()

    expect(phone.locator('[name=occupation_choice][value="75201"]')).to_be_visible()
    assert phone.evaluate("document.documentElement.scrollWidth") == 320
