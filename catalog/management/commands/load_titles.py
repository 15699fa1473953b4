"""Bring in the publisher's own index of titles, in place of the one that is there."""

from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from catalog.concurrency import take_turns
from catalog.finder.index_file import COLUMNS, IndexFaultsError, IndexLine, read_index
from catalog.models import ExampleTitle, Occupation
from peqsite import freshness

MOST_FAULTS: Final = 20  # more would only scroll the first ones away
Row = tuple[str, str, str]


class Command(BaseCommand):
    help = (
        f"Put a CSV file of titles ({', '.join(COLUMNS)}) in place of the titles of the publisher's index. "
        "The file is checked whole before anything changes."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the index, in UTF-8")
        parser.add_argument("--lang", choices=["fr", "en"], default="fr", help="language of what is said")

    def handle(self, *_args: Any, file: Path, lang: str, **_options: Any) -> None:
        with override(lang):
            try:
                told = load(file)
            except IndexFaultsError as error:
                raise CommandError("\n".join(_refusal(error.faults))) from error
            for sentence in told:
                self.stdout.write(sentence)


def load(file: Path) -> list[str]:
    """Replace the index by that of a file; what was done, in the language in force.

    Raises IndexFaultsError, and writes nothing, if anything is amiss.
    """
    codes = frozenset(Occupation.objects.filter(edition=2021).values_list("code", flat=True))
    lines = read_index(file, codes)
    with transaction.atomic():
        take_turns()
        present = Counter(ExampleTitle.objects.values_list("language", "title", "code_2021"))
        wanted = Counter(_row(line) for line in lines)
        if wanted != present:
            _replace(lines)
    return [_holding(lines), *_changes(wanted - present, present - wanted)]


def _row(line: IndexLine) -> Row:
    return line.language, line.title, line.code


def _replace(lines: list[IndexLine]) -> None:
    ExampleTitle.objects.all().delete()
    rows = (ExampleTitle(language=line.language, title=line.title, code_2021=line.code) for line in lines)
    ExampleTitle.objects.bulk_create(rows, batch_size=1000)
    freshness.bump()


def _holding(lines: list[IndexLine]) -> str:
    languages, codes = Counter(line.language for line in lines), {line.code for line in lines}
    counts = {"fr": languages["fr"], "en": languages["en"], "codes": len(codes)}
    return _("Titles in the file – French: %(fr)s, English: %(en)s; occupations: %(codes)s") % counts


def _changes(added: Counter[Row], removed: Counter[Row]) -> list[str]:
    if not added and not removed:
        return [_("Nothing changed: these titles are there already.")]
    new, gone = added.total(), removed.total()
    return [
        ngettext("%s title added.", "%s titles added.", new) % new,
        ngettext("%s title removed.", "%s titles removed.", gone) % gone,
    ]


def _refusal(faults: list[str]) -> list[str]:
    """The first faults, after the sentence that says that nothing happened."""
    more = len(faults) - MOST_FAULTS
    rest = [ngettext("… and %s more fault", "… and %s more faults", more) % more] if more > 0 else []
    return [_("Nothing was loaded."), *faults[:MOST_FAULTS], *rest]
