from typing import ClassVar

from django.contrib import admin
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from peqsite.portal.admin.publication import PublicationAdmin
from peqsite.portal.links import checks
from peqsite.portal.models import Link


@admin.register(Link)
class LinkAdmin(PublicationAdmin):
    list_display = (
        "title_fr",
        "title_en",
        "directory",
        "where",
        "last_check",
        *PublicationAdmin.list_display,
    )
    list_filter = (*PublicationAdmin.list_filter, "directory", "language")
    translated = (*Link.texts, *Link.optional_texts)
    readonly_fields = (*PublicationAdmin.readonly_fields, "last_check")
    fieldsets: ClassVar = (
        (None, {"fields": (("directory", "place"), ("url", "language"), "last_check")}),
        (_("Title"), {"fields": (("title_fr", "title_en"),)}),
        (_("Description"), {"fields": (("line_fr", "line_en"),)}),
        PublicationAdmin.PUBLISHING,
    )

    @admin.display(description=_("address"), ordering="url")
    def where(self, row: Link) -> str:
        """The host alone: whole addresses would push the other columns out of sight."""
        return row.url.split("/")[2] if row.url else "–"

    @admin.display(description=_("last check"))
    def last_check(self, row: Link) -> str:
        """When the address was last asked, and whether it answered."""
        found = checks().get(row.url)
        if found is None:
            return gettext("Never checked") if row.url else gettext("No address")
        told = (
            gettext("Broken on %(day)s: %(found)s")
            if found.is_broken
            else gettext("Answered on %(day)s: %(found)s")
        )
        return told % {"day": found.day.isoformat(), "found": found.found}
