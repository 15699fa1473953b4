"""Running the loader as staff do, and reading what it says."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from catalog.management.commands.load_catalog import DATA
from catalog.models import DatedList, ListedOccupation, ListedProgram, Occupation, StudyProgram, Succession
from catalog.titles import EverydayTitle

TABLES = (Occupation, Succession, StudyProgram, DatedList, ListedOccupation, ListedProgram, EverydayTitle)
EVERYDAY_TITLES = len((DATA / "everyday_titles.csv").read_text(encoding="utf-8").splitlines()) - 1
COUNTS = [1016, 585, 218, 2, 162, 218, EVERYDAY_TITLES]


def load(folder: Path = DATA) -> str:
    """What the loader said."""
    said = StringIO()
    call_command("load_catalog", data=folder, stdout=said)
    return said.getvalue()


def counts() -> list[int]:
    return [model.objects.count() for model in TABLES]


def refusal(folder: Path) -> list[str]:
    """The lines that tell why nothing was loaded."""
    with pytest.raises(CommandError) as caught:
        load(folder)
    first, *faults = str(caught.value).splitlines()
    assert first == "Nothing was loaded."
    return faults
