"""A shelf: titles, and which of them hold a word. Made once from its titles, then only read."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import log
from typing import Final, NamedTuple

from catalog.finder.found import Kind, Origin
from catalog.finder.words import head, plain, stem, words


class Key(NamedTuple):
    """What a title leads to."""

    kind: Kind
    edition: int  # 0 for a study program
    code: str


class Title(NamedTuple):
    """One way to name a row."""

    key: Key
    text: str
    language: str
    origin: Origin
    also: tuple[str, ...] = ()  # folded words that lead to it and are not in its text


class _Read(NamedTuple):
    """A title, its stems, the stem of the word it turns on, and its folded text after a space."""

    title: Title
    stems: tuple[str, ...]
    head: str
    plain: str

    @classmethod
    def of(cls, title: Title, forms: dict[str, str]) -> "_Read":
        folded = plain(title.text)
        held = words(folded)
        found = tuple(dict.fromkeys(_stem(word, forms) for word in held))
        turns_on = _stem(head(held, title.text, title.language), forms) if held else ""
        return cls(title, found, turns_on, f" {folded}")


class Shelf:
    """Titles by number, those of few words first, so that the first of many that match are the plainest."""

    def __init__(self, titles: Iterable[Title]) -> None:
        self.forms: Final[dict[str, str]] = {}  # each word as it is written, folded, and its stem
        taken = [read for title in titles if (read := _Read.of(title, self.forms)).stems]
        taken.sort(key=lambda read: (len(read.stems), len(read.title.text), read.title))
        self.titles: Final = tuple(read.title for read in taken)
        self.stems: Final = tuple(read.stems for read in taken)
        self.heads: Final = tuple(read.head for read in taken)
        self.plain: Final = tuple(read.plain for read in taken)
        self.also: Final = {
            number: tuple(_stem(word, self.forms) for word in title.also)
            for number, title in enumerate(self.titles)
            if title.also
        }
        self._holders: Final = self._index()
        self.rarity: Final = {
            word: log(1 + len(self.titles) / len(held)) for word, held in self._holders.items()
        }
        self.weights: Final = array("f", (sum(map(self.rarity.__getitem__, found)) for found in self.stems))

    def _index(self) -> dict[str, array]:
        holders: dict[str, list[int]] = defaultdict(list)
        for number, found in enumerate(self.stems):
            for word in (*found, *self.also.get(number, ())):
                holders[word].append(number)
        return {word: array("I", numbers) for word, numbers in holders.items()}

    def __len__(self) -> int:
        return len(self.titles)

    def holders(self, word: str) -> Sequence[int]:
        """The numbers of the titles that hold a stem, the plainest first."""
        return self._holders.get(word, ())

    def counts(self) -> dict[str, int]:
        """How many titles hold each stem."""
        return {word: len(numbers) for word, numbers in self._holders.items()}


def _stem(word: str, forms: dict[str, str]) -> str:
    """The stem of a word, found once; equal stems are one text in memory."""
    if word not in forms:
        found = stem(word)
        forms[word] = forms.setdefault(found, found)
    return forms[word]
