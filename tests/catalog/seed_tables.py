"""The two tables that the lists of November 2019 were copied from, as they stood, faults included.

Their wordings are kept in the shipped files; the copy had lost the zeros of its codes.
"""

import csv
from pathlib import Path

from catalog.management.commands.load_catalog import DATA


def shipped(name: str) -> list[dict[str, str]]:
    """The lines of a shipped file by column."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def occupations() -> str:
    """The copy's table of occupations, as it is pasted from its page."""
    rows = (f"{row['code'].lstrip('0')} | {row['seed_title_fr']} |" for row in shipped("occupations.csv"))
    return "\n".join(("Code CNP | Titre de l'emploi |", "---|---|", *rows, ""))


def programs() -> str:
    """The copy's table of study programs."""
    rows = (f"{row['seed_title_fr']} ({row['level']}) |" for row in shipped("study_programs.csv"))
    return "\n".join(("Domaine de formation |", "---|", *rows, ""))


def file(tmp_path: Path, name: str, text: str) -> Path:
    """A text as a file to send."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path
