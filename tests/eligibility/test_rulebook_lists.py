"""The rulebook names dated lists by their keys; the catalogue must know them under these very keys."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from catalog.snapshot import OCCUPATIONS_2019, PROGRAMS_2019
from eligibility.rulebooks import FOLDER


def named_lists(entry: Any) -> Iterator[str]:
    """Every value of `key` and `on_list`, wherever it stands."""
    if isinstance(entry, list):
        for part in entry:
            yield from named_lists(part)
    elif isinstance(entry, dict):
        for name, value in entry.items():
            if name == "on_list" or (name == "key" and entry.get("kind") == "training-list"):
                yield value
            yield from named_lists(value)


@pytest.mark.parametrize(
    ("file", "keys"), [("graduates.toml", [PROGRAMS_2019]), ("workers.toml", [OCCUPATIONS_2019])]
)
def test_the_lists_that_the_rulebook_names_are_those_of_the_catalogue(file, keys):
    assert list(named_lists(tomllib.loads((FOLDER / file).read_text("utf-8")))) == keys
