"""The same titles in PostgreSQL, found by trigrams: what the finder is measured against."""

import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final

import psycopg
from psycopg import sql

DATABASE: Final = os.environ.get("PEQ_BENCH_POSTGRES", "postgresql://postgres@127.0.0.1:5432/test")
ROWS: Final = 30  # titles fetched, so that five different codes are among them

_FOLDED: Final = "lower(unaccent(%(text)s::text))"
# Each way has its own table and its own index. An operator that ends in % is true from a set likeness on.
WAYS: Final = {
    "pg_trgm, GIN, some words alike": "select code from gin"
    f" where {_FOLDED} <%% folded order by {_FOLDED} <<-> folded, length(folded)",
    "pg_trgm, GIN, whole title alike": "select code from gin"
    f" where folded %% {_FOLDED} order by folded <-> {_FOLDED}, length(folded)",
    "pg_trgm, GiST, nearest title": f"select code from gist order by folded <-> {_FOLDED}",
}

Search = Callable[[str], list[str]]


@contextmanager
def searches(titles: Iterable[tuple[str, str]]) -> Iterator[dict[str, Search]]:
    """Ways to find codes over (code, title) pairs, in a schema of their own that is dropped afterwards.

    Raises psycopg.Error where there is no server, or none that allows it.
    """
    schema = sql.Identifier(f"peq_bench_{secrets.token_hex(4)}")
    with psycopg.connect(DATABASE, autocommit=True, connect_timeout=3) as server:
        server.execute(sql.SQL("create schema {}").format(schema))
        try:
            server.execute(sql.SQL("set search_path to {}, public").format(schema))
            _fill(server, titles)
            yield {name: _search(server, query) for name, query in WAYS.items()}
        finally:
            server.execute(sql.SQL("drop schema {} cascade").format(schema))


def _fill(server: psycopg.Connection, titles: Iterable[tuple[str, str]]) -> None:
    for extension in ("pg_trgm", "unaccent"):
        server.execute(f"create extension if not exists {extension}")
    server.execute("create table titles (code text, title text)")
    with server.cursor().copy("copy titles from stdin") as rows:
        for pair in titles:
            rows.write_row(pair)
    for index in ("gin", "gist"):
        server.execute(f"create table {index} as select code, lower(unaccent(title)) as folded from titles")
        server.execute(f"create index on {index} using {index} (folded {index}_trgm_ops)")
        server.execute(f"vacuum analyze {index}")


def _search(server: psycopg.Connection, query: str) -> Search:
    def search(text: str) -> list[str]:
        rows = server.execute(f"{query} limit {ROWS}", {"text": text}, prepare=True).fetchall()
        return list(dict.fromkeys(code for (code,) in rows))

    return search
