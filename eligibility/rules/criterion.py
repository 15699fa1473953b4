"""One condition of the law: what it asks, what was found, and where the law says so."""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from eligibility.rules.profile import Diploma, Profile

T = TypeVar("T")


class Status(StrEnum):
    """Whether a condition is met. Unknown is never no."""

    MET = "met"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"

    __hash__ = str.__hash__  # Enum's own is written in Python, and slow where verdicts are many

    @classmethod
    def of(cls, truth: bool | None) -> "Status":  # noqa: FBT001 - a truth value is the subject here
        return UNKNOWN if truth is None else MET if truth else NOT_MET

    def __invert__(self) -> "Status":
        return NOT_MET if self is MET else MET if self is NOT_MET else UNKNOWN


MET, NOT_MET, UNKNOWN = Status


def all_of(statuses: Iterable[Status]) -> Status:
    """Kleene's and: one NOT_MET decides; of nothing, MET."""
    return _join(statuses, decides=NOT_MET, otherwise=MET)


def any_of(statuses: Iterable[Status]) -> Status:
    """Kleene's or: one MET decides; of nothing, NOT_MET."""
    return _join(statuses, decides=MET, otherwise=NOT_MET)


def _join(statuses: Iterable[Status], decides: Status, otherwise: Status) -> Status:
    joined = otherwise
    for status in statuses:
        if status is decides:
            return decides
        if status is UNKNOWN:
            joined = UNKNOWN
    return joined


class Certainty(StrEnum):
    """How a statement of the law is known."""

    FOUND = "found"
    SECONDARY = "secondary"
    INFERRED = "inferred"
    RECALLED = "recalled"


@dataclass(frozen=True, slots=True)
class Source:
    """Where the law says so, in both languages, and the day it was read."""

    key: str
    fr: str
    en: str
    read: date
    certainty: Certainty
    url: str | None = None
    """Only an address that was seen; never a reconstructed one."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """The diploma relied on: one of the list, or a DEP with the ASP that followed it."""

    diploma: Diploma
    indexes: tuple[int, ...]
    """Where it stands in `Profile.diplomas`; two places for a DEP with its ASP."""
    paired: Status = Status.MET
    """For a DEP with its ASP: whether the two really follow each other."""


@dataclass(slots=True)
class Situation:
    """What a criterion looks at: a person, the filing date, and for graduates the diploma relied on.

    Nothing of it is ever changed but the memo.
    """

    profile: Profile
    on: date
    candidate: Candidate | None = None
    memo: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What was computed once and serves several criteria; it goes when the situation goes."""

    def once(self, key: Hashable, owner: object, compute: Callable[[], T]) -> T:
        """Compute once for this key and owner; the owner is kept, so that its identity stays its own."""
        place = (key, id(owner))
        held = self.memo.get(place)
        if held is None:
            held = self.memo[place] = (compute(), owner)
        return held[0]


class Found(NamedTuple):
    """What examining a situation gave, before it is joined with its criterion."""

    status: Status
    reason: str
    """One word of the criterion's closed list; the phrase is chosen by it."""
    found: Any = None
    asked: Any = None
    missing: tuple[str, ...] = ()
    """Facts whose answer could decide it, as paths in the profile ("jobs[0].hours")."""
    details: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Criterion:
    """One testable condition, as one rule set asks it."""

    code: str
    examine: Callable[[Situation], Found]
    source: Source
    starts: date | None = None
    """First filing date it binds, inside its rule set; None = from the first."""
    evidence: tuple[str, ...] = ()
    """Codes of the documents that prove it."""
    parameters: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """What the rulebook's entry says to the kind: figures and days, and the terms that it shares."""

    def binds(self, on: date) -> bool:
        return self.starts is None or self.starts <= on


class Finding(NamedTuple):
    """One criterion assessed for one person on one day."""

    criterion: Criterion
    result: Found
    on_edge: bool = False
    """The neighbouring day, or another way of counting months, would give another status."""

    @property
    def code(self) -> str:
        return self.criterion.code

    @property
    def status(self) -> Status:
        return self.result.status
