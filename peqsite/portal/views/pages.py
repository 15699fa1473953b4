from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from peqsite.portal.pages.fixed import FixedPage
from peqsite.portal.pages.sitemap import SUBJECTS


@require_safe
def page(request: HttpRequest, page: str) -> HttpResponse:
    """One page about this site."""
    key = FixedPage(page)
    context = {
        "name": key.label,
        "line": key.line,
        "operator": settings.OPERATOR_NAME,
        "email": settings.OPERATOR_EMAIL,
        "subjects": SUBJECTS if key is FixedPage.SITE_MAP else (),
    }
    return render(request, f"portal/page_{page}.html", context)
