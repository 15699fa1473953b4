"""A notice: something to know now, at the top of the pages it concerns."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from catalog.rows import Bilingual
from peqsite.portal.audiences import Audience
from peqsite.portal.models.publication import Publication
from peqsite.portal.publication import Row

AUDIENCE: str = "audience-"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class NoticeRow(Row):
    titles: Bilingual
    bodies: Bilingual
    is_important: bool
    place: str

    @property
    def rank(self) -> tuple:
        """Important ones first, then the latest."""
        return (not self.is_important, -self.starts.timestamp(), self.pk)


class Notice(Publication):
    texts: ClassVar = ("title", "body")

    class Level(models.TextChoices):
        INFORMATION = "information", _("information")
        IMPORTANT = "important", _("important")

    class Place(models.TextChoices):
        EVERYWHERE = "everywhere", _("every page")
        HOME = "home", _("home page")
        QUESTIONNAIRE = "questionnaire", _("start and result of the questionnaire")
        ENGLISH = "english", _("every page in English")

    key = models.SlugField(_("key"), max_length=80, unique=True, null=True, blank=True, editable=False)
    """Of a notice that came with the site; None of what staff wrote."""
    level = models.CharField(_("level"), max_length=11, choices=Level, default=Level.INFORMATION)
    place = models.CharField(
        _("shown on"),
        max_length=30,
        default=Place.EVERYWHERE,
        choices=[
            *Place.choices,
            (_("page of an audience"), [(f"{AUDIENCE}{key}", name) for key, name in Audience.choices]),
        ],
    )
    title = models.CharField(_("title"), max_length=120, blank=True, help_text=_("A few words."))
    body = models.TextField(
        _("text"),
        blank=True,
        help_text=_("Markdown: an empty line between paragraphs, **bold**, [words](https://…)."),
    )

    class Meta(Publication.Meta):
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ("-starts", "-pk")

    def __str__(self) -> str:
        return self.title_fr or self.title_en or _("untitled")

    def address(self) -> str:
        """Where it is shown first; for what only English pages show, a page in English."""
        if self.place == self.Place.ENGLISH:
            with override("en"):
                return reverse("home")
        if self.place.startswith(AUDIENCE):
            return reverse("portal:audience", args=[self.place.removeprefix(AUDIENCE)])
        return reverse("eligibility:start" if self.place == self.Place.QUESTIONNAIRE else "home")

    def as_row(self, at: datetime | None = None) -> NoticeRow:
        return NoticeRow(
            **self.timing(at),
            titles=self.both("title"),
            bodies=self.both("body"),
            is_important=self.level == self.Level.IMPORTANT,
            place=self.place,
        )
