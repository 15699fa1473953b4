"""Two people, one row: whoever saves second is told, and keeps what they typed.

`TakingTurns` goes in front of SimpleHistoryAdmin in a ModelAdmin whose form is a `RevisionForm`. The
form remembers which entry of the row's history it was opened on; a save holds the freshness number's row
first, so that saves of reference data come one after the other on every database, and the entry compared
is the last one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from peqsite import freshness
from peqsite.freshness.models import Version


def take_turns() -> None:
    """Wait for whoever is writing reference data, then have it to ourselves until the transaction ends.

    An UPDATE that changes nothing, rather than SELECT FOR UPDATE, so that SQLite waits too.
    """
    if not Version.objects.filter(pk=1).update(number=F("number")):
        freshness.bump()


@contextmanager
def turn_of(request: HttpRequest) -> Iterator[None]:
    """One transaction, in turn, around a request that writes; nothing around one that reads."""
    if request.method != "POST":
        yield
        return
    with transaction.atomic():
        take_turns()
        yield


def last_entry(row: models.Model) -> Any | None:
    """The latest entry of a row's history; None where it has none."""
    return row.history.order_by("-history_id").first() if row.pk else None


class RevisionForm(forms.ModelForm):
    """A form that knows which entry of the row's history it was opened on (0 where there was none)."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.latest = last_entry(self.instance)
        self.fields["revision"].initial = self.latest.pk if self.latest else 0

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.latest and cleaned.get("revision") != self.latest.pk:
            self._show_the_present_revision()
            raise ValidationError(self._what_happened(cleaned.get("revision")), code="conflict")
        return cleaned

    def _show_the_present_revision(self) -> None:
        """Have a second save, made knowingly, go through."""
        self.data = self.data.copy()
        self.data[self.add_prefix("revision")] = str(self.latest.pk)

    def _what_happened(self, opened_on: int | None) -> SafeString:
        who = self.latest.history_user or _("Somebody")
        when = date_format(localtime(self.latest.history_date), "DATETIME_FORMAT")
        told = _(
            "%(who)s saved this row on %(when)s, after you had opened it. Nothing of yours was saved; what "
            "you typed is still below. Compare, correct, and save again to put yours in its place."
        )
        return format_html("{} {}", told % {"who": who, "when": when}, self._changes_since(opened_on))

    def _changes_since(self, opened_on: int | None) -> SafeString:
        before = self.instance.history.filter(pk=opened_on).first() if opened_on else None
        if before is None:
            return SafeString("")
        changes = self.latest.diff_against(before, foreign_keys_are_objs=True).changes
        lines = [(self._label(change.field), change.old, change.new) for change in changes]
        return format_html_join(" ", _("{}: “{}” became “{}”."), lines)

    def _label(self, name: str) -> str:
        if name in self.fields:
            return str(self.fields[name].label)
        return str(self._meta.model._meta.get_field(name).verbose_name)


class TakingTurns(admin.ModelAdmin):
    """Saves, reversions and deletions one at a time, each against the row as it now is."""

    form = RevisionForm
    object_history_list_template = "admin/catalog/history_list.html"
    object_history_form_template = "admin/catalog/history_form.html"

    def get_fieldsets(self, request: HttpRequest, obj: models.Model | None = None) -> list:
        """The fieldsets, with the hidden revision in the first one for whoever may save."""
        (name, options), *others = super().get_fieldsets(request, obj)
        if obj and not self.has_change_permission(request, obj):
            return [(name, options), *others]
        fields = [field for field in options["fields"] if field != "revision"]
        return [(name, {**options, "fields": [*fields, "revision"]}), *others]

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """The list, under the name of what it lists."""
        title = capfirst(self.opts.verbose_name_plural)
        return super().changelist_view(request, {"title": title, **(extra_context or {})})

    def changeform_view(
        self, request: HttpRequest, object_id: str | None = None, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        with turn_of(request):
            return super().changeform_view(request, object_id, *args, **kwargs)

    def delete_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with turn_of(request):
            return super().delete_view(request, *args, **kwargs)

    def history_view(self, request: HttpRequest, object_id: str, *args: Any, **kwargs: Any) -> HttpResponse:
        _need_numbers(object_id)
        return super().history_view(request, object_id, *args, **kwargs)

    def history_form_view(
        self, request: HttpRequest, object_id: str, version_id: str, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        _need_numbers(object_id, version_id)
        with turn_of(request):
            return super().history_form_view(request, object_id, version_id, *args, **kwargs)


def _need_numbers(*identifiers: str) -> None:
    """Refuse an address that names no row, which simple-history would pass on to the database."""
    if not all(text.isascii() and text.isdigit() for text in identifiers):
        raise Http404
