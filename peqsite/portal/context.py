"""What every public page may show: the notices that concern it."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from peqsite.portal.content import airing_of
from peqsite.portal.models import Notice, NoticeRow
from peqsite.portal.models.notice import AUDIENCE

PAGES = {
    "home": Notice.Place.HOME.value,
    "eligibility:start": Notice.Place.QUESTIONNAIRE.value,
    "eligibility:result": Notice.Place.QUESTIONNAIRE.value,
}
"""Names of the addresses that are a place of their own. A question is left in peace."""


def portal(request: HttpRequest) -> dict[str, Any]:
    """`notices`, read only by a page that shows them, and `preview`; nothing on the pages of staff."""
    if request.path_info.startswith(settings.STAFF_PATH):
        return {}
    notices = SimpleLazyObject(lambda: notices_of(request))
    return {"notices": notices, "preview": getattr(request, "preview", None)}


def notices_of(request: HttpRequest) -> tuple[NoticeRow, ...]:
    """The notices on air that concern this page, the important ones first."""
    here = places_of(request)
    return tuple(row for row in airing_of(request).rows(Notice) if row.place in here)


def places_of(request: HttpRequest) -> set[str]:
    """Every place that this page is."""
    match = request.resolver_match
    places = {Notice.Place.EVERYWHERE.value}
    places |= {Notice.Place.ENGLISH.value} if get_language() == "en" else set()
    if match is None:
        return places
    places |= {PAGES[match.view_name]} if match.view_name in PAGES else set()
    return places | ({f"{AUDIENCE}{match.kwargs['audience']}"} if "audience" in match.kwargs else set())
