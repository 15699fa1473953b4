"""The front page, the six audiences, news and changes: what they show, light and in one query."""

import re
from datetime import date

import pytest
from django.core.management import call_command

from peqsite.portal.audiences import SLUGS, Audience
from tests.peqsite.test_weight import FLIGHT, weight
from tests.portal.written import at, category, news, notice

pytestmark = pytest.mark.django_db
KINDS = [
    "/fr/",
    "/en/",
    "/fr/nouvelles/",
    "/fr/nouvelles/deuxieme-reforme-2020/",
    "/en/news/2025/",
    "/fr/nouvelles/sujet/reception/",
    "/fr/changements/",
    "/en/changes/workers/?page=2",
    *(f"/fr/publics/{slug.fr}/" for slug in SLUGS.values()),
]


@pytest.fixture
def shipped(db, now):
    """What comes with the site, on the day it was written."""
    call_command("load_portal", verbosity=0)
    now("2026-11-22 12:00")


def links(html, start):
    return re.findall(rf'href="({start}[^"]*)"', html)


def read(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


@pytest.mark.usefixtures("shipped", "held_catalog")
def test_each_page_is_light_and_costs_one_query(client, django_assert_num_queries):
    weights = {path: weight(client, path) for path in KINDS}
    assert {path: heavy for path, heavy in weights.items() if heavy > FLIGHT} == {}

    with django_assert_num_queries(len(KINDS)):
        for path in KINDS:
            client.get(path)


def test_the_front_page_leads_to_the_six_audiences(client, now):
    now("2026-11-22 12:00")

    for path in links(read(client, "/fr/"), "/fr/publics/"):
        name = re.search(r"<h1>(.*?)</h1>", read(client, path))[1].replace("&#x27;", "'")
        assert name in {str(label) for label in Audience.labels}
    assert len(links(read(client, "/fr/"), "/fr/publics/")) == len(Audience)


@pytest.mark.parametrize("audience", list(Audience))
def test_an_audience_has_an_address_in_each_language(client, now, audience):
    now("2026-11-22 12:00")
    slug = SLUGS[audience]
    french, english = f"/fr/publics/{slug.fr}/", f"/en/audiences/{slug.en}/"

    assert links(read(client, french), "/en/")[0] == english
    assert links(read(client, english), "/fr/")[0] == french
    assert client.get(f"/fr/publics/{slug.en}/").status_code == 404


@pytest.mark.parametrize(
    ("path", "streams"),
    [
        ("/fr/publics/travailleurs-temporaires/", ["Travailleurs étrangers temporaires"]),
        ("/fr/publics/etudiants-etrangers/", ["Diplômés du Québec"]),
        ("/fr/publics/gens-daffaires/", []),
    ],
)
def test_an_audience_sees_the_reception_of_its_own_stream(client, now, path, streams):
    now("2026-11-22 12:00")

    assert re.findall(r'card--closed">\s*<h3>(.*?)</h3>', read(client, path)) == streams


@pytest.mark.parametrize(
    ("told", "modified"),
    [
        pytest.param({}, "2026-11-22", id="the reading of the sources"),
        pytest.param({"starts": at("2026-11-25 09:00")}, "2026-11-25", id="a notice that came"),
        pytest.param({"changed": at("2026-11-28 23:30")}, "2026-11-28", id="a notice that was reworded"),
        pytest.param(
            {"starts": at("2026-12-24 09:00")}, "2026-11-22", id="one still to come changes nothing"
        ),
        pytest.param(
            {"place": "audience-business", "changed": at("2026-11-28 09:00")}, "2026-11-22", id="elsewhere"
        ),
    ],
)
def test_last_modified_comes_from_what_is_shown(client, now, told, modified):
    notice(**{"changed": at("2026-01-01 00:00"), **told})
    now("2026-12-01 12:00")

    assert re.search(r'modification.*?<time datetime="(.*?)"', read(client, "/fr/"), re.DOTALL)[1] == modified


@pytest.fixture
def archive(now):
    """Twelve items of 2025, one of 2026, one still to come."""
    for month in range(1, 13):
        news(f"mois-{month:02}", day=date(2025, month, 1))
    news("recente", day=date(2026, 7, 2), category=category("reception"))
    news("demain", starts=at("2026-12-02 08:00"), day=date(2026, 12, 2))
    now("2026-12-01 12:00")


def slugs(html):
    """The items listed, in their order."""
    return re.findall(r'<div>\s*<a href="/fr/nouvelles/([a-z0-9-]+)/">', html)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/fr/nouvelles/", ["recente", *(f"mois-{month:02}" for month in range(12, 3, -1))]),
        ("/fr/nouvelles/?page=2", ["mois-03", "mois-02", "mois-01"]),
        ("/fr/nouvelles/2026/", ["recente"]),
        ("/fr/nouvelles/sujet/reception/", ["recente"]),
        ("/fr/nouvelles/2025/?page=2", ["mois-02", "mois-01"]),
    ],
)
@pytest.mark.usefixtures("archive")
def test_news_is_listed_latest_first_by_page_year_and_topic(client, path, expected):
    assert slugs(read(client, path)) == expected


@pytest.mark.parametrize(
    "path", ["2024/", "sujet/rien/", "demain/", "rien/", "?page=3", "?page=x", "9999/", "2025/?page=0"]
)
@pytest.mark.usefixtures("archive")
def test_there_is_no_page_of_what_is_not_on_air(client, path):
    assert client.get(f"/fr/nouvelles/{path}").status_code == 404


def test_without_news_the_page_says_so(client, now):
    now("2026-12-01 12:00")

    assert "Il n’y a pas de nouvelles." in read(client, "/fr/nouvelles/")


def test_an_item_tells_its_source_and_how_sure_it_is(client, now):
    news("sure", url="https://www.quebec.ca/avis", certainty="found", read_on=date(2026, 11, 22))
    now("2026-12-01 12:00")

    html = read(client, "/fr/nouvelles/sure/")

    assert '<a href="https://www.quebec.ca/avis">Avis</a>' in html
    assert re.search(r'certainty">(.*?)</span>', html)[1] == "Texte officiel, lecture du 22 novembre 2026"
