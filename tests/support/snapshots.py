"""No test sees what another one held in memory: an undone edit gives its freshness number back."""

from collections.abc import Iterator

import pytest

from catalog.api.http import kept
from catalog.snapshot import catalog
from eligibility.rulebooks import current_rulebook
from eligibility.scores.book import score_book
from peqsite.portal.changes import recorded
from peqsite.portal.content import content


@pytest.fixture(autouse=True)
def forget_snapshots() -> Iterator[None]:
    yield
    for snapshot in (catalog, current_rulebook, score_book, kept, content, recorded):
        snapshot._held = None
