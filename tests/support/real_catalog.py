"""The real reference lists in memory, without the time it takes to load them."""

import pytest
from django.db import transaction

from catalog.loading import load
from catalog.management.commands.load_catalog import DATA
from catalog.snapshot import Catalog, catalog, make_catalog
from peqsite import freshness


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


@pytest.fixture
def held_catalog(real_catalog: Catalog) -> None:
    """The site's own snapshot holds the real lists, as if it had just read them."""
    catalog._held = (freshness.version(), real_catalog)
