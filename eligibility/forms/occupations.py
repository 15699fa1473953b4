"""The occupation of a job: typed as a code, or found by words and picked."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from catalog.codes import CODE_WIDTH
from catalog.finder import LONGEST_QUERY, Kind, find
from catalog.rows import OccupationRow
from catalog.snapshot import Catalog
from catalog.wording import breakable, found_by
from eligibility.forms.fields import Data, PartsField
from eligibility.forms.widgets import UNKNOWN, OccupationInput

MOST_FOUND = 12
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


def _offered(row: OccupationRow, said: str) -> SafeString | str:
    """The same, with the title that it was found by."""
    name = breakable(name_occupation(row))
    return format_html('<span>{}<br><span class="fine muted">{}</span></span>', name, said) if said else name


Choices = list[tuple[str, SafeString | str]]

WHY_CHOOSE = {
    2016: _(
        "In 2021, your code %(code)s of NOC 2016 became several occupations. The rules of your filing date"
        " judge NOC 2021 and do not accept them all: choose the one whose main duties are those of your job."
        " If none is right, go back and search for your occupation again."
    ),
    2021: _(
        "Your code %(code)s of NOC 2021 brings together several occupations of NOC 2016. Rules that may judge"
        " your application look at NOC 2016 and do not treat them all alike: choose the one whose main duties"
        " are those of your job. If none is right, go back and search for your occupation again."
    ),
}
"""By the edition of the code told."""


def row_of(code: str, held: Catalog) -> OccupationRow | None:
    """The occupation of a whole code, of either edition; None of anything else."""
    edition = edition_of(code)
    return held.occupation(edition, code) if edition else None


def why_choose(told: OccupationRow) -> str:
    """Why the counterpart in the other edition is asked."""
    return str(WHY_CHOOSE[told.edition]) % {"code": told.code}


def counterparts(told: OccupationRow, held: Catalog) -> Choices:
    """What an occupation may be in the other edition, by the concordance."""
    return [(row.code, breakable(name_occupation(row))) for row in held.relatives(told)]


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
        self.offer((text or "").strip())
        picked = choice if (seen or "").strip() == (text or "").strip() else None
        if picked and not unknown and self._row(picked):
            return picked
        return super().clean([text, unknown])

    def read(self, typed: list[str]) -> str:
        if len(typed[0]) > LONGEST_QUERY:
            raise ValidationError(self.error_messages["too_long"], code="too_long")
        if not self.widget.candidates:
            raise ValidationError(self.error_messages["none"], code="none")
        meant = self._of_code(typed[0])
        if len(meant) == 1:
            return meant[0].code
        raise ValidationError(self.error_messages["pick"], code="pick")

    def offer(self, text: str) -> None:
        """Show the occupations that a text names, and how many there are."""
        rows = self._of_code(text)
        total = len(rows)
        choices: Choices = [(row.code, breakable(name_occupation(row))) for row in rows]
        if not rows:
            choices, total = self._found(text)
        self.widget.candidates, self.widget.count = choices, _counted(len(choices), total)

    def _of_code(self, text: str) -> list[OccupationRow]:
        """The occupation of a whole code; else those that a code without its zeros may be."""
        digits = re.sub(r"\s", "", text)
        if not re.fullmatch(r"[0-9]{1,5}", digits):
            return []
        if row := self._row(digits):
            return [row]
        padded = (digits.zfill(width) for width in CODE_WIDTH.values() if width > len(digits))
        return [row for code in padded if (row := self._row(code))]

    def _found(self, text: str) -> tuple[Choices, int]:
        """What words find, or the beginning of a code, and how many there are in all."""
        language, kinds = translation.get_language(), frozenset({Kind.OCCUPATION})
        edition = None if text.isdigit() else self.edition
        found = find(text, language, kinds=kinds, edition=edition, limit=MOST_FOUND, among=self.held)
        choices = [(hit.row.code, _offered(hit.row, found_by(hit, language))) for hit in found.hits]
        return choices, found.total

    def _row(self, code: str) -> OccupationRow | None:
        return row_of(code, self.held)

    def typed(self, name: str, code: str) -> Data:
        return {f"{name}_{part}": code for part in ("text", "choice", "seen")}

    def tell(self, value: Any) -> str:
        if value == UNKNOWN:
            return super().tell(value)
        row = self._row(value)
        return name_occupation(row) if row else value


def _counted(shown: int, total: int) -> str:
    if total > shown:
        said = gettext("The first %(shown)s of %(total)s occupations found. Add a word to narrow them down.")
        return said % {"shown": shown, "total": total}
    return ngettext("%(total)s occupation found", "%(total)s occupations found", total) % {"total": total}
