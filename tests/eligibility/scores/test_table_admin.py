"""A clerk completes the tables of scores, as a browser does it."""

import re

import pytest
from django.urls import reverse

from eligibility.models import ScoreTable

pytestmark = pytest.mark.django_db

LISTING = reverse("admin:eligibility_scoretable_changelist")
ADDING = reverse("admin:eligibility_scoretable_add")
TYPED = {
    "test": "tef-canada",
    "skill": "listening",
    "by": "test",
    "starts": "2024-11-29",
    "ends": "",
    "bands": "0-399 = 0-6\r\n400+ = 7-12",
    "certainty": "found",
    "source_fr": "Tableau du Ministère",
    "source_en": "Table of the Ministry",
    "url": "",
    "read_on": "2026-11-22",
    "revision": "0",
}


def change(row: ScoreTable) -> str:
    return reverse("admin:eligibility_scoretable_change", args=[row.pk])


@pytest.fixture
def row(staff_client) -> ScoreTable:
    staff_client.post(ADDING, TYPED)
    return ScoreTable.objects.get()


def faults(response) -> dict[str, list[str]]:
    return response.context["adminform"].form.errors


def test_a_clerk_adds_a_table_and_the_history_tells_who(staff_client, staff):
    response = staff_client.post(ADDING, TYPED)

    entry = ScoreTable.history.get()
    assert response["Location"] == LISTING
    assert (entry.history_user, entry.bands) == (staff, "0–399 = 0–6\n400+ = 7–12")


@pytest.mark.parametrize(
    ("typed", "faulty"),
    [
        ({"bands": "0–100 = 1\n300+ = 2"}, "bands"),
        ({"bands": "0–400 = 1\n400+ = 2"}, "bands"),
        ({"bands": "B2 = 7"}, "bands"),
        ({"bands": ""}, "bands"),
        ({"starts": "2026-01-02", "ends": "2026-01-01"}, "__all__"),
        ({"source_en": " "}, "source_en"),
        ({"test": "chess"}, "test"),
        ({"url": "x"}, "url"),
    ],
)
def test_junk_is_refused_with_the_form(staff_client, typed, faulty):
    response = staff_client.post(ADDING, {**TYPED, **typed})

    assert list(faults(response)) == [faulty]
    assert not ScoreTable.objects.exists()


def test_the_clerk_is_led_to_the_table_that_stands_in_the_way(staff_client, row):
    html = staff_client.post(ADDING, {**TYPED, "skill": "each"}).content.decode()

    assert re.findall(r'errornote|<li>[^<]*<a href="([^"]+)">', html)[-1] == change(row)
    assert ScoreTable.objects.count() == 1


def test_a_table_does_not_stand_in_its_own_way(staff_client, row):
    revision = str(row.history.latest().pk)
    response = staff_client.post(change(row), {**TYPED, "bands": "400+ = 7", "revision": revision})

    assert response["Location"] == LISTING
    assert ScoreTable.objects.get().bands == "400+ = 7"


def test_a_second_clerk_is_told_and_keeps_what_was_typed(staff_client, row):
    opened = row.history.latest().pk
    row.save()
    html = staff_client.post(
        change(row), {**TYPED, "bands": "400+ = 8", "revision": str(opened)}
    ).content.decode()

    assert "400+ = 8" in html
    assert ScoreTable.objects.get().bands == "0–399 = 0–6\n400+ = 7–12"


def test_an_earlier_entry_of_the_history_can_be_put_back(staff_client, row):
    first = row.history.latest()
    row.bands = "400+ = 8"
    row.save()
    address = reverse("admin:eligibility_scoretable_simple_history", args=[row.pk, first.pk])
    html = staff_client.get(address).content.decode()
    staff_client.post(address, {**TYPED, "revision": re.search(r'name="revision" value="(\d+)"', html)[1]})

    assert ScoreTable.objects.get().bands == "0–399 = 0–6\n400+ = 7–12"
