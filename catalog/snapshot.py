"""The whole catalogue in memory: immutable, made once, made again when staff edit a row.

    from catalog.snapshot import catalog

    held = catalog()                          # one query (the freshness number); call it once per request
    cook = held.occupation(2021, "63200")     # OccupationRow or None; int edition, text code
    cook.title("fr"), cook.teer               # "Cuisiniers/cuisinières", "3"
    held.heirs("1311")                        # codes of NOC 2021: ("12200",)
    held.successions("1311")                  # the same as Succession rows, with `continues`
    held.ancestors("12200")                   # codes of NOC 2016
    held.program("dep-cuisine")               # ProgramRow or None
    held.programs(level="DEP")                # every program, or those of one level, sorted by French title
    held.listed_occupations(OCCUPATIONS_2019)  # entries in the list's order; .row is the OccupationRow
    held.listed_programs(PROGRAMS_2019)

Rows compare by identity and never change; nothing here queries once the catalogue is held.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Final

from catalog.codes import EDITIONS, HIGH_TEERS, teer
from catalog.models import DatedList, ListedOccupation, ListedProgram, Occupation, StudyProgram, Succession
from catalog.rows import Bilingual, Entry, ListRow, OccupationRow, ProgramRow, Row, SuccessionRow
from peqsite.freshness import Snapshot

OCCUPATIONS_2019: Final = "occupations-2019-11"
PROGRAMS_2019: Final = "programs-2019-11"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Catalog:
    """Everything a public page or the rules need to know of the world."""

    _occupations: Mapping[tuple[int, str], OccupationRow]
    _heirs: Mapping[str, tuple[SuccessionRow, ...]]
    _origins: Mapping[str, tuple[SuccessionRow, ...]]
    _programs: Mapping[str, ProgramRow]
    _lists: Mapping[str, ListRow]
    _listed_occupations: Mapping[str, tuple[Entry[OccupationRow], ...]]
    _listed_programs: Mapping[str, tuple[Entry[ProgramRow], ...]]

    def occupation(self, edition: int, code: str) -> OccupationRow | None:
        """One occupation by edition (2016 or 2021) and full code, zeros included; None if there is none."""
        return self._occupations.get((edition, code))

    def occupations(self, edition: int | None = None) -> tuple[OccupationRow, ...]:
        """Every occupation, or those of one edition, in the order of edition and code."""
        return tuple(row for row in self._occupations.values() if edition in (None, row.edition))

    def successions(self, code_2016: str) -> tuple[SuccessionRow, ...]:
        """What a 2016 occupation became, sorted by 2021 code."""
        return self._heirs.get(code_2016, ())

    def origins(self, code_2021: str) -> tuple[SuccessionRow, ...]:
        """What a 2021 occupation was made of, sorted by 2016 code."""
        return self._origins.get(code_2021, ())

    def heirs(self, code_2016: str) -> tuple[str, ...]:
        """The 2021 codes of a 2016 code."""
        return tuple(pair.heir for pair in self.successions(code_2016))

    def ancestors(self, code_2021: str) -> tuple[str, ...]:
        """The 2016 codes of a 2021 code."""
        return tuple(pair.ancestor for pair in self.origins(code_2021))

    def relatives(self, row: OccupationRow) -> tuple[OccupationRow, ...]:
        """What an occupation became, or was made of, in the other edition."""
        older, newer = EDITIONS
        codes, edition = (
            (self.heirs(row.code), newer) if row.edition == older else (self.ancestors(row.code), older)
        )
        return tuple(other for code in codes if (other := self.occupation(edition, code)))

    def straddles(self, code_2016: str) -> bool:
        """Whether a 2016 occupation was split between TEER 0 to 3 and TEER 4 or 5."""
        return len({teer(code) in HIGH_TEERS for code in self.heirs(code_2016)}) > 1

    def program(self, code: str) -> ProgramRow | None:
        """One study program by its frozen code; None if there is none."""
        return self._programs.get(code)

    def programs(self, level: str | None = None) -> tuple[ProgramRow, ...]:
        """Every study program, or those of one level, by level and folded French title."""
        return tuple(row for row in self._programs.values() if level in (None, row.level))

    def lists(self) -> tuple[ListRow, ...]:
        """Every dated list, by first day."""
        return tuple(self._lists.values())

    def dated_list(self, key: str) -> ListRow | None:
        return self._lists.get(key)

    def listed_occupations(self, key: str) -> tuple[Entry[OccupationRow], ...]:
        """The occupations of a dated list in its order; empty for an unknown key."""
        return self._listed_occupations.get(key, ())

    def listed_programs(self, key: str) -> tuple[Entry[ProgramRow], ...]:
        """The study programs of a dated list in its order; empty for an unknown key."""
        return self._listed_programs.get(key, ())

    def lists_of(self, row: OccupationRow | ProgramRow) -> tuple[ListRow, ...]:
        """The dated lists a row stood on."""
        entries = {**self._listed_occupations, **self._listed_programs}
        return tuple(self._lists[key] for key, lines in entries.items() if any(e.row is row for e in lines))


def _pairs(rows: Iterable[SuccessionRow], side: str) -> Mapping[str, tuple[SuccessionRow, ...]]:
    def code(row: SuccessionRow) -> str:
        return getattr(row, side)

    return MappingProxyType({key: tuple(group) for key, group in groupby(sorted(rows, key=code), key=code)})


def _make_occupations() -> dict[int, OccupationRow]:
    rows = Occupation.objects.order_by("edition", "code").values_list(
        "pk", "edition", "code", "title_fr", "title_en"
    )
    return {
        pk: OccupationRow(code, Bilingual(fr or "", en or ""), edition) for pk, edition, code, fr, en in rows
    }


def _make_programs() -> dict[int, ProgramRow]:
    fields = ("pk", "code", "title_fr", "title_en", "level", "en_mark")
    rows = (
        (pk, ProgramRow(code, Bilingual(fr or "", en or ""), level, mark))
        for pk, code, fr, en, level, mark in StudyProgram.objects.values_list(*fields)
    )
    return dict(sorted(rows, key=lambda pair: (pair[1].level, pair[1].words.text("fr"), pair[1].code)))


def _make_successions() -> tuple[SuccessionRow, ...]:
    rows = Succession.objects.order_by("ancestor__code", "heir__code")
    return tuple(SuccessionRow(*row) for row in rows.values_list("ancestor__code", "heir__code", "continues"))


def _make_lists() -> Mapping[str, ListRow]:
    def both(row: DatedList, name: str) -> Bilingual:
        return Bilingual(getattr(row, f"{name}_fr") or "", getattr(row, f"{name}_en") or "")

    texts = ("title", "instrument", "source", "note")
    return MappingProxyType(
        {
            row.key: ListRow(row.key, row.role, row.starts, row.ends, *(both(row, name) for name in texts))
            for row in DatedList.objects.order_by("starts", "key")
        }
    )


def _entries(lines: Iterable[tuple], rows: Mapping[int, Row]) -> Mapping[str, tuple[Entry[Row], ...]]:
    grouped: dict[str, list[Entry[Row]]] = {}
    for key, position, pk, wording in lines:
        if pk in rows:  # a row added while this was being read is in the next snapshot
            grouped.setdefault(key, []).append(Entry(position, rows[pk], wording))
    return MappingProxyType({key: tuple(entries) for key, entries in grouped.items()})


def make_catalog() -> Catalog:
    """Read the catalogue from the database: six queries."""
    occupations, programs, successions = _make_occupations(), _make_programs(), _make_successions()
    lists = _make_lists()
    line = ("dated_list__key", "position")
    listed = ListedOccupation.objects.order_by(*line).values_list(*line, "occupation_id", "seed_wording")
    taught = ListedProgram.objects.order_by(*line).values_list(*line, "program_id", "seed_wording")
    return Catalog(
        _occupations=MappingProxyType({(row.edition, row.code): row for row in occupations.values()}),
        _heirs=_pairs(successions, "ancestor"),
        _origins=_pairs(successions, "heir"),
        _programs=MappingProxyType({row.code: row for row in programs.values()}),
        _lists=lists,
        _listed_occupations=_entries(listed, occupations),
        _listed_programs=_entries(taught, programs),
    )


catalog: Final = Snapshot(make_catalog)
