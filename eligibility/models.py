"""What staff announce: the days on which files will be received. No table holds anything about a visitor."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from catalog.concurrency import take_turns
from eligibility.rulebooks import law
from eligibility.rules.criterion import Certainty, Criterion, Source
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import ReceptionPeriod, State
from eligibility.scores.models import ScoreTable  # noqa: F401 Django looks for models here
from peqsite import clock

NO_CRITERIA = "none"
"""Of a window that asks nothing apart from the selection conditions."""


def _day(day: date) -> str:
    text = date_format(day, "DATE_FORMAT")
    return text.replace("1", "1er", 1) if day.day == 1 and get_language() == "fr" else text


def criteria_names(stream: str) -> list[str]:
    """The rulebook's sets of reception criteria for a stream, whose names begin with it ("worker-2026")."""
    return [name for name in law().reception_criteria if name.startswith(f"{stream}-")]


class ReceptionWindow(models.Model):
    """Days on which files are received for one stream, announced after the rulebook was written.

    It takes its days from a period of which the rulebook says "no window known", and from no other.
    """

    class Streams(models.TextChoices):
        GRADUATE = Stream.GRADUATE.value, _("Québec graduates")
        WORKER = Stream.WORKER.value, _("Temporary foreign workers")

    stream = models.CharField(_("stream"), max_length=8, choices=Streams)
    starts = models.DateField(_("first day"))
    ends = models.DateField(_("last day"), help_text=_("Included."))
    ruleset = models.CharField(
        _("rule set"),
        max_length=10,
        blank=True,
        help_text=_("The rules that judge these files; empty while they are not published."),
    )
    reception_criteria = models.CharField(
        _("reception criteria"),
        max_length=40,
        blank=True,
        help_text=_("What is asked to be received at all; empty while it is not published."),
    )
    source = models.TextField(
        _("reference"), help_text=_("Where the window was announced, as the public will read it.")
    )
    url = models.URLField(_("address of the reference"), blank=True, max_length=500)
    read_on = models.DateField(
        _("read on"), default=clock.today, help_text=_("The day the reference was last read.")
    )
    note = models.TextField(_("note"), blank=True, help_text=_("For staff: never shown to the public."))

    class Meta:
        verbose_name = _("reception window")
        verbose_name_plural = _("reception windows")
        ordering = ("-starts", "stream")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends__gte=F("starts")),
                name="window_ends_after_it_starts",
                violation_error_message=_("The last day comes before the first."),
            ),
            models.CheckConstraint(
                condition=Q(stream__in=[stream.value for stream in Stream]), name="window_stream_known"
            ),
        )

    def __str__(self) -> str:
        return _("%(stream)s, %(starts)s to %(ends)s") % {
            "stream": self.get_stream_display(),
            "starts": _day(self.starts),
            "ends": _day(self.ends),
        }

    def save(self, *args: Any, **kwargs: Any) -> None:
        """One at a time; raises ValidationError rather than have two windows share a day."""
        with transaction.atomic():
            take_turns()
            if other := self.overlapping().first():
                raise ValidationError(
                    _("Another window has some of these days: %(window)s."), params={"window": other}
                )
            super().save(*args, **kwargs)

    @property
    def code(self) -> str:
        """The code of its reception period: "W-2027-01-15"."""
        return f"{self.stream[:1].upper()}-{self.starts.isoformat()}"

    def as_period(self) -> ReceptionPeriod:
        """What the rules need to know of it."""
        return ReceptionPeriod(
            code=self.code,
            stream=Stream(self.stream),
            state=State.OPEN,
            starts=self.starts,
            ends=self.ends,
            source=self._source(),
            criteria=self._criteria(),
            ruleset=self.ruleset if self.ruleset in law().rulesets else None,
        )

    def _source(self) -> Source:
        fr, en = self.source_fr or "", self.source_en or ""
        return Source(self.code, fr or en, en or fr, self.read_on, Certainty.FOUND, self.url or None)

    def _criteria(self) -> tuple[Criterion, ...] | None:
        """None while it is not published what is asked, or under which rules."""
        if self.ruleset not in law().rulesets:
            return None
        return (
            ()
            if self.reception_criteria == NO_CRITERIA
            else law().reception_criteria.get(self.reception_criteria)
        )

    def overlapping(self) -> QuerySet["ReceptionWindow"]:
        """The other windows of the same stream that share a day with this one."""
        rows = ReceptionWindow.objects.filter(
            stream=self.stream, starts__lte=self.ends, ends__gte=self.starts
        )
        return rows.exclude(pk=self.pk)

    def clean(self) -> None:
        """Refuse days that the rulebook already speaks of, and rules that it does not know."""
        faults = [*self._faults_of_days(), *self._faults_of_rules()]
        if faults:
            raise ValidationError(dict(reversed(faults)))  # the first fault of a field stays

    def _faults_of_days(self) -> Iterator[tuple[str, ValidationError]]:
        if not (self.stream and self.starts and self.ends) or self.ends < self.starts:
            return  # each field, or the constraint, has said so already
        first, last = law().first_day, law().last_day
        if self.starts < first or self.ends > last:
            told = _("The rulebook knows no day before %(first)s or after %(last)s.")
            yield "ends", ValidationError(told, params={"first": _day(first), "last": _day(last)})
        for period in law().periods:
            if period.stream == self.stream and period.state is not State.NO_WINDOW and self._meets(period):
                told = _("The rulebook already speaks of %(first)s to %(last)s (%(code)s).")
                params = {"first": _day(period.starts), "last": _day(period.ends), "code": period.code}
                yield "starts", ValidationError(told, params=params)

    def _meets(self, period: ReceptionPeriod) -> bool:
        return self.starts <= period.ends and self.ends >= period.starts

    def _faults_of_rules(self) -> Iterator[tuple[str, ValidationError]]:
        ruleset = law().rulesets.get(self.ruleset)
        if self.ruleset and (ruleset is None or ruleset.stream != self.stream):
            yield "ruleset", ValidationError(_("This stream has no such rule set."))
        if self.reception_criteria not in ("", NO_CRITERIA, *criteria_names(self.stream)):
            yield "reception_criteria", ValidationError(_("This stream has no such reception criteria."))
        if self.reception_criteria and not self.ruleset:
            yield "ruleset", ValidationError(_("Name the rule set too, or leave both empty."))
