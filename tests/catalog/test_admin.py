"""Staff keep the lists: journeys through the admin as a browser makes them."""

import re
from html import unescape

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from catalog.models import DatedList, EverydayTitle, ListedOccupation, Occupation, StudyProgram, Succession
from catalog.snapshot import OCCUPATIONS_2019, catalog
from peqsite import freshness
from tests.catalog.staff import address, listing, read, revision, typed

pytestmark = pytest.mark.usefixtures("loaded")

MODELS = (Occupation, Succession, StudyProgram, DatedList, ListedOccupation)


@pytest.fixture
def cook(loaded):
    return Occupation.objects.get(edition=2021, code="63200")


def test_both_titles_stand_side_by_side_and_a_correction_is_public_at_once(staff_client, client, cook):
    html = read(staff_client, address(cook))
    assert re.search(r'form-multiline.*name="title_fr".*name="title_en"', html, re.DOTALL)
    changes = {"title_fr": "Cuisiniers et cuisinières", "title_en": "Cooks and chefs"}
    response = staff_client.post(address(cook), typed(staff_client, cook, **changes))
    assert response["Location"] == listing(Occupation)
    cook.refresh_from_db()
    assert (cook.title_fr, cook.title_en, cook.folded) == (
        "Cuisiniers et cuisinières",
        "Cooks and chefs",
        " 63200 63200 cuisiniers et cuisinieres cooks and chefs",
    )
    assert "Cooks and chefs" in read(client, "/en/occupations/2021/63200/")
    assert "Cuisiniers et cuisinières" in read(client, "/fr/professions/2021/63200/")


def test_line_ends_of_a_pasted_title_become_spaces(staff_client, cook):
    pasted = " Cuisiniers et\r\ncuisinières\t(CNP\u00a02021) "
    assert staff_client.post(address(cook), typed(staff_client, cook, title_fr=pasted)).status_code == 302
    cook.refresh_from_db()
    assert cook.title_fr == "Cuisiniers et cuisinières (CNP\u00a02021)"


@pytest.mark.parametrize("missing", ["title_fr", "title_en"])
@pytest.mark.parametrize("blank", ["", "   "])
def test_a_title_is_needed_in_both_languages(staff_client, cook, missing, blank):
    response = staff_client.post(address(cook), typed(staff_client, cook, **{missing: blank}))
    assert response.status_code == 200
    assert list(response.context["adminform"].form.errors) == [missing]
    assert Occupation.objects.filter(pk=cook.pk, title_fr=cook.title_fr, title_en=cook.title_en).exists()


def test_edition_and_code_of_a_row_are_not_to_be_typed(staff_client, cook):
    html = read(staff_client, address(cook))
    assert 'name="code"' not in html
    assert 'name="edition"' not in html
    staff_client.post(address(cook), typed(staff_client, cook, code="99999", edition="2016"))
    cook.refresh_from_db()
    assert (cook.edition, cook.code) == (2021, "63200")


@pytest.mark.parametrize(
    ("edition", "code", "field"),
    [
        ("2021", "6320", "code"),
        ("2021", "6320a", "code"),
        ("2016", "63200", "code"),
        ("2021", "68200", "code"),
        ("2016", "121", "code"),
        ("2011", "6320", "edition"),
        ("", "", "edition"),
        ("2021", "63200", "__all__"),
    ],
)
def test_a_bad_or_repeated_code_is_refused_with_a_message(staff_client, edition, code, field):
    data = {"edition": edition, "code": code, "title_fr": "A", "title_en": "B"}
    response = staff_client.post(reverse("admin:catalog_occupation_add"), data)
    assert response.status_code == 200
    assert field in response.context["adminform"].form.errors
    assert Occupation.objects.count() == 1016


def test_history_tells_who_and_what_and_an_old_title_can_be_put_back(staff_client, staff, cook):
    staff_client.post(address(cook), typed(staff_client, cook, title_en="Chefs"))
    html = read(staff_client, address(cook, "history"))
    assert "marie" in html
    assert "Chefs" in html
    loaded = cook.history.last()
    url = reverse("admin:catalog_occupation_simple_history", args=[cook.pk, loaded.pk])
    form = read(staff_client, url)
    assert re.search(r'name="title_en"[^>]*>\s*Cooks</textarea>', form)
    data = {"title_fr": loaded.title_fr, "title_en": loaded.title_en, "revision": revision(form)}
    assert staff_client.post(url, data).status_code == 302
    cook.refresh_from_db()
    assert (cook.title_en, cook.edition, cook.code) == ("Cooks", 2021, "63200")
    assert [(entry.history_user, entry.title_en) for entry in cook.history.all()] == [
        (staff, "Cooks"),
        (staff, "Chefs"),
        (None, "Cooks"),
    ]


@pytest.mark.parametrize(
    "path", ["abc/history/1/", "1/history/abc/", "1/history/999999999999999999999/", "abc/history/"]
)
def test_an_address_of_no_history_leads_nowhere_safely(staff_client, path):
    assert staff_client.get(listing(Occupation) + path).status_code == 404


def test_whoever_saves_second_is_told_by_whom_and_what_and_keeps_what_was_typed(staff_client, cook):
    other = Client()
    other.force_login(get_user_model().objects.create_superuser("paul"))
    mine = typed(staff_client, cook, title_fr="Chefs cuisiniers")
    other.post(address(cook), typed(other, cook, title_en="Line cooks"))
    response = staff_client.post(address(cook), mine)
    html = response.content.decode()
    told = response.context["adminform"].form.non_field_errors()
    assert len(told) == 1
    assert told[0].startswith("paul a enregistré cette fiche le ")
    assert "« Cooks » est devenu « Line cooks »" in told[0].replace("\u00a0", " ")
    assert re.search(r'name="title_fr"[^>]*>\s*Chefs cuisiniers</textarea>', html)
    assert Occupation.objects.get(pk=cook.pk).title_fr == "Cuisiniers/cuisinières"
    again = {**mine, "revision": revision(html)}
    assert staff_client.post(address(cook), again).status_code == 302
    assert Occupation.objects.get(pk=cook.pk).title_fr == "Chefs cuisiniers"


@pytest.mark.parametrize("sent", ["", "abc", "0", "-1", "9" * 30])
def test_a_form_that_does_not_know_its_revision_is_told_too(staff_client, cook, sent):
    response = staff_client.post(address(cook), typed(staff_client, cook, title_en="X", revision=sent))
    assert response.status_code == 200
    assert response.context["adminform"].form.errors
    assert Occupation.objects.get(pk=cook.pk).title_en == "Cooks"


def test_an_old_version_is_not_put_back_over_a_save_made_meanwhile(staff_client, cook):
    url = reverse("admin:catalog_occupation_simple_history", args=[cook.pk, cook.history.first().pk])
    data = typed(staff_client, cook)
    staff_client.post(address(cook), typed(staff_client, cook, title_en="Chefs"))
    assert staff_client.post(url, data).status_code == 200
    assert Occupation.objects.get(pk=cook.pk).title_en == "Chefs"


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ("q=CUISINIERES", ["6322", "63200"]),
        ("q=cuisini%C3%A8res", ["6322", "63200"]),
        ("q=121&edition__exact=2016", ["0121", "1211", "1212", "1213", "1214", "1215"]),
        ("q=bois+d%E2%80%99%C5%93uvre", ["9436", "94123"]),
        ("level=2016-0&q=assurances", ["0121"]),
        ("level=2021-3&q=cuisini", ["63200"]),
        ("level=2016-B&q=cuisini", ["6322"]),
        ("level=2016-A&q=cuisini", []),
        (f"list={OCCUPATIONS_2019}&q=cuisini", ["6322"]),
        ("missing=en", []),
        ("q=%25", None),
    ],
)
def test_occupations_are_searched_and_filtered(staff_client, asked, codes):
    found = staff_client.get(f"{listing(Occupation)}?{asked}").context["cl"].queryset
    if codes is None:
        assert found.count() == 1016
    else:
        assert [row.code for row in found] == codes


@pytest.mark.parametrize(
    ("level", "total"), [("2016-0", 48), ("2016-A", 89), ("2016-B", 211), ("2016-C", 121), ("2016-D", 31)]
)
def test_the_level_filter_counts_as_the_publisher_does(staff_client, level, total):
    assert staff_client.get(f"{listing(Occupation)}?level={level}").context["cl"].result_count == total


@pytest.mark.parametrize(
    "asked", ["level=2016-Z", "level=x-1", "level=2016", "list=x", "missing=de", "p=99", "edition__exact=x"]
)
def test_a_filter_that_is_not_offered_is_no_fault(staff_client, asked):
    assert staff_client.get(f"{listing(Occupation)}?{asked}", follow=True).status_code == 200


def test_who_may_only_look_sees_the_row_and_cannot_save_it(client, django_user_model, cook):
    reader = django_user_model.objects.create_user("lise", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_occupation"))
    client.force_login(reader)
    html = read(client, address(cook))
    assert "Cuisiniers/cuisinières" in html
    assert "revision" not in html.lower()
    assert client.post(address(cook), {"title_fr": "X", "title_en": "X"}).status_code == 403


@pytest.mark.parametrize("blank", ["", None])
def test_a_missing_translation_is_found(staff_client, cook, blank):
    Occupation.objects.filter(pk=cook.pk).update(title_en=blank)
    assert [
        row.code for row in staff_client.get(f"{listing(Occupation)}?missing=en").context["cl"].queryset
    ] == ["63200"]
    assert staff_client.get(f"{listing(Occupation)}?missing=fr").context["cl"].result_count == 0


@pytest.mark.parametrize("model", MODELS)
def test_every_list_and_form_opens_in_both_languages(staff_client, model):
    for language in ("fr", "en"):
        staff_client.cookies["peq-admin-language"] = language
        assert f'lang="{language}' in read(staff_client, listing(model))
        read(staff_client, f"{listing(model)}?q=a")
        read(staff_client, address(model.objects.first()))
        read(staff_client, address(model.objects.first(), "history"))


def test_a_row_in_use_is_not_deleted(staff_client, cook):
    html = staff_client.post(address(cook, "delete"), {"post": "yes"}).content.decode()
    assert "6322 → 63200" in html
    assert Occupation.objects.filter(pk=cook.pk).exists()


def test_a_deletion_is_asked_about_in_french_that_suits_any_name(staff_client):
    row, url = EverydayTitle.objects.first(), listing(EverydayTitle)
    chosen = {"action": "delete_selected", "_selected_action": row.pk}
    pages = [
        staff_client.get(url),
        staff_client.get(address(row, "delete")),
        staff_client.post(url, chosen),
    ]
    texts = [unescape(page.content.decode()).replace("\u00a0", " ") for page in pages]
    told = [
        "Supprimer la sélection (appellations courantes)",
        f"Voulez-vous vraiment supprimer « {row} » (appellation courante)? Ce qui suit",
        "Voulez-vous vraiment supprimer la sélection (appellation courante)? Ce qui suit",
    ]
    assert [words in text for words, text in zip(told, texts, strict=True)] == [True] * 3


def test_a_row_nobody_uses_can_be_deleted(staff_client):
    row = StudyProgram.objects.create(level="DEP", title_fr="Dentelle", title_en="Lace", en_mark="translated")
    before = freshness.version()
    assert staff_client.post(address(row, "delete"), {"post": "yes"}).status_code == 302
    assert catalog().program("dep-dentelle") is None
    assert freshness.version() > before


def test_a_new_program_gets_its_code_from_level_and_french_title_for_good(staff_client):
    data = {"level": "DEP", "title_fr": "Dentelle d’élite", "title_en": "Fine lace", "en_mark": "translated"}
    assert staff_client.post(reverse("admin:catalog_studyprogram_add"), data).status_code == 302
    row = StudyProgram.objects.get(code="dep-dentelle-d-elite")
    staff_client.post(address(row), typed(staff_client, row, title_fr="Dentelle", en_mark="official"))
    row.refresh_from_db()
    assert (row.code, row.title_fr) == ("dep-dentelle-d-elite", "Dentelle")


def test_a_program_that_exists_is_refused(staff_client):
    data = {"level": "DEP", "title_fr": "Cuisine", "title_en": "Cooking", "en_mark": "official"}
    response = staff_client.post(reverse("admin:catalog_studyprogram_add"), data)
    assert response.status_code == 200
    assert response.context["adminform"].form.errors
    assert StudyProgram.objects.count() == 218


def test_the_wording_of_the_copy_is_shown_and_cannot_be_typed(staff_client):
    row = ListedOccupation.objects.get(occupation__code="9212")
    html = read(staff_client, address(row))
    assert "dans les services B d’utilité publique" in html
    assert 'name="seed_wording"' not in html
    data = {"position": "7", "seed_wording": "other", "revision": revision(html)}
    assert staff_client.post(address(row), data).status_code == 302
    before = row.seed_wording
    row.refresh_from_db()
    assert (row.position, row.seed_wording) == (7, before)


def test_the_bridge_offers_only_occupations_of_the_right_edition(staff_client):
    html = read(staff_client, reverse("admin:catalog_succession_add"))
    offered = [
        {len(code) for code in re.findall(r'<option value="\d+">(\d+) ', select)}
        for select in re.findall(r"<select.*?</select>", html, re.DOTALL)
    ]
    assert offered == [{4}, {5}]
