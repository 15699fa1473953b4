"""Which file fills which table, and how a line becomes a row. No query here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.db.models import Model

from catalog.codes import has_level, is_code, skill_level, teer
from catalog.files import Line
from catalog.folding import searchable
from catalog.models import DatedList, ListedOccupation, ListedProgram, Occupation, StudyProgram, Succession
from catalog.snapshot import OCCUPATIONS_2019, PROGRAMS_2019
from catalog.titles import EverydayTitle

Values = dict[str, Any]
TITLES: Final = ("title_fr", "title_en")
LIST_TEXTS: Final = tuple(
    f"{name}_{language}" for name in ("title", "instrument", "source", "note") for language in ("fr", "en")
)


@dataclass(frozen=True, slots=True)
class Ref:
    """A row of another table, by what identifies it there."""

    model: type[Model]
    identity: tuple


@dataclass(frozen=True, slots=True)
class Table:
    """One table, its file, and the fields that identify a row; `also_unique` names other unique fields."""

    label: str
    file: str
    columns: tuple[str, ...]
    model: type[Model]
    identity: tuple[str, ...]
    values: Callable[[Line], Values]  # raises ValueError with the reason
    also_unique: tuple[str, ...] = field(default=())
    left_to_staff: tuple[str, ...] = field(default=())  # what the file says of them counts for new rows only
    once: bool = False  # a row that staff changed or removed does not come back; the model has `ever_held`


def _titles(line: Line) -> Values:
    return {name: line.cells[name] for name in TITLES}


def _checked_code(edition: int, code: str) -> str:
    if not is_code(edition, code):
        raise ValueError(f"“{code}” is not a code of NOC {edition}")
    if not has_level(edition, code):
        raise ValueError(f"the second digit of “{code}” stands for no level")
    return code


def _derived(found: str, code: str, derived: str) -> None:
    if found != derived:
        raise ValueError(f"level “{found}” where the code {code} says “{derived}”")


def _everyday_title(line: Line) -> Values:
    title, code = line.cells["title"], _checked_code(2021, line.cells["code_2021"])
    if not searchable(title).strip():
        raise ValueError(f"title: “{title}” has neither letter nor digit")
    return {
        "language": line.cells["language"],
        "title": title,
        "folded": searchable(title),
        "occupation_id": Ref(Occupation, (2021, code)),
        "reviewed": _one_of("reviewed", line.cells["reviewed"], {"yes": True, "no": False}),
    }


def _one_of(column: str, cell: str, meanings: Mapping[str, Any]) -> Any:
    if cell not in meanings:
        raise ValueError(f"{column}: “{cell}” is none of {', '.join(meanings)}")
    return meanings[cell]


def _occupation_2016(line: Line) -> Values:
    code = _checked_code(2016, line.cells["code"])
    _derived(line.cells["skill_level"], code, skill_level(code))
    return {"edition": 2016, "code": code, **_titles(line)}


def _occupation_2021(line: Line) -> Values:
    code = _checked_code(2021, line.cells["code"])
    _derived(line.cells["teer"], code, teer(code))
    return {"edition": 2021, "code": code, **_titles(line)}


def _succession(line: Line) -> Values:
    return {
        "ancestor_id": Ref(Occupation, (2016, line.cells["code_2016"])),
        "heir_id": Ref(Occupation, (2021, line.cells["code_2021"])),
        "continues": _one_of("continues", line.cells["continues"], {"yes": True, "no": False}),
    }


def _program(line: Line) -> Values:
    return {name: line.cells[name] for name in ("code", "level", "en_mark", *TITLES)}


def _day(line: Line, column: str) -> date:
    try:
        return date.fromisoformat(line.cells[column])
    except ValueError as error:
        raise ValueError(f"{column}: “{line.cells[column]}” is not a date") from error


def _dated_list(line: Line) -> Values:
    values: Values = {name: line.cells[name] for name in ("key", "role", *LIST_TEXTS)}
    values |= {"starts": _day(line, "starts"), "ends": _day(line, "ends")}
    if values["ends"] < values["starts"]:
        raise ValueError("ends before it starts")
    return values


def _entry(line: Line, key: str) -> Values:
    return {
        "dated_list_id": Ref(DatedList, (key,)),
        "position": line.number - 1,
        "seed_wording": line.cells["seed_title_fr"],
    }


def _listed_occupation(line: Line) -> Values:
    code = _checked_code(2016, line.cells["code"])
    _derived(line.cells["skill_level"], code, skill_level(code))
    return _entry(line, OCCUPATIONS_2019) | {"occupation_id": Ref(Occupation, (2016, code))}


def _listed_program(line: Line) -> Values:
    return _entry(line, PROGRAMS_2019) | {"program_id": Ref(StudyProgram, (line.cells["code"],))}


_PROGRAM_FILE: Final = (
    "study_programs.csv",
    ("code", "level", "seed_title_fr", "title_fr", "title_en", "en_mark"),
)

# In this order: a table refers only to those before it.
TABLES: Final = (
    Table(
        "occupations of NOC 2016",
        "occupations_2016.csv",
        ("code", "title_fr", "title_en", "skill_level", "in_seed"),
        Occupation,
        ("edition", "code"),
        _occupation_2016,
    ),
    Table(
        "occupations of NOC 2021",
        "occupations_2021.csv",
        ("code", "title_fr", "title_en", "teer", "source_mark"),
        Occupation,
        ("edition", "code"),
        _occupation_2021,
    ),
    Table(
        "successions from 2016 to 2021",
        "concordance_2016_2021.csv",
        ("code_2016", "code_2021", "continues"),
        Succession,
        ("ancestor_id", "heir_id"),
        _succession,
    ),
    Table(
        "study programs", *_PROGRAM_FILE, StudyProgram, ("code",), _program, also_unique=("level", "title_fr")
    ),
    Table(
        "dated lists",
        "dated_lists.csv",
        ("key", "role", "starts", "ends", *LIST_TEXTS),
        DatedList,
        ("key",),
        _dated_list,
    ),
    Table(
        "occupations on dated lists",
        "occupations.csv",
        ("code", "seed_title_fr", "title_fr", "title_en", "skill_level", "teer_codes_2021", "source_mark"),
        ListedOccupation,
        ("dated_list_id", "occupation_id"),
        _listed_occupation,
    ),
    Table(
        "study programs on dated lists",
        *_PROGRAM_FILE,
        ListedProgram,
        ("dated_list_id", "program_id"),
        _listed_program,
    ),
    Table(
        "everyday titles",
        "everyday_titles.csv",
        ("language", "title", "code_2021", "reviewed"),
        EverydayTitle,
        ("language", "folded", "occupation_id"),
        _everyday_title,
        left_to_staff=("reviewed",),
        once=True,
    ),
)
