"""Everything the portal may show, in memory; and what of it is on air at one instant.

    airing = airing_of(request)         # public pages: now; a preview: the minute it was asked for
    airing.rows(Notice)                 # the rows on air, sorted by their `rank`
    airing.at                           # that instant, aware, in America/Toronto

One query (the freshness number) once warm. A page never asks the clock itself: it asks its airing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from django.apps import apps
from django.http import HttpRequest

from peqsite import clock
from peqsite.freshness import Snapshot
from peqsite.portal.models import Publication
from peqsite.portal.publication import Row, on_air, seconds_to_keep

Content = Mapping[type[Publication], tuple[Any, ...]]


def kinds() -> list[type[Publication]]:
    """Every model of what staff publish."""
    return [model for model in apps.get_app_config("portal").get_models() if issubclass(model, Publication)]


def _rows(kind: type[Publication]) -> Iterator[Row]:
    for publication in kind.objects.filter(state=Publication.State.PUBLISHED).select_related():
        if not publication.missing():  # refused at the form; whatever wrote it otherwise, it stays inside
            yield publication.as_row()


def make_content() -> Content:
    """Read every published row: one query for each kind."""
    return MappingProxyType({kind: _sorted(_rows(kind)) for kind in kinds()})


def _sorted(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: row.rank))


content: Final[Snapshot[Content]] = Snapshot(make_content)


def with_draft(held: Content, draft: Publication, at: datetime) -> Content:
    """The same content with one row as if it were published as it stands, for a preview."""
    kind = type(draft)
    others = [row for row in held[kind] if row.pk != draft.pk]
    return MappingProxyType({**held, kind: _sorted([draft.as_row(at), *others])})


@dataclass(frozen=True, slots=True)
class Airing:
    """What the portal shows at one instant."""

    content: Content
    at: datetime

    def rows(self, kind: type[Publication]) -> tuple[Any, ...]:
        """The rows of one kind on air, sorted by their `rank`."""
        return on_air(self.content[kind], self.at)

    def seconds_to_keep(self, longest: int) -> int:
        """How long a copy stays true, in seconds: up to the next coming or leaving, `longest` at most."""
        everything = (row for rows in self.content.values() for row in rows)
        return seconds_to_keep(everything, self.at, longest)


def airing_of(request: HttpRequest) -> Airing:
    """What this request's page shows: that of the present instant, unless a preview said another."""
    if not hasattr(request, "airing"):
        request.airing = Airing(content(), clock.now())
    return request.airing
