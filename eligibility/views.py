"""HTTP of the questionnaire: what a page shows, where an answer leads, and what no cache may keep."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language, gettext
from django.views import View
from django.views.generic import TemplateView

from catalog.snapshot import catalog
from eligibility import answers as kept
from eligibility.addresses import url_of
from eligibility.asked_for import asked_for
from eligibility.entries import Entries
from eligibility.forms.base import FactsForm
from eligibility.forms.fields import YES
from eligibility.forms.more import MoreForm
from eligibility.journey import Journey, Moment, Place
from eligibility.questions import ListQuestion, Question
from eligibility.questions.pages import FILING_DATE
from eligibility.responses import SeeOther, private
from eligibility.review import entries_of, review
from eligibility.rulebooks import current_rulebook
from eligibility.scores.book import score_book
from eligibility.so_far import so_far
from peqsite import clock, freshness

FOR_CACHES = 300  # seconds that a shared cache may keep a public page
GONE, UNPROCESSABLE = 410, 422


class StartView(TemplateView):
    """What one learns here, and the way in. Public, the same for everybody, without a cookie."""

    template_name = "eligibility/start.html"

    def dispatch(self, *args: Any, **kwargs: Any) -> HttpResponse:
        response = super().dispatch(*args, **kwargs)
        patch_cache_control(response, public=True, max_age=FOR_CACHES)
        return response

    def get_context_data(self, **context: Any) -> dict[str, Any]:
        rulebook = current_rulebook()
        days = {"first_day": rulebook.first_day, "last_day": rulebook.last_day}
        return super().get_context_data(**context, **days)


class ErasedView(TemplateView):
    """The answers are gone. The same page for everybody."""

    template_name = "eligibility/erased.html"

    def dispatch(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return private(super().dispatch(*args, **kwargs))


def present_moment() -> Moment:
    """Catalogue and rulebook of one and the same moment: one query."""
    number = freshness.version()
    return Moment(catalog(number), current_rulebook(number), clock.today(), score_book(number))


def other_day(journey: Journey, run: str) -> str:
    """Where to change a filing date that has gone by; empty for one still to come."""
    on = journey.asking.on
    return url_of(Place(FILING_DATE), run) if on and on < journey.moment.today else ""


class BeginView(View):
    """Make a run, and send to its first question."""

    def get(self, request: HttpRequest) -> HttpResponse:
        run = kept.new_run(current_rulebook().version)
        response = private(SeeOther(reverse("eligibility:run", args=[run.run])))
        kept.record(response, run)
        return response


class RunView(View):
    """A page of one run. Without the run's cookie there is nothing to show but a new start."""

    answers: kept.Answers
    journey: Journey

    def dispatch(self, request: HttpRequest, run: str, **kwargs: Any) -> HttpResponse:
        answers = kept.read(request, run)
        if answers is None:
            return private(render(request, "eligibility/expired.html", status=GONE))
        self.answers, self.moment = answers, present_moment()
        self.journey = Journey(answers.codes, self.moment)
        try:
            return private(super().dispatch(request, **kwargs))
        except kept.TooManyAnswers:  # what a form can do about it, its page has said already
            return private(self.go(None))

    @property
    def rules_changed(self) -> bool:
        """Whether the rules known to the site changed after this run began; it is judged by the new ones."""
        return self.answers.version != self.moment.rulebook.version

    def go(self, place: Place | None) -> HttpResponse:
        return SeeOther(url_of(place, self.answers.run))

    def save(self, question: Question, codes: Any, then: Place | None = None) -> HttpResponse:
        """Keep an answer, and go to the next question, or to the page named. Raises TooManyAnswers."""
        changed = self.answers.having(question.code, codes)
        response = self.go(then or Journey(changed.codes, self.moment).next)
        kept.record(response, changed)
        return response

    def render(self, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
        shared = {"run": self.answers.run, "journey": self.journey, "filing_date": self.journey.asking.on}
        return render(self.request, template, {**shared, **context}, status=status)


class NextView(RunView):
    def get(self, request: HttpRequest) -> HttpResponse:
        return self.go(self.journey.next)


class PageView(RunView):
    """A page with a form: one question, or one entry of a list."""

    template_name = "eligibility/question.html"

    def get(self, request: HttpRequest, **where: Any) -> HttpResponse:
        place = self.place(**where)
        if place is None:
            return self.go(self.journey.next)
        return self.show(place, self.journey.shown_form(place))

    def post(self, request: HttpRequest, **where: Any) -> HttpResponse:
        place = self.place(**where)
        if place is None:
            return self.go(self.journey.next)
        form = self.journey.form(place, self.journey.names(place), data=request.POST)
        if "search" in request.POST:
            form.search()
            return self.show(place, form)
        return self.keep(place, form) if form.is_valid() else self.show(place, form, UNPROCESSABLE)

    def keep(self, place: Place, form: FactsForm) -> HttpResponse:
        codes = {**self.journey.codes_of(place), **form.codes()}
        try:
            return self.save(place.question, self.packed(place, codes))
        except kept.TooManyAnswers:
            return self.show(place, full(form), UNPROCESSABLE)

    def place(self, question: Question, **where: Any) -> Place | None:
        """The page asked for, if the answers given lead to it."""
        return Place(question) if self.journey.reached(question) else None

    def packed(self, place: Place, codes: dict[str, str]) -> Any:
        return place.question.fields.pack(codes)

    def show(self, place: Place, form: FactsForm, status: int = 200) -> HttpResponse:
        alone = len(form.fields) == 1 and place.entry is None
        context = {"place": place, "question": place.question, "form": form, "alone": alone}
        context["so_far"] = so_far(self.journey.so_far, get_language())
        context["asked_for"] = asked_for(self.journey, place, get_language())
        return self.render(self.template_name, {**context, **self.around(place)}, status)

    def around(self, place: Place) -> dict[str, Any]:
        """Where Back leads, and which number the question has."""
        pages = self.journey.pages()
        number = pages.index(place.question)
        before = Place(pages[number - 1]) if number else None
        start = reverse("eligibility:start")
        back = url_of(before, self.answers.run) if before else start
        title = next(iter(place.question.form.base_fields.values())).label
        return {"back": back, "number": number + 1, "title": place.question.title or title}


class EntryView(PageView):
    """One diploma, job, test or course: its basics, or the further questions on it."""

    details = False

    def place(self, question: Question, entry: int) -> Place | None:
        if not isinstance(question, ListQuestion) or not self.journey.reached(question):
            return None
        count = len(self.journey.entries(question).kept)
        place = Place(question, entry, self.details)
        if self.details:
            exists = question.details and entry < count and self.journey.names(place)
        else:
            exists = entry <= count and entry < question.most
        return place if exists else None

    def packed(self, place: Place, codes: dict[str, str]) -> Any:
        question, entries = place.question, self.journey.entries(place.question)
        basics, details = entries.at(place.entry)
        if place.details:
            details = question.detail_fields.pack(codes)
        else:
            basics = question.fields.pack(codes)
        return entries.put(place.entry, basics, details).codes()

    def around(self, place: Place) -> dict[str, Any]:
        words, run = place.question.words, self.answers.run
        back = Place(place.question, place.entry) if place.details else Place(place.question)
        is_new = place.entry >= len(self.journey.entries(place.question).kept)
        title = words.details if place.details else words.new if is_new else words.number
        number = {"number": place.entry + 1}
        return {**super().around(place), "back": url_of(back, run), "title": str(title) % number}


class ListView(PageView):
    """What a list holds so far, and whether there is more."""

    template_name = "eligibility/list.html"

    def get(self, request: HttpRequest, **where: Any) -> HttpResponse:
        place = self.place(**where)
        return self.show(place, self._form(place)) if place else self.go(self.journey.next)

    def post(self, request: HttpRequest, **where: Any) -> HttpResponse:
        place = self.place(**where)
        if place is None:
            return self.go(self.journey.next)
        entries = self.journey.entries(place.question)
        if "remove" in request.POST:
            return self._remove(place.question, entries, request.POST["remove"])
        form = self._form(place, request.POST)
        if not form.is_valid():
            return self.show(place, form, UNPROCESSABLE)
        if form.cleaned_data["more"] != YES:
            return self.save(place.question, entries.close().codes())
        if len(entries.kept) < place.question.most:
            return self.go(Place(place.question, len(entries.kept)))
        form.add_error("more", place.question.words.full)
        return self.show(place, form, UNPROCESSABLE)

    def _remove(self, question: ListQuestion, entries: Entries, number: str) -> HttpResponse:
        known = number.isascii() and number.isdigit() and int(number[:3]) < len(entries.kept)
        changed = entries.without(int(number)) if known else entries
        return self.save(question, changed.codes(), then=Place(question))

    def _form(self, place: Place, data: Any = None) -> MoreForm:
        entries, words = self.journey.entries(place.question), place.question.words
        label = words.more if entries.kept else words.none_yet
        return MoreForm(data, label=label, closed=entries.closed, asking=self.journey.asking)

    def around(self, place: Place) -> dict[str, Any]:
        entries = entries_of(place.question, self.journey, self.answers.run)
        return {**super().around(place), "entries": entries}


def question_page(request: HttpRequest, run: str, question: Question) -> HttpResponse:
    """One address for every question; a list has a page of its own kind."""
    view = ListView if isinstance(question, ListQuestion) else PageView
    return view.as_view()(request, run=run, question=question)


def full(form: FactsForm) -> FactsForm:
    """The same form with the message that no more answers can be kept."""
    message = gettext(
        "Your answers have become too long to be kept in your browser. Remove a job or a diploma that cannot"
        " change anything, then try again."
    )
    form.add_error(None, message)
    return form


class ReviewView(RunView):
    """Every answer that counts, with the way to change it, and those that no longer count."""

    def get(self, request: HttpRequest) -> HttpResponse:
        context = {
            "review": review(self.journey, self.answers.run),
            "next": url_of(self.journey.next, self.answers.run),
        }
        context["rules_changed"] = self.rules_changed
        return self.render("eligibility/answers.html", context)


class EraseView(View):
    """Quit and erase: this run's two cookies, and nothing of another run."""

    def dispatch(self, *args: Any, **kwargs: Any) -> HttpResponse:
        return private(super().dispatch(*args, **kwargs))

    def post(self, request: HttpRequest, run: str) -> HttpResponse:
        response = SeeOther(reverse("eligibility:erased"))
        kept.erase(response, run)
        return response
