"""The real reference lists, in memory and in the test database."""

from pathlib import Path

import pytest
from django.db import transaction

import catalog
from catalog.loading import load
from catalog.snapshot import Catalog, make_catalog

DATA = Path(catalog.__file__).parent / "data"


@pytest.fixture
def loaded_catalog(db) -> None:
    """The real lists in the database, for this test only."""
    load(DATA)


@pytest.fixture(scope="session")
def _catalog_read_once(django_db_setup, django_db_blocker) -> Catalog:
    with django_db_blocker.unblock(), transaction.atomic():
        load(DATA)
        held = make_catalog()
        transaction.set_rollback(True)
    return held


@pytest.fixture
def real_catalog(_catalog_read_once: Catalog, db) -> Catalog:
    """The real lists in memory; the database itself is empty."""
    return _catalog_read_once
