"""Every way in which a list is saved is read; what is no list, or could do harm, is refused unread."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from django.utils import translation

from catalog.exchange import limits, phrases
from catalog.exchange.columns import LISTED_OCCUPATIONS, as_table, named
from catalog.exchange.reading import read
from catalog.exchange.sheet import Refusal, RefusedFileError, Remark
from tests.catalog import workbooks
from tests.catalog.workbooks import archive, bare, with_cell, with_parts, workbook

ROOT = Path(__file__).resolve().parents[2]
ROWS = [("code", "titre"), ("0121", "Élus, « maires »; etc."), ("6322", "Bœuf")]
MEGABYTE = 1_000_000


def cells(data):
    return [row.cells for row in read(data, named).rows]


def delimited(separator, quote='"'):
    return "\r\n".join(separator.join(f"{quote}{cell}{quote}" for cell in row) for row in ROWS) + "\r\n"


def refused(data):
    with pytest.raises(RefusedFileError) as caught:
        read(data, named)
    return caught.value


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_is_read_whatever_separates_and_encodes_it(separator, encoding):
    data = delimited(separator).encode(encoding)

    assert cells(data) == ROWS
    assert read(data, named).remarks == (
        {Remark.OLD_ENCODING: "Windows-1252"} if encoding == "cp1252" else {}
    )


@pytest.mark.parametrize("data", ["code;titre\n0121;a\n", "code,titre\r0121,a", "\n\ncode\ttitre\n\n0121\ta"])
def test_blank_lines_are_left_out_and_rows_keep_their_number(data):
    rows = read(data.encode(), named).rows

    assert [row.cells for row in rows] == [("code", "titre"), ("0121", "a")]
    assert rows[1].number - rows[0].number == (2 if "\n\n0" in data else 1)


def test_a_table_pasted_from_a_page_is_read():
    assert cells(b'| code | titre |\n|---|:---:|\n| 0121 | a "b", c |\n')[1:] == [
        ("", "0121", 'a "b", c', "")
    ]


def test_a_workbook_is_read_with_its_texts_as_text_and_its_numbers_as_numbers():
    data = workbook(
        ["code", "titre"], ["0121", " Élus "], [121, None], [9212.0, True], [None, None], others=("Notes",)
    )

    sheet = read(data, named)

    assert [(row.number, row.cells, row.numbers) for row in sheet.rows] == [
        (1, ("code", "titre"), frozenset()),
        (2, ("0121", "Élus"), frozenset()),
        (3, ("121",), frozenset({0})),
        (4, ("9212", "1"), frozenset({0})),
    ]
    assert sheet.remarks == {Remark.OTHER_SHEETS: "Notes"}
    assert as_table(sheet, LISTED_OCCUPATIONS).remarks[Remark.NUMBERS] == "3–4"


@pytest.mark.parametrize(
    ("sheet", "texts", "expected"),
    [
        (
            '<x:worksheet xmlns:x="m"><x:row><x:c><x:v>12</x:v></x:c></x:row></x:worksheet>',
            "<sst/>",
            [("12",)],
        ),
        ('<w><row><c t="inlineStr"><is><t>a</t></is></c></row></w>', "<sst/>", [("a",)]),
        (
            '<w><row r="7"><c r="C7" t="s"><v>1</v></c></row></w>',
            "<sst><si><t>a</t></si><si><t>b</t></si></sst>",
            [("", "", "b")],
        ),
        (
            '<w><row><c t="s"><v>0</v></c></row></w>',
            "<sst><si><r><t>a</t></r><r><t> b</t></r><rPh><t>x</t></rPh></si></sst>",
            [("a b",)],
        ),
        (
            '<w><row><c><v>1.21E2</v></c><c><v>1.5</v></c><c t="e"><v>#REF!</v></c></row></w>',
            "<sst/>",
            [("121", "1.5", "#REF!")],
        ),
        ('<w><row r="1048576"><c r="XFD1048576" s="1"/></row></w>', "<sst/>", []),
    ],
)
def test_what_other_programs_save_is_read_too(sheet, texts, expected):
    assert cells(bare(sheet, texts)) == expected


def test_a_hidden_first_sheet_gives_way_to_the_one_that_shows():
    book = workbooks.BOOK.replace(
        "<sheets>", '<sheets><sheet name="Caché" sheetId="2" state="hidden" r:id="r9"/>'
    )
    data = bare("<w><row><c><v>1</v></c></row></w>", **{"xl/workbook.xml": book})

    assert read(data, named).remarks == {Remark.OTHER_SHEETS: "Caché"}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_column_may_be_called_what_the_pages_call_it(language):
    with translation.override(language):
        assert [str(name) for name in phrases.COLUMNS.values() if not named([str(name)])] == []


# What is no list ------------------------------------------------------------------------------------------
NO_LISTS = {
    "nothing": (b"", Refusal.EMPTY),
    "blanks": (b" \r\n\t", Refusal.EMPTY),
    "a program": (b"MZ\x90\x00\x03" + bytes(200), Refusal.NO_TABLE),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", Refusal.NO_TABLE),
    "a page": ("\ufeff\n<!DOCTYPE html><title>x</title>".encode(), Refusal.NO_TABLE),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), Refusal.NO_TABLE),
    "an old workbook, or one under a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        Refusal.LOCKED_OR_OLD,
    ),
    "an encrypted archive": (workbooks.encrypted(), Refusal.LOCKED_OR_OLD),
    "bytes": (b"code;titre\n\x00\x01\x02;x", Refusal.UNREADABLE),
    "no encoding": (b"code;titre\n\x81\x8d;x", Refusal.UNREADABLE),
    "a document": (
        archive({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}),
        Refusal.NO_WORKBOOK,
    ),
    "an archive": (archive({"liste.csv": "code"}), Refusal.NO_WORKBOOK),
    "a binary workbook": (archive({"xl/workbook.bin": b"x"}), Refusal.NO_WORKBOOK),
    "half a workbook": (workbook(["code"])[:1500], Refusal.DAMAGED),
    "a workbook without its sheet": (archive({"xl/workbook.xml": workbooks.BOOK}), Refusal.DAMAGED),
    "a sheet that is no XML": (bare("<worksheet><row>"), Refusal.DAMAGED),
    "another packing": (archive({"xl/workbook.xml": workbooks.BOOK}, zipfile.ZIP_BZIP2), Refusal.DAMAGED),
    "open quotes": (b'code;titre\n0121;"a\n6322;b\n', Refusal.QUOTES),
    "macros": (with_parts("xl/vbaProject.bin"), Refusal.MACROS),
    "old macros": (with_parts("xl/macrosheets/sheet1.xml"), Refusal.MACROS),
    "outside links": (with_parts("xl/externalLinks/externalLink1.xml"), Refusal.OUTSIDE_LINKS),
    "data connections": (with_parts("xl/connections.xml"), Refusal.OUTSIDE_LINKS),
    "embedded objects": (with_parts("xl/embeddings/oleObject1.bin"), Refusal.EMBEDDED),
    "controls": (with_parts("xl/activeX/activeX1.xml"), Refusal.EMBEDDED),
    "a formula": (with_cell("<f>HYPERLINK(1)</f><v>1</v>"), Refusal.FORMULA),
    "a formula of openpyxl": (workbook(["code"], ["=1+1"]), Refusal.FORMULA),
    "entities": (bare('<!DOCTYPE x [<!ENTITY a "b">]><worksheet>&a;</worksheet>'), Refusal.ENTITIES),
    "a long cell of text": (b"code\n" + b"x" * (limits.MAX_CELL + 1), Refusal.CELL_TOO_LONG),
    "one endless cell of text": (b"x" * 200_000, Refusal.CELL_TOO_LONG),
    "an endless row of text": (b"x;" * 200_000, Refusal.TOO_MANY_COLUMNS),
    "quotes that never close": (b'code\n"' + b"x" * 200_000, Refusal.QUOTES),
    "a long cell": (with_cell(f"<is><t>{'x' * (limits.MAX_CELL + 1)}</t></is>"), Refusal.CELL_TOO_LONG),
    "a wide row of text": (b"code\n" + b"x;" * limits.MAX_COLUMNS, Refusal.TOO_MANY_COLUMNS),
    "a wide row": (bare('<w><row><c r="ZZ1"><v>1</v></c></row></w>'), Refusal.TOO_MANY_COLUMNS),
}


@pytest.mark.parametrize(("data", "refusal"), NO_LISTS.values(), ids=NO_LISTS)
def test_what_is_no_list_is_refused_for_its_own_reason(data, refusal):
    assert refused(data).refusal is refusal


def test_a_formula_is_named_by_its_cell_and_a_long_cell_by_its_row():
    assert refused(NO_LISTS["a formula"][0]).details == {"cell": "B2"}
    assert refused(NO_LISTS["a long cell"][0]).details["row"] == 2


# Hostile files --------------------------------------------------------------------------------------------
def billion_laughs():
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(10))
    return bare(f'<!DOCTYPE x [<!ENTITY a0 "ha">{entities}]><worksheet>&a10;</worksheet>')


def lying_directory():
    """The directory announces a small sheet; far more comes out when it is unpacked."""
    data = bytearray(bare(f"<worksheet>{' ' * 4 * MEGABYTE}</worksheet>"))
    entry = data.find(b"xl/worksheets/sheet1.xml", data.find(b"PK\x01\x02")) - 46
    data[entry + 24 : entry + 28] = (64).to_bytes(4, "little")
    return bytes(data)


HOSTILE = {
    "zip bomb": (
        lambda: with_parts("a", "b") and archive({"xl/workbook.xml": bytes(40 * MEGABYTE)}),
        Refusal.SWELLS,
    ),
    "many parts": (
        lambda: archive({f"xl/{n}": "" for n in range(limits.MAX_PARTS)} | {"xl/workbook.xml": ""}),
        Refusal.SWELLS,
    ),
    "bomb of cells": (lambda: bare(f"<w><row>{'<c/>' * 2 * MEGABYTE}</row></w>"), Refusal.SWELLS),
    "million rows": (lambda: bare(f"<w>{'<row><c><v>1</v></c></row>' * 400_000}</w>"), Refusal.TOO_MANY_ROWS),
    "million empty rows": (lambda: bare(f"<w>{'<row/>' * MEGABYTE}</w>"), Refusal.SWELLS),
    "million texts": (lambda: bare("<w/>", f"<sst>{'<si/>' * MEGABYTE}</sst>"), Refusal.SWELLS),
    "deep XML": (lambda: bare("<a>" * MEGABYTE), Refusal.SWELLS),
    "billion laughs": (billion_laughs, Refusal.ENTITIES),
    "lying directory": (lying_directory, Refusal.DAMAGED),
    "million lines": (lambda: b"1\n" * (limits.MAX_BYTES // 2), Refusal.TOO_MANY_ROWS),
    "too many bytes": (lambda: b"x" * (limits.MAX_BYTES + 1), Refusal.TOO_BIG),
}


READ_THEM = """
import json, resource, sys
from pathlib import Path
from catalog.exchange.columns import named
from catalog.exchange.reading import read
from catalog.exchange.sheet import RefusedFileError

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

before, refusals = peak(), {}
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        read(path.read_bytes(), named)
    except RefusedFileError as error:
        refusals[path.name] = error.refusal
print(json.dumps({"refusals": refusals, "megabytes": peak() - before}))
"""


def test_hostile_files_are_refused_within_a_hundred_megabytes(tmp_path):
    for name, (make, _refusal) in HOSTILE.items():
        (tmp_path / name).write_bytes(make())

    run = subprocess.run(
        [sys.executable, "-c", READ_THEM, str(tmp_path)], capture_output=True, text=True, cwd=ROOT, check=True
    )

    found = json.loads(run.stdout)
    assert found["refusals"] == {name: str(refusal) for name, (_make, refusal) in HOSTILE.items()}
    assert found["megabytes"] < 100
