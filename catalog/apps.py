from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from peqsite import freshness


class CatalogConfig(AppConfig):
    name = "catalog"
    verbose_name = _("Reference lists")

    def ready(self) -> None:
        """Have every edit of a reference row seen at once by every worker."""
        from catalog import models  # noqa: PLC0415 models load after the app registry

        freshness.watch(
            models.Occupation,
            models.Succession,
            models.StudyProgram,
            models.DatedList,
            models.ListedOccupation,
            models.ListedProgram,
            models.EverydayTitle,
        )
