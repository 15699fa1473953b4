"""Every table of scores of the moment, in memory: a score → the levels it is known to stand for.

from eligibility.scores.book import score_book

book = score_book()                                    # one query (the freshness number)
told = book.find(Test.TEF_CANADA, Skill.SPEAKING, "410", taken=date(2026, 1, 5), on=date(2026, 7, 2))
told.levels, told.table.source                         # Levels(7, 12) and where that stands; None = not known
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from eligibility.rules.criterion import Source
from eligibility.scores.bands import Bands, Levels, read_score, shown
from eligibility.scores.words import EACH, FRAMEWORK, FRAMEWORK_LEVELS, WITH_FRAMEWORK, Skill, Test
from peqsite.freshness import Snapshot


@dataclass(frozen=True, slots=True)
class Table:
    """What the scores of one test and skill stand for, on some days."""

    test: str
    """A `Test`, or FRAMEWORK."""
    skill: str
    """A `Skill`, or EACH."""
    by_filing: bool
    """Its days are those of filing; else those of the test."""
    starts: date | None
    ends: date | None
    """Last day, included; None on either side = no such bound is known."""
    bands: Bands
    source: Source

    @property
    def is_framework(self) -> bool:
        return self.test == FRAMEWORK

    def covers(self, taken: date | None, on: date | None) -> bool:
        """Whether it speaks of a test taken and filed on these days; a bound that cannot be judged is no."""
        day = on if self.by_filing else taken
        if day is None:
            return self.starts is None and self.ends is None
        return (self.starts is None or self.starts <= day) and (self.ends is None or day <= self.ends)

    def lines(self) -> Iterator[tuple[str, str]]:
        return shown(self.bands, framework=self.is_framework)


@dataclass(frozen=True, slots=True)
class Told:
    """What one score is known to stand for."""

    levels: Levels
    table: Table


@dataclass(frozen=True, slots=True)
class ScoreBook:
    tables: tuple[Table, ...] = ()

    def find(
        self, test: Test | None, skill: Skill, score: str, *, taken: date | None, on: date | None
    ) -> Told | None:
        """What a score is known to stand for, by the days of the test and of the file; None = not known.

        `score` is what the attestation says, points ("410") or a level of the European framework ("B2").
        """
        named = score.strip().upper() in FRAMEWORK_LEVELS
        if test is None or (named and test not in WITH_FRAMEWORK):
            return None
        value = read_score(score, framework=named)
        for table in self._of(FRAMEWORK if named else test, skill):
            for band in table.bands if table.covers(taken, on) and value is not None else ():
                if band.holds(value):
                    return Told(band.levels, table)
        return None

    def _of(self, test: str, skill: Skill) -> Iterator[Table]:
        return (table for table in self.tables if table.test == test and table.skill in (skill, EACH))


NO_SCORES: Final = ScoreBook()
"""Nothing is known of any score."""


def _tables() -> ScoreBook:
    from eligibility.scores.models import ScoreTable  # noqa: PLC0415 models load after the app registry

    return ScoreBook(tuple(row.as_table() for row in ScoreTable.objects.order_by("test", "skill", "starts")))


score_book: Final[Snapshot[ScoreBook]] = Snapshot(_tables)
"""The tables of the present moment; staff edits show at once, on every worker."""
