"""Tags of every page: the language switch, dates as people write them, `lang` where text falls back."""

from datetime import date, datetime

from django import template
from django.forms import BoundField
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils import translation
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.timezone import localtime

register = template.Library()


@register.simple_tag(takes_context=True)
def same_page_in(context: template.Context, language: str) -> str:
    """This page's address in another language, query kept; that language's home when it has no name."""
    request: HttpRequest = context["request"]
    here = request.get_full_path()
    there = translate_url(here, language)
    if there != here:
        return there
    with translation.override(language):
        return reverse("home")


@register.simple_tag(takes_context=True)
def current(context: template.Context, url: str) -> SafeString | str:
    """`aria-current` for a link of the header: this very page, or a page below it."""
    path = context["request"].path
    if path == url:
        return mark_safe(' aria-current="page"')
    return mark_safe(' aria-current="true"') if path.startswith(url) else ""


@register.filter(expects_localtime=True, is_safe=False)
def day(value: date | None) -> SafeString | str:
    """A date in full: "22 novembre 2026", "1er mai 2024" with its raised letters, "November 22, 2026"."""
    if value is None:
        return ""
    text = date_format(value, "DATE_FORMAT")
    if value.day == 1 and translation.get_language() == "fr":
        return format_html("1<sup>er</sup> {}", text.split(" ", 1)[1])
    return text


@register.filter(is_safe=False)
def minute(instant: datetime | None) -> SafeString | str:
    """An instant in Montréal time: "22 novembre 2026 à 8 h 30", "November 22, 2026, at 8:30 a.m."."""
    if instant is None:
        return ""
    local = localtime(instant)
    joined = "{} à {}" if translation.get_language() == "fr" else "{}, at {}"
    return format_html(joined, day(local), date_format(local, "TIME_FORMAT"))


@register.simple_tag
def refuse(reason: str) -> str:
    """A component was given an option it does not know: our own fault, which the page's first test finds."""
    raise ValueError(reason)


@register.filter
def first_control(field: BoundField) -> str:
    """The id to jump to from an error: the first option of a group, or the control itself."""
    if field.use_fieldset and len(field.subwidgets) > 1:
        return field.subwidgets[0].id_for_label or field.auto_id
    return field.id_for_label or field.auto_id
