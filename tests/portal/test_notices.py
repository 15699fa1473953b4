"""Notices come and leave by themselves, where they concern, and no cache keeps them."""

import re

import pytest

from peqsite.portal.models import Notice
from tests.portal.written import at, notice

pytestmark = pytest.mark.django_db
PLACES = {
    "/fr/": {"everywhere", "home"},
    "/en/": {"everywhere", "home", "english"},
    "/fr/admissibilite/": {"everywhere", "questionnaire"},
    "/fr/publics/gens-daffaires/": {"everywhere", "audience-business"},
    "/en/audiences/business-people/": {"everywhere", "english", "audience-business"},
    "/fr/publics/etudiants-etrangers/": {"everywhere", "audience-students"},
    "/fr/listes/": {"everywhere"},
    "/en/lists/": {"everywhere", "english"},
}


def shown(client, path):
    """The titles of the notices on a page, in their order."""
    html = client.get(path).content.decode()
    return re.findall(r"<p><strong>(?:Avis|Notice|Important notice)[^:]*:\s*(.*?)</strong>", html)


@pytest.mark.parametrize(
    ("minute", "titles"),
    [
        ("2026-12-01 08:29", []),
        ("2026-12-01 08:30", ["Panne"]),
        ("2026-12-01 16:59", ["Panne"]),
        ("2026-12-01 17:00", []),
    ],
)
def test_a_notice_is_there_from_its_first_minute_and_gone_at_its_last(client, now, minute, titles):
    notice(starts=at("2026-12-01 08:30"), ends=at("2026-12-01 17:00"))
    now(minute)

    assert shown(client, "/fr/") == titles


@pytest.mark.parametrize("path", PLACES)
def test_a_notice_stands_where_it_concerns(client, now, path):
    now("2026-12-01 12:00")
    for place in Notice._meta.get_field("place").flatchoices:
        notice(place[0], place=place[0])

    assert {title.removesuffix(" (en)") for title in shown(client, path)} == PLACES[path]


def test_an_important_notice_comes_first_and_says_so_in_words(client, now):
    now("2026-12-01 12:00")
    notice("Plus récente", starts=at("2026-11-30 12:00"))
    notice("Grave", level="important")
    html = client.get("/fr/listes/").content.decode()

    assert shown(client, "/fr/listes/") == ["Grave", "Plus récente"]
    assert [word.strip() for word in re.findall(r"<strong>(Avis[^:]*):", html)] == ["Avis important", "Avis"]


@pytest.mark.parametrize("changes", [{"state": "draft"}, {"body_en": ""}, {"title_fr": None}])
def test_neither_a_draft_nor_half_a_translation_is_public(client, now, changes):
    now("2026-12-01 12:00")
    notice(**changes)

    assert [shown(client, path) for path in ("/fr/", "/en/")] == [[], []]


def test_an_edit_shows_at_once(client, now):
    now("2026-12-01 12:00")
    row = notice()
    assert shown(client, "/fr/") == ["Panne"]

    row.title_fr = "Rétabli"
    row.save()

    assert shown(client, "/fr/") == ["Rétabli"]


@pytest.mark.parametrize(
    ("minute", "kept"),
    [
        pytest.param("2026-12-01 08:28", "public, max-age=120", id="until it comes"),
        pytest.param("2026-12-01 16:59", "public, max-age=60", id="until it leaves"),
        pytest.param("2026-12-01 18:00", "public, max-age=300", id="as long as the page allows"),
    ],
)
def test_no_copy_outlives_the_minute_of_a_notice(client, now, minute, kept):
    notice(starts=at("2026-12-01 08:30"), ends=at("2026-12-01 17:00"))
    now(minute)

    header = client.get("/fr/admissibilite/")["Cache-Control"]

    assert sorted(header.split(", ")) == sorted(kept.split(", "))


def test_a_page_that_says_nothing_of_copies_is_checked_each_time(client, now):
    now("2026-12-01 12:00")

    assert client.get("/fr/")["Cache-Control"] == "no-cache"
