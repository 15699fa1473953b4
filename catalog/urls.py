"""The public pages of the catalogue. Path segments are translated; codes and keys are not."""

from typing import Final

from django.urls import include, path, register_converter
from django.utils.translation import gettext_lazy as _

from catalog import views
from catalog.codes import EDITIONS

app_name = "catalog"


class EditionConverter:
    """2016 or 2021, as a number."""

    regex: Final = "|".join(map(str, EDITIONS))

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class DigitsConverter:
    """What may be a code, or one that lost its zeros: one to five digits, kept as text."""

    regex: Final = "[0-9]{1,5}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(EditionConverter, "edition")
register_converter(DigitsConverter, "digits")

OCCUPATIONS: Final = [
    path("", views.occupations, name="occupations"),
    path("<edition:edition>/<digits:code>/", views.occupation, name="occupation"),
]
PROGRAMS: Final = [
    path("", views.programs, name="programs"),
    path("<slug:code>/", views.program, name="program"),
]
FINDER: Final = [
    path("", views.finder, name="finder"),
    path("suggestions/", views.suggestions, name="suggestions"),
]
LISTS: Final = [
    path("", views.lists, name="lists"),
    path("<slug:key>/", views.dated_list, name="list"),
]

urlpatterns = [
    path(_("find/"), include(FINDER)),
    path(_("occupations/"), include(OCCUPATIONS)),
    path(_("study-programs/"), include(PROGRAMS)),
    path(_("lists/"), include(LISTS)),
]
