"""Which row of the database each row of the file stands for."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from catalog.codes import CODE_WIDTH, EDITIONS, skill_level, teer
from catalog.exchange.columns import Record
from catalog.exchange.gate.cells import canonical, tidy
from catalog.exchange.gate.findings import Entry, Fault, Finding, Key, Known
from catalog.exchange.gate.typography import unset
from catalog.folding import fold, program_code

_ALIKE: Final = 0.8
"""From 0 to 1, how alike two titles are that may be one: "Périnalité" and "Périnatalité" are 0.9 alike."""

_EDITIONS: Final = tuple(map(str, EDITIONS))

Identified = tuple[Entry, list[Finding]]


def settled(record: Record) -> dict[str, str]:
    """The cells of a row, tidied, in the words of the database where those are counted."""
    texts = {column: tidy(raw) for column, raw in record.cells.items()}
    return {column: canonical(column, text) or text for column, text in texts.items()}


# Occupations ----------------------------------------------------------------------------------------------
def occupation(record: Record, known: Known, edition: str) -> Identified:
    """An occupation, by its code in the edition that the row, or else the clerk, states."""
    cells = settled(record)
    edition = cells.get("edition") or edition
    code, fault = _code(cells["code"], edition, known)
    key = (edition, code) if (edition, code) in known.occupations else None
    findings = [Finding(record.number, "code", fault, cells["code"], code)] if fault else []
    findings += _other_level(record.number, cells.get("noc_level", ""), key)
    return Entry(record.number, key, cells | {"edition": edition, "code": code}), findings


def _code(found: str, edition: str, known: Known) -> tuple[str, Fault | None]:
    """The code as it should stand, and what is wrong with the way it does; an empty cell was told already."""
    if not found or edition not in _EDITIONS:
        return found, None
    if not re.fullmatch(r"[0-9]+", found):
        return found, Fault.NO_CODE
    whole = found.zfill(CODE_WIDTH[int(edition)])
    if (edition, whole) in known.occupations:
        return whole, None if found == whole else Fault.LOST_ZEROS
    elsewhere = any((other, found) in known.occupations for other in _EDITIONS)
    return found, Fault.WRONG_EDITION if elsewhere else Fault.UNKNOWN_CODE


def _other_level(row: int, found: str, key: Key | None) -> Iterator[Finding]:
    """A level that the code's own digits contradict."""
    if found and key:
        derived = skill_level(key[1]) if key[0] == "2016" else teer(key[1])
        if found.upper() != derived:
            yield Finding(row, "noc_level", Fault.LEVEL_DIFFERS, found, derived)


def everyday_title(record: Record, known: Known, _edition: str) -> Identified:
    """An everyday title, by its language, its folded words and its code of NOC 2021."""
    entry, findings = occupation(record, known, "2021")
    language, words, code = entry.cells["language"], fold(entry.cells["title"]), entry.cells["code"]
    key = (language, words, code) if entry.key and words and language in ("fr", "en") else None
    if entry.cells["title"] and not words:
        findings.append(Finding(entry.row, "title", Fault.NO_TITLE, entry.cells["title"]))
    return Entry(entry.row, key, entry.cells), findings


# Study programs -------------------------------------------------------------------------------------------
def program(record: Record, known: Known, _edition: str) -> Identified:
    """A study program, which may be new: by its code, else by its level and French title."""
    cells = settled(record)
    if cells.get("code"):
        return _by_code(record.number, cells, known)
    level, title = cells["level"], cells["title_fr"]
    key, like = _by_title(level, title, known)
    if like:
        found = Finding(record.number, "title_fr", Fault.LOOKS_LIKE, title, known.programs[like].fr)
        return _entry(record.number, cells, new_program(level, title)), [found]
    return _entry(record.number, cells, key or new_program(level, title)), []


def listed_program(record: Record, known: Known, _edition: str) -> Identified:
    """A study program that there must be: by its code, else by its level and a French title like its own."""
    cells = settled(record)
    if cells.get("code"):
        return _by_code(record.number, cells, known)
    level, title = cells.get("level", ""), cells.get("title_fr", "")
    key, like = _by_title(level, title, known)
    unknown = level and title and not (key or like)
    findings = [Finding(record.number, "title_fr", Fault.UNKNOWN_PROGRAM, title)] if unknown else []
    return _entry(record.number, cells, key or like), findings


def new_program(level: str, title: str) -> Key | None:
    """The key of the program of that level and French title, were it made now."""
    return (program_code(level, title),) if level and title else None


def _entry(row: int, cells: dict[str, str], key: Key | None) -> Entry:
    return Entry(row, key, cells | {"code": key[0] if key else ""})


def _by_code(row: int, cells: dict[str, str], known: Known) -> Identified:
    key = (cells["code"],)
    if key not in known.programs:
        return Entry(row, None, cells), [Finding(row, "code", Fault.UNKNOWN_PROGRAM, cells["code"])]
    level = known.programs[key].group
    if cells.get("level", level) != level:
        return Entry(row, key, cells), [Finding(row, "level", Fault.LEVEL_DIFFERS, cells["level"], level)]
    return Entry(row, key, cells), []


def _by_title(level: str, title: str, known: Known) -> tuple[Key | None, Key | None]:
    """The program of that level and French title, but for typography; else the one that is most like it."""
    if key := known.program_titles.get((level, unset(title))):
        return key, None
    made = new_program(level, title)
    return (made, None) if made in known.programs else (None, _most_like(level, fold(title), known))


def _most_like(level: str, words: str, known: Known) -> Key | None:
    titles = known.folded_programs.get(level, {})
    # A slip of the pen leaves one end of a title alone; to compare with these only keeps long files quick.
    ends = [other for other in titles if other[:2] == words[:2] or other[-3:] == words[-3:]]
    return next((titles[match] for match in get_close_matches(words, ends, n=1, cutoff=_ALIKE)), None)
