"""The one door into the rules: facts, as JSON or the questionnaire give them, and the catalogue → `Profile`.

`read_profile` takes plain values from anywhere and refuses, all at once, whatever is not as
docs/profile.md says. `build_profile` takes clean values (dates as `date`) and refuses nothing.

A job told in one edition of the classification gets every code it may be in the other one, by the
concordance; a study program gets the dated lists it stood on; a French test gets the levels that its scores
are known to stand for.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from catalog.rows import OccupationRow, ProgramRow
from catalog.snapshot import Catalog, catalog
from eligibility.profile_checks import check
from eligibility.profile_faults import BadProfile, Fault, Refused, below
from eligibility.profile_fields import PROFILE, UNLISTED, Choice, Items, Kind
from eligibility.rules.profile import MOST_ITEMS, Diploma, FrenchCourse, FrenchTest, Job, Profile
from eligibility.scores.book import ScoreBook, score_book
from eligibility.scores.levels import score_key, with_levels
from eligibility.scores.words import Skill


@dataclass(frozen=True, slots=True)
class Context:
    """What facts are read against: the catalogue, the tables of scores, the filing day where it is told."""

    held: Catalog
    scores: ScoreBook | None
    on: date | None


def read_profile(
    facts: Mapping[str, Any],
    held: Catalog | None = None,
    *,
    scores: ScoreBook | None = None,
    on: date | None = None,
) -> Profile:
    """The profile that these plain facts make; absent and null both mean "not said". Raises BadProfile.

    `held` is the catalogue and `scores` the tables of scores where the caller already has them, and then
    nothing is queried. Tables that go by the filing day say something only where `on` is told.
    """
    held, faults = held or catalog(), []
    clean = _read_object(facts, PROFILE, "", faults)
    faults += check(clean, held)
    if faults:
        raise BadProfile(tuple(faults))
    return build_profile(clean, held, scores=scores, on=on)


def build_profile(
    facts: Mapping[str, Any],
    held: Catalog | None = None,
    *,
    scores: ScoreBook | None = None,
    on: date | None = None,
) -> Profile:
    """The profile of facts already clean: dates as `date`, words of a closed list as text or as the word.

    `held`, `scores` and `on` as for `read_profile`.
    """
    context, told = Context(held or catalog(), scores, on), _told(facts, PROFILE)
    for key, make in MAKERS.items():
        if key in told:
            told[key] = tuple(make(_told(entry, PROFILE[key].fields), context) for entry in told[key])
    return Profile(**told)


def _read_object(value: Any, fields: Mapping[str, Kind], path: str, faults: list[Fault]) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        faults.append(Fault(path, "not-an-object"))
        return {}
    faults += [Fault(below(path, key), "unknown-key") for key in value if key not in fields]
    said = {key: value[key] for key in fields if value.get(key) is not None}
    read = {key: _read(plain, fields[key], below(path, key), faults) for key, plain in said.items()}
    return {key: clean for key, clean in read.items() if clean is not None}


def _read(value: Any, kind: Kind, path: str, faults: list[Fault]) -> Any:
    """The clean value; None once a fault was noted instead."""
    if isinstance(kind, Items):
        return _read_items(value, kind, path, faults)
    try:
        return kind.clean(value)
    except Refused as refused:
        faults.append(Fault(path, refused.code, refused.params))
        return None


def _read_items(value: Any, kind: Items, path: str, faults: list[Fault]) -> list[dict[str, Any]]:
    if not isinstance(value, list | tuple):
        faults.append(Fault(path, "not-a-list"))
        return []
    if len(value) > MOST_ITEMS:
        faults.append(Fault(path, "too-many", {"most": MOST_ITEMS}))
    return [
        _read_object(entry, kind.fields, f"{path}[{index}]", faults)
        for index, entry in enumerate(value[:MOST_ITEMS])
    ]


def _told(facts: Mapping[str, Any], fields: Mapping[str, Kind]) -> dict[str, Any]:
    """The facts that were said, each word of a closed list as its enumeration has it."""
    return {
        key: kind.words(facts[key]) if isinstance(kind, Choice) else facts[key]
        for key, kind in fields.items()
        if facts.get(key) is not None
    }


def _make_diploma(told: dict[str, Any], context: Context) -> Diploma:
    """With the keys of the dated lists that its program stood on: perhaps none of them, perhaps not said."""
    held, code = context.held, told.pop("program", None)
    row = held.program(code) if code else None
    return Diploma(on_lists=frozenset() if code == UNLISTED else _lists_of(row, held), **told)


def _make_job(told: dict[str, Any], context: Context) -> Job:
    """Each edition's code as told, else every code that the concordance makes of the other's."""
    held = context.held
    code_2016, code_2021 = told.pop("occupation_2016", None), told.pop("occupation_2021", None)
    codes_2016 = (code_2016,) if code_2016 else held.ancestors(code_2021) if code_2021 else ()
    codes_2021 = (code_2021,) if code_2021 else held.heirs(code_2016) if code_2016 else ()
    lists = {_lists_of(held.occupation(2016, code), held) for code in codes_2016}
    return Job(
        codes_2016=codes_2016,
        codes_2021=codes_2021,
        on_lists=lists.pop() if len(lists) == 1 else None,  # codes that disagree leave it open
        **told,
    )


def _lists_of(row: OccupationRow | ProgramRow | None, held: Catalog) -> frozenset[str] | None:
    """The keys of the dated lists that a row of the catalogue stood on; None of no row."""
    return None if row is None else frozenset(listed.key for listed in held.lists_of(row))


def _make_test(told: dict[str, Any], context: Context) -> FrenchTest:
    """With the levels that its scores stand for; the tables are looked at only where there is a score."""
    if not any(score_key(skill) in told for skill in Skill):
        told.pop("test", None)
        return FrenchTest(**told)
    return FrenchTest(**with_levels(told, context.scores or score_book(), context.on))


MAKERS: Final[Mapping[str, Callable[[dict[str, Any], Context], Any]]] = {
    "diplomas": _make_diploma,
    "jobs": _make_job,
    "french_tests": _make_test,
    "french_courses": lambda told, _: FrenchCourse(**told),
}
"""How an entry of each list is made from the facts told of it."""
