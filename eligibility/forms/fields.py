"""Fields of the questionnaire. Each turns what was typed into a value, and a value into the code kept.

A clean value is what its docstring says, or `UNKNOWN` ("I don't know"), or None where nothing was asked.
Codes hold no "|", which parts them in what is kept.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from eligibility.forms.dates import plain_day, read_month
from eligibility.forms.widgets import UNKNOWN, DateInput, NumberInput

YES, NO = "y", "n"
YES_NO = ((YES, _("Yes")), (NO, _("No")), (UNKNOWN, _("I don’t know")))
FIRST_YEAR, LAST_YEAR, YEAR_DIGITS = 1900, 2100, 4

Data = dict[str, str]


class Coded:
    """What every field of the questionnaire adds to Django's."""

    def encode(self, value: Any) -> str:
        """The code kept for a clean value."""
        return str(value)

    def data(self, name: str, code: str) -> Data:
        """What a form would post to mean this code."""
        return {name: code}

    def tell(self, value: Any) -> Any:
        """The clean value as the review page says it."""
        return value

    def fact(self, value: Any) -> Any:
        """The clean value as a profile takes it; None = not said."""
        return None if value == UNKNOWN else value


class ChoiceField(Coded, forms.ChoiceField):
    """One word of a closed list, shown as radio buttons."""

    widget = forms.RadioSelect
    default_error_messages = {
        "required": _("Choose an answer."),
        "invalid_choice": _("Choose one of the answers shown."),
    }

    def tell(self, value: Any) -> Any:
        return dict(self.choices).get(value, value)


class YesNoField(ChoiceField):
    """`YES` or `NO`; True or False in a profile."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=YES_NO, **options)

    def fact(self, value: Any) -> bool | None:
        return {YES: True, NO: False}.get(value)


BANDS = {1: "A1", 3: "A2", 5: "B1", 7: "B2", 9: "C1", 11: "C2"}


def _level_choices() -> list[tuple[str, Any]]:
    bands = {level + step: band for level, band in BANDS.items() for step in (0, 1)}
    named = [(str(level), f"{level} ({band})") for level, band in bands.items()]
    start = [("", _("Choose a level")), ("0", _("0 – no French")), *named]
    return [*start, (UNKNOWN, _("I don’t know"))]


class LevelField(ChoiceField):
    """A level of the Québec scale, 0 to 12; an int in a profile."""

    widget = forms.Select

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=_level_choices(), **options)

    def fact(self, value: Any) -> int | None:
        return None if value == UNKNOWN else int(value)


class PartsField(Coded, forms.Field):
    """A field of several inputs, the last of which may be "I don't know"."""

    default_error_messages = {
        "required": _("Enter an answer, or check “I don’t know”."),
        "both": _("Enter an answer or check “I don’t know”, not both."),
    }

    def clean(self, value: Any) -> Any:
        *parts, unknown = [*(value or []), *([] if self.widget.unknown else [False])] or [None]
        typed = [str(part or "").strip() for part in parts]
        if unknown and any(typed):
            raise ValidationError(self.error_messages["both"], code="both")
        if unknown:
            return UNKNOWN
        if any(typed):
            return self.read(typed)
        if self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        return None

    def read(self, typed: list[str]) -> Any:
        raise NotImplementedError

    def tell(self, value: Any) -> Any:
        return gettext("I don’t know") if value == UNKNOWN else value

    def data(self, name: str, code: str) -> Data:
        return {f"{name}_unknown": UNKNOWN} if code == UNKNOWN else self.typed(name, code)

    def typed(self, name: str, code: str) -> Data:
        raise NotImplementedError


class DateField(PartsField):
    """A calendar day, as a `date`, from 1900-01-01 to 2100-12-31."""

    default_error_messages = {
        "required": _("Enter a day, a month and a year, or check “I don’t know”."),
        "sure": _("Enter a day, a month and a year."),
        "partial": _("The date needs a day, a month and a year."),
        "digits": _("Write the day and the year in digits, as in 31 3 2024."),
        "month": _("Write the month as a number from 1 to 12, or by its name."),
        "year": _("Write the year in four digits, from 1900 to 2100."),
        "no_such_day": _("There is no such day in the calendar: check the day and the month."),
    }

    def __init__(self, *, unknown: bool = True, **options: Any) -> None:
        super().__init__(widget=DateInput(unknown=unknown), **options)
        if not unknown:
            self.error_messages["required"] = self.error_messages["sure"]

    def read(self, typed: list[str]) -> date:
        day, month, year = typed
        self._refuse_unless(all(typed), "partial")
        self._refuse_unless(re.fullmatch(r"[0-9]{1,2}(er)?", day) and re.fullmatch(r"[0-9]+", year), "digits")
        self._refuse_unless(number := read_month(month), "month")
        self._refuse_unless(len(year) == YEAR_DIGITS and FIRST_YEAR <= int(year) <= LAST_YEAR, "year")
        try:
            return date(int(year), number, int(day.removesuffix("er")))
        except ValueError:
            raise ValidationError(self.error_messages["no_such_day"], code="no_such_day") from None

    def _refuse_unless(self, truth: Any, code: str) -> None:
        if not truth:
            raise ValidationError(self.error_messages[code], code=code)

    def encode(self, value: Any) -> str:
        return value if value == UNKNOWN else value.strftime("%Y%m%d")

    def typed(self, name: str, code: str) -> Data:
        return {f"{name}_day": code[6:8], f"{name}_month": code[4:6], f"{name}_year": code[:4]}

    def tell(self, value: Any) -> str:
        return super().tell(value) if value == UNKNOWN else plain_day(value)


class NumberField(PartsField):
    """A number between two bounds, both included; an int, or a float where `decimals` are allowed."""

    default_error_messages = {
        "number": _("Write a number, in digits."),
        "whole": _("Write a whole number, without decimals."),
        "bounds": _("Write a number from %(low)s to %(high)s."),
    }

    def __init__(
        self, *, low: int, high: int, unit: Any = "", decimals: bool = False, **options: Any
    ) -> None:
        super().__init__(widget=NumberInput(unit), **options)
        self.low, self.high, self.unit, self.decimals = low, high, unit, decimals

    def read(self, typed: list[str]) -> int | float:
        text = re.sub(r"[\s%]", "", typed[0]).replace(",", ".")
        if not re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,9})?", text):
            raise ValidationError(self.error_messages["number"], code="number")
        if not self.decimals and float(text) != int(float(text)):
            raise ValidationError(self.error_messages["whole"], code="whole")
        number = float(text) if self.decimals else int(float(text))
        if not self.low <= number <= self.high:
            bounds = {"low": self.low, "high": self.high}
            raise ValidationError(self.error_messages["bounds"] % bounds, code="bounds")
        return number

    def encode(self, value: Any) -> str:
        return value if value == UNKNOWN else f"{value:.10g}"

    def typed(self, name: str, code: str) -> Data:
        return {f"{name}_value": code}

    def tell(self, value: Any) -> str:
        if value == UNKNOWN:
            return super().tell(value)
        plain = int(value) if value == int(value) else value
        return f"{number_format(plain)} {self.unit}".strip()


def data_of(fields: Mapping[str, Coded], codes: Mapping[str, str], names: Iterable[str]) -> Data:
    """What would be posted to mean these codes; a code not given posts nothing."""
    said = (name for name in names if codes.get(name))
    return {key: value for name in said for key, value in fields[name].data(name, codes[name]).items()}
