from typing import ClassVar

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from catalog.reference_admin import TitledAdmin
from peqsite.portal.admin.publication import PublicationAdmin
from peqsite.portal.models import Category, News


@admin.register(Category)
class CategoryAdmin(TitledAdmin):
    list_display = ("title_fr", "title_en", "key")
    frozen = ("key",)
    fieldsets: ClassVar = (
        (None, {"fields": ("key",)}),
        (_("Title"), {"fields": (("title_fr", "title_en"),)}),
    )


@admin.register(News)
class NewsAdmin(PublicationAdmin):
    list_display = ("day", "title_fr", "category", *PublicationAdmin.list_display)
    list_display_links = ("day", "title_fr")
    list_filter = (*PublicationAdmin.list_filter, "category", "streams", "certainty")
    list_select_related = ("category",)
    date_hierarchy = "day"
    translated = (*News.texts, *News.optional_texts)
    frozen = ("slug",)
    fieldsets: ClassVar = (
        (None, {"fields": (("day", "slug"), ("category", "streams"))}),
        (_("Title"), {"fields": (("title_fr", "title_en"),)}),
        (_("Summary"), {"fields": (("summary_fr", "summary_en"),)}),
        (_("Text"), {"fields": (("body_fr", "body_en"),)}),
        (_("Source"), {"fields": (("source_fr", "source_en"), ("url", "certainty", "read_on"))}),
        PublicationAdmin.PUBLISHING,
    )
