"""Which columns exist in both languages; the history of each model is registered after them."""

import simple_history
from modeltranslation.translator import TranslationOptions, register

from eligibility.models import ReceptionWindow, ScoreTable


@register(ReceptionWindow)
class ReceptionWindowTranslation(TranslationOptions):
    fields = ("source",)
    required_languages = ("fr", "en")


@register(ScoreTable)
class ScoreTableTranslation(TranslationOptions):
    fields = ("source",)
    required_languages = ("fr", "en")


for model in (ReceptionWindow, ScoreTable):
    simple_history.register(model, excluded_fields=["source"])
