"""Fill the reference lists from their files."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from catalog.files import FileFaultsError
from catalog.loading import load

DATA = Path(__file__).resolve().parents[2] / "data"
MOST_FAULTS = 20  # more would only scroll the first ones away


class Command(BaseCommand):
    help = "Add the rows of the reference files that are missing. Rows already there are never changed."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--data", type=Path, default=DATA, help="folder of the files")

    def handle(self, *_args: Any, data: Path, **_options: Any) -> None:
        self.say(f"Reading the reference lists of {data}")
        try:
            report = load(data)
        except FileFaultsError as error:
            raise CommandError(self.faults(error.faults)) from error
        for label, total, added in report.counts:
            self.say(f"  {total:4} {label}: {f'{added} added' if added else 'all there'}")
        for difference in report.differences:
            self.say(f"  {difference}")
        self.say(f"{report.added} rows added." if report.added else "Nothing changed.")

    def say(self, text: str) -> None:
        self.stdout.write(text)

    def faults(self, faults: list[str]) -> str:
        more = len(faults) - MOST_FAULTS
        rest = [f"… and {more} more"] if more > 0 else []
        return "\n".join(["Nothing was loaded.", *faults[:MOST_FAULTS], *rest])
