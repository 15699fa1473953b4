"""Words of the portal's codes, for staff."""

from datetime import datetime
from typing import Final

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext as _

from peqsite.portal.models import Publication
from peqsite.portal.publication import Standing

STANDINGS: Final = {
    Standing.DRAFT: pgettext_lazy("of what is published", "Draft"),
    Standing.COMING: pgettext_lazy("of what is published", "To come"),
    Standing.ON_AIR: pgettext_lazy("of what is published", "On air"),
    Standing.OVER: pgettext_lazy("of what is published", "Over"),
}


def standing_in_words(row: Publication, at: datetime) -> str:
    """Where a row stands, with the minute that matters: "On air until November 22, 2026, 8:30 a.m."."""
    standing = row.standing(at)
    if standing is Standing.COMING:
        return _("To come on %(minute)s") % {"minute": _minute(row.starts)}
    if standing is Standing.OVER:
        return _("Over since %(minute)s") % {"minute": _minute(row.ends)}
    if standing is Standing.ON_AIR and row.ends:
        return _("On air until %(minute)s") % {"minute": _minute(row.ends)}
    return STANDINGS[standing]


def _minute(instant: datetime) -> str:
    local = localtime(instant)
    text = date_format(local, "DATETIME_FORMAT")
    return text.replace("1", "1er", 1) if local.day == 1 and get_language() == "fr" else text


def marks_in_words(row: Publication) -> str:
    """The texts to review, under the names of the form: "text [en]"; a dash where there is none."""
    told = [str(row._meta.get_field(column).verbose_name) for column in row.to_review.split()]
    return ", ".join(told) or "–"
