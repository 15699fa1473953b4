"""The law as open data: rule sets with their conditions and figures, measures, reception periods."""

import csv
from io import StringIO

import pytest

from catalog.api.csv_text import cell
from eligibility.api.rows import COMPANIONS, conditions
from eligibility.rulebooks import law
from tests.eligibility.windows import window

pytestmark = pytest.mark.usefixtures("held")

LISTS = ["/api/v1/rulesets", "/api/v1/clauses", "/api/v1/reception-periods"]


def read(client, path):
    response = client.get(path)
    assert response.status_code == 200, response.content
    return response.json()


def lines(client, path):
    text = client.get(path).content.decode("utf-8")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_list_of_the_law_costs_one_query_and_says_from_when_to_when_it_knows(
    client, django_assert_num_queries, lang
):
    for path in LISTS:
        client.get(f"{path}?lang={lang}")
        with django_assert_num_queries(1):
            told = read(client, f"{path}?lang={lang}")

        assert (told["starts"], told["ends"], told["lang"]) == ("2010-02-14", "2028-07-02", lang)


def test_every_rule_set_is_there_with_every_condition(client):
    told = {rules["code"]: rules for rules in read(client, "/api/v1/rulesets")["items"]}

    assert list(told) == list(law().rulesets)
    for code, rules in law().rulesets.items():
        assert [each["code"] for each in told[code]["criteria"]] == [each.code for each in rules.criteria]


def test_a_condition_tells_its_figures_its_sentence_and_its_source(client):
    rules = read(client, "/api/v1/rulesets/W6?lang=en")

    assert (rules["stream"], rules["starts"], rules["ends"]) == ("worker", "2023-11-23", "2025-11-18")
    told = {each["code"]: each for each in rules["criteria"]}
    assert told["occupation"] == {
        "code": "occupation",
        "name": "Occupation",
        "sentence": "Accepted TEER categories, in NOC 2021: 0, 1, 2 and 3.",
        "doubt": told["occupation"]["doubt"],
        "figures": {"teer": [0, 1, 2, 3]},
        "binds_from": None,
        "source": told["occupation"]["source"],
        "certainty": "secondary",
        "url": None,
        "read": "2026-11-22",
        "evidence": told["occupation"]["evidence"],
    }
    assert told["work-experience"]["figures"] == {"months": 24, "within": 36}
    assert told["paid-hours"]["figures"] == {"hours": 30}
    assert told["oral-french"]["figures"] == {"level": 7}
    assert told["passport"]["figures"] == {}


@pytest.mark.parametrize(
    ("code", "condition", "figures"),
    [
        ("W3", "work-experience", {"months": 12, "low_levels": ["C", "D"], "low_months": 18, "within": 24}),
        ("W3", "occupation", {"levels": ["0", "A", "B", "C", "D"], "on_list": "occupations-2019-11"}),
        (
            "W5",
            "french-proof",
            {"test_months": 24, "program_in_french": False, "course": "by-date", "course_by": "2020-07-21"},
        ),
    ],
)
def test_a_figure_stands_with_the_condition_that_it_is_about(client, code, condition, figures):
    (told,) = [
        each for each in read(client, f"/api/v1/rulesets/{code}")["criteria"] if each["code"] == condition
    ]
    assert told["figures"] == figures


def test_every_figure_of_the_rulebook_is_told_by_some_condition(client):
    """But for those of which a condition of its own says all by standing there."""
    stated = {
        (rules.code, name)
        for rules in law().rulesets.values()
        for each in conditions(rules)
        for name in each.statement.figures
    }
    told = {
        (rules["code"], name)
        for rules in read(client, "/api/v1/rulesets")["items"]
        for each in rules["criteria"]
        for name in each["figures"]
    }

    untold = {name for code, name in stated if (code, name) not in told}
    assert untold == {"refuses", "doubts", "job_at_filing", "related_only"}
    assert set(COMPANIONS.values()) <= {name for _, name in told}


def test_a_condition_that_binds_later_says_from_when(client):
    (told,) = [
        each for each in read(client, "/api/v1/rulesets/W5")["criteria"] if each["code"] == "spouse-french"
    ]
    assert told["binds_from"] == "2021-07-22"


@pytest.mark.parametrize("code", ["W9", "w6", "nothing"])
def test_rules_that_do_not_exist_are_a_problem(client, code):
    assert client.get(f"/api/v1/rulesets/{code}").json()["type"] == "/api/v1/problems/not-found"


def test_the_rules_as_csv_have_one_line_for_each_condition(client):
    told = read(client, "/api/v1/rulesets?lang=en")
    found = lines(client, told["csv"])

    expected = [
        {
            **{f"ruleset_{name}": rules[name] for name in ("code", "stream", "starts", "ends")},
            **{name: cell(value) for name, value in each.items()},
            "licence": told["licence"],
        }
        for rules in told["items"]
        for each in rules["criteria"]
    ]
    assert found == expected


@pytest.mark.parametrize("path", LISTS[1:])
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_csv_of_the_law_says_what_its_json_says(client, path, lang):
    told = read(client, f"{path}?lang={lang}")

    rows = [{name: cell(value) for name, value in row.items()} for row in told["items"]]
    assert lines(client, told["csv"]) == [{**row, "licence": told["licence"]} for row in rows]


def test_a_measure_says_whom_it_reaches_and_what_no_source_tells(client):
    told = {(each["code"], each["starts"]): each for each in read(client, "/api/v1/clauses?lang=en")["items"]}

    old = told["118.3", "2020-07-22"]
    assert (old["ruleset"], old["stream"], old["chooses"], old["lifts"]) == ("G4", "graduate", True, None)
    assert old["sentence"].startswith("It reaches people whose diploma was issued before January 1, 2021")
    unsure = next(each for each in told.values() if each["doubt"] and "No source tells" in each["doubt"])
    assert unsure["code"] == "118.4"


def test_a_period_tells_its_state_and_what_reception_asks(client):
    told = {each["code"]: each for each in read(client, "/api/v1/reception-periods?lang=en")["items"]}

    period = told["W-2026-07-02"]
    assert (period["state"], period["starts"], period["ends"]) == ("open", "2026-07-02", "2026-10-31")
    assert [each["code"] for each in period["criteria"]] == ["reception-experience", "reception-job"]
    assert (period["published"], period["announced"]) == (True, False)
    assert (told["GS3"]["state"], told["GS3"]["ruleset"]) == ("no-window", "G7")


@pytest.mark.parametrize(
    ("changes", "published", "criteria"),
    [
        ({}, True, ["reception-experience", "reception-job"]),
        ({"reception_criteria": "", "ruleset": ""}, False, []),
        ({"reception_criteria": "none"}, True, []),
    ],
)
def test_a_window_that_staff_announce_is_there_at_once(client, changes, published, criteria):
    before = client.get("/api/v1/reception-periods")
    rules = client.get("/api/v1/rulesets")
    window(**changes).save()
    after = client.get("/api/v1/reception-periods")

    (told,) = [each for each in after.json()["items"] if each["announced"]]
    assert (told["code"], told["starts"], told["ends"]) == ("W-2027-01-15", "2027-01-15", "2027-03-31")
    assert (told["published"], [each["code"] for each in told["criteria"]]) == (published, criteria)
    assert told["source"] == "Avis du Ministère"
    assert before["ETag"] != after["ETag"]
    assert client.get("/api/v1/rulesets")["ETag"] == rules["ETag"]


def test_no_day_of_last_change_is_told_where_it_is_not_known(client):
    assert [path for path in LISTS if "Last-Modified" in client.get(path).headers] == []
