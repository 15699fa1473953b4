"""The loader over an empty database: everything is loaded, or nothing and the reason is told."""

import pytest

from catalog.management.commands.load_catalog import DATA
from catalog.models import Occupation, Succession
from tests.catalog.loader import COUNTS, TABLES, counts, load, refusal

OCCUPATION = "0011,Membres des corps législatifs,Legislators,0,no"
FAULTS = [
    ("occupations_2016.csv", OCCUPATION, "11,A,B,0,no", "line 2: “11” is not a code of NOC 2016"),
    ("occupations_2016.csv", OCCUPATION, "0811,A,B,0", "line 2: 4 cells where there should be 5"),
    (
        "occupations_2016.csv",
        OCCUPATION,
        "1911,A,B,D,no",
        "line 2: the second digit of “1911” stands for no level",
    ),
    ("occupations_2016.csv", OCCUPATION, "0011,A,B,C,no", "line 2: level “C” where the code 0011 says “0”"),
    ("occupations_2016.csv", OCCUPATION, "0011,,B,0,no", "line 2: title_fr: This field cannot be blank."),
    ("occupations_2016.csv", OCCUPATION, "0011,A,,0,no", "line 2: title_en: This field cannot be blank."),
    ("occupations_2016.csv", OCCUPATION, "0011, A,B,0,no", "line 2: title_fr: a space at its start or end"),
    ("occupations_2016.csv", OCCUPATION, "0011,A\0,B,0,no", "line 2: title_fr: a control character"),
    ("occupations_2016.csv", OCCUPATION, "0012,A,B,0,no", "line 3: repeats line 2"),
    ("occupations_2016.csv", OCCUPATION, '0011,"A"B,C,0,no', "line 2: ',' expected after '\"'"),
    (
        "concordance_2016_2021.csv",
        "0011,00010,yes",
        "0011,00010,oui",
        "line 2: continues: “oui” is none of yes, no",
    ),
    (
        "concordance_2016_2021.csv",
        "0011,00010,yes",
        "0010,00010,yes",
        "line 2: 0010 stands in no file of occupations",
    ),
    (
        "study_programs.csv",
        "aec-techniques-d-avionique,AEC",
        "aec-techniques-d-avionique,CEGEP",
        "line 3: level: Value 'CEGEP' is not a valid choice.",
    ),
    (
        "dated_lists.csv",
        "programs,2019-11-01",
        "programs,2019-11-31",
        "line 3: starts: “2019-11-31” is not a date",
    ),
    ("dated_lists.csv", "programs,2019-11-01", "programs,2019-12-01", "line 3: ends before it starts"),
]


@pytest.mark.django_db
def test_every_row_of_the_files_is_loaded():
    said = load()
    assert said.splitlines()[-1] == f"{sum(COUNTS)} rows added."
    assert counts() == COUNTS
    assert [Occupation.objects.filter(edition=edition).count() for edition in (2016, 2021)] == [500, 516]
    assert Succession.objects.filter(continues=True).count() == 477


@pytest.mark.django_db
@pytest.mark.parametrize(("file", "old", "new", "fault"), FAULTS, ids=[row[3] for row in FAULTS])
def test_a_bad_row_is_told_by_file_and_line_and_nothing_is_loaded(spoil, file, old, new, fault):
    assert f"{file}, {fault}" in refusal(spoil(file, old, new))
    assert counts() == [0] * len(TABLES)


@pytest.mark.django_db
def test_every_bad_row_of_every_file_is_told_at_once(spoil):
    spoil("occupations_2016.csv", OCCUPATION, "0011,A,,0,no")
    folder = spoil("occupations_2021.csv", "00010,Membres", "000100,Membres")
    assert refusal(folder)[:2] == [
        "occupations_2016.csv, line 2: title_en: This field cannot be blank.",
        "occupations_2021.csv, line 2: “000100” is not a code of NOC 2021",
    ]


@pytest.mark.django_db
def test_a_missing_file_is_told(files):
    (files / "study_programs.csv").unlink()
    assert "study_programs.csv: No such file or directory" in refusal(files)


@pytest.mark.django_db
def test_a_file_that_is_not_utf8_is_told_with_its_line(files):
    (files / "study_programs.csv").write_bytes(
        (DATA / "study_programs.csv").read_bytes() + "é".encode("latin-1")
    )
    assert "study_programs.csv, line 220: not UTF-8" in refusal(files)


@pytest.mark.django_db
def test_other_columns_are_refused(spoil):
    faults = refusal(spoil("concordance_2016_2021.csv", "code_2016,code_2021", "code_2021,code_2016"))
    expected = "concordance_2016_2021.csv, line 1: columns must be ('code_2016', 'code_2021', 'continues')"
    assert expected in faults


@pytest.mark.django_db
def test_two_lists_of_one_role_in_force_on_one_day_are_refused_and_nothing_is_loaded(files):
    lines = (files / "dated_lists.csv").read_text(encoding="utf-8").splitlines()
    again = lines[1].replace("occupations-2019-11,", "again,")
    (files / "dated_lists.csv").write_text("\n".join([*lines, again]), encoding="utf-8")
    assert refusal(files) == [
        "dated_lists.csv, line 2: in force on the same days as the list again, which has the same role",
        (
            "dated_lists.csv, line 4: in force on the same days as the list occupations-2019-11, "
            "which has the same role"
        ),
    ]
    assert counts() == [0] * len(TABLES)
