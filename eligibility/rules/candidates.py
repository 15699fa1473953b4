"""The diplomas that a graduate may rely on: each one, and a DEP with the ASP that followed it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from eligibility.rules.criterion import Candidate, Status
from eligibility.rules.profile import Diploma, Level, Profile, Stream


def candidates(profile: Profile, stream: Stream) -> list[Candidate | None]:
    """What may be relied on, or [None] where the stream looks at no diploma, or there is none."""
    if stream is not Stream.GRADUATE or not profile.diplomas:
        return [None]
    alone = [Candidate(diploma, (index,)) for index, diploma in enumerate(profile.diplomas)]
    return [*alone, *_pairs(profile.diplomas)]


def _pairs(diplomas: tuple[Diploma, ...]) -> Iterator[Candidate]:
    for index, asp in enumerate(diplomas):
        before = _dep_before(diplomas, asp)
        if asp.level is Level.ASP and asp.follows_dep is not False and before is not None:
            joined = _joined(diplomas[before], asp)
            yield Candidate(joined, (before, index), Status.of(asp.follows_dep))


def _dep_before(diplomas: tuple[Diploma, ...], asp: Diploma) -> int | None:
    """The DEP completed last before the ASP was; where no date tells, the last one of the list."""
    end = _end(asp)
    deps = [
        (_end(dep) or date.min, index)
        for index, dep in enumerate(diplomas)
        if dep.level is Level.DEP and not (end and _end(dep) and _end(dep) > end)
    ]
    return max(deps, default=(None, None))[1]


def _end(diploma: Diploma) -> date | None:
    return diploma.completed or diploma.issued


def _joined(dep: Diploma, asp: Diploma) -> Diploma:
    """The two as one: hours added, dates of the ASP, what both must be true of both."""
    hours = None if dep.hours is None or asp.hours is None else dep.hours + asp.hours
    lists = None if dep.on_lists is None or asp.on_lists is None else dep.on_lists | asp.on_lists
    dep, asp = _mostly(dep), _mostly(asp)
    return replace(
        asp,
        started=dep.started,
        hours=hours,
        on_lists=lists,
        share_in_quebec=_share(dep, asp),
        **{
            name: _both(dep, asp, name)
            for name in ("in_quebec", "full_time", "in_french", "mostly_in_french")
        },
    )


def _mostly(diploma: Diploma) -> Diploma:
    """A program entirely in French is mostly so."""
    return replace(diploma, mostly_in_french=True) if diploma.in_french else diploma


def _both(dep: Diploma, asp: Diploma, name: str) -> bool | None:
    values = {getattr(dep, name), getattr(asp, name)}
    return False if False in values else None if None in values else True


def _share(dep: Diploma, asp: Diploma) -> int | None:
    """Share of the two programs together, weighed by their hours; the lower percent where they divide."""
    if dep.share_in_quebec is None or asp.share_in_quebec is None:
        return None
    if dep.share_in_quebec == asp.share_in_quebec:
        return dep.share_in_quebec
    if not dep.hours or not asp.hours:
        return None
    weighed = dep.share_in_quebec * dep.hours + asp.share_in_quebec * asp.hours
    return weighed // (dep.hours + asp.hours)
