"""What was typed, word by word, and the stems that each word may stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Final

from catalog.finder.lexicon import Lexicon
from catalog.finder.words import plain, stem, words

MOST_WORDS: Final = 16  # of a query; a title has fewer
SHORTEST_PART: Final = 3  # letters of each of two words written as one
UNKNOWN: Final = 0.7  # how telling a word is that nothing answers, against the rarest that is known


@dataclass(frozen=True, slots=True)
class Word:
    """One word that was typed: the stems it may stand for, how well each does, and how telling it is."""

    answers: dict[str, float]
    weight: float


@dataclass(frozen=True, slots=True)
class Query:
    """The words that were typed, each once, and all of it folded."""

    words: tuple[Word, ...]
    folded: str


def read(text: str, lexicon: Lexicon, *, in_doubt: bool = False) -> Query:
    """What was typed, as far as it is known; a word of which nothing is known has no answers.

    In doubt a word that is known may be a typo all the same.
    """
    folded = plain(text)
    typed = _apart(words(folded)[:MOST_WORDS], lexicon)
    joined = _joined([word for word, _ in typed], lexicon)
    found: dict[str, Word] = {}
    for place, (word, root) in enumerate(typed, 1):
        if root not in found:
            is_last = place == len(typed)
            meant = lexicon.meant_by(word, may_go_on=is_last, may_be_wrong=in_doubt)
            answers = meant | joined.get(word, {})
            found[root] = Word(answers, _weight(answers, lexicon))
    return Query(tuple(found.values()), folded)


def _apart(typed: Iterable[str], lexicon: Lexicon) -> list[tuple[str, str]]:
    """The words and their stems; an unknown one is cut in two where both halves are known: "fullstack"."""
    apart: list[tuple[str, str]] = []
    for word in typed:
        root = stem(word)
        if (
            lexicon.count(root)
            or not word.isalpha()
            or lexicon.meant_by(word, may_go_on=True, may_be_wrong=True)
        ):
            apart.append((word, root))
        else:
            apart += [(part, stem(part)) for part in _halves(word, lexicon)]
    return apart


def _halves(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The two known words that a word is made of, those of most titles; itself where it is not."""
    cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    held = {min(lexicon.count(stem(word[:cut])), lexicon.count(stem(word[cut:]))): cut for cut in cuts}
    cut = held[max(held)] if any(held) else 0
    return (word[:cut], word[cut:]) if cut else (word,)


def _joined(typed: list[str], lexicon: Lexicon) -> dict[str, dict[str, float]]:
    """For two words that are known as one ("web master"), that one, which answers both."""
    joined: dict[str, dict[str, float]] = {}
    for pair in pairwise(typed):
        if lexicon.count(whole := stem("".join(pair))):
            for word in pair:
                joined.setdefault(word, {})[whole] = 1.0
    return joined


def _weight(answers: dict[str, float], lexicon: Lexicon) -> float:
    """How rare among all titles a word is, with all that it may stand for; or one that nothing answers."""
    unknown = UNKNOWN * log(2 + lexicon.titles)  # more than nothing, also where nothing is known yet
    held = sum(map(lexicon.count, answers))
    rarity = log(1 + lexicon.titles / held) if held else unknown
    return rarity if max(answers.values(), default=0) == 1 else min(rarity, unknown)
