"""Import and export in the admin: for the rows of a table, and for the entries of one dated list."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, ClassVar, Final

from django.contrib import admin, messages
from django.contrib.auth import get_permission_codename
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalog.exchange import limits, phrases, showing, waiting
from catalog.exchange.columns import (
    EVERYDAY_TITLES,
    LISTED_OCCUPATIONS,
    LISTED_PROGRAMS,
    OCCUPATIONS,
    PROGRAMS,
    Kind,
)
from catalog.exchange.desk import KIND_OF_ROLE, Desk, NotAsSeenError
from catalog.exchange.formats import FORMATS
from catalog.exchange.forms import ConfirmationForm, FileForm
from catalog.exchange.plan import Change, Plan
from catalog.exchange.waiting import Waiting
from catalog.models import DatedList
from peqsite import clock

NAMES: Final = {
    OCCUPATIONS.name: gettext_lazy("titles of occupations"),
    PROGRAMS.name: gettext_lazy("study programs"),
    EVERYDAY_TITLES.name: gettext_lazy("everyday titles"),
    LISTED_OCCUPATIONS.name: gettext_lazy("occupations on the list"),
    LISTED_PROGRAMS.name: gettext_lazy("study programs on the list"),
}
NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    OCCUPATIONS.name: ("change",),
    PROGRAMS.name: ("add", "change"),
    EVERYDAY_TITLES.name: ("add", "change"),
    LISTED_OCCUPATIONS.name: ("add", "change", "delete"),
    LISTED_PROGRAMS.name: ("add", "change", "delete"),
}
"""What somebody must be allowed to do to rows to import them."""


class Exchanging(admin.ModelAdmin):
    """The pages of import and export at one desk: `desk` finds it, and an address leads to each page."""

    def desk(self, request: HttpRequest, object_id: str = "") -> Desk:
        """Where this file belongs. Raises Http404 or PermissionDenied."""
        raise NotImplementedError

    def exported(self, request: HttpRequest, desk: Desk) -> QuerySet:
        """The rows that leave."""
        raise NotImplementedError

    def exchange_urls(self, prefix: str) -> list[URLPattern]:
        """The four addresses, to go before those of the admin."""
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        pages = {
            "import": ("import/", self.import_view),
            "review": ("import/<str:token>/", self.review_view),
            "export": ("export/", self.export_view),
            "download": ("export/<str:name>/", self.download_view),
        }
        return [
            path(f"{prefix}{tail}", self.admin_site.admin_view(view), name=f"{name}_{page}")
            for page, (tail, view) in pages.items()
        ]

    def address(self, page: str, desk: Desk, *arguments: str) -> str:
        place = [desk.dated_list.pk] if desk.dated_list else []
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}"
        return reverse(name, args=[*place, *arguments])

    # Import -----------------------------------------------------------------------------------------------
    def import_view(self, request: HttpRequest, object_id: str = "") -> HttpResponse:
        """Take a file; send on to what it would change."""
        desk = self._importing(request, object_id)
        form = FileForm(desk, *((request.POST, request.FILES) if request.method == "POST" else ()))
        if form.is_bound and form.is_valid() and (token := form.keep(request.session)):
            return HttpResponseRedirect(self.address("review", desk, token))
        columns = [(phrases.COLUMNS[name], name) for name in desk.kind.columns]
        return self._page(request, desk, "import", form=form, columns=columns, limits=limits)

    def review_view(self, request: HttpRequest, token: str, object_id: str = "") -> HttpResponse:
        """Show what a waiting file would change; apply it when that is confirmed."""
        desk = self._importing(request, object_id)
        file = waiting.find(request.session, desk.target, token)
        if file is None:
            messages.warning(request, _("This file no longer waits. Send it again."))
            return HttpResponseRedirect(self.address("import", desk))
        if "give_up" in request.POST:
            waiting.forget(request.session)
            messages.info(request, _("Given up: nothing was changed."))
            return HttpResponseRedirect(self.address("import", desk))
        if request.method == "POST":
            return self._confirm(request, desk, file)
        return self._review(request, desk, file, ConfirmationForm(desk.plan(file.sheet, file.edition)))

    def _confirm(self, request: HttpRequest, desk: Desk, file: Waiting) -> HttpResponse:
        """Apply the plan that was seen. Where it is another by now, show that one, and apply nothing."""
        form = ConfirmationForm(desk.plan(file.sheet, file.edition), request.POST)
        if form.data.get("seen") != form.plan.digest:
            return self._anew(request, desk, file)
        if form.plan.errors or not form.is_valid():
            return self._review(request, desk, file, form)
        try:
            desk.apply(file, form.plan.digest, request.user, form.cleaned_data["reason"])
        except NotAsSeenError:
            return self._anew(request, desk, file)
        waiting.forget(request.session)
        messages.success(request, self._done(desk, form.plan))
        return HttpResponseRedirect(self.way_back(desk))

    def _anew(self, request: HttpRequest, desk: Desk, file: Waiting) -> HttpResponse:
        """What the file would change now, with the reason that was typed and nothing accepted yet."""
        form = ConfirmationForm(desk.plan(file.sheet, file.edition), reason=request.POST.get("reason", ""))
        return self._review(request, desk, file, form, HTTPStatus.CONFLICT)

    def _importing(self, request: HttpRequest, object_id: str) -> Desk:
        desk = self.desk(request, object_id)
        if not may_import(request.user, desk):
            raise PermissionDenied
        return desk

    def _review(
        self,
        request: HttpRequest,
        desk: Desk,
        file: Waiting,
        form: ConfirmationForm,
        status: HTTPStatus = HTTPStatus.OK,
    ) -> HttpResponse:
        ticked = form.data.getlist("accept") if form.is_bound else []
        context = {
            "file": file,
            "form": form,
            "accepted": {int(row) for row in ticked if row.isascii() and row.isdigit()},
            "remarks": phrases.remarks(desk.remarks(file.sheet)),
            "not_as_seen": status is HTTPStatus.CONFLICT,
            "first_shown": form.first_shown,
            **showing.page(form.plan, desk.kind),
        }
        return self._page(request, desk, "review", status, **context)

    def _done(self, desk: Desk, plan: Plan) -> SafeString:
        """What was applied, with the way to the public page of a list."""
        counts = [
            _("%(what)s: %(count)s") % {"what": phrases.CHANGES[change], "count": plan.counts[change]}
            for change in Change
            if plan.counts[change] and change is not Change.UNCHANGED
        ]
        told = format_html("{} {}.", _("The file was applied."), ", ".join(counts))
        if desk.dated_list is None:
            return told
        address = reverse("catalog:list", args=[desk.dated_list.key])
        return format_html('{} <a href="{}">{}</a>', told, address, _("See the list on the site"))

    # Export -----------------------------------------------------------------------------------------------
    def export_view(self, request: HttpRequest, object_id: str = "") -> HttpResponse:
        """Offer the rows, as they are filtered, in each format."""
        desk = self.desk(request, object_id)
        count = self.exported(request, desk).count()
        return self._page(request, desk, "export", count=count, query=request.GET.urlencode())

    def download_view(self, request: HttpRequest, name: str, object_id: str = "") -> HttpResponse:
        """The rows as a file."""
        desk = self.desk(request, object_id)
        if name not in FORMATS:
            raise Http404
        form = FORMATS[name]()
        data = form.export_data(desk.resource().export(self.exported(request, desk)))
        stem = desk.dated_list.key if desk.dated_list else desk.kind.name
        file = f"{stem}-{clock.today().isoformat()}.{name}"
        headers = {"Content-Disposition": f'attachment; filename="{file}"'}
        return HttpResponse(data, content_type=form.get_content_type(), headers=headers)

    def _page(
        self, request: HttpRequest, desk: Desk, page: str, status: HTTPStatus = HTTPStatus.OK, **context: Any
    ) -> HttpResponse:
        shared = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "desk": desk,
            "name": NAMES[desk.kind.name],
            "way_back": self.way_back(desk),
            "import_address": self.address("import", desk),
        }
        template = f"admin/catalog/exchange/{page}.html"
        return TemplateResponse(request, template, {**shared, **context}, status=status)

    def way_back(self, desk: Desk) -> str:
        """The admin's own page about these rows."""
        raise NotImplementedError


def may_import(user: Any, desk: Desk) -> bool:
    """Whether a member of staff may make all the changes that such a file can ask for."""
    opts = desk.resource()._meta.model._meta
    return all(
        user.has_perm(f"{opts.app_label}.{get_permission_codename(action, opts)}")
        for action in NEEDED[desk.kind.name]
    )


class ExchangedAdmin(Exchanging):
    """Import and export of the rows of a table, from above their list."""

    kind: ClassVar[Kind]
    change_list_template = "admin/catalog/exchange/change_list.html"

    def get_urls(self) -> list[URLPattern]:
        return [*self.exchange_urls(""), *super().get_urls()]

    def desk(self, request: HttpRequest, _object_id: str = "") -> Desk:
        if not self.has_view_permission(request):
            raise PermissionDenied
        return Desk(self.kind)

    def exported(self, request: HttpRequest, _desk: Desk) -> QuerySet:
        return self.get_changelist_instance(request).get_queryset(request)

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        offered = {"may_import": may_import(request.user, Desk(self.kind)), "query": request.GET.urlencode()}
        return super().changelist_view(request, {**offered, **(extra_context or {})})

    def way_back(self, _desk: Desk) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist")


class ListExchangedAdmin(Exchanging):
    """Import and export of the entries of one dated list, from above its form."""

    change_form_template = "admin/catalog/exchange/change_form.html"

    def get_urls(self) -> list[URLPattern]:
        return [*self.exchange_urls("<int:object_id>/"), *super().get_urls()]

    def desk(self, request: HttpRequest, object_id: int | None = None) -> Desk:
        row = get_object_or_404(DatedList, pk=object_id)
        if not self.has_view_permission(request, row):
            raise PermissionDenied
        return Desk(KIND_OF_ROLE[DatedList.Role(row.role)], row)

    def exported(self, _request: HttpRequest, desk: Desk) -> QuerySet:
        return desk.resource().get_queryset().order_by("position")

    def render_change_form(
        self, request: HttpRequest, context: dict, *args: Any, **kwargs: Any
    ) -> HttpResponse:
        row = kwargs.get("obj")
        if row:
            context["may_import"] = may_import(request.user, self.desk(request, row.pk))
        return super().render_change_form(request, context, *args, **kwargs)

    def response_add(
        self, request: HttpRequest, obj: DatedList, post_url_continue: str | None = None
    ) -> HttpResponse:
        """A list just made has no entry yet: say where they are brought in."""
        address = self.address("import", self.desk(request, obj.pk))
        told = _("The list has no entry yet.")
        messages.info(request, format_html('{} <a href="{}">{}</a>', told, address, _("Import its entries")))
        return super().response_add(request, obj, post_url_continue)

    def way_back(self, desk: Desk) -> str:
        return reverse("admin:catalog_datedlist_change", args=[desk.dated_list.pk])
