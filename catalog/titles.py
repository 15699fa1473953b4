"""The titles by which people know an occupation, beside the official ones."""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from catalog.folding import searchable

LONGEST_FOLDED = 255  # characters; a few signs fold to many letters


class Language(models.TextChoices):
    """The language of a title that is held in one language only."""

    FR = "fr", _("French")
    EN = "en", _("English")


class EverydayTitle(models.Model):
    """What people call an occupation of NOC 2021. One title may name several occupations, a row for each."""

    language = models.CharField(_("language"), max_length=2, choices=Language)
    title = models.CharField(
        _("title"),
        max_length=150,
        help_text=_("In one gender, singular: the other gender and the plural are found as well."),
    )
    folded = models.CharField(max_length=LONGEST_FOLDED, editable=False)
    occupation = models.ForeignKey(
        "catalog.Occupation",
        models.PROTECT,
        related_name="everyday_titles",
        limit_choices_to={"edition": 2021},
        verbose_name=_("NOC 2021 occupation"),
    )
    reviewed = models.BooleanField(
        _("reviewed"),
        default=False,
        help_text=_("Somebody has compared it with the occupation’s description."),
    )
    note = models.CharField(_("note"), max_length=255, blank=True, default="")

    class Meta:
        verbose_name = _("everyday title")
        verbose_name_plural = _("everyday titles")
        ordering = ("folded", "language", "occupation__code")
        constraints = [
            models.UniqueConstraint(
                fields=("language", "folded", "occupation"),
                name="everyday_title_once",
                violation_error_message=_("This occupation already has that title in this language."),
            ),
            models.CheckConstraint(
                condition=models.Q(language__in=Language.values), name="everyday_title_language_known"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: object, **kwargs: object) -> None:
        self.refold()
        super().save(*args, **kwargs)

    @classmethod
    def ever_held(cls) -> set[tuple[str, str, int]]:
        """Language, folded title and occupation of every row that is or was here, as the history tells."""
        rows = cls.history.values_list("language", "title", "occupation_id")
        return {(language, searchable(title), occupation) for language, title, occupation in rows}

    def refold(self) -> None:
        """Renew the words to search; `save` does it, a bulk write must."""
        self.folded = searchable(self.title)

    def clean(self) -> None:
        """Take out what pasting brings in, and refuse what nobody could type."""
        self.title = re.sub(r"[ \t\r\n]+", " ", self.title or "").strip()
        self.refold()
        if self.title and not self.folded.strip():
            raise ValidationError({"title": _("A title has letters or digits.")})
        if len(self.folded) > LONGEST_FOLDED:
            raise ValidationError({"title": _("This title is too long.")})

    def validate_constraints(self, exclude: set[str] | None = None) -> None:
        """Check that the title stands once, though no form has the folded one."""
        super().validate_constraints((exclude or set()) - {"folded"})


class ExampleTitle(models.Model):
    """One line of the publisher's index of titles, whole or absent: `load_titles` alone writes here."""

    language = models.CharField(_("language"), max_length=2, choices=Language)
    title = models.CharField(_("title"), max_length=255)
    code_2021 = models.CharField(_("NOC 2021 code"), max_length=5)

    class Meta:
        verbose_name = _("title of the publisher’s index")
        verbose_name_plural = _("titles of the publisher’s index")
        ordering = ("pk",)

    def __str__(self) -> str:
        return self.title
