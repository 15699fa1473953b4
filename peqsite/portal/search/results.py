"""What one text finds, in groups: what matches best comes first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from catalog.finder import LONGEST_QUERY, Kind, find
from catalog.finder.found import Origin
from catalog.finder.library import library_of
from catalog.finder.ranking import Scored
from catalog.finder.shelf import Key, Title
from catalog.finder.words import plain, words
from catalog.rows import Bilingual
from catalog.snapshot import Catalog, catalog
from catalog.views.asked import query_of
from catalog.views.results import results_of
from peqsite.freshness import Snapshot
from peqsite.portal.content import Airing, content
from peqsite.portal.publication import Standing, standing
from peqsite.portal.search.documents import NAMES, Document, Section, documents
from peqsite.portal.search.index import Index

SHOWN: Final = 5  # of a group, before the link to all of it
MOST: Final = 200  # of a group; what comes after is no longer what one looks for
WELL: Final = 0.5  # score from which a document is likelier meant than an occupation not named in full
CATALOGUE: Final = {Kind.OCCUPATION: _("Occupations"), Kind.PROGRAM: _("Study programs")}


class Held(NamedTuple):
    """Every document, and the index that finds them."""

    documents: Mapping[Key, Document]
    index: Index


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind: the first of it, how much in all, and where the rest is."""

    name: Any
    key: str
    total: int
    shown: tuple[Any, ...]
    more: str
    is_catalogue: bool = False
    """Whether what is shown are hits of the finder, not documents."""


def _make() -> Held:
    told = {Key(document.section, 0, document.key): document for document in documents(content())}
    shelves = library_of(catalog()).shelves
    return Held(told, Index((title for key, each in told.items() for title in _titles(key, each)), shelves))


def _titles(key: Key, document: Document) -> Iterator[Title]:
    """What a document is called in each language, with the words of its text in that language."""
    for language in ("fr", "en"):
        also = _words(document, language)
        for text in (getattr(document.titles, language), *document.others):
            if text:
                yield Title(key, text, language, Origin.OFFICIAL, also)


def _words(document: Document, language: str) -> tuple[str, ...]:
    texts: Iterable[Bilingual] = (document.lines, document.words)
    return tuple(dict.fromkeys(word for text in texts for word in words(plain(getattr(text, language)))))


held: Final[Snapshot[Held]] = Snapshot(_make)


def found(text: str, language: str, airing: Airing) -> tuple[Group, ...]:
    """The groups that have something, the likeliest first; none for an empty or too long text."""
    if not text or len(text) > LONGEST_QUERY:
        return ()
    named = list(_of_catalogue(text, language, catalog()))
    told = _of_documents(text, language, airing)
    is_named = any(is_exact for is_exact, _group in named)
    is_told = bool(told) and told[0][0] >= WELL and not is_named
    return tuple(group for _likely, group in ((*told, *named) if is_told else (*named, *told)))


def _of_catalogue(text: str, language: str, held: Catalog) -> Iterator[tuple[bool, Group]]:
    """Occupations and study programs, each with whether the first bears the very title or code."""
    hits = find(text, language, limit=MOST, among=held).hits
    for kind, name in CATALOGUE.items():
        mine = [hit for hit in hits if hit.kind is kind]
        if mine:
            more = f"{reverse('catalog:finder')}?{query_of({'q': text, 'type': kind.value})}"
            shown = results_of(mine[:SHOWN], held)
            yield mine[0].is_exact, Group(name, kind.value, len(mine), shown, more, is_catalogue=True)


def documents_found(text: str, language: str, airing: Airing) -> list[tuple[Scored, Document]]:
    """The documents that a text finds and that are on air, best first."""
    everything = held()
    found = [
        (scored, everything.documents[scored.title.key]) for scored in everything.index.find(text, language)
    ]
    return [(scored, each) for scored, each in found if _is_on_air(each, airing)][:MOST]


def _is_on_air(document: Document, airing: Airing) -> bool:
    return document.row is None or standing(document.row, airing.at) is Standing.ON_AIR


def _of_documents(text: str, language: str, airing: Airing) -> list[tuple[float, Group]]:
    """Documents by section, each section with the score of its best, the best first."""
    sections: dict[Section, list[tuple[Scored, Document]]] = {}
    for scored, document in documents_found(text, language, airing):
        sections.setdefault(document.section, []).append((scored, document))
    return [(mine[0][0].score, _group(text, section, mine)) for section, mine in sections.items()]


def _group(text: str, section: Section, mine: list[tuple[Scored, Document]]) -> Group:
    more = f"{reverse('portal:search')}?{query_of({'q': text, 'type': section.value})}"
    shown = tuple(document for _scored, document in mine[:SHOWN])
    return Group(NAMES[section], section.value, len(mine), shown, more)
