"""The pages about this site: in both languages, light, and honest about who runs it."""

import re
from html import unescape

import pytest
from django.utils.translation import gettext, override

from peqsite.portal.pages.fixed import SLUGS, FixedPage
from peqsite.portal.pages.sitemap import PLACES
from tests.peqsite.test_weight import FLIGHT, weight

pytestmark = pytest.mark.django_db
LINES = [
    "Why working for your own company does not count here.",
    "What this site covers, what it does not, and how to stay clear of fraud.",
    "Every page of this site, by subject.",
    "Who answers here, and how to report an unexpected result.",
]
ADDRESSES = [*(f"/fr/{slug.fr}/" for slug in SLUGS.values()), *(f"/en/{slug.en}/" for slug in SLUGS.values())]


def read(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_page_is_light_keeps_to_one_query_and_leads_to_its_twin(client, django_assert_num_queries, path):
    assert weight(client, path) <= FLIGHT
    with django_assert_num_queries(1):
        response = client.get(path)

    assert dict(response.cookies) == {}
    twin = re.search(r'<a href="([^"]*)" lang="(?:fr|en)-CA" hreflang', response.content.decode())[1]
    assert twin in ADDRESSES
    assert twin[:4] != path[:4]


def test_every_page_is_linked_at_the_foot_of_every_page(client):
    html = read(client, "/fr/listes/")
    footer = html[html.index("<footer") :]

    assert {f"/fr/{slug.fr}/" for slug in SLUGS.values()} <= set(re.findall(r'href="([^"]*)"', footer))


@pytest.mark.parametrize("path", ["/fr/privacy/", "/en/confidentialite/", "/fr/rien/"])
def test_a_page_has_no_address_in_the_other_language(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(("path", "end"), [("/fr/plan-du-site/", "/fr/"), ("/en/site-map/", "/en/")])
def test_the_site_map_leads_to_every_place_in_its_language(client, path, end):
    html = read(client, path)
    main = html[html.index("<main") : html.index("</main>")]
    found = re.findall(r'<li><a href="([^"]*)"', main)

    assert len(found) == len(set(found)) == len(PLACES)
    assert {address[:4] for address in found} == {end}
    assert {address: client.get(address).status_code for address in found} == dict.fromkeys(found, 200)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_site_map_tells_each_audience_and_each_page_in_its_language(client, language):
    html = read(client, {"fr": "/fr/plan-du-site/", "en": "/en/site-map/"}[language])
    told = [unescape(line) for line in re.findall(r'<p class="hint">(.*?)</p>', html)]

    with override(language):
        expected = {gettext(line) for line in LINES}
    assert expected - set(told) == set()


@pytest.mark.parametrize("key", ["privacy", "accessibility", "contact"])
def test_without_a_name_or_an_address_the_page_says_so(client, settings, key):
    settings.OPERATOR_NAME, settings.OPERATOR_EMAIL = "", ""
    html = read(client, f"/fr/{SLUGS[FixedPage(key)].fr}/")

    assert "n’a pas encore donné d’adresse de courriel" in html
    assert "mailto:" not in html


def test_with_a_name_and_an_address_they_are_shown(client, settings):
    settings.OPERATOR_NAME, settings.OPERATOR_EMAIL = "Les Amis & Cie", "bonjour@exemple.ca"
    html = read(client, "/en/contact/")

    assert "<strong>Les Amis &amp; Cie</strong>" in html
    assert '<a href="mailto:bonjour@exemple.ca">' in html
