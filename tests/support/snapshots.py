"""No test sees what another one held in memory: an undone edit gives its freshness number back."""

from collections.abc import Iterator

import pytest

from catalog.api.http import kept
from catalog.snapshot import catalog
from eligibility.rulebooks import current_rulebook
from eligibility.scores.book import score_book
from peqsite.portal.changes import recorded
from peqsite.portal.content import content
from peqsite.portal.links import checks
from peqsite.portal.search.results import held
from peqsite.portal.views.machines import always


@pytest.fixture(autouse=True)
def forget_snapshots() -> Iterator[None]:
    yield
    held_by_all = (catalog, current_rulebook, score_book, kept, content, recorded, checks, held, always)
    for snapshot in held_by_all:
        snapshot._held = None
