"""The pages of staff put no barrier up: axe, a phone's width, headings in the language asked for."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from catalog.models import DatedList, Occupation, StudyProgram, Succession
from catalog.titles import EverydayTitle
from tests.support.barriers import barriers
from tests.support.clerk import log_in

WINDOWS = "/admin/eligibility/receptionwindow/"


@pytest.fixture
def rows(live_server, staff) -> dict[str, str]:
    """One row of a kind, and the pages of staff by name."""
    titles = {"title_fr": "Cuisiniers/cuisinières", "title_en": "Cooks"}
    cook = Occupation.objects.create(edition=2021, code="63200", **titles)
    before = Occupation.objects.create(edition=2016, code="6322", **titles)
    program = StudyProgram.objects.create(level="DEP", title_fr="Cuisine", title_en="Cooking")
    texts = {
        f"{name}_{code}": "x" for name in ("title", "instrument", "source", "note") for code in ("fr", "en")
    }
    days = {"starts": "2019-11-01", "ends": "2019-11-13"}
    dated = DatedList.objects.create(key="more", role="worker-occupations", **days, **texts)
    Succession.objects.create(ancestor=before, heir=cook)
    title = EverydayTitle.objects.create(language="en", title="line cook", occupation=cook)
    catalog = "/admin/catalog"
    return {
        "index": "/admin/",
        "list": f"{catalog}/occupation/?q=cuisini&edition__exact=2021",
        "nothing found": f"{catalog}/occupation/?q=zzz",
        "occupation": f"{catalog}/occupation/{cook.pk}/change/",
        "history": f"{catalog}/occupation/{cook.pk}/history/",
        "earlier version": f"{catalog}/occupation/{cook.pk}/history/{cook.history.get().pk}/",
        "still in use": f"{catalog}/occupation/{cook.pk}/delete/",
        "delete": f"{catalog}/studyprogram/{program.pk}/delete/",
        "study programs": f"{catalog}/studyprogram/",
        "study program": f"{catalog}/studyprogram/{program.pk}/change/",
        "dated list": f"{catalog}/datedlist/{dated.pk}/change/",
        "concordance": f"{catalog}/succession/add/",
        "everyday title": f"{catalog}/everydaytitle/{title.pk}/change/",
        "windows": WINDOWS,
        "window": f"{WINDOWS}add/",
        "users": "/admin/auth/user/",
        "user": f"/admin/auth/user/{staff.pk}/change/",
        "group": "/admin/auth/group/add/",
        "password": "/admin/password_change/",
    }


def speak(page: Page, language: str) -> None:
    """The admin in this language, before and after logging in."""
    if language == "en":
        page.get_by_role("button", name="English").click()


@pytest.mark.looks
@pytest.mark.parametrize(
    ("language", "scheme"), [("fr", "light"), ("fr", "dark"), ("en", "light"), ("en", "dark")]
)
def test_no_page_of_staff_puts_a_barrier_up(open_page, watch, staff, rows, language, scheme):
    page = open_page(color_scheme=scheme)
    page.goto("/admin/")
    speak(page, language)
    page.wait_for_load_state()
    found = {"login": barriers(page)}
    log_in(page, "marie")

    for name, address in rows.items():
        page.goto(address)
        found[name] = barriers(page)
    page.goto(rows["window"])
    page.locator("[name=_save]").click()
    expect(page.locator(".errornote")).to_be_visible()
    page.wait_for_load_state()
    found["window, with faults"] = barriers(page)
    watch.faults.clear()  # axe tries inline styles on the page, which the policy refuses

    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.looks
@pytest.mark.parametrize("language", ["fr", "en"])
def test_pages_of_staff_have_a_heading_and_fit_a_phone(open_page, staff, rows, language):
    page = log_in(open_page(viewport={"width": 320, "height": 640}), "marie")
    speak(page, language)
    wide = {}
    for name, address in rows.items():
        page.goto(address)
        assert urlsplit(page.url).path == urlsplit(address).path
        expect(page.locator("h1")).to_have_count(1)
        wide[name] = page.evaluate("document.documentElement.scrollWidth")

    assert {name: width for name, width in wide.items() if width > 320} == {}


def test_fields_that_belong_together_do_not_cover_each_other(open_page, staff, rows):
    page = log_in(open_page(viewport={"width": 1280, "height": 800}), "marie")
    for name, pair in {"window": "source", "dated list": "instrument", "occupation": "title"}.items():
        page.goto(rows[name])
        left, right = (page.locator(f"[name={pair}_{code}]").bounding_box() for code in ("fr", "en"))
        form = page.locator("#content-main").bounding_box()
        assert left["x"] + left["width"] < right["x"]
        assert right["x"] + right["width"] <= form["x"] + form["width"]


def test_every_page_of_staff_is_under_the_strict_policy_and_never_kept(staff_client, rows):
    directives = {address: staff_client.get(address).headers for address in rows.values()}

    assert {headers["Content-Security-Policy"].count("unsafe-") for headers in directives.values()} == {0}
    assert {
        "default-src 'none'" in headers["Content-Security-Policy"] for headers in directives.values()
    } == {True}
    assert {"no-store" in headers["Cache-Control"] for headers in directives.values()} == {True}
