"""The titles that the finder knows, and where each comes from."""

from collections.abc import Iterable, Iterator
from typing import Final

from django.conf import settings
from django.db.models import Count, Max, Sum
from django.db.models.functions import Length

from catalog.finder.found import Kind, Origin
from catalog.finder.index_file import read_index
from catalog.finder.shelf import Key, Title
from catalog.folding import fold
from catalog.models import EverydayTitle, ExampleTitle
from catalog.rows import OccupationRow, ProgramRow
from catalog.snapshot import Catalog

LANGUAGES: Final = ("fr", "en")

# What people call the diploma of a study program, beside its abbreviation; folded.
DIPLOMAS: Final = {
    "AEC": ("attestation", "collegial", "collegiales", "college"),
    "ASP": ("attestation", "specialisation", "specialization", "professionnelle", "vocational"),
    "BAC": ("baccalaureat", "bachelor", "bachelors", "universite", "university"),
    "DEC": ("diplome", "diploma", "collegial", "collegiales", "college", "cegep"),
    "DEP": ("diplome", "diploma", "professionnel", "professionnelles", "vocational"),
    "DOC": ("doctorat", "doctorate", "phd", "universite", "university"),
    "MAI": ("maitrise", "master", "masters", "universite", "university"),
}


def titles_held(held: Catalog) -> Iterator[Title]:
    """The titles of the catalogue itself, and the wording of the lists' copies where it differs."""
    for row in (*held.occupations(), *held.programs()):
        for language in LANGUAGES:
            if text := getattr(row.titles, language):
                yield Title(_key(row), text, language, Origin.OFFICIAL, _also(row))
    for listed in held.lists():
        for entry in (*held.listed_occupations(listed.key), *held.listed_programs(listed.key)):
            if fold(entry.seed_wording) not in ("", entry.row.words.fr):
                yield Title(_key(entry.row), entry.seed_wording, "fr", Origin.LISTED, _also(entry.row))


def titles_of_staff() -> Iterator[Title]:
    """The everyday titles: one query."""
    rows = EverydayTitle.objects.order_by("pk").values_list("occupation__code", "title", "language")
    for code, text, language in rows:
        yield Title(Key(Kind.OCCUPATION, 2021, code), text, language, Origin.EVERYDAY)


def stamp_of_index() -> tuple:
    """What changes when the publisher's index is brought in again: one query, or none for a file.

    The index is only ever replaced whole, and rows get new numbers; the length of all its titles tells it
    apart even from one whose transaction was undone, and whose numbers are given again.
    """
    if file := settings.TITLES_FILE:
        told = file.stat()
        return str(file), told.st_mtime_ns, told.st_size
    totals = {"rows": Count("pk"), "last": Max("pk"), "letters": Sum(Length("title"))}
    return tuple(ExampleTitle.objects.aggregate(**totals).values())


def titles_of_index() -> Iterator[Title]:
    """The publisher's index, from its rows or from the file that stands for them."""
    if file := settings.TITLES_FILE:
        rows: Iterable[tuple[str, str, str]] = (line[1:] for line in read_index(file))
    else:
        fields = ("language", "title", "code_2021")
        rows = ExampleTitle.objects.order_by("pk").values_list(*fields).iterator(chunk_size=5000)
    for language, text, code in rows:
        yield Title(Key(Kind.OCCUPATION, 2021, code), text, language, Origin.EXAMPLE)


def _key(row: OccupationRow | ProgramRow) -> Key:
    if isinstance(row, OccupationRow):
        return Key(Kind.OCCUPATION, row.edition, row.code)
    return Key(Kind.PROGRAM, 0, row.code)


def _also(row: OccupationRow | ProgramRow) -> tuple[str, ...]:
    if isinstance(row, OccupationRow):
        return ()
    return (row.level.lower(), *DIPLOMAS.get(row.level, ()))
