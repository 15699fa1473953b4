"""Controls of the questionnaire: plain HTML, no script, "I don't know" beside each."""

from pathlib import Path
from typing import Any

from django import forms
from django.conf import settings
from django.forms.renderers import DjangoTemplates
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

UNKNOWN = "?"
"""The answer "I don't know", in a form and in what is kept."""


class Renderer(DjangoTemplates):
    """Finds the templates of these controls beside those of the site."""

    @cached_property
    def engine(self) -> Any:
        folders = [settings.BASE_DIR / "templates", Path(forms.__file__).parent / "templates"]
        return self.backend({"APP_DIRS": False, "DIRS": folders, "NAME": "questionnaire", "OPTIONS": {}})


class WithUnknown(forms.MultiWidget):
    """Some inputs, then a box to tick for "I don't know"."""

    use_fieldset = True

    def __init__(self, widgets: dict[str, forms.Widget], *, unknown: bool = True) -> None:
        self.unknown = unknown
        box = {"unknown": forms.CheckboxInput(attrs={"value": UNKNOWN})} if unknown else {}
        super().__init__({**widgets, **box})

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_0"

    def decompress(self, value: Any) -> list[Any]:
        """Only a first, unposted value comes here."""
        return self.parts_of(value) if value else [None] * len(self.widgets)

    def parts_of(self, value: Any) -> list[Any]:
        raise NotImplementedError

    def get_context(self, name: str, value: Any, attrs: dict | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["unknown"] = context["widget"]["subwidgets"].pop() if self.unknown else None
        for part, label in zip(context["widget"]["subwidgets"], self.part_labels, strict=True):
            part["label"] = label
            if not label:
                part["attrs"]["aria-label"] = self.question
        return context

    part_labels: tuple = ("",)
    """Visible label of each input; an input without one is named by the question itself."""
    question = ""


def _digits(size: int) -> forms.TextInput:
    return forms.TextInput(attrs={"inputmode": "numeric", "size": size, "autocomplete": "off"})


class DateInput(WithUnknown):
    """Day, month and year; a month may be written as a word."""

    template_name = "eligibility/widgets/date.html"
    part_labels = (_("Day"), _("Month"), _("Year"))

    def __init__(self, *, unknown: bool = True) -> None:
        month = forms.TextInput(attrs={"size": 9, "autocomplete": "off"})
        super().__init__({"day": _digits(2), "month": month, "year": _digits(4)}, unknown=unknown)

    def parts_of(self, value: Any) -> list[Any]:
        return [value.day, value.month, value.year, *([False] if self.unknown else [])]


class NumberInput(WithUnknown):
    """One short text with its unit; commas and spaces are understood."""

    template_name = "eligibility/widgets/number.html"

    def __init__(self, unit: Any = "") -> None:
        self.unit = unit
        size = forms.TextInput(attrs={"inputmode": "decimal", "size": 7, "autocomplete": "off"})
        super().__init__({"value": size})

    def get_context(self, name: str, value: Any, attrs: dict | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["unit"] = self.unit
        return context


class ScoreInput(NumberInput):
    """One short text for points or for a level such as B2."""

    def __init__(self) -> None:
        super().__init__()
        self.widgets[0].attrs |= {"inputmode": "text", "autocapitalize": "characters", "spellcheck": "false"}


class OccupationInput(WithUnknown):
    """A code or a few words, a search button, and what was found as radio buttons."""

    template_name = "eligibility/widgets/occupation.html"
    part_labels = ("", "", "")

    def __init__(self) -> None:
        self.candidates: list[tuple[str, str]] = []
        self.count = ""
        text = forms.TextInput(attrs={"size": 30, "autocomplete": "off", "spellcheck": "false"})
        parts = {"text": text, "choice": forms.RadioSelect(), "seen": forms.HiddenInput()}
        super().__init__(parts)

    def get_context(self, name: str, value: Any, attrs: dict | None) -> dict[str, Any]:
        """`seen` tells the next post for which words the occupations were found."""
        self.widgets[1].choices = self.candidates
        values = list(value) if isinstance(value, list) else [None] * len(self.widgets)
        values[2] = values[0] if self.candidates else ""
        context = super().get_context(name, values, attrs)
        context["widget"] |= {
            "candidates": self.candidates,
            "count": self.count,
            "searched": bool(values[0]),
        }
        return context
