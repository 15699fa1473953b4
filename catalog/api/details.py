"""One row of the catalogue with its relatives."""

from typing import Any, Final, NamedTuple

from django.http import Http404

from catalog.api.columns import FLAG, TEXT, Columns, column, list_of, nested, through
from catalog.api.routes import Asked
from catalog.api.rows import CONTINUES, OCCUPATION, PROGRAM, SHORT, origins, successions
from catalog.rows import OccupationRow, ProgramRow
from catalog.snapshot import Catalog, catalog


class Known(NamedTuple):
    """One row, and the catalogue that knows its relatives."""

    row: Any
    held: Catalog


HEIR: Final[Columns] = (*through(SHORT, lambda pair: pair.heir), CONTINUES)
ORIGIN: Final[Columns] = (*through(SHORT, lambda pair: pair.ancestor), CONTINUES)


LISTS: Final = column(
    "lists",
    "Clés des listes datées où figurait la ligne",
    "Keys of the dated lists it stood on",
    list_of(TEXT),
    lambda known, _: [row.key for row in known.held.lists_of(known.row)],
)
OCCUPATION_DETAIL: Final[Columns] = (
    *through(OCCUPATION, lambda known: known.row),
    nested(
        "heirs",
        "Ce que la profession de 2016 est devenue",
        "What a 2016 occupation became",
        HEIR,
        lambda known: successions(known.held, known.row.code),
    ),
    nested(
        "origins",
        "D’où vient la profession de 2021",
        "Where a 2021 occupation comes from",
        ORIGIN,
        lambda known: origins(known.held, known.row.code),
    ),
    column(
        "straddles",
        "Scindée entre FÉER 0 à 3 et FÉER 4 ou 5 : le code de 2016 ne dit pas de quel côté est un emploi",
        "Split between TEER 0 to 3 and TEER 4 or 5: the 2016 code does not say on which side a job is",
        FLAG,
        lambda known, _: known.held.straddles(known.row.code),
    ),
    LISTS,
)
PROGRAM_DETAIL: Final[Columns] = (*through(PROGRAM, lambda known: known.row), LISTS)


def occupation(asked: Asked, edition: int, code: str) -> Known:
    held = catalog(asked.number)
    return _known(held.occupation(edition, code), held)


def program(asked: Asked, code: str) -> Known:
    held = catalog(asked.number)
    return _known(held.program(code), held)


def _known(row: OccupationRow | ProgramRow | None, held: Catalog) -> Known:
    if row is None:
        raise Http404
    return Known(row, held)
