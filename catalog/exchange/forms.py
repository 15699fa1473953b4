"""The two forms of an import: the file, then the confirmation of what it would change."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from catalog.exchange import phrases, waiting
from catalog.exchange.columns import spans
from catalog.exchange.desk import Desk
from catalog.exchange.plan import Plan
from catalog.exchange.sheet import RefusedFileError, Sheet
from catalog.models import Edition

ACCEPTED_TYPES: Final = ".csv,.tsv,.txt,.xlsx"
LONGEST_REASON: Final = 100  # characters: the history has no more room


class FileForm(forms.Form):
    """A file to look at; `sheet` is what was read in it."""

    file = forms.FileField(
        label=_("File"),
        allow_empty_file=True,  # refused in our own words
        widget=forms.FileInput({"accept": ACCEPTED_TYPES}),
        help_text=_(
            "XLSX, or CSV with semicolons, commas or tabs. A table pasted into a text file is read too."
        ),
    )
    edition = forms.ChoiceField(
        label=_("Edition of the codes"),
        required=False,
        choices=[
            ("", _("A column of the file tells it")),
            *((str(key), name) for key, name in Edition.choices),
        ],
    )

    def __init__(self, desk: Desk, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.desk, self.sheet = desk, Sheet(())
        if not desk.asks_edition:
            del self.fields["edition"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "file" in cleaned and not self.errors:
            try:
                self.sheet = self.desk.read(cleaned["file"].read(), cleaned.get("edition", ""))
            except RefusedFileError as error:
                self.add_error("file", phrases.refusal(error))
        return cleaned

    def keep(self, session: Any) -> str | None:
        """Have the file wait for its confirmation, and give its token; None, with an error, if it cannot."""
        name, edition = self.cleaned_data["file"].name, self.cleaned_data.get("edition", "")
        try:
            return waiting.keep(session, self.desk.target, name, edition, self.sheet)
        except RefusedFileError as error:
            self.add_error("file", phrases.refusal(error))
        return None


class ConfirmationForm(forms.Form):
    """The word of a clerk that what was shown may be done, row by suspicious row, and why."""

    seen = forms.CharField(widget=forms.HiddenInput)
    accept = forms.TypedMultipleChoiceField(required=False, coerce=int)
    all_of_them = forms.BooleanField(
        label=_("I have looked at every suspicious row, and accept them all as proposed."), required=False
    )
    removals = forms.BooleanField(required=False)
    reason = forms.CharField(
        label=_("Reason"),
        max_length=LONGEST_REASON,
        help_text=_("It stands in the history of every row that changes."),
    )

    def __init__(self, plan: Plan, *args: Any, reason: str = "", **kwargs: Any) -> None:
        super().__init__(*args, initial={"seen": plan.digest, "reason": reason}, **kwargs)
        self.plan, self.suspicious = plan, plan.suspicious_rows
        self.fields["accept"].choices = [(row, row) for row in self.suspicious]
        if not self.suspicious:
            del self.fields["all_of_them"]
        self._ask_about_removals(plan.removed)

    def _ask_about_removals(self, removed: int) -> None:
        if not removed:
            del self.fields["removals"]
            return
        told = ngettext(
            "I agree that %(count)d entry is taken off the list.",
            "I agree that %(count)d entries are taken off the list.",
            removed,
        )
        self.fields["removals"].label = told % {"count": removed}
        self.fields["removals"].required = True

    @property
    def first_shown(self) -> str:
        """The rows that matter most now: what blocks the file, or what nobody has accepted yet."""
        if self.plan.errors:
            return "error"
        return "suspicious" if "accept" in self.errors else "all"

    @property
    def asked(self) -> list[forms.BoundField]:
        """The fields at the foot of the page; each suspicious row has its own tick beside it."""
        return [field for field in self.visible_fields() if field.name != "accept" or field.errors]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        left = sorted(set(self.suspicious) - set(cleaned.get("accept", ())))
        if left and not cleaned.get("all_of_them"):
            rows = spans([row for row in left if row]) or _("the file as a whole")
            self.add_error("accept", _("Suspicious rows that nobody has accepted yet: %s.") % rows)
        return cleaned
