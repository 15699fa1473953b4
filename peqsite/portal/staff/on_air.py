"""What is on air now, and what comes next."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urlencode

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from eligibility.today import panels
from peqsite import clock
from peqsite.portal.content import kinds
from peqsite.portal.models import Publication
from peqsite.portal.publication import Standing
from peqsite.portal.staff.preview import pages, preview_of_row
from peqsite.portal.wording import STANDINGS, marks_in_words

MOST: Final = 10  # rows of a kind; the others stand in its list


@dataclass(frozen=True, slots=True)
class Line:
    """One row, the ways to it, and the texts of it that are to review."""

    row: Publication
    kind: str
    change: str
    preview: str
    marks: str


@dataclass(frozen=True, slots=True)
class Event:
    """One row that comes, or leaves."""

    at: datetime
    comes: bool
    line: Line


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of content at one instant."""

    name: str
    on_air: tuple[Line, ...]
    counts: tuple[tuple[str, int, str], ...]
    """Words, how many rows, and the list of them; only of what there is."""


@require_safe
def on_air(request: HttpRequest) -> HttpResponse:
    """What the public sees now, by kind; what comes and leaves, in order; and the way to any minute."""
    now = clock.now()
    rows = {kind: list(kind.objects.all()) for kind in kinds() if _may_see(request, kind)}
    context = {
        **admin.site.each_context(request),
        "title": _("On air now, and what comes next"),
        "now": now,
        "panels": list(panels(now.date(), get_language())),
        "kinds": [_kind(kind, held, now) for kind, held in rows.items()],
        "events": sorted(_events(rows, now), key=lambda event: event.at),
        "pages": pages(),
    }
    return render(request, "admin/portal/on_air.html", context)


def _may_see(request: HttpRequest, kind: type[Publication]) -> bool:
    return admin.site.get_model_admin(kind).has_view_permission(request)


def _kind(kind: type[Publication], rows: Sequence[Publication], now: datetime) -> Kind:
    shown = [row for row in rows if row.standing(now) is Standing.ON_AIR]
    lines = tuple(_line(row) for row in shown[:MOST])
    return Kind(capfirst(kind._meta.verbose_name_plural), lines, tuple(_counts(kind, rows, now)))


def _counts(
    kind: type[Publication], rows: Sequence[Publication], now: datetime
) -> Iterator[tuple[str, int, str]]:
    everything = reverse(f"admin:portal_{kind._meta.model_name}_changelist")
    for standing, words in STANDINGS.items():
        if number := sum(row.standing(now) is standing for row in rows):
            yield str(words), number, f"{everything}?{urlencode({'standing': standing.value})}"
    for language, words in (("_fr", _("French to review")), ("_en", _("English to review"))):
        if number := sum(language in row.to_review for row in rows):
            yield words, number, f"{everything}?{urlencode({'review': language})}"


def _events(rows: Mapping[type[Publication], Sequence[Publication]], now: datetime) -> Iterator[Event]:
    """Every coming and leaving after `now` of what is published."""
    for row in (row for held in rows.values() for row in held if row.is_published):
        for instant, comes in ((row.starts, True), (row.ends, False)):
            if instant and instant > now:
                yield Event(instant, comes, _line(row))


def _line(row: Publication) -> Line:
    change = reverse(f"admin:portal_{row._meta.model_name}_change", args=[row.pk])
    return Line(row, capfirst(row._meta.verbose_name), change, preview_of_row(row), marks_in_words(row))
