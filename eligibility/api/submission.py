"""What an assessment is asked of: the body of the request, checked as a whole, every fault at its place."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from urllib.parse import quote

from catalog.api.language import LANGUAGES
from catalog.snapshot import Catalog
from eligibility.profile_faults import BadProfile, Fault, Refused, below
from eligibility.profile_fields import Day
from eligibility.profiles import read_profile
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.ruleset import Rulebook
from peqsite import clock

KEYS: Final = ("profile", "on", "streams", "lang")
MOST_DAYS: Final = 20
MOST_FAULTS: Final = 100
"""Of which the answer tells; a body may hold thousands."""
PART: Final = re.compile(r'\[(\d+)\]|"((?:[^"\\]|\\.)*)"|([^.\[\]"]+)')


@dataclass(frozen=True, slots=True)
class Submission:
    """One situation, the filing days and the streams it is assessed for, and the language of the answer."""

    profile: Profile
    days: tuple[date, ...]
    streams: tuple[Stream, ...]
    lang: str


class BadSubmission(ValueError):  # noqa: N818 - it reads as what it says
    """A body that makes no sense. `faults` holds what is wrong, in the order met; `lang` is how to say it."""

    def __init__(self, faults: list[Fault], lang: str) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults, self.lang = faults, lang

    def errors(self) -> list[dict[str, str]]:
        """The faults as a problem document tells them."""
        return [
            {"pointer": pointer(fault.path), "code": fault.code, "detail": fault.told(self.lang)}
            for fault in self.faults[:MOST_FAULTS]
        ]


def read_submission(told: Any, lang: str, book: Rulebook, held: Catalog) -> Submission:
    """What the body asks; `lang` is the language where it names none. Raises BadSubmission."""
    if not isinstance(told, Mapping):
        raise BadSubmission([Fault("", "not-an-object")], lang)
    faults = [Fault(below("", key), "unknown-key") for key in told if key not in KEYS]
    lang = _lang(told.get("lang"), lang, faults)
    days = tuple(_days(told.get("on"), Day(book.first_day, book.last_day), faults))
    streams = tuple(_streams(told.get("streams"), faults))
    profile = _profile(told.get("profile"), held, days, faults)
    if faults or profile is None:
        raise BadSubmission(faults, lang)
    return Submission(profile, days, streams, lang)


def _lang(value: Any, default: str, faults: list[Fault]) -> str:
    if value is None or value in LANGUAGES:
        return value or default
    faults.append(Fault("lang", "not-a-choice", {"words": ", ".join(LANGUAGES)}))
    return default


def _days(value: Any, kind: Day, faults: list[Fault]) -> Iterator[date]:
    """The day named, each of those named, or today."""
    if not isinstance(value, list):
        yield from _day("on", str(clock.today()) if value is None else value, kind, faults)
        return
    faults += _measured("on", value, MOST_DAYS)
    for index, each in enumerate(value[:MOST_DAYS]):
        yield from _day(f"on[{index}]", each, kind, faults)


def _day(path: str, value: Any, kind: Day, faults: list[Fault]) -> Iterator[date]:
    try:
        yield kind.clean(value)
    except Refused as refused:
        faults.append(Fault(path, refused.code, refused.params))


def _measured(path: str, value: list[Any], most: int) -> Iterator[Fault]:
    if not value:
        yield Fault(path, "too-few")
    if len(value) > most:
        yield Fault(path, "too-many", {"most": most})


def _streams(value: Any, faults: list[Fault]) -> Iterator[Stream]:
    """Those named, in the order of the law; both where none is."""
    if value is None:
        yield from Stream
        return
    if not isinstance(value, list):
        faults.append(Fault("streams", "not-a-list"))
        return
    faults += _measured("streams", value, len(Stream))
    for index, each in enumerate(value[: len(Stream)]):
        if each not in list(Stream):
            faults.append(Fault(f"streams[{index}]", "not-a-choice", {"words": ", ".join(Stream)}))
    yield from (stream for stream in Stream if stream in value)


def _profile(value: Any, held: Catalog, days: tuple[date, ...], faults: list[Fault]) -> Profile | None:
    """One situation for every day asked; tables of scores that go by the filing day need a single one."""
    if value is None:
        faults.append(Fault("profile", "not-told"))
        return None
    try:
        return read_profile(value, held, on=days[0] if len(days) == 1 else None)
    except BadProfile as bad:
        faults += [
            Fault(
                f"profile{'' if fault.path[:1] in ('', '[') else '.'}{fault.path}", fault.code, fault.params
            )
            for fault in bad.faults
        ]
        return None


def pointer(path: str) -> str:
    """A place as a JSON pointer in a fragment: jobs[1].end → #/jobs/1/end."""
    return "#" + "".join(f"/{_part(*found)}" for found in PART.findall(path))


def _part(index: str, quoted: str, name: str) -> str:
    """One step of the way, escaped; a key that is no plain word comes quoted."""
    text = index or name or json.loads(f'"{quoted}"')
    return quote(text.replace("~", "~0").replace("/", "~1"), safe="~", errors="replace")
