"""What staff should look at in the reference data: texts, sources, codes. A dozen queries, never more.

Each matter has its rows, each with the admin's address where it is put right.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import pairwise
from operator import or_
from pathlib import Path
from typing import Final

from django.db.models import Model, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from catalog.files import read_lines
from catalog.models import (
    DatedList,
    EverydayTitle,
    ListedOccupation,
    ListedProgram,
    Occupation,
    StudyProgram,
)
from catalog.tables import TABLES

DATA: Final = Path(__file__).parent / "data"
TEXTS: Final = {
    Occupation: ("title",),
    StudyProgram: ("title",),
    DatedList: ("title", "instrument", "source", "note"),
}
"""What is kept in both languages."""
LANGUAGES: Final = {"fr": gettext_lazy("French"), "en": gettext_lazy("English")}


@dataclass(frozen=True, slots=True)
class Row:
    """One row to look at: what it is, what is the matter, where it is put right."""

    name: str
    told: str
    address: str


@dataclass(frozen=True, slots=True)
class Matter:
    """One kind of thing to look at, what to do about it, and its rows; `count` may be more than they are."""

    title: str
    advice: str
    rows: tuple[Row, ...]
    count: int


def matters() -> list[Matter]:
    """Everything there is to look at, also where nothing is the matter."""
    found = (
        (_("Translations that are missing"), _("Write the text in both languages."), missing_translations),
        (
            _("Translations that may be stale"),
            _("Only one language was changed. Correct the other, or save the row to say that both agree."),
            stale_translations,
        ),
        (_("Lists and entries without a source"), _("Say where it comes from."), without_source),
        (
            _("Codes on a list but not in the edition"),
            _("Compare the entry with the classification, and take it off if it is a slip."),
            foreign_codes,
        ),
        (_("Lists without entries"), _("Import the entries."), empty_lists),
    )
    return [*(_matter(*one) for one in found), _awaiting_review()]


def _matter(title: str, advice: str, find: Callable[[], Iterable[Row]]) -> Matter:
    rows = tuple(find())
    return Matter(title, advice, rows, len(rows))


def address(row: Model | type[Model], action: str = "change") -> str:
    """The admin's page of a row, or of a table."""
    place = [row.pk] if isinstance(row, Model) else []
    return reverse(f"admin:catalog_{row._meta.model_name}_{action}", args=place)


# Translations ---------------------------------------------------------------------------------------------
def missing_translations() -> Iterator[Row]:
    """Rows of which a text is missing in a language."""
    for model, texts in TEXTS.items():
        columns = [f"{text}_{language}" for text in texts for language in LANGUAGES]
        for row in model.objects.filter(reduce(or_, map(_blank, columns))):
            empty = [column for column in columns if not getattr(row, column)]
            yield Row(str(row), _labels(model, empty), address(row))


def stale_translations() -> Iterator[Row]:
    """Rows of which one language was changed, and the row never saved again since."""
    for model, texts in TEXTS.items():
        lagging = {pk: language for pk, versions in _versions(model, texts) if (language := lags(versions))}
        for row in model.objects.filter(pk__in=lagging):
            told = pgettext("a language of a text", "%(language)s may be behind")
            yield Row(str(row), told % {"language": LANGUAGES[lagging[row.pk]]}, address(row))


def _versions(model: type[Model], texts: Sequence[str]) -> Iterator[tuple[int, list[tuple[tuple, tuple]]]]:
    """The versions of each row that was changed since it was made: its French texts and its English ones."""
    changed = model.history.filter(history_type="~").values("id")
    columns = [[f"{text}_{language}" for text in texts] for language in LANGUAGES]
    held = model.history.filter(id__in=changed).order_by("id", "history_id")
    versions: dict[int, list[tuple[tuple, tuple]]] = {}
    for pk, *cells in held.values_list("id", *columns[0], *columns[1]):
        versions.setdefault(pk, []).append((tuple(cells[: len(texts)]), tuple(cells[len(texts) :])))
    yield from versions.items()


def lags(versions: Sequence[tuple[tuple, tuple]]) -> str | None:
    """The language that was left behind: "fr", "en", or None where both agree.

    Versions go from the oldest, where both agreed. They agree again once both have changed, or the row
    is saved as it was: whoever does so has looked.
    """
    agreed = versions[0]
    for before, now in pairwise(versions):
        both_changed = all(old != new for old, new in zip(agreed, now, strict=True))
        if both_changed or now == before:
            agreed = now
    french, english = (old != new for old, new in zip(agreed, versions[-1], strict=True))
    if french == english:
        return None
    return "en" if french else "fr"


def _blank(column: str) -> Q:
    return Q(**{column: ""}) | Q(**{column: None})


def _labels(model: type[Model], columns: Iterable[str]) -> str:
    return ", ".join(str(model._meta.get_field(column).verbose_name) for column in columns)


# Lists ----------------------------------------------------------------------------------------------------
def without_source() -> Iterator[Row]:
    """Lists that name no source, and entries that lack the wording of the copy they were taken from."""
    for row in DatedList.objects.filter(_blank("source_fr"), _blank("source_en")):
        yield Row(str(row), _("no source"), address(row))
    for entries, of in (
        (ListedOccupation.objects, "occupation"),
        (ListedProgram.objects, "program"),
    ):
        for row in entries.filter(seed_wording="").select_related("dated_list", of):
            yield Row(str(row), _("no wording of a copy"), address(row))


def foreign_codes() -> Iterator[Row]:
    """Entries that the published edition does not know, or of another edition than most of their list."""
    held = list(ListedOccupation.objects.select_related("dated_list", "occupation"))
    editions: dict[int, Counter[int]] = {}
    for row in held:
        editions.setdefault(row.dated_list_id, Counter())[row.occupation.edition] += 1
    for row in held:
        edition = row.occupation.edition
        if row.occupation.code not in published(edition):
            yield Row(str(row), _("not in NOC %s") % edition, address(row))
        elif edition != editions[row.dated_list_id].most_common(1)[0][0]:
            yield Row(str(row), _("of NOC %s, unlike its list") % edition, address(row))


@cache
def published(edition: int) -> frozenset[str]:
    """The codes of an edition (2016 or 2021) as its publisher has them, from the file that is shipped."""
    table = next(table for table in TABLES if table.file == f"occupations_{edition}.csv")
    return frozenset(line.cells["code"] for line in read_lines(DATA / table.file, table.columns))


def empty_lists() -> Iterator[Row]:
    """Lists that nothing was entered on."""
    for row in DatedList.objects.filter(listed_occupations=None, listed_programs=None):
        yield Row(str(row), _("no entry"), address(row, "import"))


# Everyday titles ------------------------------------------------------------------------------------------
def _awaiting_review() -> Matter:
    """The everyday titles that nobody has reviewed: their number, and the way to their list."""
    count = EverydayTitle.objects.filter(reviewed=False).count()
    listing = f"{address(EverydayTitle, 'changelist')}?reviewed__exact=0"
    rows = (Row(_("Everyday titles to review"), str(count), listing),) if count else ()
    advice = _("Compare each title with the description of its occupation, then mark it.")
    return Matter(_("Everyday titles awaiting review"), advice, rows, count)
