"""Machines: which pages to leave alone, and where all the others are."""

from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

import pytest
from django.core.management import call_command

from catalog.snapshot import catalog
from peqsite import freshness
from tests.portal.written import news

pytestmark = pytest.mark.django_db
SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.fixture
def told(client, now, settings, real_catalog):
    """The pages of the site map: the path of each, and its twins."""
    settings.PUBLIC_ADDRESS = "https://peq.example"
    call_command("load_portal", verbosity=0)
    news("demain", starts="2026-12-24T08:00-05:00")
    catalog._held = (freshness.version(), real_catalog)
    now("2026-12-01 12:00")
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return {
        url.findtext("s:loc", namespaces=SPACE).removeprefix("https://peq.example"): {
            twin.get("hreflang"): twin.get("href").removeprefix("https://peq.example")
            for twin in url.findall("x:link", SPACE)
        }
        for url in tree
    }


def test_each_page_stands_in_both_languages_with_its_twins_and_opens(client, told, django_assert_num_queries):
    for path, twins in told.items():
        assert set(twins) == {"fr-CA", "en-CA", "x-default"}
        assert twins["x-default"] == twins["fr-CA"]
        assert path in twins.values()
        assert set(twins.values()) <= set(told)
    sample = list(told)[::297]
    assert {path: client.get(path).status_code for path in sample} == dict.fromkeys(sample, 200)
    with django_assert_num_queries(1):
        client.get("/sitemap.xml")


def test_every_kind_of_page_is_there_and_nothing_that_is_not_public(told):
    kinds = ["/fr/", "/en/eligibility/", "/fr/professions/2021/63200/", "/en/study-programs/dep-cuisine/"]
    kinds += [
        "/fr/bureaux/br/",
        "/fr/regles/W6/",
        "/en/rules/conditions/age/",
        "/fr/listes/occupations-2019-11/",
    ]
    kinds += ["/fr/nouvelles/debut-du-peq-2010/", "/fr/publics/gens-daffaires/", "/en/privacy/", "/fr/liens/"]

    assert [path for path in kinds if path not in told] == []
    assert "/fr/nouvelles/demain/" not in told
    assert [
        path for path in told if path.startswith(("/admin/", "/api/", "/fr/recherche/?", "/fr/trouver/s"))
    ] == []
    assert 3_000 < len(told) < 50_000


@pytest.mark.parametrize(
    ("path", "may"),
    [
        ("/fr/", True),
        ("/fr/bureaux/br/", True),
        ("/en/rules/W6/", True),
        ("/admin/", False),
        ("/api/v1/lists", False),
        ("/fr/recherche/?q=x", False),
        ("/en/eligibility/abcdefghijkl/age/", False),
        ("/fr/admissibilite/abcdefghijkl/resultat/", False),
    ],
)
def test_engines_leave_staff_runs_and_searches_alone(client, path, may):
    robots = RobotFileParser()
    robots.parse(client.get("/robots.txt").content.decode().splitlines())

    assert robots.can_fetch("*", path) is may


def test_engines_are_let_onto_the_start_and_told_of_the_map(client, settings):
    settings.PUBLIC_ADDRESS = "https://peq.example"
    lines = client.get("/robots.txt").content.decode().splitlines()

    assert {"Allow: /fr/admissibilite/$", "Allow: /en/eligibility/$"} <= set(lines)
    assert "Sitemap: https://peq.example/sitemap.xml" in lines
