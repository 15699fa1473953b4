"""The registry of kinds of criterion: what a rulebook entry may say `kind = "…"` of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from eligibility.rules.criterion import Found, Situation, Status

Examine = Callable[[Situation], Found]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of criterion: a function of its parameters that gives the function that examines."""

    code: str
    build: Callable[..., Examine]
    facts: tuple[str, ...]
    """Facts of the profile it looks at ("jobs[].hours" = of each job)."""
    reasons: tuple[str, ...]
    """The closed list of reasons it may give; each has its phrase."""
    evidence: tuple[str, ...]


KINDS: dict[str, Kind] = {}

MET, NOT_MET, UNKNOWN = (status.value for status in Status)


def kind(
    code: str, *, facts: tuple[str, ...], reasons: tuple[str, ...] = (), evidence: tuple[str, ...] = ()
) -> Callable[[Callable[..., Examine]], Callable[..., Examine]]:
    """Register a kind. Its reasons are the three statuses and those named here."""

    def register(build: Callable[..., Examine]) -> Callable[..., Examine]:
        KINDS[code] = Kind(code, build, facts, (MET, NOT_MET, UNKNOWN, *reasons), evidence)
        return build

    return register


def judge(
    truth: bool | Status | None,  # noqa: FBT001 - a truth value is the subject here
    *,
    reason: str | None = None,
    found: Any = None,
    asked: Any = None,
    missing: tuple[str, ...] = (),
    **details: Any,
) -> Found:
    """What was found. The reason is the status itself unless one is named; only an unknown misses facts."""
    status = truth if isinstance(truth, Status) else Status.of(truth)
    left = tuple(dict.fromkeys(missing)) if status is Status.UNKNOWN else ()
    return Found(status, reason or status.value, found, asked, left, details)
