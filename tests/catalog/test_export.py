"""Lists leave as files that open anywhere, run nowhere, and come back as they were."""

import csv
import io
from datetime import date

import pytest
from django.contrib.auth.models import Permission
from openpyxl import load_workbook

from catalog.exchange.formulas import is_formula, neutral, plain
from catalog.models import DatedList, EverydayTitle, ListedOccupation, Occupation, StudyProgram
from catalog.snapshot import OCCUPATIONS_2019, PROGRAMS_2019
from tests.catalog.exchange_pages import changes, page, send

pytestmark = pytest.mark.usefixtures("loaded")

HARMFUL = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''", "="]


def download(client, target, form, query=""):
    response = client.get(page(target, "download", form) + query)
    assert response.status_code == 200
    return response


def read_csv(response):
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


def read_xlsx(response):
    sheet = load_workbook(io.BytesIO(response.content)).active
    return [[cell.value or "" for cell in row] for row in sheet.iter_rows()]


READERS = {"csv": read_csv, "xlsx": read_xlsx}


@pytest.mark.parametrize("form", READERS)
@pytest.mark.parametrize(
    ("target", "query", "columns", "rows"),
    [
        (OCCUPATIONS_2019, "", ["position", "edition", "code", "title_fr", "title_en", "wording"], 162),
        (PROGRAMS_2019, "", ["position", "code", "level", "title_fr", "title_en", "wording"], 218),
        (Occupation, "?edition__exact=2016", ["edition", "code", "title_fr", "title_en"], 500),
        (StudyProgram, "", ["code", "level", "title_fr", "title_en", "en_mark"], 218),
        (EverydayTitle, "?q=63200", ["language", "title", "code", "reviewed", "note"], None),
    ],
)
def test_what_leaves_comes_back_and_changes_nothing(staff_client, form, target, query, columns, rows):
    place = DatedList.objects.get(key=target) if isinstance(target, str) else target

    response = download(staff_client, place, form, query)

    table = READERS[form](response)
    assert table[0] == columns
    assert len(table) - 1 == (rows or EverydayTitle.objects.filter(occupation__code="63200").count())
    again = send(staff_client, place, response.content, name=f"liste.{form}")
    assert set(changes(again)) == {"unchanged"}


def test_codes_are_text_with_their_zeros(staff_client):
    place = DatedList.objects.get(key=OCCUPATIONS_2019)

    sheet = load_workbook(io.BytesIO(download(staff_client, place, "xlsx").content)).active
    cell = sheet["C24"]
    assert (cell.value, cell.data_type, cell.number_format) == ("0121", "s", "@")
    assert read_csv(download(staff_client, place, "csv"))[23][2] == "0121"


@pytest.mark.parametrize("form", READERS)
def test_no_cell_that_leaves_is_a_formula(staff_client, form):
    place = DatedList.objects.get(key=OCCUPATIONS_2019)
    for entry, text in zip(place.listed_occupations.all(), HARMFUL, strict=False):
        ListedOccupation.objects.filter(pk=entry.pk).update(seed_wording=text)

    response = download(staff_client, place, form)

    wordings = [row[-1] for row in READERS[form](response)[1:]]
    assert [text for text in wordings if is_formula(text)] == []
    assert {text[0] for text in wordings[: len(HARMFUL)]} == {"'"}


@pytest.mark.parametrize("text", [*HARMFUL, "l’été", "'tis", "", "a=b", "1-2"])
def test_a_neutral_text_is_found_again(text):
    assert plain(neutral(text)) == text
    assert not is_formula(neutral(text))


@pytest.mark.parametrize(
    ("query", "codes"), [("?q=cuisini", ["6322", "63200"]), ("?level=2021-0&q=police", ["40040"])]
)
def test_the_rows_are_those_of_the_filtered_list(staff_client, query, codes):
    assert (
        f'href="csv/{query.replace("&", "&amp;")}"'
        in staff_client.get(page(Occupation, "export") + query).content.decode()
    )
    assert [row[1] for row in read_csv(download(staff_client, Occupation, "csv", query))[1:]] == codes


def test_a_file_has_a_name_that_tells_what_it_is(staff_client, stopped_at):
    stopped_at(date(2026, 11, 22))
    place = DatedList.objects.get(key=OCCUPATIONS_2019)

    names = [download(staff_client, target, "csv")["Content-Disposition"] for target in (place, StudyProgram)]

    assert names == [
        'attachment; filename="occupations-2019-11-2026-11-22.csv"',
        'attachment; filename="programs-2026-11-22.csv"',
    ]


@pytest.mark.parametrize("form", ["xls", "html", "json", "yaml", "ods"])
def test_no_other_format_is_offered(staff_client, form):
    assert staff_client.get(page(StudyProgram, "download", form)).status_code == 404


def test_who_may_look_may_export_and_nobody_else(client, django_user_model):
    clerk = django_user_model.objects.create_user("lise", is_staff=True)
    clerk.user_permissions.set(Permission.objects.filter(codename="view_studyprogram"))
    client.force_login(clerk)

    asked = {
        target: client.get(page(target, "download", "csv")).status_code
        for target in (StudyProgram, Occupation)
    }

    assert asked == {StudyProgram: 200, Occupation: 403}
