"""What can be seen in a cell alone."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from catalog.exchange.columns import Kind, Record
from catalog.exchange.formulas import is_formula, plain
from catalog.exchange.gate.findings import Fault, Finding
from catalog.folding import fold

_YES: Final = dict.fromkeys(("1", "yes", "oui", "true", "vrai", "x"), "1")
_NO: Final = dict.fromkeys(("", "0", "no", "non", "false", "faux"), "0")
_LEVELS: Final = ("AEC", "ASP", "BAC", "DEC", "DEP", "DOC", "MAI")
_WORDS: Final = {
    "edition": {"2016": "2016", "2021": "2021", "cnp 2016": "2016", "cnp 2021": "2021"}
    | {"noc 2016": "2016", "noc 2021": "2021"},
    "level": {level.lower(): level for level in _LEVELS},
    "language": {"fr": "fr", "francais": "fr", "french": "fr", "en": "en", "anglais": "en", "english": "en"},
    "en_mark": {"official": "official", "officiel": "official", "nom officiel": "official"}
    | {"translated": "translated", "traduit": "translated", "notre traduction": "translated"}
    | {"official name": "official", "our translation": "translated"},
    "reviewed": _YES | _NO,
}
"""Columns of which the words are counted, by what people type, folded."""

_HYPHEN: Final = re.compile(r"(?<=\w)[-\u2010] (?=\w)")
_SOFT_HYPHEN: Final = "\u00ad"
_SPREADSHEET_ERROR: Final = re.compile(r"#+|#[A-ZÀ-Ý0-9/]+[!?]?|#NOM \?")
_LONGEST_POSITION: Final = 4  # digits


def tidy(text: str) -> str:
    """A cell without what typing and files leave in it: line ends, repeated spaces, a spreadsheet's mark."""
    return re.sub(r"[ \t\r\n]+", " ", unicodedata.normalize("NFC", plain(text))).strip()


def canonical(column: str, text: str) -> str | None:
    """The word that a column of counted words means; None where it means none. Other columns: the text."""
    return _WORDS[column].get(fold(text)) if column in _WORDS else text


def faults(record: Record, kind: Kind) -> Iterator[Finding]:
    """What is wrong in the cells of one row, whatever they should hold."""
    if record.excess:
        yield Finding(record.number, "", Fault.EXCESS, found=str(record.excess))
    for column, raw in record.cells.items():
        if fault := _fault(column, raw, kind):
            yield Finding(record.number, column, fault, found=raw)


def _fault(column: str, raw: str, kind: Kind) -> Fault | None:
    text = tidy(raw)
    checks = {
        Fault.FORMULA: is_formula(raw),
        Fault.MISSING: not text and column in kind.filled,
        Fault.SPREADSHEET_ERROR: _SPREADSHEET_ERROR.fullmatch(text),
        Fault.GARBLED: is_garbled(text),
        Fault.LINE_END_HYPHEN: column.startswith("title") and _is_broken(text),
        Fault.TOO_LONG: len(text) > kind.longest.get(column, len(text)),
        Fault.UNKNOWN_VALUE: canonical(column, text) is None,
        Fault.NO_POSITION: column == "position" and not _is_position(text),
    }
    return next((fault for fault, wrong in checks.items() if wrong), None)


def is_garbled(text: str) -> bool:
    """Whether letters were lost to a wrong encoding: "Ã©" for "é", or a sign in place of a letter."""
    if "\N{REPLACEMENT CHARACTER}" in text:
        return True
    try:
        return text.encode("cp1252").decode("utf-8") != text
    except UnicodeError:
        return False


def _is_position(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _LONGEST_POSITION and int(text) > 0


def _is_broken(text: str) -> bool:
    return _SOFT_HYPHEN in text or bool(_HYPHEN.search(text))


def joined(text: str) -> tuple[str, str]:
    """The text as it was before its lines were broken: with each hyphen that ended one, and without."""
    soft = re.sub(f"{_SOFT_HYPHEN} ?", "", text)
    return tuple(_HYPHEN.sub(mark, soft) for mark in ("-", ""))
