"""The shipped tables, what they tell of a score, and nothing that no source tells."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from catalog.files import FileFaultsError
from eligibility.management.commands.load_scores import FILE
from eligibility.models import ScoreTable
from eligibility.profiles import read_profile
from eligibility.rules.profile import FrenchTest
from eligibility.scores import words
from eligibility.scores.bands import Levels
from eligibility.scores.book import score_book
from eligibility.scores.loading import COLUMNS, load

pytestmark = pytest.mark.django_db

IN_2020, IN_2025, IN_2026 = date(2020, 3, 1), date(2025, 3, 1), date(2026, 7, 2)


@pytest.fixture
def shipped():
    load(FILE)


def levels(test: str, skill: str, score: str, taken=IN_2025, on=IN_2026):
    told = score_book().find(words.Test(test), words.Skill(skill), score, taken=taken, on=on)
    return told and told.levels


@pytest.mark.parametrize(
    ("test", "skill", "score", "days", "found"),
    [
        ("tef-canada", "speaking", "400", (IN_2025, IN_2026), Levels(7, 12)),
        ("tef-canada", "speaking", "399", (IN_2025, IN_2026), Levels(0, 6)),
        ("tef-canada", "speaking", "699", (date(2024, 11, 29), IN_2026), Levels(7, 12)),
        ("tef-canada", "speaking", "400", (date(2024, 11, 28), IN_2026), None),
        ("tef-canada", "speaking", "400", (None, IN_2026), None),
        ("tef-canada", "listening", "400", (IN_2025, IN_2026), None),
        ("tef", "speaking", "400", (IN_2025, IN_2026), None),
        ("tcf-canada", "speaking", "10", (IN_2025, IN_2026), Levels(7, 12)),
        ("tcf-canada", "speaking", "9", (IN_2025, IN_2026), Levels(0, 6)),
        ("delf-b2", "listening", "16", (date(2019, 5, 1), IN_2020), Levels(7, 12)),
        ("delf-b2", "speaking", "15.5", (date(2019, 5, 1), IN_2020), Levels(0, 6)),
        ("delf-b2", "speaking", "16", (date(2020, 5, 1), date(2020, 7, 22)), None),
        ("delf-b2", "speaking", "16", (date(2019, 5, 1), None), None),
        ("delf-b2", "writing", "16", (date(2019, 5, 1), IN_2020), None),
        ("delf-b2", "speaking", "B2", (date(2019, 5, 1), IN_2020), None),
        ("dalf-c1", "speaking", "18", (IN_2025, IN_2026), None),
        ("tcf-quebec", "listening", "B2", (IN_2025, IN_2026), Levels(7, 8)),
        ("tefaq", "writing", "b1", (None, None), Levels(5, 6)),
        ("tef", "reading", "C2", (IN_2025, IN_2026), Levels(11, 12)),
    ],
)
def test_a_score_tells_what_a_source_tells_and_no_more(shipped, test, skill, score, days, found):
    assert levels(test, skill, score, *days) == found


def test_each_shipped_table_says_where_and_how_surely_it_was_read(shipped):
    told = [(row.test, row.skill, row.certainty, row.read_on.isoformat()) for row in ScoreTable.objects.all()]

    assert told == [
        ("delf-b2", "listening", "found", "2026-11-22"),
        ("delf-b2", "speaking", "found", "2026-11-22"),
        ("framework", "each", "secondary", "2026-11-22"),
        ("tcf-canada", "speaking", "secondary", "2026-11-22"),
        ("tef-canada", "speaking", "secondary", "2026-11-22"),
    ]


def profile_of(held, on=None, **test):
    (made,) = read_profile({"french_tests": [test]}, held, on=on).french_tests
    return made


SHIPPED = "0–9 = 0–6\n10+ = 7–12"
KEPT = "“0–8 = 0–6\n9+ = 7–12” in the database (kept)"
TAKEN = {"taken": "2025-03-01"}


@pytest.mark.parametrize(
    ("told", "made"),
    [
        ({"test": "tef-canada", "speaking_score": 410}, FrenchTest(IN_2025, None, 7, None)),
        ({"test": "tef-canada", "speaking_score": 390}, FrenchTest(IN_2025, None, 6, None)),
        ({"test": "tef-canada", "speaking_score": 410, "speaking": 9}, FrenchTest(IN_2025, None, 9, None)),
        ({"test": "tef-canada", "speaking_score": 410, "speaking": 5}, FrenchTest(IN_2025, None, 7, None)),
        ({"test": "tef-canada", "listening_score": 410, "listening": 8}, FrenchTest(IN_2025, 8, None, None)),
        ({"test": "tef-canada", "listening": 8}, FrenchTest(IN_2025, 8, None, None)),
        ({"speaking_score": 410}, FrenchTest(IN_2025)),
        (
            {"test": "tcf-quebec", "listening_score": "B2", "speaking_score": "C1"},
            FrenchTest(IN_2025, 7, 9, None),
        ),
        ({"test": "tef", "reading_score": "B1", "writing_score": "C1"}, FrenchTest(IN_2025, written=5)),
        ({"test": "tef", "reading_score": "A2", "writing_score": "C1"}, FrenchTest(IN_2025, written=4)),
        ({"test": "tef", "writing_score": "A2"}, FrenchTest(IN_2025, written=4)),
        ({"test": "tef", "writing_score": "C1"}, FrenchTest(IN_2025)),
    ],
)
def test_the_rules_see_levels_and_never_a_guess(shipped, real_catalog, told, made):
    assert profile_of(real_catalog, **TAKEN, **told) == made


def test_a_table_by_filing_day_needs_that_day(shipped, real_catalog):
    told = {"test": "delf-b2", "taken": "2019-05-01", "speaking_score": 16}

    found = [profile_of(real_catalog, on=on, **told).speaking for on in (IN_2020, IN_2026, None)]

    assert found == [7, None, None]


def test_a_profile_without_scores_never_looks_at_the_tables(real_catalog, django_assert_num_queries):
    with django_assert_num_queries(0):
        read_profile({"french_tests": [{"test": "tef", "speaking": 8}]}, real_catalog)


def test_a_table_that_staff_add_counts_at_once(shipped, real_catalog):
    row = ScoreTable(
        test="tef-canada",
        skill="listening",
        starts=date(2024, 11, 29),
        bands="400–449 = 7\n450+ = 8–12",
        source_fr="Tableau",
        source_en="Table",
    )
    row.full_clean()
    row.save()

    assert profile_of(real_catalog, **TAKEN, test="tef-canada", listening_score=420).listening == 7


@pytest.mark.parametrize(
    ("told", "overlaps"),
    [
        ({"skill": "speaking", "starts": date(2026, 1, 1)}, True),
        ({"skill": "speaking", "ends": date(2024, 11, 28)}, False),
        ({"skill": "speaking", "ends": date(2024, 11, 29)}, True),
        ({"skill": "speaking", "ends": date(2024, 11, 28), "by": "filing"}, True),
        ({"skill": "each"}, True),
        ({"skill": "listening"}, False),
        ({"skill": "speaking", "test": "tef"}, False),
    ],
)
def test_two_tables_never_speak_of_one_score_on_one_day(shipped, told, overlaps):
    row = ScoreTable(
        **{"test": "tef-canada", "bands": "400+ = 7–12", "source_fr": "a", "source_en": "a", **told}
    )

    assert row.overlapping().exists() is overlaps
    if overlaps:
        with pytest.raises(ValidationError):
            row.save()


def test_loading_again_changes_nothing_and_keeps_what_staff_corrected(shipped):
    ScoreTable.objects.filter(test="tcf-canada").update(bands="0–8 = 0–6\n9+ = 7–12")

    report = load(FILE)

    assert (report.total, report.added) == (5, 0)
    assert report.differences == [f"score_tables.csv, line 4: bands is “{SHIPPED}” in the file, {KEPT}"]


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        (["tef,speaking,test,,,400 = x,found,a,a,,2026-11-22"], "line 2: bands: Line 1: write it as"),
        (["tef,speaking,test,31/12/2024,,400 = 7,found,a,a,,2026-11-22"], "line 2: Invalid isoformat"),
        (
            ["chess,speaking,test,,,400 = 7,found,a,a,,2026-11-22"],
            "line 2: test: Value 'chess' is not a valid choice",
        ),
        (
            ["tef,speaking,test,,,400 = 7,found,,a,,2026-11-22"],
            "line 2: source_fr: This field cannot be blank",
        ),
        (["tef,speaking,test,,,400 = 7,found,a,a,,2026-11-22"] * 2, "line 3: TEF, Speaking"),
    ],
)
def test_a_faulty_file_is_refused_whole(tmp_path, lines, fault):
    file = tmp_path / "scores.csv"
    file.write_text("\n".join([",".join(COLUMNS), *lines]) + "\n")

    with pytest.raises(FileFaultsError) as refused:
        load(file)

    assert fault in refused.value.faults[0]
    assert not ScoreTable.objects.exists()
