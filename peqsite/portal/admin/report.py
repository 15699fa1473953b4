from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from peqsite.portal.models import Report
from peqsite.portal.models.report import KEPT


@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):
    """Read and deleted, never written: what it says is the visitor's."""

    list_display = ("received", "language", "beginning", "deleted_on")
    list_filter = ("language",)
    fields = ("received", "language", "text", "deleted_on")
    readonly_fields = fields

    def has_add_permission(self, _request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, _request: HttpRequest, _obj: Any = None) -> bool:
        return False

    @admin.display(description=_("text"))
    def beginning(self, row: Report) -> str:
        return row.text if len(row.text) <= SHOWN else f"{row.text[:SHOWN]}…"

    @admin.display(description=_("deleted on"))
    def deleted_on(self, row: Report) -> Any:
        return row.received + KEPT


SHOWN = 80  # characters
