"""The public pages of the law: plain reading, one query (the freshness number), no cookie."""

import re
from http import HTTPStatus
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from eligibility import phrases
from eligibility.afterwards import program
from eligibility.phrases.advice import LINKS
from eligibility.rule_pages import comparing, history, overview, present, scores, timeline
from eligibility.rule_pages.forms import DaysForm, RulesetsForm
from eligibility.rulebooks import current_rulebook
from eligibility.rules.ruleset import Rulebook
from eligibility.scores.book import score_book
from eligibility.today import panels
from peqsite import clock

CODE: Final = re.compile(r"[A-Za-z][0-9]{0,2}")
"""What may be meant as the code of a rule set, rather than as a day."""


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    rulebook, lang = current_rulebook(), get_language()
    context = {
        "picture": timeline.picture(rulebook, clock.today(), timeline.rulesets(rulebook), lang),
        "streams": overview.streams(rulebook, lang),
        "themes": overview.themes(rulebook, lang),
        **_forms(rulebook, lang),
    }
    return render(request, "eligibility/rules/index.html", context)


@require_safe
def ruleset(request: HttpRequest, code: str) -> HttpResponse:
    """One rule set. A code in small letters is sent to the right one."""
    rulebook = current_rulebook()
    rules = rulebook.rulesets.get(code.upper())
    if rules is None:
        raise Http404
    if code != rules.code:
        return redirect("rules:ruleset", rules.code, permanent=True)
    page = present.ruleset_page(rules, rulebook, get_language())
    return render(request, "eligibility/rules/ruleset.html", {"page": page, **_certainties()})


@require_safe
def conditions(request: HttpRequest) -> HttpResponse:
    """Every condition stands on the first page."""
    return redirect(f"{reverse('rules:index')}#conditions")


@require_safe
def condition(request: HttpRequest, code: str) -> HttpResponse:
    rulebook, lang = current_rulebook(), get_language()
    if code not in history.conditions(rulebook):
        raise Http404
    page = present.condition_page(code, rulebook, lang)
    drawn = timeline.picture(rulebook, clock.today(), history.parts(code, rulebook), lang)
    return render(
        request, "eligibility/rules/condition.html", {"page": page, "picture": drawn, **_certainties()}
    )


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Two rule sets or two days; without any, what may be compared."""
    rulebook, lang = current_rulebook(), get_language()
    forms = _forms(rulebook, lang, request.GET)
    bound = next((form for form in forms.values() if form.is_bound), None)
    if bound is None:
        return render(request, "eligibility/rules/compare.html", {**forms, "faulty": None, "found": ()})
    valid = bound.is_valid()
    context = {**forms, "faulty": None if valid else bound, "found": _found(bound, lang) if valid else ()}
    status = HTTPStatus.OK if valid else HTTPStatus.BAD_REQUEST
    return render(request, "eligibility/rules/compare.html", context, status=status)


@require_safe
def french_tests(request: HttpRequest) -> HttpResponse:
    """What scores of French tests are known to stand for."""
    context = {"tables": scores.tables(score_book(), get_language()), **_certainties()}
    return render(request, "eligibility/rules/tests.html", context)


@require_safe
def after(request: HttpRequest) -> HttpResponse:
    """What is left while the PEQ receives nothing, and what the PSTQ asks."""
    lang = get_language()
    context = {
        "panels": list(panels(clock.today(), lang)),
        "program": program(lang),
        "links": [(url, words.write(lang)) for url, words in LINKS.values()],
        **_certainties(),
    }
    return render(request, "eligibility/rules/after.html", context)


def _forms(rulebook: Rulebook, lang: str, asked: Any = None) -> dict[str, Any]:
    """Both forms; what was asked fills the one that it is meant for."""
    told = [asked[name] for name in ("a", "b") if asked.get(name)] if asked else []
    by_code = all(CODE.fullmatch(text) for text in told)
    return {
        "rulesets_form": RulesetsForm(asked if told and by_code else None, rulebook=rulebook, lang=lang),
        "days_form": DaysForm(asked if told and not by_code else None, rulebook=rulebook, lang=lang),
    }


def _found(form: RulesetsForm | DaysForm, lang: str) -> tuple[comparing.Comparison, ...]:
    if isinstance(form, RulesetsForm):
        return (comparing.of_rulesets(*form.chosen(), lang),)
    days = form.cleaned_data["a"], form.cleaned_data["b"]
    return tuple(comparing.of_days(stream, *days, form.rulebook, lang) for stream in form.streams())


def _certainties() -> dict[str, Any]:
    return {"certainties": phrases.certainties(get_language())}
