"""Rows against each other: twice the same, moved, or torn from those they belong with."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final

from catalog.exchange.gate.findings import Entry, Fault, Finding, Key
from catalog.exchange.gate.typography import unset

_FEW: Final = 4
"""Rows that moved are named one by one when they are fewer than one in so many."""
_PART: Final = 3
"""Rows on each side of the place where a table starts over; fewer are in no order at all."""


def repeated(entries: Iterable[Entry]) -> Iterator[Finding]:
    """Rows that name what an earlier row did."""
    first: dict[Key, int] = {}
    for entry in entries:
        if entry.key and first.setdefault(entry.key, entry.row) != entry.row:
            yield Finding(
                entry.row, "", Fault.DUPLICATE, found=entry.cells.get("code", ""), other=first[entry.key]
            )


def repeated_cells(entries: Iterable[Entry], column: str, within: str = "") -> Iterator[Finding]:
    """Rows that say in a column what an earlier one did, of those that share a cell of another column."""
    first: dict[tuple[str, str], int] = {}
    for entry in entries:
        text = entry.cells.get(column, "")
        row = first.setdefault((entry.cells.get(within, ""), unset(text)), entry.row)
        if text and row != entry.row:
            yield Finding(entry.row, column, Fault.DUPLICATE, found=text, other=row)


def moved(entries: Sequence[Entry], places: Mapping[Key, int]) -> Iterator[Finding]:
    """Rows that stand before others they came after, by the places that the list gives them now."""
    known = [entry for entry in entries if entry.key in places]
    kept = _longest_rise([places[entry.key] for entry in known if entry.key])
    strays = [entry for at, entry in enumerate(known) if at not in kept]
    if strays and len(strays) * _FEW > len(known):
        yield Finding(0, "", Fault.REORDERED, found=str(len(strays)))
        return
    for entry in strays:
        place = places[entry.key] if entry.key else 0
        yield Finding(entry.row, "", Fault.MOVED, found=entry.cells.get("code", ""), meant=str(place))


def _longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """The indexes of a longest run of numbers, not side by side perhaps, each of which is over the last."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, number in enumerate(numbers):
        at = bisect_left(tails, number)
        tails[at : at + 1], ends[at : at + 1] = [number], [index]
        before.append(ends[at - 1] if at else -1)
    rise, index = set(), ends[-1] if ends else -1
    while index >= 0:
        rise.add(index)
        index = before[index]
    return frozenset(rise)


def rotated(entries: Sequence[Entry]) -> Iterator[Finding]:
    """Codes that rise, start over once, and end below where they began: the table starts in its middle."""
    codes = [(entry.key[1], entry.row) for entry in entries if entry.key]
    breaks = [at for at, (last, here) in enumerate(pairwise(codes), 1) if here[0] < last[0]]
    if len(breaks) != 1 or codes[-1][0] > codes[0][0] or min(breaks[0], len(codes) - breaks[0]) < _PART:
        return
    (last, _row), (here, row) = codes[breaks[0] - 1 : breaks[0] + 1]
    yield Finding(row, "code", Fault.ROTATED, found=here, meant=last)


def apart(entries: Iterable[Entry]) -> Iterator[Finding]:
    """Rows of a level that stand away from the block where the most rows of that level are."""
    blocks = [
        (level, list(block)) for level, block in groupby(entries, lambda entry: entry.cells.get("level", ""))
    ]
    times = Counter(level for level, _block in blocks)
    for level, block in blocks:
        largest = max((other for name, other in blocks if name == level), key=len)
        if level and times[level] > 1 and block is not largest:
            for entry in block:
                title = entry.cells.get("title_fr", "")
                yield Finding(entry.row, "", Fault.APART, title, level, largest[0].row)
