"""Which titles answer what was typed, and how well."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from math import log2
from operator import mul
from typing import Final, NamedTuple

from catalog.finder.found import Origin
from catalog.finder.query import Query, Word
from catalog.finder.shelf import Key, Shelf, Title

# Of what was typed, by weight, that a title must answer; less where no title answers so much.
LEAST_SHARE, LEAST_PART = 0.4, 0.2
LEAST_OF_BEST: Final = 0.35  # of the best score: what is far behind is no answer beside it
MOST_TITLES: Final = 300  # of one shelf that are looked at closely
MOST_ANSWERS: Final = 50  # of a word that is looked up; beside others, one so vague only tells titles apart

# What makes a score, beside the share of what was typed that is answered.
ALWAYS, WHOLE, TURNS = 0.5, 0.35, 0.15  # the share of the title that was typed; its head is among it
ORIGINS: Final = {Origin.OFFICIAL: 1.0, Origin.EVERYDAY: 0.995, Origin.LISTED: 0.98, Origin.EXAMPLE: 0.97}
OTHER_LANGUAGE: Final = 0.97
# The title begins with just what was typed, or holds it, little words and their order included.
BEGINS, AS_TYPED = 1.2, 1.12

# Of two rows with equal titles, the one in which more titles answer is the likelier.
NEARLY_ALL: Final = 0.9  # of what was typed, for a title to count
DOUBLED: Final = 0.04  # what twice as many titles add to a score
MOST_DOUBLED: Final = 4


class Scored(NamedTuple):
    """A title that answers: whether nothing is missing on either side, and how well. Greater is better."""

    is_exact: bool
    score: float
    title: Title
    share: float  # of what was typed, by weight, that it answers


class Answer(NamedTuple):
    """What a stem answers among the words typed, and what it is worth in a title that holds it."""

    matches: tuple[tuple[int, float], ...]  # the place of a word, and how well
    worth: float


def rank(
    query: Query, shelves: Iterable[Shelf], language: str, least: float = LEAST_SHARE
) -> dict[Key, Scored]:
    """The best title of each row that answers at least such a share of what was typed."""
    best: dict[Key, Scored] = {}
    for shelf in shelves:
        highest = max((scored.score for scored in best.values()), default=0)
        for key, scored in Asked(query, shelf, language, least).best(highest).items():
            if key not in best or scored[:2] > best[key][:2]:
                best[key] = scored
    return best


class Asked:
    """A query, asked of one shelf."""

    def __init__(self, query: Query, shelf: Shelf, language: str, least: float) -> None:
        self._words, self._shelf, self._language, self._least = query.words, shelf, language, least
        self._typed = f" {query.folded}"
        self._weights = [word.weight for word in query.words]
        self._weight = sum(self._weights)
        matches: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for place, word in enumerate(query.words):
            for stem, match in word.answers.items():
                matches[stem].append((place, match))
        self._answers = {
            stem: Answer(tuple(found), max(match for _, match in found) * shelf.rarity.get(stem, 0))
            for stem, found in matches.items()
        }

    def best(self, highest: float) -> dict[Key, Scored]:
        """The best title of each row that answers enough, the highest score so far being known."""
        best: dict[Key, Scored] = {}
        full: Counter[Key] = Counter()
        seen = 0
        for share_at_most, numbers in self._candidates():
            if seen >= MOST_TITLES or share_at_most**2 < LEAST_OF_BEST * highest:
                break
            for number in numbers[: MOST_TITLES - seen]:
                got, typed = self._met(number)
                share = sum(map(mul, got, self._weights)) / self._weight
                if share < self._least or share**2 < LEAST_OF_BEST * highest:
                    continue
                scored = self._scored(number, share, typed / self._shelf.weights[number], min(got))
                key = scored.title.key
                full[key] += share >= NEARLY_ALL
                highest = max(highest, scored.score)
                if key not in best or scored[:2] > best[key][:2]:
                    best[key] = scored
            seen += len(numbers)
        return {key: _with_support(scored, full[key]) for key, scored in best.items()}

    def _candidates(self) -> Iterator[tuple[float, list[int]]]:
        """Titles by how many words they hold, the plainest first, after the share that they reach at most.

        A title that holds none of the rarer words, without which the share is too small, is not among them.
        """
        precise = [word for word in self._words if len(word.answers) <= MOST_ANSWERS] or self._words
        left, reached = self._weight, []
        holding: list[set[int]] = []  # at least one word, at least two, and so on
        for word in sorted(precise, key=lambda word: -word.weight):
            is_needed = left >= self._least * self._weight
            if not is_needed and len(holding[0]) <= MOST_TITLES:
                break
            titles = self._holding(word)
            _count(titles if is_needed else titles & holding[0], holding)
            reached.append(word.weight)
            left -= word.weight
        for words in range(len(holding), 0, -1):
            more = holding[words] if words < len(holding) else set()
            yield (sum(reached[:words]) + left) / self._weight, self._sorted(holding[words - 1] - more)

    def _sorted(self, titles: set[int]) -> list[int]:
        """The plainest first; where there are too many, after those that hold just what was typed."""
        numbers = sorted(titles)
        if len(numbers) > MOST_TITLES:
            numbers.sort(key=lambda number: self._typed not in self._shelf.plain[number])
        return numbers

    def _holding(self, word: Word) -> set[int]:
        """The titles that hold an answer to a word."""
        return set(chain.from_iterable(map(self._shelf.holders, word.answers)))

    def _met(self, number: int) -> tuple[list[float], float]:
        """How well a title answers each word, and how much of the title was typed."""
        got, typed, answers = [0.0] * len(self._words), 0.0, self._answers
        for stem in self._shelf.stems[number]:
            if stem in answers:
                matches, worth = answers[stem]
                typed += worth
                for place, match in matches:
                    got[place] = max(match, got[place])
        for stem in self._shelf.also.get(number, ()):
            if stem in answers:
                for place, match in answers[stem].matches:
                    got[place] = max(match, got[place])
        return got, typed

    def _scored(self, number: int, share: float, whole: float, least: float) -> Scored:
        title, plain = self._shelf.titles[number], self._shelf.plain[number]
        is_exact = whole > 1 - 1e-6 and least == 1
        turns = TURNS if self._shelf.heads[number] in self._answers else 0
        factor = ORIGINS[title.origin]
        if title.language != self._language:
            factor *= OTHER_LANGUAGE
        if self._typed in plain:
            begins = plain.startswith(self._typed)
            factor *= BEGINS if begins else AS_TYPED
            whole = max(whole, begins * len(self._typed) / len(plain))
        return Scored(is_exact, share * share * (ALWAYS + WHOLE * whole + turns) * factor, title, share)


def _count(titles: set[int], holding: list[set[int]]) -> None:
    """Add the titles that hold one more word to those that hold at least one, two, and so on."""
    more = [held & titles for held in holding]
    holding.append(set())
    for held, risen in zip(holding, (titles, *more), strict=True):
        held.update(risen)


def _with_support(scored: Scored, titles: int) -> Scored:
    """More where several titles of the row answer nearly all that was typed."""
    doubled = min(log2(titles or 1), MOST_DOUBLED)
    return scored if scored.is_exact else scored._replace(score=scored.score * (1 + DOUBLED * doubled))
