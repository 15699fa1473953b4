"""The finder: occupations and study programs at once, by words or by code; and suggestions as one types."""

from collections.abc import Iterator
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from catalog import wording
from catalog.codes import EDITIONS
from catalog.finder import Found, Hit, Kind, find
from catalog.models import Edition
from catalog.snapshot import Catalog, catalog
from catalog.views.asked import Asked
from catalog.views.results import browse_links, links, results_of

OLDER, NEWER = EDITIONS
PAGE_LENGTH: Final = 20  # hits
MOST: Final = 200  # hits: what comes after is no longer what one looks for
SUGGESTED: Final = 6  # hits: a phone shows them all
FOR_CACHES: Final = 300  # seconds that a cache may keep suggestions
KINDS: Final = ((Kind.OCCUPATION, _("Occupations")), (Kind.PROGRAM, _("Study programs")))


@require_safe
def finder(request: HttpRequest) -> HttpResponse:
    """What one text names; without one, the ways to browse."""
    held, asked = catalog(), Asked(request)
    asked.choose("type", {kind.value: kind for kind in Kind})
    asked.choose("edition", {str(edition): edition for edition in EDITIONS})
    found = _find(asked, held, limit=MOST)
    page = asked.page(found.hits, PAGE_LENGTH)
    context = {
        "page": page,
        "results": results_of(page.object_list, held),
        "filters": tuple(_filters(asked)),
        "browse": browse_links(),
    }
    return asked.answer("catalog/finder.html", context)


def _find(asked: Asked, held: Catalog, limit: int) -> Found:
    kind = asked.chosen.get("type")
    return find(
        asked.typed,
        get_language(),
        kinds=frozenset(Kind) if kind is None else frozenset({kind}),
        edition=asked.chosen.get("edition"),
        limit=limit,
        among=held,
    )


def _filters(asked: Asked) -> Iterator[tuple[Any, tuple]]:
    yield _("Kind"), links(asked, "type", KINDS, _("Everything"))
    if asked.chosen["type"] is not Kind.PROGRAM:
        yield _("Edition"), links(asked, "edition", Edition.choices, _("Both"))


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """A few hits as JSON: `said`, to be read out, and `items`, each with a title, a note and an address."""
    held, asked = catalog(), Asked(request)
    asked.choose("type", {kind.value: kind for kind in Kind})
    if not asked.typed.isdigit():  # words name both editions of an occupation: the newer one is enough
        asked.chosen["edition"] = NEWER
    hits = _find(asked, held, limit=SUGGESTED).hits
    said = ngettext("%(count)s suggestion", "%(count)s suggestions", len(hits)) % {"count": len(hits)}
    response = JsonResponse({"said": said, "items": [_item(hit) for hit in hits]})
    patch_cache_control(response, public=True, max_age=FOR_CACHES)
    return response


def _item(hit: Hit) -> dict[str, str]:
    row, language = hit.row, get_language()
    if hit.kind is Kind.PROGRAM:
        url, told = reverse("catalog:program", args=[row.code]), [wording.diploma(row)]
    else:
        url = reverse("catalog:occupation", args=[row.edition, row.code])
        told = [row.code, wording.edition(row), wording.level(row)]
    title = row.title(language)
    told += [hit.title] if hit.title != title else []
    note = " · ".join(str(each) for each in told)
    return {"title": title, "lang": row.titles.language(language), "note": note, "url": url}
