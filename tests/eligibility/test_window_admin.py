"""A clerk announces a reception window, as a browser does it."""

import re
from datetime import date

import pytest
from django.urls import reverse

from eligibility.models import ReceptionWindow
from tests.eligibility.windows import period, window

pytestmark = pytest.mark.django_db

LISTING = reverse("admin:eligibility_receptionwindow_changelist")
ADDING = reverse("admin:eligibility_receptionwindow_add")


def typed(**changes) -> dict[str, str]:
    """What the browser sends for a new window."""
    row = window()
    names = ("stream", "starts", "ends", "ruleset", "reception_criteria", "source_fr", "source_en", "read_on")
    return {**{name: str(getattr(row, name)) for name in names}, "revision": "0", **changes}


def change(row: ReceptionWindow) -> str:
    return reverse("admin:eligibility_receptionwindow_change", args=[row.pk])


def test_a_clerk_announces_a_window_and_the_rules_know_it(staff_client):
    response = staff_client.post(ADDING, typed())

    assert response["Location"] == LISTING
    assert period(date(2027, 2, 1)).code == "W-2027-01-15"


def test_the_history_tells_who_announced_it(staff_client, staff):
    staff_client.post(ADDING, typed())

    entry = ReceptionWindow.history.get()
    assert (entry.history_user, entry.source_fr, entry.source_en) == (
        staff,
        "Avis du Ministère",
        "Notice of the Ministry",
    )


def test_the_clerk_is_led_to_the_window_that_stands_in_the_way(staff_client, announced):
    html = staff_client.post(ADDING, typed()).content.decode()

    assert re.findall(r'errornote|<li>[^<]*<a href="([^"]+)">', html)[-1] == change(announced)


def test_a_window_does_not_stand_in_its_own_way(staff_client, announced):
    latest = announced.history.latest().pk
    response = staff_client.post(change(announced), typed(ends="2027-02-28", revision=str(latest)))

    assert response["Location"] == LISTING
    assert ReceptionWindow.objects.get().ends == date(2027, 2, 28)


def test_a_second_clerk_is_told_and_keeps_what_was_typed(staff_client, announced):
    opened = announced.history.latest().pk
    announced.save()
    html = staff_client.post(
        change(announced), typed(ends="2027-02-28", revision=str(opened))
    ).content.decode()

    assert 'value="2027-02-28"' in html
    assert ReceptionWindow.objects.get().ends == date(2027, 3, 31)


def test_an_earlier_entry_of_the_history_can_be_put_back(staff_client, announced):
    first = announced.history.latest()
    announced.ends = date(2027, 2, 28)
    announced.save()
    address = reverse("admin:eligibility_receptionwindow_simple_history", args=[announced.pk, first.pk])
    html = staff_client.get(address).content.decode()
    revision = re.search(r'name="revision" value="(\d+)"', html)[1]
    staff_client.post(address, typed(revision=revision))

    assert ReceptionWindow.objects.get().ends == date(2027, 3, 31)


def test_the_form_offers_the_rules_of_the_rulebook(staff_client):
    html = staff_client.get(ADDING).content.decode()

    offered = [
        re.findall(r'<option value="([^"]*)"', part)
        for part in re.findall(r"<select.*?</select>", html, re.DOTALL)
    ]
    assert offered == [
        ["", "graduate", "worker"],
        ["", *(f"G{number}" for number in range(1, 8)), *(f"W{number}" for number in range(1, 8))],
        ["", "none", "graduate-2026", "worker-2026"],
    ]


@pytest.mark.parametrize(
    ("junk"),
    [
        {"starts": "31/02/2027"},
        {"starts": ""},
        {"stream": "cook"},
        {"ruleset": "W9"},
        {"ends": "9999-12-31"},
        {"url": "x"},
    ],
)
def test_junk_is_refused_with_the_form(junk, staff_client):
    response = staff_client.post(ADDING, typed(**junk))

    assert response.status_code == 200
    assert not ReceptionWindow.objects.exists()


@pytest.mark.parametrize("missing", ["source_fr", "source_en"])
def test_both_languages_are_needed(missing, staff_client):
    response = staff_client.post(ADDING, typed(**{missing: " "}))

    assert list(response.context["adminform"].form.errors) == [missing]
