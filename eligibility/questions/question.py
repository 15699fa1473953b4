"""What a question is: its addresses, its words, its form, and the facts it yields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from eligibility.forms.base import FactsForm
from eligibility.rules.profile import MOST_ITEMS

SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of one form, and how their codes are kept: one text, in the form's order."""

    form: type[FactsForm]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.form.base_fields)

    def facts(self) -> Mapping[str, str]:
        """Field → fact."""
        return {name: self.form.fact_of(name) for name in self.names}

    def pack(self, codes: Mapping[str, str]) -> str:
        return SEPARATOR.join(codes.get(name, "") for name in self.names).rstrip(SEPARATOR)

    def unpack(self, text: Any) -> dict[str, str]:
        """By field: the code, "" where none is kept."""
        kept = text.split(SEPARATOR) if isinstance(text, str) else []
        return {name: kept[index] if index < len(kept) else "" for index, name in enumerate(self.names)}


@dataclass(frozen=True, slots=True, eq=False)
class Question:
    """One page of the questionnaire. It equals only itself: its words change with the language."""

    code: str
    """Its name in what is kept, and its English address."""
    fr: str
    """Its French address."""
    title: Any
    """The question in a few words: title of the page, row of the review."""
    form: type[FactsForm]
    why: Any
    """Why it is asked."""
    hint: Any = ""
    opened_by: tuple[str, str] | None = None
    """Question and field that must have been answered yes."""

    @property
    def is_list(self) -> bool:
        return False

    @property
    def fields(self) -> Fields:
        return Fields(self.form)

    def slug(self, language: str) -> str:
        return self.fr if language == "fr" else self.code


@dataclass(frozen=True, slots=True, eq=False)
class ListQuestion(Question):
    """Several diplomas, jobs, tests or courses, each with its own pages."""

    fact: str = ""
    details: type[FactsForm] | None = None
    """Further questions on one entry, asked only where an undecided condition needs them."""
    early: tuple[str, ...] = ()
    """Basic fields that are asked only where needed."""
    words: Any = None
    """The sentences of its pages, `ListWords`."""
    most: int = MOST_ITEMS

    @property
    def is_list(self) -> bool:
        return True

    @property
    def detail_fields(self) -> Fields | None:
        return Fields(self.details) if self.details else None

    def split(self, text: str) -> tuple[str, str]:
        """What is kept of one entry: its basics and its details."""
        basics, _, details = text.partition("/")
        return basics, details

    def always(self) -> Iterator[str]:
        return (name for name in self.fields.names if name not in self.early)


@dataclass(frozen=True, slots=True)
class ListWords:
    """The sentences that differ from one list to the next."""

    none_yet: Any
    """The question while the list is empty, answered by yes or no."""
    more: Any
    """The question once it holds something."""
    new: Any
    """Title of the page of a new entry."""
    number: Any
    """Title of an entry, with %(number)s."""
    details: Any
    """Title of its further questions, with %(number)s."""
    full: Any
    """Why no further one can be added."""
