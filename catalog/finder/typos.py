"""Which known words a mistyped one may be."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

SHORTEST: Final = 4  # letters; in a shorter word one wrong letter makes another word
LONG: Final = 7  # letters from which a word may hold two typos


class Known:
    """The words that are known, by their length and by their length and first letter.

    A typo is a letter left out, added, replaced, or swapped with its neighbour.
    """

    def __init__(self, words: Iterable[str]) -> None:
        held: dict[tuple[int, str], list[str]] = defaultdict(list)
        for word in sorted(words):
            if word.isalpha():
                held[len(word), ""].append(word)
                held[len(word), word[0]].append(word)
        self._held = dict(held)

    def near(self, typed: str) -> dict[str, int]:
        """The words one typo away that start with the same letter: people mostly know how a word begins."""
        return self._within(typed, 1, typed[:1])

    def near_or_far(self, typed: str) -> dict[str, int]:
        """Those; where there are none, any word one typo away; else, for a long word, those two away."""
        return self.near(typed) or self._within(typed, 1, "") or self._within(typed, 2, typed[:1])

    def _within(self, typed: str, most: int, start: str) -> dict[str, int]:
        """The words at most so many typos away that start so, and how many typos away they are."""
        if len(typed) < (SHORTEST, LONG)[most - 1] or not typed.isalpha():
            return {}
        lengths = range(max(SHORTEST, len(typed) - most), len(typed) + most + 1)
        lists = (self._held.get((length, start), ()) for length in lengths)
        return {
            word: typos
            for words in lists
            for word, typos, _ in extract(
                typed, words, scorer=OSA.distance, processor=None, score_cutoff=most, limit=None
            )
        }
