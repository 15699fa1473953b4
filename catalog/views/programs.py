"""Study programs: browsed by diploma, searched, and one by one."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from catalog.finder import Kind, find
from catalog.models import Level
from catalog.snapshot import catalog
from catalog.views.asked import Asked, or_404
from catalog.views.results import links, numbered, results_of

EVERY: Final = 2_000  # hits, more than there are programs: pages part them


@require_safe
def programs(request: HttpRequest) -> HttpResponse:
    """Every study program, or those searched; of one level where one is chosen."""
    held, asked = catalog(), Asked(request)
    level = asked.choose("level", {level: level for level in Level.values})
    filters = [(_("Diploma"), links(asked, "level", numbered(Level.choices), _("Every diploma")))]
    if not asked.typed:
        page = asked.page(held.programs(level))
        return asked.answer("catalog/programs.html", {"filters": filters, "page": page})
    found = find(asked.typed, get_language(), kinds=frozenset({Kind.PROGRAM}), limit=EVERY, among=held)
    page = asked.page([hit for hit in found.hits if level in (None, hit.row.level)])
    context = {"filters": filters, "page": page, "results": results_of(page.object_list, held)}
    return asked.answer("catalog/programs.html", context)


@require_safe
def program(request: HttpRequest, code: str) -> HttpResponse:
    held = catalog()
    row = or_404(held.program(code))
    return render(request, "catalog/program.html", {"row": row, "lists": held.lists_of(row)})
