"""Reports of unexpected results: a text alone, for staff alone, for 90 days."""

import logging
import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from peqsite.portal.models import Report
from peqsite.portal.models.report import LONGEST_REPORT
from tests.portal.written import at

pytestmark = pytest.mark.django_db
PAGE, RECEIPT = "/fr/signaler/", "/fr/signaler/recu/"
LISTING = reverse("admin:portal_report_changelist")


def send(client, text="W6 : la réponse me surprend."):
    return client.post(PAGE, {"text": text})


def test_a_report_is_received_and_its_receipt_says_until_when_it_is_kept(client, now):
    now("2026-12-01 12:00")
    response = send(client)

    assert (response.status_code, response["Location"]) == (302, RECEIPT)
    assert "1<sup>er</sup> mars 2027" in client.get(RECEIPT).content.decode()
    assert Report.objects.values_list("text", "language", "received").get() == (
        "W6 : la réponse me surprend.",
        "fr",
        at("2026-12-01 12:00"),
    )


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("", 422, id="nothing"),
        pytest.param("  \n ", 422, id="blank"),
        pytest.param("é" * LONGEST_REPORT, 302, id="just as long as may be"),
        pytest.param("é" * (LONGEST_REPORT + 1), 422, id="one character too long"),
        pytest.param("a\r\n" * 1000, 302, id="a line end counts once"),
    ],
)
def test_a_text_that_cannot_be_taken_is_told_at_its_field_and_kept(client, text, status):
    response = send(client, text)

    assert response.status_code == status
    assert Report.objects.exists() is (status == 302)
    if status == 422:
        html = response.content.decode()
        assert 'href="#id_text"' in html
        assert text.strip() in html


def test_a_form_without_its_token_is_refused():
    strict = Client(enforce_csrf_checks=True)
    assert send(strict).status_code == 403

    page = strict.get(PAGE)
    token = re.search(r'name="csrfmiddlewaretoken" value="(.*?)"', page.content.decode())[1]
    assert strict.post(PAGE, {"text": "Bonjour", "csrfmiddlewaretoken": token}).status_code == 302
    assert page.cookies["csrftoken"]["path"] == PAGE


def test_a_sender_is_slowed_down_and_loses_nothing(client, settings, now):
    now("2026-12-01 12:00")
    settings.REPORTS_PER_HOUR = 2
    assert [send(client).status_code for _ in range(3)] == [302, 302, 429]
    assert "W6 : la réponse me surprend." in send(client).content.decode()

    now("2026-12-01 13:00")
    assert send(client).status_code == 302


def test_no_limit_is_set_by_zero(client, settings):
    settings.REPORTS_PER_HOUR = 0

    assert {send(client).status_code for _ in range(7)} == {302}


def test_no_log_line_holds_what_was_told(client, caplog, settings):
    settings.REPORTS_PER_HOUR = 1
    with caplog.at_level(logging.DEBUG):
        send(client, "Un secret bien gardé")
        send(client, "Un secret bien gardé")

    assert "secret" not in caplog.text


def test_staff_read_and_delete_reports_and_the_public_never_sees_one(client, staff_client):
    send(client, "Un cas étrange")
    row = Report.objects.get()
    page = reverse("admin:portal_report_change", args=[row.pk])

    assert "Un cas étrange" in staff_client.get(LISTING).content.decode()
    assert "Un cas étrange" in staff_client.get(page).content.decode()
    assert staff_client.post(page, {"text": "Autre chose"}).status_code == 403
    assert [client.get(path).status_code for path in (LISTING, page)] == [302, 302]
    assert (
        "Un cas étrange"
        not in client.get("/fr/recherche/?q=cas+étrange").content.decode().split("</form>")[1]
    )

    staff_client.post(reverse("admin:portal_report_delete", args=[row.pk]), {"post": "yes"})
    assert not Report.objects.exists()
    assert "Un cas étrange" not in staff_client.get("/admin/").content.decode()


def test_a_clerk_without_the_right_sees_no_report(client, django_user_model):
    clerk = django_user_model.objects.create_user(
        "luc", password="correct horse battery staple", is_staff=True
    )
    client.force_login(clerk)
    assert client.get(LISTING).status_code == 403

    clerk.user_permissions.add(Permission.objects.get(codename="view_report"))
    assert client.get(LISTING).status_code == 200


@pytest.mark.parametrize(
    ("age", "stays"), [(timedelta(days=90), False), (timedelta(days=90, seconds=-1), True)]
)
def test_a_report_is_deleted_after_90_days(now, capsys, age, stays):
    now("2026-12-01 12:00")
    Report.objects.create(text="Vieux", language="fr", received=at("2026-12-01 12:00") - age)

    call_command("delete_old_reports")

    assert Report.objects.exists() is stays
    assert capsys.readouterr().out == f"{int(not stays)} reports deleted.\n"


def test_a_report_renews_no_page(client, django_assert_num_queries):
    client.get("/fr/")
    send(client)

    with django_assert_num_queries(1):
        client.get("/fr/")
