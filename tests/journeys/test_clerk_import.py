"""A clerk brings a list in, in a real browser, script off: the copy as it was found, then the clean file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from catalog.management.commands.load_catalog import DATA
from catalog.models import DatedList, Occupation
from tests.catalog import seed_tables
from tests.catalog.exchange_pages import new_list
from tests.support.barriers import barriers
from tests.support.clerk import log_in

CLEAN = DATA / "occupations.csv"
LIST = "/admin/catalog/datedlist/"


@pytest.fixture
def lists(live_server, full_catalogue) -> None:
    """The shipped reference lists, where the browser finds them."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The table of occupations as it stood on the page it was copied from."""
    return seed_tables.file(tmp_path, "copie.txt", seed_tables.occupations())


def look_at(page: Page, row: DatedList, file: Path) -> None:
    page.goto(f"{LIST}{row.pk}/import/")
    page.get_by_label("Fichier").set_input_files(file)
    page.get_by_label("Édition des codes").select_option("2016")
    page.get_by_role("button", name="Examiner le fichier").click()


def rows(page: Page):
    return page.locator(".exchange-row").filter(visible=True)


def test_the_copy_is_refused_and_the_clean_file_becomes_the_public_list(
    open_page: Callable[..., Page], staff, lists, copy
):
    page = log_in(open_page(java_script_enabled=False), staff.username)
    page.goto(f"{LIST}add/")
    page.locator("[name=key]").fill("decembre-2019")
    page.locator("[name=role]").select_option("worker-occupations")
    page.locator("[name=starts]").fill("2019-12-01")
    page.locator("[name=ends]").fill("2019-12-31")
    for text in ("title", "instrument", "source", "note"):
        page.locator(f"[name={text}_fr]").fill("Liste de décembre")
        page.locator(f"[name={text}_en]").fill("List of December")
    page.locator("[name=_save]").click()
    page.get_by_role("link", name="Importer ses inscriptions").click()
    dated_list = DatedList.objects.get(key="decembre-2019")

    look_at(page, dated_list, copy)
    expect(page.locator(".errornote")).to_contain_text("6 erreurs bloquent ce fichier. Rien n’a changé.")
    expect(rows(page)).to_have_count(6)
    expect(rows(page).first).to_contain_text("9212")
    expect(rows(page).first).to_contain_text("est isolé dans le titre")
    page.get_by_label("Douteux (23)").check()
    expect(rows(page)).to_have_count(23)
    expect(rows(page).filter(has_text="a perdu ses zéros")).to_have_count(11)
    page.get_by_role("button", name="Envoyer un autre fichier").click()

    look_at(page, dated_list, CLEAN)
    expect(rows(page)).to_have_count(162)
    page.get_by_role("button", name="Appliquer le tout").click()
    expect(page.locator(".field-reason .errorlist")).to_have_text("Ce champ est obligatoire.")
    page.get_by_label("Raison").fill("Liste officielle, relue")
    page.get_by_role("button", name="Appliquer le tout").click()

    expect(page.locator(".messagelist .success")).to_contain_text("Ajout : 162.")
    page.locator(".messagelist").get_by_role("link", name="Voir la liste sur le site").click()
    expect(page.locator("h1")).to_have_text("Liste de décembre")
    expect(page.locator("main")).to_contain_text("Directeurs/directrices des assurances")
    look_at(page, dated_list, CLEAN)
    expect(page.locator("#content-main")).to_contain_text("Ce fichier ne change rien")


@pytest.fixture
def two(live_server) -> DatedList:
    """A list with no entry yet, and two occupations to put on it."""
    Occupation.objects.create(edition=2016, code="0121", title_fr="Directeurs", title_en="Managers")
    Occupation.objects.create(edition=2016, code="6322", title_fr="Cuisiniers", title_en="Cooks")
    return new_list()


def test_what_was_ticked_stays_while_rows_are_shown_and_hidden(open_page, staff, two, tmp_path):
    page = log_in(open_page(), staff.username)
    look_at(page, two, seed_tables.file(tmp_path, "deux.csv", "code;libellé\n121;a\n6322;b\n"))
    page.get_by_label("J’ai regardé la ligne 2").check()
    page.get_by_label("Ajout (2)").check()
    page.get_by_label("Douteux (1)").check()
    expect(rows(page)).to_have_count(1)
    page.get_by_label("Raison").fill("Essai")
    page.get_by_role("button", name="Appliquer le tout").click()

    expect(page.locator(".messagelist .success")).to_contain_text("Ajout : 2.")
    assert list(two.listed_occupations.values_list("occupation__code", flat=True)) == ["0121", "6322"]


@pytest.mark.looks
def test_pages_of_import_export_and_health_put_no_barrier_up_and_fit_a_phone(
    open_page, watch, staff, two, tmp_path
):
    page = log_in(open_page(viewport={"width": 320, "height": 640}), staff.username)
    found = {}

    def look(name: str, *schemes: str) -> None:
        expect(page.locator("h1")).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert watch.faults == []  # before axe, which breaks the style policy itself
        for scheme in ("light", *schemes):
            page.emulate_media(color_scheme=scheme)
            page.evaluate("Promise.all(document.getAnimations().map(change => change.finished))")
            found[name, scheme] = barriers(page)
        watch.faults.clear()

    for name, address in {
        "health": "/admin/donnees/",
        "form": f"{LIST}{two.pk}/change/",
        "import": f"{LIST}{two.pk}/import/",
        "export": "/admin/catalog/occupation/export/",
    }.items():
        page.goto(address)
        look(name)
    look_at(page, two, seed_tables.file(tmp_path, "faux.csv", "code;titre\n9999;x\n6322;Cuisiniers B\n"))
    look("errors", "dark")
    look_at(page, two, seed_tables.file(tmp_path, "bon.csv", "code;libellé\n121;a\n6322;b\n"))
    page.get_by_role("button", name="Appliquer le tout").click()
    look("confirmation, with faults", "dark")

    assert {name: faults for name, faults in found.items() if faults} == {}
