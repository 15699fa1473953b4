"""Whole addresses of this site, for those who read it from elsewhere: engines, feeds, browsers."""

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url


def absolute(request: HttpRequest, path: str) -> str:
    """The whole address of a path: under PUBLIC_ADDRESS where one is set, else under the host asked."""
    return request.build_absolute_uri(public(path))


def public(path: str) -> str:
    """The path under PUBLIC_ADDRESS; the path alone where none is set."""
    return f"{settings.PUBLIC_ADDRESS}{path}"


def in_each_language(path: str) -> dict[str, str]:
    """The path of the same page in each language; none for a page that has one language alone."""
    told = {language: translate_url(path, language) for language, _name in settings.LANGUAGES}
    return told if len(set(told.values())) == len(told) else {}
