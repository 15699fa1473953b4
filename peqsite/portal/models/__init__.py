"""What staff write for the public. Every kind is a `Publication`."""

from peqsite.portal.models.news import Category, News, NewsRow
from peqsite.portal.models.notice import Notice, NoticeRow
from peqsite.portal.models.publication import Publication

__all__ = ["Category", "News", "NewsRow", "Notice", "NoticeRow", "Publication"]
