"""An office of the Ministry: which countries and territories it serves or served, when, and who says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from catalog.rows import Bilingual
from peqsite import clock
from peqsite.portal.models.news import News
from peqsite.portal.models.publication import Publication
from peqsite.portal.offices.countries import countries
from peqsite.portal.publication import Row


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OfficeRow(Row):
    key: str
    territories: tuple[str, ...]
    opened: date | None
    closed: date | None
    names: Bilingual
    notes: Bilingual
    services: Bilingual
    hours: Bilingual
    spoken: Bilingual
    sources: Bilingual
    postal_address: str
    url: str
    certainty: str
    read_on: date

    @property
    def rank(self) -> tuple:
        """By French name, then by the first day."""
        return (self.names.fr, self.opened or date.min, self.pk)

    def serves(self, code: str, on: date) -> bool:
        """Whether it serves a country or territory on a day."""
        return code in self.territories and not self.is_past(on) and (self.opened or date.min) <= on

    def is_past(self, on: date) -> bool:
        """Whether what is known of it ends before a day."""
        return self.closed is not None and self.closed < on


class Office(Publication):
    texts: ClassVar = ("name", "source")
    optional_texts: ClassVar = ("note", "services", "hours", "spoken")
    Certainties = News.Certainties

    key = models.SlugField(
        _("key"), max_length=80, unique=True, help_text=_("Names this row in files. It never changes.")
    )
    name = models.CharField(_("name"), max_length=160, blank=True)
    territories = models.TextField(
        _("countries and territories served"),
        blank=True,
        help_text=_("Names or ISO codes, separated by commas or semicolons. Empty where none is known."),
    )
    opened = models.DateField(
        _("serves from"), null=True, blank=True, help_text=_("First day. Empty where it is not known.")
    )
    closed = models.DateField(
        _("serves until"),
        null=True,
        blank=True,
        help_text=_("Last day, included, or the last day of which the source speaks. Empty: still serves."),
    )
    note = models.TextField(_("text"), blank=True, help_text=_("What else is known. Markdown."))
    services = models.TextField(_("services"), blank=True, help_text=_("Markdown."))
    hours = models.CharField(_("hours"), max_length=255, blank=True)
    spoken = models.CharField(_("languages"), max_length=255, blank=True)
    postal_address = models.TextField(_("postal address"), blank=True)
    source = models.TextField(
        _("source"), blank=True, help_text=_("Who tells it, as the public will read it.")
    )
    url = models.URLField(_("address of the source"), blank=True, max_length=500)
    certainty = models.CharField(
        _("certainty"), max_length=9, choices=News.Certainties, default=News.Certainties.SECONDARY
    )
    read_on = models.DateField(
        _("read on"), default=clock.today, help_text=_("The day the source was last read.")
    )

    class Meta(Publication.Meta):
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ("name_fr", "opened", "pk")
        constraints = (
            *Publication.Meta.constraints,
            models.CheckConstraint(
                condition=Q(opened__isnull=True) | Q(closed__isnull=True) | Q(closed__gte=F("opened")),
                name="office_closes_after_it_opens",
                violation_error_message=_("It would close before it opens."),
            ),
        )

    def __str__(self) -> str:
        return self.name_fr or self.name_en or self.key

    def clean(self) -> None:
        """Keep codes in order, and each a country's."""
        self.territories = " ".join(sorted(self.codes))
        if unknown := sorted(set(self.codes) - set(countries())):
            told = _("No country or territory has this code: %(codes)s.") % {"codes": ", ".join(unknown)}
            raise ValidationError({"territories": told})
        super().clean()

    def validate_constraints(self, exclude: set[str] | None = None) -> None:
        """Those of the table; and one office for one territory on one day, among what is published."""
        super().validate_constraints(exclude)
        if self.is_published and (blocking := self.blocking()):
            raise ValidationError({"territories": [ValidationError(self._told(row)) for row in blocking]})

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.territories.split()))

    def blocking(self) -> list["Office"]:
        """The published offices that serve one of its territories on one of its days."""
        others = Office.objects.filter(state=self.State.PUBLISHED).exclude(pk=self.pk)
        return [row for row in others if set(row.codes) & set(self.codes) and self._meets(row)]

    def _meets(self, other: "Office") -> bool:
        """Whether the days of both, bounds included, have one in common."""
        return (self.opened or date.min) <= (other.closed or date.max) and (other.opened or date.min) <= (
            self.closed or date.max
        )

    def _told(self, other: "Office") -> SafeString:
        shared = ", ".join(names_of(sorted(set(self.codes) & set(other.codes))))
        address = reverse("admin:portal_office_change", args=[other.pk])
        link = format_html('<a href="{}">{}</a>', address, other)
        return format_html(
            str(_("{} serves this on the same days: {}. End one before the other.")), link, shared
        )

    def address(self) -> str:
        """The page of the first territory it serves; the finder, where none is known."""
        if self.codes:
            return reverse("portal:office", args=[self.codes[0].lower()])
        return reverse("portal:offices")

    def as_row(self, at: datetime | None = None) -> OfficeRow:
        plain = ("key", "opened", "closed", "postal_address", "url", "certainty", "read_on")
        return OfficeRow(
            **self.timing(at),
            **{name: getattr(self, name) for name in plain},
            territories=self.codes,
            names=self.both("name"),
            notes=self.both("note"),
            services=self.both("services"),
            hours=self.both("hours"),
            spoken=self.both("spoken"),
            sources=self.both("source"),
        )


def names_of(codes: Iterable[str], language: str = "fr") -> list[str]:
    """The names of countries and territories, in a language."""
    return [countries()[code].names.text(language) for code in codes if code in countries()]
