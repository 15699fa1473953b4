"""The tables of scores in one language."""

from collections.abc import Iterator
from dataclasses import dataclass

from eligibility.phrases import scores as told
from eligibility.result import Reference, reference_to
from eligibility.scores.bands import write_score
from eligibility.scores.book import ScoreBook, Table
from eligibility.scores.words import EACH, NAMES


@dataclass(frozen=True, slots=True)
class ScorePage:
    """One table."""

    test: str
    skill: str
    """Empty where it is about all four."""
    days: str
    lines: tuple[tuple[str, str], ...]
    """Scores, and what they stand for."""
    reference: Reference


def tables(book: ScoreBook, lang: str) -> tuple[ScorePage, ...]:
    """That of the European framework first, which serves several tests."""
    ordered = sorted(book.tables, key=lambda table: not table.is_framework)
    return tuple(
        ScorePage(
            test=told.FRAMEWORK.write(lang) if table.is_framework else NAMES[table.test],
            skill="" if table.skill == EACH else told.SKILLS[table.skill].write(lang),
            days=_days(table, lang),
            lines=tuple(_lines(table, lang)),
            reference=reference_to(table.source, lang),
        )
        for table in ordered
    )


def _days(table: Table, lang: str) -> str:
    bounds = {(True, True): "between", (True, False): "since", (False, True): "until", (False, False): "any"}
    known = bounds[table.starts is not None, table.ends is not None]
    return told.DAYS[known, table.by_filing].write(lang, starts=table.starts, ends=table.ends)


def _lines(table: Table, lang: str) -> Iterator[tuple[str, str]]:
    for band in table.bands:
        ends = (band.low, band.low if band.high is None else band.high)
        low, high = (told.plain(write_score(end, framework=table.is_framework)) for end in ends)
        kind = "above" if band.high is None else "one" if high == low else "range"
        yield told.SCORES[kind].write(lang, low=low, high=high), told.levels_in_words(band.levels, lang)
