"""The finder's page and its suggestions: occupations and study programs, by words or by code."""

import html
import re

import pytest

from catalog.models import Occupation

pytestmark = pytest.mark.usefixtures("loaded")


def read(client, path, status=200, **query):
    response = client.get(path, query)
    assert response.status_code == status
    return html.unescape(response.content.decode().replace("<wbr>", "").replace("\u00a0", " "))


def results(page):
    """The text of each hit, in order."""
    main = page[page.index('id="found"') : page.index("</main>")]
    items = re.findall(r"<li>(.*?)</li>", main[main.index('<ul class="links">') :], re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", item).split()) for item in items]


def chosen(page):
    return re.findall(r'<span aria-current="true">([^<]+)</span>', page)


def test_a_hit_says_code_title_edition_level_and_the_other_edition_s_codes(client):
    first, second = results(read(client, "/fr/trouver/", q="63200"))[:2]

    assert first == (
        "63200 Cuisiniers/cuisinières CNP 2021 · FÉER 3 Demande habituellement un diplôme collégial, un "
        "apprentissage de moins de deux ans ou plus de six mois de formation en cours d’emploi "
        "Dans la CNP 2016 : 6322"
    )
    assert second == (
        "6322 Cuisiniers/cuisinières CNP 2016 · Niveau de compétence B Demande habituellement une formation "
        "collégiale ou un apprentissage Dans la CNP 2021 : 63200"
    )


@pytest.mark.parametrize(
    ("path", "typed", "said"),
    [
        ("/fr/trouver/", "cooks", "Trouvé par le titre anglais « Cooks »."),
        ("/en/find/", "cuisinières", "Found by the French title “Cuisiniers/cuisinières”."),
        ("/fr/professions/", "cooks", "Trouvé par le titre anglais « Cooks »."),
    ],
)
def test_a_hit_by_a_title_of_the_other_language_says_so(client, path, typed, said):
    page = read(client, path, q=typed)

    assert said in re.sub(r"</?span[^>]*>", "", page)
    assert re.search(r'<p class="fine">.*<span lang="(en|fr)">C.*</p>', page)


def test_a_hit_by_a_word_that_people_use_names_it(client):
    assert "Trouvé par le titre « Barista »." in results(read(client, "/fr/trouver/", q="barista"))[0]


def test_occupations_and_programs_are_found_at_once_and_parted_by_links(client):
    both = read(client, "/fr/trouver/", q="cuisine")
    programs = read(client, "/fr/trouver/", q="cuisine", type="program")
    older = read(client, "/fr/trouver/", q="cuisinier", type="occupation", edition="2016")

    assert chosen(both) == ["Tout", "Les deux"]
    assert any(line.startswith("Cuisine DEP") for line in results(both))
    assert any("CNP 2021" in line for line in results(both))
    assert 'href="?q=cuisine&type=program"' in both
    assert (chosen(programs), {line.split()[0].isdigit() for line in results(programs)}) == (
        ["Programmes d’études"],
        {False},
    )
    assert chosen(older) == ["Professions", "CNP 2016"]
    assert results(older)[0].startswith("6322 ")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("6322", "6322 Cuisiniers"),
        ("63200", "63200 Cuisiniers"),
        ("121", "0121 Directeurs"),
        ("acountant", "11100 "),
    ],
)
def test_a_code_or_a_mistyped_english_word_leads_to_its_occupation(client, typed, first):
    assert results(read(client, "/fr/trouver/", q=typed))[0].startswith(first)


@pytest.mark.parametrize("query", [{}, {"q": "   "}, {"q": "qzxqzx"}, {"q": "!?"}, {"q": "999999"}])
def test_where_nothing_is_found_there_is_a_way_on(client, query):
    page = read(client, "/fr/trouver/", **query)

    assert 'href="/fr/professions/?categorie=7"' in page
    assert "7 – Métiers, transport et conduite d’équipement" in page
    assert 'href="/fr/professions/?feer=3"' in page
    assert ("Rien ne correspond à" in page) == bool(query.get("q", "").strip())


def test_a_text_too_long_is_told_and_kept(client):
    page = read(client, "/en/find/", status=400, q="a" * 101)

    assert "The text to search is too long: 100 characters at most." in page
    assert f'value="{"a" * 101}"' in page


@pytest.mark.parametrize(
    "path", ["/fr/trouver/?type=job", "/fr/trouver/?q=agent&page=99", "/fr/professions/?feer=6"]
)
def test_what_does_not_exist_is_a_404_page(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("query", "codes", "current"),
    [
        (
            {"feer": "5", "categorie": "8"},
            r"85\d{3}",
            ["8 – Ressources naturelles et agriculture", "FÉER 5"],
        ),
        (
            {"level": "A", "edition": "2016", "category": "3"},
            r"3[01]\d\d",
            ["CNP 2016", "3 – Santé", "Niveau A"],
        ),
        ({"niveau": "0", "categorie": "0"}, r"0\d{3}", ["0 – Gestion", "Niveau 0"]),
    ],
)
def test_occupations_are_browsed_by_category_and_level(client, query, codes, current):
    page = read(client, "/fr/professions/", **query)

    assert chosen(page) == current
    assert results(page)
    assert [line for line in results(page) if not re.fullmatch(codes, line.split()[0])] == []


def test_a_level_takes_the_place_of_the_other_edition_s(client):
    page = read(client, "/en/occupations/", teer="2", category="7")

    assert 'href="?category=7&level=B"' in page
    assert 'href="?edition=2016&category=7"' in page
    assert "Usually calls for a college diploma, or an apprenticeship of two years or more" in page


def test_a_search_keeps_what_was_chosen(client):
    page = read(client, "/fr/professions/", q="agent", categorie="6")

    assert '<input type="hidden" name="categorie" value="6">' in page
    assert {line[0] for line in results(page)} == {"6"}


SUGGESTIONS = "/fr/trouver/suggestions/"


def suggested(client, **query):
    return client.get(SUGGESTIONS, query).json()


def test_suggestions_are_few_and_lead_straight_to_their_pages(client):
    answer = suggested(client, q="cuisiniers cuisinières")

    assert answer["items"][0] == {
        "title": "Cuisiniers/cuisinières",
        "lang": "fr",
        "note": "63200 · CNP 2021 · FÉER 3",
        "url": "/fr/professions/2021/63200/",
    }
    assert "/fr/professions/2016/6322/" not in [item["url"] for item in answer["items"]]
    assert len(suggested(client, q="agent")["items"]) == 6
    assert suggested(client, q="agent")["said"] == "6 suggestions"


def test_a_code_suggests_the_occupation_of_its_own_edition(client):
    assert suggested(client, q="6322")["items"][0]["url"] == "/fr/professions/2016/6322/"


def test_a_suggestion_names_the_title_that_matched(client):
    notes = [item["note"] for item in suggested(client, q="barista")["items"]]

    assert notes[0] == "65201 · CNP 2021 · FÉER 5 · Barista"


def test_suggestions_keep_to_the_kind_asked(client):
    urls = [item["url"] for item in suggested(client, q="cuisine", type="program")["items"]]

    assert urls[0] == "/fr/programmes-etudes/dep-cuisine/"
    assert [url for url in urls if not url.startswith("/fr/programmes-etudes/")] == []


@pytest.mark.parametrize("typed", ["", "qzxqzx", "a" * 2000, "<qzx>", "%", "🍳"])
def test_no_text_breaks_the_suggestions(client, typed):
    assert suggested(client, q=typed) == {"said": "0 suggestion", "items": []}


def test_suggestions_cost_one_query_and_may_be_kept(client, django_assert_num_queries):
    client.get(SUGGESTIONS, {"q": "cuisinier"})
    with django_assert_num_queries(1):
        response = client.get(SUGGESTIONS, {"q": "cuisinier"})

    assert response["Cache-Control"] == "public, max-age=300"
    assert (response["Content-Type"], dict(response.cookies)) == ("application/json", {})


@pytest.mark.parametrize(
    "path", ["/fr/trouver/", "/en/find/", "/fr/trouver/?q=agent", "/fr/professions/?feer=1"]
)
def test_a_page_costs_one_query(client, django_assert_num_queries, path):
    client.get(path)
    with django_assert_num_queries(1):
        response = client.get(path)

    assert (response.status_code, dict(response.cookies)) == (200, {})


def test_a_suggestion_in_the_other_language_is_marked_with_it(client):
    Occupation.objects.filter(edition=2021, code="63200").update(title_fr="")
    Occupation.objects.get(edition=2021, code="63200").save()

    first = suggested(client, q="cooks")["items"][0]

    assert (first["title"], first["lang"]) == ("Cooks", "en")


@pytest.mark.parametrize(
    "path", ["/fr/listes/", "/en/eligibility/", "/fr/professions/2021/63200/", "/en/privacy/"]
)
def test_every_public_page_has_the_search_in_its_header_and_one_deferred_script(client, path):
    page = client.get(path).content.decode()
    header = page[page.index("<header") : page.index("</header>")]

    assert header.count('role="search"') == 1
    assert re.findall(r"<script[^>]*>", page) == ['<script src="/static/site.js" defer>']
