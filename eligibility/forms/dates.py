"""Months as people write them, and days as sentences say them."""

from datetime import date

from django.utils import translation
from django.utils.formats import date_format

from catalog.folding import fold

MONTHS = (
    ("janvier", "january"),
    ("fevrier", "february"),
    ("mars", "march"),
    ("avril", "april"),
    ("mai", "may"),
    ("juin", "june"),
    ("juillet", "july"),
    ("aout", "august"),
    ("septembre", "september"),
    ("octobre", "october"),
    ("novembre", "november"),
    ("decembre", "december"),
)
SHORTEST = 3  # letters of a shortened month


def read_month(text: str) -> int | None:
    """The month, 1 to 12, of "2", "02", "février", "fév." or "Feb"; None when it is none, or may be two."""
    word = fold(text[:20]).strip()
    if word.isascii() and word.isdigit():
        return int(word) if 1 <= int(word) <= len(MONTHS) else None
    if len(word) < SHORTEST:
        return None
    found = [number for number, names in enumerate(MONTHS, 1) if any(name.startswith(word) for name in names)]
    return found[0] if len(found) == 1 else None


def plain_day(day: date) -> str:
    """The day in the page's language, without markup: "1er mai 2024", "May 1, 2024"."""
    text = date_format(day, "DATE_FORMAT")
    return text.replace("1 ", "1er ", 1) if day.day == 1 and translation.get_language() == "fr" else text
