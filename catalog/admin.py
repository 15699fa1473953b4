"""Where staff keep the reference lists: both languages side by side, every change on record."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from catalog.concurrency import RevisionForm
from catalog.exchange.admin import ExchangedAdmin, ListExchangedAdmin
from catalog.exchange.columns import OCCUPATIONS, PROGRAMS
from catalog.filters import DatedListFilter, LevelFilter, MissingTranslationFilter
from catalog.models import (
    OVERLAP,
    DatedList,
    ListedOccupation,
    ListedProgram,
    Occupation,
    StudyProgram,
    Succession,
)
from catalog.reference_admin import ReferenceAdmin, TitledAdmin
from catalog.title_admin import EverydayTitleAdmin  # noqa: F401 Django looks for it here

admin.site.index_title = _("What would you like to bring up to date?")


@admin.register(Occupation)
class OccupationAdmin(ExchangedAdmin, TitledAdmin):
    kind = OCCUPATIONS
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
class StudyProgramAdmin(ExchangedAdmin, TitledAdmin):
    kind = PROGRAMS
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
    """Leads from the refusal of a list to the one in its way."""

    def _post_clean(self) -> None:
        super()._post_clean()
        for error in self.non_field_errors().as_data():
            if error.code == "overlap":
                error.message = self._linked(self.instance.in_the_way())

    def _linked(self, other: DatedList) -> SafeString:
        address = reverse("admin:catalog_datedlist_change", args=[other.pk])
        link = format_html('<a href="{}">{}</a>', address, other)
        return format_html(str(OVERLAP), link, other.starts, other.ends)


@admin.register(DatedList)
class DatedListAdmin(ListExchangedAdmin, TitledAdmin):
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
