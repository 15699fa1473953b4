"""Codes in words: levels, categories and editions as people read them."""

from collections.abc import Iterator
from typing import Final

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from catalog.codes import EDITIONS
from catalog.finder import Hit, Origin
from catalog.models import Edition, Level
from catalog.rows import OccupationRow, ProgramRow

SKILL_LEVELS: Final = {
    "0": _("Management"),
    "A": _("Usually calls for university education"),
    "B": _("Usually calls for college education or apprenticeship training"),
    "C": _("Usually calls for secondary school or training specific to the occupation"),
    "D": _("Training is usually given on the job"),
}
TEERS: Final = {
    "0": _("Management"),
    "1": _("Usually calls for a university degree"),
    "2": _("Usually calls for a college diploma, or an apprenticeship of two years or more, or supervision"),
    "3": _(
        "Usually calls for a college diploma, or an apprenticeship of less than two years, or more than six "
        "months of training on the job"
    ),
    "4": _("Usually calls for a secondary school diploma, or several weeks of training on the job"),
    "5": _("Usually calls for a short demonstration of the work and no schooling"),
}
_MANAGEMENT: Final = {2016: _("Management"), 2021: _("Legislative and senior management")}
_CATEGORIES: Final = {
    "1": _("Business, finance and administration"),
    "2": _("Natural and applied sciences"),
    "3": _("Health"),
    "4": _("Education, law and social, community and government services"),
    "5": _("Art, culture, recreation and sport"),
    "6": _("Sales and service"),
    "7": _("Trades, transport and equipment operation"),
    "8": _("Natural resources and agriculture"),
    "9": _("Manufacturing and utilities"),
}
EDITION_NAMES: Final = {
    2016: _("National Occupational Classification (NOC) 2016, version 1.3"),
    2021: _("National Occupational Classification (NOC) 2021, version 1.0"),
}


def edition(row: OccupationRow) -> str:
    """The edition in a few letters: "NOC 2021"."""
    return Edition(row.edition).label


def edition_in_words(row: OccupationRow) -> str:
    """The edition by its whole name."""
    return EDITION_NAMES[row.edition]


def level(row: OccupationRow) -> str:
    """The level in a few letters: "Skill level B" or "TEER 3"."""
    if row.teer is not None:
        return _("TEER %s") % row.teer
    return _("Skill level %s") % row.skill_level


def level_in_words(row: OccupationRow) -> str:
    """What the level stands for."""
    return TEERS[row.teer] if row.teer is not None else SKILL_LEVELS[row.skill_level]


def category(row: OccupationRow) -> str:
    """The broad category that the first digit stands for."""
    return _CATEGORIES.get(row.broad_category) or _MANAGEMENT[row.edition]


def categories(edition: int | None = None) -> Iterator[tuple[str, str]]:
    """Every broad category: its digit and its name, in one edition or whatever the edition."""
    yield "0", _MANAGEMENT[edition or EDITIONS[0]]
    yield from _CATEGORIES.items()


def diploma(row: ProgramRow) -> str:
    """The diploma that a study program leads to, spelled out."""
    return Level(row.level).label


def found_by(hit: Hit, language: str) -> SafeString | str:
    """Which title a hit was found by; nothing where it is the row's own title, or a code."""
    if hit.origin is Origin.CODE or hit.title == hit.row.title(language):
        return ""
    marked = format_html('<span lang="{}">{}</span>', hit.title_lang, hit.title)
    return format_html(_sentence(hit), title=marked if hit.is_other_language else hit.title)


def _sentence(hit: Hit) -> str:
    if hit.origin is Origin.LISTED:
        return _("Found by the wording of a dated list, “{title}”.")
    if not hit.is_other_language:
        return _("Found by the title “{title}”.")
    if hit.title_lang == "en":
        return _("Found by the English title “{title}”.")
    return _("Found by the French title “{title}”.")


def breakable(title: str) -> SafeString:
    """A title that a narrow screen may break after a slash, as in "bouchers/bouchères"."""
    return format_html_join(SafeString("/<wbr>"), "{}", ((part,) for part in title.split("/")))
