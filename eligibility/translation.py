"""Which columns of a reception window exist in both languages; its history is registered after them."""

import simple_history
from modeltranslation.translator import TranslationOptions, register

from eligibility.models import ReceptionWindow


@register(ReceptionWindow)
class ReceptionWindowTranslation(TranslationOptions):
    fields = ("source",)
    required_languages = ("fr", "en")


simple_history.register(ReceptionWindow, excluded_fields=["source"])
