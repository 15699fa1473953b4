"""The files of a rulebook, and the shape of every entry. `docs/rulebook.md` tells what the keys mean."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from eligibility.rules import criteria  # noqa: F401 - importing it fills KINDS
from eligibility.rules.clauses import REACHES
from eligibility.rules.criteria.diploma import DEP_WITH_ASP
from eligibility.rules.criteria.proofs import CourseRule
from eligibility.rules.criterion import Certainty
from eligibility.rules.kinds import KINDS
from eligibility.rules.profile import Level, Stream
from eligibility.rules.ruleset import State
from eligibility.rules.shapes import (
    ADDRESS,
    COUNT,
    DAY,
    FLAG,
    MONTHS,
    TABLE,
    TEXT,
    Check,
    RulebookError,
    Shape,
    Table,
    a,
    apart,
    entries,
    in_order,
    list_of,
    one_of,
    together,
    whole,
)

SOURCES_FILE, RECEPTION_FILE = "sources.toml", "reception.toml"
STREAM_FILES = {Stream.GRADUATE: "graduates.toml", Stream.WORKER: "workers.toml"}

TERMS = ("work", "french")
"""Terms that several criteria share: a kind asks for them by the name of its parameter."""
DIPLOMAS = (*(level.value for level in Level), DEP_WITH_ASP)
JOB_FACTS = ("own_account", "controls_company", "excluded_field")
"""Facts of a job that may exclude it."""

FRENCH_LEVEL = whole(1, 12)
WEEK = 7 * 24
WEEKLY_HOURS = a("a number of hours a week", lambda value: type(value) in (int, float) and 0 < value <= WEEK)
SKILL = one_of(("0", "A", "B", "C", "D"))
MONTHS_BY_DIPLOMA = Shape({"default": MONTHS}, dict.fromkeys(DIPLOMAS, MONTHS))
HOURS_BY_DIPLOMA = Shape(may=dict.fromkeys(DIPLOMAS, COUNT), rules=(a("a table with a key", bool),))
RECEPTION_NAME = a(
    f"a name that begins with {' or '.join(f'{stream}-' for stream in Stream)}",
    lambda value: type(value) is str and value.startswith(tuple(f"{stream}-" for stream in Stream)),
)


def _months(value: Any, where: str) -> None:
    """A number of months, or a table of them by kind of diploma."""
    (MONTHS_BY_DIPLOMA if type(value) is dict else MONTHS)(value, where)


def _refused_or_doubted(table: Table, where: str) -> None:
    for fact in table.get("refuses", ()):
        if fact in table.get("doubts", ()):
            raise RulebookError(f"{where}: {fact} both refused and doubted")


def _low_are_accepted(table: Table, where: str) -> None:
    for level in table.get("low_levels", ()):
        if level not in table.get("levels", ()):
            raise RulebookError(f"{where}: low level {level}, which levels does not accept")


WORK = Shape(
    {"hours": WEEKLY_HOURS, "months": _months},
    {
        "within": MONTHS,
        "after_program": FLAG,
        "levels": list_of(SKILL),
        "teer": list_of(one_of(range(6))),
        "low_levels": list_of(SKILL),
        "low_months": MONTHS,
        "on_list": TEXT,
        "related_level": SKILL,
        "related_only": FLAG,
        "internship_months": MONTHS,
        "job_at_filing": FLAG,
        "refuses": list_of(one_of(JOB_FACTS)),
        "doubts": list_of(one_of(JOB_FACTS)),
    },
    (together("low_levels", "low_months"), _low_are_accepted, apart("levels", "teer"), _refused_or_doubted),
)


def _course_by(table: Table, where: str) -> None:
    if (table["course"] == CourseRule.BY_DATE) is not ("course_by" in table):
        raise RulebookError(f"{where}: course_by stands where the course is by-date, and only there")


FRENCH = Shape(
    {
        "test_months": MONTHS,
        "program_in_french": FLAG,
        "course": one_of([rule.value for rule in CourseRule]),
    },
    {"course_by": DAY},
    (_course_by,),
)

ANNOTATED: dict[Any, Check] = {
    int: COUNT,
    int | None: COUNT,
    bool: FLAG,
    str: TEXT,
    date: DAY,
    date | None: DAY,
    tuple[str, ...]: list_of(one_of(DIPLOMAS)),
    Mapping[str, int]: HOURS_BY_DIPLOMA,
}
"""Parameters of a kind, by their annotation."""
NAMED = {"level": FRENCH_LEVEL, "percent": whole(1, 100), "months": MONTHS, "within_if_any": MONTHS}
"""Parameters with bounds of their own."""


def with_parameters(build: Callable[..., Any], common: Shape) -> Shape:
    """A shape, and the parameters of the function that builds what the entry tells."""
    must, may = dict(common.must), dict(common.may)
    for name, parameter in inspect.signature(build).parameters.items():
        if name not in TERMS:
            needed = parameter.default is parameter.empty
            (must if needed else may)[name] = NAMED.get(name) or ANNOTATED[parameter.annotation]
    return Shape(must, may, common.rules)


@dataclass(frozen=True, slots=True)
class OfKind:
    """A table whose `kind` chooses a function; its other keys are the function's parameters."""

    builders: Mapping[str, Callable[..., Any]]
    common: Shape

    def __call__(self, value: Any, where: str) -> None:
        TABLE(value, where)
        if "kind" not in value:
            raise RulebookError(f"{where}: needs kind")
        kind = value["kind"]
        TEXT(kind, f"{where}, kind")
        if kind not in self.builders:
            raise RulebookError(f"{where}: no kind {kind!r}")
        with_parameters(self.builders[kind], self.common)(value, where)


STATED = {"source": TEXT, "certainty": one_of([certainty.value for certainty in Certainty])}
DATED = {"code": TEXT, "starts": DAY, "ends": DAY, **STATED}
BUILDERS = {code: kind.build for code, kind in KINDS.items()}
CRITERION = OfKind(BUILDERS, Shape({"kind": TEXT, **STATED}, {"starts": DAY}))
RECEPTION_CRITERION = OfKind(BUILDERS, Shape({"kind": TEXT, **STATED}))
REACH = OfKind(REACHES, Shape({"kind": TEXT}, rules=(in_order("least", "most"),)))


def _starts_inside(table: Table, where: str) -> None:
    for row in table["criteria"]:
        if not table["starts"] <= row.get("starts", table["starts"]) <= table["ends"]:
            raise RulebookError(
                f"{where}, criteria {row['kind']}: starts {row['starts']}, outside its rule set"
            )


def _chooses_by_reach(table: Table, where: str) -> None:
    """A clause that chooses rules tells whom it reaches; one that does not cannot lift a suspension."""
    chooses = table.get("chooses", True)
    if chooses and "reach" not in table:
        raise RulebookError(f"{where}: needs reach")
    if not chooses and "lifts" in table:
        raise RulebookError(f"{where}: lifts a suspension, and chooses no rule set")


def _criteria_of_stream(table: Table, where: str) -> None:
    if not table.get("criteria", table["stream"]).startswith(table["stream"]):
        raise RulebookError(f"{where}: criteria {table['criteria']!r}, of the other stream")


SOURCE = Shape({"key": TEXT, "fr": TEXT, "en": TEXT, "read": DAY}, {"url": ADDRESS})
GROUP = Shape({"name": TEXT, "criteria": entries(CRITERION, "kind")})
RULESET = Shape(
    {**DATED, "criteria": entries(CRITERION, "kind")},
    {"work": WORK, "french": FRENCH, "use": list_of(TEXT)},
    (in_order("starts", "ends"), _starts_inside),
)
CLAUSE = Shape(
    {**DATED, "ruleset": TEXT},
    {"lifts": TEXT, "reach": REACH, "chooses": FLAG},
    (in_order("starts", "ends"), _chooses_by_reach),
)
BEYOND = Shape(DATED, rules=(in_order("starts", "ends"),))
RECEPTION_CRITERIA = Shape(
    {"name": RECEPTION_NAME, "criteria": entries(RECEPTION_CRITERION, "kind")},
    {"work": WORK, "french": FRENCH},
)
PERIOD = Shape(
    {
        **DATED,
        "stream": one_of([stream.value for stream in Stream]),
        "state": one_of([state.value for state in State]),
    },
    {"ruleset": TEXT, "criteria": TEXT},
    (in_order("starts", "ends"), _criteria_of_stream),
)

STREAM = Shape(
    {"ruleset": entries(RULESET, "code")},
    {
        "group": entries(GROUP, "name"),
        "clause": entries(CLAUSE, "code", once=False),
        "beyond": entries(BEYOND, "code"),
    },
)
FILES = {
    SOURCES_FILE: Shape({"source": entries(SOURCE, "key")}),
    **dict.fromkeys(STREAM_FILES.values(), STREAM),
    RECEPTION_FILE: Shape(
        {"period": entries(PERIOD, "code")}, {"criteria": entries(RECEPTION_CRITERIA, "name")}
    ),
}
"""The files of a rulebook, in the order they are read."""
