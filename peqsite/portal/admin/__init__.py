"""Where staff write what the public reads: one module for each kind."""

from peqsite.portal.admin import news, notice

__all__ = ["news", "notice"]
