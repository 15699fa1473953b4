import pytest

from eligibility.models import ReceptionWindow
from tests.eligibility.windows import window


@pytest.fixture
def announced(db) -> ReceptionWindow:
    """A window for workers, from 15 January to 31 March 2027."""
    row = window()
    row.save()
    return row
