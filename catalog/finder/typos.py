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
        """How many typos part each near word from what was typed: one, or two in a long word.

        A word two typos away starts with the same letter; people know how a word begins.
        """
        if len(typed) < SHORTEST or not typed.isalpha():
            return {}
        most = 2 if len(typed) >= LONG else 1
        near = (
            hit
            for length in range(len(typed) - most, len(typed) + most + 1)
            for hit in extract(
                typed,
                self._by_length.get(length, ()),
                scorer=OSA.distance,
                processor=None,
                score_cutoff=most,
                limit=None,
            )
        )
        return {word: typos for word, typos, _ in near if typos == 1 or word[0] == typed[0]}
