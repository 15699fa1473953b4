"""One title, typed in the ways that people type: each changes one thing, by chance but always the same."""

import random
import re
import unicodedata
import zlib
from collections.abc import Callable, Mapping
from typing import Final

from catalog.finder import LONGEST_QUERY

KEPT: Final = 0.7  # of the letters of a title that is not typed to its end
AS_THEY_ARE: Final = "as they are"
LETTERS: Final = "aeiourstnlm"  # that a typo puts in
SHORTEST: Final = 5  # letters of a word that gets a typo, where the title has such a word

_WORD: Final = re.compile(r"[^\W\d_]+")
_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "OE", "Æ": "AE"})
# Where the noun of a title ends and what it is about begins.
_REST: Final = re.compile(r"(?= (?:[-–(]|(?:aux?|de|du|des|en|for|in|of|pour|sur|à)\b|[dl]['’]))")


def without_accents(title: str, _language: str) -> str | None:
    """The title in small letters and without accents; None where it has none."""
    parts = unicodedata.normalize("NFKD", title.translate(_LIGATURES))
    plain = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return plain.lower() if plain != title else None


def with_typo(title: str, language: str) -> str | None:
    """A letter of one word, not its first, is left out, added, replaced, or swapped with its neighbour."""
    chance = random.Random(zlib.crc32(f"{language} {title}".encode()))
    words = [word for word in _WORD.finditer(title) if len(word[0]) >= SHORTEST] or [
        word for word in _WORD.finditer(title) if len(word[0]) >= SHORTEST - 2
    ]
    if not words:
        return None
    word = chance.choice(words)
    at, letter = chance.randrange(word.start() + 1, word.end()), chance.choice(LETTERS)
    before, after = title[:at], title[at + 1 :]
    last = min(at, word.end() - 2)
    swapped = title[:last] + title[last + 1] + title[last] + title[last + 2 :]
    return chance.choice((before + after, before + letter + title[at:], before + letter + after, swapped))


def genders(title: str) -> tuple[str, str] | None:
    """A title written for both genders ("Boucher/bouchère de détail") as each alone, masculine first."""
    left, slash, right = title.partition("/")
    if not slash or "/" in right:
        return None
    before, after = left.split(" "), right.split(" ")
    if before[-1].endswith("man") and after[0] == "woman":
        return " ".join((*before, *after[1:])), left.removesuffix("man") + right
    for words in range(1, len(before) + 1):
        if _alike(before[-words], after[0]):
            return " ".join((*before, *after[words:])), " ".join((*before[:-words], *after))
    return None


def _alike(one: str, other: str) -> bool:
    return (without_accents(one, "") or one).lower()[:2] == (without_accents(other, "") or other).lower()[:2]


def in_feminine(title: str, _language: str) -> str | None:
    return both[1] if (both := genders(title)) else None


def in_masculine(title: str, _language: str) -> str | None:
    return both[0] if (both := genders(title)) else None


def in_plural(title: str, language: str) -> str:
    """The noun of the title in the plural: every word of it in French, the last one in English."""
    noun, *rest = _REST.split((genders(title) or (title,))[0], maxsplit=1)
    words = noun.split(" ")
    if language == "fr":
        words = [_plural(word, _FRENCH) for word in words]
    else:
        words[-1] = _plural(words[-1], _ENGLISH)
    return "".join((" ".join(words), *rest))


_FRENCH: Final = ((r"(.*[sxz])", r"\1"), (r"(.*)al", r"\1aux"), (r"(.*eau)", r"\1x"), (r"(.*)", r"\1s"))
_ENGLISH: Final = (
    (r"(.*)man", r"\1men"),
    (r"(.*[^aeiou])y", r"\1ies"),
    (r"(.*(?:[sxz]|[cs]h))", r"\1es"),
    (r"(.*)", r"\1s"),
)


def _plural(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    ending, plural = next(pair for pair in endings if re.fullmatch(pair[0], word, re.DOTALL))
    return re.sub(f"^{ending}$", plural, word)


def unfinished(title: str, _language: str) -> str:
    return title[: max(3, round(len(title) * KEPT))]


ALTERATIONS: Final[Mapping[str, Callable[[str, str], str | None]]] = {
    "without accents": without_accents,
    "one typo": with_typo,
    "feminine alone": in_feminine,
    "masculine alone": in_masculine,
    "plural": in_plural,
    "first 70 % of the letters": unfinished,
}


def typed(title: str, language: str) -> dict[str, str]:
    """What is typed for a title, by kind of alteration, as much of it as the field takes."""
    ways = {AS_THEY_ARE: title} | {name: alter(title, language) for name, alter in ALTERATIONS.items()}
    return {name: text[:LONGEST_QUERY] for name, text in ways.items() if text}
