from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from peqsite import freshness


class PortalConfig(AppConfig):
    name = "peqsite.portal"
    label = "portal"
    verbose_name = _("Portal")

    def ready(self) -> None:
        """Have every edit seen at once by every worker; what visitors report is on no public page."""
        freshness.watch(*(model for model in self.get_models() if model is not self.get_model("Report")))
