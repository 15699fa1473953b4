"""Where staff keep the tables of scores: both languages side by side, every change on record."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Field, URLField
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from modeltranslation.admin import TranslationAdmin
from simple_history.admin import SimpleHistoryAdmin

from catalog.concurrency import RevisionForm, TakingTurns
from eligibility.scores.models import ScoreTable

NAMED = ("test", "skill", "by", "starts", "ends")


class ScoreTableForm(RevisionForm):
    """Refuses a table that speaks of what another one does, and leads to that one."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        told = {name: cleaned.get(name) for name in NAMED}
        if told["test"] and told["skill"] and told["by"] and not {"starts", "ends"} & set(self.errors):
            self._refuse_overlap(ScoreTable(pk=self.instance.pk, **told).overlapping().first())
        return cleaned

    def _refuse_overlap(self, other: ScoreTable | None) -> None:
        if other is None:
            return
        address = reverse("admin:eligibility_scoretable_change", args=[other.pk])
        link = format_html('<a href="{}">{}</a>', address, other)
        told = _("Another table speaks of this test and skill on some of these days: {}.")
        raise ValidationError(format_html(str(told), link), code="overlap")


@admin.register(ScoreTable)
class ScoreTableAdmin(TakingTurns, SimpleHistoryAdmin, TranslationAdmin):
    form = ScoreTableForm
    list_display = ("test", "skill", "by", "starts", "ends", "certainty")
    list_display_links = ("test", "skill")
    list_filter = ("test", "skill")
    fieldsets = (
        (None, {"fields": (("test", "skill"),)}),
        (_("Days"), {"fields": ("by", ("starts", "ends"))}),
        (_("Levels"), {"fields": ("bands",)}),
        (_("Reference"), {"fields": ("certainty", ("source_fr", "source_en"), ("url", "read_on"))}),
    )

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Room for a whole table, four lines for a reference; addresses are https where not told."""
        if isinstance(db_field, URLField):
            kwargs["assume_scheme"] = "https"
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, forms.Textarea):
            field.widget.attrs["rows"] = 12 if db_field.name == "bands" else 4
        return field
