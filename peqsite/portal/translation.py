"""Which columns exist in both languages, and which tables keep a history (registered after them).

A draft may lack any text, so none is required here: `Publication.clean` asks for both before it is public.
"""

import simple_history
from modeltranslation.translator import TranslationOptions, register

from peqsite.portal.models import Category, Link, News, Notice, Office

UNWRITTEN = ["agreed", "changed", "folded"]  # they follow from the rest, and tell nothing that happened


@register(Category)
class CategoryTranslation(TranslationOptions):
    fields = ("title",)
    required_languages = ("fr", "en")


@register(Notice)
class NoticeTranslation(TranslationOptions):
    fields = Notice.texts


@register(News)
class NewsTranslation(TranslationOptions):
    fields = (*News.texts, *News.optional_texts)


@register(Office)
class OfficeTranslation(TranslationOptions):
    fields = (*Office.texts, *Office.optional_texts)


@register(Link)
class LinkTranslation(TranslationOptions):
    fields = (*Link.texts, *Link.optional_texts)


simple_history.register(Category, excluded_fields=["title", "folded"])
simple_history.register(Notice, excluded_fields=[*Notice.texts, *UNWRITTEN])
simple_history.register(News, excluded_fields=[*News.texts, *News.optional_texts, *UNWRITTEN])
simple_history.register(Office, excluded_fields=[*Office.texts, *Office.optional_texts, *UNWRITTEN])
simple_history.register(Link, excluded_fields=[*Link.texts, *Link.optional_texts, *UNWRITTEN])
