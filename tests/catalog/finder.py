"""A catalogue for the tests of the finder: the shipped lists, with a few everyday titles of our own."""

import pytest
from django.db import transaction
from django.test import override_settings

from catalog.finder.library import Library, library_of
from catalog.loading import load
from catalog.management.commands.load_catalog import DATA
from catalog.models import EverydayTitle, Occupation
from catalog.snapshot import Catalog, make_catalog

EVERYDAY = (
    ("fr", "infirmier", "31301"),
    ("en", "nurse", "31301"),
    ("fr", "préposé aux bénéficiaires", "33102"),
    ("fr", "chauffeur de camion", "73300"),
    ("en", "truck driver", "73300"),
    ("fr", "barista", "65201"),
    ("fr", "aide-cuisinier", "65201"),
    ("fr", "développeur full stack", "21234"),
    ("en", "web master", "21234"),
    ("en", "dish washer", "65201"),
    ("en", "salesman", "64100"),
    ("en", "housekeeping room attendant", "65310"),
)


def add_everyday(language: str, title: str, code: str) -> EverydayTitle:
    """A new everyday title."""
    occupation = Occupation.objects.get(edition=2021, code=code)
    return EverydayTitle.objects.create(language=language, title=title, occupation=occupation)


@pytest.fixture(scope="session")
def finder_library(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Library:
    """The shelves, made once; the rows are gone again."""
    with django_db_blocker.unblock(), transaction.atomic(), override_settings(TITLES_FILE=None):
        load(DATA)
        EverydayTitle.objects.all().delete()
        for line in EVERYDAY:
            add_everyday(*line)
        library = library_of(make_catalog())
        transaction.set_rollback(True)
    return library


@pytest.fixture
def held(finder_library: Library) -> Catalog:
    """The catalogue that searches are asked of, its shelves at hand: no query, no row."""
    library_of._library = finder_library
    return finder_library.held
