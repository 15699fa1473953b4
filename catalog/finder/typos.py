"""Which known words a mistyped one may be."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

SHORTEST: Final = 4  # letters; in a shorter word one wrong letter makes another word
LONG: Final = 7  # letters from which a word may hold two typos


class Known:
    """The words that are known, by length.

    A typo is a letter left out, added, replaced, or swapped with its neighbour.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_length: dict[int, list[str]] = defaultdict(list)
        for word in sorted(words):
            if word.isalpha() and len(word) >= SHORTEST:
                self._by_length[len(word)].append(word)

    def close_to(self, typed: str) -> dict[str, int]:
        """The words that are one typo away; where there is none, those two away, if what was typed is long.

        A word two typos away starts with the same letter; people know how a word begins.
        """
        if len(typed) < SHORTEST or not typed.isalpha():
            return {}
        near = self._within(typed, 1)
        if near or len(typed) < LONG:
            return near
        return {word: typos for word, typos in self._within(typed, 2).items() if word[0] == typed[0]}

    def _within(self, typed: str, most: int) -> dict[str, int]:
        lengths = range(len(typed) - most, len(typed) + most + 1)
        lists = (self._by_length.get(length, ()) for length in lengths)
        return {
            word: typos
            for words in lists
            for word, typos, _ in extract(
                typed, words, scorer=OSA.distance, processor=None, score_cutoff=most, limit=None
            )
        }
