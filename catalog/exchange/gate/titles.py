"""Titles against the official ones, and against the other rows of the same file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from catalog.exchange.gate.cells import joined
from catalog.exchange.gate.findings import Entry, Fault, Finding, Key, Known, Official
from catalog.exchange.gate.typography import same, unset
from catalog.folding import fold

_NEAR: Final = 0.75
"""From 0 to 1, how alike a title and the official one are where spelling or an older wording may differ."""
_LONGEST: Final = 255
"""Characters of a title that is compared; a longer one is an error by itself."""
_LONE_CAPITAL: Final = re.compile(r"(?<!\S)[A-Z0-9](?!\S)")
_TELLING: Final = 5
"""Letters of a word that is not found in two titles by chance."""
_COLUMNS: Final = (("title_fr", "fr"), ("title_en", "en"))

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A title and the official one it differs from: the words it has besides, and those it lacks."""

    row: int
    column: str
    found: str
    official: str
    extra: tuple[Run, ...]
    lost: tuple[Run, ...]
    replaced: bool  # some words stand in the place of others


def faults(
    entries: Iterable[Entry], officials: Mapping[Key, Official], *, may_change: bool
) -> Iterator[Finding]:
    """What is wrong with the titles of a file.

    Where titles may change, as in a file of corrections, only what cannot be meant is told.
    """
    owners = _owners(officials)
    differences: list[Difference] = []
    for entry, column, language, official in _titles(entries, officials):
        found = entry.cells[column]
        owner = owners.get((official.group, language, unset(found)))
        if same(found, official.title("fr" if language == "en" else "en")):
            yield Finding(entry.row, column, Fault.LANGUAGES_SWAPPED, found, official.title(language))
        elif owner:
            yield Finding(entry.row, column, Fault.TITLE_OF_ANOTHER, found, owner[-1], _row(owner, entries))
        else:
            differences.append(_difference(entry.row, column, found, official.title(language)))
    yield from _explained(differences, may_change=may_change)


def _titles(
    entries: Iterable[Entry], officials: Mapping[Key, Official]
) -> Iterator[tuple[Entry, str, str, Official]]:
    """Each title that differs from the official one, the first time its row is named."""
    seen: set[Key | None] = {None}
    for entry in entries:
        if entry.key in seen or entry.key not in officials:
            continue
        seen.add(entry.key)
        official = officials[entry.key]
        for column, language in _COLUMNS:
            found = entry.cells.get(column, "")
            if 0 < len(found) <= _LONGEST and official.title(language) and not _is(found, official, language):
                yield entry, column, language, official


def _is(found: str, official: Official, language: str) -> bool:
    """Whether this is the official title, also once a line broken at a hyphen is joined again."""
    return any(same(text, official.title(language)) for text in (found, *joined(found)))


def _owners(officials: Mapping[Key, Official]) -> dict[tuple[str, str, str], Key]:
    """Whose title each is, by edition or level and by language."""
    return {
        (official.group, language, unset(official.title(language))): key
        for key, official in officials.items()
        for _column, language in _COLUMNS
    }


def _row(owner: Key, entries: Iterable[Entry]) -> int:
    return next((entry.row for entry in entries if entry.key == owner), 0)


def _difference(row: int, column: str, found: str, official: str) -> Difference:
    has, should = fold(joined(found)[0]).split(), fold(official).split()
    operations = SequenceMatcher(None, has, should, autojunk=False).get_opcodes()
    extra = tuple(tuple(has[start:end]) for kind, start, end, _, _ in operations if kind == "delete")
    lost = tuple(tuple(should[start:end]) for kind, _, _, start, end in operations if kind == "insert")
    replaced = any(kind == "replace" for kind, *_ in operations)
    return Difference(row, column, found, official, extra, lost, replaced)


def _explained(differences: list[Difference], *, may_change: bool) -> Iterator[Finding]:
    """Why each title differs, as far as it can be told; else that it does."""
    extras = {run: difference.row for difference in differences for run in difference.extra}
    losses = {run: difference.row for difference in differences for run in difference.lost}
    for difference in differences:
        causes = [*_stray(difference), *_moved(difference, extras, losses)]
        yield from causes
        runs = len(difference.extra) + len(difference.lost)
        if difference.replaced or not runs or len(causes) < runs:
            yield from _unlike(difference, may_change=may_change)


def _stray(difference: Difference) -> Iterator[Finding]:
    """A capital or digit that stands alone where the official title has none, as from a column of levels."""
    for run in difference.extra:
        letter = run[0].upper()
        if len(run) == 1 and letter in _LONE_CAPITAL.findall(difference.found):
            yield Finding(difference.row, difference.column, Fault.STRAY_LETTER, letter, difference.official)


def _moved(difference: Difference, extras: Mapping[Run, int], losses: Mapping[Run, int]) -> Iterator[Finding]:
    """Words too many here that another row lacks, or lacking here that another row has too many."""
    for fault, runs, elsewhere in (
        (Fault.BLED_WORDS, difference.extra, losses),
        (Fault.LOST_WORDS, difference.lost, extras),
    ):
        for run in runs:
            other = elsewhere.get(run, difference.row)
            if other != difference.row and any(len(word) >= _TELLING for word in run):
                yield Finding(
                    difference.row, difference.column, fault, " ".join(run), difference.official, other
                )


def _unlike(difference: Difference, *, may_change: bool) -> Iterator[Finding]:
    alike = SequenceMatcher(None, fold(difference.found), fold(difference.official), autojunk=False).ratio()
    if alike < _NEAR:
        fault = Fault.TITLE_FAR
    elif may_change:
        return
    else:
        fault = Fault.TITLE_DIFFERS
    yield Finding(difference.row, difference.column, fault, difference.found, difference.official)


def official_elsewhere(entries: Iterable[Entry], known: Known) -> Iterator[Finding]:
    """Everyday titles that are, letter for letter, the official title of another code of NOC 2021."""
    owners = _owners({key: row for key, row in known.occupations.items() if row.group == "2021"})
    for entry in entries:
        owner = entry.key and owners.get(("2021", entry.key[0], unset(entry.cells["title"])))
        if owner and owner[1] != entry.cells["code"]:
            yield Finding(entry.row, "title", Fault.OFFICIAL_ELSEWHERE, entry.cells["title"], owner[1])
