"""Workbooks, good and hostile, made where they are needed."""

import io
import zipfile

from openpyxl import Workbook

BOOK = '<workbook xmlns:r="x"><sheets><sheet name="Liste" sheetId="1" r:id="r1"/></sheets></workbook>'
PLACES = (
    '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>'
    '<Relationship Id="r2" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>'
)


def workbook(*rows: list, others: tuple[str, ...] = ()) -> bytes:
    """An XLSX as a spreadsheet would save it; `others` are more sheets, empty."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for name in others:
        book.create_sheet(name)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def archive(parts: dict[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", packing) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return held.getvalue()


def bare(sheet: str, texts: str = "<sst/>", **others: str | bytes) -> bytes:
    """The least that is a workbook, around the XML of one sheet; `others` are more parts by name."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": PLACES,
        "xl/worksheets/sheet1.xml": sheet,
        "xl/sharedStrings.xml": texts,
    }
    return archive({**parts, **others})


def with_parts(*names: str) -> bytes:
    return bare("<worksheet/>", **dict.fromkeys(names, b"x"))


def with_cell(xml: str) -> bytes:
    """A sheet of one cell, B2."""
    return bare(f'<worksheet><sheetData><row r="2"><c r="B2">{xml}</c></row></sheetData></worksheet>')


def encrypted() -> bytes:
    """A workbook whose directory says that its parts are encrypted."""
    data = bytearray(workbook(["code"]))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 1)
    return bytes(data)
