"""The two formats in which lists leave: whatever opens them, a code stays text and nothing is computed."""

import csv
from io import BytesIO, StringIO
from typing import Any, Final

import tablib
from import_export.formats.base_formats import CSV, XLSX

from catalog.exchange.formulas import neutral

_BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""Without this mark at the start, Excel reads UTF-8 as Windows-1252."""
_WIDEST: Final = 80  # characters of a column in a workbook


def neutralised(data: tablib.Dataset) -> list[list[str]]:
    """The column names and rows of a data set, each cell harmless in a spreadsheet."""
    return [list(data.headers), *([neutral(str(cell)) for cell in row] for row in data)]


class SafeCSV(CSV):
    """Commas, UTF-8 with its mark, CRLF."""

    def export_data(self, dataset: tablib.Dataset, **_: Any) -> str:
        lines = StringIO(newline="")
        csv.writer(lines).writerows(neutralised(dataset))
        return _BOM + lines.getvalue()


class SafeXLSX(XLSX):
    """One sheet of text cells, formatted as text so that a code typed over keeps its zeros too."""

    def export_data(self, dataset: tablib.Dataset, **_: Any) -> bytes:
        from openpyxl import Workbook  # noqa: PLC0415 takes long to import, and few ask for it

        book = Workbook()
        sheet = book.active
        for row in neutralised(dataset):
            sheet.append(row)
        for column in sheet.columns:
            for cell in column:
                cell.number_format, cell.data_type = "@", "s"
            width = max(len(cell.value) for cell in column)
            sheet.column_dimensions[column[0].column_letter].width = min(width + 2, _WIDEST)
        sheet.freeze_panes = "A2"
        held = BytesIO()
        book.save(held)
        return held.getvalue()


FORMATS: Final = {"xlsx": SafeXLSX, "csv": SafeCSV}
