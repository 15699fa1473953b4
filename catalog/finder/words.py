"""From a text to the stems it is compared by: one stem for both genders, for both numbers, in both languages.

A stem is no word and is never shown. Which language a word is in is not known when it is typed, so one table
of endings serves both: "infirmière" and "infirmiers" give "infirmi", "forewoman" and "foremen" "foreman".
"""

import re
from typing import Final

from catalog.folding import fold

SHORTEST_STEM: Final = 3  # letters; a shorter word is left as it is

# Words that tell nothing in a title, beside single letters.
_EMPTY_FR: Final = "au aux chez dans de des du en et la le les ou par pour sur un une"
_EMPTY_EN: Final = "an and at by for from in of on or the to with"
_EMPTY: Final = frozenset(f"{_EMPTY_FR} {_EMPTY_EN}".split())

_DOTTED: Final = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_EITHER: Final = re.compile(r"(?<=man)/woman\b")  # salesman/woman
_ASIDE: Final = re.compile(r" [-–] |,|\(")

# Pairs of the two genders that no ending explains.
_PAIRS: Final = {
    "actress": "actor",
    "barmaid": "barman",
    "compagne": "compagnon",
    "hostess": "host",
    "stewardess": "steward",
    "waitress": "waiter",
}

_KEPT: Final = frozenset({"trainee"})  # who is not in a train

# The ending of a singular (left) and what it becomes (right); the longest that fits is taken.
_ENDINGS: Final = tuple(
    sorted(
        {
            # acteur, actrice, auteure, acheteuse; actor
            "teur": "t", "trice": "t", "teure": "t", "teuse": "t", "tor": "t",
            # coiffeur, coiffeuse, ingénieure; religieux has lost its x
            "eur": "eu", "euse": "eu", "eure": "eu",
            "ier": "i", "iere": "i",
            "ere": "er",
            "enne": "en", "onne": "on", "anne": "an", "elle": "el", "ette": "et", "ffe": "f",
            "tresse": "tr", "otesse": "ot",
            "ive": "if", "que": "c",
            # foreman, salesperson
            "woman": "man", "women": "man", "men": "man", "person": "man", "people": "man",
            # secretary and secretaries, technologie and technology
            "y": "i", "ie": "i",
            "ee": "", "e": "",
        }.items(),
        key=lambda pair: -len(pair[0]),
    )
)  # fmt: skip


def plain(text: str) -> str:
    """The folded words of a text: R.N. is one, salesman/woman too."""
    joined = _DOTTED.sub(lambda letters: letters[0].replace(".", ""), text)
    return fold(_EITHER.sub("", joined))


def words(folded: str) -> list[str]:
    """The words of a folded text without those that tell nothing, unless there are no others."""
    every = folded.split()
    return [word for word in every if len(word) > 1 and word not in _EMPTY] or every


def stem(word: str) -> str:
    """The stem of one folded word; a short word, a number and a code are their own."""
    if len(word) <= SHORTEST_STEM or not word.isalpha():
        return word
    one = _singular(word)
    one = _PAIRS.get(one, one)
    if one in _KEPT:
        return one
    for ending, kept in _ENDINGS:
        if one.endswith(ending) and len(one) - len(ending) + len(kept) >= SHORTEST_STEM:
            return one.removesuffix(ending) + kept
    return one


def _singular(word: str) -> str:
    """The word without the mark of the plural; "commis" loses its s as well, always."""
    if word.endswith("aux") and not word.endswith("eaux"):
        return word[:-3] + "al"
    if word.endswith("sses"):
        return word[:-2]
    return word[:-1] if word[-1] in "sx" and not word.endswith("ss") else word


def head(held: list[str], text: str, language: str) -> str:
    """The word a title turns on: the first in French, in English the last before a dash, comma or bracket."""
    if language == "fr":
        return held[0]
    before = _ASIDE.split(text, maxsplit=1)[0]
    return (words(plain(before)) or held)[-1] if before != text else held[-1]
