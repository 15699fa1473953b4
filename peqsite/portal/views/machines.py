"""What engines read before they read the pages: which to leave alone, and where all the others are."""

from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.timezone import localtime
from django.utils.translation import override
from django.views.decorators.http import require_safe

from catalog.snapshot import catalog
from peqsite.freshness import Snapshot
from peqsite.portal.addresses import absolute
from peqsite.portal.content import airing_of
from peqsite.portal.models import News
from peqsite.portal.offices.countries import countries
from peqsite.portal.pages.sitemap import PLACES
from peqsite.portal.search.documents import Section
from peqsite.portal.search.results import held

LANGUAGES: Final = tuple(code for code, _name in settings.LANGUAGES)
AN_HOUR: Final = 3600  # seconds


class Location(NamedTuple):
    """One page: its path in each language, and the day it last changed where that is known."""

    paths: tuple[str, ...]
    changed: date | None = None


def _location(name: str, *arguments: object, changed: date | None = None) -> Location:
    paths = []
    for language in LANGUAGES:
        with override(language):
            paths.append(reverse(name, args=arguments))
    return Location(tuple(paths), changed)


def _make() -> tuple[Location, ...]:
    """Every page that is always there."""
    known = catalog()
    pages = [place.page for place in PLACES]
    pages += [
        each.page for each in held().documents.values() if each.section in (Section.RULES, Section.LISTS)
    ]
    pages += [("catalog:occupation", row.edition, row.code) for row in known.occupations()]
    pages += [("catalog:program", row.code) for row in known.programs()]
    pages += [("portal:office", code.lower()) for code in countries()]
    return tuple(_location(*page) for page in dict.fromkeys(pages))


always: Final[Snapshot[tuple[Location, ...]]] = Snapshot(_make)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every page in each language, with its twins; the French address is the one for everybody else."""
    news = (
        _location("portal:news-item", row.slug, changed=localtime(max(row.starts, row.changed)).date())
        for row in airing_of(request).rows(News)
    )
    origin = absolute(request, "/").rstrip("/")
    body = "".join(_entry(origin, each) for each in (*always(), *news))
    response = HttpResponse(f"{HEAD}{body}</urlset>\n", content_type="application/xml; charset=utf-8")
    patch_cache_control(response, public=True, max_age=AN_HOUR)
    return response


HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def _entry(origin: str, page: Location) -> str:
    """One `url` element for each language. Paths hold nothing that XML would need escaped."""
    twins = "".join(_twin(origin, language, path) for language, path in _twins(page))
    changed = f"<lastmod>{page.changed.isoformat()}</lastmod>" if page.changed else ""
    return "".join(f"<url><loc>{origin}{path}</loc>{changed}{twins}</url>\n" for path in page.paths)


def _twins(page: Location) -> Iterator[tuple[str, str]]:
    for language, path in zip(LANGUAGES, page.paths, strict=True):
        yield f"{language}-CA", path
    yield "x-default", page.paths[LANGUAGES.index(settings.LANGUAGE_CODE)]


def _twin(origin: str, language: str, path: str) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{language}" href="{origin}{path}"/>'


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """The pages of staff, of a run and of the API are for no engine, nor is what a search finds."""
    starts = _location("eligibility:start").paths
    searches = (*_location("portal:search").paths, *_location("catalog:suggestions").paths)
    refused = (settings.STAFF_PATH, "/api/", *starts, *searches)
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in refused)]
    lines += [f"Allow: {path}$" for path in starts]  # the first page itself, and nothing below it
    lines += ["", f"Sitemap: {absolute(request, reverse('sitemap'))}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
