from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from eligibility.models import ReceptionWindow
from eligibility.today import panels
from peqsite.portal.audiences import Audience
from peqsite.portal.content import airing_of
from peqsite.portal.context import notices_of
from peqsite.portal.freshest import last_modified

STREAMS: Final = {
    Audience.PERMANENT: ReceptionWindow.Streams.WORKER,
    Audience.TEMPORARY: ReceptionWindow.Streams.WORKER,
    Audience.STUDENTS: ReceptionWindow.Streams.GRADUATE,
}


@require_safe
def audience(request: HttpRequest, audience: str) -> HttpResponse:
    """What this site holds for one audience, and where else to go."""
    key = Audience(audience)
    told = panels(airing_of(request).at.date(), request.LANGUAGE_CODE)
    mine = [panel for panel in told if panel.key == STREAMS.get(key)]
    modified = last_modified(notices_of(request), [panel.changed for panel in mine])
    context = {"name": key.label, "panels": mine, "modified": modified}
    return render(request, f"portal/audience_{audience}.html", context)
