"""The pages about this site. Their texts are templates: portal/page_<key>.html."""

from typing import Any, Final

from django.db import models
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from catalog.rows import Bilingual


class FixedPage(models.TextChoices):
    """A key, and the name that the public reads."""

    HOW = "how", _("How it works")
    DATA = "data", _("About the data")
    PRIVACY = "privacy", _("Privacy")
    ACCESSIBILITY = "accessibility", _("Accessibility")
    ACCESS = "access", _("Access to information")
    TERMS = "terms", _("Terms of use")
    CONTACT = "contact", pgettext_lazy("page", "Contact")
    SITE_MAP = "sitemap", _("Site map")

    @property
    def line(self) -> Any:
        """What it tells, in a line, translated where it is shown."""
        return LINES[self]


LINES: Final = {
    FixedPage.HOW: _("How an answer is reached, and what the five answers mean."),
    FixedPage.DATA: _("Where the rules and the lists come from, under which licence, and how sure they are."),
    FixedPage.PRIVACY: _("What is kept about you: nothing. Why there is no cookie banner."),
    FixedPage.ACCESSIBILITY: _(
        "What this site does so that everybody can use it, and how to tell of a barrier."
    ),
    FixedPage.ACCESS: _("What this site can give you, and where to ask for what the government holds."),
    FixedPage.TERMS: _("What an answer of this site is worth, and what you may do with its content."),
    FixedPage.CONTACT: _("Who answers here, and how to report an unexpected result."),
    FixedPage.SITE_MAP: _("Every page of this site, by subject."),
}
SLUGS: Final = {
    FixedPage.HOW: Bilingual("fonctionnement", "how-it-works"),
    FixedPage.DATA: Bilingual("donnees", "about-the-data"),
    FixedPage.PRIVACY: Bilingual("confidentialite", "privacy"),
    FixedPage.ACCESSIBILITY: Bilingual("accessibilite", "accessibility"),
    FixedPage.ACCESS: Bilingual("acces-information", "access-to-information"),
    FixedPage.TERMS: Bilingual("conditions-utilisation", "terms"),
    FixedPage.CONTACT: Bilingual("nous-joindre", "contact"),
    FixedPage.SITE_MAP: Bilingual("plan-du-site", "site-map"),
}


class FixedPageConverter:
    """The address of a fixed page, in the language of the page."""

    regex: Final = "[a-z-]+"

    def to_python(self, value: str) -> str:
        """Its key; ValueError for what is no slug in this language."""
        by_slug = {slug.text(get_language()): key.value for key, slug in SLUGS.items()}
        if value not in by_slug:
            raise ValueError(value)
        return by_slug[value]

    def to_url(self, value: str) -> str:
        return SLUGS[FixedPage(value)].text(get_language())
