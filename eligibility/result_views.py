"""HTTP of the result: what is shown, what is supposed of later days, two days side by side, the calendar."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from eligibility import answers as kept
from eligibility import pdf
from eligibility.addresses import url_of
from eligibility.afterwards import afterwards
from eligibility.forms.fields import DateField
from eligibility.forms.person import FilingDateForm
from eligibility.outlook.calendar import calendar
from eligibility.outlook.reforms import DifferenceRow, show_differences
from eligibility.outlook.shown import Outlook, Setting, outlook
from eligibility.outlook.windows import supposed_in
from eligibility.phrases import stream_name
from eligibility.responses import SeeOther
from eligibility.result import Result, present
from eligibility.rules.assess import assess
from eligibility.rules.assumptions import Assumption
from eligibility.rules.reforms import differences
from eligibility.rules.windows import windows
from eligibility.views import UNPROCESSABLE, RunView, other_day
from peqsite import clock

Compared = tuple[str, Result, Result, tuple[DifferenceRow, ...]]
"""Name of the stream, its result on either day, and the conditions that differ."""
UNTICKED: Final = "unticked"
"""In what is kept, beside the questions: the assumptions that the person does not make."""


class ResultPage(RunView):
    """A page that needs a result: before there is one, the next question."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if self.journey.next and not self.journey.is_certain:
            return self.go(self.journey.next)
        return self.show(get_language())

    def show(self, lang: str) -> HttpResponse:
        raise NotImplementedError

    @property
    def assumptions(self) -> frozenset[Assumption]:
        """What is supposed of the days after the one asked."""
        unticked = self.answers.codes.get(UNTICKED, [])
        return frozenset(each for each in Assumption if each.value not in unticked)


class ResultView(ResultPage):
    """Assess what was answered, on the day chosen, and show why, since when and until when."""

    def show(self, lang: str) -> HttpResponse:
        results = list(self._results(lang))
        context = {"results": results, "rules_changed": self.rules_changed, "today": self.moment.today}
        context["has_dates"] = any(outlook.windows.has_dates for _, outlook in results)
        context["supposed"] = supposed_in(outlook.windows for _, outlook in results)
        context["other_day"] = other_day(self.journey, self.answers.run)
        context["after"] = afterwards(self.journey.profile(), self.journey.verdicts, lang)
        context["has_pdf"] = pdf.is_available()
        return self.render("eligibility/result.html", context)

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep which assumptions are made, and show the days anew."""
        ticked = set(request.POST.getlist("assumption"))
        shown = set(request.POST.getlist("shown"))
        unticked = [each.value for each in Assumption if each.value in shown - ticked]
        response = SeeOther(f"{reverse('eligibility:result', args=[self.answers.run])}#days")
        kept.record(response, self.answers.having(UNTICKED, unticked))
        return response

    def _results(self, lang: str) -> Iterator[tuple[Result, Outlook]]:
        rulebook, profile = self.moment.rulebook, self.journey.profile()
        setting = Setting(rulebook, self.moment.today, self.assumptions)
        for verdict in self.journey.judged():
            yield (
                present(verdict, lang, rulebook, self._where_asked),
                outlook(profile, verdict, setting, lang),
            )

    def _where_asked(self, fact: str) -> str | None:
        place = self.journey.asking_place(fact)
        return url_of(place, self.answers.run) if place else None


class PdfView(ResultView):
    """The same page as a PDF, where one can be made."""

    def show(self, lang: str) -> HttpResponse:
        if not pdf.is_available():
            raise Http404
        page = super().show(lang).content.decode()
        response = HttpResponse(pdf.to_pdf(page), content_type="application/pdf")
        response["Content-Disposition"] = 'attachment; filename="repere-peq.pdf"'
        return response


class CalendarView(ResultPage):
    """The dates of the result as a calendar file, made on the fly."""

    def show(self, lang: str) -> HttpResponse:
        profile, asked = self.journey.profile(), (self.journey.asking.on, self.moment.rulebook)
        found = [windows(profile, *asked, stream, self.assumptions) for stream in self.journey.streams]
        response = HttpResponse(calendar(found, clock.now(), lang), content_type="text/calendar")
        response["Content-Disposition"] = 'attachment; filename="repere-peq.ics"'
        return response


class OtherDayForm(FilingDateForm):
    """The day to set beside the filing day."""

    filing_date = DateField(
        label=_("The other filing day"),
        help_text=_("Today, unless you enter another day."),
        unknown=False,
    )


class ComparisonView(ResultPage):
    """The same answers on two filing days, side by side, with what they do not find alike."""

    def show(self, lang: str) -> HttpResponse:
        return self._page(OtherDayForm(asking=self.journey.asking))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = OtherDayForm(request.POST, asking=self.journey.asking)
        if not form.is_valid():
            return self._page(form, status=UNPROCESSABLE)
        day = form.cleaned_data["filing_date"]
        return self._page(form, other_day=day, streams=list(self._compared(day, get_language())))

    def _page(self, form: OtherDayForm, status: int = 200, **context: Any) -> HttpResponse:
        shown = {"form": form, "other_day": None, "streams": [], **context}
        return self.render("eligibility/comparison.html", shown, status)

    def _compared(self, day: date, lang: str) -> Iterator[Compared]:
        profile, rulebook = self.journey.profile(), self.moment.rulebook
        for verdict in self.journey.judged():
            other = assess(profile, day, rulebook, verdict.stream)
            both = (present(each, lang, rulebook) for each in (verdict, other))
            yield (
                stream_name(verdict.stream, lang),
                *both,
                show_differences(differences(verdict, other), lang),
            )
