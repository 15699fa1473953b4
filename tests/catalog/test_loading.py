"""The loader over rows that are there: what is missing is added, what is there stays."""

import shutil

from catalog.codes import HIGH_TEERS, teer
from catalog.management.commands.load_catalog import DATA
from catalog.models import ListedOccupation, ListedProgram, Occupation, StudyProgram, Succession
from peqsite import freshness
from tests.catalog.loader import COUNTS, TABLES, counts, load, refusal

SPLIT = "1123 1215 1227 1523 1525 4313 4413 5232 5243 6221 6316 6331 6411 6733 7371 8252"


def test_a_second_run_changes_nothing_and_moves_no_number(loaded):
    before = freshness.version()
    assert load().splitlines()[-1] == "Nothing changed."
    assert (freshness.version(), counts()) == (before, COUNTS)


def test_loading_moves_the_number_only_when_a_row_was_added(loaded):
    before = freshness.version()
    ListedProgram.objects.all()._raw_delete("default")
    assert load().splitlines()[-1] == "218 rows added."
    assert freshness.version() > before


def test_every_loaded_row_has_a_history_that_names_its_file(loaded):
    for model in TABLES:
        assert model.history.count() == model.objects.count()
    assert Succession.history.values_list("history_change_reason", flat=True).distinct().get() == (
        "load_catalog: concordance_2016_2021.csv"
    )


def test_a_correction_by_staff_is_kept_and_told(loaded):
    row = Occupation.objects.get(edition=2016, code="0011")
    row.title_fr = "Parlementaires"
    row.save()
    said = load().splitlines()
    assert said[-2:] == [
        (
            "  occupations_2016.csv, line 2: title_fr is “Membres des corps législatifs” in the file, "
            "“Parlementaires” in the database (kept)"
        ),
        "Nothing changed.",
    ]
    row.refresh_from_db()
    assert row.title_fr == "Parlementaires"


def test_a_row_taken_away_comes_back_with_its_code_and_titles(loaded):
    Occupation.objects.filter(edition=2016, code="0011").first().successions.all().delete()
    Occupation.objects.filter(edition=2016, code="0011").delete()
    assert load().splitlines()[-1] == "2 rows added."
    row = Occupation.objects.get(edition=2016, code="0011")
    assert (row.title_fr, row.title_en, row.title) == (
        "Membres des corps législatifs",
        "Legislators",
        "Membres des corps législatifs",
    )


def test_a_program_that_staff_made_under_another_code_is_not_made_twice(loaded, files):
    row = StudyProgram.objects.get(code="dep-cuisine")
    row.listings.all().delete()
    StudyProgram.objects.filter(pk=row.pk).update(code="dep-la-cuisine")
    assert refusal(files)[0].endswith(": another row has the same level and title_fr")


def test_a_folder_moved_elsewhere_loads_the_same(loaded, tmp_path):
    shutil.copytree(DATA, tmp_path / "elsewhere")
    assert load(tmp_path / "elsewhere").splitlines()[-1] == "Nothing changed."


def test_sixteen_occupations_were_split_across_the_line_between_teer_3_and_4(loaded):
    pairs = Succession.objects.values_list("ancestor__code", "heir__code")
    sides = {}
    for ancestor, heir in pairs:
        sides.setdefault(ancestor, set()).add(teer(heir) in HIGH_TEERS)
    split = [code for code, side in sides.items() if len(side) > 1]
    assert " ".join(sorted(split)) == SPLIT


def test_the_two_lists_of_november_2019_name_the_rows_they_were_made_of(loaded):
    for row, occupation in ((entry, entry.occupation) for entry in ListedOccupation.objects.all()):
        assert occupation.edition == 2016
        assert row.seed_wording
    assert ListedProgram.objects.get(program__code="bac-perinatalite").seed_wording == "Périnalité"


def test_the_code_of_every_program_is_its_level_and_french_title(loaded):
    assert [row.code for row in StudyProgram.objects.all() if row.code != row.code_when_made()] == []
