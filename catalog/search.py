"""Finding an occupation or a study program by code or by words, in memory."""

from collections.abc import Iterable
from typing import Final, TypeVar

from catalog.folding import fold
from catalog.rows import OccupationRow, ProgramRow
from catalog.snapshot import Catalog, catalog

LONGEST_QUERY: Final = 100  # characters; no title has a longer run of words that anyone would type
Row = TypeVar("Row", OccupationRow, ProgramRow)


def find_occupations(
    text: str, edition: int | None = None, *, among: Catalog | None = None
) -> tuple[OccupationRow, ...]:
    """The occupations that `text` names, best first; none for an empty or too long text.

    Every word typed must start a word of the French title, or of the English one, or be the start of the
    code, with or without its zeros. `among` is a catalogue already at hand, which spares its query.
    """
    return _find(text, (among or catalog()).occupations(edition))


def find_programs(
    text: str, level: str | None = None, *, among: Catalog | None = None
) -> tuple[ProgramRow, ...]:
    """The study programs that `text` names, in the same way."""
    return _find(text, (among or catalog()).programs(level))


def _find(text: str, rows: Iterable[Row]) -> tuple[Row, ...]:
    words = fold(text).split()
    if not words or len(text) > LONGEST_QUERY:
        return ()
    ranked = [(rank, row) for row in rows if (rank := _rank(words, row))]
    return tuple(row for _rank_of_row, row in sorted(ranked, key=lambda pair: pair[0]))


def _rank(words: list[str], row: OccupationRow | ProgramRow) -> tuple | None:
    """How far a row is from what was typed, least first; None where a word is not found."""
    ranks = [
        _rank_in(words, title, codes)
        for codes in [_codes(row)]
        for title in (row.words.fr, row.words.en)
        if all(_starts_any(word, title, codes) for word in words)
    ]
    return (*min(ranks), row.code) if ranks else None


def _codes(row: OccupationRow | ProgramRow) -> tuple[str, ...]:
    if isinstance(row, OccupationRow):
        return (row.code, row.code.lstrip("0"))
    return (row.level.lower(),)


def _starts_any(word: str, title: str, codes: tuple[str, ...]) -> bool:
    return f" {word}" in f" {title}" or any(code.startswith(word) for code in codes)


def _rank_in(words: list[str], title: str, codes: tuple[str, ...]) -> tuple[bool, bool, bool, int, int]:
    """The whole code, then the whole title, then its beginning; early words and short titles first."""
    typed = " ".join(words)
    first = f" {title}".find(f" {words[0]}")
    return (typed not in codes, title != typed, not title.startswith(typed), max(first, 0), len(title))
