"""What every form of the questionnaire is: a few fields, the facts they yield, the codes that are kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.forms.utils import ErrorDict

from catalog.snapshot import Catalog
from eligibility.forms.dates import plain_day
from eligibility.forms.fields import data_of
from eligibility.forms.widgets import UNKNOWN, Renderer
from eligibility.scores.book import NO_SCORES, ScoreBook

RENDERER = Renderer()
Codes = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Asking:
    """What a form must know of the moment it is asked in."""

    held: Catalog
    today: date
    first_day: date
    last_day: date
    on: date | None = None
    """The filing date, once chosen."""
    birth: date | None = None
    scores: ScoreBook = NO_SCORES
    """The tables of scores of French tests."""
    item: Mapping[str, Any] = field(default_factory=dict)
    """For the further questions on a diploma or job: its clean basic answers."""


class FactsForm(forms.Form):
    """Some fields of a question. All that is shown must be answered, be it by "I don't know"."""

    default_renderer = RENDERER
    use_required_attribute = False  # "I don’t know" is always another way
    FACTS: ClassVar[Mapping[str, str]] = {}
    """Field → fact of the profile, where the names differ."""
    AFTER: ClassVar[Mapping[str, str]] = {}
    """Field → the field that is asked alone first, since its answer may spare this one."""
    WITH: ClassVar[Mapping[str, str]] = {}
    """Field that may be left empty → the field it is asked along with, though nothing waits for it."""
    SHORT: ClassVar[Mapping[str, Any]] = {}
    """Field → its name in a table of answers or of faults, where the question itself would be too long."""

    def __init__(self, data: Any = None, *, asking: Asking, names: Iterable[str] | None = None) -> None:
        super().__init__(data, label_suffix="")
        self.asking = asking
        shown = set(self.fields if names is None else names)
        self.fields = {name: field for name, field in self.fields.items() if name in shown}
        self._date_the_labels()
        self.prepare()

    def prepare(self) -> None:
        """Fit the fields to the moment: bounds, choices."""

    def _date_the_labels(self) -> None:
        on = plain_day(self.asking.on) if self.asking.on else ""
        for name, shown in self.fields.items():
            for attribute in ("label", "help_text"):
                text = str(getattr(shown, attribute) or "")
                setattr(shown, attribute, text.replace("%(on)s", on))
            shown.widget.question = shown.label
            shown.short = self.SHORT.get(name, shown.label)

    @classmethod
    def of_codes(cls, codes: Codes, *, asking: Asking, names: Iterable[str]) -> "FactsForm":
        """The form as if these codes had just been posted."""
        names = tuple(names)
        return cls(data_of(cls.base_fields, codes, names), asking=asking, names=names)

    @classmethod
    def fact_of(cls, name: str) -> str:
        return cls.FACTS.get(name, name)

    def codes(self) -> dict[str, str]:
        """The code of each field shown; "" where a field was rightly left empty."""
        return {
            name: "" if value is None else shown.encode(value)
            for name, shown in self.fields.items()
            for value in [self.cleaned_data.get(name)]
        }

    def facts(self) -> dict[str, Any]:
        """The facts said; what is not known, or not asked, is absent."""
        said = {
            self.fact_of(name): shown.fact(self.cleaned_data[name])
            for name, shown in self.fields.items()
            if self.cleaned_data.get(name) is not None
        }
        return {fact: value for fact, value in said.items() if value is not None}

    def told(self) -> list[tuple[str, Any, Any]]:
        """Name, label and answer of each field answered, as the review page says them."""
        return [
            (name, self.SHORT.get(name, shown.label), shown.tell(self.cleaned_data[name]))
            for name, shown in self.fields.items()
            if self.cleaned_data.get(name) is not None
        ]

    def search(self) -> None:
        """Take what was typed as a search: show what was found, and find no fault yet."""
        self.full_clean()
        self._errors = ErrorDict(renderer=self.renderer)

    def known(self, name: str) -> Any:
        """The clean value of a field; None when it is faulty, empty or not known."""
        value = getattr(self, "cleaned_data", {}).get(name)
        return None if value == UNKNOWN else value

    def refuse_order(self, early: str, late: str, message: Any) -> None:
        """Two days of one form, the second of which cannot come before the first."""
        first, second = self.known(early), self.known(late)
        if first and second and second < first:
            self.add_error(late, message)

    def refuse_before_birth(self, names: Iterable[str], message: Any) -> None:
        for name in names:
            day = self.known(name)
            if self.asking.birth and day and day < self.asking.birth and name not in self.errors:
                self.add_error(name, message)
