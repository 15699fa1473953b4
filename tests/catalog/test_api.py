"""The catalogue as open data: what each address answers, to whom, and for how long it holds."""

import gzip

import pytest
from django.test import Client
from simple_history.utils import update_change_reason

from catalog.models import EverydayTitle, ListedOccupation, Occupation, StudyProgram
from peqsite import freshness

pytestmark = pytest.mark.usefixtures("loaded")

LISTS = [
    "/api/v1/occupations",
    "/api/v1/occupations/2016",
    "/api/v1/occupations/2021",
    "/api/v1/concordance",
    "/api/v1/everyday-titles",
    "/api/v1/programs",
    "/api/v1/lists",
    "/api/v1/lists/occupations-2019-11",
    "/api/v1/lists/programs-2019-11",
]
EVERY = [
    *LISTS,
    *(f"{path}.csv" for path in LISTS),
    "/api/v1/occupations/2016/6331",
    "/api/v1/programs/dep-cuisine",
]
COOKS = "/api/v1/occupations/2021/63200"


def name_cooks(title):
    """Have people call the cooks something."""
    cook = Occupation.objects.get(edition=2021, code="63200")
    EverydayTitle.objects.create(language="fr", title=title, occupation=cook)


def ask(client, path, **headers):
    return client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})


def read(client, path):
    response = client.get(path)
    assert response.status_code == 200, response.content
    return response.json()


@pytest.mark.parametrize("lang", ["", "?lang=fr", "?lang=en"])
def test_a_list_opens_for_everybody_at_the_price_of_one_query(client, django_assert_num_queries, lang):
    for path in EVERY:
        client.get(path + lang)
        with django_assert_num_queries(1):
            response = client.get(path + lang)

        kind = "text/csv; charset=utf-8" if path.endswith(".csv") else "application/json"
        assert (response.status_code, response["Content-Type"]) == (200, kind)
        assert response["Content-Language"] == (lang[-2:] or "fr")
        assert (response["Cache-Control"], response["Vary"]) == ("public, no-cache", "Accept-Encoding")
        assert response["Access-Control-Allow-Origin"] == "*"
        assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert dict(response.cookies) == {}


COUNTS = {
    "/api/v1/occupations": 1016,
    "/api/v1/occupations?edition=2016": 500,
    "/api/v1/occupations/2021": 516,
    "/api/v1/concordance": 585,
    "/api/v1/programs": 218,
    "/api/v1/programs?level=AEC": 23,
    "/api/v1/lists": 2,
    "/api/v1/lists/occupations-2019-11": 162,
    "/api/v1/lists/programs-2019-11": 218,
}


def test_a_list_has_every_row(client):
    told = {path: read(client, path) for path in COUNTS}

    assert {path: len(answer["items"]) for path, answer in told.items()} == COUNTS
    assert {path: answer["total"] for path, answer in told.items()} == COUNTS


def test_an_occupation_tells_both_titles_and_its_level_in_the_language_asked(client):
    told = {lang: read(client, f"{COOKS}?lang={lang}") for lang in ("fr", "en")}

    assert told["en"] == {
        "edition": 2021,
        "code": "63200",
        "title_fr": "Cuisiniers/cuisinières",
        "title_en": "Cooks",
        "skill_level": None,
        "teer": "3",
        "level_name": "Usually calls for a college diploma, or an apprenticeship of less than two years, or "
        "more than six months of training on the job",
        "category": "6",
        "category_name": "Sales and service",
        "page": "/en/occupations/2021/63200/",
        "heirs": [],
        "origins": [
            {"code": "6322", "title_fr": "Cuisiniers/cuisinières", "title_en": "Cooks", "continues": True}
        ],
        "straddles": False,
        "lists": [],
    }
    assert told["fr"]["page"] == "/fr/professions/2021/63200/"
    assert told["fr"]["category_name"] == "Vente et services"


def test_an_occupation_of_2016_tells_what_it_became(client):
    told = read(client, "/api/v1/occupations/2016/6331")

    assert [(heir["code"], heir["continues"]) for heir in told["heirs"]] == [
        ("63201", False),
        ("65202", False),
    ]
    assert (told["straddles"], told["lists"]) == (True, ["occupations-2019-11"])


def test_a_dated_list_says_that_it_is_history_and_when_it_was_in_force(client):
    told = read(client, "/api/v1/lists/occupations-2019-11?lang=en")

    assert (told["starts"], told["ends"]) == ("2019-11-01", "2019-11-13")
    assert told["edition"] == "National Occupational Classification (NOC) 2016, version 1.3"
    assert told["note"].startswith("This list is history")
    assert told["source"].startswith("Québec’s immigration ministry, list of November 1, 2019")
    assert told["licence"].endswith("names be used")
    assert told["licence_confirmed"] is False
    assert told["csv"] == "/api/v1/lists/occupations-2019-11.csv?lang=en"


@pytest.mark.parametrize(
    ("lang", "begins"),
    [
        ("fr", "Proposition, que l’exploitant du site doit encore confirmer"),
        ("en", "Proposed, still to be confirmed"),
    ],
)
def test_the_line_of_licence_is_told_as_a_proposal(client, lang, begins):
    assert read(client, f"/api/v1/concordance?lang={lang}")["licence"].startswith(begins)


def test_everyday_titles_name_their_occupation(client):
    name_cooks("maître queux des neiges")

    items = read(client, "/api/v1/everyday-titles")["items"]
    (told,) = [row for row in items if row["title"] == "maître queux des neiges"]
    assert (told["occupation_code"], told["language"], told["reviewed"]) == ("63200", "fr", False)


@pytest.mark.parametrize(
    ("path", "first"),
    [
        ("/api/v1/occupations?q=cooks&lang=en&edition=2021", ("63200", "Cooks", "en", True)),
        ("/api/v1/occupations/2016?q=6322", ("6322", "Cuisiniers/cuisinières", "fr", True)),
        ("/api/v1/programs?q=cuisine&level=DEP", ("dep-cuisine", "Cuisine", "fr", True)),
    ],
)
def test_a_search_gives_the_best_first_and_says_what_matched(client, path, first):
    told = read(client, path)

    hit = told["items"][0]
    assert (hit["code"], hit["match_title"], hit["match_lang"], hit["match_exact"]) == first
    assert told["total"] >= len(told["items"]) <= 50


def test_a_search_as_csv_is_the_same_search(client):
    told = read(client, "/api/v1/programs?q=sant%C3%A9&level=DEP")

    lines = client.get(told["csv"]).content.decode().splitlines()
    assert len(lines) - 1 == len(told["items"])
    assert all(",DEP," in line for line in lines[1:])


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/api/v1/occupations/2021.csv", "professions-cnp-2021.csv"),
        ("/api/v1/occupations/2021.csv?lang=en", "occupations-noc-2021.csv"),
        ("/api/v1/programs.csv?level=DEP&lang=en", "study-programs-DEP.csv"),
        ("/api/v1/lists/programs-2019-11.csv", "programs-2019-11-fr.csv"),
    ],
)
def test_a_csv_is_kept_under_a_name_that_says_what_it_is(client, path, file):
    assert client.get(path)["Content-Disposition"] == f'attachment; filename="{file}"'


# What still holds -------------------------------------------------------------------------------------------
@pytest.mark.parametrize("path", ["/api/v1/programs", "/api/v1/programs.csv", COOKS])
@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_what_one_has_is_not_sent_again_while_it_holds(client, path, encoding):
    first = ask(client, path, accept_encoding=encoding)
    again = ask(client, path, accept_encoding=encoding, if_none_match=first["ETag"])

    assert not first["ETag"].startswith("W/")
    assert (again.status_code, again.content) == (304, b"")
    assert (again["ETag"], again["Cache-Control"]) == (first["ETag"], "public, no-cache")
    assert again["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize(("accepted", "zipped"), [("gzip, br", True), ("br", False), ("", False)])
def test_a_list_is_compressed_for_those_who_take_it_under_a_tag_of_its_own(client, accepted, zipped):
    plain = client.get("/api/v1/programs")
    answer = ask(client, "/api/v1/programs", accept_encoding=accepted)

    assert ("Content-Encoding" in answer.headers) is zipped
    assert (gzip.decompress(answer.content) if zipped else answer.content) == plain.content
    assert (answer["ETag"] != plain["ETag"]) is zipped


def test_a_head_tells_what_a_get_would(client):
    got, headed = client.get("/api/v1/programs"), client.head("/api/v1/programs")

    assert (headed.status_code, headed.content) == (200, b"")
    assert {**got.headers} == {**headed.headers}


def test_a_condition_that_fails_is_told_as_a_problem(client):
    response = ask(client, "/api/v1/programs", if_match='"another"')

    assert (response.status_code, response.json()["type"]) == (412, "/api/v1/problems/precondition-failed")


EDITS = {
    "a title": (lambda: Occupation.objects.get(edition=2021, code="63200"), {"title_en": "Chefs"}),
    "a program": (lambda: StudyProgram.objects.get(code="dep-cuisine"), {"title_en": "Cookery"}),
    "a place on a list": (lambda: ListedOccupation.objects.get(position=1), {"position": 500}),
}
CHANGED = {
    "a title": {
        "/api/v1/occupations",
        "/api/v1/occupations/2021",
        "/api/v1/concordance",
        "/api/v1/everyday-titles",
    },
    "a program": {"/api/v1/programs", "/api/v1/lists/programs-2019-11"},
    "a place on a list": {"/api/v1/lists/occupations-2019-11"},
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_tag_changes_with_the_edit_that_it_is_about_and_with_no_other(client, edit):
    name_cooks("maître queux des neiges")
    before = {path: client.get(path)["ETag"] for path in LISTS}
    find, values = EDITS[edit]
    row = find()
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    after = {path: client.get(path)["ETag"] for path in LISTS}

    assert {path for path in LISTS if before[path] != after[path]} == CHANGED[edit]


def test_another_edit_of_staff_changes_no_tag(client):
    before = {path: client.get(path)["ETag"] for path in EVERY}
    freshness.bump()

    assert {path: client.get(path)["ETag"] for path in EVERY} == before


def test_the_day_of_the_last_edit_is_told(client):
    row = StudyProgram.objects.get(code="dep-cuisine")
    row.title_en = "Cookery"
    row.save()
    update_change_reason(row, "spelling")

    latest = row.history.latest().history_date
    told = client.get("/api/v1/programs")["Last-Modified"]
    assert told == latest.strftime("%a, %d %b %Y %H:%M:%S GMT")


# What is refused --------------------------------------------------------------------------------------------
NOWHERE = [
    "/api/v1/occupations/2011",
    "/api/v1/occupations/2021/99999",
    "/api/v1/occupations/2016/63200",
    "/api/v1/occupations/2021/x",
    "/api/v1/programs/nothing",
    "/api/v1/lists/nothing",
    "/api/v1/lists/nothing.csv",
    "/api/v1/lists/",
    "/api/v1/occupations.xml",
]


@pytest.mark.parametrize(
    ("lang", "title"), [("fr", "Rien à cette adresse"), ("en", "Nothing at this address")]
)
def test_what_does_not_exist_is_a_problem_in_the_language_asked(client, lang, title):
    for path in NOWHERE:
        response = client.get(f"{path}?lang={lang}")

        assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
        assert response["Content-Language"] == lang
        told = response.json()
        assert (told["type"], told["title"], told["status"]) == ("/api/v1/problems/not-found", title, 404)


@pytest.mark.parametrize(
    ("query", "parameter", "detail"),
    [
        ("lang=de", "lang", "Valeurs permises\u00a0: fr, en."),
        ("edition=2011&lang=en", "edition", "Values allowed: 2016, 2021."),
        ("q=" + "a" * 101, "q", "Au plus 100 caractères."),
        ("q=" + "a" * 101 + "&lang=en", "q", "100 characters at most."),
    ],
)
def test_a_parameter_without_meaning_is_refused_by_name(client, query, parameter, detail):
    response = client.get(f"/api/v1/occupations?{query}")

    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert response.json()["errors"] == [{"parameter": parameter, "detail": detail}]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_a_list_can_only_be_read(method):
    response = getattr(Client(enforce_csrf_checks=True), method)("/api/v1/occupations")

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")
    assert response.json()["type"] == "/api/v1/problems/method-not-allowed"


def test_an_empty_parameter_asks_nothing(client):
    assert client.get("/api/v1/occupations?q=&edition=").content == client.get("/api/v1/occupations").content
