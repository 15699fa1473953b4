"""The admin's filters beside those Django makes from fields."""

from functools import reduce
from operator import or_

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.db.models.functions import Substr
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from catalog.codes import SKILL_LEVELS, TEERS
from catalog.models import DatedList

SECOND_DIGITS = {"A": "01", "B": "23", "C": "45", "D": "67"}


class ChoiceFilter(admin.SimpleListFilter):
    """A filter that takes a value it does not offer for none."""

    def value(self) -> str | None:
        value = super().value()
        return value if value in dict(self.lookup_choices) else None


class LevelFilter(ChoiceFilter):
    """Skill level of NOC 2016 or TEER of NOC 2021, read off the code."""

    title = pgettext_lazy("of an occupation", "level")
    parameter_name = "level"

    def lookups(self, _request: HttpRequest, _admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        levels = [(f"2016-{level}", _("NOC 2016: level %s") % level) for level in SKILL_LEVELS]
        return levels + [(f"2021-{level}", _("NOC 2021: TEER %s") % level) for level in TEERS]

    def queryset(self, _request: HttpRequest, queryset: QuerySet) -> QuerySet:
        edition, _dash, level = (self.value() or "").partition("-")
        if not level:
            return queryset
        rows = queryset.filter(edition=edition).annotate(second_digit=Substr("code", 2, 1))
        if edition == "2021":
            return rows.filter(second_digit=level)
        if level == "0":
            return rows.filter(code__startswith="0")
        return rows.exclude(code__startswith="0").filter(second_digit__in=SECOND_DIGITS[level])


class TeerFilter(ChoiceFilter):
    """TEER of the occupation of NOC 2021 that a row names."""

    title = _("TEER")
    parameter_name = "teer"

    def lookups(self, _request: HttpRequest, _admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [(level, _("TEER %s") % level) for level in TEERS]

    def queryset(self, _request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() is None:
            return queryset
        return queryset.alias(second_digit=Substr("occupation__code", 2, 1)).filter(second_digit=self.value())


class DatedListFilter(ChoiceFilter):
    """The rows that stood on one dated list."""

    title = _("dated list")
    parameter_name = "list"

    def lookups(self, _request: HttpRequest, _admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [(row.key, str(row)) for row in DatedList.objects.all()]

    def queryset(self, _request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(listings__dated_list__key=self.value()) if self.value() else queryset


class MissingTranslationFilter(ChoiceFilter):
    """The rows of which some text is missing in a language; `translated` names the texts on the admin."""

    title = _("missing translation")
    parameter_name = "missing"

    def __init__(
        self, request: HttpRequest, params: dict, model: type, model_admin: admin.ModelAdmin
    ) -> None:
        self.texts = model_admin.translated
        super().__init__(request, params, model, model_admin)

    def lookups(self, _request: HttpRequest, _admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [("fr", _("French missing")), ("en", _("English missing"))]

    def queryset(self, _request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() is None:
            return queryset
        columns = [f"{text}_{self.value()}" for text in self.texts]
        return queryset.filter(reduce(or_, (Q(**{name: ""}) | Q(**{name: None}) for name in columns)))
