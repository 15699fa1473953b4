"""The same titles in Tantivy, a search library in Rust that was weighed against an index of our own.

It is no dependency: `pip install --target FOLDER tantivy`, then BENCH_PEERS=FOLDER.
"""

import os
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, Final

from catalog.finder.words import plain, stem, words

MEMORY: Final = 50_000_000  # bytes that it may write before it makes a second segment
ROWS: Final = 30  # titles fetched, so that five different codes are among them
SHORTEST, LONG = 4, 7  # letters from which a word may hold one typo, two typos

Search = Callable[[str], list[str]]


def search(titles: Iterable[tuple[str, str]]) -> Search:
    """A way to find codes over (code, title) pairs by the same stems. ImportError where it is not there."""
    sys.path += [folder for folder in os.environ.get("BENCH_PEERS", "").split(os.pathsep) if folder]
    tantivy = import_module("tantivy")
    index = _index(tantivy, titles)
    searcher = index.searcher()

    def find(text: str) -> list[str]:
        query = _query(tantivy, index.schema, _stems(text))
        hits = searcher.search(query, ROWS, count=False).hits
        return list(dict.fromkeys(searcher.doc(address)["code"][0] for _, address in hits))

    return find


def _stems(text: str) -> list[str]:
    return [stem(word) for word in words(plain(text))]


def _index(tantivy: Any, titles: Iterable[tuple[str, str]]) -> Any:
    schema = tantivy.SchemaBuilder()
    schema.add_text_field("title", tokenizer_name="whitespace", index_option="freq")
    schema.add_text_field("code", stored=True, tokenizer_name="raw")
    index = tantivy.Index(schema.build())
    writer = index.writer(heap_size=MEMORY, num_threads=1)
    for code, title in titles:
        writer.add_document(tantivy.Document(title=[" ".join(_stems(title))], code=[code]))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def _query(tantivy: Any, schema: Any, stems: list[str]) -> Any:
    """Each stem itself, and for one that is not short what it begins or nearly is."""
    whole, near = tantivy.Query.term_query, tantivy.Query.fuzzy_term_query
    queries = [whole(schema, "title", each) for each in stems]
    queries += [
        near(schema, "title", each, distance=2 if len(each) >= LONG else 1, prefix=True)
        for each in stems
        if len(each) >= SHORTEST
    ]
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])
