"""Staff see on one page what to look at in the reference data, and each line leads to its row."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from catalog import health
from catalog.models import DatedList, EverydayTitle, ListedOccupation, ListedProgram, Occupation, StudyProgram
from tests.catalog.exchange_pages import new_list, page
from tests.catalog.staff import address, listing, read

PAGE = reverse("data-health")
MISSING, STALE, SOURCE, CODES, EMPTY, REVIEW = range(6)


@pytest.fixture
def cook(db):
    return Occupation.objects.create(edition=2016, code="6322", title_fr="Cuisiniers", title_en="Cooks")


@pytest.fixture
def program(db):
    return StudyProgram.objects.create(
        level="DEP", title_fr="Cuisine", title_en="Cooking", en_mark="official"
    )


@pytest.fixture
def december(cook):
    """A list with the cook on it."""
    row = new_list()
    ListedOccupation.objects.create(dated_list=row, occupation=cook, position=1, seed_wording="Cuisiniers")
    return row


def rows(matter):
    """The addresses that one matter leads to, and the number it tells."""
    found = health.matters()[matter]
    return [row.address for row in found.rows], found.count


def test_nothing_is_the_matter_with_sound_data(december, program, staff_client):
    assert [matter.count for matter in health.matters()] == [0] * 6
    assert read(staff_client, PAGE).count("Rien à faire.") == 6


@pytest.mark.parametrize("blank", ["", None])
def test_a_missing_text_is_told_with_its_row(december, cook, program, blank):
    Occupation.objects.filter(pk=cook.pk).update(title_en=blank)
    DatedList.objects.filter(pk=december.pk).update(note_fr=blank)

    assert rows(MISSING) == ([address(cook), address(december)], 2)


@pytest.mark.parametrize(
    ("versions", "behind"),
    [
        (["ab"], None),
        (["ab", "ab"], None),
        (["ab", "Ab"], "en"),
        (["ab", "aB"], "fr"),
        (["ab", "AB"], None),
        (["ab", "Ab", "AB"], None),  # the other followed
        (["ab", "Ab", "ab"], None),  # put back
        (["ab", "Ab", "Ab"], None),  # saved again: somebody has looked
        (["ab", "Ab", "AB", "AC"], "fr"),
        (["ab", "Ab", "Cb"], "en"),
    ],
)
def test_a_language_lags_until_it_follows_or_somebody_says_that_both_agree(versions, behind):
    assert health.lags([((fr,), (en,)) for fr, en in versions]) == behind


def test_a_text_changed_in_one_language_is_told_until_the_row_is_saved_again(cook, december):
    cook.title_fr = "Cuisiniers et cuisinières"
    cook.save()
    december.source_en = "Another source"
    december.save()

    assert rows(STALE) == ([address(cook), address(december)], 2)
    cook.title_en = "Line cooks"
    cook.save()
    december.save()
    assert rows(STALE) == ([], 0)


def test_lists_and_entries_without_a_source_are_told(december, program):
    other = new_list(key="programs", role="graduate-programs")
    entry = ListedProgram.objects.create(dated_list=other, program=program, position=1)
    DatedList.objects.filter(pk=december.pk).update(source_fr="", source_en=None)

    assert rows(SOURCE) == ([address(december), address(entry)], 2)


def test_a_code_that_its_edition_does_not_have_is_told(december):
    slip = Occupation.objects.create(edition=2016, code="6320", title_fr="x", title_en="x")
    entry = ListedOccupation.objects.create(
        dated_list=december, occupation=slip, position=2, seed_wording="x"
    )

    assert rows(CODES) == ([address(entry)], 1)


def test_a_code_of_another_edition_than_its_list_is_told(december):
    for place, (edition, code) in enumerate([(2016, "6321"), (2021, "63200")], 2):
        row = Occupation.objects.create(edition=edition, code=code, title_fr="x", title_en="x")
        entry = ListedOccupation.objects.create(
            dated_list=december, occupation=row, position=place, seed_wording="x"
        )

    assert rows(CODES) == ([address(entry)], 1)


def test_an_empty_list_leads_to_the_import_of_its_entries(december):
    empty = new_list(key="empty", role="graduate-programs")

    assert rows(EMPTY) == ([page(empty, "import")], 1)


def test_everyday_titles_to_review_are_counted_and_lead_to_their_list(staff_client, db):
    server = Occupation.objects.create(edition=2021, code="65200", title_fr="Serveurs", title_en="Servers")
    for title, reviewed in (("serveur", True), ("barista", False), ("garçon", False)):
        EverydayTitle.objects.create(language="fr", title=title, occupation=server, reviewed=reviewed)

    ((place,), count) = rows(REVIEW)

    assert (place.split("?")[0], count) == (listing(EverydayTitle), 2)
    assert staff_client.get(place).context["cl"].result_count == 2


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_is_linked_from_the_index_and_opens_in_both_languages(staff_client, december, language):
    staff_client.cookies["peq-admin-language"] = language
    DatedList.objects.filter(pk=december.pk).update(title_en="")

    assert f'href="{PAGE}"' in read(staff_client, reverse("admin:index"))
    html = read(staff_client, PAGE)
    assert f'<html lang="{language}' in html
    assert f'href="{address(december)}"' in html


def test_the_page_is_for_staff_and_takes_a_dozen_queries(client, staff_client, december):
    assert client.get(PAGE).status_code == 302

    with CaptureQueriesContext(connection) as queries:
        read(staff_client, PAGE)
    assert len(queries) <= 15
