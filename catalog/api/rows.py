"""The columns of each list of the catalogue."""

from typing import Any, Final, NamedTuple

from django.urls import reverse

from catalog import wording
from catalog.api.columns import (
    ADDRESS,
    COUNT,
    DAY,
    FLAG,
    TEXT,
    Columns,
    column,
    iso,
    one_of,
    only,
    or_null,
    through,
)
from catalog.codes import EDITIONS, SKILL_LEVELS, TEERS
from catalog.finder import Origin
from catalog.models import DatedList, Level, StudyProgram
from catalog.rows import ListRow, OccupationRow, SuccessionRow
from catalog.snapshot import Catalog
from catalog.titles import Language

OLDER, NEWER = EDITIONS
DIGITS: Final = {"type": "string", "pattern": "^[0-9]+$"}


class Pair(NamedTuple):
    """One line of the concordance, with both occupations."""

    ancestor: OccupationRow
    heir: OccupationRow
    continues: bool


class Everyday(NamedTuple):
    """What people call an occupation of NOC 2021."""

    title: str
    language: str
    reviewed: bool
    occupation: OccupationRow


class Listed(NamedTuple):
    """A dated list, and how many lines it has."""

    row: ListRow
    length: int


def successions(held: Catalog, code_2016: str) -> list[Pair]:
    """What an occupation of NOC 2016 became."""
    return _pairs(held, held.successions(code_2016))


def origins(held: Catalog, code_2021: str) -> list[Pair]:
    """What an occupation of NOC 2021 was made of."""
    return _pairs(held, held.origins(code_2021))


def _pairs(held: Catalog, rows: tuple[SuccessionRow, ...]) -> list[Pair]:
    """Without those of which the catalogue was read before an occupation was added."""
    found = (
        Pair(held.occupation(OLDER, row.ancestor), held.occupation(NEWER, row.heir), row.continues)
        for row in rows
    )
    return [pair for pair in found if pair.ancestor and pair.heir]


def page(name: str, *arguments: str) -> Any:
    """The column of the site's own page; `arguments` name what its address takes of the row."""

    def address(row: Any, _: str) -> str:
        return reverse(f"catalog:{name}", args=[getattr(row, argument) for argument in arguments])

    return column("page", "Page de ce site", "Page of this site", ADDRESS, address)


TITLES: Final[Columns] = (
    column("title_fr", "Titre français", "French title", or_null(TEXT), lambda row, _: row.titles.fr or None),
    column("title_en", "Titre anglais", "English title", or_null(TEXT), lambda row, _: row.titles.en or None),
)

OCCUPATION: Final[Columns] = (
    column(
        "edition",
        "Édition de la classification",
        "Edition of the classification",
        {"type": "integer", "enum": list(EDITIONS)},
        lambda row, _: row.edition,
    ),
    column(
        "code",
        "Code, zéros compris : quatre chiffres en 2016, cinq en 2021",
        "Code, zeros included: four digits in 2016, five in 2021",
        DIGITS,
        lambda row, _: row.code,
    ),
    *TITLES,
    column(
        "skill_level",
        "Niveau de compétence, en 2016 seulement",
        "Skill level, in 2016 only",
        or_null(one_of(*SKILL_LEVELS)),
        lambda row, _: row.skill_level,
    ),
    column(
        "teer",
        "Catégorie FÉER, en 2021 seulement",
        "TEER category, in 2021 only",
        or_null(one_of(*TEERS)),
        lambda row, _: row.teer,
    ),
    column(
        "level_name",
        "Ce que veut dire le niveau ou la catégorie",
        "What the level or category stands for",
        TEXT,
        lambda row, _: str(wording.level_in_words(row)),
    ),
    column(
        "category",
        "Grande catégorie : le premier chiffre du code",
        "Broad category: the first digit of the code",
        DIGITS,
        lambda row, _: row.broad_category,
    ),
    column(
        "category_name",
        "Nom de la grande catégorie",
        "Name of the broad category",
        TEXT,
        lambda row, _: str(wording.category(row)),
    ),
    page("occupation", "edition", "code"),
)

PROGRAM: Final[Columns] = (
    column(
        "code",
        "Code sur ce site, qui ne change jamais",
        "Code on this site, which never changes",
        TEXT,
        lambda row, _: row.code,
    ),
    column(
        "level",
        "Diplôme auquel mène le programme",
        "Diploma the program leads to",
        one_of(*Level.values),
        lambda row, _: row.level,
    ),
    column(
        "level_name",
        "Nom du diplôme",
        "Name of the diploma",
        TEXT,
        lambda row, _: str(wording.diploma(row)),
    ),
    *TITLES,
    column(
        "en_mark",
        "Titre anglais des ministères (official) ou traduit par ce site (translated)",
        "English title of the ministries (official) or translated by this site (translated)",
        one_of(*StudyProgram.EnglishMark.values),
        lambda row, _: row.en_mark,
    ),
    page("program", "code"),
)

MATCH: Final[Columns] = (
    column("match_title", "Titre trouvé", "Title that matched", TEXT, lambda hit, _: hit.title),
    column(
        "match_lang", "Langue de ce titre", "Its language", one_of("fr", "en"), lambda hit, _: hit.title_lang
    ),
    column(
        "match_origin",
        "D’où vient ce titre",
        "Where that title comes from",
        one_of(*Origin),
        lambda hit, _: hit.origin.value,
    ),
    column(
        "match_exact",
        "Le titre ou le code entier a été demandé",
        "The whole title or code was asked for",
        FLAG,
        lambda hit, _: hit.is_exact,
    ),
)
"""Of a row that was searched for: what it was found by."""

POSITION: Final = column(
    "position",
    "Rang dans la liste",
    "Place in the list",
    {"type": "integer", "minimum": 1},
    lambda entry, _: entry.position,
)
LISTED_OCCUPATION: Final[Columns] = (POSITION, *through(OCCUPATION, lambda entry: entry.row))
LISTED_PROGRAM: Final[Columns] = (POSITION, *through(PROGRAM, lambda entry: entry.row))

CONTINUES: Final = column(
    "continues",
    "La profession de 2016 se poursuit dans celle de 2021, selon Statistique Canada",
    "The 2016 occupation continues as the 2021 one, says Statistics Canada",
    FLAG,
    lambda pair, _: pair.continues,
)
SHORT: Final = only(OCCUPATION, "code", "title_fr", "title_en")
ANCESTOR, HEIR = (*SHORT, *only(OCCUPATION, "skill_level")), (*SHORT, *only(OCCUPATION, "teer"))
SUCCESSION: Final[Columns] = (
    *through(ANCESTOR, lambda pair: pair.ancestor, "ancestor_"),
    *through(HEIR, lambda pair: pair.heir, "heir_"),
    CONTINUES,
)

EVERYDAY_TITLE: Final[Columns] = (
    column("title", "Appellation", "Title", TEXT, lambda row, _: row.title),
    column("language", "Sa langue", "Its language", one_of(*Language.values), lambda row, _: row.language),
    *through(HEIR, lambda row: row.occupation, "occupation_"),
    column(
        "reviewed",
        "Quelqu’un l’a comparée à la description de la profession",
        "Somebody has compared it with the occupation’s description",
        FLAG,
        lambda row, _: row.reviewed,
    ),
)


def _text(name: str, fr: str, en: str) -> Any:
    return column(name, fr, en, TEXT, lambda listed, lang: getattr(listed.row, name).text(lang))


DATED_LIST: Final[Columns] = (
    column(
        "key", "Clé, qui ne change jamais", "Key, which never changes", TEXT, lambda listed, _: listed.row.key
    ),
    column(
        "role",
        "À quoi servait la liste",
        "What the list served",
        one_of(*DatedList.Role.values),
        lambda listed, _: listed.row.role,
    ),
    *through(TITLES, lambda listed: listed.row),
    column(
        "starts",
        "Premier jour, compris",
        "First day, included",
        DAY,
        lambda listed, _: iso(listed.row.starts),
    ),
    column(
        "ends", "Dernier jour, compris", "Last day, included", DAY, lambda listed, _: iso(listed.row.ends)
    ),
    _text("instrument", "Texte juridique", "Legal instrument"),
    _text("source", "Référence", "Source"),
    _text("note", "Ce qu’il faut savoir de la liste", "What one must know of the list"),
    column("length", "Nombre de lignes", "Number of lines", COUNT, lambda listed, _: listed.length),
    column(
        "address",
        "Ses lignes, dans cette API",
        "Its lines, in this API",
        ADDRESS,
        lambda listed, _: reverse("api:list", args=[listed.row.key]),
    ),
    *through((page("list", "key"),), lambda listed: listed.row),
)
