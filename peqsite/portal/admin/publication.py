"""What the admin pages of all publications share."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db.models import DateTimeField, Field, Model, Q, QuerySet, URLField
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from catalog.filters import ChoiceFilter
from catalog.reference_admin import TitledAdmin
from peqsite import clock
from peqsite.portal.forms import PublicationForm
from peqsite.portal.models import Publication
from peqsite.portal.publication import Standing
from peqsite.portal.staff.preview import preview_of_row
from peqsite.portal.wording import STANDINGS, marks_in_words, standing_in_words


class StandingFilter(ChoiceFilter):
    """The rows that are drafts, that will come, that are on air, or that have left."""

    title = _("on air")
    parameter_name = "standing"

    def lookups(self, _request: HttpRequest, _admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [(standing.value, words) for standing, words in STANDINGS.items()]

    def queryset(self, _request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if not (asked := self.value()):
            return queryset
        if asked == Standing.DRAFT:
            return queryset.filter(state=Publication.State.DRAFT)
        now = clock.now()
        over = Q(ends__isnull=False, ends__lte=now)
        conditions = {
            Standing.COMING: Q(starts__gt=now),
            Standing.ON_AIR: Q(starts__lte=now) & ~over,
            Standing.OVER: Q(starts__lte=now) & over,
        }
        return queryset.filter(conditions[Standing(asked)], state=Publication.State.PUBLISHED)


class ToReviewFilter(ChoiceFilter):
    """The rows of which a text was reworded in one language and not yet checked in the other."""

    title = _("to review")
    parameter_name = "review"

    def lookups(self, _request: HttpRequest, _admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("_fr", _("French to review")), ("_en", _("English to review"))]

    def queryset(self, _request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(to_review__contains=self.value()) if self.value() else queryset


class PublicationAdmin(TitledAdmin):
    """Drafts, times, both languages side by side, history. Fieldsets of a kind go before `PUBLISHING`."""

    PUBLISHING: ClassVar = (
        _("When the public sees it"),
        {"fields": ("state", ("starts", "ends"), "texts_agree", "review_shown")},
    )
    form = PublicationForm
    change_form_template = "admin/portal/change_form.html"
    list_display: ClassVar = ("standing_shown", "review_shown")
    list_filter: ClassVar = (StandingFilter, ToReviewFilter)
    readonly_fields: ClassVar = ("review_shown",)
    search_help_text = _("Beginnings of words, in either language.")

    def formfield_for_dbfield(
        self, db_field: Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """Times are asked to the minute, by the browser's own control; addresses are https where not told."""
        if isinstance(db_field, DateTimeField):
            control = forms.DateTimeInput({"type": "datetime-local", "step": 60}, format="%Y-%m-%dT%H:%M")
            return db_field.formfield(form_class=forms.DateTimeField, widget=control)
        if isinstance(db_field, URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """The form, with the way to a preview of the row as it was last saved."""
        row = kwargs.get("obj")
        if row and row.pk:
            context["preview"] = preview_of_row(row)
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=_("on air"), ordering="starts")
    def standing_shown(self, row: Publication) -> str:
        return standing_in_words(row, clock.now())

    @admin.display(description=_("to review"))
    def review_shown(self, row: Model) -> str:
        return marks_in_words(row)
