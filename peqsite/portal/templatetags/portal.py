"""Tags of the portal's pages."""

import re

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from catalog.rows import Bilingual
from eligibility import phrases
from eligibility.phrases.verdicts import READ_ON
from peqsite.portal.models import NewsRow, OfficeRow
from peqsite.portal.offices.countries import countries
from peqsite.portal.texts import to_html

register = template.Library()


@register.simple_tag
def prose(both: Bilingual) -> SafeString:
    """The HTML of a Markdown text in the language of the page."""
    return to_html(both.text(get_language()))


@register.filter
def beginning(text: str, words: int) -> str:
    """The first words of a text with its spaces as they are: a no-break space binds what it binds.

    What such a space binds counts as one word.
    """
    found = re.match(rf"(?:[^ \n]+[ \n]*){{0,{words}}}", text.strip())[0].rstrip()
    return found if found == text.strip() else f"{found} …"


@register.filter
def certainty(row: NewsRow | OfficeRow) -> str:
    """How sure a news item or an office is, and the day its source was read."""
    lang = get_language()
    return f"{phrases.certainty_word(row.certainty, lang)}, {READ_ON.write(lang, read=row.read_on)}"


@register.filter
def country(code: str) -> str:
    """The name of a country or territory in the language of the page."""
    return countries()[code].names.text(get_language())
