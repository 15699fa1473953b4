"""What is drafted, published from and until, in both languages."""

from datetime import datetime
from typing import Any, ClassVar, Final

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from catalog.folding import searchable
from catalog.rows import Bilingual
from peqsite import clock
from peqsite.portal.publication import Row, Standing, standing
from peqsite.portal.review import columns, twin

LAST_YEAR: Final = 9998


def to_the_minute(instant: datetime | None) -> datetime | None:
    return instant and instant.replace(second=0, microsecond=0)


def within_the_calendar(instant: datetime | None) -> datetime | None:
    """The instant itself; ValidationError where its year has no room left for another time zone."""
    if instant and instant.year > LAST_YEAR:
        raise ValidationError(_("Give a year up to %(year)s."), params={"year": str(LAST_YEAR)}, code="far")
    return instant


class Publication(models.Model):
    """The base of all that staff publish. A concrete model names its texts and tells its row.

    `texts` are needed in both languages before a row is published; `optional_texts` in both or in neither.
    All of them are registered in translation.py and may be blank, since a draft may be anything.
    """

    texts: ClassVar[tuple[str, ...]] = ("title",)
    optional_texts: ClassVar[tuple[str, ...]] = ()

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        PUBLISHED = "published", _("published")

    state = models.CharField(
        _("state"),
        max_length=9,
        choices=State,
        default=State.DRAFT,
        help_text=_("A draft is never public. What is published comes and leaves at the times below."),
    )
    starts = models.DateTimeField(
        _("public from"),
        null=True,
        blank=True,
        help_text=_("Montréal time, to the minute. Empty: as soon as it is published."),
    )
    ends = models.DateTimeField(
        _("public until"),
        null=True,
        blank=True,
        help_text=_("Montréal time. At this very minute it is gone. Empty: it stays."),
    )
    changed = models.DateTimeField(_("last changed"), default=clock.now, editable=False)
    to_review = models.CharField(_("to review"), max_length=255, blank=True, default="", editable=False)
    agreed = models.CharField(_("texts checked"), max_length=64, blank=True, default="", editable=False)
    folded = models.TextField(editable=False, default="")

    class Meta:
        abstract = True
        constraints = (
            models.CheckConstraint(
                condition=Q(state="draft") | Q(starts__isnull=False),
                name="%(class)s_published_has_a_start",
            ),
            models.CheckConstraint(
                condition=Q(ends__isnull=True) | Q(starts__isnull=True) | Q(ends__gt=F("starts")),
                name="%(class)s_ends_after_it_starts",
                violation_error_message=_("It would leave before it comes."),
            ),
        )

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.refold()
        super().save(*args, **kwargs)

    def refold(self) -> None:
        """Renew the words to search; `save` does it, a bulk write must."""
        self.folded = searchable(*(getattr(self, column) or "" for column in self.columns()))

    @classmethod
    def columns(cls) -> list[str]:
        """Every text column, French first: "title_fr", "title_en", …"""
        return columns((*cls.texts, *cls.optional_texts))

    @property
    def is_published(self) -> bool:
        return self.state == self.State.PUBLISHED

    def standing(self, at: datetime) -> Standing:
        return standing(self, at, published=self.is_published)

    def both(self, text: str) -> Bilingual:
        """A text in both languages."""
        return Bilingual(getattr(self, f"{text}_fr") or "", getattr(self, f"{text}_en") or "")

    def missing(self) -> list[str]:
        """The columns without which this row may not be public."""
        empty = {column for column in self.columns() if not (getattr(self, column) or "").strip()}
        needed = columns(self.texts)
        return [column for column in self.columns() if column in empty and _is_needed(column, empty, needed)]

    def clean(self) -> None:
        """Refuse to publish what one language lacks; give what is published a start."""
        self.starts, self.ends = to_the_minute(self.starts), to_the_minute(self.ends)
        self._refuse_what_cannot_be_kept()
        if not self.is_published:
            return
        self.starts = self.starts or to_the_minute(clock.now())
        if missing := self.missing():
            told = _("Nothing is published in one language alone: this text is missing.")
            raise ValidationError({column: ValidationError(told, code="half") for column in missing})

    def _refuse_what_cannot_be_kept(self) -> None:
        for name in ("starts", "ends"):
            try:
                within_the_calendar(getattr(self, name))
            except ValidationError as error:
                raise ValidationError({name: error}) from error

    def address(self) -> str:
        """A public page that shows it once it is on air, in the language in use."""
        raise NotImplementedError

    def timing(self, at: datetime | None = None) -> dict[str, Any]:
        """The fields of the base `Row`; `at` stands in for the start of a draft that has none."""
        return {"pk": self.pk, "starts": self.starts or at, "ends": self.ends, "changed": self.changed}

    def as_row(self, at: datetime | None = None) -> Row:
        """The immutable row that public pages read. `at`: see `timing`."""
        raise NotImplementedError


def _is_needed(column: str, empty: set[str], needed: list[str]) -> bool:
    return column in needed or twin(column) not in empty
