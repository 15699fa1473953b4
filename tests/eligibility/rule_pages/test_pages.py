"""The pages of the law as anyone opens them."""

import re
from datetime import date

import pytest
from django.urls import reverse
from django.utils.translation import override

from eligibility.management.commands.load_scores import FILE
from eligibility.rule_pages.history import conditions
from eligibility.rulebooks import law
from eligibility.scores.loading import load
from tests.peqsite.test_weight import FLIGHT, weight

pytestmark = pytest.mark.django_db

CODES = list(law().rulesets)


def addresses(language: str) -> list[str]:
    with override(language):
        return [
            reverse("rules:index"),
            *(reverse(f"rules:{name}") for name in ("compare", "tests", "after")),
            *(reverse("rules:ruleset", args=[code]) for code in CODES),
            *(reverse("rules:condition", args=[code]) for code in conditions(law())),
        ]


ONLY_THOSE = "this site knows the rules of those days only"
COMPARED = [
    "/fr/regles/comparer/?a=G5&b=W5",
    "/en/rules/compare/?a=G2&b=G3",
    "/fr/regles/comparer/?a=2019-11-05&b=2024-05-01&stream=both",
    "/en/rules/compare/?a=2010-02-14&b=2028-07-02",
]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page_of_the_law_opens_and_is_light(client, language):
    weights = {path: weight(client, path) for path in addresses(language)}

    assert len(weights) == 4 + 14 + len(conditions(law()))
    assert {path: heavy for path, heavy in weights.items() if heavy > FLIGHT} == {}


@pytest.mark.parametrize("path", COMPARED)
def test_a_comparison_is_light(client, path):
    assert weight(client, path) <= FLIGHT


@pytest.mark.parametrize("path", ["/fr/regles/", "/fr/regles/W7/", "/fr/regles/conditions/age/", COMPARED[2]])
def test_a_page_of_the_law_asks_the_database_once_at_most(client, path, django_assert_max_num_queries):
    client.get(path)

    with django_assert_max_num_queries(1):
        client.get(path)


@pytest.mark.parametrize(
    ("path", "status", "to"),
    [
        ("/fr/regles/w6/", 301, "/fr/regles/W6/"),
        ("/fr/regles/W9/", 404, None),
        ("/fr/regles/conditions/nothing/", 404, None),
        ("/en/rules/conditions/", 302, "/en/rules/#conditions"),
        ("/fr/regles/comparer/?a=&b=", 200, None),
    ],
)
def test_an_address_leads_where_it_says(client, path, status, to):
    response = client.get(path)

    assert (response.status_code, response.get("Location")) == (status, to)


@pytest.mark.parametrize(
    ("query", "faults"),
    [
        ("a=W5", ["Choose one of the rule sets."]),
        ("a=W5&b=W99", ["There are no such rules: choose one of the rule sets."]),
        ("a=2024-05-01", ["Choose a day."]),
        ("a=2024-02-30&b=2024-05-01", ["Write the day as 2024-05-01."]),
        (
            "a=2009-12-31&b=2024-05-01",
            [f"Choose a day from February 14, 2010 to July 2, 2028: {ONLY_THOSE}."],
        ),
        ("a=W5&b=2024-05-01", ["Write the day as 2024-05-01."]),
        (
            "a=2024-05-01&b=2024-05-02&stream=cook",
            ["Select a valid choice. cook is not one of the available choices."],
        ),
    ],
)
def test_a_faulty_comparison_says_so_at_the_field(client, query, faults):
    response = client.get(f"/en/rules/compare/?{query}")
    shown = re.findall(
        r'field__error"[^>]*>(?:<svg.*?</svg>)?(.*?)</p>', response.content.decode(), re.DOTALL
    )

    assert response.status_code == 400
    assert [re.sub(r"<[^>]+>", "", each).strip().removeprefix("Error:").strip() for each in shown] == faults


def test_what_was_asked_stays_in_the_form(client):
    html = client.get("/fr/regles/comparer/?a=W5&b=W6").content.decode()

    assert re.findall(r'<option value="(\w+)" selected', html) == ["W5", "W6"]


def test_a_day_without_reception_is_compared_under_the_rules_shown(client):
    comparison = client.get("/fr/regles/comparer/?a=2025-01-10&b=2026-01-10&stream=worker").context["found"][
        0
    ]

    sides = (comparison.before, comparison.after)
    assert [(side.code, side.on, side.received.code) for side in sides] == [
        ("W6", date(2025, 1, 10), "W-2010-02-14"),
        ("W6", date(2026, 1, 10), "WX"),
    ]
    assert comparison.differences == ()


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("2019-12-31", "2020-01-01", ["values-attestation", "spouse-values"]),
        ("2021-07-21", "2021-07-22", ["spouse-french"]),
        ("2024-11-22", "2024-11-23", ["studied-in-french"]),
    ],
)
def test_a_condition_that_starts_inside_the_rules_shows_between_two_days(client, before, after, found):
    context = client.get(f"/fr/regles/comparer/?a={before}&b={after}&stream=graduate").context

    assert [each.code for each in context["found"][0].differences] == found


def test_a_window_that_staff_announced_stands_on_the_page_of_its_rules(client, announced):
    page = client.get("/en/rules/W7/").context["page"]

    assert [period.code for period in page.reception] == ["W-2026-07-02", "WS3", announced.code, "WS3"]


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("/fr/regles/W3/", "occupations-2019-11"),
        ("/fr/regles/G3/", "programs-2019-11"),
        ("/fr/regles/conditions/occupation/", "occupations-2019-11"),
    ],
)
def test_the_lists_of_2019_are_one_step_away(client, path, key):
    assert reverse("catalog:list", args=[key]) in client.get(path).content.decode()


@pytest.mark.parametrize(
    ("path", "lines"),
    [
        ("/fr/regles/tests-de-francais/", ["16 à 25", "Niveau 7 ou plus"]),
        ("/fr/regles/tests-de-francais/", ["0 à 15,5", "Niveau 6 ou moins"]),
        ("/fr/regles/tests-de-francais/", ["B2", "Niveau 7 ou 8"]),
        ("/en/rules/french-tests/", ["10 and above", "Level 7 or higher"]),
    ],
)
def test_what_scores_stand_for_is_public(client, path, lines):
    load(FILE)
    html = client.get(path).content.decode()

    assert lines in [list(row) for row in re.findall(r'<th scope="row">(.*?)</th><td>(.*?)</td>', html)]


def test_the_page_of_a_closed_program_says_so_today_and_names_the_other_one(client, stopped_at):
    stopped_at(date(2026, 11, 22))
    context = client.get("/fr/regles/apres/").context

    assert [panel.word for panel in context["panels"]] == ["Aucune période annoncée"] * 2
    assert [stream.name.split(" – ")[0] for stream in context["program"].streams] == [
        f"Volet {number}" for number in (1, 2, 3, 4)
    ]


def test_the_header_leads_to_the_rules(client):
    assert re.search(
        r'<nav class="site-nav".*?href="/fr/regles/">Règles</a>',
        client.get("/fr/").content.decode(),
        re.DOTALL,
    )
