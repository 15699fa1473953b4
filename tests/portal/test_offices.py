"""The office finder: every country of ISO 3166, an address for each, and no office that nobody knows of."""

import re
from datetime import date

import pytest
from django.core.management import call_command
from django.urls import reverse
from django_countries.data import COUNTRIES

from catalog.folding import fold
from peqsite.portal.models import Link, Office
from peqsite.portal.offices.countries import countries, in_order
from peqsite.portal.offices.finding import find
from peqsite.portal.offices.serving import serving
from peqsite.portal.parity import difference
from tests.catalog.staff import read as read_page
from tests.peqsite.test_weight import FLIGHT, weight
from tests.portal.places import office
from tests.portal.written import at

pytestmark = pytest.mark.django_db


def read(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def names(language):
    return [country.names.text(language) for country in in_order(language)]


# Countries ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_entry_of_the_standard_is_there_once(language):
    assert set(countries()) == set(COUNTRIES)
    assert len({fold(name) for name in names(language)}) == len(COUNTRIES)


def test_no_french_name_is_left_in_english_or_in_the_form_of_the_standard():
    odd = re.compile(
        r"\b(?:The|Kingdom|of|Marshal)\b|'|, (?:La|État|Fédération)|République (?:Islamique|Boliv)"
    )

    assert [name for name in names("fr") if odd.search(name)] == []


@pytest.mark.parametrize(
    ("language", "neighbours"),
    [
        ("fr", ["Égypte", "Émirats arabes unis", "Équateur", "Érythrée", "Espagne"]),
        ("fr", ["Afrique du Sud", "Åland (îles d’)", "Albanie"]),
        ("fr", ["Malte", "Man (île de)", "Mariannes du Nord (îles)", "Maroc", "Marshall (îles)"]),
        ("en", ["Costa Rica", "Côte d’Ivoire", "Croatia"]),
        ("en", ["Czechia", "Denmark"]),
    ],
)
def test_names_stand_in_the_order_of_their_language(language, neighbours):
    listed = names(language)
    first = listed.index(neighbours[0])

    assert listed[first : first + len(neighbours)] == neighbours


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("bresil", ["BR"]),
        ("BRAZIL", ["BR"]),
        ("br", ["BR"]),
        ("BRA", ["BR"]),
        ("brezil", ["BR"]),
        ("Ivory Coast", ["CI"]),
        ("cote divoire", ["CI"]),
        ("USA", ["US"]),
        ("États-Unis d'Amérique", ["US"]),
        ("hollande", ["NL"]),
        ("iles marshal", ["MH"]),
        ("tchéquie", ["CZ"]),
        ("corée", ["KP", "KR"]),
        ("saint-martin", ["MF", "SX"]),
        ("congo", ["CD", "CG"]),
        ("zzzz", []),
        ("", []),
        ("a" * 101, []),
    ],
)
def test_a_country_is_found_however_it_is_typed(typed, codes):
    assert sorted(country.code for country in find(typed, "fr")) == codes


# Public pages ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("/fr/bureaux/?country=BR", "/fr/bureaux/br/"),
        ("/en/offices/?country=BR", "/en/offices/br/"),
        ("/fr/bureaux/?q=bresil", "/fr/bureaux/br/"),
        ("/en/offices/?q=BR", "/en/offices/br/"),
        ("/fr/bureaux/BR/", "/fr/bureaux/br/"),
    ],
)
def test_saying_a_country_leads_to_its_own_address(client, asked, there):
    assert client.get(asked)["Location"] == there


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("/fr/bureaux/?q=coree", 'href="/fr/bureaux/kp/"'),
        ("/fr/bureaux/?q=zzzz", "Aucun pays ou territoire ne s’appelle"),
        ("/en/offices/?q=zzzz", "No country or territory is called"),
        ("/fr/bureaux/?country=ZZ", "<h1>"),
    ],
)
def test_a_text_that_is_no_single_country_is_answered_on_the_page(client, now, asked, said):
    now("2026-12-01 12:00")

    assert said in read(client, asked)


def test_a_text_too_long_is_refused_politely(client):
    response = client.get("/fr/bureaux/", {"q": "a" * 101})

    assert (response.status_code, "Tenez-vous-en à 100" in response.content.decode()) == (400, True)


@pytest.mark.parametrize("path", ["/fr/bureaux/zz/", "/fr/bureaux/bra/", "/en/offices/1/"])
def test_what_is_no_country_has_no_page(client, path):
    assert client.get(path).status_code == 404


def test_each_country_without_an_office_says_so_and_where_to_ask(client, now):
    call_command("load_portal", verbosity=0)
    now("2026-11-22 12:00")

    rows = [row.as_row() for row in Office.objects.all()]
    assert {
        serving(country, rows, at("2026-11-22 12:00").date()).office for country in countries().values()
    } == {None}
    for page in ("/fr/bureaux/br/", "/fr/bureaux/iq/", "/fr/bureaux/bq/"):
        html = read(client, page)
        assert "Aucun bureau n’est inscrit" in html
        assert 'href="https://www.quebec.ca/"' in html[html.index("<main") :]


def test_what_is_known_of_the_past_bears_its_period_and_source(client, now):
    call_command("load_portal", verbosity=0)
    now("2026-11-22 12:00")

    html = read(client, "/en/offices/iq/")

    cards = re.findall(r"<h3>(.*?)</h3>\s*<p[^>]*>\s*(.*?)\s*</p>", html)
    assert cards == [
        ("Montréal", "From June 1, 2011 to November 16, 2011"),
        ("Damascus", "Until May 31, 2011"),
    ]
    assert html.count("La Presse, May 21, 2011") == 2


@pytest.mark.parametrize(
    ("day", "served"),
    [("2019-12-31", False), ("2020-01-01", True), ("2025-06-30", True), ("2025-07-01", False)],
)
def test_an_office_serves_from_its_first_day_to_its_last(client, now, day, served):
    office(opened=date(2020, 1, 1), closed=date(2025, 6, 30), starts=at("2015-01-01 00:00"))
    now(f"{day} 12:00")

    assert ("Ce bureau vous dessert" in read(client, "/fr/bureaux/br/")) is served


@pytest.mark.parametrize("path", ["/fr/bureaux/", "/en/offices/", "/fr/bureaux/br/", "/fr/bureaux/?q=coree"])
def test_an_office_page_is_light_and_costs_one_query(client, now, django_assert_num_queries, path):
    call_command("load_portal", verbosity=0)
    office()
    now("2026-12-01 12:00")
    assert weight(client, path) <= FLIGHT

    with django_assert_num_queries(1):
        client.get(path)


# Staff ----------------------------------------------------------------------------------------------------
ADDING = reverse("admin:portal_office_add")


def typed(**changes):
    told = {
        "key": "sao-paulo",
        "name_fr": "São Paulo",
        "name_en": "São Paulo",
        "territories": "Brésil; Argentine",
        "source_fr": "Avis",
        "source_en": "Notice",
        "certainty": "found",
        "read_on": "2026-11-22",
        "state": "published",
        "revision": "0",
    }
    return {**told, **changes}


def faults(response):
    return {name: list(errors) for name, errors in response.context["adminform"].form.errors.items()}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Brésil; Argentine", "AR BR"),
        ("brazil, argentina", "AR BR"),
        ("BR\nAR", "AR BR"),
        ("Bonaire, Saint-Eustache et Saba; Pérou", "BQ PE"),
        ("", ""),
    ],
)
def test_a_clerk_types_countries_by_name_or_code(staff_client, text, codes):
    staff_client.post(ADDING, typed(territories=text))

    assert Office.objects.get().territories == codes


def test_a_name_that_is_no_country_is_told_and_nothing_typed_is_lost(staff_client):
    response = staff_client.post(ADDING, typed(territories="Brésil; Atlantide; Corée"))

    assert faults(response) == {
        "territories": ["Aucun pays ou territoire ne s’appelle ainsi, ou plusieurs\xa0: Atlantide; Corée."]
    }
    assert "Brésil; Atlantide; Corée" in response.content.decode()


@pytest.mark.parametrize(
    ("dates", "fields"),
    [
        pytest.param({}, ["territories"], id="always"),
        pytest.param({"closed": "2020-01-01"}, ["territories"], id="one day in common"),
        pytest.param({"closed": "2019-12-31"}, [], id="ends the day before"),
        pytest.param({"opened": "2026-01-01"}, ["territories"], id="starts during it"),
        pytest.param({"territories": "Pérou"}, [], id="another country"),
        pytest.param({"state": "draft"}, [], id="a draft may be anything"),
        pytest.param(
            {"opened": "2011-01-01", "closed": "2010-12-31"}, ["__all__"], id="closes before it opens"
        ),
    ],
)
def test_two_offices_never_serve_one_country_on_one_day(staff_client, dates, fields):
    row = office(closed=None)
    response = staff_client.post(ADDING, typed(**dates))
    found = faults(response) if response.status_code == 200 else {}

    assert list(found) == fields
    if fields == ["territories"]:
        assert f'href="{reverse("admin:portal_office_change", args=[row.pk])}"' in found["territories"][0]
        assert "Brésil" in found["territories"][0]


def test_a_clerk_who_opens_an_office_sees_names_not_codes(staff_client):
    row = office(territories="AR BR")

    assert "Argentine; Brésil</textarea>" in read_page(
        staff_client, reverse("admin:portal_office_change", args=[row.pk])
    )


def test_both_languages_of_the_shipped_offices_and_links_agree():
    call_command("load_portal", verbosity=0)
    rows = [*Office.objects.all(), *Link.objects.all()]
    told = [
        (str(row), difference(row.both(text).fr, row.both(text).en))
        for row in rows
        for text in (*row.texts, *row.optional_texts)
    ]

    assert [each for each in told if each[1]] == []
