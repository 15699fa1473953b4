"""A clerk brings a file in: it is shown row by row, and one confirmation applies all of it or nothing."""

import re
from datetime import date, time

import pytest
from django.contrib.auth.models import Permission
from django.db import IntegrityError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from catalog.exchange import limits
from catalog.exchange.columns import LISTED_OCCUPATIONS
from catalog.exchange.desk import Desk
from catalog.exchange.plan import Change, Line
from catalog.management.commands.load_catalog import DATA
from catalog.models import DatedList, EverydayTitle, ListedOccupation, Occupation, StudyProgram
from catalog.snapshot import OCCUPATIONS_2019, PROGRAMS_2019, catalog
from peqsite import freshness
from tests.catalog import seed_tables, workbooks
from tests.catalog.exchange_pages import address_of, changes, confirm, new_list, page, send
from tests.catalog.staff import address, list_data, read

pytestmark = pytest.mark.usefixtures("loaded")

CLEAN = (DATA / "occupations.csv").read_bytes()
PROGRAMS = (DATA / "study_programs.csv").read_bytes()
TWO = "code;libellé\n6322;Cuisiniers\n6321;Chefs\n"
OF_2016 = {"edition": "2016"}


@pytest.fixture
def december(loaded):
    """A list of occupations with no entry yet."""
    return new_list()


@pytest.fixture
def filled(staff_client, december):
    """The same, with two entries."""
    confirm(staff_client, send(staff_client, december, TWO, **OF_2016))
    return december


def entries(dated_list):
    return list(dated_list.listed_occupations.values_list("position", "occupation__code", "seed_wording"))


def text(response):
    """What a page says, its no-break spaces as spaces."""
    return response.content.decode().replace("\u00a0", " ")


def refusal(response):
    (told,) = response.context["form"].errors["file"]
    return told


# From a new list to its public page -------------------------------------------------------------------------
def test_a_new_list_gets_its_entries_from_a_file_and_is_public_at_once(staff_client, staff, client, december):
    before = freshness.version()
    review = send(staff_client, december, CLEAN, **OF_2016)
    assert changes(review) == {"added": 162}
    assert review.context["plan"].suspicious_rows == ()
    assert december.listed_occupations.count() == 0

    done = confirm(staff_client, review, reason="Liste reçue du Ministère")

    assert done["Location"] == address(december)
    assert entries(december)[30] == (
        31,
        "0712",
        "Gestionnaires et rénovateurs/rénovatrices en construction domiciliaire",
    )
    history = ListedOccupation.history.filter(dated_list=december)
    assert set(history.values_list("history_type", "history_user", "history_change_reason")) == {
        ("+", staff.pk, "Liste reçue du Ministère")
    }
    assert freshness.version() > before
    assert len(catalog().listed_occupations("more")) == 162
    assert "Supervisors, petroleum, gas" in read(client, "/en/lists/more/")
    assert 'href="/fr/listes/more/"' in read(staff_client, address(december))
    assert "Liste reçue du Ministère" in read(
        staff_client, address(december.listed_occupations.first(), "history")
    )


def test_a_list_just_made_leads_to_the_import_of_its_entries(staff_client):
    made = staff_client.post(reverse("admin:catalog_datedlist_add"), list_data(), follow=True)

    assert f'href="{page(DatedList.objects.get(key="more"), "import")}"' in text(made)


@pytest.mark.parametrize(
    ("key", "data", "stated"), [(OCCUPATIONS_2019, CLEAN, OF_2016), (PROGRAMS_2019, PROGRAMS, {})]
)
def test_a_file_of_what_is_there_changes_nothing_and_says_so(staff_client, key, data, stated):
    review = send(staff_client, DatedList.objects.get(key=key), data, **stated)

    assert set(changes(review)) == {"unchanged"}
    assert "Ce fichier ne change rien" in text(review)
    assert 'name="reason"' not in text(review)


def test_the_same_file_again_changes_nothing(staff_client, filled):
    entries_of_history = ListedOccupation.history.count()

    again = send(staff_client, filled, TWO, **OF_2016)

    assert changes(again) == {"unchanged": 2}
    confirm(staff_client, again)
    assert ListedOccupation.history.count() == entries_of_history


# What is wrong ----------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "fr",
            [
                "6 erreurs bloquent ce fichier",
                "« 121 » a perdu ses zéros. Le code serait lu 0121.",
                "« B » est isolé",
            ],
        ),
        (
            "en",
            [
                "6 errors block this file",
                "“121” has lost its zeros. It would be taken for 0121.",
                "“B” stands alone",
            ],
        ),
    ],
)
def test_the_seed_s_table_as_it_stands_is_refused_with_every_anomaly_named(
    staff_client, december, language, told
):
    staff_client.cookies["peq-admin-language"] = language
    review = send(staff_client, december, seed_tables.occupations(), name="copie.txt", **OF_2016)

    html = text(review)
    assert [sentence for sentence in told if sentence not in html] == []
    rows = {found.row for line in review.context["plan"].lines for found in line.findings}
    assert len(rows) == 29  # 11 lost zeros and 19 titles, one row with both
    assert 'name="reason"' not in html
    forced = confirm(staff_client, review, seen=review.context["plan"].digest, all_of_them="on")
    assert forced.status_code == 200
    assert december.listed_occupations.count() == 0


def test_suspicious_rows_wait_for_somebody_to_accept_each(staff_client, loaded):
    december = new_list(role=DatedList.Role.GRADUATE_PROGRAMS)
    review = send(staff_client, december, seed_tables.programs())

    some = confirm(staff_client, review, accept=["84", "219"])
    assert "Lignes douteuses que personne n’a encore acceptées : 218, 220." in text(some)
    assert re.findall(r'name="accept" value="(\d+)" checked', text(some)) == ["84", "219"]
    assert december.listed_programs.count() == 0

    confirm(staff_client, some, accept=["84", "218", "219", "220"])
    assert december.listed_programs.count() == 218
    perinatal = december.listed_programs.get(program__code="bac-perinatalite")
    assert (perinatal.position, perinatal.seed_wording) == (82, "Périnalité")


def test_one_tick_accepts_all_that_was_shown_and_a_lost_zero_is_set_right(staff_client, december):
    review = send(staff_client, december, "code;libellé\n121;a\n6322;b\n131;c\n", **OF_2016)
    assert confirm(staff_client, review).status_code == 200

    assert confirm(staff_client, review, all_of_them="on").status_code == 302
    assert entries(december) == [(1, "0121", "a"), (2, "6322", "b"), (3, "0131", "c")]


def test_another_order_is_accepted_as_a_whole(staff_client, december):
    codes = ["0121", "1111", "2111", "3012"]
    confirm(staff_client, send(staff_client, december, "\n".join(["code", *codes]), **OF_2016))

    review = send(staff_client, december, "\n".join(["code", *codes[::-1]]), **OF_2016)

    assert changes(review) == {"moved": 4}
    assert confirm(staff_client, review).status_code == 200
    assert confirm(staff_client, review, accept=["0"]).status_code == 302
    assert [code for _place, code, _wording in entries(december)] == codes[::-1]


@pytest.mark.parametrize("reason", ["", "   ", "x" * 101])
def test_a_reason_is_needed(staff_client, december, reason):
    refused = confirm(staff_client, send(staff_client, december, TWO, **OF_2016), reason=reason)

    assert list(refused.context["form"].errors) == ["reason"]
    assert december.listed_occupations.count() == 0


# What changes -----------------------------------------------------------------------------------------------
def test_old_and_new_stand_side_by_side_and_what_is_left_out_must_be_agreed_to(staff_client, staff, filled):
    review = send(staff_client, filled, "code;libellé\n6322;Cuisinières\n0121;Directeurs\n", **OF_2016)
    assert changes(review) == {"changed": 1, "added": 1, "removed": 1}
    assert re.search(r"<del>Cuisiniers</del>\s*→\s*.*<ins>Cuisinières</ins>", text(review))
    assert "J’accepte que 1 inscription soit retirée de la liste." in text(review)

    assert list(confirm(staff_client, review).context["form"].errors) == ["removals"]
    assert len(entries(filled)) == 2
    confirm(staff_client, review, removals="on", reason="Corrigé")

    assert entries(filled) == [(1, "6322", "Cuisinières"), (2, "0121", "Directeurs")]
    last = ListedOccupation.history.filter(dated_list=filled, history_change_reason="Corrigé")
    assert set(last.values_list("history_type", "occupation__code", "history_user")) == {
        ("~", "6322", staff.pk),
        ("+", "0121", staff.pk),
        ("-", "6321", staff.pk),
    }


def test_a_file_is_applied_against_the_rows_that_were_seen_or_not_at_all(staff_client, filled):
    review = send(staff_client, filled, TWO.replace("Chefs", "Chefs de cuisine"), **OF_2016)
    somebody_else = filled.listed_occupations.get(occupation__code="6321")
    somebody_else.position = 7
    somebody_else.save()

    refused = confirm(staff_client, review, reason="Ma raison")

    assert refused.status_code == 409
    assert "quelqu’un a modifié ces lignes après votre examen" in text(refused)
    assert 'value="Ma raison"' in text(refused)
    assert entries(filled) == [(1, "6322", "Cuisiniers"), (7, "6321", "Chefs")]
    assert confirm(staff_client, refused).status_code == 302
    assert entries(filled) == [(1, "6322", "Cuisiniers"), (2, "6321", "Chefs de cuisine")]


def test_one_row_that_the_database_refuses_undoes_all_of_them(filled):
    codes = ["0121", "0131", "0131"]
    lines = [
        Line(Change.ADDED, 0, ("2016", code), values={"edition": "2016", "code": code, "position": "9"})
        for code in codes
    ]
    before = ListedOccupation.history.count()

    with pytest.raises(IntegrityError):
        Desk(LISTED_OCCUPATIONS, filled).resource().write([Line(Change.REMOVED, 0, ("2016", "6322")), *lines])

    assert (len(entries(filled)), ListedOccupation.history.count()) == (2, before)


def test_a_long_list_is_applied_in_a_few_queries(staff_client, december):
    review = send(staff_client, december, CLEAN, **OF_2016)

    with CaptureQueriesContext(
        connection,
    ) as queries:
        confirm(staff_client, review)

    assert len(queries) < 50


def test_titles_of_occupations_are_corrected_in_both_languages(staff_client, client, loaded):
    cook = Occupation.objects.get(edition=2021, code="63200")
    data = workbooks.workbook(["Code CNP", "Titre", "Title"], [63200, "Cuisinières et cuisiniers", "Cooks"])
    review = send(staff_client, Occupation, data, name="titres.xlsx", edition="2021")
    assert changes(review) == {"changed": 1}
    assert "Codes saisis comme des nombres" in text(review)

    confirm(staff_client, review, all_of_them="on")

    cook.refresh_from_db()
    assert (cook.title_fr, cook.title_en) == ("Cuisinières et cuisiniers", "Cooks")
    assert cook.folded == " 63200 63200 cuisinieres et cuisiniers cooks"
    assert cook.history.first().history_change_reason == "Copie vérifiée"
    assert "Cuisinières et cuisiniers" in read(client, "/fr/professions/2021/63200/")


def test_study_programs_are_added_and_corrected_and_none_is_taken_away(staff_client, loaded):
    rows = ("DEP,Dentelle,Lace,traduit", "DEP,Cuisine,Professional Cookery,officiel")
    review = send(staff_client, StudyProgram, "\n".join(["niveau,titre,title,nom anglais", *rows]))
    assert changes(review) == {"added": 1, "changed": 1}

    confirm(staff_client, review, all_of_them="on")

    lace = StudyProgram.objects.get(code="dep-dentelle")
    assert (lace.level, lace.title_en, lace.en_mark) == ("DEP", "Lace", "translated")
    assert StudyProgram.objects.get(code="dep-cuisine").title_en == "Professional Cookery"
    assert StudyProgram.objects.count() == 219


def test_everyday_titles_are_added_and_marked(staff_client, loaded):
    server = Occupation.objects.get(edition=2021, code="65200")
    EverydayTitle.objects.create(language="fr", title="verseur de thé", occupation=server)
    data = "langue;titre;code;révisé;note\nfr;Verseur de thé;65200;oui;\nen;tea pourer;65200;non;salon\n"
    review = send(staff_client, EverydayTitle, data)
    assert changes(review) == {"added": 1, "changed": 1}

    confirm(staff_client, review)

    held = EverydayTitle.objects.filter(folded__in=(" verseur de the", " tea pourer"))
    assert set(held.values_list("language", "title", "occupation", "reviewed", "note")) == {
        ("fr", "Verseur de thé", server.pk, True, ""),
        ("en", "tea pourer", server.pk, False, "salon"),
    }


# A file that waits ------------------------------------------------------------------------------------------
def test_a_file_waits_for_its_own_clerk_and_list_for_an_hour(
    staff_client, django_user_model, december, stopped_at
):
    stopped_at(date(2026, 11, 22), time(9))
    waiting = address_of(send(staff_client, december, TWO, **OF_2016))
    other = Client()
    other.force_login(django_user_model.objects.create_superuser("paul"))
    elsewhere = waiting.replace(f"/{december.pk}/", f"/{DatedList.objects.get(key=OCCUPATIONS_2019).pk}/")

    stopped_at(date(2026, 11, 22), time(10))
    assert [staff_client.get(waiting).status_code, other.get(waiting).status_code] == [200, 302]
    assert staff_client.get(elsewhere).status_code == 302
    stopped_at(date(2026, 11, 22), time(10, 0, 1))
    assert staff_client.get(waiting)["Location"] == page(december, "import")
    assert "catalog-import" not in staff_client.session


def test_another_file_takes_the_place_of_the_one_that_waits(staff_client, december):
    first, second = (address_of(send(staff_client, december, TWO, **OF_2016)) for _ in range(2))

    assert [staff_client.get(place).status_code for place in (first, second)] == [302, 200]


def test_who_gives_up_leaves_nothing_behind(staff_client, december):
    review = send(staff_client, december, TWO, **OF_2016)

    assert confirm(staff_client, review, give_up="x")["Location"] == page(december, "import")
    assert december.listed_occupations.count() == 0
    assert "catalog-import" not in staff_client.session


# Who may ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("permissions", "status"),
    [
        ([], 403),
        (["view_datedlist"], 403),
        (["view_datedlist", "add_listedoccupation", "change_listedoccupation"], 403),
        (
            ["view_datedlist", "add_listedoccupation", "change_listedoccupation", "delete_listedoccupation"],
            200,
        ),
    ],
)
def test_who_may_not_change_entries_may_not_import_them(
    client, django_user_model, december, permissions, status
):
    clerk = django_user_model.objects.create_user("lise", is_staff=True)
    clerk.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client.force_login(clerk)

    assert client.get(page(december, "import")).status_code == status
    assert client.get(page(december, "review", "abc")).status_code == (302 if status == 200 else 403)
    if permissions:
        assert (page(december, "import") in read(client, address(december))) == (status == 200)


def test_nobody_else_reaches_a_page_of_import(client, december):
    asked = {
        client.get(page(target, name)).status_code
        for target in (december, Occupation)
        for name in ("import", "export")
    }

    assert asked == {302}


# Refused before it is looked at -----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("data", "stated", "told"),
    [
        (b"", OF_2016, "Le fichier est vide."),
        (b"%PDF-1.7", OF_2016, "Ce n’est pas un tableau, mais un fichier d’un autre type (PDF)."),
        (TWO.encode(), {}, "Choisissez l’édition des codes"),
        (b"code;Code CNP\n6322;6322", OF_2016, "Deux colonnes portent le même nom : code."),
        (b"titre\nCuisiniers", OF_2016, "Il manque une colonne : code."),
        (b"code\n", OF_2016, "Aucune ligne ne suit les noms des colonnes."),
        (workbooks.with_parts("xl/vbaProject.bin"), OF_2016, "Ce classeur contient des macros."),
        (workbooks.workbook(["code"], ["=6322"]), OF_2016, "La cellule A2 contient une formule."),
        (b"a;b\n1;2", OF_2016, "La première ligne doit nommer les colonnes. Elle n’en nomme aucune : rang"),
        (b"code\n" + b"6322\n" * limits.MAX_ROWS, OF_2016, "Le fichier compte plus de 5 000 lignes."),
        (b"x" * (limits.MAX_BYTES + 1), OF_2016, "Le fichier est trop gros : 2 Mo au plus."),
    ],
)
def test_a_file_that_is_no_list_is_refused_at_its_field(staff_client, december, data, stated, told):
    refused = send(staff_client, december, data, **stated)

    assert refused.status_code == 200
    assert refusal(refused).replace("\u00a0", " ").startswith(told)
    assert "catalog-import" not in staff_client.session


def test_a_request_far_too_big_is_refused_unheard(staff_client, december):
    assert send(staff_client, december, bytes(limits.MAX_UPLOAD), **OF_2016).status_code == 413


def test_a_file_with_more_text_than_a_session_should_hold_is_refused(staff_client, loaded):
    from secrets import token_hex  # noqa: PLC0415

    rows = "".join(f"fr;{token_hex(240)};65200\n" for _ in range(3000))

    assert (
        refusal(send(staff_client, EverydayTitle, f"langue;titre;code\n{rows}"))
        == "Le fichier contient trop de texte pour une liste."
    )


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("target", [Occupation, StudyProgram, EverydayTitle, DatedList])
def test_pages_of_import_and_export_open_in_both_languages(staff_client, language, target):
    staff_client.cookies["peq-admin-language"] = language
    place = DatedList.objects.first() if target is DatedList else target

    for name in ("import", "export"):
        html = read(staff_client, page(place, name))
        assert f'<html lang="{language}' in html
        assert len(re.findall("<h1", html)) == 1
