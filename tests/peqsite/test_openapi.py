"""The OpenAPI document tells of every address, and every answer is what it promises."""

import json
import re
from pathlib import Path

import pytest
from django.urls import get_resolver, reverse
from jsonschema import Draft202012Validator

from catalog.api.problems import PROBLEMS
from eligibility.profile_fields import PROFILE, Items
from peqsite.api import urls
from peqsite.api.routes import ROUTES, SERVICES
from tests.cases.situations import cases

ROOT = "/api/v1"
LANGUAGES = ("fr", "en")

pytestmark = pytest.mark.usefixtures("held_catalog")


@pytest.fixture
def described(client):
    """The document in one language."""
    return lambda lang: client.get(f"{ROOT}/openapi.json?lang={lang}").json()


def every(value, *names):
    """Each value that stands under one of these names, wherever in the document."""
    if isinstance(value, dict):
        for name, inside in value.items():
            if name in names and isinstance(inside, str):
                yield inside
            else:
                yield from every(inside, *names)
    elif isinstance(value, list):
        for inside in value:
            yield from every(inside, *names)


def faults(document, schema, answer):
    """What an answer has that its schema does not promise, or lacks; references are those of the document."""
    validator = Draft202012Validator({**schema, "components": document["components"]})
    return [f"{fault.json_path}: {fault.message}" for fault in validator.iter_errors(answer)]


def schema_of(document, path, method="get", status="200"):
    (content,) = document["paths"][path][method]["responses"][status]["content"].values()
    return content["schema"]


def ask(client, told, query=""):
    body = told if isinstance(told, bytes) else json.dumps(told)
    return client.post(f"{ROOT}/assessments{query}", body, content_type="application/json")


def test_every_address_is_described_and_no_other(described):
    served = {"/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", str(each.pattern)) for each in urls.urlpatterns}

    assert set(described("fr")["paths"]) == served


def test_the_document_holds_together(described):
    document = described("en")
    names = set(document["components"]["schemas"])
    used = {ref.removeprefix("#/components/schemas/") for ref in every(document, "$ref")}
    operations = list(every(document["paths"], "operationId"))

    assert document["openapi"].startswith("3.1.")
    assert used <= names
    assert len(set(operations)) == len(operations)
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_each_part_of_a_path_is_told(described):
    for path, methods in described("en")["paths"].items():
        for operation in methods.values():
            parts = {each["name"] for each in operation["parameters"] if each["in"] == "path"}
            assert parts == set(re.findall(r"{(\w+)}", path)), path


def test_nothing_is_told_in_the_other_language(described):
    said = {lang: list(every(described(lang), "description", "summary")) for lang in LANGUAGES}

    assert {fr for fr, en in zip(said["fr"], said["en"], strict=True) if fr == en} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_answer_is_what_its_schema_promises(client, described, lang):
    document = described(lang)
    for route in ROUTES:
        answer = client.get(reverse(f"api:{route.name}", kwargs=route.example), {"lang": lang})

        assert answer.status_code == 200, route.name
        assert faults(document, schema_of(document, f"/{route.template}"), answer.json()) == [], route.name


def test_what_is_found_is_what_its_schema_promises(client, described):
    document = described("en")
    for path, words in (("occupations", "cook"), ("programs", "cuisine")):
        answer = client.get(f"{ROOT}/{path}", {"q": words}).json()

        assert answer["items"] != []
        assert faults(document, schema_of(document, f"/{path}"), answer) == []


@pytest.mark.parametrize("case", list(cases())[::8], ids=lambda case: case.id)
def test_a_verdict_is_what_its_schema_promises(client, described, case):
    document = described("fr")
    asked = {"profile": case.facts(), "on": [case.filing_date.isoformat()]}
    (wanted,) = document["paths"]["/assessments"]["post"]["requestBody"]["content"].values()
    promised = schema_of(document, "/assessments", "post")

    assert faults(document, wanted["schema"], asked) == []
    assert faults(document, promised, ask(client, asked).json()) == []


def test_the_facts_of_the_document_are_those_of_the_profile(described):
    told = described("en")["components"]["schemas"]["Profile"]["properties"]

    assert list(told) == list(PROFILE)
    for key, kind in PROFILE.items():
        if isinstance(kind, Items):
            assert list(told[key]["items"]["properties"]) == list(kind.fields)


@pytest.mark.parametrize(
    "profile",
    [
        {"birth_date": 3},
        {"will_settle": "true"},
        {"spouse_listening": 13},
        {"jobs": [{"hours": 200}]},
        {"jobs": [{"occupation_2016": "632"}]},
        {"diplomas": [{"level": "phd"}]},
        {"french_tests": [{}] * 21},
        {"french_tests": {}},
        {"unknown": 1},
    ],
)
def test_what_the_schema_refuses_is_refused(client, described, profile):
    document, asked = described("fr"), {"profile": profile}

    assert len(faults(document, {"$ref": "#/components/schemas/Submission"}, asked)) == 1
    assert ask(client, asked).status_code == 422


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("path", "status"), [("/nowhere", 404), ("/lists/nothing", 404), ("/occupations?edition=3", 400)]
)
def test_a_problem_is_what_its_schema_promises(client, described, path, status, lang):
    answer = client.get(f"{ROOT}{path}{'&' if '?' in path else '?'}lang={lang}")

    assert answer.status_code == status
    assert faults(described(lang), {"$ref": "#/components/schemas/Problem"}, answer.json()) == []


@pytest.mark.parametrize("told", [b"[", {"profile": {"jobs": [{"start": 1}]}}])
def test_a_problem_of_an_assessment_is_what_its_schema_promises(client, described, told):
    answer = ask(client, told)

    assert faults(described("fr"), {"$ref": "#/components/schemas/Problem"}, answer.json()) == []


@pytest.mark.parametrize("code", PROBLEMS)
def test_the_type_of_a_problem_leads_to_its_explanation(client, code):
    said = {lang: client.get(f"{ROOT}/problems/{code}?lang={lang}").json() for lang in LANGUAGES}

    for told in said.values():
        assert (told["type"], told["status"]) == (f"{ROOT}/problems/{code}", PROBLEMS[code].status)
    assert said["fr"]["title"] != said["en"]["title"]
    assert said["fr"]["detail"] != said["en"]["detail"]


def test_the_index_leads_everywhere(client):
    told = client.get(f"{ROOT}/").json()["addresses"]

    assert [each["address"] for each in told] == [f"{ROOT}/{each.template}" for each in (*ROUTES, *SERVICES)]
    assert [each["csv"] for each in told if each["csv"]] == [
        f"{ROOT}/{each.template}.csv" for each in ROUTES if each.is_list
    ]


def test_the_addresses_are_the_same_in_both_languages():
    assert reverse("api:index") == f"{ROOT}/"
    assert get_resolver().resolve(f"{ROOT}/lists").url_name == "lists"


DOC = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text("utf-8")


def test_the_page_for_people_names_every_address_and_every_kind_of_problem():
    told = re.findall(r"^\| `(/api/v1/[^`]*)` \|", DOC, re.MULTILINE)
    kinds = re.findall(r"^\| `([a-z-]+)` \| (\d{3}) \|", DOC, re.MULTILINE)

    assert sorted(told) == sorted(f"{ROOT}/{route.template}" for route in ROUTES)
    assert kinds == [(code, str(int(problem.status))) for code, problem in PROBLEMS.items()]


def test_the_examples_of_the_page_for_people_are_true(client):
    asked, refused = (json.loads(text) for text in re.findall(r"```json\n(.*?)```", DOC, re.DOTALL))

    answer = ask(client, asked).json()
    assert [each["on"] for each in answer["assessments"]] == asked["on"]
    asked["profile"]["jobs"][0]["start"] = "2021-02-30"
    assert ask(client, asked).json() == refused
