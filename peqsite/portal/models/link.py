"""A link to somebody else's page, in one of seven directories; what was last found at an address."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from catalog.rows import Bilingual
from peqsite.portal.models.publication import Publication
from peqsite.portal.publication import Row

LONGEST_ADDRESS = 500  # characters


class Directory(models.TextChoices):
    """The directories, in the order shown."""

    DIRECT = "direct", _("Direct links")
    E_SERVICES = "e-services", _("E-services")
    FORMS = "forms", _("Forms")
    PUBLICATIONS = "publications", _("Statistics and publications")
    PARTNERS = "partners", _("Partners")
    BUSINESSES = "businesses", _("Services to businesses")
    SOCIAL = "social", _("Social media")


class AddressCheck(models.Model):
    """What was found at one address. Written by `check_links` alone, so it has no history."""

    address = models.URLField(max_length=LONGEST_ADDRESS, unique=True)
    checked = models.DateTimeField()
    is_broken = models.BooleanField()
    found = models.CharField(max_length=120)
    """What came back: "200", "404", or why nothing did."""

    class Meta:
        verbose_name = _("check of an address")
        verbose_name_plural = _("checks of addresses")

    def __str__(self) -> str:
        return self.address


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LinkRow(Row):
    directory: str
    place: int
    titles: Bilingual
    lines: Bilingual
    url: str
    language: str
    """Of the page that it leads to: "fr", "en", or "both" where it is in either."""

    @property
    def rank(self) -> tuple:
        """By directory, then as staff ordered them."""
        return (Directory.values.index(self.directory), self.place, self.titles.fr, self.pk)

    @property
    def host(self) -> str:
        """Where it leads: "quebec.ca"."""
        return self.url.split("/")[2].removeprefix("www.")


class Link(Publication):
    texts: ClassVar = ("title",)
    optional_texts: ClassVar = ("line",)

    class Language(models.TextChoices):
        """The language of the page that a link leads to."""

        FRENCH = "fr", pgettext_lazy("language of a page", "French")
        ENGLISH = "en", pgettext_lazy("language of a page", "English")
        BOTH = "both", _("French and English")

    key = models.SlugField(_("key"), max_length=80, unique=True, null=True, blank=True, editable=False)
    """Of a link that came with the site; None of what staff wrote."""
    directory = models.CharField(_("directory"), max_length=12, choices=Directory, default=Directory.DIRECT)
    place = models.PositiveSmallIntegerField(
        _("place"), default=100, help_text=_("The smallest comes first.")
    )
    title = models.CharField(_("title"), max_length=160, blank=True)
    line = models.CharField(_("description"), max_length=255, blank=True, help_text=_("One plain sentence."))
    url = models.URLField(
        _("address"),
        blank=True,
        max_length=LONGEST_ADDRESS,
        help_text=_("As it was seen, never guessed. Without one the link stays a draft."),
    )
    language = models.CharField(
        _("language of the page"), max_length=4, choices=Language, default=Language.FRENCH
    )

    class Meta(Publication.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ("directory", "place", "title_fr", "pk")

    def __str__(self) -> str:
        return self.title_fr or self.title_en or self.url or _("untitled")

    def clean(self) -> None:
        super().clean()
        if self.is_published and not self.url:
            raise ValidationError({"url": _("A link without an address stays a draft.")})

    def address(self) -> str:
        return reverse("portal:links")

    def as_row(self, at: datetime | None = None) -> LinkRow:
        return LinkRow(
            **self.timing(at),
            directory=self.directory,
            place=self.place,
            titles=self.both("title"),
            lines=self.both("line"),
            url=self.url,
            language=self.language,
        )
