"""What the forms of all reference rows share: turns, history, search by folded words, two languages."""

from typing import Any, ClassVar

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from modeltranslation.admin import TranslationAdmin
from simple_history.admin import SimpleHistoryAdmin

from catalog.concurrency import TakingTurns
from catalog.folding import fold


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
