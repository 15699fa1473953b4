"""Tables of scores, as staff keep them. No table holds anything about a visitor."""

import re
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalog.concurrency import take_turns
from eligibility.rules.criterion import Certainty, Source
from eligibility.scores.bands import HIGHEST_SCORE, MOST_LINES, BadBands, Bands, read, write
from eligibility.scores.book import Table
from eligibility.scores.words import EACH, FRAMEWORK, NAMES, Skill
from peqsite import clock

TESTS = [(FRAMEWORK, _("European framework (TEF, TCF)")), *NAMES.items()]
FAULTS: dict[str, Promise] = {
    "count": _("Write from 1 to %(most)s lines."),
    "line": _("Line %(line)s: write it as 400–449 = 7, or 400+ = 7–12."),
    "score": _(
        "Line %(line)s: a score is a number from 0 to %(highest)s, with at most one decimal; in a table of"
        " the European framework, A1 to C2."
    ),
    "levels": _("Line %(line)s: levels go from 0 to 12, the lower one first."),
    "order": _("Line %(line)s: the second score is lower than the first."),
    "overlap": _("Line %(line)s takes scores that line %(other)s has already."),
    "gap": _("Line %(line)s leaves scores out after line %(other)s: start where it ends."),
    "falls": _("Line %(line)s stands for a lower level than line %(other)s."),
}


class ScoreTable(models.Model):
    """What the scores of one test and skill stand for on the Québec scale, on some days."""

    class Skills(models.TextChoices):
        LISTENING = Skill.LISTENING.value, _("Listening")
        SPEAKING = Skill.SPEAKING.value, _("Speaking")
        READING = Skill.READING.value, _("Reading")
        WRITING = Skill.WRITING.value, _("Writing")
        EACH = EACH, _("All four")

    class Days(models.TextChoices):
        TEST = "test", _("days of the test")
        FILING = "filing", _("filing days")

    class Certainties(models.TextChoices):
        FOUND = Certainty.FOUND.value, _("Official text")
        SECONDARY = Certainty.SECONDARY.value, _("Secondary source")
        INFERRED = Certainty.INFERRED.value, _("Deduction")
        RECALLED = Certainty.RECALLED.value, _("From memory")

    test = models.CharField(_("test"), max_length=12, choices=TESTS)
    skill = models.CharField(_("skill"), max_length=9, choices=Skills)
    by = models.CharField(_("its days are"), max_length=6, choices=Days, default=Days.TEST)
    starts = models.DateField(
        _("first day"), null=True, blank=True, help_text=_("Empty where none is known.")
    )
    ends = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Included. Empty where none is known.")
    )
    bands = models.TextField(
        _("scores and levels"),
        help_text=_(
            "One line for each range, from the lowest score up: 400–449 = 7. Both ends are included. “400+”"
            " is 400 and above; “0–399 = 0–6” says that the level is one of these. Scores left out are not"
            " known."
        ),
    )
    certainty = models.CharField(
        _("certainty"), max_length=9, choices=Certainties, default=Certainties.SECONDARY
    )
    source = models.TextField(
        _("reference"), help_text=_("Where the table was read, as the public will read it.")
    )
    url = models.URLField(_("address of the reference"), blank=True, max_length=500)
    read_on = models.DateField(
        _("read on"), default=clock.today, help_text=_("The day the reference was last read.")
    )

    class Meta:
        verbose_name = _("table of scores")
        verbose_name_plural = _("tables of scores")
        ordering = ("test", "skill", F("starts").asc(nulls_first=True))
        constraints = (
            models.CheckConstraint(
                condition=Q(starts__isnull=True) | Q(ends__isnull=True) | Q(ends__gte=F("starts")),
                name="score_table_ends_after_it_starts",
                violation_error_message=_("The last day comes before the first."),
            ),
        )

    def __str__(self) -> str:
        days = " – ".join(day.isoformat() if day else "…" for day in (self.starts, self.ends))
        return f"{self.get_test_display()}, {self.get_skill_display()} ({days})"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """One at a time; raises ValidationError rather than have two tables speak of one score and day."""
        with transaction.atomic():
            take_turns()
            if other := self.overlapping().first():
                raise ValidationError(
                    _("Another table speaks of this test and skill on some of these days: %(table)s."),
                    params={"table": other},
                )
            super().save(*args, **kwargs)

    @property
    def is_framework(self) -> bool:
        return self.test == FRAMEWORK

    def as_table(self) -> Table:
        """What the answers need to know of it."""
        return Table(
            test=self.test,
            skill=self.skill,
            by_filing=self.by == self.Days.FILING,
            starts=self.starts,
            ends=self.ends,
            bands=read(self.bands, framework=self.is_framework),
            source=self._source(),
        )

    def _source(self) -> Source:
        fr, en = self.source_fr or "", self.source_en or ""
        certainty = Certainty(self.certainty)
        return Source(f"scores-{self.pk}", fr or en, en or fr, self.read_on, certainty, self.url or None)

    def overlapping(self) -> QuerySet["ScoreTable"]:
        """The other tables that speak of the same test and skill on some of the same days.

        Days of the test and filing days may meet: of the two kinds, only one is kept for a test and skill.
        """
        skills = [self.skill, EACH] if self.skill != EACH else list(self.Skills.values)
        rows = ScoreTable.objects.filter(test=self.test, skill__in=skills).exclude(pk=self.pk)
        same_days = Q(pk__isnull=False)
        if self.ends:
            same_days &= Q(starts__isnull=True) | Q(starts__lte=self.ends)
        if self.starts:
            same_days &= Q(ends__isnull=True) | Q(ends__gte=self.starts)
        return rows.filter(same_days | ~Q(by=self.by))

    def clean(self) -> None:
        """Write the lines as they are always written, or say which of them is wrong."""
        faults = dict(self._faults())
        if faults:
            raise ValidationError(faults)

    def _faults(self) -> Iterator[tuple[str, ValidationError]]:
        if not self.test or not self.bands:
            return  # each field has said so already
        try:
            self.bands = write(self.read(), framework=self.is_framework)
        except BadBands as bad:
            params = {"line": bad.line, "other": bad.other, "most": MOST_LINES, "highest": HIGHEST_SCORE}
            yield "bands", ValidationError(FAULTS[bad.code], code=bad.code, params=params)

    def read(self) -> Bands:
        """The lines. Raises BadBands."""
        return read(re.sub(r"\r\n?", "\n", self.bands), framework=self.is_framework)
