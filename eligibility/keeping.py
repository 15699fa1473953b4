"""What a person takes away from a result, and how the site reads it again. Nothing of it stays here."""

from datetime import date
from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views import View

from eligibility import answers as kept
from eligibility import phrases, record
from eligibility.addresses import url_of
from eligibility.forms.base import RENDERER
from eligibility.journey import Journey
from eligibility.phrases.outlook import SPAN
from eligibility.record import Change, Fault, Judged, NotARecord, Record, judged
from eligibility.responses import private
from eligibility.views import UNPROCESSABLE, RunView, other_day, present_moment

FAULTS: Final[dict[Fault, Promise]] = {
    Fault.TOO_LONG: _(
        "This file is too big to be a record of this site. Choose the one you downloaded here."
    ),
    Fault.FOREIGN: _(
        "This file is not a record of this site, or not a whole one. Choose the one you downloaded here."
    ),
    Fault.NEWER: _("A newer version of this site made this record: this one cannot read it."),
    Fault.DAMAGED: _(
        "This record is damaged, or was changed after it was saved. Nothing of it was read: start again."
    ),
}


class RecordView(RunView):
    """The record of one result, as a file. Before there is a result, the next question."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if self.journey.next and not self.journey.is_certain:
            return self.go(self.journey.next)
        today = self.moment.today
        file = Record(today, self.moment.rulebook.version, self.answers.codes, judged_now(self.journey))
        response = HttpResponse(record.write(file), content_type="application/json")
        response["Content-Disposition"] = f'attachment; filename="repere-peq-{today.isoformat()}.json"'
        return response


class RecordForm(forms.Form):
    """A record to be read again."""

    default_renderer = RENDERER
    use_required_attribute = False
    record = forms.FileField(
        label=_("Your record"),
        help_text=_(
            "The file whose name begins with repere-peq. It is read, and nothing of it is kept here."
        ),
        error_messages={
            name: _("Choose the record that you downloaded from this site.")
            for name in ("required", "invalid", "missing", "empty")
        },
    )

    def clean_record(self) -> Record:
        uploaded: UploadedFile = self.cleaned_data["record"]
        try:
            return record.read(uploaded.read(record.MOST_BYTES + 1))
        except NotARecord as refused:
            raise forms.ValidationError(FAULTS[refused.fault], code=refused.fault) from None


class ResumeView(View):
    """Read a record again: a new run with its answers, judged by the rules of today."""

    def dispatch(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return private(super().dispatch(*args, **kwargs))

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show(RecordForm(label_suffix=""))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = RecordForm(request.POST, request.FILES, label_suffix="")
        if not form.is_valid():
            return self._show(form, UNPROCESSABLE)
        try:
            return self._resume(form.cleaned_data["record"])
        except kept.TooManyAnswers:
            form.add_error("record", FAULTS[Fault.TOO_LONG])
            return self._show(form, UNPROCESSABLE)

    def _show(self, form: RecordForm, status: int = 200) -> HttpResponse:
        return render(self.request, "eligibility/resume.html", {"form": form}, status=status)

    def _resume(self, read: Record) -> HttpResponse:
        moment = present_moment()
        answers = kept.new_run(moment.rulebook.version).holding(read.answers)
        journey = Journey(answers.codes, moment)
        context = {"record": read, "run": answers.run, **_since(read, journey, answers.run)}
        response = render(self.request, "eligibility/resumed.html", context)
        kept.record(response, answers)
        return response


def judged_now(journey: Journey) -> tuple[Judged, ...]:
    return judged(journey.profile(), journey.judged(), journey.moment.rulebook)


def _since(read: Record, journey: Journey, run: str) -> dict[str, Any]:
    """What the page says: where to go on, and what changed since the record was saved."""
    is_open = journey.next is not None and not journey.is_certain
    now = () if is_open else judged_now(journey)
    return {
        "next": url_of(journey.next, run) if is_open else "",
        "open": url_of(journey.next, run) if journey.next else "",
        "filing_date": journey.asking.on,
        "other_day": other_day(journey, run),
        "same_rules": read.rulebook == journey.moment.rulebook.version,
        "streams": _streams(read.judged, now, get_language()),
    }


def _streams(before: tuple[Judged, ...], now: tuple[Judged, ...], lang: str) -> list[dict[str, Any]]:
    """For each stream judged now: its outcome in words, then and now, and the conditions that differ."""
    changes, then = record.compare(before, now), {each.stream: each for each in before}
    return [
        {
            "days": _days(each.met, lang),
            "days_then": _days(then[each.stream].met, lang) if each.stream in then else None,
            "name": phrases.stream_name(each.stream, lang),
            "outcome": phrases.outcome_name(each.outcome, lang),
            "was": next((_was(change, lang) for change in mine if change.criterion is None), ""),
            "conditions": [_condition(change, lang) for change in mine if change.criterion],
        }
        for each in now
        for mine in [[change for change in changes if change.stream is each.stream]]
    ]


def _days(met: tuple[tuple[date, date], ...], lang: str) -> list[str]:
    """The stretches on which all the conditions would be met, in words."""
    return [SPAN.write(lang, starts=first, ends=last) for first, last in met]


def _was(change: Change, lang: str) -> str:
    return phrases.outcome_name(change.before or "", lang)


def _condition(change: Change, lang: str) -> dict[str, str]:
    """A condition that the site no longer knows is named by its code."""
    code = change.criterion or ""
    name = phrases.criterion_name(code, lang) if code in phrases.CONDITIONS else code
    return {"name": name, "before": change.before or "", "after": change.after or ""}
