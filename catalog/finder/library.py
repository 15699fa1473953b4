"""The shelves in memory: made at the first search, and each again only when its own titles have changed.

A search is asked of a catalogue, which staff edits replace (see `peqsite.freshness`). A new catalogue whose
titles are those of the last one keeps its shelves; an everyday title that was edited has the small shelf made
again, in a tenth of a second, and leaves the publisher's index alone.
"""

from collections.abc import Callable
from itertools import chain
from threading import Lock
from typing import Final, NamedTuple

from catalog.finder.lexicon import Lexicon
from catalog.finder.shelf import Shelf, Title
from catalog.finder.vocabulary import stamp_of_index, titles_held, titles_of_index, titles_of_staff
from catalog.snapshot import Catalog, catalog


class Library(NamedTuple):
    """The shelves that belong to one catalogue, and what they were made of."""

    held: Catalog
    titles: tuple[Title, ...]  # of the first shelf
    stamp: tuple  # of the second
    shelves: tuple[Shelf, Shelf]
    lexicon: Lexicon  # of both


class Keeper:
    """The one library of the process. Who asks while it is being made waits, instead of making it twice."""

    def __init__(self, make: Callable[[Catalog, Library | None], Library]) -> None:
        self._make = make
        self._lock = Lock()
        self._library: Library | None = None

    def __call__(self, held: Catalog) -> Library:
        """The library of a catalogue: no query while the catalogue stays the same, else two."""
        library = self._library
        if library is None or library.held is not held:
            with self._lock:
                library = self._library
                if library is None or library.held is not held:
                    library = self._library = self._make(held, library)
        return library


def _make(held: Catalog, before: Library | None) -> Library:
    titles, stamp = tuple(chain(titles_held(held), titles_of_staff())), stamp_of_index()
    own = before.shelves[0] if before and before.titles == titles else Shelf(titles)
    index = before.shelves[1] if before and before.stamp == stamp else Shelf(titles_of_index())
    shelves = (own, index)
    return Library(held, titles, stamp, shelves, _lexicon(shelves, before))


def _lexicon(shelves: tuple[Shelf, Shelf], before: Library | None) -> Lexicon:
    return before.lexicon if before and before.shelves == shelves else Lexicon(shelves)


library_of: Final = Keeper(_make)


def warm() -> None:
    """Make the shelves now, so that no visitor waits for them."""
    library_of(catalog())
