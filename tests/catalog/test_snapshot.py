"""The catalogue in memory."""

import pytest

from catalog.models import Occupation
from catalog.rows import Bilingual
from catalog.snapshot import OCCUPATIONS_2019, PROGRAMS_2019, catalog

pytestmark = pytest.mark.usefixtures("loaded")


def test_a_held_catalogue_costs_one_query(django_assert_num_queries):
    held = catalog()
    with django_assert_num_queries(1):
        assert catalog() is held


def test_every_row_is_held():
    held = catalog()
    assert [len(held.occupations(edition)) for edition in (2016, 2021, None)] == [500, 516, 1016]
    assert (len(held.programs()), len(held.programs("DEP"))) == (218, 37)
    assert [len(held.listed_occupations(OCCUPATIONS_2019)), len(held.listed_programs(PROGRAMS_2019))] == [
        162,
        218,
    ]
    assert [row.key for row in held.lists()] == [OCCUPATIONS_2019, PROGRAMS_2019]


def test_what_the_catalogue_answers_costs_no_query(django_assert_num_queries):
    held = catalog()
    with django_assert_num_queries(0):
        cook = held.occupation(2021, "63200")
        assert (cook.title("fr"), cook.title("en"), cook.teer, cook.skill_level) == (
            "Cuisiniers/cuisinières",
            "Cooks",
            "3",
            None,
        )
        assert held.heirs("6322") == ("63200",)
        assert held.ancestors("63200") == ("6322",)
        assert [row.key for row in held.lists_of(held.occupation(2016, "9212"))] == [OCCUPATIONS_2019]
        assert [row.key for row in held.lists_of(held.program("dep-cuisine"))] == [PROGRAMS_2019]


@pytest.mark.parametrize("wrong", [(2021, "6320"), (2016, "63200"), (2011, "6322"), (2016, "121")])
def test_there_is_no_occupation_where_edition_and_code_do_not_agree(wrong):
    assert catalog().occupation(*wrong) is None


def test_an_unknown_code_has_no_relatives():
    held = catalog()
    assert (held.heirs("9999"), held.ancestors("99999"), held.program("no"), held.listed_programs("no")) == (
        (),
        (),
        None,
        (),
    )


@pytest.mark.parametrize(
    ("code", "expected"), [("1123", True), ("6331", True), ("6322", False), ("1311", False)]
)
def test_a_split_across_teer_3_and_4_is_known(code, expected):
    assert catalog().straddles(code) is expected


def test_an_edit_is_in_the_next_catalogue_and_not_in_the_one_held():
    held = catalog()
    row = Occupation.objects.get(edition=2021, code="63200")
    row.title_en = "Chefs and cooks"
    row.save()
    assert held.occupation(2021, "63200").title("en") == "Cooks"
    assert catalog().occupation(2021, "63200").title("en") == "Chefs and cooks"


@pytest.mark.parametrize(
    ("both", "wanted", "text", "language"),
    [
        (Bilingual("oui", "yes"), "fr", "oui", "fr"),
        (Bilingual("oui", "yes"), "en", "yes", "en"),
        (Bilingual("oui", ""), "en", "oui", "fr"),
        (Bilingual("", "yes"), "fr", "yes", "en"),
        (Bilingual("", ""), "fr", "", "fr"),
    ],
)
def test_a_text_falls_back_to_the_other_language_and_says_so(both, wanted, text, language):
    assert (both.text(wanted), both.language(wanted)) == (text, language)
