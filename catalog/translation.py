"""Which columns exist in both languages, and which tables keep a history.

History is registered here, after the translations: registered on the model itself it would not know
the columns `title_fr` and `title_en`.
"""

import simple_history
from modeltranslation.translator import TranslationOptions, register

from catalog.models import (
    DatedList,
    EverydayTitle,
    ListedOccupation,
    ListedProgram,
    Occupation,
    StudyProgram,
    Succession,
)


@register(Occupation)
@register(StudyProgram)
class TitleTranslation(TranslationOptions):
    fields = ("title",)
    required_languages = ("fr", "en")


@register(DatedList)
class DatedListTranslation(TranslationOptions):
    fields = ("title", "instrument", "source", "note")
    required_languages = ("fr", "en")


# The bare column of a translated field changes with the language of whoever saves, and the folded words
# follow from the titles: neither says anything that happened.
for model in (Occupation, StudyProgram):
    simple_history.register(model, excluded_fields=["title", "folded"])
simple_history.register(DatedList, excluded_fields=["title", "instrument", "source", "note", "folded"])
for model in (Succession, ListedOccupation, ListedProgram):
    simple_history.register(model)
simple_history.register(EverydayTitle, excluded_fields=["folded"])
