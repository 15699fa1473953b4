"""Do two texts say the same figures, dates, times, codes and links? What only one of them has is told.

Pure functions of two texts. French writes "1 800", "2,5", "22 novembre 2026", "8 h 30"; English writes
"1,800", "2.5", "November 22, 2026", "8:30 a.m."; both come to one form, so that only what differs is left.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

MONTHS: Final = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "en": "January February March April May June July August September October November December",
}
NUMBER: Final = {
    language: {name.lower(): number for number, name in enumerate(names.split(), start=1)}
    for language, names in MONTHS.items()
}
NOON: Final = 12
SPACES: Final = "[ \u00a0\u202f]"


@dataclass(frozen=True, slots=True)
class Difference:
    """What only one language says, in the common form: "2026-11-22", "8:30", "1800", "W6", "quebec.ca"."""

    only_fr: tuple[str, ...]
    only_en: tuple[str, ...]


def difference(fr: str, en: str) -> Difference | None:
    """What the two texts do not share, each as often as it is missing; None when they agree."""
    said_fr, said_en = Counter(facts(fr, "fr")), Counter(facts(en, "en"))
    if said_fr == said_en:
        return None
    return Difference(_left(said_fr - said_en), _left(said_en - said_fr))


def _left(counted: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counted.elements()))


def facts(text: str, language: str) -> Iterator[str]:
    """Every link, date, time, code and figure of a text, in the common form."""
    if language == "en":
        text = _RANGE.sub(r"\g<first>\g<to>\g<month> \g<last>", text)
    for pattern, form in _PATTERNS[language]:
        found, text = _take(pattern, form, text)
        yield from found


def _take(pattern: re.Pattern[str], form: Callable[[re.Match[str]], str], text: str) -> tuple[list[str], str]:
    """The facts of one kind, and the text without them, so that nothing counts twice."""
    found = [form(match) for match in pattern.finditer(text)]
    return found, pattern.sub(" ", text)


def _link(match: re.Match[str]) -> str:
    """The host alone: the same page often has another path in the other language."""
    address = match[0]
    return urlsplit(address).netloc.removeprefix("www.") or "mailto" if ":" in address else "this site"


def _date(language: str) -> Callable[[re.Match[str]], str]:
    def form(match: re.Match[str]) -> str:
        parts = match.groupdict()
        year = f"{parts['year']}-" if parts.get("year") else ""
        day = f"-{int(parts['day']):02}" if parts.get("day") else ""
        return f"{year}{NUMBER[language][match['month'].lower()]:02}{day}"

    return form


def _time(match: re.Match[str]) -> str:
    hour, half = int(match["hour"]), (match.groupdict().get("half") or "").lower()
    if half:
        hour = hour % NOON + (NOON if half == "p" else 0)
    return f"{hour}:{match['minute'] or '00'}"


def _figure(decimal: str) -> Callable[[re.Match[str]], str]:
    def form(match: re.Match[str]) -> str:
        whole, _, part = re.sub(SPACES, "", match[0]).partition(decimal)
        return re.sub(r"\D", "", whole) + (f".{part}" if part else "")

    return form


def _names(language: str) -> str:
    return "|".join(MONTHS[language].split())


def _code(match: re.Match[str]) -> str:
    return match[0].upper()


_LINK: Final = (re.compile(r"(?:https?://|mailto:)[^\s)>\]]+|(?<=\()/[^\s)]*"), _link)
_ISO: Final = (re.compile(r"\b\d{4}-\d{2}-\d{2}\b"), _code)
_CODES: Final = (re.compile(r"\b[A-Z]+\d+[A-Z]?\b|(?<![\d,])\b\d+(?:[-.]\d+)+\b|\b0\d{3}\b|\b\d{5}\b"), _code)
_FR: Final = (
    (
        re.compile(
            rf"(?:\b(?P<day>\d{{1,2}})(?:er)?{SPACES})?\b(?P<month>{_names('fr')})\b(?:{SPACES}(?P<year>\d{{4}}))?",
            re.IGNORECASE,
        ),
        _date("fr"),
    ),
    (re.compile(rf"\b(?P<hour>\d{{1,2}}){SPACES}h\b(?:{SPACES}(?P<minute>\d{{2}})\b)?"), _time),
)
_EN: Final = (
    (
        re.compile(
            rf"(?:\b(?P<day>\d{{1,2}}){SPACES})?\b(?P<month>{_names('en')})\b(?:,?{SPACES}(?P<year>\d{{4}}))?\b(?!{SPACES}\d)",
        ),
        _date("en"),
    ),
    (
        re.compile(
            rf"\b(?P<month>{_names('en')}){SPACES}(?P<day>\d{{1,2}})\b(?:st|nd|rd|th)?(?:,{SPACES}(?P<year>\d{{4}}))?",
        ),
        _date("en"),
    ),
    (
        re.compile(
            rf"\b(?P<hour>\d{{1,2}})(?::(?P<minute>\d{{2}}))?{SPACES}?(?P<half>[ap])\.?m\b\.?", re.IGNORECASE
        ),
        _time,
    ),
)
# "November 1 to 13, 2019" is told as French tells it: a figure, then a date.
_RANGE: Final = re.compile(
    rf"\b(?P<month>{_names('en')}){SPACES}(?P<first>\d{{1,2}})(?P<to>{SPACES}?(?:to|and|–|-){SPACES}?)(?P<last>\d{{1,2}})\b"
)
_NUMBER_FR: Final = (re.compile(rf"\d{{1,3}}(?:{SPACES}\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?"), _figure(","))
_NUMBER_EN: Final = (re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"), _figure("."))
_PATTERNS: Final = {
    "fr": (_LINK, _ISO, *_FR, _CODES, _NUMBER_FR),
    "en": (_LINK, _ISO, *_EN, _CODES, _NUMBER_EN),
}
