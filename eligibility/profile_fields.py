"""Every fact a profile may tell, as one table: its key, its kind and its bounds.

docs/profile.md says the same in words, and a test holds the two together. A kind turns a plain value (as
JSON gives it) into a clean one, or says in plain words why it cannot. Values are taken strictly: "5" is
not 5, true is not 1.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from eligibility.profile_faults import Refused
from eligibility.rules.profile import MOST_ITEMS, Attestation, Level, Scholarship
from eligibility.scores.words import FRAMEWORK_LEVELS, Skill, Test

FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
HIGHEST_LEVEL = 12
"""Of the Québec scale of French; 0 stands for no French at all."""
UNLISTED = "unlisted"
"""In place of a study program: the program is on no dated list."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""

    def __str__(self) -> str:
        return "true or false"

    def clean(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise Refused("not-a-flag")
        return value


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two bounds, both included."""

    low: int
    high: int

    def __str__(self) -> str:
        return f"whole number, {self.low} to {self.high}"

    def clean(self, value: Any) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise Refused("not-a-whole-number")
        return _within(self, value)


@dataclass(frozen=True, slots=True)
class Number:
    """A number, whole or not, between two bounds, both included."""

    low: int
    high: int

    def __str__(self) -> str:
        return f"number, {self.low} to {self.high}"

    def clean(self, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise Refused("not-a-number")
        return _within(self, value)


def _within(kind: Whole | Number, value: Any) -> Any:
    if not kind.low <= value <= kind.high:  # also false of what is no finite number
        raise Refused("out-of-bounds", low=kind.low, high=kind.high)
    return value


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day between two others, both included."""

    first: date = FIRST_DAY
    last: date = LAST_DAY

    def __str__(self) -> str:
        return f"date, {self.first} to {self.last}"

    def clean(self, value: Any) -> date:
        if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise Refused("not-a-date")
        try:
            day = date.fromisoformat(value)
        except ValueError:
            raise Refused("no-such-day") from None
        if not self.first <= day <= self.last:
            raise Refused("out-of-bounds", low=self.first, high=self.last)
        return day


@dataclass(frozen=True, slots=True)
class Choice:
    """One word of a closed list."""

    words: type[StrEnum]

    def __str__(self) -> str:
        return "one of " + ", ".join(f"`{word}`" for word in self.words)

    def clean(self, value: Any) -> StrEnum:
        if not isinstance(value, str) or value not in self.words._value2member_map_:
            raise Refused("not-a-choice", words=", ".join(self.words))
        return self.words(value)


@dataclass(frozen=True, slots=True)
class OccupationCode:
    """A code of the national occupational classification, zeros included."""

    edition: int
    width: int

    def __str__(self) -> str:
        return f"text of {self.width} digits, a code of NOC {self.edition}"

    def clean(self, value: Any) -> str:
        if not isinstance(value, str) or not re.fullmatch(rf"[0-9]{{{self.width}}}", value):
            raise Refused("not-a-code", width=self.width)
        return value


@dataclass(frozen=True, slots=True)
class ProgramCode:
    """The code of a study program of the catalogue, or that it is on no list."""

    def __str__(self) -> str:
        return f"text, a code of the catalogue of study programs, or `{UNLISTED}`"

    def clean(self, value: Any) -> str:
        if not isinstance(value, str) or not value:
            raise Refused("not-a-program")
        return value


@dataclass(frozen=True, slots=True)
class Score:
    """What an attestation says of one skill: points, or a level of the European framework. Clean, a text."""

    high: int = 1000

    def __str__(self) -> str:
        return f"number, 0 to {self.high}, or one of {', '.join(f'`{level}`' for level in FRAMEWORK_LEVELS)}"

    def clean(self, value: Any) -> str:
        if isinstance(value, str):
            if value not in FRAMEWORK_LEVELS:
                raise Refused("not-a-score", words=", ".join(FRAMEWORK_LEVELS))
            return value
        return f"{Number(0, self.high).clean(value):.10g}"


@dataclass(frozen=True, slots=True)
class Items:
    """A list of entries, each with its own keys; an empty list says "none"."""

    fields: Mapping[str, "Kind"]

    def __str__(self) -> str:
        return f"list of at most {MOST_ITEMS}"


Kind = Flag | Whole | Number | Day | Choice | OccupationCode | ProgramCode | Score | Items

FLAG, DAY, FRENCH, SCORE = Flag(), Day(), Whole(0, HIGHEST_LEVEL), Score()
ATTESTATION = Choice(Attestation)

FRENCH_TEST: Final = {
    "test": Choice(Test),
    "taken": DAY,
    **{f"{skill}_score": SCORE for skill in Skill},
    "listening": FRENCH,
    "speaking": FRENCH,
    "written": FRENCH,
}
FRENCH_COURSE: Final = {"level": FRENCH, "registered": DAY, "passed": DAY}
DIPLOMA: Final = {
    "level": Choice(Level),
    "started": DAY,
    "completed": DAY,
    "issued": DAY,
    "hours": Whole(0, 10_000),
    "in_quebec": FLAG,
    "full_time": FLAG,
    "share_in_quebec": Whole(0, 100),
    "in_french": FLAG,
    "mostly_in_french": FLAG,
    "program": ProgramCode(),
    "follows_dep": FLAG,
}
JOB: Final = {
    "start": DAY,
    "end": DAY,
    "ongoing": FLAG,
    "occupation_2016": OccupationCode(2016, 4),
    "occupation_2021": OccupationCode(2021, 5),
    "hours": Number(0, 168),
    "own_account": FLAG,
    "controls_company": FLAG,
    "excluded_field": FLAG,
    "related": FLAG,
    "internship": FLAG,
}
PROFILE: Final[Mapping[str, Kind]] = {
    "birth_date": DAY,
    "will_settle": FLAG,
    "has_passport": FLAG,
    "kept_conditions_of_stay": FLAG,
    "signs_contract": FLAG,
    "values_attestation": ATTESTATION,
    "values_obtained": DAY,
    "in_quebec": FLAG,
    "legal_stay": FLAG,
    "spouse_accompanies": FLAG,
    "spouse_listening": FRENCH,
    "spouse_speaking": FRENCH,
    "spouse_values_attestation": ATTESTATION,
    "spouse_values_obtained": DAY,
    "french_tests": Items(FRENCH_TEST),
    "french_courses": Items(FRENCH_COURSE),
    "three_years_in_french": FLAG,
    "professional_order": FLAG,
    "scholarship": Choice(Scholarship),
    "new_program": FLAG,
    "diplomas": Items(DIPLOMA),
    "jobs": Items(JOB),
    "spousal_open_permit": FLAG,
    "authorized_on_2020_07_21": FLAG,
    "work_permit_on_2019_07_10": FLAG,
    "work_permit_expires": DAY,
    "in_quebec_with_permit_on_2019_06_16": FLAG,
    "regular_file_before_2018_08_02": FLAG,
}
