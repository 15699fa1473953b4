"""The shipped table of everyday titles: its shape, its way in, and what staff make of it."""

import csv
from collections import Counter

import pytest

from catalog.folding import fold
from catalog.loading import load
from catalog.management.commands.load_catalog import DATA
from catalog.models import Occupation
from catalog.titles import EverydayTitle
from tests.catalog.loader import load as say
from tests.catalog.loader import refusal

BAD_FILE = f"""\
language,title,code_2021,reviewed
fr,Barista,65202x,no
fr,Barista,99999,no
fr,Barista,10000,no
es,Barista,65201,no
fr,Barista,65201,peut-être
fr,,65201,no
fr,!?,65201,no
fr,{"a" * 151},65201,no
fr,Barista,65201,no
fr,BARÎSTA,65201,no
"""
FAULTS = [
    "line 2: “65202x” is not a code of NOC 2021",
    "line 3: the second digit of “99999” stands for no level",
    "line 4: 10000 stands in no file of occupations",
    "line 5: language: Value 'es' is not a valid choice.",
    "line 6: reviewed: “peut-être” is none of yes, no",
    "line 7: title: “” has neither letter nor digit",
    "line 8: title: “!?” has neither letter nor digit",
    "line 9: title: Ensure this value has at most 150 characters (it has 151).",
    "line 11: repeats line 10",
]


@pytest.fixture(scope="module")
def rows():
    with (DATA / "everyday_titles.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def groups():
    """The codes of NOC 2021."""
    with (DATA / "occupations_2021.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"] for row in csv.DictReader(file)}


def test_the_table_is_large_and_in_both_languages(rows):
    counts = Counter(row["language"] for row in rows)
    assert counts.keys() == {"fr", "en"}
    assert counts["fr"] >= 1300
    assert counts["en"] >= 900


def test_every_title_names_a_unit_group_and_nearly_every_group_has_one_in_each_language(rows, groups):
    assert {row["code_2021"] for row in rows} - groups == set()
    for language in ("fr", "en"):
        named = {row["code_2021"] for row in rows if row["language"] == language}
        assert {code[0] for code in named} == set("0123456789")
        assert len(named) >= 0.98 * len(groups)


def test_no_title_stands_twice_under_one_code_and_few_stand_under_several(rows):
    titles = Counter((row["language"], fold(row["title"])) for row in rows)
    pairs = Counter((row["language"], fold(row["title"]), row["code_2021"]) for row in rows)
    assert [pair for pair, times in pairs.items() if times > 1] == []
    assert max(titles.values()) <= 4
    assert sum(times > 1 for times in titles.values()) <= 0.04 * len(titles)


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("Brodeur", {"53124", "94131"}),
        ("Chauffeur", {"73300", "73301", "75200", "75201"}),
        ("Mesureur de bois", {"22112", "94123"}),
        ("Opérateur de presse", {"73401", "94105"}),
        ("Paysagiste", {"22114", "85121"}),
        ("Personal care attendant", {"33102", "44101"}),
        ("Stone cutter", {"72320", "94103"}),
        ("Tailleur de pierre", {"72320", "94103"}),
        ("Usineur", {"72100", "94106"}),
    ],
)
def test_a_word_for_work_on_both_sides_of_teer_3_leaves_the_choice_to_the_person(rows, title, codes):
    assert {row["code_2021"] for row in rows if row["title"] == title} == codes


def test_titles_are_shipped_unreviewed_in_the_order_of_codes_and_typeset(rows):
    assert {row["reviewed"] for row in rows} == {"no"}
    assert rows == sorted(
        rows, key=lambda row: (row["code_2021"], row["language"] == "en", fold(row["title"]))
    )
    assert [row["title"] for row in rows if "'" in row["title"] or row["title"] != row["title"].strip()] == []


@pytest.mark.django_db
def test_bad_rows_are_told_by_file_and_line_and_nothing_is_loaded(files):
    (files / "everyday_titles.csv").write_text(BAD_FILE, encoding="utf-8")
    assert refusal(files) == [f"everyday_titles.csv, {fault}" for fault in FAULTS]
    assert not Occupation.objects.exists()


@pytest.fixture
def barista(loaded):
    return EverydayTitle.objects.get(language="fr", title="Barista")


def test_a_title_that_staff_moved_to_another_occupation_stays_there_alone(barista):
    barista.occupation = Occupation.objects.get(edition=2021, code="65200")
    barista.save()
    report = load(DATA)
    assert report.added == 0
    assert report.differences == [
        f"everyday_titles.csv, line {line_of('Barista')}: changed or removed by staff (kept so)"
    ]
    rows = EverydayTitle.objects.filter(language="fr", folded=barista.folded)
    assert rows.get().occupation.code == "65200"


def test_a_title_that_staff_removed_does_not_come_back(barista):
    barista.delete()
    assert say().splitlines()[-2:] == [
        f"  everyday_titles.csv, line {line_of('Barista')}: changed or removed by staff (kept so)",
        "Nothing changed.",
    ]
    assert not EverydayTitle.objects.filter(language="fr", title="Barista").exists()


def test_a_title_that_staff_marked_or_wrote_otherwise_is_kept_and_only_the_writing_is_told(barista):
    barista.title, barista.reviewed = "BARISTA", True
    barista.save()
    report = load(DATA)
    assert report.added == 0
    assert report.differences == [
        (
            f"everyday_titles.csv, line {line_of('Barista')}: title is “Barista” in the file, "
            "“BARISTA” in the database (kept)"
        )
    ]
    barista.refresh_from_db()
    assert (barista.title, barista.reviewed) == ("BARISTA", True)


def test_a_title_of_staff_that_a_later_file_brings_is_not_made_twice(loaded, files):
    cooks = Occupation.objects.get(edition=2021, code="63200")
    EverydayTitle.objects.create(language="fr", title="Cuistot de bord", occupation=cooks, reviewed=True)
    with (files / "everyday_titles.csv").open("a", encoding="utf-8") as file:
        file.write("fr,Cuistot de bord,63200,no\n")
    report = load(files)
    assert (report.added, report.differences) == (0, [])


def line_of(title):
    """The number of the first line that holds a French title."""
    lines = (DATA / "everyday_titles.csv").read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if line.startswith(f"fr,{title},"))
