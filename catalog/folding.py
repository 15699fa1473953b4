"""One way to fold text, for every search: no accents, no case, no ligatures, no punctuation."""

import unicodedata
from typing import Final

LONGEST_PROGRAM_CODE: Final = 120  # characters

_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae"})


def fold(text: str) -> str:
    """Lower-case words of letters and digits, one space between: "Œuvre d’Élan" gives "oeuvre d elan"."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    kept = (character for character in plain if not unicodedata.combining(character))
    return " ".join("".join(c if c.isalnum() else " " for c in kept).split())


def searchable(*texts: str) -> str:
    """What a row is found by: folded words with a space before each, so that " wor" finds a start."""
    return " " + " ".join(folded for text in texts if (folded := fold(text)))


def program_code(level: str, title_fr: str) -> str:
    """Level and French title as one slug: "dep-cuisine". A study program gets it once, when it is made."""
    return f"{level} {fold(title_fr)}".lower().replace(" ", "-")[:LONGEST_PROGRAM_CODE]
