from typing import ClassVar

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from peqsite.portal.admin.publication import PublicationAdmin
from peqsite.portal.models import Notice


@admin.register(Notice)
class NoticeAdmin(PublicationAdmin):
    list_display = ("title_fr", "title_en", "level", "place", *PublicationAdmin.list_display)
    list_filter = (*PublicationAdmin.list_filter, "level", "place")
    translated = Notice.texts
    fieldsets: ClassVar = (
        (None, {"fields": (("level", "place"),)}),
        (_("Title"), {"fields": (("title_fr", "title_en"),)}),
        (_("Text"), {"fields": (("body_fr", "body_en"),)}),
        PublicationAdmin.PUBLISHING,
    )
