"""The public pages: what anyone reads, in both languages, at the price of one query."""

import re

import pytest

from catalog.models import Occupation

pytestmark = pytest.mark.usefixtures("loaded")

PAGES = [
    ("/fr/professions/", "/en/occupations/"),
    ("/fr/professions/?q=121", "/en/occupations/?q=121"),
    ("/fr/professions/?q=cuisini&edition=2021", "/en/occupations/?q=cook&edition=2021"),
    ("/fr/professions/?page=2", "/en/occupations/?page=2"),
    ("/fr/professions/2021/63200/", "/en/occupations/2021/63200/"),
    ("/fr/professions/2016/6331/", "/en/occupations/2016/6331/"),
    ("/fr/programmes-etudes/", "/en/study-programs/"),
    ("/fr/programmes-etudes/?niveau=DEP&q=cuisine", "/en/study-programs/?level=DEP&q=cooking"),
    ("/fr/programmes-etudes/dep-cuisine/", "/en/study-programs/dep-cuisine/"),
    ("/fr/listes/", "/en/lists/"),
    ("/fr/listes/occupations-2019-11/", "/en/lists/occupations-2019-11/"),
    ("/fr/listes/programs-2019-11/?page=5", "/en/lists/programs-2019-11/?page=5"),
]
ALL = [path for pair in PAGES for path in pair]


def read(client, path, status=200):
    response = client.get(path)
    assert response.status_code == status
    return re.sub(r"[ \n]+", " ", response.content.decode().replace("<wbr>", ""))


@pytest.mark.parametrize("path", ALL)
def test_a_page_opens_without_a_cookie_at_the_price_of_one_query(client, django_assert_num_queries, path):
    client.get(path)
    with django_assert_num_queries(1):
        response = client.get(path)
    assert (response.status_code, dict(response.cookies)) == (200, {})


@pytest.mark.parametrize(("french", "english"), PAGES[4:])
def test_the_switch_of_language_stays_on_the_page(client, french, english):
    there = english.replace("level=DEP&q=cooking", "niveau=DEP&amp;q=cuisine")
    assert f'href="{there}"' in read(client, french)


@pytest.mark.parametrize(
    "path",
    [
        "/fr/professions/?page=abc",
        "/fr/professions/?page=0",
        "/fr/professions/?page=-1",
        "/fr/professions/?page=22",
        "/fr/professions/?page=٢",
        "/fr/professions/?page=" + "9" * 1000,
        "/fr/professions/?edition=1999",
        "/fr/professions/2016/9999/",
        "/fr/professions/2016/63200/",
        "/fr/professions/2021/99/",
        "/fr/professions/2011/6322/",
        "/fr/professions/2016/abcd/",
        "/en/study-programs/?level=XYZ",
        "/en/study-programs/nothing/",
        "/en/lists/nothing/",
        "/fr/listes/programs-2019-11/?page=6",
    ],
)
def test_what_does_not_exist_is_a_404_page(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("query", ["q=%00", "q=a%00b&edition=2016"])
def test_a_nul_is_refused(client, query):
    assert client.get(f"/fr/professions/?{query}").status_code == 400


@pytest.mark.parametrize(
    ("path", "message"),
    [
        (
            "/fr/professions/?q=" + "a" * 101,
            "Le texte à chercher est trop long\u00a0: au plus 100 caractères.",
        ),
        ("/en/study-programs/?q=" + "a" * 101, "The text to search is too long: 100 characters at most."),
    ],
)
def test_a_text_too_long_is_told_and_kept(client, path, message):
    html = read(client, path, status=400)
    assert message in html
    assert f'value="{"a" * 101}"' in html


def test_what_was_typed_is_shown_as_text_only(client):
    html = read(client, "/fr/professions/?q=%3Cqzx%3E")
    assert "<qzx>" not in html
    assert "Rien ne correspond à «\u00a0&lt;qzx&gt;\u00a0»." in html


@pytest.mark.parametrize(
    ("edition", "short", "whole"),
    [(2016, "121", "0121"), (2016, "11", "0011"), (2021, "10", "00010")],
)
def test_a_code_without_its_zeros_is_sent_to_the_whole_one_for_good(client, edition, short, whole):
    response = client.get(f"/fr/professions/{edition}/{short}/")
    assert (response.status_code, response["Location"]) == (301, f"/fr/professions/{edition}/{whole}/")


def test_an_occupation_shows_both_titles_its_level_and_its_relatives(client):
    html = read(client, "/fr/professions/2016/6331/")
    assert '<span class="code code--large">6331</span> Bouchers/bouchères, coupeurs' in html
    assert '<span lang="en">Butchers, meat cutters and fishmongers - retail and wholesale</span>' in html
    assert "Niveau de compétence\u00a0B" in html
    assert 'href="/fr/professions/2021/63201/"' in html
    assert "il faut choisir le code de 2021 qui décrit l’emploi" in html
    assert "FÉER 3" in html
    assert "Demande habituellement une courte démonstration du travail" in html
    assert "en vigueur du 1<sup>er</sup> novembre 2019 au 13 novembre 2019" in html


@pytest.mark.parametrize(
    ("path", "sentences"),
    [
        (
            "/en/occupations/2016/6342/",
            [
                "W6 and W7</strong></p> <p>TEER 4. These rules accept TEER 0, 1, 2 and 3 of NOC 2021 only.",
                "W5</strong></p> <p>Skill level B. These rules accept levels 0, A and B of NOC 2016.</p>",
            ],
        ),
        (
            "/fr/professions/2016/6342/",
            [
                "W6 et W7</strong></p> <p>FÉER 4. Ces règles n’acceptent que les FÉER 0, 1, 2 et 3",
                "W5</strong></p> <p>Niveau de compétence B. Ces règles acceptent les niveaux 0, A et B",
                "La profession n’est qu’une condition parmi d’autres",
                "personne n’a été jugé selon W3",
            ],
        ),
    ],
)
def test_an_occupation_says_what_it_means_under_the_rules_of_each_period(client, path, sentences):
    html = read(client, path).replace("\u00a0", " ")
    assert [sentence for sentence in sentences if sentence not in html] == []


def test_a_whole_succession_says_that_it_continues(client):
    html = read(client, "/en/occupations/2016/0011/")
    assert 'href="/en/occupations/2021/00010/"' in html
    assert "It continues as this occupation." in html
    assert "must be chosen" not in html
    assert "None of the dated lists of this site." in html


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/fr/listes/occupations-2019-11/", "Cette liste appartient à l’histoire"),
        ("/en/lists/occupations-2019-11/", "This list is history"),
        ("/fr/listes/programs-2019-11/", "Cette liste appartient à l’histoire"),
        ("/en/lists/programs-2019-11/", "This list is history"),
        ("/fr/listes/", "Ces listes appartiennent à l’histoire."),
        ("/en/lists/", "These lists are history."),
    ],
)
def test_every_page_of_a_dated_list_says_that_it_is_history(client, path, words):
    html = read(client, path)
    assert words in html
    assert "2019" in html


def test_a_title_without_english_stands_in_french_and_is_marked_so(client):
    Occupation.objects.filter(edition=2021, code="63200").update(title_en="")
    Occupation.objects.get(edition=2021, code="63200").save()
    assert '63200</span> <span lang="fr">Cuisiniers/cuisinières</span>' in read(
        client, "/en/occupations/2021/63200/"
    )
    assert "lede" not in read(client, "/fr/professions/2021/63200/")


@pytest.mark.parametrize(
    ("path", "second"),
    [
        ("/fr/professions/?q=agent", "?q=agent&amp;page=2"),
        ("/fr/professions/?categorie=7&edition=2016", "?edition=2016&amp;categorie=7&amp;page=2"),
        ("/en/occupations/?categorie=7&edition=2016", "?edition=2016&amp;category=7&amp;page=2"),
    ],
)
def test_the_pages_of_a_search_keep_what_was_asked(client, path, second):
    assert f'href="{second}"' in read(client, path)


@pytest.mark.parametrize("path", ["/fr/professions/", "/fr/listes/", "/fr/programmes-etudes/dep-cuisine/"])
def test_nothing_can_be_sent_to_a_page_that_only_reads(client, path):
    assert client.post(path).status_code == 405
