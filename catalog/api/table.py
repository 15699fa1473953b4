"""The routes of the catalogue."""

from typing import Final

from catalog.api import datasets, details
from catalog.api.routes import Parameter, Route, Shape
from catalog.api.rows import (
    DATED_LIST,
    EVERYDAY_TITLE,
    LISTED_OCCUPATION,
    LISTED_PROGRAM,
    MATCH,
    OCCUPATION,
    PROGRAM,
    SUCCESSION,
)
from catalog.api.texts import both
from catalog.codes import EDITIONS
from catalog.finder import LONGEST_QUERY
from catalog.models import Level
from catalog.snapshot import OCCUPATIONS_2019

Q: Final = Parameter(
    "q",
    both(
        "Mots ou code à chercher, dans les deux langues; seuls les premiers résultats sont donnés",
        "Words or code to search, in both languages; only the first results are given",
    ),
    {"type": "string", "maxLength": LONGEST_QUERY},
)
EDITION: Final = Parameter(
    "edition",
    both("Une seule édition", "One edition only"),
    {"type": "integer", "enum": list(EDITIONS)},
)
LEVEL: Final = Parameter(
    "level",
    both("Un seul diplôme", "One diploma only"),
    {"type": "string", "enum": list(Level.values)},
)
OCCUPATIONS, PROGRAMS = Shape("Occupation", OCCUPATION, MATCH), Shape("StudyProgram", PROGRAM, MATCH)

ROUTES: Final = (
    Route(
        "occupations",
        "occupations",
        both("Professions des deux éditions", "Occupations of both editions"),
        datasets.occupations,
        (OCCUPATIONS,),
        is_list=True,
        parameters=(Q, EDITION),
    ),
    Route(
        "occupations/<edition:edition>",
        "occupations-of-edition",
        both("Professions d’une édition", "Occupations of one edition"),
        datasets.occupations,
        (OCCUPATIONS,),
        is_list=True,
        parameters=(Q,),
        example={"edition": 2021},
    ),
    Route(
        "occupations/<edition:edition>/<digits:code>",
        "occupation",
        both("Une profession, et ce qu’elle est devenue", "One occupation, and what it became"),
        details.occupation,
        (Shape("OccupationDetail", details.OCCUPATION_DETAIL),),
        example={"edition": 2021, "code": "63200"},
    ),
    Route(
        "concordance",
        "concordance",
        both("Ce que chaque profession de 2016 est devenue", "What each 2016 occupation became"),
        datasets.concordance,
        (Shape("Succession", SUCCESSION),),
        is_list=True,
    ),
    Route(
        "everyday-titles",
        "everyday-titles",
        both("Comment les gens nomment les professions", "What people call occupations"),
        datasets.everyday_titles,
        (Shape("EverydayTitle", EVERYDAY_TITLE),),
        is_list=True,
    ),
    Route(
        "programs",
        "programs",
        both("Programmes d’études", "Study programs"),
        datasets.programs,
        (PROGRAMS,),
        is_list=True,
        parameters=(Q, LEVEL),
    ),
    Route(
        "programs/<slug:code>",
        "program",
        both("Un programme d’études", "One study program"),
        details.program,
        (Shape("StudyProgramDetail", details.PROGRAM_DETAIL),),
        example={"code": "dep-cuisine"},
    ),
    Route(
        "lists",
        "lists",
        both("Listes datées", "Dated lists"),
        datasets.dated_lists,
        (Shape("DatedList", DATED_LIST),),
        is_list=True,
    ),
    Route(
        "lists/<slug:key>",
        "list",
        both("Les lignes d’une liste datée", "The lines of one dated list"),
        datasets.dated_list,
        (Shape("ListedOccupation", LISTED_OCCUPATION), Shape("ListedProgram", LISTED_PROGRAM)),
        is_list=True,
        example={"key": OCCUPATIONS_2019},
    ),
)
