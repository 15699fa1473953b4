"""What a NOC code says by itself. Nothing here is ever typed or stored: it is read off the digits.

A code is text of fixed width, never a number: 0121 is not 121.
"""

from typing import Final

EDITIONS: Final = (2016, 2021)
CODE_WIDTH: Final = {2016: 4, 2021: 5}

_SKILL_LEVELS: Final = "AABBCCDD"
SKILL_LEVELS: Final = ("0", "A", "B", "C", "D")
TEERS: Final = ("0", "1", "2", "3", "4", "5")
HIGH_TEERS: Final = frozenset("0123")


def is_code(edition: int, code: str) -> bool:
    """Whether `code` has the width of its edition and nothing but the digits 0 to 9."""
    return len(code) == CODE_WIDTH.get(edition) and code.isascii() and code.isdigit()


def skill_level(code_2016: str) -> str:
    """The skill level of a NOC 2016 code: 0, A, B, C or D. Raises ValueError where it has none."""
    if code_2016[:1] == "0":
        return "0"
    second = int(code_2016[1:2])
    if second >= len(_SKILL_LEVELS):
        raise ValueError(f"no skill level has the second digit {second}")
    return _SKILL_LEVELS[second]


def teer(code_2021: str) -> str:
    """The TEER of a NOC 2021 code: its second digit, 0 to 5. Raises ValueError where it has none."""
    second = code_2021[1:2]
    if second not in TEERS or not second:
        raise ValueError(f"no TEER has the second digit {second}")
    return second


def has_level(edition: int, code: str) -> bool:
    """Whether the second digit of a well-formed code is one its edition gives a meaning to."""
    try:
        return bool(skill_level(code) if edition == EDITIONS[0] else teer(code))
    except ValueError:
        return False


class Coded:
    """What anything with an `edition` and a `code` can be asked."""

    __slots__ = ()

    edition: int
    code: str

    @property
    def skill_level(self) -> str | None:
        """0, A, B, C or D; None for an occupation of NOC 2021, which has a TEER instead."""
        return skill_level(self.code) if self.edition == EDITIONS[0] else None

    @property
    def teer(self) -> str | None:
        """0 to 5; None for an occupation of NOC 2016, which has a skill level instead."""
        return teer(self.code) if self.edition == EDITIONS[1] else None

    @property
    def level(self) -> str:
        """The skill level or the TEER, whichever the edition has."""
        return self.skill_level or self.teer or ""

    @property
    def broad_category(self) -> str:
        """The first digit: the broad occupational category, 0 to 9."""
        return self.code[:1]
