"""A public page as it will be at a given minute, with one draft if need be. Nothing of it is public.

The page is made by its own view, from a request that carries its instant: the clock is not touched.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlencode

from django import forms
from django.conf import settings
from django.contrib import admin
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, ResolverMatch, resolve, reverse, translate_url
from django.utils import translation
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from peqsite import clock
from peqsite.portal.audiences import Audience
from peqsite.portal.content import Airing, content, kinds, with_draft
from peqsite.portal.models import Publication
from peqsite.portal.models.publication import within_the_calendar
from peqsite.portal.publication import Standing, standing

MINUTE: Final = "%Y-%m-%dT%H:%M"
UNPROCESSABLE: Final = 422
KEPT: Final = ("SERVER_NAME", "SERVER_PORT", "HTTP_HOST", "wsgi.url_scheme")
LANGUAGES: Final = tuple(code for code, _name in settings.LANGUAGES)


class PreviewForm(forms.Form):
    """Which public page, at which minute, with which draft."""

    page = forms.CharField(label=_("page"))
    at = forms.DateTimeField(
        label=_("minute"),
        required=False,
        widget=forms.DateTimeInput({"type": "datetime-local", "step": 60}, format=MINUTE),
    )
    draft = forms.RegexField(r"[a-z]+-[0-9]{1,18}", required=False)

    def clean_page(self) -> tuple[str, str, ResolverMatch]:
        """The path, its language and its view; no page of somebody's run of the questionnaire."""
        path = self.cleaned_data["page"]
        language = path.split("/", 2)[1] if path.startswith("/") else ""
        if language not in LANGUAGES:
            raise ValidationError(_("This is no public page."))
        try:
            with translation.override(language):
                match = resolve(path)
        except Resolver404 as error:
            raise ValidationError(_("This is no public page.")) from error
        if "run" in match.kwargs:
            raise ValidationError(_("This is no public page."))
        return path, language, match

    def clean_at(self) -> datetime | None:
        return within_the_calendar(self.cleaned_data["at"])

    def clean_draft(self) -> Publication | None:
        """The row named, whatever its state; None where none is."""
        kind, _dash, pk = self.cleaned_data["draft"].partition("-")
        model = next((model for model in kinds() if model._meta.model_name == kind), None)
        row = model.objects.filter(pk=pk).first() if model else None
        if kind and row is None:
            raise ValidationError(_("There is no such row."))
        return row


@dataclass(frozen=True)
class Preview:
    """What the bar over a preview says and offers."""

    page: str
    language: str
    match: ResolverMatch
    at: datetime
    draft: Publication | None

    @property
    def minute(self) -> str:
        """The instant as the browser's control takes it."""
        return localtime(self.at).strftime(MINUTE)

    @property
    def name(self) -> str:
        return name_of(self.draft) if self.draft else ""

    @property
    def is_shown(self) -> bool:
        """Whether the draft would be on air at that minute."""
        return self.draft is not None and standing(self.draft.as_row(self.at), self.at) is Standing.ON_AIR

    @property
    def languages(self) -> list[tuple[str, str]]:
        """Each language, and the same preview in it."""
        return [(code, preview_of(translate_url(self.page, code), self.at, self.draft)) for code in LANGUAGES]

    @property
    def back(self) -> str:
        """Where the row is kept, or the list of what is on air."""
        if self.draft is None:
            return reverse("portal-staff:on-air")
        return reverse(f"admin:portal_{self.draft._meta.model_name}_change", args=[self.draft.pk])


def name_of(row: Publication) -> str:
    """ "notice-12": the row, as an address says it."""
    return f"{row._meta.model_name}-{row.pk}"


def preview_of(page: str, at: datetime | None = None, draft: Publication | None = None) -> str:
    """The address of a preview."""
    asked = {
        "page": page,
        "at": localtime(at).strftime(MINUTE) if at else "",
        "draft": draft and name_of(draft),
    }
    told = urlencode({name: value for name, value in asked.items() if value})
    return f"{reverse('portal-staff:preview')}?{told}"


@require_safe
def preview(request: HttpRequest) -> HttpResponse:
    """The page asked for; or what is amiss with the asking, at its field."""
    form = PreviewForm(request.GET)
    if not form.is_valid():
        context = {"title": _("Preview"), "form": form, "pages": pages(), "now": clock.now()}
        context |= admin.site.each_context(request)
        return render(request, "admin/portal/preview.html", context, status=UNPROCESSABLE)
    draft = form.cleaned_data["draft"]
    if draft and not admin.site.get_model_admin(type(draft)).has_view_permission(request, draft):
        raise PermissionDenied
    at = localtime(form.cleaned_data["at"] or first_minute(draft), clock.ZONE)
    return _page(request, Preview(*form.cleaned_data["page"], at, draft))


def preview_of_row(row: Publication) -> str:
    """The address of a row's own page, with the row, at the minute to look at it first."""
    with translation.override(settings.LANGUAGE_CODE):
        return preview_of(row.address(), first_minute(row), row)


def first_minute(draft: Publication | None) -> datetime:
    """When to look at a row first: now, or when it comes."""
    now = clock.now()
    return max(now, draft.starts) if draft and draft.starts else now


def _page(request: HttpRequest, asked: Preview) -> HttpResponse:
    """What the page's own view makes of it; a page that says so where it finds nothing."""
    visit = _visit(request, asked)
    with translation.override(asked.language):
        try:
            response = asked.match.func(visit, *asked.match.args, **asked.match.kwargs)
        except Http404:
            return render(visit, "portal/preview_nothing.html", status=404)
        return response.render() if hasattr(response, "render") else response


def _visit(request: HttpRequest, asked: Preview) -> HttpRequest:
    """The request of a visitor at that minute: no cookie, no user, no query."""
    visit = HttpRequest()
    visit.method, visit.path, visit.path_info = "GET", asked.page, asked.page
    visit.META = {name: value for name, value in request.META.items() if name in KEPT}
    visit.LANGUAGE_CODE, visit.resolver_match, visit.preview = asked.language, asked.match, asked
    held = content()
    visit.airing = Airing(with_draft(held, asked.draft, asked.at) if asked.draft else held, asked.at)
    return visit


def pages() -> list[tuple[str, Any]]:
    """The pages that one may want to look at, by their French address."""
    with translation.override("fr"):
        found = [
            (reverse("home"), _("Home")),
            (reverse("eligibility:start"), _("Start of the questionnaire")),
            (reverse("portal:news"), _("News")),
        ]
        return found + [(reverse("portal:audience", args=[key.value]), key.label) for key in Audience]
