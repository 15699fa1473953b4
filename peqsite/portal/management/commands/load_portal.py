"""Bring in the news, notices and categories that come with the site."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from catalog.files import FileFaultsError
from peqsite.portal.loading import DATA, load


class Command(BaseCommand):
    help = "Add the shipped rows that were never there. What staff changed or deleted stays as they left it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--data", type=Path, default=DATA, help="folder of the files")

    def handle(self, *_args: Any, data: Path, **_options: Any) -> None:
        try:
            report = load(data)
        except FileFaultsError as error:
            raise CommandError("\n".join(["Nothing was loaded.", *error.faults])) from error
        for file, total, added in report.counts:
            self.stdout.write(f"  {total:4} {file}: {f'{added} added' if added else 'nothing new'}")
        self.stdout.write(f"{report.added} rows added." if report.added else "Nothing changed.")
