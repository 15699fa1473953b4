"""The shelves in memory: as fresh as the rows, and never made twice for nothing."""

from dataclasses import fields
from threading import Thread
from time import sleep

import pytest

from catalog.finder import Origin, find, warm
from catalog.finder.library import Keeper, Library, library_of
from catalog.models import EverydayTitle, ExampleTitle, Occupation
from catalog.snapshot import Catalog, catalog
from peqsite import freshness
from tests.catalog.finder import add_everyday
from tests.eligibility.windows import window

pytestmark = pytest.mark.usefixtures("loaded", "no_file")


@pytest.fixture
def no_file(settings):
    settings.TITLES_FILE = None


def first(typed, lang="fr"):
    hits = find(typed, lang, edition=2021).hits
    return (hits[0].row.code, hits[0].title, hits[0].origin) if hits else None


def test_a_search_costs_one_query_and_none_with_a_catalogue_at_hand(django_assert_num_queries):
    held = catalog()
    find("cuisinier", "fr", among=held)
    with django_assert_num_queries(1):
        find("cuisinier", "fr")
    with django_assert_num_queries(0):
        find("cuisinier", "fr", among=held)


def test_an_everyday_title_is_found_as_soon_as_it_is_kept_and_no_longer_than_that():
    assert first("glissologue") is None
    row = add_everyday("fr", "glissologue", "73400")
    assert first("glissologue") == ("73400", "glissologue", Origin.EVERYDAY)
    row.title = "patinologue"
    row.save()
    assert first("glissologue") != ("73400", "glissologue", Origin.EVERYDAY)
    assert first("patinologue") == ("73400", "patinologue", Origin.EVERYDAY)
    row.delete()
    assert first("patinologue") is None


def test_a_corrected_official_title_is_found_at_once():
    row = Occupation.objects.get(edition=2021, code="73400")
    row.title_fr = "Glissologues"
    row.save()
    assert first("glissologue") == ("73400", "Glissologues", Origin.OFFICIAL)


def test_an_occupation_taken_away_is_found_no_more():
    row = Occupation.objects.create(
        edition=2021, code="73999", title_fr="Glissologues", title_en="Ice shavers"
    )
    assert first("glissologue")[0] == "73999"
    row.delete()
    assert first("glissologue") is None


def test_an_edit_elsewhere_makes_no_shelf_again(django_assert_num_queries):
    before = library_of(catalog())
    window().save()
    held = catalog()
    with django_assert_num_queries(2):  # the everyday titles, and whether the index changed
        after = library_of(held)
    assert held is not before.held
    assert [new is old for new, old in zip(after.shelves, before.shelves, strict=True)] == [True, True]
    assert after.lexicon is before.lexicon


def test_an_everyday_title_that_is_edited_leaves_the_publishers_index_alone():
    ExampleTitle.objects.create(language="fr", title="Glissologue de patinoire", code_2021="73400")
    freshness.bump()
    before = library_of(catalog())
    add_everyday("fr", "glissologue", "73400")
    after = library_of(catalog())
    assert [new is old for new, old in zip(after.shelves, before.shelves, strict=True)] == [False, True]


def test_another_index_is_seen_at_once():
    ExampleTitle.objects.create(language="fr", title="Glissologue de patinoire", code_2021="73400")
    freshness.bump()
    assert first("glissologue patinoire") == ("73400", "Glissologue de patinoire", Origin.EXAMPLE)
    ExampleTitle.objects.all().delete()
    freshness.bump()
    assert first("glissologue patinoire") is None


def test_a_title_of_an_occupation_that_is_not_there_leads_nowhere():
    ExampleTitle.objects.create(language="fr", title="Glissologue", code_2021="99999")
    freshness.bump()
    assert find("glissologue", "fr").hits == ()


def test_who_searches_while_the_shelves_are_made_waits_for_them():
    held, made, got = catalog(), [], []

    def make_slowly(held, _before):
        made.append(held)
        sleep(0.05)
        return Library(held, (), (), (), None)

    keeper = Keeper(make_slowly)
    threads = [Thread(target=lambda: got.append(keeper(held))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (made, len(got), len(set(map(id, got)))) == ([held], 4, 1)


def test_a_worker_makes_its_shelves_before_the_first_visitor_comes(django_assert_num_queries):
    freshness.bump()
    warm()
    with django_assert_num_queries(1):
        find("cuisinier", "fr")


def test_a_site_without_a_single_title_finds_nothing():
    empty = Catalog(*({} for _ in fields(Catalog)))
    EverydayTitle.objects.all().delete()
    assert [find(typed, "fr", among=empty).hits for typed in ("cuisinier", "63200", "")] == [(), (), ()]
