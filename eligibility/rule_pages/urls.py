"""Addresses of the law's public pages. Codes of rule sets and conditions are not translated."""

from typing import Final

from django.urls import path, register_converter
from django.utils.translation import gettext_lazy as _

from eligibility.rule_pages import views

app_name = "rules"


class RulesetConverter:
    """What may be the code of a rule set: a letter and a number."""

    regex: Final = "[A-Za-z][0-9]{1,2}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(RulesetConverter, "ruleset")

urlpatterns = [
    path("", views.index, name="index"),
    path("<ruleset:code>/", views.ruleset, name="ruleset"),
    path("conditions/", views.conditions, name="conditions"),
    path("conditions/<slug:code>/", views.condition, name="condition"),
    path(_("compare/"), views.compare, name="compare"),
    path(_("french-tests/"), views.french_tests, name="tests"),
    path(_("after/"), views.after, name="after"),
]
