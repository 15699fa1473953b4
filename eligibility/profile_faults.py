"""What can be wrong with a profile, each thing with a code, its plain words, and the place where it is."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

MESSAGES: Final = {
    "not-an-object": "must be an object",
    "not-a-list": "must be a list",
    "too-many": "at most {most} entries",
    "unknown-key": "unknown key",
    "not-a-flag": "must be true or false",
    "not-a-whole-number": "must be a whole number",
    "not-a-number": "must be a number",
    "out-of-bounds": "must be from {low} to {high}",
    "not-a-date": "must be a date, as 2024-05-01",
    "no-such-day": "no such day in the calendar",
    "not-a-choice": "must be one of {words}",
    "not-a-code": "must be a text of {width} digits",
    "not-a-program": "must be the code of a study program, or unlisted",
    "unknown-occupation": "no such code in NOC {edition}",
    "unknown-program": "no such study program",
    "other-level": "of another level than the diploma",
    "before": "before {early}",
    "ended": "cannot be true of a job that has an end",
    "not-an-asp": "is said of an ASP only",
}
LONGEST_KEY = 60
"""Characters of an unknown key that are repeated."""


class Refused(Exception):  # noqa: N818 - a verdict on one value, not a failure of ours
    """A value that is not what its key asks; `code` is one of MESSAGES."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code, self.params = code, params


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong, at a path such as "jobs[1].end"; `code` is one of MESSAGES."""

    path: str
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)

    @property
    def message(self) -> str:
        return MESSAGES[self.code].format(**self.params)

    def __str__(self) -> str:
        return f"{self.path or 'profile'}: {self.message}"


class BadProfile(ValueError):  # noqa: N818 - it reads as what it says
    """Facts that make no profile. `faults` holds everything that is wrong, in the order it was met."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults = faults


def below(path: str, key: object) -> str:
    """The path of a key under a path; a key that is no plain word is quoted, to keep a fault on one line."""
    name = str(key)[:LONGEST_KEY]
    plain = name.isascii() and name.isidentifier()
    return f"{path}.{name if plain else json.dumps(name)}".lstrip(".")
