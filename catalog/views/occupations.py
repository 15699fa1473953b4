"""Occupations: browsed by category and level, searched, and one by one."""

from collections.abc import Iterator
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from catalog import wording
from catalog.codes import CODE_WIDTH, EDITIONS, SKILL_LEVELS, TEERS
from catalog.finder import Kind, find
from catalog.models import Edition
from catalog.rows import OccupationRow
from catalog.snapshot import Catalog, catalog
from catalog.views.asked import Asked, or_404
from catalog.views.results import Link, browse_links, links, numbered, results_of

OLDER, NEWER = EDITIONS
CATEGORIES: Final = tuple("0123456789")
CHOICES: Final = {
    "edition": {str(edition): edition for edition in EDITIONS},
    "category": {digit: digit for digit in CATEGORIES},
    "teer": {digit: digit for digit in TEERS},
    "level": {letter: letter for letter in SKILL_LEVELS},
}
WORDS: Final = {"teer": wording.TEERS, "level": wording.SKILL_LEVELS}
LEVELS: Final = tuple(WORDS)
EVERY: Final = 2_000  # hits, more than both editions together: pages part them


@require_safe
def occupations(request: HttpRequest) -> HttpResponse:
    """Every occupation, or those searched; of one edition, category or level where one is chosen."""
    held, asked = catalog(), Asked(request)
    for name, choices in CHOICES.items():
        asked.choose(name, choices)
    context = {**_filters(asked), "browse": browse_links()}
    if not asked.typed:
        page = asked.page([row for row in held.occupations() if _is_asked(row, asked)])
        return asked.answer("catalog/occupations.html", {**context, "page": page})
    found = find(asked.typed, get_language(), kinds=frozenset({Kind.OCCUPATION}), limit=EVERY, among=held)
    page = asked.page([hit for hit in found.hits if _is_asked(hit.row, asked)])
    context["results"] = results_of(page.object_list, held)
    return asked.answer("catalog/occupations.html", {**context, "page": page})


def _is_asked(row: OccupationRow, asked: Asked) -> bool:
    """Whether an occupation is of the edition, category and level chosen."""
    own = {
        "edition": row.edition,
        "category": row.broad_category,
        "teer": row.teer,
        "level": row.skill_level,
    }
    return all(value in (None, own[name]) for name, value in asked.chosen.items() if name in own)


def _filters(asked: Asked) -> dict[str, Any]:
    """What a list of occupations can be narrowed by. A level is of one edition only."""
    editions = links(asked, "edition", Edition.choices, _("Both"), instead=LEVELS)
    chosen = (WORDS[name].get(asked.chosen[name]) for name in LEVELS)
    return {
        "filters": [(_("Edition"), editions)],
        "more_filters": list(_more_filters(asked)),
        "level_in_words": next(filter(None, chosen), ""),
    }


def _more_filters(asked: Asked) -> Iterator[tuple[Any, tuple[Link, ...]]]:
    edition = asked.chosen["edition"]
    categories = numbered(wording.categories(edition))
    yield _("Broad category"), links(asked, "category", categories, _("Every category"))
    if edition != OLDER or asked.chosen["teer"]:
        teers = [(digit, _("TEER %s") % digit) for digit in TEERS]
        yield _("In NOC 2021"), links(asked, "teer", teers, _("Every TEER"), instead=LEVELS)
    if edition != NEWER or asked.chosen["level"]:
        letters = [(letter, _("Level %s") % letter) for letter in SKILL_LEVELS]
        yield _("In NOC 2016"), links(asked, "level", letters, _("Every skill level"), instead=LEVELS)


@require_safe
def occupation(request: HttpRequest, edition: int, code: str) -> HttpResponse:
    """One occupation. A code without its zeros is sent to the whole one."""
    held = catalog()
    whole = code.zfill(CODE_WIDTH[edition])
    row = or_404(held.occupation(edition, whole))
    if code != whole:
        return redirect("catalog:occupation", edition, whole, permanent=True)
    context = {"row": row, "held": held, "lists": held.lists_of(row), **_relatives(held, row.code)}
    return render(request, f"catalog/occupation_{edition}.html", context)


def _relatives(held: Catalog, code: str) -> dict[str, Any]:
    """The occupations that one code continues as, or comes from; each as (row, continues)."""
    heirs = [(held.occupation(2021, pair.heir), pair.continues) for pair in held.successions(code)]
    origins = [(held.occupation(2016, pair.ancestor), pair.continues) for pair in held.origins(code)]
    return {"heirs": heirs, "origins": origins}
