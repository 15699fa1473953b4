"""What the gate compares a file with, out of the site's own snapshot."""

from collections.abc import Mapping

from catalog.exchange.gate.findings import Key, Known, Official
from catalog.exchange.plan import Present
from catalog.snapshot import catalog


def known(present: Present) -> Known:
    """The official titles and study programs of now, and the places of a list's rows: one query at most."""
    held = catalog()
    occupations: Mapping[Key, Official] = {
        (str(row.edition), row.code): Official(str(row.edition), row.titles.fr, row.titles.en)
        for row in held.occupations()
    }
    programs: Mapping[Key, Official] = {
        (row.code,): Official(row.level, row.titles.fr, row.titles.en) for row in held.programs()
    }
    places = {key: int(cells["position"]) for key, cells in present.items() if "position" in cells}
    return Known(occupations, programs, places)
