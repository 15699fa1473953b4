"""Each list of the catalogue, as a request asks for it."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from django.http import Http404

from catalog.api import texts
from catalog.api.columns import Columns, through
from catalog.api.dataset import Dataset
from catalog.api.routes import Asked
from catalog.api.rows import (
    DATED_LIST,
    EVERYDAY_TITLE,
    LISTED_OCCUPATION,
    LISTED_PROGRAM,
    MATCH,
    OCCUPATION,
    PROGRAM,
    SUCCESSION,
    Everyday,
    Listed,
    successions,
)
from catalog.api.texts import both
from catalog.codes import EDITIONS
from catalog.finder import Hit, Kind, find
from catalog.models import (
    DatedList,
    EverydayTitle,
    ListedOccupation,
    ListedProgram,
    Occupation,
    StudyProgram,
    Succession,
)
from catalog.rows import Bilingual, Entry
from catalog.snapshot import Catalog, catalog

MOST_FOUND: Final = 50
"""Rows that a search gives."""
EVERY: Final = 10_000
"""More than a search can find."""
OLDER, NEWER = EDITIONS


def _file(fr: str, en: str, *parts: object) -> Bilingual:
    end = "".join(f"-{part}" for part in parts)
    return Bilingual(fr + end, en + end)


def _asked_for(
    asked: Asked, every: Sequence[Any], columns: Columns, search: Callable[[str], Sequence[Hit]]
) -> dict[str, Any]:
    """The rows and their columns; with `q`, the rows that its words name, best first, and what matched."""
    if "q" not in asked.query:
        return {"rows": every, "columns": columns}
    hits = search(asked.query["q"])
    wide = (*through(columns, lambda hit: hit.row), *MATCH)
    return {"rows": hits[:MOST_FOUND], "columns": wide, "total": len(hits)}


def occupations(asked: Asked, edition: int | None = None) -> Dataset:
    """Those of one edition, or of both."""
    held = catalog(asked.number)
    chosen = edition or int(asked.query.get("edition", 0)) or None

    def search(words: str) -> Sequence[Hit]:
        kinds = frozenset({Kind.OCCUPATION})
        return find(words, asked.lang, kinds=kinds, edition=chosen, limit=EVERY, among=held).hits

    editions = (chosen,) if chosen else EDITIONS
    return Dataset(
        title=both("Professions", "Occupations"),
        file=_file("professions-cnp", "occupations-noc", *editions),
        **_asked_for(asked, held.occupations(chosen), OCCUPATION, search),
        source=texts.CLASSIFICATION,
        licence=texts.STATISTICS_CANADA,
        editions=editions,
        models=(Occupation,),
    )


def programs(asked: Asked) -> Dataset:
    """Every study program, or those that lead to one diploma."""
    held, level = catalog(asked.number), asked.query.get("level")

    def search(words: str) -> Sequence[Hit]:
        kinds = frozenset({Kind.PROGRAM})
        hits = find(words, asked.lang, kinds=kinds, limit=EVERY, among=held).hits
        return [hit for hit in hits if level in (None, hit.row.level)]

    return Dataset(
        title=both("Programmes d’études", "Study programs"),
        file=_file("programmes-etudes", "study-programs", *filter(None, [level])),
        **_asked_for(asked, held.programs(level), PROGRAM, search),
        source=texts.PROGRAMS,
        licence=texts.MINISTRIES,
        models=(StudyProgram,),
    )


def concordance(asked: Asked) -> Dataset:
    """What each occupation of NOC 2016 became in NOC 2021."""
    held = catalog(asked.number)
    return Dataset(
        title=both("Concordance de 2016 à 2021", "Concordance from 2016 to 2021"),
        file=_file("concordance-cnp", "concordance-noc", *EDITIONS),
        columns=SUCCESSION,
        rows=[pair for row in held.occupations(OLDER) for pair in successions(held, row.code)],
        source=texts.CLASSIFICATION,
        licence=texts.STATISTICS_CANADA,
        editions=EDITIONS,
        models=(Succession, Occupation),
    )


def everyday_titles(asked: Asked) -> Dataset:
    """What people call an occupation of NOC 2021."""
    held = catalog(asked.number)
    titles = EverydayTitle.objects.order_by("folded", "language", "occupation__code")
    told = titles.values_list("title", "language", "reviewed", "occupation__code")
    return Dataset(
        title=both("Appellations courantes", "Everyday titles"),
        file=_file("appellations-courantes", "everyday-titles"),
        columns=EVERYDAY_TITLE,
        rows=[
            Everyday(title, language, reviewed, row)
            for title, language, reviewed, code in told
            if (row := held.occupation(NEWER, code))
        ],
        source=texts.EVERYDAY,
        licence=texts.OURS,
        editions=(NEWER,),
        models=(EverydayTitle, Occupation),
    )


def dated_lists(asked: Asked) -> Dataset:
    """The lists themselves, without their lines."""
    held = catalog(asked.number)
    return Dataset(
        title=both("Listes datées", "Dated lists"),
        file=_file("listes-datees", "dated-lists"),
        columns=DATED_LIST,
        rows=[Listed(row, len(entries_of(held, row.key))) for row in held.lists()],
        source=texts.LISTS,
        licence=texts.MINISTRIES,
        models=(DatedList, ListedOccupation, ListedProgram),
    )


def dated_list(asked: Asked, key: str) -> Dataset:
    """The lines of one list, with the days it was in force. Raises Http404."""
    held = catalog(asked.number)
    row, entries = held.dated_list(key), entries_of(held, key)
    if row is None:
        raise Http404
    of_occupations = row.role == DatedList.Role.WORKER_OCCUPATIONS
    return Dataset(
        title=row.titles,
        file=Bilingual(f"{key}-fr", f"{key}-en"),
        columns=LISTED_OCCUPATION if of_occupations else LISTED_PROGRAM,
        rows=entries,
        source=row.source,
        licence=texts.MINISTRIES,
        editions=(OLDER,) if of_occupations else (),
        note=row.note,
        starts=row.starts,
        ends=row.ends,
        models=(DatedList, ListedOccupation, ListedProgram, Occupation, StudyProgram),
    )


def entries_of(held: Catalog, key: str) -> Sequence[Entry]:
    return held.listed_occupations(key) or held.listed_programs(key)
