"""The two ways to ask."""

from collections.abc import Iterable, Iterator
from typing import Final

from catalog.finder.codes import codes_in, number_in, of_code, starting_so
from catalog.finder.editions import rows_found
from catalog.finder.found import LONGEST_QUERY, Found, Hit, Kind, Origin
from catalog.finder.library import library_of
from catalog.finder.query import read
from catalog.finder.ranking import Scored, rank
from catalog.rows import OccupationRow, ProgramRow
from catalog.snapshot import Catalog, catalog

ALL_KINDS: Final = frozenset(Kind)
LEAST_SCORE: Final = 0.15  # below it a title and what was typed have next to nothing in common
LEAST_OF_BEST: Final = 0.35  # of the best score: what is far behind is no answer beside it

Row = OccupationRow | ProgramRow


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
    hits: dict[Row, Hit] = {}
    if Kind.OCCUPATION in kinds:
        hits = {hit.row: hit for hit in _by_code(typed, lang, held, edition)}
    if not number_in(typed):
        for hit in _by_words(codes_in(typed, held)[1], lang, held, edition):
            if hit.kind in kinds:
                hits.setdefault(hit.row, hit)
    return Found(typed, tuple(hits.values())[:limit], len(hits))


def suggest(text: str, lang: str, limit: int = 8, *, among: Catalog | None = None) -> tuple[Hit, ...]:
    """The first hits, as one types."""
    return find(text, lang, limit=limit, among=among).hits


def _by_code(typed: str, lang: str, held: Catalog, edition: int | None) -> Iterator[Hit]:
    """The occupations of a code, those it became or was made of, then those whose code begins so."""
    number = number_in(typed)
    codes = [number] if number else codes_in(typed, held)[0]
    whole = list(dict.fromkeys(row for code in codes for row in of_code(code, held)))
    others = [other for row in whole for other in held.relatives(row)]
    begun = starting_so(number, held) if number else ()
    for row in dict.fromkeys((*whole, *others, *begun)):
        if edition in (None, row.edition):
            title_lang = row.titles.language(lang)
            yield Hit(
                row,
                Kind.OCCUPATION,
                row.title(lang),
                title_lang,
                Origin.CODE,
                is_other_language=False,
                is_exact=row in whole,
            )


def _by_words(text: str, lang: str, held: Catalog, edition: int | None) -> Iterator[Hit]:
    shelves = library_of(held).shelves
    best = rank(read(text, shelves), shelves, lang)
    found = rows_found(best.values(), held, edition)
    least = max(LEAST_SCORE, LEAST_OF_BEST * max((scored.score for scored in found.values()), default=0))
    for row, scored in _sorted((row, scored) for row, scored in found.items() if scored.score >= least):
        title = scored.title
        is_other = title.language != lang
        yield Hit(row, title.key.kind, title.text, title.language, title.origin, is_other, scored.is_exact)


def _sorted(found: Iterable[tuple[Row, Scored]]) -> list[tuple[Row, Scored]]:
    """Best first; of equal ones occupations before programs, 2021 before 2016, then by code."""

    def order(pair: tuple[Row, Scored]) -> tuple:
        row, scored = pair
        return (
            not scored.is_exact,
            -round(scored.score, 6),
            scored.title.key.kind,
            -getattr(row, "edition", 0),
            row.code,
        )

    return sorted(found, key=order)
