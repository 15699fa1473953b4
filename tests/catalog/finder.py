"""A catalogue for the tests of the finder: the shipped lists, with a few everyday titles of our own."""

from collections.abc import Iterator

import pytest
from django.test import override_settings

from catalog.finder import find
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


@pytest.fixture(scope="module")
def held(loaded_once: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[Catalog]:
    """The catalogue that a module's searches are asked of; its shelves are made once, by the first search."""
    with django_db_blocker.unblock(), override_settings(TITLES_FILE=None):
        EverydayTitle.objects.all().delete()
        for line in EVERYDAY:
            add_everyday(*line)
        catalogue = make_catalog()
        find("", "fr", among=catalogue)
        yield catalogue
