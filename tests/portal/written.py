"""What staff wrote, in a line each."""

from datetime import date, datetime
from typing import Any

from peqsite import clock
from peqsite.portal.models import Category, News, Notice


def at(text: str) -> datetime:
    """An instant in Montréal: at("2026-12-01 08:30")."""
    return datetime.fromisoformat(text).replace(tzinfo=clock.ZONE)


def notice(title: str = "Panne", **changes: Any) -> Notice:
    """A notice published for everybody since 2026 began, saved."""
    told = {
        "state": "published",
        "starts": at("2026-01-01 00:00"),
        "place": "everywhere",
        "title_fr": title,
        "title_en": f"{title} (en)",
        "body_fr": "Le service est interrompu.",
        "body_en": "The service is down.",
    }
    return Notice.objects.create(**{**told, **changes})


def category(key: str = "rules") -> Category:
    made, _new = Category.objects.get_or_create(key=key, defaults={"title_fr": "Règles", "title_en": "Rules"})
    return made


def news(slug: str = "une-nouvelle", **changes: Any) -> News:
    """A news item of 2 July 2026, published since 2026 began, saved."""
    told = {
        "state": "published",
        "starts": at("2026-01-01 00:00"),
        "slug": slug,
        "day": date(2026, 7, 2),
        "category": changes.pop("category", None) or category(),
        "title_fr": f"Titre de {slug}",
        "title_en": f"Title of {slug}",
        "summary_fr": "Résumé.",
        "summary_en": "Summary.",
        "source_fr": "Avis",
        "source_en": "Notice",
    }
    return News.objects.create(**{**told, **changes})
