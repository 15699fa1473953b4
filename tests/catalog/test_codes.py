"""What a code says by itself."""

import csv

import pytest

from catalog.codes import is_code, skill_level, teer
from catalog.folding import fold, searchable
from catalog.management.commands.load_catalog import DATA


def lines(file):
    with (DATA / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def test_the_level_of_every_2016_code_is_the_one_its_publisher_prints():
    rows = lines("occupations_2016.csv")
    assert [skill_level(row["code"]) for row in rows] == [row["skill_level"] for row in rows]


def test_the_teer_of_every_2021_code_is_the_one_its_publisher_prints():
    rows = lines("occupations_2021.csv")
    assert [teer(row["code"]) for row in rows] == [row["teer"] for row in rows]


@pytest.mark.parametrize("code", ["1811", "9999"])
def test_a_second_digit_of_8_or_9_has_no_skill_level(code):
    with pytest.raises(ValueError, match="no skill level"):
        skill_level(code)


@pytest.mark.parametrize("code", ["16000", "1", ""])
def test_a_second_digit_above_5_or_missing_has_no_teer(code):
    with pytest.raises(ValueError, match="no TEER"):
        teer(code)


@pytest.mark.parametrize(
    ("edition", "code", "expected"),
    [
        (2016, "0121", True),
        (2016, "121", False),
        (2016, "63200", False),
        (2021, "63200", True),
        (2021, "6320", False),
        (2021, "6320a", False),
        (2021, "６３２００", False),
        (2021, "6320²", False),
        (2011, "0121", False),
    ],
)
def test_a_code_has_the_width_of_its_edition_and_only_digits(edition, code, expected):
    assert is_code(edition, code) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Œuvre d’Élan", "oeuvre d elan"),
        ("CUISINIERS/cuisinières", "cuisiniers cuisinieres"),
        ("  n.c.a. - Hygiène ", "n c a hygiene"),
        ("a\0b", "a b"),
        ("", ""),
    ],
)
def test_folding_keeps_letters_and_digits_only(text, expected):
    assert fold(text) == expected


def test_searchable_text_has_a_space_before_every_word():
    assert searchable("0121", "", "Élan vital") == " 0121 elan vital"
