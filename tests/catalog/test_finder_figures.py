"""How much is found of what people type: the shares that ./peq bench finder measures in full."""

import csv
import random
from pathlib import Path

import pytest
from django.conf import settings

from catalog.finder import Kind, find
from catalog.finder.library import library_of
from catalog.folding import fold
from catalog.snapshot import catalog
from tests.bench.finder_alterations import AS_THEY_ARE, typed

pytestmark = pytest.mark.usefixtures("loaded")

EVERYDAY = Path(__file__).parents[1] / "bench" / "everyday_queries.csv"
SOME = 150  # titles of the index


def is_found(text, language, right, held):
    hits = find(text, language, kinds=frozenset({Kind.OCCUPATION}), edition=2021, limit=5, among=held).hits
    return not right.isdisjoint(hit.row.code for hit in hits)


def test_what_people_type_is_found_in_the_sites_own_titles(monkeypatch):
    monkeypatch.setattr(settings, "TITLES_FILE", None)
    held = catalog()
    with EVERYDAY.open(encoding="utf-8", newline="") as file:
        queries = [
            (line["query"], line["language"], set(line["code_2021"].split(";")))
            for line in csv.DictReader(file)
        ]
    found = sum(is_found(*query, held) for query in queries)
    assert len(queries) == 200
    assert found >= 190


@pytest.mark.skipif(settings.TITLES_FILE is None, reason="PEQ_TITLES names no index")
def test_the_titles_of_the_index_are_found_as_they_are_and_altered():
    held = catalog()
    index = library_of(held).shelves[1]
    right = {}
    for title in index.titles:
        right.setdefault(fold(title.text), set()).add(title.key.code)
    whole, altered = [], []
    for title in random.Random(1).sample(index.titles, SOME):
        for way, text in typed(title.text, title.language).items():
            is_right = is_found(text, title.language, right[fold(title.text)], held)
            (whole if way == AS_THEY_ARE else altered).append(is_right)
    assert (sum(whole) / len(whole) >= 0.99, sum(altered) / len(altered) >= 0.93) == (True, True)
