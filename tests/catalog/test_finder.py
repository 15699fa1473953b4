"""Finding an occupation or a study program, whatever way its name is typed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog.finder import LONGEST_QUERY, Kind, Origin, find, suggest
from catalog.folding import fold
from tests.catalog.finder import held

__all__ = ["held"]

OCCUPATIONS = frozenset({Kind.OCCUPATION})
PROGRAMS = frozenset({Kind.PROGRAM})


def codes(found):
    return [hit.row.code for hit in found.hits]


@pytest.mark.parametrize(
    ("typed", "lang", "first"),
    [
        # as it is written, in capitals, without accents, with other signs
        ("cuisinier", "fr", "63200"),
        ("CUISINIER", "fr", "63200"),
        ("prepose aux beneficiaires", "fr", "33102"),
        ("développeur full-stack", "fr", "21234"),
        ("aide cuisinier", "fr", "65201"),
        ("bois d’œuvre", "fr", "94123"),
        ("bois d'oeuvre", "fr", "94123"),
        # the other gender, the plural, a neutral word
        ("infirmière", "fr", "31301"),
        ("infirmières", "fr", "31301"),
        ("préposée aux bénéficiaires", "fr", "33102"),
        ("chauffeuse de camion", "fr", "73300"),
        ("actrice", "fr", "53121"),
        ("acteur", "fr", "53121"),
        ("saleswoman", "en", "64100"),
        ("salesperson", "en", "64100"),
        ("registered nurses", "en", "31301"),
        ("legal secretary", "en", "13111"),
        # one typo, two in a long word, also in the first letter
        ("infermière", "fr", "31301"),
        ("enfirmier", "fr", "31301"),
        ("cuisnier", "fr", "63200"),
        ("préposé aux bénéficaires", "fr", "33102"),
        ("electrisien industriel", "fr", "72201"),
        ("plonbier", "fr", "72300"),
        ("truck drvier", "en", "73300"),
        ("registerd nurse", "en", "31301"),
        # a typo that makes another word, where the words typed stand together nowhere
        ("truck diver", "en", "73300"),
        ("track driver", "en", "73300"),
        # a word not typed to its end, also one whose stem is shorter than what was typed
        ("barist", "fr", "65201"),
        ("préposé aux bénéf", "fr", "33102"),
        ("plomb", "fr", "72300"),
        ("technicienne en archit", "fr", "22210"),
        # words in another order, words that say nothing, words apart or together
        ("camion chauffeur", "fr", "73300"),
        ("nurse registered", "en", "31301"),
        ("le chauffeur du camion", "fr", "73300"),
        ("fullstack", "fr", "21234"),
        ("webmaster", "en", "21234"),
        ("dishwasher", "en", "65201"),
        ("dish-washer", "en", "65201"),
        ("house keeping room attendant", "en", "65310"),
        # the other language
        ("nurse", "fr", "31301"),
        ("infirmier", "en", "31301"),
    ],
)
def test_the_obvious_occupation_comes_first(held, typed, lang, first):
    assert codes(find(typed, lang, kinds=OCCUPATIONS, edition=2021, among=held))[0] == first
    assert codes(find(typed, lang, among=held))[0] == first


@pytest.mark.parametrize(
    ("typed", "lang", "title", "is_other", "is_exact", "origin"),
    [
        ("cuisinière", "fr", "Cuisiniers/cuisinières", False, True, Origin.OFFICIAL),
        ("cook", "fr", "Cooks", True, True, Origin.OFFICIAL),
        ("cuisinière", "en", "Cuisiniers/cuisinières", True, True, Origin.OFFICIAL),
        ("cook", "en", "Cooks", False, True, Origin.OFFICIAL),
        ("barista", "fr", "barista", False, True, Origin.EVERYDAY),
        ("baristo", "fr", "barista", False, False, Origin.EVERYDAY),
        ("préposés bénéficiaires", "fr", "préposé aux bénéficiaires", False, True, Origin.EVERYDAY),
        ("truck driver", "fr", "truck driver", True, True, Origin.EVERYDAY),
    ],
)
def test_a_hit_tells_which_title_matched(held, typed, lang, title, is_other, is_exact, origin):
    hit = find(typed, lang, among=held).hits[0]
    assert (hit.title, hit.is_other_language, hit.is_exact, hit.origin) == (title, is_other, is_exact, origin)


def test_the_wording_of_a_lists_copy_leads_to_its_occupation(held):
    wording = "gestionnaires et rénovateurs en construction domiciliaire"
    hits = find(wording, "fr", edition=2016, among=held).hits
    assert (hits[0].row.code, hits[0].origin) == ("0712", Origin.LISTED)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("cuisine", "dep-cuisine"),
        ("dep cuisine", "dep-cuisine"),
        ("DEP – Cuisine", "dep-cuisine"),
        ("professional cooking", "dep-cuisine"),
        ("baccalauréat en sciences infirmières", "bac-sciences-infirmieres-et-nursing"),
        ("bachelor nursing", "bac-sciences-infirmieres-et-nursing"),
        ("dec soins infirmiers", "dec-soins-infirmiers"),
        ("soins infirmier college", "aec-soins-infirmiers"),
    ],
)
def test_a_study_program_is_found_by_its_name_and_its_diploma(held, typed, first):
    hits = find(typed, "fr", kinds=PROGRAMS, among=held).hits
    assert (hits[0].row.code, hits[0].kind) == (first, Kind.PROGRAM)
    assert {hit.kind for hit in hits} == {Kind.PROGRAM}


def test_occupations_and_programs_are_found_by_one_search(held):
    hits = find("cuisine", "fr", among=held).hits
    assert {hit.kind for hit in hits} == set(Kind)


def test_both_editions_are_found_the_newer_first(held):
    hits = find("cuisinier", "fr", kinds=OCCUPATIONS, among=held).hits
    assert [(hit.row.edition, hit.row.code) for hit in hits[:2]] == [(2021, "63200"), (2016, "6322")]


@pytest.mark.parametrize(
    ("typed", "edition", "first"),
    [
        ("barista", 2016, "6711"),
        ("préposé aux bénéficiaires", 2016, "3413"),
        ("développeur full stack", 2016, "2174"),
        ("chauffeur de camion", 2016, "7511"),
        ("Techniciens/techniciennes dans les bibliothèques", 2021, "52100"),
    ],
)
def test_a_title_of_one_edition_leads_to_the_other(held, typed, edition, first):
    hits = find(typed, "fr", edition=edition, among=held).hits
    assert next(hit.row.code for hit in hits if hit.kind is Kind.OCCUPATION) == first


NONSENSE = (
    "",
    "   ",
    "'",
    "%",
    "\0",
    "zzz",
    "asdfgh",
    "qwerty",
    "xyzzy",
    "asdf qwerty",
    "lorem ipsum",
    "????",
)
NUMBERS_OF_NOTHING = ("٣٤", "123456", "99999", "CNP", "NOC 2021:")


@pytest.mark.parametrize("typed", NONSENSE + NUMBERS_OF_NOTHING)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_nonsense_finds_nothing(held, typed, lang):
    found = find(typed, lang, among=held)
    assert (found.hits, found.total, found.is_too_long) == ((), 0, False)


def test_a_word_that_nobody_knows_does_not_hide_the_one_that_everybody_does(held):
    assert codes(find("barista chez Zzzyx", "fr", among=held))[0] == "65201"


def test_words_that_no_title_holds_together_find_what_answers_a_part(held):
    found = codes(find("plombier cuisinier soudeur barista", "fr", limit=50, among=held))
    assert {"72300", "63200", "72106", "65201"} <= set(found)


def test_one_known_word_among_many_unknown_ones_is_nonsense(held):
    assert find("lorem ipsum plombier dolor", "fr", among=held).hits == ()


def test_a_text_of_a_hundred_characters_is_read_and_a_longer_one_is_not(held):
    long = "cuisinier".ljust(LONGEST_QUERY - 5, " ") + " chef"
    assert find(long, "fr", among=held).total > 0
    assert find(f"  {long}  ", "fr", among=held).is_too_long is False
    refused = find("x" * (LONGEST_QUERY + 1), "fr", among=held)
    assert (refused.hits, refused.total, refused.is_too_long) == ((), 0, True)


def test_the_number_of_hits_is_limited_and_their_total_told(held):
    every = find("technicien", "fr", limit=500, among=held)
    some = find("technicien", "fr", limit=3, among=held)
    assert every.total == len(every.hits) > 10
    assert (some.hits, some.total) == (every.hits[:3], every.total)
    assert suggest("technicien", "fr", limit=3, among=held) == some.hits


def test_suggestions_come_with_the_second_letter(held):
    assert suggest("b", "fr", among=held) == ()
    assert "65201" in [hit.row.code for hit in suggest("bari", "fr", among=held)]
    assert 0 < len(suggest("ba", "fr", among=held)) <= 8


@given(text=st.text(max_size=LONGEST_QUERY + 5), lang=st.sampled_from(["fr", "en"]))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_is_answered_and_always_alike(held, text, lang):
    assert find(text, lang, among=held) == find(text, lang, among=held)


MIXED = (
    "chef",
    "de",
    "commis",
    "0121",
    "63200",
    "cnp",
    "en",
    "l'",
    "opér",
    "nurse",
    "œ",
    "2021",
    "-",
    "R.N.",
)


@given(words=st.lists(st.sampled_from(MIXED), max_size=12))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_mixture_of_words_and_codes_is_answered(held, words):
    found = find(" ".join(words), "fr", among=held)
    assert len({hit.row for hit in found.hits}) == len(found.hits) == min(found.total, 20)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("edition", [2016, 2021])
def test_every_official_title_finds_its_own_occupation(held, edition, lang):
    late = []
    for row in held.occupations(edition):
        typed = row.title(lang)[:LONGEST_QUERY]
        hits = find(typed, lang, kinds=OCCUPATIONS, edition=edition, limit=5, among=held).hits
        assert row in [hit.row for hit in hits], typed
        is_whole = typed == row.title(lang)
        is_shared = fold(hits[0].title) == fold(typed)
        late += [typed] if is_whole and not is_shared and hits[0].row is not row else []
    assert late == []


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_study_program_is_found_by_its_name_and_level(held, lang):
    for row in held.programs():
        hits = find(f"{row.level} {row.title(lang)}", lang, kinds=PROGRAMS, limit=5, among=held).hits
        assert row in [hit.row for hit in hits], row
