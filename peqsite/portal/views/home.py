"""The first page: can I apply now, the way in, and what there is."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from eligibility.today import Panel, panels
from peqsite.portal.audiences import Audience
from peqsite.portal.content import airing_of
from peqsite.portal.context import notices_of
from peqsite.portal.freshest import last_modified
from peqsite.portal.links import told as links
from peqsite.portal.models import Directory, Link, News
from peqsite.portal.publication import Row

LATEST_NEWS = 5


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Can I apply now? Then the questionnaire, what is new, and where to look things up."""
    airing = airing_of(request)
    today = airing.at.date()
    told = list(panels(today, request.LANGUAGE_CODE))
    news = airing.rows(News)[:LATEST_NEWS]
    direct = [row for row in airing.rows(Link) if row.directory == Directory.DIRECT]
    context = {"today": today, "panels": told, "audiences": Audience, "news": news, "direct": links(direct)}
    return render(request, "home.html", {**context, **_modified(request, told, (*news, *direct))})


def _modified(request: HttpRequest, told: list[Panel], rows: tuple[Row, ...]) -> dict[str, Any]:
    """The last day on which something that this page shows changed."""
    days: list[date] = [panel.changed for panel in told]
    return {"modified": last_modified([*notices_of(request), *rows], days)}
