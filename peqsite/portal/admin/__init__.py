"""Where staff write what the public reads: one module for each kind."""

from peqsite.portal.admin import link, news, notice, office, report

__all__ = ["link", "news", "notice", "office", "report"]
