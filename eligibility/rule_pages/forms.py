"""What to compare: two rule sets, or two days."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from eligibility import phrases
from eligibility.forms.dates import plain_day
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Rulebook, Ruleset

BOTH = "both"


class RulesetsForm(forms.Form):
    """Two rule sets, of one stream or of both."""

    a = forms.ChoiceField(label=_("Compare rules"))
    b = forms.ChoiceField(label=_("with rules"))

    def __init__(self, data: Any = None, *, rulebook: Rulebook, lang: str, **options: Any) -> None:
        super().__init__(data, auto_id="rules-%s", label_suffix="", **options)
        choices = [("", _("Choose the rules")), *_by_stream(rulebook, lang)]
        self.rulebook = rulebook
        for field in self.fields.values():
            field.choices = choices
            field.error_messages |= {
                "required": _("Choose one of the rule sets."),
                "invalid_choice": _("There are no such rules: choose one of the rule sets."),
            }

    def chosen(self) -> tuple[Ruleset, Ruleset]:
        first, second = (self.rulebook.rulesets[self.cleaned_data[name]] for name in ("a", "b"))
        return first, second


def _by_stream(rulebook: Rulebook, lang: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The rule sets under their stream, each with its days."""
    every = rulebook.rulesets.values()
    return [
        (
            phrases.stream_name(stream, lang),
            [
                (rules.code, f"{rules.code} – {phrases.rules_span(rules, lang)}")
                for rules in every
                if rules.stream is stream
            ],
        )
        for stream in Stream
    ]


class DaysForm(forms.Form):
    """Two filing days, in one stream or in both."""

    a = forms.DateField(label=_("Compare the rules of"), input_formats=["%Y-%m-%d"])
    b = forms.DateField(label=_("with the rules of"), input_formats=["%Y-%m-%d"])
    stream = forms.ChoiceField(label=_("Stream"), required=False)

    def __init__(self, data: Any = None, *, rulebook: Rulebook, lang: str, **options: Any) -> None:
        super().__init__(data, auto_id="days-%s", label_suffix="", **options)
        self.rulebook = rulebook
        self.fields["stream"].choices = [
            (BOTH, _("Both")),
            *((stream.value, phrases.stream_name(stream, lang)) for stream in Stream),
        ]
        for name in ("a", "b"):
            bounds = {"min": rulebook.first_day.isoformat(), "max": rulebook.last_day.isoformat()}
            self.fields[name].widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", **bounds})
            self.fields[name].error_messages |= {
                "required": _("Choose a day."),
                "invalid": _("Write the day as 2024-05-01."),
            }

    def clean(self) -> dict[str, Any]:
        cleaned, book = super().clean(), self.rulebook
        bounds = {"first": plain_day(book.first_day), "last": plain_day(book.last_day)}
        for name in ("a", "b"):
            day = cleaned.get(name)
            if day and not book.first_day <= day <= book.last_day:
                told = _(
                    "Choose a day from %(first)s to %(last)s: this site knows the rules of those days only."
                )
                self.add_error(name, told % bounds)
        return cleaned

    def streams(self) -> tuple[Stream, ...]:
        chosen = self.cleaned_data["stream"]
        return tuple(Stream) if chosen in ("", BOTH) else (Stream(chosen),)
