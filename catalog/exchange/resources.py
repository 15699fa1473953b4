"""Rows of the database as cells, and cells as rows: one definition to export, to compare and to write."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, ClassVar

import tablib
from django.db.models import Model, QuerySet
from import_export.fields import Field
from import_export.instance_loaders import BaseInstanceLoader
from import_export.resources import ModelResource
from import_export.widgets import IntegerWidget, Widget
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from catalog.exchange.columns import (
    EVERYDAY_TITLES,
    LISTED_OCCUPATIONS,
    LISTED_PROGRAMS,
    OCCUPATIONS,
    PROGRAMS,
    Kind,
)
from catalog.exchange.gate.findings import Key
from catalog.exchange.plan import WRITTEN, Change, Line
from catalog.folding import fold
from catalog.models import (
    DatedList,
    Edition,
    EverydayTitle,
    ListedOccupation,
    ListedProgram,
    Occupation,
    StudyProgram,
)

GONE = "gone"
"""A column that no file has: it marks the rows to take off."""


class YesNoWidget(Widget):
    """A yes or no as 1 or 0."""

    def clean(self, value: str, **_: Any) -> bool:
        return value == "1"

    def render(self, value: Any, **_: Any) -> str:
        return str(int(value))


class HeldInstanceLoader(BaseInstanceLoader):
    """Finds rows among those already in memory."""

    def get_instance(self, row: Mapping[str, str]) -> Model | None:
        return self.resource.held.get(self.resource.key_of(row))


class ExchangeResource(ModelResource):
    """Rows known by their own columns, written in bulk, each with an entry of history by this user."""

    kind: ClassVar[Kind]

    def __init__(self, dated_list: DatedList | None = None, user: Any = None, reason: str = "") -> None:
        super().__init__()
        self.dated_list, self.user, self.reason = dated_list, user, reason

    def key_of(self, row: Mapping[str, str]) -> Key:
        """What identifies a row, from its cells."""
        return tuple(row[column] for column in self._meta.import_id_fields)

    def cells(self, instance: Model) -> dict[str, str]:
        return dict(zip(self.get_export_headers(), self.export_resource(instance), strict=True))

    @cached_property
    def held(self) -> dict[Key, Model]:
        """The present rows by key."""
        return {self.key_of(self.cells(instance)): instance for instance in self.get_queryset()}

    def present(self) -> dict[Key, dict[str, str]]:
        """The present rows as cells."""
        return {key: self.cells(instance) for key, instance in self.held.items()}

    # Writing ----------------------------------------------------------------------------------------------
    def write(self, lines: Iterable[Line]) -> None:
        """Make the changes of a plan. Raises the database's error, and then nothing is changed."""
        rows = [self._row(line) for line in lines if line.change is not Change.UNCHANGED]
        headers = sorted({column for row in rows for column in row})
        data = tablib.Dataset(*([row.get(name, "") for name in headers] for row in rows), headers=headers)
        self.import_data(data, raise_errors=True, use_transactions=True)

    def _row(self, line: Line) -> dict[str, str]:
        """The cells to write: all those of a row that is kept, so that an absent column changes nothing."""
        held = self.cells(self.held[line.key]) if line.key in self.held else {}
        return {**held, **line.values, GONE: "1" if line.change is Change.REMOVED else ""}

    def for_delete(self, row: Mapping[str, str], _instance: Model) -> bool:
        return bool(row[GONE])

    def before_save_instance(self, instance: Model, _row: Mapping[str, str], **_: Any) -> None:
        if hasattr(instance, "refold"):
            instance.refold()

    def bulk_create(self, *_: Any, **__: Any) -> None:
        if self.create_instances:
            bulk_create_with_history(
                self.create_instances,
                self._meta.model,
                default_user=self.user,
                default_change_reason=self.reason,
            )
            self.create_instances.clear()

    def bulk_update(self, *_: Any, **__: Any) -> None:
        if self.update_instances:
            bulk_update_with_history(
                self.update_instances,
                self._meta.model,
                self.get_bulk_update_fields(),
                default_user=self.user,
                default_change_reason=self.reason,
            )
            self.update_instances.clear()

    def bulk_delete(self, *_: Any, **__: Any) -> None:
        for instance in self.delete_instances:
            instance._change_reason, instance._history_user = self.reason, self.user
            instance.delete()
        self.delete_instances.clear()

    def get_bulk_update_fields(self) -> list[str]:
        """The columns of the table that a file may change, and the folded words that follow from them."""
        names = [self.fields[name].attribute for name in WRITTEN[self.kind.name]]
        folded = ["folded"] if any(field.name == "folded" for field in self._meta.model._meta.fields) else []
        return names + folded

    class Meta:
        use_bulk = True
        skip_diff = True
        instance_loader_class = HeldInstanceLoader


def _shown(attribute: str) -> Field:
    """A column that says what a row is, and is never written to."""
    return Field(attribute, readonly=True)


class OccupationResource(ExchangeResource):
    kind = OCCUPATIONS
    edition = _shown("edition")
    code = _shown("code")
    title_fr = Field("title_fr")
    title_en = Field("title_en")

    class Meta:
        model = Occupation
        fields = ("edition", "code", "title_fr", "title_en")
        import_id_fields = ("edition", "code")


class StudyProgramResource(ExchangeResource):
    kind = PROGRAMS
    code = Field("code")
    level = Field("level")
    title_fr = Field("title_fr")
    title_en = Field("title_en")
    en_mark = Field("en_mark")

    class Meta:
        model = StudyProgram
        fields = ("code", "level", "title_fr", "title_en", "en_mark")
        import_id_fields = ("code",)


class EverydayTitleResource(ExchangeResource):
    kind = EVERYDAY_TITLES
    language = Field("language")
    title = Field("title")
    code = _shown("occupation__code")
    reviewed = Field("reviewed", widget=YesNoWidget())
    note = Field("note")

    class Meta:
        model = EverydayTitle
        fields = ("language", "title", "code", "reviewed", "note")
        import_id_fields = ("language", "title", "code")

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().select_related("occupation")

    def key_of(self, row: Mapping[str, str]) -> Key:
        """By the folded words, as the database has it: another capital makes no other title."""
        return row["language"], fold(row["title"]), row["code"]

    @cached_property
    def occupations(self) -> dict[str, Occupation]:
        return {row.code: row for row in Occupation.objects.filter(edition=Edition.NOC_2021)}

    def init_instance(self, row: Mapping[str, str] | None = None) -> Model:
        return EverydayTitle(occupation=self.occupations[row["code"]] if row else None)


class EntryResource(ExchangeResource):
    """The lines of one dated list."""

    position = Field("position", widget=IntegerWidget(coerce_to_string=True))
    wording = Field("seed_wording")

    def get_queryset(self) -> QuerySet:
        return super().get_queryset().filter(dated_list=self.dated_list).select_related(self.names)


class ListedOccupationResource(EntryResource):
    kind = LISTED_OCCUPATIONS
    names = "occupation"
    edition = _shown("occupation__edition")
    code = _shown("occupation__code")
    title_fr = _shown("occupation__title_fr")
    title_en = _shown("occupation__title_en")

    class Meta:
        model = ListedOccupation
        fields = ("position", "edition", "code", "title_fr", "title_en", "wording")
        import_id_fields = ("edition", "code")

    @cached_property
    def occupations(self) -> dict[Key, Occupation]:
        return {(str(row.edition), row.code): row for row in Occupation.objects.all()}

    def init_instance(self, row: Mapping[str, str] | None = None) -> Model:
        occupation = self.occupations[self.key_of(row)] if row else None
        return ListedOccupation(dated_list=self.dated_list, occupation=occupation)


class ListedProgramResource(EntryResource):
    kind = LISTED_PROGRAMS
    names = "program"
    code = _shown("program__code")
    level = _shown("program__level")
    title_fr = _shown("program__title_fr")
    title_en = _shown("program__title_en")

    class Meta:
        model = ListedProgram
        fields = ("position", "code", "level", "title_fr", "title_en", "wording")
        import_id_fields = ("code",)

    @cached_property
    def programs(self) -> dict[str, StudyProgram]:
        return {row.code: row for row in StudyProgram.objects.all()}

    def init_instance(self, row: Mapping[str, str] | None = None) -> Model:
        program = self.programs[row["code"]] if row else None
        return ListedProgram(dated_list=self.dated_list, program=program)
