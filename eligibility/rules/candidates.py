"""The diplomas that a graduate may rely on: each one, and a DEP with the ASP that followed it."""

from collections.abc import Iterator
from dataclasses import replace

from eligibility.rules.criterion import Candidate, Status
from eligibility.rules.profile import Diploma, Level, Profile, Stream


def candidates(profile: Profile, stream: Stream) -> list[Candidate | None]:
    """What may be relied on, or [None] where the stream looks at no diploma, or there is none."""
    if stream is not Stream.GRADUATE or not profile.diplomas:
        return [None]
    alone = [Candidate(diploma, (index,)) for index, diploma in enumerate(profile.diplomas)]
    return [*alone, *_pairs(profile.diplomas)]


def _pairs(diplomas: tuple[Diploma, ...]) -> Iterator[Candidate]:
    """Each ASP with the DEP it followed; with every DEP it may have followed, while a choice is left.

    A diploma of unsaid kind may be either; as an ASP it is taken only once it is said to follow a DEP.
    """
    for index, asp in enumerate(diplomas):
        if not _may_follow(asp):
            continue
        followed = [dep for dep in _followed(diplomas, asp) if dep != index]
        sure = len(followed) == 1 and None not in (asp.level, diplomas[followed[0]].level)
        for dep in followed:
            paired = Status.of(asp.follows_dep if sure else None)
            yield Candidate(_joined(diplomas[dep], asp), (dep, index), paired)


def _may_follow(asp: Diploma) -> bool:
    return asp.follows_dep is not False if asp.level is Level.ASP else not asp.level and bool(asp.follows_dep)


def _followed(diplomas: tuple[Diploma, ...], asp: Diploma) -> list[int]:
    """The only DEP; among several, the one completed last before the ASP; all while that leaves a choice."""
    deps = [index for index, diploma in enumerate(diplomas) if diploma.level in (Level.DEP, None)]
    told = all(diplomas[index].level and diplomas[index].completed for index in deps)
    if not told or asp.completed is None:
        return deps
    earlier = [index for index in deps if diplomas[index].completed <= asp.completed]
    return [max(earlier, key=lambda index: (diplomas[index].completed, index))] if earlier else deps


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
