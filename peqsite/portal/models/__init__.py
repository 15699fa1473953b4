"""What staff write for the public, each kind a `Publication`; what visitors report; checks of addresses."""

from peqsite.portal.models.link import AddressCheck, Directory, Link, LinkRow
from peqsite.portal.models.news import Category, News, NewsRow
from peqsite.portal.models.notice import Notice, NoticeRow
from peqsite.portal.models.office import Office, OfficeRow
from peqsite.portal.models.publication import Publication
from peqsite.portal.models.report import Report

__all__ = [
    "AddressCheck",
    "Category",
    "Directory",
    "Link",
    "LinkRow",
    "News",
    "NewsRow",
    "Notice",
    "NoticeRow",
    "Office",
    "OfficeRow",
    "Publication",
    "Report",
]
