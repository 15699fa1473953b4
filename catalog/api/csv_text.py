"""A list as CSV: RFC 4180, UTF-8 without a mark of byte order, one header line, codes with their zeros.

Each line also tells its edition, its days, its source and its licence, so that a file kept apart from the
site still says what it is.
"""

import csv
import json
from collections.abc import Iterator
from io import StringIO
from typing import Any, Final

from catalog.api.columns import Columns, item
from catalog.api.dataset import HEAD, Dataset
from catalog.exchange.formulas import neutral

REPEATED: Final = ("edition", "starts", "ends", "source", "licence")
"""What stands above a list, and at the end of each of its lines, where the line has no such column itself."""


def csv_of(dataset: Dataset, lang: str) -> str:
    """The whole file."""
    columns = dataset.lines.columns if dataset.lines else dataset.columns
    names = [column.name for column in columns]
    above = {
        name: value
        for name, value in _above(dataset, lang).items()
        if not any(own.endswith(name) for own in names)
    }
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([*names, *above])
    repeated = [cell(value) for value in above.values()]
    for line in _lines(dataset, columns, lang):
        writer.writerow([*map(cell, line.values()), *repeated])
    return text.getvalue()


def _above(dataset: Dataset, lang: str) -> dict[str, Any]:
    told = item([column for column in HEAD if column.name in REPEATED], dataset, lang)
    return {name: value for name, value in told.items() if value is not None}


def _lines(dataset: Dataset, columns: Columns, lang: str) -> Iterator[dict[str, Any]]:
    for row in dataset.rows:
        for line in dataset.lines.of(row) if dataset.lines else (row,):
            yield item(columns, line, lang)


def cell(value: Any) -> str:
    """A value of JSON as one cell that no spreadsheet computes: nothing for null, true or false as such.

    A list is joined by semicolons; of objects in it, only their codes stand.
    """
    return neutral(_text(value)) if isinstance(value, str | list) else _text(value)


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return ";".join(_text(each["code"] if isinstance(each, dict) else each) for each in value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
