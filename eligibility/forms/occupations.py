"""The occupation of a job: typed as a code, or found by words and picked."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalog.codes import CODE_WIDTH
from catalog.rows import OccupationRow
from catalog.search import LONGEST_QUERY, find_occupations
from catalog.snapshot import Catalog
from eligibility.forms.fields import Data, PartsField
from eligibility.forms.widgets import UNKNOWN, OccupationInput

MOST_FOUND = 15
EDITION_OF = {width: edition for edition, width in CODE_WIDTH.items()}


def edition_of(code: str) -> int | None:
    """The edition a code is in, by its width."""
    return EDITION_OF.get(len(code))


def name_occupation(row: OccupationRow) -> str:
    """Code, title, edition and level, in the page's language."""
    parts = {"code": row.code, "title": row.title(translation.get_language()), "edition": row.edition}
    if row.teer is None:
        level = {"level": row.skill_level}
        return gettext("%(code)s – %(title)s (NOC 2016, skill level %(level)s)") % (parts | level)
    return gettext("%(code)s – %(title)s (NOC 2021, TEER %(teer)s)") % (parts | {"teer": row.teer})


class OccupationField(PartsField):
    """A code of either edition: 4 digits are NOC 2016, 5 digits NOC 2021."""

    default_error_messages = {
        "required": _("Enter a code or a job title, or check “I don’t know”."),
        "none": _("No occupation was found. Try fewer or other words, or enter the code."),
        "pick": _("Choose your occupation among those found."),
        "too_long": _("Write a shorter job title, of 100 characters at most."),
    }
    held: Catalog
    edition = 2021

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=OccupationInput(), **options)

    def clean(self, value: Any) -> Any:
        text, choice, seen, unknown = value or ["", "", "", False]
        self.offer(self.find(text or ""))
        picked = choice if (seen or "").strip() == (text or "").strip() else None
        if picked and not unknown and self._row(picked):
            return picked
        return super().clean([text, unknown])

    def read(self, typed: list[str]) -> str:
        found = self.find(typed[0])
        if len(typed[0]) > LONGEST_QUERY:
            raise ValidationError(self.error_messages["too_long"], code="too_long")
        if not found:
            raise ValidationError(self.error_messages["none"], code="none")
        if [row.code for row in found] == [re.sub(r"\s", "", typed[0])]:
            return found[0].code
        raise ValidationError(self.error_messages["pick"], code="pick")

    def find(self, text: str) -> list[OccupationRow]:
        """The occupation of a code; those a code that lost its zeros may be; or those that words name."""
        digits = re.sub(r"\s", "", text)
        if not re.fullmatch(r"[0-9]{1,5}", digits):
            return list(find_occupations(text, self.edition, among=self.held))[:MOST_FOUND]
        if row := self._row(digits):
            return [row]
        padded = (digits.zfill(width) for width in CODE_WIDTH.values() if width > len(digits))
        return [row for code in padded if (row := self._row(code))]

    def _row(self, code: str) -> OccupationRow | None:
        edition = edition_of(code)
        return self.held.occupation(edition, code) if edition else None

    def offer(self, rows: list[OccupationRow]) -> None:
        self.widget.candidates = [(row.code, name_occupation(row)) for row in rows]

    def typed(self, name: str, code: str) -> Data:
        return {f"{name}_{part}": code for part in ("text", "choice", "seen")}

    def tell(self, value: Any) -> str:
        if value == UNKNOWN:
            return super().tell(value)
        row = self._row(value)
        return name_occupation(row) if row else value
