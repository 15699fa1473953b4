"""The two ways to ask."""

from collections.abc import Iterator
from typing import Final

from catalog.finder.found import LONGEST_QUERY, Found, Hit, Kind, Origin
from catalog.folding import fold
from catalog.rows import OccupationRow, ProgramRow, other
from catalog.search import find_occupations, find_programs
from catalog.snapshot import Catalog, catalog

ALL_KINDS: Final = frozenset(Kind)


def find(  # noqa: PLR0913 what is asked, and five ways to narrow it
    text: str,
    lang: str,
    *,
    kinds: frozenset[Kind] = ALL_KINDS,
    edition: int | None = None,
    limit: int = 20,
    among: Catalog | None = None,
) -> Found:
    """The occupations and study programs that `text` names, best first.

    `lang` is the page's language, "fr" or "en". With an `edition` (2016 or 2021) only its occupations are
    found, also by the titles of the other one. `among` is a catalogue already at hand, which spares a query.
    """
    typed = text.strip()
    if len(typed) > LONGEST_QUERY:
        return Found(typed, (), 0, is_too_long=True)
    held = among or catalog()
    hits: list[Hit] = []
    if Kind.OCCUPATION in kinds:
        hits += [
            _hit(typed, row, Kind.OCCUPATION, lang) for row in find_occupations(typed, edition, among=held)
        ]
    if Kind.PROGRAM in kinds:
        hits += [_hit(typed, row, Kind.PROGRAM, lang) for row in find_programs(typed, among=held)]
    return Found(typed, tuple(hits[:limit]), len(hits))


def suggest(text: str, lang: str, limit: int = 8, *, among: Catalog | None = None) -> tuple[Hit, ...]:
    """The first hits, as one types."""
    return find(text, lang, limit=limit, among=among).hits


def _hit(typed: str, row: OccupationRow | ProgramRow, kind: Kind, lang: str) -> Hit:
    if typed in (row.code, row.code.lstrip("0")):
        return Hit(row, kind, row.title(lang), lang, Origin.CODE, is_other_language=False, is_exact=True)
    found_in = next(_languages(fold(typed), row, lang))
    is_exact = getattr(row.words, found_in) == fold(typed)
    return Hit(row, kind, row.title(found_in), found_in, Origin.OFFICIAL, found_in != lang, is_exact)


def _languages(folded: str, row: OccupationRow | ProgramRow, lang: str) -> Iterator[str]:
    """The languages in which every word stands in the title, the page's first."""
    for language in (lang, other(lang)):
        title = f" {getattr(row.words, language)}"
        if all(f" {word}" in title for word in folded.split()):
            yield language
    yield lang
