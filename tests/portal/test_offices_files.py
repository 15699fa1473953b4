"""The table of offices in and out as a file: looked at first, applied whole or not at all."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from peqsite.portal.models import Office
from tests.portal.places import office

pytestmark = pytest.mark.django_db
IMPORT = reverse("admin:portal_office_import")
LISTING = reverse("admin:portal_office_changelist")
HEAD = "key;state;name_fr;name_en;territories;opened;closed;source_fr;source_en\n"


def send(client, text, name="bureaux.csv"):
    return client.post(IMPORT, {"file": SimpleUploadedFile(name, text.encode())}, follow=True)


def confirm(client, review, **said):
    seen = re.search(r'name="seen" value="(\w+)"', review.content.decode())[1]
    return client.post(review.request["PATH_INFO"], {"seen": seen, "reason": "Liste du Ministère", **said})


def faults(review):
    return {line.number: list(line.faults) for line in review.context["plan"].lines if line.faults}


def test_a_file_is_looked_at_then_applied_with_its_reason(staff_client):
    office("ancien", closed=date(2025, 12, 31))
    text = HEAD + "rio;published;Rio;Rio;Brésil, Argentine;2026-01-01;;Avis;Notice\n"

    review = send(staff_client, text)
    assert not Office.objects.filter(key="rio").exists()
    assert ("territories", "", "AR BR") in review.context["plan"].lines[0].changes

    assert confirm(staff_client, review)["Location"] == LISTING
    row = Office.objects.get(key="rio")
    assert (row.territories, row.opened, row.is_published) == ("AR BR", date(2026, 1, 1), True)
    entry = row.history.get()
    assert (entry.history_change_reason, str(entry.history_user)) == ("Liste du Ministère", "marie")


def test_what_was_exported_changes_nothing_when_it_comes_back(staff_client):
    office("rio", territories="AR BR", closed=date(2026, 12, 31), note_fr="=1+1", note_en="=1+1")

    for name in ("csv", "xlsx"):
        data = staff_client.get(reverse("admin:portal_office_download", args=[name])).content
        sent = SimpleUploadedFile(f"bureaux.{name}", data)
        review = staff_client.post(IMPORT, {"file": sent}, follow=True)
        assert review.context["plan"].changed == ()


def test_a_column_or_a_row_that_the_file_lacks_stays_as_it_is(staff_client):
    office("rio", opened=date(2020, 1, 1))
    office("lima", territories="PE")

    confirm(staff_client, send(staff_client, "key;closed\nrio;2026-12-31\n"))

    row = Office.objects.get(key="rio")
    assert (row.opened, row.closed, row.territories) == (date(2020, 1, 1), date(2026, 12, 31), "BR")
    assert Office.objects.get(key="lima").history.count() == 1


@pytest.mark.parametrize("order", [("rio", "ancien"), ("ancien", "rio")])
def test_one_file_may_end_an_office_and_begin_the_next_in_any_order(staff_client, order):
    office("ancien")
    rows = {
        "ancien": "ancien;published;A;A;BR;2020-01-01;2025-12-31;Avis;Notice\n",
        "rio": "rio;published;Rio;Rio;BR;2026-01-01;;Avis;Notice\n",
    }

    review = send(staff_client, HEAD + "".join(rows[key] for key in order))

    assert faults(review) == {}
    assert confirm(staff_client, review)["Location"] == LISTING


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("rio;published;Rio;Rio;BR;2026-01-01;;Avis;Notice", "dessert ceci aux mêmes jours"),
        ("rio;draft;Rio;Rio;Atlantide;;;;", "Atlantide"),
        ("rio;published;Rio;;PE;;;Avis;Notice", "name_en – "),
        ("rio;draft;Rio;Rio;PE;demain;;;", "demain"),
        ("rio;draft;Rio;Rio;PE;2026-02-01;2026-01-01;;", "Il fermerait avant d’ouvrir."),
        ("rio;published;Rio 2;Rio 3;PE;;;Avis;Notice", "les deux langues diffèrent"),
        ("rio;ailleurs;Rio;Rio;PE;;;;", "state – "),
        ("Rio 1;draft;Rio;Rio;PE;;;;", "key – "),
        ("rio;draft;Rio;Rio;PE;;;;\nrio;draft;R;R;PE;;;;", "Cette clé figure deux fois."),
    ],
)
def test_a_row_that_would_break_the_table_blocks_the_whole_file(staff_client, row, said):
    office("ancien")
    review = send(staff_client, f"{HEAD}lima;draft;Lima;Lima;PE;;;;\n{row}\n")

    [told] = faults(review).values()
    assert said in told[0]
    assert 'name="seen"' not in review.content.decode()
    assert set(Office.objects.values_list("key", flat=True)) == {"ancien"}


@pytest.mark.parametrize("text", ["", "nom;pays\nRio;BR\n", "name_fr\nRio\n", "key\n", "%PDF-1.7"])
def test_a_file_that_is_no_table_of_offices_is_refused_at_its_field(staff_client, text):
    response = send(staff_client, text)

    assert list(response.context["form"].errors) == ["file"]


def test_what_was_seen_is_what_is_applied(staff_client):
    row = office("rio")
    review = send(staff_client, "key;closed\nrio;2026-12-31\n")
    row.closed = date(2026, 6, 30)
    row.save()

    again = confirm(staff_client, review)

    assert again.status_code == 200
    assert "quelqu’un a modifié ces lignes" in again.content.decode()
    assert Office.objects.get().closed == date(2026, 6, 30)


def test_a_clerk_who_may_only_look_exports_and_imports_nothing(client, django_user_model):
    clerk = django_user_model.objects.create_user("luc", password="correct horse battery", is_staff=True)
    client.force_login(clerk)
    assert client.get(IMPORT).status_code == 403
    assert client.get(reverse("admin:portal_office_download", args=["csv"])).status_code == 403
