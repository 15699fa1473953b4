"""Offices and links, in a line each."""

from datetime import date
from typing import Any

from peqsite.portal.models import Link, Office
from tests.portal.written import at


def office(key: str = "montreal", **changes: Any) -> Office:
    """An office that serves Brazil since 2020, published, saved."""
    told = {
        "key": key,
        "state": "published",
        "starts": at("2026-01-01 00:00"),
        "name_fr": f"Bureau {key}",
        "name_en": f"Office {key}",
        "territories": "BR",
        "opened": date(2020, 1, 1),
        "source_fr": "Avis",
        "source_en": "Notice",
    }
    return Office.objects.create(**{**told, **changes})


def link(title: str = "Avis", **changes: Any) -> Link:
    """A direct link to a page in French, published, saved."""
    told = {
        "state": "published",
        "starts": at("2026-01-01 00:00"),
        "title_fr": title,
        "title_en": f"{title} (en)",
        "url": "https://www.quebec.ca/avis",
    }
    return Link.objects.create(**{**told, **changes})
