"""A small rulebook of no law, read with one piece altered."""

from pathlib import Path

from eligibility.rules.entries import FILES
from eligibility.rules.reading import read_rulebook
from eligibility.rules.ruleset import Rulebook

SMALL = Path(__file__).parent / "small_rulebook"


def read_altered(folder: Path, name: str, old: str, new: str) -> Rulebook:
    """Read the small rulebook out of a folder, with one piece of one file replaced, once."""
    for file in FILES:
        text = (SMALL / file).read_text("utf-8")
        assert file != name or old in text
        (folder / file).write_text(text.replace(old, new, 1) if file == name else text, "utf-8")
    return read_rulebook(folder)
