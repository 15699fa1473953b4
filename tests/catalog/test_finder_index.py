"""The publisher's index of titles, brought in as an operator does."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from catalog.finder import Origin, find
from catalog.finder.index_file import IndexFaultsError, read_index
from catalog.models import ExampleTitle
from peqsite import freshness

pytestmark = pytest.mark.usefixtures("loaded")

HEADER = "language,title,code_2021"
LINES = ("fr,Glissologue,73400", "en,Ice shaver,73400", 'fr,"Patinologue, arénas",64322')


@pytest.fixture
def index(tmp_path):
    """Write an index of these lines; its path."""

    def write(*lines: str, header: str = HEADER, encoding: str = "utf-8") -> Path:
        file = tmp_path / "index.csv"
        file.write_bytes("".join(f"{line}\n" for line in (header, *lines)).encode(encoding))
        return file

    return write


def load(file: Path, lang: str = "en") -> list[str]:
    """The lines that the command said."""
    said = StringIO()
    call_command("load_titles", file, lang=lang, stdout=said)
    return said.getvalue().splitlines()


def refusal(file: Path, lang: str = "en") -> list[str]:
    with pytest.raises(CommandError) as caught:
        load(file, lang)
    return str(caught.value).splitlines()


def held() -> list[tuple[str, str, str]]:
    return list(ExampleTitle.objects.values_list("language", "title", "code_2021"))


SAID = {
    "en": """\
Titles in the file – French: 2, English: 1; occupations: 2
3 titles added.
0 titles removed.
""",
    "fr": """\
Appellations du fichier – françaises\u00a0: 2, anglaises\u00a0: 1; professions\u00a0: 2
3 appellations ajoutées.
0 appellation retirée.
""",
}


@pytest.mark.parametrize("lang", SAID)
def test_an_index_is_brought_in_and_what_was_done_is_told(index, lang):
    assert load(index(*LINES), lang) == SAID[lang].splitlines()
    assert held() == [
        ("fr", "Glissologue", "73400"),
        ("en", "Ice shaver", "73400"),
        ("fr", "Patinologue, arénas", "64322"),
    ]


def test_another_index_takes_the_place_of_the_first_one(index):
    load(index(*LINES))
    assert load(index(LINES[0], "en,Ice polisher,73400"))[1:] == ["1 title added.", "2 titles removed."]
    assert [title for _, title, _ in held()] == ["Glissologue", "Ice polisher"]


def test_the_same_index_again_changes_nothing_and_moves_no_number(index):
    load(index(*LINES))
    rows, number = list(ExampleTitle.objects.values_list("pk", flat=True)), freshness.version()
    assert load(index(*reversed(LINES)))[1:] == ["Nothing changed: these titles are there already."]
    assert (list(ExampleTitle.objects.values_list("pk", flat=True)), freshness.version()) == (rows, number)


def test_a_title_brought_in_is_found_at_once(index, settings):
    settings.TITLES_FILE = None
    assert find("glissologue", "fr").hits == ()
    load(index(*LINES))
    hit = find("glissologues", "fr", edition=2021).hits[0]
    assert (hit.row.code, hit.title, hit.origin) == ("73400", "Glissologue", Origin.EXAMPLE)


def test_a_file_may_stand_for_the_index_without_a_row(index, settings):
    settings.TITLES_FILE = index(*LINES)
    freshness.bump()
    assert find("ice shaver", "en", edition=2021).hits[0].origin == Origin.EXAMPLE
    assert held() == []


def test_a_mark_at_the_start_and_windows_line_ends_are_read(index):
    assert load(index("fr,Glissologue,73400\r", header=f"\ufeff{HEADER}\r"))[1] == "1 title added."
    assert held() == [("fr", "Glissologue", "73400")]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("de,Koch,63200", "the language “de” is neither fr nor en"),
        ("fr,Cuisinier,6322", "“6322” is not a code of NOC 2021, which has five digits"),
        ("fr,Cuisinier,٦٣٢٠٠", "“٦٣٢٠٠” is not a code of NOC 2021, which has five digits"),
        ("fr,Cuisinier,99999", "no occupation of NOC 2021 has the code 99999"),
        ("fr,,63200", "there is no title"),
        ("fr,…,63200", "there is no title"),
        ("fr, Cuisinier,63200", "the title has a space at an end, or a control character"),
        ("fr,Cuisi\tnier,63200", "the title has a space at an end, or a control character"),
        (f"fr,{'x' * 256},63200", "the title has more than 255 characters"),
        ("fr,Cuisinier", "2 cells where there should be 3"),
        ("fr,Cuisinier,63200,", "4 cells where there should be 3"),
        ("", "0 cells where there should be 3"),
        (LINES[0], "repeats line 2"),
    ],
)
def test_a_faulty_line_is_told_and_nothing_is_loaded(index, line, fault):
    load(index("fr,Tourneur,72100"))
    assert refusal(index(*LINES, line)) == ["Nothing was loaded.", f"line 5: {fault}"]
    assert held() == [("fr", "Tourneur", "72100")]


def test_every_fault_is_told_and_the_twenty_first_ones_shown(index):
    faults = refusal(index(*(f"de,Koch {number},63200" for number in range(22))))
    assert (len(faults), faults[1][:7], faults[20][:8], faults[21]) == (
        22,
        "line 2:",
        "line 21:",
        "… and 2 more faults",
    )


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ({"header": "language,title"}, "line 1: the columns must be language,title,code_2021"),
        ({"header": HEADER.replace(",", ";")}, "line 1: the columns must be language,title,code_2021"),
        ({"encoding": "cp1252"}, "line 4: the text is not in UTF-8"),
        ({"encoding": "utf-16"}, "line 1: the text is not in UTF-8"),
    ],
)
def test_a_file_of_another_make_is_refused(index, written, fault):
    assert refusal(index(*LINES, **written)) == ["Nothing was loaded.", fault]


def test_a_quotation_mark_left_open_is_refused(index):
    assert refusal(index('fr,"Cuisinier,63200')) == [
        "Nothing was loaded.",
        "line 2: a quotation mark is missing or too many",
    ]


def test_an_empty_file_and_no_file_are_refused(index, tmp_path):
    assert refusal(index()) == ["Nothing was loaded.", "the file has no titles"]
    assert refusal(tmp_path / "none.csv") == [
        "Nothing was loaded.",
        "none.csv is not a file that can be read",
    ]
    assert refusal(tmp_path, "fr") == [
        "Rien n’a été chargé.",
        f"{tmp_path.name} n’est pas un fichier lisible",
    ]


@given(content=st.binary(max_size=60).map(lambda some: f"{HEADER}\n".encode() + some))
@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_file_is_read_or_refused(tmp_path, content):
    file = tmp_path / "any.csv"
    file.write_bytes(content)
    try:
        told = read_index(file)
    except IndexFaultsError as error:
        told = error.faults
    assert told
