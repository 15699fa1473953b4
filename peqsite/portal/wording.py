"""Words of the portal's codes, for staff."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from peqsite.portal.models import Publication
from peqsite.portal.publication import Standing

STANDINGS: Final = {
    Standing.DRAFT: pgettext_lazy("of what is published", "Draft"),
    Standing.COMING: pgettext_lazy("of what is published", "To come"),
    Standing.ON_AIR: pgettext_lazy("of what is published", "On air"),
    Standing.OVER: pgettext_lazy("of what is published", "Over"),
}


def marks_in_words(row: Publication) -> str:
    """The texts to review: "text (English)"; a dash where there is none."""
    names = {"fr": _("French"), "en": _("English")}
    marks = (column.rsplit("_", 1) for column in row.to_review.split())
    told = [f"{row._meta.get_field(text).verbose_name} ({names[language]})" for text, language in marks]
    return ", ".join(told) or "–"
