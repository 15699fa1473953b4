"""What tests of eligibility share."""

from datetime import date

import pytest

from catalog.snapshot import Catalog
from eligibility.journey import Moment
from eligibility.models import ReceptionWindow
from eligibility.rulebooks import law
from tests.eligibility.windows import window

TODAY = date(2026, 11, 22)


@pytest.fixture
def held(held_catalog: None, real_catalog: Catalog) -> Catalog:
    """The real lists, which pages find too."""
    return real_catalog


@pytest.fixture
def moment(held: Catalog) -> Moment:
    """What answers are read against: the real lists and rules, on 22 November 2026."""
    return Moment(held, law(), TODAY)


@pytest.fixture
def announced(db) -> ReceptionWindow:
    """A window for workers, from 15 January to 31 March 2027."""
    row = window()
    row.save()
    return row
