"""The answers of the rule sets.

Each rule set's own condition on the occupation judges a person who has told one job, and of it nothing but
the code. A rule set that judges the other edition is asked about each code that the concordance gives.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from catalog.codes import EDITIONS, TEERS, skill_level
from catalog.rows import OccupationRow
from catalog.snapshot import Catalog
from eligibility.profiles import build_profile
from eligibility.rulebooks import law
from eligibility.rules.criterion import Criterion, Found, Situation, Status
from eligibility.rules.profile import Job, Profile
from eligibility.rules.ruleset import Ruleset

OLDER, NEWER = EDITIONS
OCCUPATION: Final = "occupation"
PROBES: Final = {
    OLDER: {skill_level(code): code for code in ("0000", "1000", "1200", "1400", "1600")},
    NEWER: {teer: f"1{teer}000" for teer in TEERS},
}
"""A code of each level, to learn which ones a rule set accepts."""


class Answer(StrEnum):
    """What one rule set says of one occupation."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    CONDITIONAL = "conditional"
    """Accepted only with another fact, which the code does not tell."""
    CHOOSE = "choose"
    """It may be several codes of the other edition, which are not treated alike."""
    UNKNOWN = "unknown"
    """The rules judge the other edition, and no code of it is recorded."""
    FIELD = "field"
    """Where a job is asked for, it must be in the field of the diploma, whatever its code."""
    NOTHING = "nothing"
    """No job is asked for."""


ANSWERS: Final = {
    Status.MET: Answer.ACCEPTED,
    Status.NOT_MET: Answer.REFUSED,
    Status.UNKNOWN: Answer.CONDITIONAL,
}


@dataclass(frozen=True, slots=True)
class Basis:
    """What one rule set looks at in an occupation."""

    by: str
    """`any` (nothing at all), `level`, `teer` or `list`."""
    edition: int | None = None
    accepted: tuple[str, ...] = ()
    """The skill levels, or TEER, accepted whatever else is told."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One rule set's answer. Two that say the same are equal."""

    answer: Answer
    by: str
    """What decided: as `Basis.by`, or `diploma`, or `none`."""
    accepted: tuple[str, ...] = ()
    codes: tuple[tuple[OccupationRow, Answer], ...] = ()
    """Each code that was judged, in the edition of the rules."""

    @property
    def found(self) -> tuple[str, ...]:
        """The levels of the codes judged."""
        return tuple(dict.fromkeys(row.level for row, _ in self.codes))


def judge(ruleset: Ruleset, row: OccupationRow, held: Catalog) -> Judged:
    """One rule set's answer for one occupation. No query."""
    criterion = condition(ruleset, OCCUPATION)
    if criterion is None:
        by_field = condition(ruleset, "related-job") is not None
        return Judged(Answer.FIELD, "diploma") if by_field else Judged(Answer.NOTHING, "none")
    basis = basis_of(ruleset.code)
    if basis.edition is None:
        return Judged(Answer.ACCEPTED, basis.by)
    codes = tuple(
        (other, _answer(criterion, ruleset, {row, other}, held))
        for other in _same_as(row, basis.edition, held)
    )
    answers = {answer for _, answer in codes}
    told = answers.pop() if len(answers) == 1 else Answer.CHOOSE if answers else Answer.UNKNOWN
    return Judged(told, basis.by, basis.accepted, codes)


@cache
def basis_of(code: str) -> Basis:
    """What the condition on the occupation of one rule set looks at, learned by asking it."""
    ruleset = law().rulesets[code]
    criterion = condition(ruleset, OCCUPATION)
    bare = _examine(criterion, ruleset, Profile(jobs=(Job(),)))
    if bare.status is Status.MET:
        return Basis("any")
    edition = next(year for year in EDITIONS if any(fact.endswith(f"_{year}") for fact in bare.missing))
    probes = {level: Job(**{f"codes_{edition}": (code,)}) for level, code in PROBES[edition].items()}
    found = {level: _examine(criterion, ruleset, Profile(jobs=(job,))) for level, job in probes.items()}
    if all(each.missing == bare.missing for each in found.values()):
        return Basis("list", edition)  # a code alone does not tell: the dated list must
    accepted = tuple(level for level, each in found.items() if each.status is Status.MET)
    return Basis("level" if edition == OLDER else "teer", edition, accepted)


def condition(ruleset: Ruleset, code: str) -> Criterion | None:
    return next((criterion for criterion in ruleset.criteria if criterion.code == code), None)


def _examine(criterion: Criterion, ruleset: Ruleset, profile: Profile) -> Found:
    return criterion.examine(Situation(profile, ruleset.starts))


def _same_as(row: OccupationRow, edition: int, held: Catalog) -> tuple[OccupationRow, ...]:
    """The occupation itself, or all that it may be in the other edition."""
    return (row,) if row.edition == edition else held.relatives(row)


def _answer(criterion: Criterion, ruleset: Ruleset, rows: set[OccupationRow], held: Catalog) -> Answer:
    told = {f"occupation_{row.edition}": row.code for row in rows}
    return ANSWERS[_examine(criterion, ruleset, build_profile({"jobs": [told]}, held)).status]
