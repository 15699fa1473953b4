"""The portal's public pages. Path segments are translated; slugs of news and keys of categories are not."""

from typing import Final

from django.urls import include, path, register_converter
from django.utils.translation import gettext_lazy as _

from peqsite.portal import feeds
from peqsite.portal.audiences import AudienceConverter
from peqsite.portal.pages.fixed import FixedPageConverter
from peqsite.portal.streams import StreamConverter
from peqsite.portal.views import audiences, changes, links, news, offices, pages, reports, search

app_name = "portal"


class YearConverter:
    """A year of four figures, as a number."""

    regex: Final = "[0-9]{4}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return f"{value:04}"


class CountryConverter:
    """What may be the code of a country: two letters."""

    regex: Final = "[A-Za-z]{2}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(AudienceConverter, "audience")
register_converter(CountryConverter, "country")
register_converter(FixedPageConverter, "fixed")
register_converter(YearConverter, "year")
register_converter(StreamConverter, "stream")

NEWS: Final = [
    path("", news.news, name="news"),
    path("atom.xml", feeds.NewsFeed(), name="news-feed"),
    path("<year:year>/", news.news, name="news-year"),
    path(_("topic/<slug:category>/"), news.news, name="news-category"),
    path("<slug:slug>/", news.news_item, name="news-item"),
]
CHANGES: Final = [
    path("", changes.changes, name="changes"),
    path("atom.xml", feeds.ChangesFeed(), name="changes-feed"),
    path("<stream:stream>/", changes.changes, name="changes-stream"),
    path("<stream:stream>/atom.xml", feeds.ChangesFeed(), name="changes-stream-feed"),
]
OFFICES: Final = [
    path("", offices.offices, name="offices"),
    path("<country:country>/", offices.office, name="office"),
]
SEARCH: Final = [
    path("", search.search, name="search"),
    path("opensearch.xml", search.opensearch, name="opensearch"),
]
REPORT: Final = [
    path("", reports.report, name="report"),
    path(_("received/"), reports.received, name="report-received"),
]

urlpatterns = [
    path(_("audiences/<audience:audience>/"), audiences.audience, name="audience"),
    path(_("news/"), include(NEWS)),
    path(_("changes/"), include(CHANGES)),
    path(_("search/"), include(SEARCH)),
    path(_("offices/"), include(OFFICES)),
    path(_("links/"), links.links, name="links"),
    path(_("report/"), include(REPORT)),
    path("<fixed:page>/", pages.page, name="page"),
]
