"""A sentence in both languages, and how its figures are written.

A text may hold `{found}`, `{asked}` and the like, each with the way to write it: `{found:months}` gives
"22 mois" or "22 months", `{on:day}` gives "1er mai 2024" or "May 1, 2024". Both languages of a phrase use
the same places, and a whole sentence is always one text: nothing is put together from pieces.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.utils import translation
from django.utils.formats import date_format

LANGUAGES: Final = ("fr", "en")
NO_BREAK: Final = "\u00a0"
A_WORKING_LIFE: Final = 600
"""Months: more than that is no count, but a first day that was not said."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One text in French and in English, with a note for whoever translates it."""

    fr: str
    en: str
    note: str = ""
    cases: Mapping[str, "Phrase"] = field(default_factory=dict)
    """Other texts for special values, by a name of CASES; the first that holds is taken."""

    def write(self, lang: str, **values: Any) -> str:
        """The text in one language, its figures filled in. Raises KeyError for a language we do not speak."""
        chosen = next((other for name, other in self.cases.items() if CASES[name](values)), None)
        if chosen is not None:
            return chosen.write(lang, **values)
        text = {"fr": self.fr, "en": self.en}[lang]
        return _typeset(text.format(**{name: Value(value, lang) for name, value in values.items()}), lang)


def _typeset(text: str, lang: str) -> str:
    """French spacing: no-break spaces before a colon and inside guillemets."""
    if lang != "fr":
        return text
    for plain, bound in ((" :", ":"), (" »", "»"), (" %", "%")):
        text = text.replace(plain, f"{NO_BREAK}{bound}")
    return text.replace("« ", f"«{NO_BREAK}")


CASES: Final[Mapping[str, Callable[[Mapping[str, Any]], bool]]] = {
    "negative": lambda values: _is_number(values.get("found")) and values["found"] < 0,
    "zero": lambda values: _is_number(values.get("found")) and values["found"] == 0,
    "days": lambda values: bool(values.get("days")),
    "boundless": lambda values: values.get("most", 0) > A_WORKING_LIFE,
    "unsaid": lambda values: values.get("found") is None,
    "unasked": lambda values: values.get("asked") is None,
    "one": lambda values: values["count"] == 1,
    "one-day": lambda values: values["first"] == values["last"],
    "unopened": lambda values: not values["may_file"],
    "complete": lambda values: not values.get("missing"),
    "unpublished": lambda values: bool(values.get("unpublished")),
}
"""When another text is needed. `complete`: no answer is missing, so that only the law leaves a doubt."""


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


@dataclass(frozen=True, slots=True)
class Value:
    """What fills a place: it knows the language, and the text says how to write it."""

    value: Any
    lang: str

    def __format__(self, how: str) -> str:
        return WRITINGS[how](self.value, self.lang) if how else _plain(self.value, self.lang)


def _plain(value: Any, lang: str) -> str:
    return number(value, lang) if _is_number(value) else str(value)


def number(value: float, lang: str) -> str:
    """1800 → "1 800" (no-break) or "1,800"; 37.5 → "37,5" or "37.5"."""
    text = f"{value:,}" if value % 1 else f"{int(value):,}"
    if lang == "fr":
        return text.replace(",", NO_BREAK).replace(".", ",")
    return text


def day(value: date, lang: str) -> str:
    """22 novembre 2026, 1er mai 2024; November 22, 2026."""
    with translation.override(lang):
        text = date_format(value, "DATE_FORMAT")
    first_of_month = lang == "fr" and value.day == 1
    return text.replace("1", "1er", 1) if first_of_month else text


def ordinal(value: int, lang: str) -> str:
    """1 → "1er" (of a masculine noun) or "1st"."""
    if lang == "fr":
        return "1er" if value == 1 else f"{value}e"
    teen = value % 100 in (11, 12, 13)
    return f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


def _unit(fr: tuple[str, str], en: tuple[str, str]) -> Callable[[float, str], str]:
    """A number with its noun. In French 0 and 1 are singular; in English only 1 is."""

    def write(value: float, lang: str) -> str:
        several = abs(value) >= 2 if lang == "fr" else value != 1  # noqa: PLR2004 - grammar
        noun = {"fr": fr, "en": en}[lang][several]
        return f"{number(value, lang)}{NO_BREAK}{noun}"

    return write


def _percent(value: float, lang: str) -> str:
    return f"{number(value, lang)}{NO_BREAK}%" if lang == "fr" else f"{number(value, lang)}%"


WRITINGS: Final[dict[str, Callable[[Any, str], str]]] = {
    "day": day,
    "ordinal": ordinal,
    "percent": _percent,
    "months": _unit(("mois", "mois"), ("month", "months")),
    "years": _unit(("an", "ans"), ("year", "years")),
    "hours": _unit(("heure", "heures"), ("hour", "hours")),
    "days": _unit(("jour", "jours"), ("day", "days")),
    "conditions": _unit(("condition", "conditions"), ("condition", "conditions")),
    "points": _unit(("point", "points"), ("point", "points")),
}
"""How a place may be written; words.py adds the names of diplomas and of proofs."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Everything said of one criterion: its name, what it asks in one line, and a sentence for each reason."""

    name: Phrase
    about: Phrase
    says: Mapping[str, Phrase]
    unit: str = ""
    """How `found` and `asked` are written beside the bar; empty = no bar."""
