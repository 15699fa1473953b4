"""The stems of all shelves together: how many titles hold one, which begin so, which are a typo away."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, takewhile
from typing import Final

from catalog.finder.shelf import Shelf
from catalog.finder.typos import Known

MOST_COMPLETIONS: Final = 300  # stems; what begins so many ways is not finished yet


class Lexicon:
    """Made with the shelves, and again with any of them: in a fortieth of a second."""

    def __init__(self, shelves: Iterable[Shelf]) -> None:
        counts: Counter[str] = Counter()
        self.titles = 0
        for shelf in shelves:
            counts.update(shelf.counts())
            self.titles += len(shelf)
        self._counts: Final = dict(counts)
        self._sorted: Final = sorted(counts)
        # A word is asked twice, and again while the next one is typed. What is told is never changed.
        self.close_to: Final = lru_cache(maxsize=1024)(Known(self._sorted).close_to)

    def count(self, stem: str) -> int:
        """How many titles hold a stem."""
        return self._counts.get(stem, 0)

    def completions(self, start: str) -> Iterator[str]:
        """The stems that begin so, itself too."""
        first = bisect_left(self._sorted, start)
        some = islice(self._sorted, first, first + MOST_COMPLETIONS)
        return takewhile(lambda stem: stem.startswith(start), some)
