"""Windows of days → what the page shows: sentences, a bar for each changing condition, what is supposed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final, NamedTuple

from eligibility import phrases
from eligibility.outlook.bars import Segment, Tick, labelled, segment, ticks
from eligibility.phrases import windows as said
from eligibility.phrases.phrase import Phrase
from eligibility.rules.assumptions import Assumption
from eligibility.rules.criterion import Status
from eligibility.rules.ruleset import State
from eligibility.rules.windows import Filing, Stretch, Timeline, Windows

MAY_FILE: Final = {Status.MET: said.MAY_FILE, Status.NOT_MET: said.MAY_NOT_FILE, Status.UNKNOWN: said.PERHAPS}


@dataclass(frozen=True, slots=True)
class Lane:
    """One condition over the days, or all of them taken together."""

    name: str
    segments: tuple[Segment, ...]
    spells: tuple[str, ...]
    """The same in words, in order of day."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """One thing supposed of the days to come, that the person may untick."""

    code: str
    label: str
    is_made: bool


@dataclass(frozen=True, slots=True)
class WindowsShown:
    """All that the page shows of the days of one stream."""

    stream: str
    sentences: tuple[str, ...]
    """When all the conditions would be met."""
    filing: tuple[str, ...]
    """When an application may be filed."""
    together: Lane
    lanes: tuple[Lane, ...]
    """The conditions that change from one day to another."""
    steady: tuple[tuple[str, tuple[str, ...]], ...]
    """Each status, with the names of the conditions that have it on every day."""
    ticks: tuple[Tick, ...]
    years: tuple[Tick, ...]
    """The ticks whose year is written."""
    supposed: tuple[Supposed, ...]

    @property
    def has_dates(self) -> bool:
        """Whether the conditions come to be met, or cease to be, on some day."""
        kinds = [part.kind for part in self.together.segments]
        return len(kinds) > 1 and Status.MET.value in kinds


def show_windows(found: Windows, together: str, lang: str) -> WindowsShown:
    """The days of one stream in one language; `together` names the lane of all the conditions."""
    timelines = (*found.reception, *found.conditions)
    changing = [timeline for timeline in timelines if _changes(timeline)]
    marks = ticks(found.first, found.last)
    return WindowsShown(
        stream=found.stream.value,
        sentences=tuple(sentences(found, lang)),
        filing=tuple(_filing(found.filing, lang)),
        together=_lane(together, found.together, found, lang),
        lanes=tuple(
            _lane(phrases.criterion_name(line.code, lang), line.stretches, found, lang) for line in changing
        ),
        steady=tuple(_steady(timelines, lang)),
        ticks=marks,
        years=labelled(marks),
        supposed=tuple(_supposed(each, found, lang) for each in found.concerned),
    )


def sentences(found: Windows, lang: str) -> Iterator[str]:
    """When all the conditions would be met, or may be; the one sentence NEVER where no day may be such."""
    may_be = [stretch for stretch in found.together if stretch.value is not Status.NOT_MET]
    if not may_be:
        yield said.NEVER.write(lang, last=found.last)
    for stretch in may_be:
        yield _phrase(stretch, found).write(lang, first=stretch.first, last=stretch.last)


def _phrase(stretch: Stretch[Status], found: Windows) -> Phrase:
    if stretch.value is Status.UNKNOWN:
        return said.PERHAPS
    from_filing, to_last = stretch.first == found.first, stretch.last == found.last
    if from_filing:
        return said.WHOLE if to_last else said.UNTIL
    if stretch.first == stretch.last:
        return said.ONE_DAY
    return said.FROM if to_last else said.BETWEEN


def _filing(stretches: tuple[Stretch[Filing], ...], lang: str) -> Iterator[str]:
    """Neighbouring periods of which the same is said are told as one."""
    for phrase, group in groupby(stretches, key=_of_filing):
        days = list(group)
        yield phrase.write(lang, first=days[0].first, last=days[-1].last)


def _of_filing(stretch: Stretch[Filing]) -> Phrase:
    return said.NO_PERIOD if stretch.value.state is State.NO_WINDOW else MAY_FILE[stretch.value.may_file]


def _changes(timeline: Timeline) -> bool:
    return len({stretch.value for stretch in timeline.stretches}) > 1


def _lane(name: str, stretches: tuple[Stretch[Status], ...], found: Windows, lang: str) -> Lane:
    return Lane(
        name,
        tuple(segment(s.first, s.last, s.value.value, found.first, found.last) for s in stretches),
        tuple(said.SPELLS[s.value].write(lang, first=s.first, last=s.last) for s in stretches),
    )


def _steady(timelines: tuple[Timeline, ...], lang: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for status in (Status.NOT_MET, Status.UNKNOWN, Status.MET):
        names = [
            phrases.criterion_name(timeline.code, lang)
            for timeline in timelines
            if {stretch.value for stretch in timeline.stretches} == {status}
        ]
        if names:
            yield status.value, tuple(dict.fromkeys(names))


def _supposed(assumption: Assumption, found: Windows, lang: str) -> Supposed:
    is_made = assumption in found.assumptions
    return Supposed(assumption.value, said.ASSUMPTIONS[assumption].write(lang), is_made)


def supposed_in(shown: Iterable[WindowsShown]) -> tuple[Supposed, ...]:
    """What is supposed for any of these streams, each once."""
    found = {each.code: each for windows in shown for each in windows.supposed}
    return tuple(found[code] for code in Assumption if code in found)


class FirstDay(NamedTuple):
    """The first day on which all the conditions would be met, and one may file if there is such a day."""

    day: date
    may_file: bool


def first_day(found: Windows) -> FirstDay | None:
    """None where the conditions would be met on no day."""
    stretches = found.eligible or found.met
    return FirstDay(stretches[0].first, bool(found.eligible)) if stretches else None
