"""What the law makes of a row of the catalogue, for the pages of the catalogue."""

from django import template
from django.utils.translation import get_language

from catalog.rows import OccupationRow
from catalog.snapshot import Catalog
from eligibility.meanings import Meanings, meanings_of

register = template.Library()


@register.simple_tag
def occupation_meanings(row: OccupationRow, held: Catalog) -> Meanings:
    """What it means under each rule set: `{% occupation_meanings row held as meanings %}`. No query."""
    return meanings_of(row, held, get_language())
