"""Feeds: one a language, with ids that stay; and what changed, told by the data itself."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest

from catalog.snapshot import catalog
from eligibility.rulebooks import law
from peqsite.portal.changes import every, known
from peqsite.portal.models import News
from tests.eligibility.windows import window
from tests.portal.written import at, news

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = {
    "/fr/nouvelles/atom.xml": "fr/news",
    "/en/news/atom.xml": "en/news",
    "/fr/changements/atom.xml": "fr/changes",
    "/en/changes/atom.xml": "en/changes",
    "/fr/changements/diplomes/atom.xml": "fr/changes/graduate",
    "/en/changes/workers/atom.xml": "en/changes/worker",
}


def feed(client, path):
    response = client.get(path)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(response.content)


def told(document, name):
    """What each entry says under a name, in order."""
    return [entry.findtext(f"{ATOM}{name}") for entry in document.iter(f"{ATOM}entry")]


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_has_its_own_id_language_and_addresses(client, now, path):
    news()
    now("2026-12-01 12:00")

    document = feed(client, path)

    assert document.findtext(f"{ATOM}id") == f"tag:repere-peq,2026:{FEEDS[path]}"
    assert document.get("{http://www.w3.org/XML/1998/namespace}lang") == f"{path[1:3]}-CA"
    assert [link.get("href") for link in document.findall(f"{ATOM}link") if link.get("rel") == "self"] == [
        f"http://testserver{path}"
    ]
    ids = told(document, "id")
    assert len(ids) == len(set(ids)) > 0


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_says_the_public_address_whatever_host_was_asked(client, now, settings, path):
    news()
    now("2026-12-01 12:00")
    settings.PUBLIC_ADDRESS = "https://repere.example"

    document = feed(client, path)

    assert document.get("{http://www.w3.org/XML/1998/namespace}base") == f"https://repere.example{path}"
    addresses = [link.get("href") for link in document.iter(f"{ATOM}link")]
    assert f"https://repere.example{path}" in addresses
    assert [each for each in addresses if not each.startswith("https://repere.example/")] == []


def test_a_corrected_item_keeps_its_id_and_says_when_it_changed(client, now):
    row = news("reforme", starts=at("2026-11-01 08:00"), changed=at("2026-11-01 08:00"))
    now("2026-12-01 12:00")
    before = feed(client, "/fr/nouvelles/atom.xml")
    News.objects.filter(pk=row.pk).update(day=date(2025, 1, 1))
    row.title_fr, row.changed = "Autre titre", at("2026-11-30 09:15")
    row.save()

    after = feed(client, "/fr/nouvelles/atom.xml")

    assert told(before, "id") == told(after, "id") == ["tag:repere-peq,2026:fr/news/reforme"]
    assert told(after, "title") == ["Autre titre"]
    assert told(after, "published") == ["2026-11-01T13:00:00+00:00"]
    assert told(after, "updated") == ["2026-11-30T14:15:00+00:00"]


def test_a_feed_is_kept_no_longer_than_until_its_next_item(client, now):
    news(starts=at("2026-12-01 12:05"))
    now("2026-12-01 12:00")

    assert sorted(client.get("/fr/nouvelles/atom.xml")["Cache-Control"].split(", ")) == [
        "max-age=300",
        "public",
    ]


def keys(stream=None):
    return {change.key for change in every("fr") if stream in (None, *change.streams)}


def test_each_rule_set_and_each_reception_period_is_told():
    expected = {f"rules/{rules.stream}/{rules.starts}" for rules in law().rulesets.values()}
    expected |= {f"reception/{period.code}/{period.starts}" for period in law().periods}

    assert expected - keys() == set()


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("rules/worker/2020-01-01", ["Attestation des valeurs"]),
        ("rules/graduate/2024-11-23", ["Études en français"]),
        ("rules/worker/2026-07-02", []),
        ("rules/graduate/2010-02-14", []),
    ],
)
def test_a_change_says_which_conditions_are_asked_otherwise(key, names):
    [change] = [change for change in every("fr") if change.key == key]

    assert [detail.name for detail in change.details][: len(names) or None] == names


def test_the_lists_of_november_2019_came_and_went(held_catalog):
    told = {change.key: change.day for change in every("fr") if change.key.startswith("list/")}

    assert told == {
        f"list/{row.key}/{end}": day
        for row in catalog().lists()
        for end, day in (("starts", date(2019, 11, 1)), ("ends", date(2019, 11, 14)))
    }


def test_both_languages_tell_the_same_changes():
    assert [change.key for change in every("fr")] == [change.key for change in every("en")]


def test_an_announced_window_is_told_on_the_day_it_was_read():
    window(read_on=date(2026, 12, 5)).save()
    announced = "reception/W-2027-01-15/2027-01-15"

    assert [announced in {c.key for c in known(every("fr"), date(2026, 12, day))} for day in (4, 5)] == [
        False,
        True,
    ]
    assert announced in keys("worker")
    assert announced not in keys("graduate")


def test_the_page_marks_what_is_only_announced(client, now):
    window(read_on=date(2026, 12, 5)).save()
    now("2026-12-06 12:00")

    html = client.get("/fr/changements/travailleurs/").content.decode()

    assert html.count("<strong>Annoncé.</strong>") == 1
    assert html.index('id="reception-W-2027-01-15-2027-01-15"') < html.index('id="rules-worker-2026-07-02"')
