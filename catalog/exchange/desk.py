"""Where one kind of file is taken in and given out: compared with the rows of now, and written once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction

from catalog.concurrency import take_turns
from catalog.exchange import facts, gate, plan
from catalog.exchange.columns import (
    EVERYDAY_TITLES,
    LISTED_OCCUPATIONS,
    LISTED_PROGRAMS,
    OCCUPATIONS,
    PROGRAMS,
    Kind,
    as_table,
    named,
)
from catalog.exchange.plan import Plan
from catalog.exchange.reading import read
from catalog.exchange.resources import (
    EverydayTitleResource,
    ExchangeResource,
    ListedOccupationResource,
    ListedProgramResource,
    OccupationResource,
    StudyProgramResource,
)
from catalog.exchange.sheet import Remark, Sheet
from catalog.exchange.waiting import Waiting
from catalog.models import DatedList
from peqsite import freshness

RESOURCES: Final[Mapping[str, type[ExchangeResource]]] = {
    LISTED_OCCUPATIONS.name: ListedOccupationResource,
    LISTED_PROGRAMS.name: ListedProgramResource,
    OCCUPATIONS.name: OccupationResource,
    PROGRAMS.name: StudyProgramResource,
    EVERYDAY_TITLES.name: EverydayTitleResource,
}
KIND_OF_ROLE: Final = {
    DatedList.Role.WORKER_OCCUPATIONS: LISTED_OCCUPATIONS,
    DatedList.Role.GRADUATE_PROGRAMS: LISTED_PROGRAMS,
}


class NotAsSeenError(Exception):
    """The rows of the database, or the file, are no longer those that were looked at."""


@dataclass(frozen=True, slots=True)
class Desk:
    """A kind of file, and the dated list whose entries it holds, if it holds entries."""

    kind: Kind
    dated_list: DatedList | None = None

    @property
    def target(self) -> str:
        """What tells this desk from any other."""
        return f"{self.kind.name}/{self.dated_list.key if self.dated_list else ''}"

    @property
    def asks_edition(self) -> bool:
        """Whether whoever brings a file may have to say of which edition its codes are."""
        return self.kind in (LISTED_OCCUPATIONS, OCCUPATIONS)

    def resource(self, user: Any = None, reason: str = "") -> ExchangeResource:
        return RESOURCES[self.kind.name](self.dated_list, user, reason)

    def read(self, data: bytes, edition: str) -> Sheet:
        """The rows of an uploaded file. Raises RefusedFileError where the gate could not even look at it."""
        sheet = read(data, named)
        gate.refuse_unread(as_table(sheet, self.kind), self.kind, edition)
        return sheet

    def plan(self, sheet: Sheet, edition: str) -> Plan:
        """What the file would change in the rows of now."""
        present = self.resource().present()
        checked = gate.check(as_table(sheet, self.kind), self.kind, facts.known(present), edition)
        return plan.make(checked, self.kind, present)

    def remarks(self, sheet: Sheet) -> Mapping[Remark, str]:
        """What there is to know of the way the file was read."""
        return as_table(sheet, self.kind).remarks

    def apply(self, file: Waiting, seen: str, user: Any, reason: str) -> None:
        """Make every change of the plan that was seen, in turn, or none.

        Raises NotAsSeenError where the plan of now is another than the one whose digest is `seen`.
        """
        with transaction.atomic():
            take_turns()
            present = self.plan(file.sheet, file.edition)
            if present.digest != seen or present.errors:
                raise NotAsSeenError
            self.resource(user, reason).write(present.lines)
            freshness.bump()
