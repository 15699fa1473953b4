"""One table of scores: "400–449 = 7" on each line, from the lowest score to the highest.

    read("0–399 = 0–6\n400+ = 7–12")     # Bands, or BadBands, which says what is wrong and on which line
    write(bands)                          # the same, as it is always written

Both ends of a line are included, and "+" stands for "and above". Levels are those of the Québec scale, 0 to
12; several of them mean that the score is known to stand for one of these. In a table of the European
framework the scores are its levels, A1 to C2. A score that no line holds is not known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from eligibility.profile_fields import HIGHEST_LEVEL
from eligibility.scores.words import FRAMEWORK_LEVELS

LINE: Final = re.compile(
    r"(?P<low>[\w.,]+)\s*(?:[–-]\s*(?P<high>[\w.,]+)|(?P<open>\+))?\s*=\s*(?P<levels>.+)"
)
LEVELS: Final = re.compile(r"(\d{1,2})(?:\s*[–-]\s*(\d{1,2}))?")
HIGHEST_SCORE: Final = 1000
MOST_LINES: Final = 40

Score = Decimal
"""Points; or the place of a level of the European framework, 1 for A1 to 6 for C2."""


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels of the Québec scale, both ends included: the score stands for one of them."""

    low: int
    high: int

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}–{self.high}"


ANY: Final = Levels(0, HIGHEST_LEVEL)
"""Nothing is known."""


@dataclass(frozen=True, slots=True)
class Band:
    """One line."""

    low: Score
    high: Score | None
    """Included; None = and above."""
    levels: Levels

    def holds(self, score: Score) -> bool:
        return self.low <= score and (self.high is None or score <= self.high)


Bands = tuple[Band, ...]


class BadBands(ValueError):  # noqa: N818 - a refusal, not a failure
    """A table that is none. `code` says why, `line` where, from 1; `other` is the line it goes against."""

    def __init__(self, code: str, line: int, other: int = 0) -> None:
        super().__init__(f"{code}, line {line}")
        self.code, self.line, self.other = code, line, other


def read(text: str, *, framework: bool = False) -> Bands:
    """The lines of a table, in order of score. Raises BadBands."""
    written = [line.strip() for line in text.strip().splitlines()]
    if not written or len(written) > MOST_LINES:
        raise BadBands("count", len(written))
    bands = tuple(_band(line, number, framework) for number, line in enumerate(written, 1))
    for number, (before, after) in enumerate(pairwise(bands), 2):
        _follow(before, after, number)
    return bands


def _band(line: str, number: int, framework: bool) -> Band:  # noqa: FBT001 - which of two kinds of score
    told = LINE.fullmatch(line)
    levels = told and LEVELS.fullmatch(told["levels"].strip())
    if not levels:
        raise BadBands("line", number)
    low = read_score(told["low"], framework=framework)
    high = read_score(told["high"], framework=framework) if told["high"] else None if told["open"] else low
    if low is None or (told["high"] and high is None):
        raise BadBands("score", number)
    first, last = int(levels[1]), int(levels[2] or levels[1])
    if not first <= last <= HIGHEST_LEVEL:
        raise BadBands("levels", number)
    if high is not None and high < low:
        raise BadBands("order", number)
    return Band(low, high, Levels(first, last))


def _follow(before: Band, after: Band, number: int) -> None:
    """A line takes up where the one above ends: no score in two lines, none lost, no level lower."""
    if before.high is None or after.low <= before.high:
        raise BadBands("overlap", number, number - 1)
    if after.low > before.high + 1:
        raise BadBands("gap", number, number - 1)
    if after.levels.low < before.levels.low or after.levels.high < before.levels.high:
        raise BadBands("falls", number, number - 1)


def read_score(text: str, *, framework: bool = False) -> Score | None:
    """The score typed: points, with one decimal at most, or a level such as B2; None = neither."""
    if framework:
        known = text.strip().upper()
        return Decimal(FRAMEWORK_LEVELS.index(known) + 1) if known in FRAMEWORK_LEVELS else None
    plain = text.strip().replace(",", ".")
    if not re.fullmatch(r"[0-9]{1,4}(\.[0-9])?", plain) or Decimal(plain) > HIGHEST_SCORE:
        return None
    return Decimal(plain)


def write(bands: Bands, *, framework: bool = False) -> str:
    return "\n".join(_written(band, framework) for band in bands)


def _written(band: Band, framework: bool) -> str:  # noqa: FBT001 - which of two kinds of score
    ends = [band.low] if band.high in (None, band.low) else [band.low, band.high]
    scores = "–".join(write_score(end, framework=framework) for end in ends)
    return f"{scores}{'+' if band.high is None else ''} = {band.levels}"


def write_score(score: Score, *, framework: bool = False) -> str:
    """ "400", "15.5" or "B2"."""
    return FRAMEWORK_LEVELS[int(score) - 1] if framework else f"{score.normalize():f}"


def shown(bands: Bands, *, framework: bool = False) -> Iterator[tuple[str, str]]:
    """Each line as a pair of texts: scores, levels."""
    for line in write(bands, framework=framework).splitlines():
        scores, _, levels = line.partition(" = ")
        yield scores, levels
