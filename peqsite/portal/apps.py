from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from peqsite import freshness


class PortalConfig(AppConfig):
    name = "peqsite.portal"
    label = "portal"
    verbose_name = _("Portal")

    def ready(self) -> None:
        """Have every edit seen at once by every worker."""
        freshness.watch(*self.get_models())
