"""Where staff announce a reception window: both languages side by side, every change on record."""

from collections.abc import Callable
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
from eligibility.models import NO_CRITERIA, ReceptionWindow, criteria_names
from eligibility.rulebooks import law
from eligibility.rules.ruleset import Ruleset
from eligibility.scores import admin as scores_admin  # noqa: F401 Django looks for registrations here

UNPUBLISHED = ("", _("Not published yet"))


def ruleset_choices() -> list[tuple[Any, Any]]:
    """The rule sets of the rulebook, under their stream, with the days when they are in force."""
    rulesets = law().rulesets.values()
    return [
        UNPUBLISHED,
        *_by_stream(lambda stream: [_choice(one) for one in rulesets if one.stream == stream]),
    ]


def criteria_choices() -> list[tuple[Any, Any]]:
    """Nothing at all, and the sets of reception criteria that the rulebook names, under their stream."""
    nothing = (NO_CRITERIA, _("Nothing is asked"))
    return [
        UNPUBLISHED,
        nothing,
        *_by_stream(lambda stream: [(name, name) for name in criteria_names(stream)]),
    ]


def _choice(ruleset: Ruleset) -> tuple[str, str]:
    return ruleset.code, f"{ruleset.code} ({ruleset.starts} – {ruleset.ends})"


def _by_stream(choices: Callable[[str], list[tuple[str, str]]]) -> list[tuple[Any, Any]]:
    return [(label, choices(stream)) for stream, label in ReceptionWindow.Streams.choices]


class ReceptionWindowForm(RevisionForm):
    """Offers what the rulebook has, and refuses days that another window of the stream has."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (("ruleset", ruleset_choices), ("reception_criteria", criteria_choices)):
            if name in self.fields:
                self.fields[name].widget = forms.Select(choices=choices())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        told = {name: cleaned.get(name) for name in ("stream", "starts", "ends")}
        if all(told.values()):
            self._refuse_overlap(ReceptionWindow(pk=self.instance.pk, **told).overlapping().first())
        return cleaned

    def _refuse_overlap(self, other: ReceptionWindow | None) -> None:
        if other is None:
            return
        address = reverse("admin:eligibility_receptionwindow_change", args=[other.pk])
        link = format_html('<a href="{}">{}</a>', address, other)
        told = _("Another window has some of these days: {}.")
        raise ValidationError(format_html(str(told), link), code="overlap")


@admin.register(ReceptionWindow)
class ReceptionWindowAdmin(TakingTurns, SimpleHistoryAdmin, TranslationAdmin):
    form = ReceptionWindowForm
    list_display = ("stream", "starts", "ends", "ruleset", "reception_criteria")
    list_display_links = ("stream", "starts")
    list_filter = ("stream",)
    date_hierarchy = "starts"
    fieldsets = (
        (None, {"fields": ("stream", ("starts", "ends"))}),
        (_("Rules"), {"fields": (("ruleset", "reception_criteria"),)}),
        (_("Reference"), {"fields": (("source_fr", "source_en"), ("url", "read_on"))}),
        (_("Note"), {"fields": ("note",)}),
    )

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Four lines of text where one thinks of a paragraph; addresses are https where not told."""
        if isinstance(db_field, URLField):
            kwargs["assume_scheme"] = "https"
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, forms.Textarea):
            field.widget.attrs["rows"] = 4
        return field
