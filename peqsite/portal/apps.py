from django.apps import AppConfig, apps
from django.utils.translation import gettext_lazy as _

from peqsite import freshness


class PortalConfig(AppConfig):
    name = "peqsite.portal"
    label = "portal"
    verbose_name = _("Portal")

    def ready(self) -> None:
        """Have every edit seen at once by every worker; what visitors report is on no public page."""
        _know_histories()
        freshness.watch(*(model for model in self.get_models() if model is not self.get_model("Report")))


def _know_histories() -> None:
    """Have Django see the tables of history, which are registered after it looked for what refers to what.

    Else nothing tells them that a user is deleted, and the database refuses to delete who ever edited a row.
    """
    for model in apps.get_models(include_auto_created=True):
        model._meta._expire_cache()
