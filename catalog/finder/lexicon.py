"""The words of all shelves: how many titles hold one, and what a typed one may stand for."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice, takewhile
from typing import Final

from catalog.finder.shelf import Shelf
from catalog.finder.typos import Known
from catalog.finder.words import stem

MOST_COMPLETIONS: Final = 1500  # words; what begins so many ways is not finished yet
SHORTEST_START: Final = 2  # letters from which a word may be unfinished

# How well a stem answers a word: 1 for itself, less the more is left to guess.
BEGUN, COMPLETE = 0.6, 0.95  # a word of which next to nothing, next to everything was typed
UNLIKELY: Final = 0.8  # of what a mistyped word is worth, where it is known or begins others


class Lexicon:
    """Made with the shelves, and again with any of them: in a fortieth of a second.

    What is typed is compared with words as they are written: a word half typed, or mistyped, has no stem yet.
    """

    def __init__(self, shelves: Iterable[Shelf]) -> None:
        counts: Counter[str] = Counter()
        self._forms: Final[dict[str, str]] = {}
        self.titles = 0
        for shelf in shelves:
            self._forms.update(shelf.forms)
            counts.update(shelf.counts())
            self.titles += len(shelf)
        self._counts: Final = dict(counts)
        self._sorted: Final = sorted(self._forms)
        self._known: Final = Known(self._sorted)
        # A word is asked again while the next one is typed. What is told is never changed.
        self.meant_by: Final = lru_cache(maxsize=1024)(self._meant_by)

    def count(self, stem: str) -> int:
        """How many titles hold a stem."""
        return self._counts.get(stem, 0)

    def _meant_by(self, typed: str, *, may_go_on: bool, may_be_wrong: bool) -> dict[str, float]:
        """The stems that a word may stand for, and how well: what it begins, what it differs from by a typo.

        A known word stands for itself; for what it begins if it may go on, for others if it may be wrong.
        """
        root = stem(typed)
        is_known = self.count(root) > 0
        meant = self._completions(typed) if may_go_on or not is_known else {}
        if may_be_wrong or not is_known:
            likely = UNLIKELY if meant or is_known else 1
            near = self._known.near(typed) if meant or is_known else self._known.near_or_far(typed)
            for word, typos in near.items():
                other = self._forms[word]
                meant[other] = max(meant.get(other, 0), likely * (1 - typos / len(typed)))
        return meant | {root: 1.0} if is_known else meant

    def _completions(self, start: str) -> dict[str, float]:
        if len(start) < SHORTEST_START:
            return {}
        first = bisect_left(self._sorted, start)
        some = islice(self._sorted, first, first + MOST_COMPLETIONS)
        meant: dict[str, float] = {}
        for word in takewhile(lambda word: word.startswith(start), some):
            match = BEGUN + (COMPLETE - BEGUN) * len(start) / len(word)
            meant[self._forms[word]] = max(meant.get(self._forms[word], 0), match)
        return meant
