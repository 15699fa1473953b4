"""Text with separators: what a French or an English spreadsheet saves, or a table pasted as it stands."""

import codecs
import csv
import re
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from typing import Final

from catalog.exchange.limits import MAX_CELL, MAX_COLUMNS, MAX_ROWS
from catalog.exchange.sheet import Refusal, RefusedFileError, Remark, Row, Sheet

SEPARATORS: Final = (";", ",", "\t", "|")
_BINARY: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_RULE: Final = re.compile(r":?-{3,}:?")
"""What underlines the head of a pasted table."""


def read_delimited(data: bytes, named: Callable[[Sequence[str]], int]) -> Sheet:
    """The rows of a CSV or pasted table. `named` counts the cells of a row that name a known column."""
    text, remarks = _decode(data)
    if _BINARY.search(text):
        raise RefusedFileError(Refusal.UNREADABLE)
    return Sheet(tuple(_rows(text, _separator(text, named))), remarks)


def _decode(data: bytes) -> tuple[str, dict[Remark, str]]:
    """UTF-8 with or without its mark, UTF-16 with one, else what Windows writes in French."""
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if wide else "utf-8-sig"), {}
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), {Remark.OLD_ENCODING: "Windows-1252"}
    except UnicodeDecodeError as error:
        raise RefusedFileError(Refusal.UNREADABLE) from error


def _separator(text: str, named: Callable[[Sequence[str]], int]) -> str:
    """The separator that makes the first line name the most columns; of equal ones, one that stands there."""
    first = next((line for line in text.splitlines() if line.strip()), "")[: MAX_COLUMNS * MAX_CELL]

    def worth(separator: str) -> tuple[int, bool]:
        return named(next(_records(first, separator, strict=False), [])), separator in first

    return max(SEPARATORS, key=worth)


def _records(text: str, separator: str, *, strict: bool = True) -> Iterator[list[str]]:
    quoting = csv.QUOTE_NONE if separator == "|" else csv.QUOTE_MINIMAL
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, quoting=quoting, strict=strict)
    try:
        yield from reader
    except csv.Error as error:
        if '"' in text:
            raise RefusedFileError(Refusal.QUOTES, line=reader.line_num) from error
        raise RefusedFileError(Refusal.CELL_TOO_LONG, row=reader.line_num, limit=MAX_CELL) from error


def _rows(text: str, separator: str) -> Iterator[Row]:
    kept = 0
    for number, record in enumerate(_records(text, separator), 1):
        cells = [cell.strip(" ") for cell in record]
        if not any(cells) or all(_RULE.fullmatch(cell) for cell in cells if cell):
            continue
        kept += 1
        _refuse_excess(number, cells, kept)
        yield Row(number, tuple(cells))


def _refuse_excess(number: int, cells: Sequence[str], kept: int) -> None:
    if kept > MAX_ROWS:
        raise RefusedFileError(Refusal.TOO_MANY_ROWS, limit=MAX_ROWS)
    if len(cells) > MAX_COLUMNS:
        raise RefusedFileError(Refusal.TOO_MANY_COLUMNS, row=number, limit=MAX_COLUMNS)
    if any(len(cell) > MAX_CELL for cell in cells):
        raise RefusedFileError(Refusal.CELL_TOO_LONG, row=number, limit=MAX_CELL)
