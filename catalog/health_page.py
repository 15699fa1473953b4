"""The page on which staff see what to look at in the reference data."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from catalog import health


@require_safe
def data_health(request: HttpRequest) -> HttpResponse:
    """Every matter, those with rows first."""
    matters = sorted(health.matters(), key=lambda matter: not matter.count)
    context = {**admin.site.each_context(request), "title": _("Health of the data"), "matters": matters}
    return TemplateResponse(request, "admin/catalog/health.html", context)
