"""The table of offices in and out as a file. Nothing changes before a person has seen what would."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from catalog.exchange import phrases, waiting
from catalog.exchange.formats import FORMATS
from catalog.exchange.forms import ACCEPTED_TYPES, LONGEST_REASON
from catalog.exchange.reading import read
from catalog.exchange.sheet import RefusedFileError, Sheet
from peqsite import clock
from peqsite.portal.offices import table

TARGET = "offices"


def _told(error: RefusedFileError) -> str:
    """Why a file is not read; the columns of this table go by their names."""
    if columns := error.details.get("columns"):
        return str(phrases.REFUSALS[error.refusal]) % {"columns": ", ".join(columns)}
    return phrases.refusal(error)


class OfficesFileForm(forms.Form):
    """A file; `sheet` is what was read in it."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        allow_empty_file=True,  # refused in our own words
        widget=forms.FileInput({"accept": ACCEPTED_TYPES}),
        help_text=gettext_lazy("XLSX, or CSV with semicolons, commas or tabs."),
    )
    sheet = Sheet(())

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        try:
            self.sheet = read(file.read(), table.named)
            table.refuse_unread(self.sheet)
        except RefusedFileError as error:
            raise forms.ValidationError(_told(error)) from error
        return file


class ReasonForm(forms.Form):
    seen = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=LONGEST_REASON,
        help_text=gettext_lazy("It stands in the history of every row that changes."),
    )


class OfficeFiles(admin.ModelAdmin):
    """Import and export, for an admin of offices."""

    change_list_template = "admin/portal/office_list.html"

    def get_urls(self) -> list[URLPattern]:
        pages = {
            "import": ("import/", self.import_view),
            "review": ("import/<str:token>/", self.review_view),
            "download": ("export/<str:name>/", self.download_view),
        }
        own = [
            path(tail, self.admin_site.admin_view(view), name=f"portal_office_{page}")
            for page, (tail, view) in pages.items()
        ]
        return [*own, *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        offered = {"may_import": self.may_import(request), "query": request.GET.urlencode()}
        return super().changelist_view(request, {**offered, **(extra_context or {})})

    def may_import(self, request: HttpRequest) -> bool:
        return self.has_add_permission(request) and self.has_change_permission(request)

    def download_view(self, request: HttpRequest, name: str) -> HttpResponse:
        """The rows of the list, as it is filtered, as a file."""
        if name not in FORMATS:
            raise Http404
        if not self.has_view_permission(request):
            raise PermissionDenied
        rows = self.get_changelist_instance(request).get_queryset(request)
        form = FORMATS[name]()
        file = f"offices-{clock.today().isoformat()}.{name}"
        headers = {"Content-Disposition": f'attachment; filename="{file}"'}
        data = form.export_data(table.export(rows))
        return HttpResponse(data, content_type=form.get_content_type(), headers=headers)

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """Take a file; send on to what it would change."""
        self._need_import(request)
        form = OfficesFileForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
        if form.is_bound and form.is_valid() and (token := self._keep(request, form)):
            return HttpResponseRedirect(reverse("admin:portal_office_review", args=[token]))
        return self._page(request, "office_import", form=form, columns=table.COLUMNS)

    def _keep(self, request: HttpRequest, form: OfficesFileForm) -> str | None:
        try:
            return waiting.keep(request.session, TARGET, form.cleaned_data["file"].name, "", form.sheet)
        except RefusedFileError as error:
            form.add_error("file", _told(error))
        return None

    def review_view(self, request: HttpRequest, token: str) -> HttpResponse:
        """Show what a waiting file would change; apply it when that is confirmed."""
        self._need_import(request)
        file = waiting.find(request.session, TARGET, token)
        if file is None or "give_up" in request.POST:
            waiting.forget(request.session)
            told = (
                _("Given up: nothing was changed.")
                if file
                else _("This file no longer waits. Send it again.")
            )
            messages.info(request, told)
            return HttpResponseRedirect(reverse("admin:portal_office_import"))
        plan = table.look(file.sheet)
        form = ReasonForm(request.POST or None, initial={"seen": plan.digest})
        if form.is_bound and form.is_valid() and not plan.faults:
            try:
                return self._applied(request, file.sheet, form.cleaned_data)
            except table.NotAsSeenError:
                form = ReasonForm(initial={"seen": plan.digest, "reason": form.cleaned_data["reason"]})
                told = _("Nothing was changed: somebody edited these rows after you looked.")
                messages.warning(request, told)
        context = {"plan": plan, "form": form, "file": file}
        return self._page(request, "office_review", HTTPStatus.OK, **context)

    def _applied(self, request: HttpRequest, sheet: Sheet, said: dict[str, str]) -> HttpResponse:
        made = table.apply(sheet, said["seen"], request.user, said["reason"])
        waiting.forget(request.session)
        told = ngettext("%(count)d office was changed.", "%(count)d offices were changed.", len(made.changed))
        messages.success(request, told % {"count": len(made.changed)})
        return HttpResponseRedirect(reverse("admin:portal_office_changelist"))

    def _need_import(self, request: HttpRequest) -> None:
        if not self.may_import(request):
            raise PermissionDenied

    def _page(
        self, request: HttpRequest, page: str, status: HTTPStatus = HTTPStatus.OK, **context: Any
    ) -> HttpResponse:
        shared = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Import the offices"),
        }
        return TemplateResponse(request, f"admin/portal/{page}.html", {**shared, **context}, status=status)
