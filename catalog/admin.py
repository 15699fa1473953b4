"""Where staff keep the reference lists: both languages side by side, every change on record."""

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modeltranslation.admin import TranslationAdmin
from simple_history.admin import SimpleHistoryAdmin

from catalog.concurrency import RevisionForm, TakingTurns
from catalog.filters import DatedListFilter, LevelFilter, MissingTranslationFilter
from catalog.folding import fold
from catalog.models import DatedList, ListedOccupation, ListedProgram, Occupation, StudyProgram, Succession

admin.site.index_title = _("What would you like to bring up to date?")


class ReferenceAdmin(TakingTurns, SimpleHistoryAdmin):
    """What all reference rows share: turns, history, search by folded words, frozen fields."""

    search_fields: ClassVar = ("folded",)  # each a column of folded words
    frozen: ClassVar[tuple[str, ...]] = ()  # never changed once the row exists
    list_per_page = 50

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> tuple[str, ...]:
        return (*super().get_readonly_fields(request, obj), *(self.frozen if obj else ()))

    def get_search_results(
        self, _request: HttpRequest, queryset: QuerySet, search_term: str
    ) -> tuple[QuerySet, bool]:
        """Rows that hold, for each word typed, a word that starts so: no accents, no case."""
        for word in fold(search_term).split():
            found = Q()
            for column in self.search_fields:
                found |= Q(**{f"{column}__contains": f" {word}"})
            queryset = queryset.filter(found)
        return queryset, False


class TitledAdmin(ReferenceAdmin, TranslationAdmin):
    """A row with texts in both languages: `translated` names them."""

    translated: ClassVar[tuple[str, ...]] = ("title",)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> forms.Field | None:
        """Room for a whole title or paragraph in each of the two columns."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and db_field.name.endswith(("_fr", "_en")):
            field.widget = AdminTextareaWidget({"rows": 5 if isinstance(field.widget, forms.Textarea) else 3})
        return field


@admin.register(Occupation)
class OccupationAdmin(TitledAdmin):
    list_display = ("code", "edition", "level_shown", "title_fr", "title_en")
    list_filter = ("edition", LevelFilter, DatedListFilter, MissingTranslationFilter)
    search_help_text = _("A code, with or without its zeros, or words of either title.")
    frozen = ("edition", "code")
    fieldsets = (
        (_("Code"), {"fields": (("edition", "code"),)}),
        (_("Title"), {"fields": (("title_fr", "title_en"),)}),
    )

    @admin.display(description=pgettext_lazy("of an occupation", "level"))
    def level_shown(self, row: Occupation) -> str:
        return row.level


@admin.register(Succession)
class SuccessionAdmin(ReferenceAdmin):
    list_display = ("ancestor", "heir", "continues")
    list_filter = ("continues",)
    list_select_related = ("ancestor", "heir")
    search_fields = ("ancestor__folded", "heir__folded")
    frozen = ("ancestor", "heir")
    fieldsets = ((None, {"fields": ("ancestor", "heir", "continues")}),)


@admin.register(StudyProgram)
class StudyProgramAdmin(TitledAdmin):
    list_display = ("title_fr", "title_en", "level", "en_mark")
    list_filter = ("level", "en_mark", DatedListFilter, MissingTranslationFilter)
    search_help_text = _("Words of either title, or a level.")
    readonly_fields = ("code",)
    frozen = ("level",)
    fieldsets = (
        (_("Code"), {"fields": (("level", "code"),), "description": _("The code is made once, from both.")}),
        (_("Title"), {"fields": (("title_fr", "title_en"), "en_mark")}),
    )


class DatedListForm(RevisionForm):
    """Refuses a list in force on a day when another one of the same role is."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        role, starts, ends = (cleaned.get(name) for name in ("role", "starts", "ends"))
        if role and starts and ends:
            self._refuse_overlap(
                DatedList.overlapping(role, starts, ends).exclude(pk=self.instance.pk).first()
            )
        return cleaned

    def _refuse_overlap(self, other: DatedList | None) -> None:
        if other is None:
            return
        link = format_html(
            '<a href="{}">{}</a>', reverse("admin:catalog_datedlist_change", args=[other.pk]), other
        )
        told = _("Another list of this role is in force on some of these days: {} ({} to {}).")
        raise ValidationError(format_html(str(told), link, other.starts, other.ends), code="overlap")


@admin.register(DatedList)
class DatedListAdmin(TitledAdmin):
    form = DatedListForm
    list_display = ("title_fr", "title_en", "role", "starts", "ends")
    list_filter = ("role", MissingTranslationFilter)
    translated = ("title", "instrument", "source", "note")
    frozen = ("key", "role")
    fieldsets = (
        (None, {"fields": (("key", "role"), ("starts", "ends"))}),
        (_("Title"), {"fields": (("title_fr", "title_en"),)}),
        (_("Legal instrument"), {"fields": (("instrument_fr", "instrument_en"),)}),
        (_("Source"), {"fields": (("source_fr", "source_en"),)}),
        (_("Note"), {"fields": (("note_fr", "note_en"),)}),
    )


class EntryAdmin(ReferenceAdmin):
    list_filter = ("dated_list",)
    readonly_fields = ("seed_wording",)


@admin.register(ListedOccupation)
class ListedOccupationAdmin(EntryAdmin):
    list_display = ("position", "occupation", "seed_wording", "dated_list")
    list_display_links = ("position", "occupation")
    list_select_related = ("occupation", "dated_list")
    search_fields = ("occupation__folded",)
    frozen = ("dated_list", "occupation")
    fieldsets = ((None, {"fields": ("dated_list", "occupation", "position", "seed_wording")}),)


@admin.register(ListedProgram)
class ListedProgramAdmin(EntryAdmin):
    list_display = ("position", "program", "seed_wording", "dated_list")
    list_display_links = ("position", "program")
    list_select_related = ("program", "dated_list")
    search_fields = ("program__folded",)
    frozen = ("dated_list", "program")
    fieldsets = ((None, {"fields": ("dated_list", "program", "position", "seed_wording")}),)
