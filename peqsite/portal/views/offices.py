"""The office finder: a country or territory of legal residence → its own page → the office that serves it."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from catalog.views.asked import or_404
from peqsite.portal.content import airing_of
from peqsite.portal.freshest import last_modified
from peqsite.portal.models import Office
from peqsite.portal.offices.countries import Country, countries, in_order
from peqsite.portal.offices.finding import LONGEST, find
from peqsite.portal.offices.serving import of_old, serving


@require_safe
def offices(request: HttpRequest) -> HttpResponse:
    """Both ways to say a country; one that is found leads to its page, several are offered."""
    typed = request.GET.get("q", "").strip()
    if chosen := countries().get(request.GET.get("country", "")):
        return redirect("portal:office", chosen.slug)
    found = find(typed, get_language())
    if len(found) == 1:
        return redirect("portal:office", found[0].slug)
    airing = airing_of(request)
    rows = airing.rows(Office)
    is_too_long = len(typed) > LONGEST
    context = {
        "typed": typed,
        "found": found,
        "is_too_long": is_too_long,
        "longest": LONGEST,
        "countries": in_order(get_language()),
        "past": of_old(rows, airing.at.date()),
        "modified": last_modified(rows),
    }
    status = HTTPStatus.BAD_REQUEST if is_too_long else HTTPStatus.OK
    return render(request, "portal/offices.html", context, status=status)


@require_safe
def office(request: HttpRequest, country: str) -> HttpResponse:
    """The office of one country. A code in capitals is sent to the right address."""
    one: Country = or_404(countries().get(country.upper()))
    if country != one.slug:
        return redirect("portal:office", one.slug, permanent=True)
    airing = airing_of(request)
    told = serving(one, airing.rows(Office), airing.at.date())
    shown = [*([told.office] if told.office else []), *told.past]
    return render(request, "portal/office.html", {"told": told, "modified": last_modified(shown)})
