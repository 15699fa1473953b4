"""Fill the tables of scores from their file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from catalog.files import FileFaultsError
from eligibility.scores.loading import load

FILE = Path(__file__).resolve().parents[2] / "data" / "score_tables.csv"


class Command(BaseCommand):
    help = "Add the tables of scores that are missing. Tables already there are never changed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--file", type=Path, default=FILE, help="the file, with the same columns")

    def handle(self, *_args: Any, file: Path, **_options: Any) -> None:
        try:
            report = load(file)
        except FileFaultsError as error:
            raise CommandError("\n".join(["Nothing was loaded.", *error.faults])) from error
        self.stdout.write(f"{report.total} tables of scores: {report.added} added.")
        for difference in report.differences:
            self.stdout.write(f"  {difference}")
