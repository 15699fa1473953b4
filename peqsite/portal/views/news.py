"""News: all of it, a year, a category, one item."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from catalog.views.asked import Asked, or_404
from peqsite.portal.content import airing_of
from peqsite.portal.freshest import last_modified
from peqsite.portal.models import News, NewsRow

PAGE_LENGTH = 10  # items


@require_safe
def news(request: HttpRequest, year: int | None = None, category: str | None = None) -> HttpResponse:
    """The items on air, latest first: all, or those of a year or of a category; 404 where there is none."""
    airing = airing_of(request)
    everything = airing.rows(News)
    rows = [row for row in everything if year in (None, row.day.year) and category in (None, row.category)]
    if not rows and (year or category):
        raise Http404
    page = Asked(request).page(rows, PAGE_LENGTH)
    title = rows[0].category_titles if category else None
    context = {"page": page, "year": year, "title": title, **_archive(everything)}
    return render(request, "portal/news.html", {**context, "modified": last_modified(page.object_list)})


def _archive(rows: Sequence[NewsRow]) -> dict:
    """The years that have something, the latest first; the categories, with how much."""
    categories: dict[str, tuple] = {}
    for row in rows:
        titles, count = categories.get(row.category, (row.category_titles, 0))
        categories[row.category] = (titles, count + 1)
    return {"years": list(dict.fromkeys(row.day.year for row in rows)), "categories": categories}


@require_safe
def news_item(request: HttpRequest, slug: str) -> HttpResponse:
    """One item, with what came before and after it."""
    rows = airing_of(request).rows(News)
    row = or_404(next((row for row in rows if row.slug == slug), None))
    place = rows.index(row)
    context = {"later": rows[place - 1] if place else None, "earlier": next(iter(rows[place + 1 :]), None)}
    return render(request, "portal/news_item.html", {**context, "row": row, "modified": last_modified([row])})
