from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from peqsite.portal.content import airing_of
from peqsite.portal.freshest import last_modified
from peqsite.portal.links import checks, shelves
from peqsite.portal.models import Link


@require_safe
def links(request: HttpRequest) -> HttpResponse:
    """Every link, by directory."""
    rows = airing_of(request).rows(Link)
    days = [found.day for row in rows if (found := checks().get(row.url))]
    context = {"shelves": shelves(rows), "modified": last_modified(rows, days)}
    return render(request, "portal/links.html", context)
