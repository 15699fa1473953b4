"""News: dated, by category, each with the source that tells it and how sure it is."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from catalog.folding import fold
from catalog.models import Titled
from catalog.rows import Bilingual
from eligibility.models import ReceptionWindow
from peqsite import clock
from peqsite.portal.models.publication import Publication
from peqsite.portal.publication import Row

LONGEST_SLUG = 80  # characters


class Category(Titled):
    """What news is about."""

    key = models.SlugField(_("key"), max_length=40, unique=True, help_text=_("Part of its address."))

    class Meta:
        verbose_name = _("news category")
        verbose_name_plural = _("news categories")
        ordering = ("title_fr",)

    def __str__(self) -> str:
        return self.title

    def names(self) -> tuple[str, ...]:
        return (self.key,)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NewsRow(Row):
    slug: str
    day: date
    category: str
    category_titles: Bilingual
    streams: tuple[str, ...]
    titles: Bilingual
    summaries: Bilingual
    bodies: Bilingual
    sources: Bilingual
    url: str
    certainty: str
    read_on: date

    @property
    def rank(self) -> tuple:
        """The latest first."""
        return (-self.day.toordinal(), self.pk)


class News(Publication):
    texts: ClassVar = ("title", "summary", "source")
    optional_texts: ClassVar = ("body",)

    class Streams(models.TextChoices):
        BOTH = "both", _("both streams")
        GRADUATE = "graduate", _("Québec graduates")
        WORKER = "worker", _("temporary foreign workers")
        NEITHER = "neither", _("neither stream")

    class Certainties(models.TextChoices):
        """How sure it is, by the codes of the rulebook."""

        FOUND = "found", pgettext_lazy("certainty", "said by the text itself")
        SECONDARY = "secondary", pgettext_lazy("certainty", "told by a secondary source")
        INFERRED = "inferred", pgettext_lazy("certainty", "inferred from several sources")
        RECALLED = "recalled", pgettext_lazy("certainty", "recalled, without a source at hand")

    slug = models.SlugField(
        _("slug"),
        max_length=LONGEST_SLUG,
        unique=True,
        blank=True,
        help_text=_(
            "The end of its address in both languages, never a year. "
            "Empty: made from the French title. It never changes."
        ),
    )
    day = models.DateField(_("day"), default=clock.today, help_text=_("The day of what is told."))
    category = models.ForeignKey(Category, models.PROTECT, verbose_name=_("category"))
    streams = models.CharField(_("streams"), max_length=8, choices=Streams, default=Streams.BOTH)
    title = models.CharField(_("title"), max_length=160, blank=True)
    summary = models.TextField(_("summary"), blank=True, help_text=_("One or two plain sentences."))
    body = models.TextField(
        _("text"),
        blank=True,
        help_text=_("Markdown: an empty line between paragraphs, **bold**, [words](https://…)."),
    )
    source = models.TextField(
        _("source"), blank=True, help_text=_("Who tells it, as the public will read it.")
    )
    url = models.URLField(_("address of the source"), blank=True, max_length=500)
    certainty = models.CharField(
        _("certainty"), max_length=9, choices=Certainties, default=Certainties.SECONDARY
    )
    read_on = models.DateField(
        _("read on"), default=clock.today, help_text=_("The day the source was last read.")
    )

    class Meta(Publication.Meta):
        verbose_name = _("news item")
        verbose_name_plural = pgettext_lazy("portal", "news")
        ordering = ("-day", "pk")
        constraints = (
            *Publication.Meta.constraints,
            models.CheckConstraint(
                condition=Q(streams__in=("both", "graduate", "worker", "neither")), name="news_streams_known"
            ),
        )

    def __str__(self) -> str:
        return self.title_fr or self.title_en or self.slug

    def clean(self) -> None:
        """Give a new item its slug, from the French title."""
        self.slug = self.slug or fold(self.title_fr or "").replace(" ", "-")[:LONGEST_SLUG].strip("-")
        if not self.slug or self.slug.isdigit():
            raise ValidationError({"slug": _("Give a slug, or a French title that it can be made from.")})
        super().clean()

    @property
    def streams_told(self) -> tuple[str, ...]:
        """The streams it concerns."""
        return {self.Streams.BOTH: tuple(ReceptionWindow.Streams.values), self.Streams.NEITHER: ()}.get(
            self.streams, (self.streams,)
        )

    def address(self) -> str:
        return reverse("portal:news-item", args=[self.slug])

    def as_row(self, at: datetime | None = None) -> NewsRow:
        return NewsRow(
            **self.timing(at),
            slug=self.slug,
            day=self.day,
            category=self.category.key,
            category_titles=Bilingual(self.category.title_fr or "", self.category.title_en or ""),
            streams=self.streams_told,
            titles=self.both("title"),
            summaries=self.both("summary"),
            bodies=self.both("body"),
            sources=self.both("source"),
            url=self.url,
            certainty=self.certainty,
            read_on=self.read_on,
        )
