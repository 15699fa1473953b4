"""A code that was typed: 4 or 5 digits, with or without the zeros in front, maybe after the list's name."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from catalog.codes import CODE_WIDTH, EDITIONS
from catalog.folding import fold
from catalog.rows import OccupationRow
from catalog.snapshot import Catalog

NAMES: Final = frozenset({"code", "cnp", "noc", "no"})
YEARS: Final = frozenset(map(str, EDITIONS))
LONGEST: Final = max(CODE_WIDTH.values())


class Codes(NamedTuple):
    """The codes in a text: the occupations that bear one, those that may if it goes on, the other words."""

    whole: tuple[OccupationRow, ...]
    begun: tuple[OccupationRow, ...]
    words: str


def read_codes(text: str, held: Catalog) -> Codes:
    """A text that is a code and nothing else ("CNP 6322", "NOC 2021: 63 200", "121"), or that holds one."""
    if not any(map(str.isdigit, text)):
        return Codes((), (), text)
    said = [word for word in fold(text).split() if word not in NAMES]
    if number := _number(said):
        return Codes(tuple(_of(number, held)), tuple(_starting(number, held)), "")
    whole = {word: rows for word in said if (rows := [row for row in _of(word, held) if row.code == word])}
    words = " ".join(word for word in said if word not in whole) if whole else text
    return Codes(tuple(row for rows in whole.values() for row in rows), (), words)


def _number(said: list[str]) -> str:
    """The digits of words that are nothing else, as many as a code may have, without the edition's year."""
    digits = "".join(said[1:] if len(said) > 1 and said[0] in YEARS else said)
    return digits if digits.isascii() and digits.isdigit() and len(digits) <= LONGEST else ""


def _of(digits: str, held: Catalog) -> Iterator[OccupationRow]:
    """The occupations of a code with or without its zeros, those whose code is as long first."""
    for edition, width in sorted(CODE_WIDTH.items(), key=lambda pair: pair[1] != len(digits)):
        if row := held.occupation(edition, digits.zfill(width)):
            yield row


def _starting(digits: str, held: Catalog) -> Iterator[OccupationRow]:
    """The occupations whose code begins so, those of 2021 first."""
    for edition in reversed(EDITIONS):
        for row in held.occupations(edition):
            if row.code.startswith(digits) or row.code.lstrip("0").startswith(digits):
                yield row
