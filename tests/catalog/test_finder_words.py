"""Words that are compared alike, and words that are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.finder.typos import Known
from catalog.finder.words import head, plain, stem, words


def stems(text):
    return {stem(word) for word in words(plain(text))}


@pytest.mark.parametrize(
    "text",
    [
        "infirmier infirmière infirmiers infirmières",
        "préposé préposée préposés préposées",
        "chauffeur chauffeuse chauffeurs chauffeuses",
        "acteur actrice acteurs actrices actor actress",
        "auteur auteure autrice auteures",
        "ingénieur ingénieure ingénieurs",
        "boucher bouchère bouchers",
        "mécanicien mécanicienne mécaniciens",
        "patron patronne patrons",
        "chef cheffe chefs",
        "maître maîtresse maîtres",
        "compagnon compagne compagnes",
        "agent agente agents",
        "administratif administrative administratifs",
        "principal principale principaux",
        "professionnel professionnelle professionnels",
        "religieux religieuse religieuses",
        "secretary secretaries",
        "foreman foremen forewoman forewomen",
        "salesman saleswoman salesperson salespeople",
        "waiter waitress waiters waitresses",
        "host hostess hosts",
        "nurse nurses",
        "class classes",
    ],
)
def test_both_genders_and_both_numbers_have_one_stem(text):
    assert len(stems(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "cook cookie",
        "train trainee",
        "boucher bouchon",
        "avocat avocette",
        "bus but",
        "commis comité",
        "a1 a2",
    ],
)
def test_other_words_have_other_stems(text):
    assert len(stems(text)) == 2


@given(st.text(max_size=40))
def test_any_word_has_a_stem(text):
    assert all(stem(word) for word in words(plain(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chauffeur/chauffeuse d’autobus", ["chauffeur", "chauffeuse", "autobus"]),
        ("Chef de l'équipe à l'usine", ["chef", "equipe", "usine"]),
        ("R.N. at the I.C.U.", ["rn", "icu"]),
        ("Salesman/woman", ["salesman"]),
        ("Manœuvre – 3e classe", ["manoeuvre", "3e", "classe"]),
        ("de la", ["de", "la"]),
        ("b", ["b"]),
        ("…", []),
    ],
)
def test_a_text_is_read_as_the_words_that_tell_something(text, expected):
    assert words(plain(text)) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Aide-cuisinier/aide-cuisinière", "fr", "aide"),
        ("Cuisinier en chef", "fr", "cuisinier"),
        ("Cook's helper", "en", "helper"),
        ("Fish cook - fish processing", "en", "cook"),
        ("Teachers, music", "en", "teachers"),
        ("(formerly) cook", "en", "cook"),
    ],
)
def test_a_title_turns_on_its_first_word_in_french_and_on_its_last_in_english(text, language, expected):
    assert head(words(plain(text)), text, language) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("plombie", {"plombier": 1}),  # left out
        ("plommbier", {"plombier": 1}),  # added
        ("plonbier", {"plombier": 1}),  # replaced
        ("polmbier", {"plombier": 1}),  # swapped
        ("blombier", {"plombier": 1}),  # the first letter too
        ("plnbier", {"plombier": 2}),
        ("blonbier", {}),  # two, one of them the first letter
        ("aidé", {"aide": 1}),
        ("ado", {}),  # too short
        ("plombier2", {}),
        ("", {}),
    ],
)
def test_a_mistyped_word_is_known_by_one_typo_or_two_if_it_is_long(typed, expected):
    assert Known(["plombier", "aide", "aîné", "a1"]).near_or_far(typed) == expected
