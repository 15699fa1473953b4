"""Staff draft, publish, preview and review; what would mislead the public is refused at its field."""

import re
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test import Client
from django.urls import reverse

from peqsite.portal.models import News, Notice
from tests.catalog.staff import read, revision
from tests.portal.written import at, category, news, notice

pytestmark = pytest.mark.django_db
ADDING = reverse("admin:portal_notice_add")
LISTING = reverse("admin:portal_notice_changelist")


def change(row):
    return reverse(f"admin:portal_{row._meta.model_name}_change", args=[row.pk])


def typed(**changes):
    """What the browser sends for a new notice."""
    told = {
        "level": "information",
        "place": "everywhere",
        "state": "published",
        "starts": "2026-12-01T08:30",
        "ends": "",
        "title_fr": "Panne",
        "title_en": "Outage",
        "body_fr": "Jusqu’à 17 h.",
        "body_en": "Until 5 p.m.",
        "revision": "0",
    }
    return {**told, **changes}


def edit(client, row, **changes):
    """Save a notice just opened, with these changes."""
    columns = {column: getattr(row, column) or "" for column in row.columns()}
    held = {"state": row.state, "starts": "2026-01-01T00:00", **columns}
    return client.post(
        change(row), typed(**{**held, "revision": revision(read(client, change(row))), **changes})
    )


def faults(response):
    return {name: list(errors) for name, errors in response.context["adminform"].form.errors.items()}


def test_a_notice_is_published_for_the_minute_that_was_typed(staff_client):
    staff_client.post(ADDING, typed(ends="2026-12-01T17:00"))

    row = Notice.objects.get()
    assert (row.starts, row.ends) == (at("2026-12-01 08:30"), at("2026-12-01 17:00"))


def test_without_a_start_it_is_public_as_soon_as_it_is_published(staff_client, now):
    now("2026-12-01 10:42")
    staff_client.post(ADDING, typed(starts=""))

    assert Notice.objects.get().starts == at("2026-12-01 10:42")


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        pytest.param({"title_en": " "}, ["title_en"], id="English title missing"),
        pytest.param({"title_fr": "", "body_fr": ""}, ["title_fr", "body_fr"], id="no French at all"),
        pytest.param({"ends": "2026-12-01T08:30"}, ["__all__"], id="leaves before it comes"),
        pytest.param({"starts": "2027-03-14T02:30"}, ["starts"], id="a minute that does not exist"),
        pytest.param({"starts": "2026-11-01T01:30"}, ["starts"], id="a minute that comes twice"),
        pytest.param({"starts": "demain"}, ["starts"], id="no date at all"),
        pytest.param({"body_en": "Until 6 p.m."}, ["texts_agree"], id="another hour in English"),
        pytest.param({"ends": "9999-12-31T23:59"}, ["ends"], id="no room for another time zone"),
        pytest.param({"place": "moon"}, ["place"], id="no such place"),
    ],
)
def test_what_would_mislead_is_refused_at_its_field(staff_client, changes, fields):
    response = staff_client.post(ADDING, typed(**changes))

    assert list(faults(response)) == fields
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    "changes", [{"title_en": ""}, {"body_en": "Until 6 p.m."}, {"title_fr": "", "body_fr": ""}]
)
def test_a_draft_may_be_anything(staff_client, changes):
    assert staff_client.post(ADDING, typed(state="draft", **changes))["Location"] == LISTING


def test_the_warning_names_what_differs_and_is_answered_by_a_tick(staff_client):
    refused = staff_client.post(ADDING, typed(body_en="Until 6 p.m."))
    [told] = faults(refused)["texts_agree"]
    assert told.endswith("texte – en français seulement\xa0: 17:00; en anglais seulement\xa0: 18:00")

    staff_client.post(ADDING, typed(body_en="Until 6 p.m.", texts_agree="on"))

    row = Notice.objects.get()
    assert edit(staff_client, row, place="home")["Location"] == LISTING
    assert list(faults(edit(staff_client, row, body_en="Until 7 p.m."))) == ["texts_agree"]


def test_a_reworded_text_is_marked_listed_and_cleared_by_a_person(staff_client):
    row = notice()
    notice("Autre")
    edit(staff_client, row, body_fr="Le service reprend.")
    row.refresh_from_db()
    assert row.to_review == "body_en"

    listed = read(staff_client, f"{LISTING}?review=_en")
    assert re.findall(r'field-review_shown">(.*?)</td>', listed) == ["texte [en]"]

    edit(staff_client, row, body_en="The service is back.")
    row.refresh_from_db()
    assert row.to_review == "body_en"

    edit(staff_client, row, texts_agree="on")
    row.refresh_from_db()
    assert row.to_review == ""


def test_a_text_written_at_last_in_a_draft_marks_nothing(staff_client):
    row = notice(state="draft", body_en="")
    edit(staff_client, row, body_en="Until 5 p.m.")

    row.refresh_from_db()
    assert row.to_review == ""


@pytest.mark.parametrize(
    ("standing", "titles"),
    [("draft", ["Brouillon"]), ("coming", ["Demain"]), ("on-air", ["Ici"]), ("over", ["Hier"]), ("x", 4)],
)
def test_the_list_is_filtered_by_where_a_row_stands(staff_client, now, standing, titles):
    notice("Brouillon", state="draft")
    notice("Demain", starts=at("2026-12-02 08:00"))
    notice("Hier", ends=at("2026-11-30 08:00"))
    notice("Ici")
    now("2026-12-01 12:00")

    found = re.findall(
        r'field-title_fr"><a[^>]*>(.*?)</a>', read(staff_client, f"{LISTING}?standing={standing}")
    )

    assert found == titles if isinstance(titles, list) else len(found) == titles


def test_an_earlier_text_can_be_put_back(staff_client):
    row = notice()
    first = row.history.latest()
    edit(staff_client, row, title_fr="Autrement", title_en="Otherwise")
    address = reverse("admin:portal_notice_simple_history", args=[row.pk, first.pk])
    form = read(staff_client, address)
    old = {column: getattr(first, column) for column in row.columns()}
    staff_client.post(address, typed(starts="2026-01-01T00:00", revision=revision(form), **old))

    row.refresh_from_db()
    assert (row.title_fr, row.title_en) == ("Panne", "Panne (en)")


def test_the_second_of_two_clerks_is_told(staff_client):
    row = notice()
    opened = revision(read(staff_client, change(row)))
    edit(staff_client, row, title_fr="Autrement")
    response = staff_client.post(change(row), typed(title_fr="Encore", revision=opened))

    assert list(faults(response)) == ["__all__"]
    assert Notice.objects.get().title_fr == "Autrement"


def news_typed(**changes):
    told = {
        **dict.fromkeys(("slug", "body_fr", "body_en", "url", "starts", "ends"), ""),
        **{
            f"{name}_{code}": f"{name} {code}"
            for name in ("title", "summary", "source")
            for code in ("fr", "en")
        },
        "day": "2026-12-01",
        "read_on": "2026-12-01",
        "category": str(category().pk),
        "streams": "both",
        "certainty": "secondary",
        "state": "draft",
        "revision": "0",
    }
    return {**told, **changes}


@pytest.mark.parametrize(
    ("changes", "slug"),
    [
        pytest.param({"title_fr": "L’été à Québec"}, "l-ete-a-quebec", id="from the French title"),
        pytest.param({"slug": "rentree"}, "rentree", id="as typed"),
    ],
)
def test_a_news_item_gets_its_address_once(staff_client, changes, slug):
    staff_client.post(reverse("admin:portal_news_add"), news_typed(**changes))
    row = News.objects.get()
    assert row.slug == slug

    staff_client.post(
        change(row), news_typed(slug="autre", title_fr="Autre", revision=str(row.history.latest().pk))
    )

    row.refresh_from_db()
    assert (row.slug, row.title_fr) == (slug, "Autre")


@pytest.mark.parametrize(
    "changes", [{"title_fr": ""}, {"title_fr": "2026"}, {"slug": "2026"}, {"slug": "a b"}]
)
def test_a_news_item_needs_an_address_that_is_no_year(staff_client, changes):
    assert list(faults(staff_client.post(reverse("admin:portal_news_add"), news_typed(**changes)))) == [
        "slug"
    ]


def test_a_body_in_one_language_alone_is_refused(staff_client):
    response = staff_client.post(
        reverse("admin:portal_news_add"), news_typed(state="published", body_fr="Un corps")
    )

    assert list(faults(response)) == ["body_en"]


def preview(client, page, minute="", draft=""):
    return client.get(reverse("portal-staff:preview"), {"page": page, "at": minute, "draft": draft})


def test_the_form_of_a_draft_leads_to_its_preview(staff_client, now):
    now("2026-11-22 12:00")
    row = notice("Demain", state="draft", place="audience-business", starts=at("2026-12-01 08:30"))
    address = re.search(r'href="(/admin/portail/apercu/[^"]*)"', read(staff_client, change(row)))[1]
    asked = parse_qs(urlsplit(address.replace("&amp;", "&")).query)

    assert asked == {
        "page": ["/fr/publics/gens-daffaires/"],
        "at": ["2026-12-01T08:30"],
        "draft": [f"notice-{row.pk}"],
    }
    assert "Demain" in read(staff_client, address.replace("&amp;", "&"))
    assert "Demain" not in Client().get("/fr/publics/gens-daffaires/").content.decode()


@pytest.mark.parametrize(("minute", "there"), [("2026-12-01T08:29", False), ("2026-12-01T08:30", True)])
def test_a_page_is_seen_as_it_will_be_at_a_minute(staff_client, now, minute, there):
    now("2026-11-22 12:00")
    notice("Demain", starts=at("2026-12-01 08:30"))

    assert ("Demain (en)" in preview(staff_client, "/en/", minute).content.decode()) is there


def test_a_preview_moves_the_reception_of_files_too(staff_client, now):
    now("2026-11-22 12:00")

    html = preview(staff_client, "/fr/", "2026-10-31T23:59").content.decode()

    assert html.count("card--met") == 2
    assert "Le 31 octobre 2026" in html


def test_a_draft_of_news_is_seen_on_its_own_page(staff_client, now):
    now("2026-11-22 12:00")
    row = news("brouillon", state="draft", starts=None)

    seen = preview(staff_client, "/fr/nouvelles/brouillon/", draft=f"news-{row.pk}")

    assert "Titre de brouillon" in seen.content.decode()
    assert "no-store" in seen["Cache-Control"]
    assert preview(staff_client, "/fr/nouvelles/brouillon/").status_code == 404
    assert Client().get("/fr/nouvelles/brouillon/").status_code == 404


def test_a_preview_says_when_the_row_is_not_on_air(staff_client, now):
    now("2026-11-22 12:00")
    row = notice("Demain", starts=at("2026-12-01 08:30"))

    html = preview(staff_client, "/fr/", "2026-11-30T12:00", f"notice-{row.pk}").content.decode()

    assert "«\xa0Demain\xa0» n’est pas en ligne à cette minute." in html


@pytest.mark.parametrize(
    ("page", "minute", "draft"),
    [
        ("", "", ""),
        ("/admin/", "", ""),
        ("/fr/rien/", "", ""),
        ("https://elsewhere.example/", "", ""),
        ("/fr/admissibilite/abcdefghijkl/resultat/", "", ""),
        ("/fr/", "demain", ""),
        ("/fr/", "9999-12-31T23:59", ""),
        ("/fr/", "", "notice-999"),
        ("/fr/", "", "user-1"),
        ("/fr/", "", "notice-x"),
    ],
)
def test_a_preview_of_nothing_known_is_refused_with_a_way_on(staff_client, page, minute, draft):
    response = preview(staff_client, page, minute, draft)

    assert response.status_code == 422
    assert 'id="look-page"' in response.content.decode()


@pytest.mark.parametrize("name", ["on-air", "preview"])
def test_only_staff_look_ahead(client, name):
    response = client.get(reverse(f"portal-staff:{name}"), {"page": "/fr/"})

    assert response["Location"].startswith("/admin/login/")


def test_a_draft_is_shown_to_those_who_may_see_it(django_user_model, now):
    now("2026-11-22 12:00")
    row = notice("Secret", state="draft")
    paul = django_user_model.objects.create_user("paul", is_staff=True)
    client = Client()
    client.force_login(paul)
    assert preview(client, "/fr/", draft=f"notice-{row.pk}").status_code == 403
    assert "Avis" not in re.findall(r"<h2>(.*?)</h2>", read(client, reverse("portal-staff:on-air")))

    paul.user_permissions.add(Permission.objects.get(codename="view_notice"))

    assert preview(client, "/fr/", draft=f"notice-{row.pk}").status_code == 200


def test_what_is_on_air_and_what_comes_next_stands_on_one_page(staff_client, now):
    notice("Ici", ends=at("2026-12-03 17:00"), to_review="body_en")
    notice("Demain", starts=at("2026-12-02 08:00"))
    notice("Hier", ends=at("2026-11-30 08:00"))
    notice("Brouillon", state="draft", starts=at("2026-12-02 09:00"))
    news("nouvelle", day=date(2026, 11, 30))
    now("2026-12-01 12:00")

    html = read(staff_client, reverse("portal-staff:on-air"))

    events = re.findall(r"<td>([^<]*)</td>\s*<th scope=\"row\">\s*(\S+).*?>(\w+)</a>", html, re.DOTALL)
    assert [(verb, title) for _minute, verb, title in events] == [("Paraît", "Demain"), ("Se", "Ici")]
    assert re.findall(r'<th scope="row"><a[^>]*>(.*?)</a></th>', html) == ["Titre de nouvelle", "Ici"]
    assert re.findall(r">([^<>]+)</a> \((\d)\)", html) == [
        ("En ligne", "1"),
        ("Brouillon", "1"),
        ("À venir", "1"),
        ("En ligne", "1"),
        ("Retiré", "1"),
        ("Anglais à relire", "1"),
    ]
    assert f'href="{reverse("portal-staff:on-air")}"' in read(staff_client, "/admin/")


def test_a_clerk_who_left_is_deleted_and_what_they_did_stays(staff_client, django_user_model):
    staff_client.post(ADDING, typed())
    history = Notice.objects.get().history

    history.get().history_user.delete()

    assert list(history.values_list("history_user", flat=True)) == [None]
    connection.check_constraints()


@pytest.mark.parametrize("day", [date(999, 12, 31), date.max])
def test_a_day_far_off_breaks_no_page_of_news(client, now, day):
    now("2026-12-01 12:00")
    news(day=day)

    assert client.get("/fr/nouvelles/").status_code == 200
    assert client.get(f"/fr/nouvelles/{day.year:04}/").status_code == 200
