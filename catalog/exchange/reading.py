"""Bytes to rows, whatever the file is called: it is known by its first bytes."""

from collections.abc import Callable, Sequence
from typing import Final

from catalog.exchange.delimited import read_delimited
from catalog.exchange.limits import MAX_BYTES
from catalog.exchange.sheet import Refusal, RefusedFileError, Sheet
from catalog.exchange.workbook import read_workbook

_ARCHIVE: Final = b"PK\x03\x04"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"  # .xls, and any workbook under a password
_OTHERS: Final = {
    b"%PDF": "PDF",
    b"MZ": "EXE",
    b"\x7fELF": "ELF",
    b"{\\rtf": "RTF",
    b"<": "HTML, XML",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "GZIP",
    b"Rar!": "RAR",
    b"7z\xbc\xaf": "7Z",
    b"SQLite format 3": "SQLite",
}


def read(data: bytes, named: Callable[[Sequence[str]], int]) -> Sheet:
    """The rows of an uploaded file. Raises RefusedFileError; `named` is that of `read_delimited`."""
    if not data.strip():
        raise RefusedFileError(Refusal.EMPTY)
    if len(data) > MAX_BYTES:
        raise RefusedFileError(Refusal.TOO_BIG, limit=MAX_BYTES // 1_000_000)
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(_ARCHIVE):
        return read_workbook(data)
    if start.startswith(_OLD_OFFICE):
        raise RefusedFileError(Refusal.LOCKED_OR_OLD)
    for beginning, name in _OTHERS.items():
        if start.startswith(beginning):
            raise RefusedFileError(Refusal.NO_TABLE, name=name)
    return read_delimited(data, named)
