"""XLSX, read as a stream and counted while it is read: nothing in it can swell, run or reach out.

A workbook is a ZIP archive of XML. Four of its parts matter: the list of sheets, where they lie, the texts
they share, and the sheet itself. The rest is looked at by name only, and refused where it could do harm.
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml.common import DefusedXmlException
from defusedxml.expatreader import DefusedExpatParser

from catalog.exchange.limits import (
    MAX_CELL,
    MAX_COLUMNS,
    MAX_DEPTH,
    MAX_ELEMENTS,
    MAX_PARTS,
    MAX_ROWS,
    MAX_UNPACKED,
)
from catalog.exchange.sheet import Refusal, RefusedFileError, Remark, Row, Sheet

BOOK: Final = "xl/workbook.xml"
_CHUNK: Final = 1 << 18  # bytes
_ENCRYPTED: Final = 0x1  # a flag of the archive's directory
_PACKINGS: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # no spreadsheet uses another
_HARMFUL: Final = {
    Refusal.MACROS: re.compile(r"vbaproject|/macrosheets/|/dialogsheets/", re.IGNORECASE),
    Refusal.OUTSIDE_LINKS: re.compile(r"/externallinks/|xl/connections\.xml|/querytables/", re.IGNORECASE),
    Refusal.EMBEDDED: re.compile(r"/embeddings/|/activex/|/ctrlprops/", re.IGNORECASE),
}
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    SAXException,
    LookupError,
    StopIteration,
    ValueError,
    EOFError,
    NotImplementedError,
)


def read_workbook(data: bytes) -> Sheet:
    """The rows of the first sheet that shows. Raises RefusedFileError."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _inspect(archive.infolist())
            return _read(_Parts(archive))
    except DefusedXmlException as error:
        raise RefusedFileError(Refusal.ENTITIES) from error
    except _DAMAGE as error:
        raise RefusedFileError(Refusal.DAMAGED) from error


def _inspect(parts: list[zipfile.ZipInfo]) -> None:
    """Refuse by what the archive's directory says, before anything is unpacked."""
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise RefusedFileError(Refusal.SWELLS)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise RefusedFileError(Refusal.LOCKED_OR_OLD)
    if any(part.compress_type not in _PACKINGS for part in parts):
        raise RefusedFileError(Refusal.DAMAGED)
    names = [part.filename for part in parts]
    if BOOK not in names:
        raise RefusedFileError(Refusal.NO_WORKBOOK)
    for refusal, pattern in _HARMFUL.items():
        if any(pattern.search(name) for name in names):
            raise RefusedFileError(refusal)


def _read(parts: "_Parts") -> Sheet:
    book, places, texts = _Book(), _Places(), _SharedTexts()
    parts.feed(BOOK, book)
    parts.feed("xl/_rels/workbook.xml.rels", places)
    if not book.sheets:
        raise RefusedFileError(Refusal.NO_ROWS)
    if places.texts:
        parts.feed(places.texts, texts)
    chosen = next((sheet for sheet in book.sheets if sheet[2] == "visible"), book.sheets[0])
    rows = _Rows(texts.texts)
    parts.feed(places.by_id[chosen[1]], rows)
    others = ", ".join(sheet[0] for sheet in book.sheets if sheet is not chosen)
    return Sheet(tuple(rows.rows()), {Remark.OTHER_SHEETS: others} if others else {})


class _Parts:
    """The parts of one archive, read under one budget of bytes and elements."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.bytes = self.elements = 0

    def feed(self, name: str, handler: "_Part") -> None:
        """Have a handler see every element of a part. A document type is refused where it begins."""
        handler.parts = self
        parser = DefusedExpatParser(forbid_dtd=True)
        parser.setContentHandler(handler)
        for chunk in self._chunks(name):
            parser.feed(chunk)
        parser.close()

    def _chunks(self, name: str) -> Iterator[bytes]:
        with self.archive.open(name) as part:
            while chunk := part.read(_CHUNK):
                self.bytes += len(chunk)
                if self.bytes > MAX_UNPACKED:
                    raise RefusedFileError(Refusal.SWELLS)
                yield chunk

    def count_element(self) -> None:
        self.elements += 1
        if self.elements > MAX_ELEMENTS:
            raise RefusedFileError(Refusal.SWELLS)


class _Part(ContentHandler):
    """Elements by their local name: `opened` and `closed` are what a reader of one part says about them."""

    parts: _Parts

    def __init__(self) -> None:
        super().__init__()
        self.depth = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 the name SAX gives
        self.depth += 1
        self.parts.count_element()
        if self.depth > MAX_DEPTH:
            raise RefusedFileError(Refusal.SWELLS)
        self.opened(_local(name), attrs)

    def endElement(self, name: str) -> None:  # noqa: N802 the same
        self.depth -= 1
        self.closed(_local(name))

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        pass

    def closed(self, name: str) -> None:
        pass


def _local(name: str) -> str:
    return name.rpartition(":")[2] if ":" in name else name


class _Book(_Part):
    """The sheets in their order: name, identifier, and whether they show."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[tuple[str, str, str]] = []

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        if name == "sheet":
            place = next(value for key, value in attributes.items() if key.endswith(":id"))
            self.sheets.append((attributes.get("name", ""), place, attributes.get("state", "visible")))


class _Places(_Part):
    """Where the sheets and the shared texts lie in the archive."""

    def __init__(self) -> None:
        super().__init__()
        self.by_id: dict[str, str] = {}
        self.texts = ""

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        if name == "Relationship":
            place = posixpath.normpath(posixpath.join("/xl", attributes["Target"])).lstrip("/")
            self.by_id[attributes["Id"]] = place
            if attributes["Type"].endswith("/sharedStrings"):
                self.texts = place


class _Text(_Part):
    """Collects the text of `t` elements, the pronunciation of East Asian words left out."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.length = 0
        self.taking = self.in_pronunciation = False

    def begin_text(self) -> None:
        self.pieces, self.length = [], 0

    def opened(self, name: str, _attributes: AttributesImpl) -> None:
        self.in_pronunciation = self.in_pronunciation or name == "rPh"
        self.taking = name == "t" and not self.in_pronunciation

    def closed(self, name: str) -> None:
        self.taking = False
        self.in_pronunciation = self.in_pronunciation and name != "rPh"

    def characters(self, content: str) -> None:
        if self.taking and self.length <= MAX_CELL:  # longer is refused where a cell uses it
            self.length += len(content)
            self.pieces.append(content)


class _SharedTexts(_Text):
    """The texts that cells name by number."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        super().opened(name, attributes)
        if name == "si":
            self.begin_text()

    def closed(self, name: str) -> None:
        super().closed(name)
        if name == "si":
            self.texts.append("".join(self.pieces))


class _Rows(_Text):
    """The cells of one sheet. A formula is refused where it stands: its value may come from anywhere."""

    def __init__(self, texts: list[str]) -> None:
        super().__init__()
        self.texts = texts
        self.held: dict[int, dict[int, tuple[str, bool]]] = {}
        self.row = self.column = 0
        self.type = ""

    def opened(self, name: str, attributes: AttributesImpl) -> None:
        super().opened(name, attributes)
        if name == "row":
            self.row, self.column = int(attributes.get("r") or self.row + 1), 0
        elif name == "c":
            self.column = _column(attributes.get("r", "")) or self.column + 1
            self.type = attributes.get("t", "n")
            self.begin_text()
        elif name == "f":
            raise RefusedFileError(Refusal.FORMULA, cell=f"{_letters(self.column)}{self.row}")
        self.taking = self.taking or name == "v"

    def closed(self, name: str) -> None:
        super().closed(name)
        if name == "c" and (raw := "".join(self.pieces).strip(" ")):
            self._hold(raw)

    def _hold(self, raw: str) -> None:
        if self.column > MAX_COLUMNS:
            raise RefusedFileError(Refusal.TOO_MANY_COLUMNS, row=self.row, limit=MAX_COLUMNS)
        text = self.texts[int(raw)].strip(" ") if self.type == "s" else raw
        if len(text) > MAX_CELL:
            raise RefusedFileError(Refusal.CELL_TOO_LONG, row=self.row, limit=MAX_CELL)
        number = self.type == "n"
        self.held.setdefault(self.row, {})[self.column] = (_number(text) if number else text, number)
        if len(self.held) > MAX_ROWS:
            raise RefusedFileError(Refusal.TOO_MANY_ROWS, limit=MAX_ROWS)

    def rows(self) -> Iterator[Row]:
        for number, cells in sorted(self.held.items()):
            width = range(1, max(cells) + 1)
            texts = tuple(cells.get(column, ("", False))[0] for column in width)
            if any(texts):
                yield Row(number, texts, frozenset(column - 1 for column in cells if cells[column][1]))


def _column(reference: str) -> int:
    """The number, from 1, of the column in a reference such as "C5"; 0 where there is none."""
    number = 0
    for letter in reference[:3]:
        if not letter.isascii() or not letter.isalpha():
            break
        number = number * 26 + ord(letter.upper()) - ord("A") + 1
    return number


def _letters(column: int) -> str:
    """The letters of a column: 3 is C."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _number(raw: str) -> str:
    """A number as one would type it: "121.0" and "1.21E2" are 121."""
    value = float(raw)
    return str(int(value)) if value.is_integer() else raw
