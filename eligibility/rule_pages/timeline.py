"""Days → places in a picture that is as wide as the page: shares of its width, written for SVG."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from eligibility import phrases
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Rulebook, State
from eligibility.rules.spans import DAY

NARROW: Final = 5.0  # percent of the width, below which a code does not fit inside its bar
YEARS_APART: Final = 4
LANE_HEIGHT: Final = 96  # pixels


@dataclass(frozen=True, slots=True)
class Bar:
    """Some days of one lane. Places are percentages of the width, as text with a point in any language."""

    code: str
    x: str
    width: str
    middle: str
    is_full: bool
    """Drawn full, or as an outline."""
    label: str = ""
    """Where its code is written: "inside"; "start" or "end" above it, where it is narrow; "" not at all."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One stream."""

    name: str
    y: int
    rules: tuple[Bar, ...]
    reception: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """All the days that the rulebook knows, from left to right."""

    lanes: tuple[Lane, ...]
    height: int
    years: tuple[tuple[str, int], ...]
    today: str
    """Empty for a day outside the picture."""


@dataclass(frozen=True, slots=True)
class Scale:
    first: date
    last: date

    def place(self, day: date) -> float:
        return 100 * (day - self.first).days / (self.last + DAY - self.first).days

    def bar(self, code: str, starts: date, ends: date, *, is_full: bool, label: str = "") -> Bar:
        left, right = self.place(starts), self.place(ends + DAY)
        return Bar(code, _share(left), _share(right - left), _share((left + right) / 2), is_full, label)


def _share(place: float) -> str:
    return f"{place:.2f}%"


Part = tuple[str, date, date, bool]
"""Code, first day, last day, and whether it is drawn full."""


def picture(rulebook: Rulebook, today: date, parts: dict[Stream, tuple[Part, ...]], lang: str) -> Picture:
    """One lane for each stream, with its parts above and its reception periods below."""
    scale = Scale(rulebook.first_day, rulebook.last_day)
    lanes = tuple(
        Lane(
            phrases.stream_name(stream, lang),
            index * LANE_HEIGHT,
            (*_labelled(scale, told),),
            (*_reception(scale, rulebook, stream),),
        )
        for index, (stream, told) in enumerate(parts.items())
    )
    inside = scale.first <= today <= scale.last
    return Picture(
        lanes, len(lanes) * LANE_HEIGHT, (*_years(scale),), _share(scale.place(today)) if inside else ""
    )


def rulesets(rulebook: Rulebook) -> dict[Stream, tuple[Part, ...]]:
    """Every rule set of each stream, full."""
    return {
        stream: tuple(
            (rules.code, rules.starts, rules.ends, True)
            for rules in rulebook.rulesets.values()
            if rules.stream is stream
        )
        for stream in Stream
    }


def _labelled(scale: Scale, parts: tuple[Part, ...]) -> Iterator[Bar]:
    """Each code once: inside its longest bar, or above it, in turn to the left and to the right."""
    side = "start"
    for part in parts:
        code, starts, ends, is_full = part
        label = ""
        if part is max((each for each in parts if each[0] == code), key=_days):
            label = "inside"
            if scale.place(ends + DAY) - scale.place(starts) < NARROW:
                label = side = "end" if side == "start" else "start"
        yield scale.bar(code, starts, ends, is_full=is_full, label=label)


def _days(part: Part) -> int:
    _, starts, ends, _ = part
    return (ends - starts).days


def _reception(scale: Scale, rulebook: Rulebook, stream: Stream) -> Iterator[Bar]:
    for period in rulebook.periods:
        if period.stream is stream:
            yield scale.bar(period.code, period.starts, period.ends, is_full=period.state is State.OPEN)


def _years(scale: Scale) -> Iterator[tuple[str, int]]:
    """Every fourth year, where its first day lies."""
    for year in range(scale.first.year, scale.last.year + 1, YEARS_APART):
        yield _share(max(0.0, scale.place(date(year, 1, 1)))), year
