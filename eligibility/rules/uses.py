"""Why a fact is asked: the conditions and clauses that still wait for it.

Told by what they themselves name as missing: what a condition no longer needs is not used by it.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date

from eligibility.rules.profile import Profile, Stream
from eligibility.rules.routes import Path, paths
from eligibility.rules.ruleset import Rulebook

ENTRY = re.compile(r"(\w+)\[(\d+)\]\.(\w+)")
FIELDS = {"occupation_2016": "codes_2016", "occupation_2021": "codes_2021", "program": "on_lists"}
"""Facts told by a code, and where the profile holds what the code says."""
UNSAID = {"codes_2016": (), "codes_2021": ()}


@dataclass(frozen=True, slots=True)
class Use:
    """One condition, or clause, that this fact may still decide."""

    stream: Stream
    rules: str
    """Code of the rule set, of the reception period, or of the clause."""
    criterion: str | None
    """None of a clause."""


def uses(
    fact: str, profile: Profile, on: date, rulebook: Rulebook, streams: Collection[Stream]
) -> tuple[Use, ...]:
    """What still waits for a fact ("birth_date", "jobs[0].hours"), were it not said; in the order judged."""
    asked = forget(profile, fact)
    found = (
        use
        for stream in streams
        for path in paths(asked, on, rulebook.law(stream, on))
        for use in _of_path(fact, path, stream, rulebook.period(stream, on).code)
    )
    return tuple(dict.fromkeys(found))


def forget(profile: Profile, fact: str) -> Profile:
    """The same profile without one fact; what it does not hold, or was not told, is forgotten already."""
    match = ENTRY.fullmatch(fact)
    if match is None:
        return replace(profile, **{fact: None}) if hasattr(profile, fact) else profile
    name, index, field = match[1], int(match[2]), FIELDS.get(match[3], match[3])
    entries = getattr(profile, name) or ()
    if index >= len(entries):
        return profile
    forgotten = replace(entries[index], **{field: UNSAID.get(field)})
    return replace(profile, **{name: (*entries[:index], forgotten, *entries[index + 1 :])})


def _of_path(fact: str, path: Path, stream: Stream, period: str) -> Iterator[Use]:
    if path.clause and fact in path.clause.missing:
        yield Use(stream, path.clause.clause.code, None)
    for route in path.routes:
        for rules, findings in ((period, route.reception), (route.ruleset.code, route.findings)):
            for finding in findings:
                if fact in finding.result.missing:
                    yield Use(stream, rules, finding.code)
