"""The gate finds what is wrong in a file, names row and cell, and leaves a clean file alone."""

import ast
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.exchange import gate
from catalog.exchange.columns import (
    EVERYDAY_TITLES,
    LISTED_OCCUPATIONS,
    LISTED_PROGRAMS,
    OCCUPATIONS,
    PROGRAMS,
    as_table,
    named,
)
from catalog.exchange.gate.findings import Fault, Known, Official
from catalog.exchange.reading import read
from catalog.exchange.sheet import Row, Sheet
from catalog.management.commands.load_catalog import DATA
from tests.catalog import seed_tables
from tests.catalog.seed_tables import shipped

ROOT = Path(__file__).resolve().parents[2]
COOK = "Cuisiniers/cuisinières"


@pytest.fixture(scope="module")
def known():
    """The shipped classification and study programs; no list has an entry yet."""
    occupations = {
        (edition, row["code"]): Official(edition, row["title_fr"], row["title_en"])
        for edition in ("2016", "2021")
        for row in shipped(f"occupations_{edition}.csv")
    }
    programs = {
        (row["code"],): Official(row["level"], row["title_fr"], row["title_en"])
        for row in shipped("study_programs.csv")
    }
    return Known(occupations, programs)


@pytest.fixture
def check(known):
    """`check(text, kind)`: what the gate says of a file of this text."""

    def check(text, kind, edition="2016", against=known):
        data = text if isinstance(text, bytes) else text.encode()
        return gate.check(as_table(read(data, named), kind), kind, against, edition)

    return check


def told(checked):
    """Each finding as (row, column, fault)."""
    return [(found.row, found.column, found.fault) for found in checked.findings]


def lines(*rows):
    return "\n".join(rows)


# The seed's own tables --------------------------------------------------------------------------------------
LOST_ZEROS = {
    25: "0121",
    26: "0131",
    27: "0211",
    28: "0212",
    29: "0213",
    30: "0412",
    31: "0513",
    32: "0621",
    33: "0712",
    34: "0821",
    35: "0911",
}
DIFFERING_TITLES = {
    3: ("9212", {Fault.STRAY_LETTER}),
    4: ("9213", {Fault.TITLE_DIFFERS}),
    7: ("9241", {Fault.TITLE_DIFFERS}),
    11: ("9416", {Fault.TITLE_FAR}),
    14: ("9461", {Fault.TITLE_DIFFERS}),
    15: ("9462", {Fault.LINE_END_HYPHEN}),
    16: ("9463", {Fault.TITLE_DIFFERS}),
    23: ("9617", {Fault.TITLE_DIFFERS}),
    33: ("0712", {Fault.TITLE_FAR}),
    54: ("1313", {Fault.TITLE_DIFFERS}),
    64: ("2132", {Fault.TITLE_DIFFERS}),
    65: ("2133", {Fault.LINE_END_HYPHEN, Fault.TITLE_DIFFERS}),
    67: ("2143", {Fault.TITLE_DIFFERS}),
    106: ("3217", {Fault.TITLE_DIFFERS}),
    112: ("3413", {Fault.LINE_END_HYPHEN}),
    155: ("7514", {Fault.LOST_WORDS}),
    157: ("8221", {Fault.TITLE_DIFFERS}),
    158: ("8252", {Fault.TITLE_DIFFERS}),
    162: ("8612", {Fault.BLED_WORDS}),
}


def test_every_anomaly_of_the_copied_occupations_is_named_and_nothing_else_is(check):
    checked = check(seed_tables.occupations(), LISTED_OCCUPATIONS)

    zeros = {found.row: found.meant for found in checked.findings if found.fault is Fault.LOST_ZEROS}
    codes = {entry.row: entry.cells["code"] for entry in checked.entries}
    titles = {}
    for found in checked.findings:
        if found.column == "title_fr":
            titles.setdefault(found.row, (codes[found.row], set()))[1].add(found.fault)
    rest = [found for found in checked.findings if found.fault not in {Fault.LOST_ZEROS}]
    assert zeros == LOST_ZEROS
    assert titles == DIFFERING_TITLES
    assert [(found.row, found.found, found.meant) for found in rest if found.column != "title_fr"] == [
        (25, "0121", "9618")  # the table is rotated
    ]


@pytest.mark.parametrize(
    ("row", "fault", "found", "other"),
    [
        (3, Fault.STRAY_LETTER, "B", 0),
        (155, Fault.LOST_WORDS, "de livraison", 162),
        (162, Fault.BLED_WORDS, "de livraison", 155),
    ],
)
def test_a_stray_letter_and_words_that_moved_are_named_with_the_other_row(check, row, fault, found, other):
    findings = check(seed_tables.occupations(), LISTED_OCCUPATIONS).findings

    assert [(f.found, f.other, f.is_error) for f in findings if (f.row, f.fault) == (row, fault)] == [
        (found, other, True)
    ]


def test_every_anomaly_of_the_copied_programs_is_named_and_nothing_else_is(check):
    checked = check(seed_tables.programs(), LISTED_PROGRAMS)

    assert [(f.row, f.fault, f.found, f.meant) for f in checked.findings] == [
        (84, Fault.TITLE_DIFFERS, "Périnalité", "Périnatalité"),
        (218, Fault.APART, "Gestion et technologies d'entreprise agricole", "AEC"),
        (219, Fault.APART, "Techniques de génie aérospatial", "AEC"),
        (220, Fault.APART, "Technologie des procédés et de la qualité des aliments", "AEC"),
    ]
    assert checked.entries[81].key == ("bac-perinatalite",)


@pytest.mark.parametrize(
    ("name", "kind", "edition", "rows"),
    [
        ("occupations.csv", LISTED_OCCUPATIONS, "2016", 162),
        ("study_programs.csv", LISTED_PROGRAMS, "", 218),
        ("occupations_2016.csv", OCCUPATIONS, "2016", 500),
        ("occupations_2021.csv", OCCUPATIONS, "2021", 516),
        ("study_programs.csv", PROGRAMS, "", 218),
        ("everyday_titles.csv", EVERYDAY_TITLES, "", len(shipped("everyday_titles.csv"))),
    ],
)
def test_a_clean_file_raises_nothing(check, name, kind, edition, rows):
    checked = check((DATA / name).read_bytes(), kind, edition)

    assert checked.findings == ()
    assert len([entry for entry in checked.entries if entry.key]) == rows


# One anomaly each -------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("code", "edition", "fault"),
    [
        ("6322", "2016", None),
        ("63200", "2021", None),
        ("121", "2016", Fault.LOST_ZEROS),
        ("12", "2021", Fault.LOST_ZEROS),
        ("9999", "2016", Fault.UNKNOWN_CODE),
        ("63200", "2016", Fault.WRONG_EDITION),
        ("6322", "2021", Fault.WRONG_EDITION),
        ("63-22", "2016", Fault.NO_CODE),
        ("6322,5", "2016", Fault.NO_CODE),
        ("٦٣٢٢", "2016", Fault.NO_CODE),
        ("", "2016", Fault.MISSING),
    ],
)
def test_a_code_is_looked_for_in_the_edition_stated(check, code, edition, fault):
    checked = check(f"code;wording\n{code};x", LISTED_OCCUPATIONS, edition)

    assert told(checked) == ([(2, "code", fault)] if fault else [])
    assert (checked.entries[0].key is not None) == (fault in {None, Fault.LOST_ZEROS})


def test_the_edition_of_a_row_goes_before_the_one_stated(check):
    text = "edition;code;wording\n2021;63200;x\nCNP 2016;6322;x\n2011;6322;x"

    checked = check(text, LISTED_OCCUPATIONS, "2016")

    assert [entry.key for entry in checked.entries] == [("2021", "63200"), ("2016", "6322"), None]
    assert told(checked) == [(4, "edition", Fault.UNKNOWN_VALUE)]


@pytest.mark.parametrize(
    ("title", "faults"),
    [
        (COOK, []),
        (COOK.upper(), []),
        ("Cuisiniers B/cuisinières", [Fault.TITLE_DIFFERS]),
        ("Cuisiniers/cuisinières B", [Fault.STRAY_LETTER]),
        ("Cuisi- niers/cuisinières", [Fault.LINE_END_HYPHEN]),
        ("Cuisi\u00adniers/cuisinières", [Fault.LINE_END_HYPHEN]),
        ("Cuisiniers/cuisinieres", [Fault.TITLE_DIFFERS]),
        ("Cuisiniers", [Fault.TITLE_FAR]),
        ("Bouchers industriels", [Fault.TITLE_FAR]),
        ("Chefs", [Fault.TITLE_OF_ANOTHER]),
        ("Cooks", [Fault.LANGUAGES_SWAPPED]),
        ("", [Fault.MISSING]),
        ("x" * 256, [Fault.TOO_LONG]),
        ("=1+1", [Fault.FORMULA]),
        ("@cuisiniers", [Fault.FORMULA]),
        ("#REF!", [Fault.SPREADSHEET_ERROR]),
        ("#NOM ?", [Fault.SPREADSHEET_ERROR]),
        ("Cuisiniers/cuisiniÃ¨res", [Fault.GARBLED]),
        ("Cuisiniers/cuisini�res", [Fault.GARBLED]),
    ],
)
def test_a_title_is_compared_with_the_official_one(check, title, faults):
    checked = check(f"code;title_fr\n6322;{title}", LISTED_OCCUPATIONS)

    assert told(checked) == [(2, "title_fr", fault) for fault in faults]


@pytest.mark.parametrize(
    ("title_fr", "title_en", "told_of"),
    [
        ("Cuisiniers et cuisinières", "Cooks", []),  # a correction
        ("Cuisiniers", "Cooks", [("title_fr", Fault.TITLE_FAR)]),
        ("Chefs", "Cooks", [("title_fr", Fault.TITLE_OF_ANOTHER)]),
        (COOK, "", [("title_en", Fault.MISSING)]),
        ("Cooks", COOK, [("title_en", Fault.LANGUAGES_SWAPPED), ("title_fr", Fault.LANGUAGES_SWAPPED)]),
        ("Cuisiniers/cuisinières", "Cooks- ", []),
        (
            "Cuisiniers/cuisinières",
            "Line- cooks",
            [("title_en", Fault.LINE_END_HYPHEN), ("title_en", Fault.TITLE_FAR)],
        ),
    ],
)
def test_titles_may_be_corrected_but_not_turned_into_others(check, title_fr, title_en, told_of):
    checked = check(f"code;titre;title\n6322;{title_fr};{title_en}", OCCUPATIONS)

    assert told(checked) == [(2, column, fault) for column, fault in told_of]


def test_titles_that_slipped_by_a_row_are_told_with_the_row_they_belong_to(check):
    rows = shipped("occupations_2016.csv")[:4]
    slipped = zip(rows, [rows[-1], *rows], strict=False)

    checked = check(
        lines("code,titre", *(f'{row["code"]},"{above["title_fr"]}"' for row, above in slipped)),
        LISTED_OCCUPATIONS,
    )

    assert [(f.row, f.fault, f.meant, f.other) for f in checked.findings] == [
        (2, Fault.TITLE_OF_ANOTHER, "0014", 5),
        (3, Fault.TITLE_OF_ANOTHER, "0011", 2),
        (4, Fault.TITLE_OF_ANOTHER, "0012", 3),
        (5, Fault.TITLE_OF_ANOTHER, "0013", 4),
    ]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        (LISTED_OCCUPATIONS, "code\n6322\n0121\n6322", [(4, "", Fault.DUPLICATE)]),
        (LISTED_OCCUPATIONS, "code\n0121\n121", [(3, "", Fault.DUPLICATE), (3, "code", Fault.LOST_ZEROS)]),
        (LISTED_OCCUPATIONS, "rang;code\n1;6322\n1;0121", [(3, "position", Fault.DUPLICATE)]),
        (LISTED_OCCUPATIONS, "rang;code\n0;6322", [(2, "position", Fault.NO_POSITION)]),
        (LISTED_OCCUPATIONS, "rang;code\n1.5;6322", [(2, "position", Fault.NO_POSITION)]),
        (LISTED_OCCUPATIONS, "code;skill_level\n6322;C", [(2, "noc_level", Fault.LEVEL_DIFFERS)]),
        (
            LISTED_OCCUPATIONS,
            "code;titre\n6322;Chefs;x",
            [(2, "", Fault.EXCESS), (2, "title_fr", Fault.TITLE_OF_ANOTHER)],
        ),
        (LISTED_PROGRAMS, "code\ndep-rien", [(2, "code", Fault.UNKNOWN_PROGRAM)]),
        (LISTED_PROGRAMS, "code;niveau\ndep-cuisine;DEC", [(2, "level", Fault.LEVEL_DIFFERS)]),
        (LISTED_PROGRAMS, "programme\nCuisine (DEP)", []),
        (LISTED_PROGRAMS, "programme\nCuisine", [(2, "level", Fault.MISSING)]),
        (LISTED_PROGRAMS, "programme\nDentelle (DEP)", [(2, "title_fr", Fault.UNKNOWN_PROGRAM)]),
        (LISTED_PROGRAMS, "programme\nCuisines (DEP)", [(2, "title_fr", Fault.TITLE_DIFFERS)]),
    ],
)
def test_rows_are_compared_with_each_other_and_with_the_catalogue(check, kind, text, expected):
    assert told(check(text, kind)) == expected


@pytest.mark.parametrize(
    ("row", "expected", "key"),
    [
        ("DEP;Dentelle;Lace;traduit", [], "dep-dentelle"),
        ("DEP;Cuisine;Professional Cooking;officiel", [], "dep-cuisine"),
        ("DEP;Cuisines;Cooking;officiel", [("title_fr", Fault.LOOKS_LIKE)], "dep-cuisines"),
        ("BAC;Périnalité;Perinatal Care;translated", [("title_fr", Fault.LOOKS_LIKE)], "bac-perinalite"),
        ("DES;Dentelle;Lace;traduit", [("level", Fault.UNKNOWN_VALUE)], "des-dentelle"),
        ("DEP;Dentelle;Lace;peut-être", [("en_mark", Fault.UNKNOWN_VALUE)], "dep-dentelle"),
        ("DEP;Dentelle;;traduit", [("title_en", Fault.MISSING)], "dep-dentelle"),
    ],
)
def test_a_study_program_may_be_new_but_not_a_slip_of_the_pen(check, row, expected, key):
    checked = check(f"niveau;titre;title;nom anglais\n{row}", PROGRAMS)

    assert told(checked) == [(2, column, fault) for column, fault in expected]
    assert checked.entries[0].key == (key,)


def test_two_programs_of_one_title_and_level_are_a_duplicate(check):
    rows = (";DEP;Dentelle;Lace;translated", "dep-cuisine;DEP;Dentelle;Cooking;official")

    checked = check(lines("code;level;title_fr;title_en;en_mark", *rows), PROGRAMS)

    assert (3, "title_fr", Fault.DUPLICATE) in told(checked)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("français;barista;65200;oui", []),
        ("fr;Cuisinier;63200;", []),
        ("de;Koch;63200;", [("language", Fault.UNKNOWN_VALUE)]),
        ("fr;barista;652000;", [("code", Fault.UNKNOWN_CODE)]),
        ("fr;barista;6322;", [("code", Fault.WRONG_EDITION)]),
        ("en;Chefs;63200;", [("title", Fault.OFFICIAL_ELSEWHERE)]),
        ("fr;bari- sta;65200;x", [("title", Fault.LINE_END_HYPHEN)]),
        ("fr;barista;65200;peut-être", [("reviewed", Fault.UNKNOWN_VALUE)]),
        ("fr;...;65200;", [("title", Fault.NO_TITLE)]),
    ],
)
def test_an_everyday_title_needs_a_language_a_title_and_a_code_of_2021(check, row, expected):
    checked = check(f"langue;titre;code cnp 2021;révisé\n{row}", EVERYDAY_TITLES)

    assert told(checked) == [(2, column, fault) for column, fault in expected]


# Order ------------------------------------------------------------------------------------------------------
CODES = ["0121", "1111", "2111", "3012", "4021", "5223", "6322", "7201", "8221"]


def placed(known, codes):
    """The list has these codes now, in this order."""
    return Known(known.occupations, known.programs, {("2016", code): at for at, code in enumerate(codes, 1)})


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (CODES, []),
        (CODES[1:], []),  # one left out
        (["0131", *CODES], []),  # one put in
        ([*CODES[1:], CODES[0]], [(10, "", Fault.MOVED)]),
        (["6322", *(code for code in CODES if code != "6322")], [(2, "", Fault.MOVED)]),
        (CODES[::-1], [(0, "", Fault.REORDERED)]),
    ],
)
def test_rows_that_moved_on_a_list_are_named(check, known, codes, expected):
    checked = check(
        lines("edition,code", *(f"2016,{code}" for code in codes)),
        LISTED_OCCUPATIONS,
        against=placed(known, CODES),
    )

    assert [finding for finding in told(checked) if finding[2] is not Fault.ROTATED] == expected


def test_a_table_that_starts_in_its_middle_is_told_unless_each_row_has_a_second_witness(check):
    codes = [*CODES[4:], *CODES[:4]]
    titles = {row["code"]: row for row in shipped("occupations_2016.csv")}
    whole = (f'{code},"{titles[code]["title_fr"]}","{titles[code]["title_en"]}"' for code in codes)

    assert told(check(lines("code", *codes), LISTED_OCCUPATIONS)) == [(7, "code", Fault.ROTATED)]
    assert told(check(lines("code,title_fr,title_en", *whole), LISTED_OCCUPATIONS)) == []


# Anything ---------------------------------------------------------------------------------------------------
WORDS = st.sampled_from(
    [
        "",
        "6322",
        "121",
        "63200",
        "Chefs",
        "Cuisine",
        "Cuisine (DEP)",
        "DEP",
        "fr",
        "2016",
        "dep-cuisine",
        "1",
        "x- y",
        "é",
        "...",
        "=1",
    ]
) | st.text(max_size=8)


@pytest.mark.parametrize(
    "kind", [LISTED_OCCUPATIONS, LISTED_PROGRAMS, OCCUPATIONS, PROGRAMS, EVERYDAY_TITLES]
)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_row_that_names_nothing_known_is_always_an_error(known, kind, data):
    optional = [column for column in kind.columns if (column,) not in kind.needed]
    needed = [group[0] for group in kind.needed]
    columns = [*needed, *data.draw(st.sets(st.sampled_from([c for c in optional if c not in needed])))]
    rows = data.draw(
        st.lists(st.lists(WORDS, min_size=len(columns), max_size=len(columns)), min_size=1, max_size=4)
    )
    sheet = Sheet(
        (Row(1, tuple(columns)), *(Row(number, tuple(cells)) for number, cells in enumerate(rows, 2)))
    )

    checked = gate.check(as_table(sheet, kind), kind, known, "2016")

    wrong = {found.row for found in checked.findings if found.is_error}
    assert {entry.row for entry in checked.entries if entry.key is None} - wrong == set()


# Purity -----------------------------------------------------------------------------------------------------
PURE = [
    *sorted((ROOT / "catalog" / "exchange" / "gate").glob("*.py")),
    *(
        ROOT / "catalog" / "exchange" / f"{name}.py"
        for name in ("columns", "formulas", "limits", "plan", "sheet")
    ),
]


@pytest.mark.parametrize("path", PURE, ids=lambda path: path.stem)
def test_the_gate_knows_no_database_no_request_and_no_sentence(path):
    origins = {
        name
        for node in ast.walk(ast.parse(path.read_text()))
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    }
    ours = {"catalog.exchange", "catalog.codes", "catalog.folding"}

    assert {
        name
        for name in origins
        if name.split(".")[0] not in sys.stdlib_module_names and not any(name.startswith(own) for own in ours)
    } == set()
