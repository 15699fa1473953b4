"""After the PEQ: what to do by outcome, and what the other program, the PSTQ, asks.

    afterwards(profile, verdicts, "fr")     # for one person
    program("fr")                           # the same, for anybody

Which stream of the PSTQ an occupation falls in is never computed: only the Ministry's table tells.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from eligibility import phrases
from eligibility.phrases import pstq
from eligibility.phrases.phrase import Phrase
from eligibility.result import Reference, reference_to
from eligibility.rules.occupations import teer
from eligibility.rules.profile import Profile
from eligibility.rules.ruleset import Outcome, Verdict

TEERS: Final[dict[int, frozenset[int]]] = {1: frozenset({0, 1, 2}), 2: frozenset({3, 4, 5})}
"""The categories of the streams that go by them."""
REGULATED: Final = 3


@dataclass(frozen=True, slots=True)
class Stream:
    """One stream of the PSTQ."""

    name: str
    why: str
    """Why it may, or may not, concern the person; empty where it is told to anybody."""
    asks: tuple[str, ...]
    may_concern: bool = False
    """Something that was said speaks for it."""


@dataclass(frozen=True, slots=True)
class Program:
    """The PSTQ, as a page tells it."""

    name: str
    about: str
    table: str
    """What only the Ministry's table tells."""
    streams: tuple[Stream, ...]
    general: tuple[str, ...]
    way: tuple[str, ...]
    reference: Reference


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What comes after a result."""

    steps: tuple[str, ...]
    """What to do now, by the outcomes of the verdicts, each step once."""
    is_needed: bool
    """Whether another way is worth a look first: no stream of the PEQ is open to the person."""
    program: Program


def afterwards(profile: Profile, verdicts: Iterable[Verdict], lang: str) -> Afterwards:
    """What to do by outcome, and the streams of the PSTQ, those that something speaks for first."""
    verdicts = tuple(verdicts)
    steps = dict.fromkeys(step for verdict in verdicts for step in phrases.next_steps(verdict, lang))
    is_needed = all(verdict.outcome is not Outcome.ELIGIBLE for verdict in verdicts)
    streams = sorted(_streams(profile, lang), key=lambda stream: not stream.may_concern)
    return Afterwards(tuple(steps), is_needed, _program(tuple(streams), lang))


def program(lang: str) -> Program:
    """The PSTQ as anybody reads it."""
    told = ((name.write(lang), _written(pstq.ASKS[number], lang)) for number, name in pstq.STREAMS.items())
    streams = (Stream(name, "", asks) for name, asks in told)
    return _program(tuple(streams), lang)


def _program(streams: tuple[Stream, ...], lang: str) -> Program:
    return Program(
        name=pstq.NAME.write(lang),
        about=pstq.ABOUT.write(lang),
        table=pstq.TABLE.write(lang),
        streams=streams,
        general=_written(pstq.GENERAL, lang),
        way=_written(pstq.WAY, lang),
        reference=reference_to(pstq.SOURCE, lang),
    )


def _written(told: Iterable[Phrase], lang: str) -> tuple[str, ...]:
    return tuple(phrase.write(lang) for phrase in told)


def _streams(profile: Profile, lang: str) -> Iterator[Stream]:
    for number, name in pstq.STREAMS.items():
        may_concern, why = _why(number, profile, lang)
        yield Stream(name.write(lang), why, _written(pstq.ASKS[number], lang), may_concern)


def _why(number: int, profile: Profile, lang: str) -> tuple[bool, str]:
    """Whether something speaks for a stream, and what."""
    if number not in TEERS:
        return False, pstq.WHY["regulated" if number == REGULATED else "talent"].write(lang)
    jobs = [{teer(code) for code in job.codes_2021} for job in profile.jobs or () if job.codes_2021]
    if not jobs:
        return False, pstq.WHY["no-job"].write(lang)
    sure = {category for found in jobs if found <= TEERS[number] for category in found}
    maybe = {category for found in jobs for category in found & TEERS[number]}
    if not maybe:
        return False, pstq.WHY["other-jobs"].write(lang)
    return True, pstq.WHY["job" if sure else "job-split"].write(lang, teer=sorted(sure or maybe))
