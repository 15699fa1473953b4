"""The public pages of the catalogue: plain reading, at most one query, no cookie."""

import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final, TypeVar
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from catalog.codes import CODE_WIDTH, EDITIONS
from catalog.models import Edition, Level
from catalog.search import LONGEST_QUERY, find_occupations, find_programs
from catalog.snapshot import Catalog, catalog

PAGE_LENGTH: Final = 50  # rows
Found = TypeVar("Found")


@require_safe
def occupations(request: HttpRequest) -> HttpResponse:
    held = catalog()
    chosen = _choice(request, {str(edition): edition for edition in EDITIONS}, "edition")
    typed = _typed(request)
    rows = find_occupations(typed, chosen, among=held) if typed else held.occupations(chosen)
    context = {"chosen": chosen, "choices": Edition.choices, **_found(request, typed, rows, edition=chosen)}
    return _results(request, "catalog/occupations.html", context)


@require_safe
def occupation(request: HttpRequest, edition: int, code: str) -> HttpResponse:
    """One occupation. A code without its zeros is sent to the whole one."""
    held = catalog()
    whole = code.zfill(CODE_WIDTH[edition])
    row = _or_404(held.occupation(edition, whole))
    if code != whole:
        return redirect("catalog:occupation", edition, whole, permanent=True)
    context = {"row": row, "held": held, "lists": held.lists_of(row), **_relatives(held, row.code)}
    return render(request, f"catalog/occupation_{edition}.html", context)


def _relatives(held: Catalog, code: str) -> dict[str, Any]:
    """The occupations that one code continues as, or comes from; each as (row, continues)."""
    heirs = [(held.occupation(2021, pair.heir), pair.continues) for pair in held.successions(code)]
    origins = [(held.occupation(2016, pair.ancestor), pair.continues) for pair in held.origins(code)]
    return {"heirs": heirs, "origins": origins}


@require_safe
def programs(request: HttpRequest) -> HttpResponse:
    held = catalog()
    chosen = _choice(request, {level: level for level in Level.values}, "level", "niveau")
    typed = _typed(request)
    rows = find_programs(typed, chosen, among=held) if typed else held.programs(chosen)
    context = {"chosen": chosen, "choices": Level.choices, **_found(request, typed, rows, level=chosen)}
    return _results(request, "catalog/programs.html", context)


@require_safe
def program(request: HttpRequest, code: str) -> HttpResponse:
    held = catalog()
    row = _or_404(held.program(code))
    return render(request, "catalog/program.html", {"row": row, "lists": held.lists_of(row)})


@require_safe
def lists(request: HttpRequest) -> HttpResponse:
    held = catalog()
    lengths = [(row, len(_entries(held, row.key))) for row in held.lists()]
    return render(request, "catalog/lists.html", {"lists": lengths})


@require_safe
def dated_list(request: HttpRequest, key: str) -> HttpResponse:
    held = catalog()
    row = _or_404(held.dated_list(key))
    page = _page(request, _entries(held, key))
    return render(request, "catalog/list.html", {"row": row, "page": page, "query": ""})


def _entries(held: Catalog, key: str) -> tuple:
    return held.listed_occupations(key) or held.listed_programs(key)


def _found(request: HttpRequest, typed: str, rows: Sequence, **chosen: Any) -> dict[str, Any]:
    """What a page of results shows; the addresses of its other pages keep what was asked."""
    asked = {name: value for name, value in {"q": typed, **chosen}.items() if value}
    query = f"{urlencode(asked)}&" if asked else ""
    too_long = len(typed) > LONGEST_QUERY
    return {"typed": typed, "too_long": too_long, "page": _page(request, rows), "query": query}


def _results(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    status = HTTPStatus.BAD_REQUEST if context["too_long"] else HTTPStatus.OK
    return render(request, template, {**context, "longest": LONGEST_QUERY}, status=status)


def _typed(request: HttpRequest) -> str:
    return request.GET.get("q", "").strip()


def _choice(request: HttpRequest, choices: Mapping[str, Found], *names: str) -> Found | None:
    """The choice named in the query under the first of `names` that is there; None where none is."""
    asked = next((value for name in names if (value := request.GET.get(name))), None)
    if asked is None:
        return None
    return _or_404(choices.get(asked))


def _page(request: HttpRequest, rows: Sequence) -> Page:
    """The page asked for, 1 unless said; 404 for what is no page of these rows."""
    asked = request.GET.get("page", "1")
    paginator = Paginator(rows, PAGE_LENGTH)
    if not re.fullmatch(r"[1-9][0-9]{0,3}", asked) or int(asked) > paginator.num_pages:
        raise Http404
    return paginator.page(int(asked))


def _or_404(found: Found | None) -> Found:
    if found is None:
        raise Http404
    return found
