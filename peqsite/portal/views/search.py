"""Looking through everything public, and the description by which browsers offer to."""

from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from catalog.views.asked import Asked
from peqsite.portal.addresses import absolute
from peqsite.portal.content import airing_of
from peqsite.portal.search.documents import NAMES, Section
from peqsite.portal.search.results import documents_found, found

PAGE_LENGTH: Final = 20  # documents
A_DAY: Final = 86_400  # seconds


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What one text finds: the first of each kind, or all of one kind."""
    airing, asked = airing_of(request), Asked(request)
    section = asked.choose("type", {section.value: section for section in Section})
    if section and not asked.is_too_long:
        return asked.answer("portal/search.html", {"groups": (), **_all_of(asked, section, airing)})
    groups = found(asked.typed, get_language(), airing)
    total = sum(group.total for group in groups)
    return asked.answer("portal/search.html", {"groups": groups, "total": total, "page": None, "name": ""})


def _all_of(asked: Asked, section: Section, airing: Any) -> dict[str, Any]:
    mine = [
        document
        for _scored, document in documents_found(asked.typed, get_language(), airing)
        if document.section is section
    ]
    page = asked.page(mine, PAGE_LENGTH)
    return {"page": page, "name": NAMES[section], "total": len(mine), "every": asked.having(type=None)}


@require_safe
def opensearch(request: HttpRequest) -> HttpResponse:
    """The site search in the language of the address, for browsers."""
    context = {
        "search": absolute(request, reverse("portal:search")),
        "icon": absolute(request, static("favicon.svg")),
    }
    kind = "application/opensearchdescription+xml; charset=utf-8"
    response = render(request, "portal/search_description.xml", context, content_type=kind)
    patch_cache_control(response, public=True, max_age=A_DAY)
    return response
