"""Links by directory: their language, what was found at their address, and none without one."""

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from django.core.management import call_command
from django.urls import reverse

from catalog.snapshot import catalog
from peqsite import freshness
from peqsite.portal.link_check import ask
from peqsite.portal.models import AddressCheck, Link
from peqsite.portal.staff.preview import preview_of_row
from tests.peqsite.test_weight import FLIGHT, weight
from tests.portal.places import link, office
from tests.portal.written import at, news

pytestmark = pytest.mark.django_db
ADDING = reverse("admin:portal_link_add")


class Elsewhere(BaseHTTPRequestHandler):
    """Somebody else's site."""

    def do_HEAD(self) -> None:
        self.answer({"/fine": 200, "/moved": 301, "/gone": 410, "/no-head": 405}.get(self.path, 404))

    def do_GET(self) -> None:
        self.answer({"/no-head": 200, "/fine": 200}.get(self.path, 404))

    def answer(self, status: int) -> None:
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/fine")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def elsewhere() -> Iterator[str]:
    """The address of a server on this machine."""
    server = HTTPServer(("127.0.0.1", 0), Elsewhere)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def read(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


@pytest.mark.parametrize(
    ("path", "is_broken", "found"),
    [
        ("/fine", False, "200"),
        ("/moved", False, "200"),
        ("/no-head", False, "200"),
        ("/nowhere", True, "404"),
        ("/gone", True, "410"),
    ],
)
def test_an_address_is_asked_and_its_answer_kept(elsewhere, path, is_broken, found):
    answer = ask(f"{elsewhere}{path}", timeout=2)

    assert (answer.is_broken, answer.found) == (is_broken, found)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9/", "ftp://127.0.0.1/", "http://[", "https://127.0.0.1:9"]
)
def test_an_address_that_cannot_answer_is_broken_and_nothing_is_raised(address):
    answer = ask(address, timeout=1)

    assert answer.is_broken
    assert answer.found


def test_every_published_address_is_checked_once_and_old_checks_go(elsewhere, now, capsys):
    now("2026-12-01 12:00")
    AddressCheck.objects.create(
        address="https://gone.example/", checked=at("2026-01-01 00:00"), is_broken=False
    )
    link("Bon", url=f"{elsewhere}/fine")
    link("Le même", url=f"{elsewhere}/fine")
    link("Brouillon", state="draft", url=f"{elsewhere}/nowhere")
    news(url=f"{elsewhere}/gone")
    office(url=f"{elsewhere}/no-head")

    call_command("check_links", timeout=2)

    checks = AddressCheck.objects.order_by("address").values_list("address", "is_broken", "checked")
    assert list(checks) == [
        (f"{elsewhere}/{name}", name == "gone", at("2026-12-01 12:00"))
        for name in ("fine", "gone", "no-head")
    ]
    assert "3 addresses checked, 1 broken." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (None, "adresse jamais vérifiée"),
        (False, "adresse vérifiée le 30 novembre 2026"),
        (True, "<strong>n’a pas répondu le 30 novembre 2026</strong>"),
    ],
)
def test_a_link_says_when_its_address_was_checked(client, now, check, said):
    row = link()
    if check is not None:
        AddressCheck.objects.create(address=row.url, checked=at("2026-11-30 23:30"), is_broken=check)
    now("2026-12-01 12:00")

    assert f"quebec.ca · {said}" in read(client, "/fr/liens/")


@pytest.mark.parametrize(
    ("path", "language", "said"),
    [
        ("/fr/liens/", "fr", None),
        ("/en/links/", "fr", "(in French)"),
        ("/fr/liens/", "en", "(en anglais)"),
        ("/en/links/", "both", None),
    ],
)
def test_a_link_to_a_page_in_the_other_language_says_so(client, now, path, language, said):
    link(language=language)
    now("2026-12-01 12:00")
    html = read(client, path)

    assert re.findall(r"\((?:in French|en anglais|in English|en français)\)", html) == (
        [said] if said else []
    )


def test_directories_stand_in_their_order_and_the_front_page_has_the_direct_links(client, now):
    link("Formulaire", directory="forms")
    link("Second", place=20)
    link("Premier", place=10)
    now("2026-12-01 12:00")

    titles = r'href="https://www.quebec.ca/avis"[^>]*>(.*?)</a>'
    assert re.findall(titles, read(client, "/fr/liens/")) == ["Premier", "Second", "Formulaire"]
    assert re.findall(titles, read(client, "/fr/")) == ["Premier", "Second"]


def test_a_link_without_an_address_stays_a_draft(staff_client):
    told = {"directory": "forms", "place": "10", "language": "fr", "title_fr": "A-0520", "title_en": "A-0520"}

    refused = staff_client.post(ADDING, {**told, "state": "published", "revision": "0"})
    assert list(refused.context["adminform"].form.errors) == ["url"]

    staff_client.post(ADDING, {**told, "state": "draft", "revision": "0"})
    assert Link.objects.get().state == "draft"


@pytest.mark.parametrize("make", [link, office])
def test_staff_preview_a_draft_where_it_will_be_shown(staff_client, now, make):
    now("2026-12-01 12:00")
    row = make(state="draft")

    assert str(row) in staff_client.get(preview_of_row(row)).content.decode()


def test_a_link_that_is_found_by_a_search_says_its_language_too(client, now, real_catalog):
    link("Orage", language="fr")
    now("2026-12-01 12:00")
    catalog._held = (freshness.version(), real_catalog)

    assert "(in French)" in read(client, "/en/search/?q=orage")


def test_what_is_shipped_is_public_only_where_its_address_is_known(client, now):
    call_command("load_portal", verbosity=0)
    now("2026-11-22 12:00")

    assert {bool(row.url) for row in Link.objects.filter(state="draft")} == {False}
    assert {row.url.split("/")[2] for row in Link.objects.filter(state="published")} == {
        "www.quebec.ca",
        "cdn-contenu.quebec.ca",
    }


@pytest.mark.parametrize("path", ["/fr/liens/", "/fr/"])
def test_the_page_of_links_is_light_and_costs_one_query(client, now, django_assert_num_queries, path):
    call_command("load_portal", verbosity=0)
    now("2026-11-22 12:00")
    assert weight(client, path) <= FLIGHT

    with django_assert_num_queries(1):
        client.get(path)
