"""The reference lists, loaded once for each module that asks, and a copy of their files to spoil."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import transaction

from catalog.loading import load
from catalog.management.commands.load_catalog import DATA
from tests.catalog.finder import finder_library

__all__ = ["finder_library"]


@pytest.fixture(scope="module")
def loaded_once(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """The rows stand in a transaction around the module's tests, each of which undoes its own edits."""
    with django_db_blocker.unblock(), transaction.atomic():
        load(DATA)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def loaded(loaded_once: None, db: None) -> None:
    """The shipped reference lists, as rows."""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A copy of the shipped files, to change."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


@pytest.fixture
def spoil(files: Path) -> Callable[[str, str, str], Path]:
    """Replace one text, which must stand there once, in one file."""

    def replace(file: str, old: str, new: str) -> Path:
        text = (files / file).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (files / file).write_text(text.replace(old, new), encoding="utf-8")
        return files

    return replace
