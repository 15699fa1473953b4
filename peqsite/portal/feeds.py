"""Atom feeds: one a language, entries with ids that neither a host nor a corrected text can change."""

from datetime import date, datetime, time
from typing import Any, Final

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from eligibility.phrases import stream_name
from peqsite import clock
from peqsite.portal.addresses import public
from peqsite.portal.changes import every, known
from peqsite.portal.changes.change import Change
from peqsite.portal.content import airing_of
from peqsite.portal.models import News, NewsRow
from peqsite.portal.texts import to_html

LONGEST: Final = 900  # seconds that a copy of a feed may be kept
LENGTH: Final = 30  # entries
AUTHORITY: Final = "tag:repere-peq,2026:"
"""A name, not a host: the ids stay when the site moves."""


def tag(*parts: str) -> str:
    """The id of a feed or of an entry in the language of the page."""
    return AUTHORITY + "/".join((get_language(), *parts))


class Atom(Atom1Feed):
    """Atom, whose texts link to pages by their path: `xml:base` says of which site."""

    def root_attributes(self) -> dict[str, str]:
        return {**super().root_attributes(), "xml:base": self.feed["feed_url"]}


class AtomFeed(Feed):
    """What both feeds share. A subclass gives `rows` and what each says.

    Django completes a path with the host that was asked; an address under PUBLIC_ADDRESS it leaves as it is.
    """

    feed_type = Atom
    author_name = "Repère PEQ"

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().__call__(request, *args, **kwargs)
        patch_cache_control(response, public=True, max_age=airing_of(request).seconds_to_keep(LONGEST))
        return response

    @property
    def language(self) -> str:
        return f"{get_language()}-CA"


class NewsFeed(AtomFeed):
    def get_object(self, request: HttpRequest) -> tuple[NewsRow, ...]:
        return airing_of(request).rows(News)[:LENGTH]

    def title(self) -> str:
        return _("Repère PEQ – news")

    def subtitle(self) -> str:
        return _("What changes in the Québec experience program, and how sure it is.")

    def link(self) -> str:
        return public(reverse("portal:news"))

    def feed_url(self) -> str:
        return public(reverse("portal:news-feed"))

    def feed_guid(self) -> str:
        return tag("news")

    def items(self, rows: tuple[NewsRow, ...]) -> tuple[NewsRow, ...]:
        return rows

    def item_title(self, row: NewsRow) -> str:
        return row.titles.text(get_language())

    def item_description(self, row: NewsRow) -> str:
        """The summary and the text, then who tells it."""
        lang = get_language()
        body = to_html(row.bodies.text(lang))
        return format_html(
            "<p>{}</p>{}<p>{} {}</p>", row.summaries.text(lang), body, _("Source:"), row.sources.text(lang)
        )

    def item_link(self, row: NewsRow) -> str:
        return public(reverse("portal:news-item", args=[row.slug]))

    def item_guid(self, row: NewsRow) -> str:
        return tag("news", row.slug)

    def item_pubdate(self, row: NewsRow) -> datetime:
        return row.starts

    def item_updateddate(self, row: NewsRow) -> datetime:
        return max(row.starts, row.changed)

    def item_categories(self, row: NewsRow) -> tuple[str, ...]:
        return (row.category_titles.text(get_language()),)


class ChangesFeed(AtomFeed):
    """Changes of rules, lists and reception, of one stream or of both."""

    def get_object(self, request: HttpRequest, stream: str | None = None) -> tuple[str | None, date]:
        return stream, airing_of(request).at.date()

    def title(self, asked: tuple[str | None, date]) -> str:
        stream, _today = asked
        name = stream_name(stream, get_language()) if stream else ""
        if not name:
            return _("Repère PEQ – what changed")
        return _("Repère PEQ – what changed: %(stream)s") % {"stream": name}

    def subtitle(self) -> str:
        return _("Rules, dated lists and reception of applications, as the rulebook tells them.")

    def link(self, asked: tuple[str | None, date]) -> str:
        stream, _today = asked
        return public(
            reverse("portal:changes-stream", args=[stream]) if stream else reverse("portal:changes")
        )

    def feed_url(self, asked: tuple[str | None, date]) -> str:
        stream, _today = asked
        if not stream:
            return public(reverse("portal:changes-feed"))
        return public(reverse("portal:changes-stream-feed", args=[stream]))

    def feed_guid(self, asked: tuple[str | None, date]) -> str:
        stream, _today = asked
        return tag("changes", *filter(None, [stream]))

    def items(self, asked: tuple[str | None, date]) -> list[Change]:
        """Those that can be known, the latest told first."""
        stream, today = asked
        found = [each for each in known(every(get_language()), today) if stream in (None, *each.streams)]
        return sorted(found, key=lambda change: change.told, reverse=True)[:LENGTH]

    def item_title(self, change: Change) -> str:
        return change.title

    def item_description(self, change: Change) -> str:
        """The change, each condition that is asked otherwise, and the reference."""
        details = ((detail.name, detail.text) for detail in change.details)
        listed = format_html_join("", "<p><strong>{}</strong> – {}</p>", details)
        source = (_("Source:"), change.reference.text, change.reference.certainty)
        return format_html("<p>{}</p>{}<p>{} {}. {}</p>", change.text, listed, *source)

    def item_link(self, change: Change) -> str:
        return public(change.address)

    def item_guid(self, change: Change) -> str:
        return tag("changes", change.key)

    def item_pubdate(self, change: Change) -> datetime:
        return datetime.combine(change.told, time(), tzinfo=clock.ZONE)

    item_updateddate = item_pubdate
