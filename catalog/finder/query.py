"""What was typed, word by word, and the stems that each word may stand for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Final

from catalog.finder.shelf import Shelf
from catalog.finder.words import stem, words

MOST_WORDS: Final = 16  # of a query; a title has fewer
SHORTEST_START: Final = 2  # letters from which a word may be unfinished
SHORTEST_PART: Final = 3  # letters of each of two words written as one
SHORT: Final = 4  # letters up to which a known word that comes last may still be unfinished
UNKNOWN: Final = 0.7  # how telling a word is that nothing answers, against the rarest that is known

# How well a stem answers a word: 1 for itself, less the more is left to guess.
BEGUN, COMPLETE = 0.6, 0.95  # a word of which next to nothing, next to everything was typed


@dataclass(frozen=True, slots=True)
class Word:
    """One word that was typed: the stems it may stand for, how well each does, and how telling it is."""

    answers: dict[str, float]
    weight: float


def read(text: str, shelves: Sequence[Shelf]) -> tuple[Word, ...]:
    """The words of a text as the shelves know them; a word of which nothing is known has no answers."""
    typed = _apart(words(text)[:MOST_WORDS], shelves)
    joined = _joined(typed, shelves)
    read_words: dict[str, Word] = {}
    for place, word in enumerate(typed, 1):
        if (found := stem(word)) not in read_words:
            is_unfinished = place == len(typed) and (place == 1 or len(found) <= SHORT)
            answers = _answers(word, found, shelves, is_unfinished=is_unfinished) | joined.get(word, {})
            read_words[found] = Word(answers, _weight(answers, shelves))
    return tuple(read_words.values())


def _is_known(word: str, shelves: Iterable[Shelf]) -> bool:
    return _held(word, shelves) > 0


def _held(word: str, shelves: Iterable[Shelf]) -> int:
    """How many titles hold a word."""
    return _held_stem(stem(word), shelves)


def _held_stem(found: str, shelves: Iterable[Shelf]) -> int:
    return sum(len(shelf.holders(found)) for shelf in shelves)


def _apart(typed: list[str], shelves: Sequence[Shelf]) -> list[str]:
    """The words, with one that is unknown cut in two where both halves are known: "fullstack"."""
    apart: list[str] = []
    for word in typed:
        apart += [word] if _is_known(word, shelves) or not word.isalpha() else _halves(word, shelves)
    return apart


def _halves(word: str, shelves: Sequence[Shelf]) -> list[str]:
    if any(shelf.close_to(stem(word)) for shelf in shelves) or _starts(word, shelves):
        return [word]
    halves = [[word[:cut], word[cut:]] for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)]
    held = {min(_held(half, shelves) for half in pair): pair for pair in halves}
    return held[max(held)] if any(held) else [word]


def _starts(word: str, shelves: Iterable[Shelf]) -> bool:
    return any(True for shelf in shelves for _ in shelf.completions(stem(word)))


def _joined(typed: list[str], shelves: Sequence[Shelf]) -> dict[str, dict[str, float]]:
    """For two words that are known as one ("web master"), that one, which answers both."""
    joined: dict[str, dict[str, float]] = {}
    for first, second in pairwise(typed):
        if _is_known(first + second, shelves):
            for word in (first, second):
                joined.setdefault(word, {})[stem(first + second)] = 1.0
    return joined


def _answers(word: str, found: str, shelves: Sequence[Shelf], *, is_unfinished: bool) -> dict[str, float]:
    is_known = _is_known(word, shelves)
    answers: dict[str, float] = {}
    if not is_known:
        near = [pair for shelf in shelves for pair in shelf.close_to(found).items()]
        answers |= {other: 1 - typos / len(found) for other, typos in near}
    if (is_unfinished or not is_known) and len(found) >= SHORTEST_START:
        for other in (other for shelf in shelves for other in shelf.completions(found)):
            share = len(found) / len(other)
            answers[other] = max(answers.get(other, 0), BEGUN + (COMPLETE - BEGUN) * share)
    return answers | ({found: 1.0} if is_known else {})


def _weight(answers: dict[str, float], shelves: Sequence[Shelf]) -> float:
    """How rare among all titles a word is: the best of its answers, or one that nothing answers."""
    titles = sum(len(shelf) for shelf in shelves)
    unknown = UNKNOWN * log(1 + titles)
    best = max(answers.values(), default=0)
    held = max((_held_stem(other, shelves) for other, match in answers.items() if match == best), default=0)
    rarity = log(1 + titles / held) if held else unknown
    return rarity if best == 1 else min(rarity, unknown)
