import re
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from peqsite.portal.admin.office_files import OfficeFiles
from peqsite.portal.admin.publication import PublicationAdmin
from peqsite.portal.forms import PublicationForm
from peqsite.portal.models import Office
from peqsite.portal.models.office import names_of
from peqsite.portal.offices.finding import codes_in


class TerritoriesField(forms.CharField):
    """Countries and territories by name or code, kept as codes and shown as names."""

    widget = forms.Textarea({"rows": 5, "cols": 80})

    def prepare_value(self, value: Any) -> Any:
        """The names of the codes kept; what was typed stays as it was typed."""
        is_kept = isinstance(value, str) and re.fullmatch(r"[A-Z]{2}( [A-Z]{2})*", value)
        return "; ".join(names_of(value.split(), get_language())) if is_kept else value

    def clean(self, value: str) -> str:
        """Codes, a space between; every name that is no country's is told."""
        codes, unknown = codes_in(super().clean(value))
        if unknown:
            told = _("No country or territory is called so, or several are: %(names)s.")
            raise ValidationError(told % {"names": "; ".join(unknown)})
        return codes


class OfficeForm(PublicationForm):
    territories = TerritoriesField(
        label=capfirst(Office._meta.get_field("territories").verbose_name),
        help_text=Office._meta.get_field("territories").help_text,
        required=False,
    )


@admin.register(Office)
class OfficeAdmin(OfficeFiles, PublicationAdmin):
    form = OfficeForm
    list_display = ("name_fr", "name_en", "served", "opened", "closed", *PublicationAdmin.list_display)
    list_filter = (*PublicationAdmin.list_filter, "certainty")
    translated = (*Office.texts, *Office.optional_texts)
    frozen = ("key",)
    fieldsets: ClassVar = (
        (None, {"fields": ("key",)}),
        (_("Name"), {"fields": (("name_fr", "name_en"),)}),
        (_("Whom it serves, and when"), {"fields": ("territories", ("opened", "closed"))}),
        (_("Text"), {"fields": (("note_fr", "note_en"),)}),
        (
            _("Where and how"),
            {
                "fields": (
                    "postal_address",
                    ("services_fr", "services_en"),
                    ("hours_fr", "hours_en"),
                    ("spoken_fr", "spoken_en"),
                )
            },
        ),
        (_("Source"), {"fields": (("source_fr", "source_en"), ("url", "certainty", "read_on"))}),
        PublicationAdmin.PUBLISHING,
    )

    @admin.display(description=_("countries and territories served"))
    def served(self, row: Office) -> str:
        return ", ".join(names_of(row.codes, get_language())) or "–"
