"""What a result helps with, in a real browser, script off: when, what it takes, which reform, a record."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.eligibility.windows import window
from tests.support.barriers import barriers
from tests.support.person import NO, YES, Person

pytestmark = pytest.mark.usefixtures("held_catalog")


def main_of(page: Page):
    return page.locator("main")


def a_worker(page: Page, since: str) -> Person:
    """A cook with one job, short of months on 1 May 2024, as far as the result."""
    person = Person(page, "fr")
    person.file_on("2024-05-01", "worker")
    person.tell_of_oneself()
    person.add_job("63200", since)
    person.answer("more", NO)
    person.answer("authorized_on_2020_07_21", NO)  # asked of whoever lacks months
    person.prove_french("2023-11-01")
    person.end()
    person.see_result()
    return person


def a_graduate(page: Page, filed: str, issued: str, *, tested: str = "") -> Person:
    """A bachelor who studied in English if a test is told, else in French; as far as the result."""
    person = Person(page, "en")
    person.file_on(filed, "graduate")
    person.tell_of_oneself()
    person.add_diploma("bachelor", issued, in_french=NO if tested else YES)
    person.answer("more", NO)
    return person


def test_a_worker_five_months_short_sees_the_day_and_what_it_supposes(noscript_page):
    person = a_worker(noscript_page, "2022-10-02")

    assert person.outcomes() == ["NOT_ELIGIBLE"]
    days = "Du 1er octobre 2024 au 31 octobre 2025, toutes les conditions seraient remplies."
    expect(main_of(noscript_page)).to_contain_text(days)
    expect(main_of(noscript_page)).to_contain_text("Déposer la demande le 1er octobre 2024, pas avant")

    noscript_page.get_by_label("Je garde mon emploi").uncheck()
    noscript_page.get_by_role("button", name="Recalculer les jours").click()
    expect(main_of(noscript_page)).not_to_contain_text(days)
    expect(noscript_page.get_by_label("Je garde mon emploi")).not_to_be_checked()


def test_a_graduate_whose_diploma_lapses_before_the_test_is_retaken(noscript_page):
    person = a_graduate(noscript_page, "2024-05-01", "2021-06-15", tested="2022-04-01")
    person.prove_french("2022-04-01")
    person.end()
    person.see_result()

    assert person.outcomes() == ["NOT_ELIGIBLE"]
    text = main_of(noscript_page).inner_text()
    assert "not met from June 16, 2024 to July 2, 2028" in text
    assert "A recognized French test, still valid, at level 7 or higher in oral French" in text


def test_somebody_eligible_under_the_rules_of_2019_and_not_of_2022_sees_which_reform_it_was(noscript_page):
    person = a_graduate(noscript_page, "2022-03-01", "2021-06-15")
    person.answer("new_program", NO)
    person.answer("more", NO)
    person.end()
    person.see_result()

    noscript_page.get_by_text("The same in words").click()
    rows = noscript_page.locator(
        ".condition", has=noscript_page.get_by_role("link", name=re.compile("^G[45]$"))
    )
    assert [row.inner_text().splitlines()[0].strip() for row in rows.all()] == ["Met", "Not met"]
    noscript_page.get_by_role("link", name="Compare two filing days").click()
    person.date("filing_date", "2024-03-01")
    noscript_page.get_by_role("button", name="Compare").click()
    expect(main_of(noscript_page)).to_contain_text("Written French")


def test_an_unknown_answer_that_decides_says_so_on_its_question_and_in_the_result(noscript_page):
    person = Person(noscript_page, "en")
    person.file_on("2024-05-01", "worker")
    noscript_page.get_by_text("Why this question").click()
    expect(main_of(noscript_page)).to_contain_text("Temporary foreign workers: Age")
    noscript_page.get_by_label("I don’t know").check()
    person.go_on()
    person.answer("in_quebec", YES)
    person.answer("legal_stay", YES)
    person.add_job("63200", "2021-01-03")
    person.answer("more", NO)
    person.prove_french("2023-11-01")
    person.end()
    person.see_result()

    assert person.outcomes() == ["UNDETERMINED"]
    expect(main_of(noscript_page)).to_contain_text("Still to be answered")
    expect(main_of(noscript_page)).to_contain_text("no conclusion: an answer is missing")


def test_a_record_saved_before_a_change_is_read_after_it_and_told_what_changed(
    noscript_page, stopped_at, tmp_path: Path
):
    stopped_at(date(2026, 11, 22))
    person = a_graduate(noscript_page, "2027-02-01", "2025-06-15")
    person.end()
    person.see_result()
    with noscript_page.expect_download() as saved:
        noscript_page.get_by_role("link", name="Download your record").click()
    record = tmp_path / saved.value.suggested_filename
    saved.value.save_as(record)
    noscript_page.get_by_role("button", name="Quit and erase").click()
    window(stream="graduate", ruleset="G7", reception_criteria="graduate-2026").save()

    noscript_page.goto("/fr/admissibilite/")
    noscript_page.get_by_role("link", name="J’ai conservé la fiche").click()
    noscript_page.get_by_label("Votre fiche").set_input_files(record)
    noscript_page.get_by_role("button", name="Relire ma fiche").click()

    expect(main_of(noscript_page)).to_contain_text("ont changé depuis")
    expect(main_of(noscript_page)).to_contain_text("Lors de l’enregistrement : réception fermée.")
    noscript_page.get_by_role("link", name="Voir mon résultat").click()
    assert noscript_page.locator("[data-outcome]").get_attribute("data-outcome") == "ELIGIBLE"


@pytest.mark.looks
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_of_the_result_puts_a_barrier_up(open_page, watch, scheme):
    watch.expected |= {422}
    page = open_page(color_scheme=scheme, viewport={"width": 320, "height": 800})
    a_worker(page, "2022-10-02")
    for summary in page.locator("main summary").all():
        summary.click()
    assert barriers(page) == []
    page.get_by_role("link", name="Comparer deux dates").click()
    page.get_by_role("button", name="Comparer").click()
    assert barriers(page) == []
    page.goto("/fr/admissibilite/reprendre/")
    page.get_by_role("button", name="Relire ma fiche").click()
    assert barriers(page) == []
