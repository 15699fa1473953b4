"""From titles to rows: a title of one edition of the classification leads to the other one too."""

from collections.abc import Iterable, Iterator
from typing import Final

from catalog.codes import EDITIONS
from catalog.finder.found import Kind
from catalog.finder.ranking import Scored
from catalog.finder.shelf import Key
from catalog.rows import OccupationRow, ProgramRow
from catalog.snapshot import Catalog

OLD_EDITION, NEW_EDITION = EDITIONS

# What a title is worth to a row of the other edition: one that continues as the other, one that shares.
CONTINUES: Final = 0.95
PARTLY: Final = 0.8
# Where both editions are shown, 2021 comes before 2016, and what only follows from a code of 2021 after both.
OLDER: Final = 0.9
FOLLOWS: Final = 0.5


def rows_found(
    best: Iterable[Scored], held: Catalog, edition: int | None
) -> dict[OccupationRow | ProgramRow, Scored]:
    """The rows that titles lead to, in one edition or in both, each by the title that is best for it."""
    found: dict[OccupationRow | ProgramRow, Scored] = {}
    for scored in best:
        for row, worth in _leads_to(scored, held, edition):
            mine = scored._replace(is_exact=scored.is_exact and worth > FOLLOWS, score=scored.score * worth)
            if row not in found or mine[:2] > found[row][:2]:
                found[row] = mine
    return found


def _leads_to(
    scored: Scored, held: Catalog, edition: int | None
) -> Iterator[tuple[OccupationRow | ProgramRow, float]]:
    key = scored.title.key
    if key.kind is Kind.PROGRAM:
        if program := held.program(key.code):
            yield program, 1
        return
    if edition in (None, key.edition) and (own := held.occupation(key.edition, key.code)):
        yield own, OLDER if edition is None and key.edition == OLD_EDITION and not scored.is_exact else 1
    if edition != key.edition:
        yield from _relatives(key, held, both=edition is None)


def _relatives(key: Key, held: Catalog, *, both: bool) -> Iterator[tuple[OccupationRow, float]]:
    older = key.edition == OLD_EDITION
    for pair in held.successions(key.code) if older else held.origins(key.code):
        row = held.occupation(*((NEW_EDITION, pair.heir) if older else (OLD_EDITION, pair.ancestor)))
        if row:
            yield row, FOLLOWS if both and not older else CONTINUES if pair.continues else PARTLY
