"""./peq bench finder: what is found, how fast and in how much memory, beside PostgreSQL and Tantivy.

    PEQ_TITLES=FILE ./peq bench finder [--sample 2000 | --sample all] [--beside 400]

FILE is the publisher's index (`language,title,code_2021`). Without it only the site's own titles are tried;
what is missing is skipped, and said. The titles are drawn by chance, always the same ones for one size.
"""

import argparse
import csv
import gc
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple
from unittest.mock import patch

import psycopg

from catalog.finder import Kind, find, search
from catalog.finder.found import Origin
from catalog.finder.lexicon import Lexicon
from catalog.finder.library import Library, library_of
from catalog.finder.shelf import Shelf
from catalog.folding import fold
from catalog.snapshot import Catalog, catalog
from tests.bench import finder_postgres, finder_tantivy
from tests.bench.finder_alterations import ALTERATIONS, AS_THEY_ARE, typed

EVERYDAY: Final = Path(__file__).with_name("everyday_queries.csv")
FIRST: Final = 5  # hits among which the right one is looked for
ALTERED, EVERY = "altered, together", "all"
STATUS: Final = Path("/proc/self/status")

Codes = Callable[[str, str], list[str]]  # text and language to codes of 2021, best first


class Query(NamedTuple):
    """A text that is typed, how it came about, and the codes that are right."""

    way: str
    text: str
    language: str
    right: frozenset[str]


class Measured(NamedTuple):
    """For each query in turn: whether a right code is among the first, and the seconds that it took."""

    hits: list[bool]
    seconds: list[float]


def main(*options: str) -> None:
    asked = _parser().parse_args(options)
    held = catalog()
    print("\nThe finder")
    _measure_building(held)
    _measure_everyday(held)
    index = library_of(held).shelves[1]
    if not len(index):
        print("  there is no index of titles (PEQ_TITLES names one): its titles and the others are skipped")
        return
    queries = list(_index_queries(index, asked.sample))
    _tell_ways(queries, _measure(queries, _finder(held)))
    _measure_others(held, random.Random(2).sample(queries, min(asked.beside, len(queries))))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./peq bench finder")
    parser.add_argument("--sample", default="2000", help="titles of the index that are tried, or: all")
    parser.add_argument(
        "--beside", type=int, default=400, help="texts that PostgreSQL and tantivy are asked too"
    )
    return parser


def _finder(held: Catalog) -> Codes:
    """What the job question asks: occupations of one edition."""

    def codes(text: str, language: str) -> list[str]:
        kinds = frozenset({Kind.OCCUPATION})
        found = find(text, language, kinds=kinds, edition=2021, limit=FIRST, among=held)
        return [hit.row.code for hit in found.hits]

    return codes


# The index itself -----------------------------------------------------------------------------------------
def _measure_building(held: Catalog) -> None:
    gc.collect()
    before, start = _megabytes(), time.perf_counter()
    shelves = library_of(held).shelves
    seconds = time.perf_counter() - start
    gc.collect()
    counts = " and ".join(f"{len(shelf):,}" for shelf in shelves)
    print(f"  made of {counts} titles in {seconds:.1f} s, {_megabytes() - before:.0f} MB")
    start = time.perf_counter()
    Shelf(shelves[0].titles)
    seconds = time.perf_counter() - start
    print(f"  made again after an edit of the site's own titles in {seconds * 1e3:.0f} ms")


def _megabytes() -> float:
    """The memory of this process; 0 where the system does not tell it."""
    if not STATUS.exists():
        return 0
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


# Everyday queries -----------------------------------------------------------------------------------------
def _measure_everyday(held: Catalog) -> None:
    """What people type, found in the site's own titles alone."""
    if not EVERYDAY.exists():
        print("  there is no file of everyday queries: skipped")
        return
    library = library_of(held)
    alone = Library(held, library.titles, (), (own := library.shelves[0], Shelf(())), Lexicon([own]))
    with patch.object(search, "library_of", lambda _held: alone):
        measured = _measure(_everyday_queries(), _finder(held))
    titles = sum(title.origin is Origin.EVERYDAY for title in library.titles)
    print(f"\n  what people type, in the site's own titles alone, {titles:,} of which are everyday titles")
    _tell("everyday queries", measured)


def _everyday_queries() -> Iterator[Query]:
    with EVERYDAY.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            yield Query("", line["query"], line["language"], frozenset(line["code_2021"].split(";")))


# The titles of the index ----------------------------------------------------------------------------------
def _index_queries(index: Shelf, sample: str) -> Iterator[Query]:
    """The texts typed for some titles of the index, or for all of them."""
    right: dict[tuple[str, str], set[str]] = defaultdict(set)
    for title in index.titles:
        right[title.language, fold(title.text)].add(title.key.code)
    wanted = len(index) if sample == "all" else min(int(sample), len(index))
    for title in random.Random(1).sample(index.titles, wanted):
        codes = frozenset(right[title.language, fold(title.text)])
        for way, text in typed(title.text, title.language).items():
            yield Query(way, text, title.language, codes)


def _measure(
    queries: Iterable[Query], codes: Codes, clock: Callable[[], float] = time.process_time
) -> Measured:
    """Ask for each text in turn. CPU seconds, unless the work is done in another process too."""
    measured = Measured([], [])
    for query in queries:
        start = clock()
        found = codes(query.text, query.language)
        measured.seconds.append(clock() - start)
        measured.hits.append(not query.right.isdisjoint(found[:FIRST]))
    return measured


def _tell_ways(queries: list[Query], measured: Measured) -> None:
    ways: dict[str, Measured] = defaultdict(lambda: Measured([], []))
    for query, hit, seconds in zip(queries, *measured, strict=True):
        for way in (query.way, EVERY) if query.way == AS_THEY_ARE else (query.way, ALTERED, EVERY):
            ways[way].hits.append(hit)
            ways[way].seconds.append(seconds)
    print("\n  titles of the index, their unit group among the first five, CPU time")
    for way in (AS_THEY_ARE, *ALTERATIONS, ALTERED, EVERY):
        _tell(way, ways[way])


def _tell(name: str, measured: Measured) -> None:
    hits, seconds = measured
    times = sorted(seconds)
    share, middle, late = sum(hits) / len(hits), statistics.median(times), times[int(len(times) * 0.99)]
    told = f"{len(hits):>7,}  {share:>8.2%}   median {middle * 1e3:>6.2f} ms   99 % {late * 1e3:>7.2f} ms"
    print(f"    {name:<34} {told}")


# Others ---------------------------------------------------------------------------------------------------
def _measure_others(held: Catalog, queries: list[Query]) -> None:
    """The same texts, one after the other, asked of each, by the clock on the wall."""
    titles = (title for shelf in library_of(held).shelves for title in shelf.titles)
    pairs = [(title.key.code, title.text) for title in titles if title.key.edition == 2021]
    print(f"\n  {len(queries)} of these texts, side by side, seconds on the wall")
    ours = _measure(queries, _finder(held), time.perf_counter)
    _tell("the finder", ours)
    try:
        with finder_postgres.searches(pairs) as ways:
            for name, ask in ways.items():
                _compare(name, ours, queries, ask)
    except psycopg.OperationalError as error:
        reason = str(error).splitlines()[0]
        print(f"    no PostgreSQL at {finder_postgres.DATABASE}: skipped ({reason})")
    try:
        _compare("tantivy, typos and beginnings", ours, queries, finder_tantivy.search(pairs))
    except ImportError:
        print("    no tantivy in BENCH_PEERS: skipped")


def _compare(name: str, ours: Measured, queries: list[Query], ask: Callable[[str], list[str]]) -> None:
    _tell_ratio(name, ours, _measure(queries, lambda text, _language: ask(text), time.perf_counter))


def _tell_ratio(name: str, ours: Measured, theirs: Measured) -> None:
    _tell(name, theirs)
    middle = statistics.median(theirs.seconds) / statistics.median(ours.seconds)
    print(f"      × {middle:.0f} by the median, × {sum(theirs.seconds) / sum(ours.seconds):.0f} in all")
