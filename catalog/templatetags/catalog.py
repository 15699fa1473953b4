"""Tags for the rows of the catalogue: a text in the reader's language, a level in words."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from catalog import wording
from catalog.finder import Hit
from catalog.rows import Bilingual, other
from catalog.wording import breakable

register = template.Library()

for words in (
    wording.category,
    wording.diploma,
    wording.edition,
    wording.edition_in_words,
    wording.level,
    wording.level_in_words,
):
    register.filter(words.__name__, words)


@register.simple_tag
def text(both: Bilingual) -> SafeString:
    """A text in the language of the page; marked with its own language where it is in the other one."""
    wanted = get_language()
    found = both.language(wanted)
    return breakable(both.text(wanted)) if found == wanted else _marked(both, found)


@register.simple_tag
def text_in_other_language(both: Bilingual) -> SafeString | str:
    """The same text in the other language, marked with it; nothing where there is none."""
    wanted = other(get_language())
    return _marked(both, wanted) if both.language(wanted) == wanted else ""


@register.simple_tag
def found_by(hit: Hit) -> SafeString | str:
    """Which title a hit was found by, where it is not the very one shown above it."""
    return wording.found_by(hit, get_language())


@register.filter
def plain(both: Bilingual) -> str:
    """The text alone, for a place that holds no element, as the page's title."""
    return both.text(get_language())


def _marked(both: Bilingual, language: str) -> SafeString:
    return format_html('<span lang="{}">{}</span>', language, breakable(both.text(language)))
