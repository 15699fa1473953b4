"""Changes told by the dated lists: the first day of each, and the day after its last."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from catalog.rows import ListRow
from eligibility.result import Reference
from peqsite.portal.changes import wording
from peqsite.portal.changes.change import Change

STREAMS: Final = {"worker-occupations": ("worker",), "graduate-programs": ("graduate",)}


def of_lists(lists: Iterable[ListRow], lang: str) -> Iterator[Change]:
    for row in lists:
        yield _change(row, "starts", lang)
        if row.ends < date.max:  # the last day of the calendar has no day after
            yield _change(row, "ends", lang)


def _change(row: ListRow, end: str, lang: str) -> Change:
    day = row.starts if end == "starts" else row.ends + timedelta(days=1)
    title = wording.LIST_STARTS if end == "starts" else wording.LIST_ENDS
    return Change(
        key=f"list/{row.key}/{end}",
        day=day,
        told=day,
        streams=STREAMS.get(row.role, ()),
        title=title.write(lang, title=row.titles.text(lang)),
        text=wording.INSTRUMENT.write(lang, instrument=row.instrument.text(lang)),
        reference=Reference(row.source.text(lang), "", "", ""),
        page=("catalog:list", row.key),
    )
