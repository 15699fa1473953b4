"""Delete the reports of unexpected results that have been kept for 90 days; meant to run every day."""

from typing import Any

from django.core.management.base import BaseCommand

from peqsite.portal.reports import too_old


class Command(BaseCommand):
    help = "Delete the reports of unexpected results received 90 days ago or before."

    def handle(self, *_args: Any, **_options: Any) -> None:
        deleted, _by_model = too_old().delete()
        self.stdout.write(f"{deleted} reports deleted.")
