"""A code that was typed: 4 or 5 digits, with or without the zeros in front, maybe after the list's name."""

from collections.abc import Iterator
from typing import Final

from catalog.codes import CODE_WIDTH, EDITIONS
from catalog.folding import fold
from catalog.rows import OccupationRow
from catalog.snapshot import Catalog

NAMES: Final = frozenset({"code", "cnp", "noc", "no"})
YEARS: Final = frozenset(map(str, EDITIONS))
LONGEST: Final = max(CODE_WIDTH.values())


def number_in(text: str) -> str:
    """The digits of a text that is a code and nothing else ("CNP 6322", "NOC 2021: 63 200"); else nothing."""
    said = [word for word in fold(text).split() if word not in NAMES]
    digits = "".join(said[1:] if len(said) > 1 and said[0] in YEARS else said)
    return digits if digits.isascii() and digits.isdigit() and len(digits) <= LONGEST else ""


def codes_in(text: str, held: Catalog) -> tuple[list[str], str]:
    """The words of a text that are codes in full, and the text without them."""
    every = fold(text).split()
    codes = [word for word in every if any(row.code == word for row in of_code(word, held))]
    left = (word for word in every if word not in codes and word not in NAMES)
    return codes, " ".join(left) if codes else text


def of_code(digits: str, held: Catalog) -> Iterator[OccupationRow]:
    """The occupations that bear a code, written in full or without the zeros in front."""
    for edition, width in sorted(CODE_WIDTH.items(), key=lambda pair: pair[1] != len(digits)):
        if row := held.occupation(edition, digits.zfill(width)):
            yield row


def starting_so(digits: str, held: Catalog) -> Iterator[OccupationRow]:
    """The occupations whose code begins so, those of 2021 first."""
    for edition in reversed(EDITIONS):
        for row in held.occupations(edition):
            if row.code.startswith(digits) or row.code.lstrip("0").startswith(digits):
                yield row
