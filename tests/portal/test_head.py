"""What engines, browsers and shared links read of a page."""

import re
import struct
from pathlib import Path

import pytest

from tests.support.visitor import Visitor, situation

pytestmark = pytest.mark.django_db
STATIC = Path(__file__).resolve().parents[2] / "static"


def head(client, path):
    html = client.get(path).content.decode()
    return html[: html.index("</head>")]


def links(told):
    return dict(re.findall(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">', told))


@pytest.mark.parametrize(
    ("path", "canonical", "french", "english"),
    [
        ("/fr/", "/fr/", "/fr/", "/en/"),
        ("/en/rules/W6/", "/en/rules/W6/", "/fr/regles/W6/", "/en/rules/W6/"),
        ("/fr/nouvelles/?page=1&utm=x", "/fr/nouvelles/", "/fr/nouvelles/", "/en/news/"),
        ("/en/offices/br/?q=x", "/en/offices/br/", "/fr/bureaux/br/", "/en/offices/br/"),
        ("/fr/nous-joindre/", "/fr/nous-joindre/", "/fr/nous-joindre/", "/en/contact/"),
        (
            "/fr/changements/?page=2",
            "/fr/changements/?page=2",
            "/fr/changements/?page=2",
            "/en/changes/?page=2",
        ),
    ],
)
def test_a_page_tells_its_one_address_and_its_twins(client, settings, path, canonical, french, english):
    settings.PUBLIC_ADDRESS = "https://peq.example"
    told = head(client, path)

    assert re.findall(r'rel="canonical" href="([^"]*)"', told) == [f"https://peq.example{canonical}"]
    assert links(told) == {
        "fr-CA": f"https://peq.example{french}",
        "en-CA": f"https://peq.example{english}",
        "x-default": f"https://peq.example{french}",
    }


def test_without_a_public_address_the_host_that_was_asked_is_told(client):
    assert 'rel="canonical" href="http://testserver/fr/listes/"' in head(client, "/fr/listes/")


def test_pages_of_a_run_and_of_errors_have_no_address_to_tell(client):
    run = Visitor(client, situation()).begin()

    for path in (run, "/fr/rien/", "/en/rien/"):
        assert "canonical" not in head(client, path)
        assert "og:" not in head(client, path).replace("og:title", "")


def test_a_shared_link_has_our_own_picture_and_the_title_of_the_page(client, settings):
    settings.PUBLIC_ADDRESS = "https://peq.example"
    told = dict(re.findall(r'<meta property="og:([a-z_]+)" content="([^"]*)">', head(client, "/en/lists/")))

    assert told["title"] == "Dated lists"
    assert (told["locale"], told["site_name"]) == ("en_CA", "Repère PEQ")
    assert told["image"] == "https://peq.example/static/share.png"
    assert "<title>Dated lists – Repère PEQ</title>" in head(client, "/en/lists/")


def test_the_picture_is_of_the_size_that_is_asked_and_light():
    data = (STATIC / "share.png").read_bytes()

    assert struct.unpack(">II", data[16:24]) == (1200, 630)
    assert len(data) < 40_000
    assert (STATIC / "share.svg").is_file()


def test_a_title_is_told_whole_and_harmless(client):
    told = head(client, "/fr/recherche/?q=%22%3E%3Cscript%3Ea")

    assert "<script>a" not in told
    assert '<meta property="og:title" content="&quot;&gt;&lt;script&gt;a – Chercher dans ce site">' in told


@pytest.mark.parametrize(
    ("path", "search"), [("/fr/rien/", "/fr/recherche/"), ("/en/nothing", "/en/search/")]
)
def test_a_page_that_is_not_found_offers_the_search(client, path, search):
    response = client.get(path)
    html = response.content.decode()

    assert response.status_code == 404
    assert f'action="{search}"' in html[html.index("<main") :]
