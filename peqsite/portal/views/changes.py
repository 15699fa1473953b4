from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from catalog.views.asked import Asked
from eligibility.phrases import stream_name
from peqsite.portal.changes import every, known
from peqsite.portal.content import airing_of

PAGE_LENGTH = 12  # changes


@require_safe
def changes(request: HttpRequest, stream: str | None = None) -> HttpResponse:
    """What changed in the rules, the lists and the reception: all of it, or what concerns one stream."""
    lang, today = get_language(), airing_of(request).at.date()
    found = [change for change in known(every(lang), today) if stream in (None, *change.streams)]
    context = {
        "page": Asked(request).page(found, PAGE_LENGTH),
        "stream": stream,
        "name": stream_name(stream, lang) if stream else "",
        "today": today,
        "modified": max((change.told for change in found), default=None),
    }
    return render(request, "portal/changes.html", context)
