"""Looking through everything public at once, as people type."""

import re
from xml.etree import ElementTree

import pytest
from django.core.management import call_command

from catalog.snapshot import catalog
from peqsite import freshness
from peqsite.portal.templatetags.portal import beginning
from tests.peqsite.test_weight import FLIGHT, weight
from tests.portal.written import at, news, notice

pytestmark = pytest.mark.django_db
FR, EN = "/fr/recherche/", "/en/search/"


@pytest.fixture
def hold(real_catalog):
    """`hold()` has the real lists in memory again after something was written."""

    def hold() -> None:
        catalog._held = (freshness.version(), real_catalog)

    hold()
    return hold


@pytest.fixture
def shipped(now, hold):
    call_command("load_portal", verbosity=0)
    hold()
    now("2026-11-22 12:00")


def read(client, path, status=200, **query):
    response = client.get(path, query)
    assert response.status_code == status
    return response.content.decode()


def groups(html):
    """The groups, in order, each with its first result."""
    found = re.findall(r'<h2 id="([a-z]+)">.*?<li>\s*<a [^>]*>(.*?)</a>', html, re.DOTALL)
    return {key: " ".join(re.sub("<.*?>", "", title).split()) for key, title in found}


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize(
    ("path", "typed", "first"),
    [
        (FR, "expérience quebecoise", ("pages", "Vérifiez votre admissibilité au PEQ")),
        (EN, "Quebec experience", ("pages", "Check your eligibility for the PEQ")),
        (FR, "experiance québécoise", ("pages", "Vérifiez votre admissibilité au PEQ")),
        (FR, "Quebec experience", ("pages", "Vérifiez votre admissibilité au PEQ")),
        (FR, "cuisinier", ("occupation", "63200 Cuisiniers/cuisinières")),
        (FR, "6322", ("occupation", "6322 Cuisiniers/cuisinières")),
        (FR, "W6", ("rules", "W6 – Travailleurs étrangers temporaires")),
        (EN, "118.4", ("rules", "Transitional measure: section 118.4")),
        (FR, "français du conjoint", ("rules", "Français oral, conjointe ou conjoint")),
        (FR, "deuxieme reforme", ("news", "La deuxième réforme entre en vigueur")),
        (EN, "cote d'ivoire", ("offices", "Côte d’Ivoire")),
        (FR, "bresil", ("offices", "Brésil")),
        (FR, "confidentialité", ("pages", "Confidentialité")),
        (FR, "étudiants étrangers", ("pages", "Étudiants étrangers")),
        (EN, "reception criteria", ("links", "Reception criteria of the reopening (PDF)")),
        (FR, "liste programmes novembre 2019", ("lists", None)),
    ],
)
def test_what_is_typed_leads_first_to_what_is_meant(client, path, typed, first):
    found = groups(read(client, path, q=typed))
    section, title = first

    assert section in found
    assert title in (None, found[section])
    assert title is None or next(iter(found)) == section


@pytest.mark.usefixtures("hold")
def test_many_results_are_counted_and_lead_to_all_of_them(client):
    html = read(client, FR, q="agent")
    total, more = re.search(
        r'\((\d+)\)</span></h2>.*?<p><a href="(/fr/trouver/[^"]*)"', html, re.DOTALL
    ).groups()

    assert int(total) > 5
    assert f"<strong>{total}" in (every := read(client, more.replace("&amp;", "&"))) or total in every


def test_one_kind_is_shown_whole_page_by_page(client, now, hold):
    for number in range(23):
        news(f"reforme-{number}", title_fr=f"Réforme {number}", title_en=f"Reform {number}")
    hold()
    now("2026-12-01 12:00")
    first = read(client, FR, q="réforme")
    assert 'href="/fr/recherche/?q=r%C3%A9forme&amp;type=news"' in first

    second = read(client, FR, q="réforme", type="news", page="2")

    assert second.count('href="/fr/nouvelles/reforme-') == 3
    read(client, FR, 404, q="réforme", type="news", page="3")
    read(client, FR, 404, q="réforme", type="nothing")


def test_only_what_is_on_air_is_found(client, now, hold):
    news("orage-passe", ends=at("2026-11-01 00:00"), title_fr="Orage passé")
    news("orage-futur", starts=at("2026-12-24 00:00"), title_fr="Orage futur")
    news("orage-brouillon", state="draft", title_fr="Orage en brouillon")
    notice("Orage présent")
    hold()
    now("2026-12-01 12:00")

    html = read(client, FR, q="orage")

    assert re.findall(r"Orage \w+", html[html.index("<h2") :]) == ["Orage présent"]


@pytest.mark.usefixtures("hold")
@pytest.mark.parametrize(
    ("path", "typed", "said"),
    [(FR, "zzzzqq", "Rien dans ce site ne répond à"), (EN, "zzzzqq", "Nothing on this site answers")],
)
def test_what_finds_nothing_says_how_to_go_on(client, path, typed, said):
    html = read(client, path, q=typed)

    assert said in html
    assert re.findall(r'<ul class="links">\s*<li><a href="([^"]*)"', html)


def test_a_text_too_long_is_refused_and_kept(client):
    html = read(client, FR, 400, q="a" * 101)

    assert "Tenez-vous-en à 100" in html
    assert f'value="{"a" * 101}"' in html


@pytest.mark.usefixtures("hold")
def test_what_was_typed_is_shown_as_text(client):
    assert "<script>alert" not in read(client, FR, q='"><script>alert(1)</script>')


@pytest.mark.usefixtures("hold")
@pytest.mark.parametrize("path", [FR, f"{FR}?q=quebecoise", f"{EN}?q=agent", f"{FR}?q=reforme&type=news"])
def test_a_search_is_light_and_costs_one_query(client, now, django_assert_num_queries, path):
    now("2026-12-01 12:00")
    assert weight(client, path) <= FLIGHT

    with django_assert_num_queries(1):
        response = client.get(path)

    assert dict(response.cookies) == {}


def test_the_header_searches_the_site_and_still_suggests_occupations(client):
    html = read(client, "/fr/listes/")
    header = html[html.index("<header") : html.index("</header>")]

    assert 'action="/fr/recherche/"' in header
    assert 'data-suggest="/fr/trouver/suggestions/?q="' in header


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Chaque condition\N{NO-BREAK SPACE}: remplie ou non",
            3,
            "Chaque condition\N{NO-BREAK SPACE}: remplie …",
        ),
        ("Chaque condition\N{NO-BREAK SPACE}: remplie", 3, "Chaque condition\N{NO-BREAK SPACE}: remplie"),
        ("  Deux\nlignes ", 9, "Deux\nlignes"),
        ("", 3, ""),
    ],
)
def test_a_line_is_cut_between_words_and_keeps_its_no_break_spaces(text, words, expected):
    assert beginning(text, words) == expected


@pytest.mark.parametrize(("path", "language"), [(FR, "fr-CA"), (EN, "en-CA")])
def test_browsers_are_told_how_to_search_here(client, path, language):
    response = client.get(f"{path}opensearch.xml")
    told = ElementTree.fromstring(response.content)
    space = "{http://a9.com/-/spec/opensearch/1.1/}"

    assert response["Content-Type"].startswith("application/opensearchdescription+xml")
    assert told.find(f"{space}Url").get("template") == f"http://testserver{path}?q={{searchTerms}}"
    assert told.find(f"{space}Language").text == language
    assert f'href="{path}opensearch.xml"' in read(client, path)
