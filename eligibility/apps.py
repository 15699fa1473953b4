from django.apps import AppConfig
from django.core import checks
from django.utils.translation import gettext_lazy as _

from peqsite import freshness


class EligibilityConfig(AppConfig):
    name = "eligibility"
    verbose_name = _("Eligibility")

    def ready(self) -> None:
        """Have what staff edit seen at once by every worker, and a faulty rulebook at the start."""
        from eligibility import models, rulebooks  # noqa: PLC0415 models load after the app registry

        freshness.watch(models.ReceptionWindow, models.ScoreTable)
        checks.register(rulebooks.check_rulebook)
