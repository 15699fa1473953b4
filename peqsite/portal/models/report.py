"""What a visitor tells of an unexpected result: a text, and nothing that says who wrote it."""

from datetime import timedelta

from django.db import models
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from peqsite import clock

LONGEST_REPORT = 2000  # characters
KEPT = timedelta(days=90)


class Report(models.Model):
    """Kept for 90 days, without history, for a history would outlive it."""

    text = models.TextField(_("text"), max_length=LONGEST_REPORT)
    language = models.CharField(_("language"), max_length=2)
    received = models.DateTimeField(_("received"), default=clock.now)

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports of unexpected results")
        ordering = ("-received", "-pk")

    def __str__(self) -> str:
        """Without a word of the text: the admin's log keeps this longer than the report."""
        when = date_format(localtime(self.received), "DATETIME_FORMAT")
        return str(_("Report of %(when)s") % {"when": when})
