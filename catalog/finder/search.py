"""The two ways to ask."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from catalog.finder.codes import Codes, read_codes
from catalog.finder.editions import rows_found
from catalog.finder.found import LONGEST_QUERY, Found, Hit, Kind, Origin
from catalog.finder.library import Library, library_of
from catalog.finder.query import read
from catalog.finder.ranking import LEAST_OF_BEST, LEAST_PART, Scored, rank
from catalog.rows import OccupationRow, ProgramRow
from catalog.snapshot import Catalog, catalog

ALL_KINDS: Final = frozenset(Kind)
LEAST_SCORE: Final = 0.15  # below it a title has next to nothing in common with what was typed
DOUBTFUL: Final = 0.75  # of what was typed that the fullest answer takes up: below it, it is read once more

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
    codes = read_codes(typed, held)
    every = (*_by_code(codes, lang, held), *_by_words(codes.words, lang, held, edition))
    hits: dict[Row, Hit] = {}
    for hit in every:
        if hit.kind in kinds and edition in (None, getattr(hit.row, "edition", edition)):
            hits.setdefault(hit.row, hit)
    return Found(typed, tuple(hits.values())[:limit], len(hits))


def suggest(text: str, lang: str, limit: int = 8, *, among: Catalog | None = None) -> tuple[Hit, ...]:
    """The first hits, as one types."""
    return find(text, lang, limit=limit, among=among).hits


def _by_code(codes: Codes, lang: str, held: Catalog) -> Iterator[Hit]:
    """The occupations of a code, what they became or were made of, then those whose code begins so."""
    others = [other for row in codes.whole for other in held.relatives(row)]
    for row in (*codes.whole, *others, *codes.begun):
        title_lang, is_exact = row.titles.language(lang), row in codes.whole
        yield Hit(
            row,
            Kind.OCCUPATION,
            row.title(lang),
            title_lang,
            Origin.CODE,
            is_other_language=False,
            is_exact=is_exact,
        )


def _by_words(text: str, lang: str, held: Catalog, edition: int | None) -> Iterator[Hit]:
    found = rows_found(_best(text, lang, library_of(held)), held, edition)
    highest = max((scored.score for scored in found.values()), default=0)
    least = max(LEAST_OF_BEST * highest, LEAST_SCORE if highest >= LEAST_SCORE else 0)
    for row, scored in _sorted((row, scored) for row, scored in found.items() if scored.score >= least):
        title = scored.title
        is_other = title.language != lang
        yield Hit(row, title.key.kind, title.text, title.language, title.origin, is_other, scored.is_exact)


def _best(text: str, lang: str, library: Library) -> Collection[Scored]:
    """The best titles. Where none answers most of what was typed, a known word may be a typo.

    Where none answers enough, and most words are known, those that answer a part.
    """
    query = read(text, library.lexicon)
    best = rank(query, library.shelves, lang).values()
    if _fullest(best) < DOUBTFUL:
        doubtful = read(text, library.lexicon, in_doubt=True)
        best = max(best, rank(doubtful, library.shelves, lang).values(), key=_fullest)
    if not best and 2 * sum(bool(word.answers) for word in query.words) > len(query.words):
        best = rank(query, library.shelves, lang, LEAST_PART).values()
    return best


def _fullest(best: Iterable[Scored]) -> float:
    return max((scored.share for scored in best), default=0)


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
