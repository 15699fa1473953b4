"""Telling of an unexpected result: a page with a form, and the page that says it was received."""

from http import HTTPStatus

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from peqsite import clock
from peqsite.portal.models.report import KEPT, LONGEST_REPORT, Report
from peqsite.portal.reports import is_one_too_many


class ReportForm(forms.Form):
    """One text. Lines end with one sign each, as they are counted."""

    text = forms.CharField(
        label=_("What did you expect, and what did you read?"),
        help_text=_(
            "2,000 characters at most. No name, date of birth, address, telephone or file number, please: a "
            "rule, a date and a code are enough."
        ),
        error_messages={"required": _("Write what seemed wrong to you.")},
        widget=forms.Textarea({"rows": 10}),
    )

    def clean_text(self) -> str:
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        if (length := len(text)) > LONGEST_REPORT:
            told = _("Your text has %(length)s characters. Keep it to %(most)s.")
            raise forms.ValidationError(told % {"length": length, "most": LONGEST_REPORT})
        return text


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """The form; what was typed stays in it until it is received."""
    form = ReportForm(request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return render(request, "portal/report.html", {"form": form})
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    if form.is_valid():
        if not is_one_too_many(request):
            Report.objects.create(text=form.cleaned_data["text"], language=get_language())
            return redirect("portal:report-received")
        form.add_error(None, _("Several reports came from your connection this hour. Send this one later."))
        status = HTTPStatus.TOO_MANY_REQUESTS
    return render(request, "portal/report.html", {"form": form}, status=status)


@never_cache
@require_safe
def received(request: HttpRequest) -> HttpResponse:
    """It was received, and will be deleted by that day."""
    return render(request, "portal/report_received.html", {"until": clock.today() + KEPT})
