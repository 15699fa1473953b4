"""The six audiences of the front door. Each has a page of its own; notices may be shown on it alone."""

from typing import Any, Final

from django.db import models
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from catalog.rows import Bilingual


class Audience(models.TextChoices):
    """A key, and the name that the public reads."""

    PERMANENT = "permanent", pgettext_lazy("audience", "Permanent workers")
    BUSINESS = "business", pgettext_lazy("audience", "Business people")
    TEMPORARY = "temporary", pgettext_lazy("audience", "Temporary workers")
    STUDENTS = "students", pgettext_lazy("audience", "International students")
    SPONSORS = "sponsors", pgettext_lazy("audience", "Sponsors and sponsored persons")
    REFUGEES = "refugees", pgettext_lazy("audience", "Refugees and others")

    @property
    def line(self) -> Any:
        """What this site holds for them, in a line, translated where it is shown."""
        return LINES[self]


LINES: Final = {
    Audience.PERMANENT: _("What the PEQ asks of workers, and where to turn while it is closed."),
    Audience.BUSINESS: _("Why working for your own company does not count here."),
    Audience.TEMPORARY: _("Which months of work count, the job to hold, and the French that is asked."),
    Audience.STUDENTS: _("Which diplomas count, until when, and the French that is asked."),
    Audience.SPONSORS: _("What the PEQ asks of a spouse and children who come along."),
    Audience.REFUGEES: _("What this site covers, what it does not, and how to stay clear of fraud."),
}


SLUGS: Final = {
    Audience.PERMANENT: Bilingual("travailleurs-permanents", "permanent-workers"),
    Audience.BUSINESS: Bilingual("gens-daffaires", "business-people"),
    Audience.TEMPORARY: Bilingual("travailleurs-temporaires", "temporary-workers"),
    Audience.STUDENTS: Bilingual("etudiants-etrangers", "international-students"),
    Audience.SPONSORS: Bilingual("parrains-et-parraines", "sponsors-and-sponsored"),
    Audience.REFUGEES: Bilingual("refugies-et-autres", "refugees-and-others"),
}


class AudienceConverter:
    """The end of an audience's address, in the language of the page."""

    regex: Final = "[a-z-]+"

    def to_python(self, value: str) -> str:
        """Its key; ValueError for what is no slug in this language."""
        by_slug = {slug.text(get_language()): key.value for key, slug in SLUGS.items()}
        if value not in by_slug:
            raise ValueError(value)
        return by_slug[value]

    def to_url(self, value: str) -> str:
        return SLUGS[Audience(value)].text(get_language())
