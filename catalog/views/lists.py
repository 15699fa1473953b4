"""The dated lists."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from catalog.snapshot import Catalog, catalog
from catalog.views.asked import Asked, or_404


@require_safe
def lists(request: HttpRequest) -> HttpResponse:
    held = catalog()
    lengths = [(row, len(_entries(held, row.key))) for row in held.lists()]
    return render(request, "catalog/lists.html", {"lists": lengths})


@require_safe
def dated_list(request: HttpRequest, key: str) -> HttpResponse:
    held = catalog()
    row = or_404(held.dated_list(key))
    page = Asked(request).page(_entries(held, key))
    return render(request, "catalog/list.html", {"row": row, "page": page, "query": ""})


def _entries(held: Catalog, key: str) -> tuple:
    return held.listed_occupations(key) or held.listed_programs(key)
