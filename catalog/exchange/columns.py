"""Which column is which, by the names that people and other lists give them, in both languages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from catalog.exchange.sheet import Refusal, RefusedFileError, Remark, Row, Sheet
from catalog.folding import fold

# Each column with the names it goes by, folded, its own first.
_NAMES: Final = {
    "position": ("position", "rang", "rank", "no", "numero"),
    "edition": ("edition", "edition de la cnp", "noc edition"),
    "code": (
        "code",
        "code cnp",
        "cnp",
        "noc code",
        "noc",
        "code 2016",
        "code cnp 2016",
        "noc 2016 code",
        "code 2021",
        "code cnp 2021",
        "noc 2021 code",
        "code du programme",
        "program code",
    ),
    "level": ("level", "niveau", "diplome", "diploma"),
    "noc_level": (
        "noc level",
        "level of the code",
        "niveau du code",
        "skill level",
        "niveau de competence",
        "teer",
        "feer",
    ),
    "language": ("language", "langue"),
    "title": ("title", "titre"),
    "title_fr": (
        "title fr",
        "titre fr",
        "titre francais",
        "titre en francais",
        "french title",
        "titre de l emploi",
        "titre de la profession",
        "domaine de formation",
        "programme d etudes",
        "programme",
        "profession",
    ),
    "title_en": (
        "title en",
        "titre en",
        "titre anglais",
        "titre en anglais",
        "english title",
        "job title",
        "field of study",
        "study program",
        "occupation",
    ),
    "wording": ("wording", "seed title fr", "libelle", "libelle de la copie", "wording of the copy"),
    "en_mark": ("en mark", "nom anglais", "english name"),
    "reviewed": ("reviewed", "revise", "revisee", "verifie"),
    "note": ("note", "remarque"),
}
_COLUMNS: Final = {name: column for column, names in _NAMES.items() for name in names}
_LEVEL_AT_THE_END: Final = re.compile(r"(?P<title>.+)\s\((?P<level>AEC|ASP|BAC|DEC|DEP|DOC|MAI)\)")


def named(cells: Sequence[str]) -> int:
    """How many of these cells name a column that some list has."""
    return sum(fold(cell) in _COLUMNS for cell in cells)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: its columns, those it cannot do without, those that no row may leave empty.

    `needed` holds groups, of each of which one column is enough. `whole` says that the file is the whole
    list, so that what it leaves out is taken off.
    """

    name: str
    columns: tuple[str, ...]
    needed: tuple[tuple[str, ...], ...]
    filled: frozenset[str]
    longest: dict[str, int] = field(default_factory=dict)
    whole: bool = False


LISTED_OCCUPATIONS: Final = Kind(
    "listed-occupations",
    ("position", "edition", "code", "noc_level", "title_fr", "title_en", "wording"),
    needed=(("code",),),
    filled=frozenset({"position", "edition", "code", "title_fr", "title_en"}),
    longest={"title_fr": 255, "title_en": 255, "wording": 255},
    whole=True,
)
LISTED_PROGRAMS: Final = Kind(
    "listed-programs",
    ("position", "code", "level", "title_fr", "title_en", "wording"),
    needed=(("code", "title_fr"),),
    filled=frozenset({"position", "code", "level", "title_fr", "title_en"}),
    longest={"title_fr": 255, "title_en": 255, "wording": 255},
    whole=True,
)
OCCUPATIONS: Final = Kind(
    "occupations",
    ("edition", "code", "noc_level", "title_fr", "title_en"),
    needed=(("code",), ("title_fr",), ("title_en",)),
    filled=frozenset({"edition", "code", "title_fr", "title_en"}),
    longest={"title_fr": 255, "title_en": 255},
)
PROGRAMS: Final = Kind(
    "programs",
    ("code", "level", "title_fr", "title_en", "en_mark"),
    needed=(("level",), ("title_fr",), ("title_en",), ("en_mark",)),
    filled=frozenset({"level", "title_fr", "title_en", "en_mark"}),
    longest={"title_fr": 255, "title_en": 255},
)
EVERYDAY_TITLES: Final = Kind(
    "everyday-titles",
    ("language", "title", "code", "reviewed", "note"),
    needed=(("language",), ("title",), ("code",)),
    filled=frozenset({"language", "title", "code"}),
    longest={"title": 150, "note": 255},
)


@dataclass(frozen=True, slots=True)
class Table:
    """A file's rows once its columns are known; `excess` are the rows with more cells than columns."""

    columns: tuple[str, ...]
    rows: tuple["Record", ...]
    remarks: dict[Remark, str]


@dataclass(frozen=True, slots=True)
class Record:
    """One row by column: its number in the file, its cells, which are typed as numbers, how many are left."""

    number: int
    cells: dict[str, str]
    numbers: frozenset[str] = frozenset()
    excess: int = 0


def as_table(sheet: Sheet, kind: Kind) -> Table:
    """The rows of a sheet under the columns of a kind of file.

    Raises RefusedFileError where the first row names no column, one twice, or lacks one that is needed.
    """
    header, rows = sheet.rows[0] if sheet.rows else Row(0, ()), sheet.rows[1:]
    places = _places(header, kind)
    if not rows:
        raise RefusedFileError(Refusal.NO_ROWS)
    columns = tuple(column for column in kind.columns if column in places)
    records = tuple(_record(row, places, len(header.cells)) for row in rows)
    if kind is LISTED_PROGRAMS and not places.keys() & {"code", "level"}:
        columns, records = (*columns, "level"), tuple(_level_split_off(record) for record in records)
    return Table(columns, records, _remarks(sheet, header, places, records))


def _places(header: Row, kind: Kind) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, cell in enumerate(header.cells):
        column = _meant(cell, kind)
        if column in places:
            raise RefusedFileError(Refusal.REPEATED_COLUMN, columns=(column,))
        if column:
            places[column] = place
    if not places:
        raise RefusedFileError(Refusal.NO_HEADER, columns=kind.columns)
    for group in kind.needed:
        if not places.keys() & set(group):
            raise RefusedFileError(Refusal.MISSING_COLUMN, columns=group)
    return places


def _meant(cell: str, kind: Kind) -> str:
    """The column of this kind that a cell names; where a row has two titles, "titre" is the French one."""
    name = fold(cell)
    column = _COLUMNS.get(name, "")
    if column == "title" and "title" not in kind.columns:
        column = "title_en" if name == "title" else "title_fr"
    return column if column in kind.columns else ""


def _record(row: Row, places: dict[str, int], width: int) -> Record:
    cells = {column: row.cells[place] if place < len(row.cells) else "" for column, place in places.items()}
    numbers = frozenset(column for column, place in places.items() if place in row.numbers)
    return Record(row.number, cells, numbers, excess=sum(map(bool, row.cells[width:])))


def _level_split_off(record: Record) -> Record:
    """A row whose title ends in its level, as "Cuisine (DEP)" does, with the two in their own cells."""
    match = _LEVEL_AT_THE_END.fullmatch(record.cells.get("title_fr", ""))
    level = {"level": match["level"], "title_fr": match["title"]} if match else {"level": ""}
    return Record(record.number, record.cells | level, record.numbers, record.excess)


def _remarks(
    sheet: Sheet, header: Row, places: dict[str, int], records: Sequence[Record]
) -> dict[Remark, str]:
    remarks = dict(sheet.remarks)
    used = set(places.values())
    if ignored := [cell for place, cell in enumerate(header.cells) if cell and place not in used]:
        remarks[Remark.COLUMNS_NOT_READ] = ", ".join(ignored)
    if typed := [record.number for record in records if "code" in record.numbers]:
        remarks[Remark.NUMBERS] = spans(typed)
    return remarks


def spans(numbers: Sequence[int]) -> str:
    """Sorted numbers in a few characters: "2–11, 14"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)
