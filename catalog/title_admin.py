"""Where staff keep the titles that people use, and mark those that somebody has reviewed."""

import re
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from simple_history.utils import bulk_update_with_history

from catalog.concurrency import RevisionForm, take_turns
from catalog.exchange.admin import ExchangedAdmin
from catalog.exchange.columns import EVERYDAY_TITLES
from catalog.filters import TeerFilter
from catalog.models import Edition, Occupation
from catalog.reference_admin import ReferenceAdmin
from catalog.titles import EverydayTitle
from peqsite import freshness


class OccupationInput(forms.TextInput):
    """A text to type, with every occupation to choose from by its code or by words; no script."""

    def render(self, name: str, value: Any, attrs: dict | None = None, renderer: Any = None) -> SafeString:
        offered = f"{name}-offered"
        typed = super().render(name, value, {**(attrs or {}), "list": offered, "size": 60}, renderer)
        options = format_html_join(
            "", '<option value="{}"></option>', ((text,) for text, _text in self.choices)
        )
        return format_html('{}<datalist id="{}">{}</datalist>', typed, offered, options)


class OccupationField(forms.ModelChoiceField):
    """One occupation of NOC 2021, by a text that holds its five digits."""

    widget = OccupationInput
    default_error_messages = {"invalid_choice": _("This holds no code of NOC 2021: type its five digits.")}

    def __init__(self) -> None:
        rows = Occupation.objects.filter(edition=Edition.NOC_2021)
        label, help_text = (
            capfirst(_("NOC 2021 occupation")),
            _("Type a code or words, then choose; or type the code."),
        )
        super().__init__(rows, to_field_name="code", empty_label=None, label=label, help_text=help_text)

    def prepare_value(self, value: Any) -> Any:
        row = self.queryset.filter(pk=value).first() if isinstance(value, int) else value
        return str(row) if isinstance(row, Occupation) else value

    def to_python(self, value: Any) -> Occupation | None:
        code = re.search(r"\b[0-9]{5}\b", value or "")
        return super().to_python(code[0] if code else value)


class EverydayTitleForm(RevisionForm):
    """Refuses a title that the occupation already has in that language, and links to it."""

    occupation = OccupationField()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        wanted = {name: cleaned.get(name) for name in ("language", "title", "occupation")}
        if all(wanted.values()) and (other := self._same_as(EverydayTitle(**wanted))):
            self.add_error("occupation", ValidationError(self._blocked_by(other), code="repeated"))
        return cleaned

    def _same_as(self, wanted: EverydayTitle) -> EverydayTitle | None:
        wanted.refold()
        same = {name: getattr(wanted, name) for name in ("language", "folded", "occupation")}
        return EverydayTitle.objects.filter(**same).exclude(pk=self.instance.pk).first()

    def _blocked_by(self, other: EverydayTitle) -> SafeString:
        address = reverse("admin:catalog_everydaytitle_change", args=[other.pk])
        link = format_html('<a href="{}">{}</a>', address, other)
        return format_html(str(_("This occupation already has that title in this language: {}.")), link)


@admin.register(EverydayTitle)
class EverydayTitleAdmin(ExchangedAdmin, ReferenceAdmin):
    kind = EVERYDAY_TITLES
    form = EverydayTitleForm
    list_display = ("title", "language", "code", "occupation_title", "reviewed")
    list_filter = ("language", "reviewed", TeerFilter)
    list_select_related = ("occupation",)
    search_fields = ("folded", "occupation__folded")
    search_help_text = _("Words of a title, or the code or the official title of an occupation.")
    actions = ("mark_as_reviewed",)
    fieldsets = (
        (None, {"fields": ("language", "title", "occupation")}),
        (_("Review"), {"fields": ("reviewed", "note")}),
    )

    @admin.display(description=_("code"), ordering="occupation__code")
    def code(self, row: EverydayTitle) -> str:
        return row.occupation.code

    @admin.display(description=_("NOC 2021 occupation"))
    def occupation_title(self, row: EverydayTitle) -> str:
        return row.occupation.title

    @admin.action(description=_("Mark as reviewed"), permissions=["change"])
    def mark_as_reviewed(self, request: HttpRequest, queryset: QuerySet[EverydayTitle]) -> None:
        """Mark the chosen rows, each with an entry of history under the name of whoever asked."""
        with transaction.atomic():
            take_turns()
            rows = list(queryset.filter(reviewed=False))
            for row in rows:
                row.reviewed = True
            bulk_update_with_history(
                rows, EverydayTitle, ["reviewed"], batch_size=500, default_user=request.user
            )
            freshness.bump()
        told = ngettext("%(count)d title is now reviewed.", "%(count)d titles are now reviewed.", len(rows))
        self.message_user(request, told % {"count": len(rows)}, messages.SUCCESS)
