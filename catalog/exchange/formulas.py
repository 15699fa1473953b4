"""Cells that a spreadsheet would compute: ours leave with an apostrophe before them, and return without."""

from typing import Final

_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
_MARK: Final = "'"


def is_formula(text: str) -> bool:
    """Whether a spreadsheet takes this for something to compute."""
    return len(text) > 1 and text.startswith(_STARTS)


def neutral(text: str) -> str:
    """The text as it may stand in a file that people open: "=1+1" becomes "'=1+1"."""
    return f"{_MARK}{text}" if text.startswith((*_STARTS, _MARK)) else text


def plain(text: str) -> str:
    """The text that `neutral` was given."""
    rest = text.removeprefix(_MARK)
    return rest if rest.startswith((*_STARTS, _MARK)) else text
