"""What an address asks after its question mark, and addresses that ask a little otherwise."""

import re
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final, TypeVar
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from catalog.finder import LONGEST_QUERY

PAGE_LENGTH: Final = 50  # rows
FRENCH: Final = {"category": "categorie", "teer": "feer", "level": "niveau"}
"""Names of the query that differ in French; both are understood in both languages."""
T = TypeVar("T")


class Asked:
    """The query of one address: the words typed, choices of closed lists, a page."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.typed = request.GET.get("q", "").strip()
        self.chosen: dict[str, Any] = {}

    @property
    def is_too_long(self) -> bool:
        return len(self.typed) > LONGEST_QUERY

    def choose(self, name: str, choices: Mapping[str, T]) -> T | None:
        """The choice named in the query, None where none is; 404 for what is no choice."""
        values = (self.request.GET.get(each) for each in (name, FRENCH.get(name, name)))
        asked = next(filter(None, values), None)
        self.chosen[name] = or_404(choices.get(asked)) if asked is not None else None
        return self.chosen[name]

    def having(self, **changes: Any) -> str:
        """The query that asks the same but for these changes; None takes a choice away."""
        return f"?{query_of({**self._said, **changes})}"

    @property
    def query(self) -> str:
        """The query to put a page's number after."""
        return f"{text}&" if (text := query_of(self._said)) else ""

    @property
    def kept(self) -> list[tuple[str, str]]:
        """What a new search keeps: the names and values chosen."""
        return spelled(self.chosen)

    @property
    def _said(self) -> dict[str, Any]:
        return {"q": self.typed, **self.chosen}

    def page(self, rows: Sequence, length: int = PAGE_LENGTH) -> Page:
        """The page asked for, 1 unless said; 404 for what is no page of these rows."""
        asked = self.request.GET.get("page", "1")
        paginator = Paginator(rows, length)
        if not re.fullmatch(r"[1-9][0-9]{0,3}", asked) or int(asked) > paginator.num_pages:
            raise Http404
        return paginator.page(int(asked))

    def answer(self, template: str, context: Mapping[str, Any]) -> HttpResponse:
        """The page with what was asked; 400 where the text is too long to be searched."""
        shared = {"asked": self, "typed": self.typed, "longest": LONGEST_QUERY}
        status = HTTPStatus.BAD_REQUEST if self.is_too_long else HTTPStatus.OK
        return render(self.request, template, {**shared, **context}, status=status)


def spelled(said: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What was said, under the names that the page's language gives it."""
    names = FRENCH if get_language() == "fr" else {}
    return [(names.get(name, name), str(value)) for name, value in said.items() if value not in (None, "")]


def query_of(said: Mapping[str, Any]) -> str:
    """What stands after the question mark."""
    return urlencode(spelled(said))


def or_404(found: T | None) -> T:
    if found is None:
        raise Http404
    return found
