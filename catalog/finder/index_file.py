"""The publisher's index of titles as a file: CSV in UTF-8, a header, one title a line."""

import csv
import unicodedata
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from catalog.codes import is_code
from catalog.folding import fold
from catalog.titles import ExampleTitle, Language

COLUMNS: Final = ("language", "title", "code_2021")


class IndexLine(NamedTuple):
    """One line of the file: its number from 1, the header included, and its cells."""

    number: int
    language: str
    title: str
    code: str


class IndexFaultsError(Exception):
    """What is wrong with the file, one sentence each, in the language in force."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = list(faults)
        super().__init__("\n".join(self.faults))


def read_index(file: Path, codes: frozenset[str] | None = None) -> list[IndexLine]:
    """The lines of an index. With `codes`, each line's code must be one of them.

    Raises IndexFaultsError with every fault that the file has.
    """
    records = _records(_text(file))
    if next(records, (0, []))[1] != list(COLUMNS):
        raise IndexFaultsError([_("line 1: the columns must be %s") % ",".join(COLUMNS)])
    lines: list[IndexLine] = []
    faults: list[str] = []
    first: dict[tuple[str, ...], int] = {}
    for number, cells in records:
        repeats = first.setdefault(tuple(cells), number)
        fault = _repeated(repeats) if repeats != number else _fault(cells, codes)
        if fault:
            faults.append(_("line %(number)s: %(fault)s") % {"number": number, "fault": fault})
        else:
            lines.append(IndexLine(number, *cells))
    if faults or not lines:
        raise IndexFaultsError(faults or [_("the file has no titles")])
    return lines


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise IndexFaultsError([_("%s is not a file that can be read") % file.name]) from error
    except UnicodeDecodeError as error:
        number = error.object[: error.start].count(b"\n") + 1
        raise IndexFaultsError([_("line %s: the text is not in UTF-8") % number]) from error


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with the number of its last line."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise IndexFaultsError(
            [_("line %s: a quotation mark is missing or too many") % reader.line_num]
        ) from error


def _repeated(number: int) -> str:
    return _("repeats line %s") % number


def _fault(cells: list[str], codes: frozenset[str] | None) -> str | None:
    if len(cells) != len(COLUMNS):
        return _("%(found)s cells where there should be %(due)s") % {"found": len(cells), "due": len(COLUMNS)}
    language, title, code = cells
    if language not in Language.values:
        return _("the language “%s” is neither fr nor en") % language
    if not is_code(2021, code):
        return _("“%s” is not a code of NOC 2021, which has five digits") % code
    if codes is not None and code not in codes:
        return _("no occupation of NOC 2021 has the code %s") % code
    return _title_fault(title)


def _title_fault(title: str) -> str | None:
    longest = ExampleTitle._meta.get_field("title").max_length
    if not fold(title):
        return _("there is no title")
    if len(title) > longest:
        return _("the title has more than %s characters") % longest
    if title != title.strip() or any(unicodedata.category(sign) == "Cc" for sign in title):
        return _("the title has a space at an end, or a control character")
    return None
