"""When two titles are the same but for the way they are set in print."""

import re
import unicodedata
from typing import Final

_SIGNS: Final = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ´`", "'"),
        **dict.fromkeys("–—−‐‑", "-"),
        **dict.fromkeys("\u00a0\u202f\u2009", " "),
        "œ": "oe",
        "æ": "ae",
    }
)


def unset(text: str) -> str:
    """A title without what typesetters add: curly marks, long dashes, ligatures, capitals, odd spaces."""
    plain = unicodedata.normalize("NFC", text).casefold().translate(_SIGNS)
    return re.sub(r"\s+", " ", plain).strip()


def same(one: str, other: str) -> bool:
    """Whether two titles are the same but for typography."""
    return unset(one) == unset(other)
