"""Finding an occupation by its code, however much of it is typed."""

import pytest

from catalog.finder import Kind, Origin, find
from tests.catalog.finder import held

__all__ = ["held"]


def found(typed, held, **asked):
    return [hit.row.code for hit in find(typed, "fr", among=held, **asked).hits]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("63200", "63200"),
        ("6322", "6322"),
        ("0121", "0121"),
        ("121", "0121"),
        ("00010", "00010"),
        ("10", "00010"),
        ("CNP 6322", "6322"),
        ("cnp6322", None),
        ("NOC 63200", "63200"),
        ("NOC 2021: 63200", "63200"),
        ("CNP 2016 - 6322", "6322"),
        ("code 63200", "63200"),
        (" 63 200 ", "63200"),
        ("63-200", "63200"),
        ("63200 cuisinier", "63200"),
        ("mon code est 6322", "6322"),
        ("6320", "63200"),
        ("632000", None),
        ("9999", None),
    ],
)
def test_a_code_is_read_in_all_the_ways_it_is_written(held, typed, first):
    assert (found(typed, held) or [None])[0] == first


@pytest.mark.parametrize(
    ("typed", "edition", "codes"),
    [
        ("63200", None, ["63200", "6322"]),
        ("63200", 2021, ["63200"]),
        ("63200", 2016, ["6322"]),
        ("6322", 2021, ["63200", "63220", "63221"]),
        ("0121", 2021, ["10020"]),
    ],
)
def test_a_code_of_one_edition_leads_to_the_other(held, typed, edition, codes):
    assert found(typed, held, edition=edition) == codes


def test_a_code_that_was_split_leads_to_all_its_heirs(held):
    assert found("1123", held, edition=2021) == list(held.heirs("1123"))


def test_a_code_typed_whole_is_exact_and_what_follows_from_it_is_not(held):
    hits = find("6322", "en", among=held).hits
    assert [(hit.row.code, hit.is_exact) for hit in hits[:2]] == [("6322", True), ("63200", False)]
    assert {(hit.origin, hit.kind, hit.is_other_language) for hit in hits} == {
        (Origin.CODE, Kind.OCCUPATION, False)
    }
    assert (hits[0].title, hits[0].title_lang) == ("Cooks", "en")


def test_a_code_begun_shows_every_code_that_goes_on_so(held):
    every = find("72", "fr", limit=1000, among=held)
    assert {hit.row.code for hit in every.hits} == {
        row.code
        for row in held.occupations()
        if row.code.lstrip("0").startswith("72") or row.code.startswith("72")
    }


def test_words_beside_a_code_are_searched_too(held):
    assert found("6322 plombier", held)[0] == "6322"
    assert "72300" in found("6322 plombier", held)


def test_a_code_is_no_study_program(held):
    assert found("63200", held, kinds=frozenset({Kind.PROGRAM})) == []
