"""Django's own protection of forms, with a cookie that only the form's own pages receive."""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from peqsite.middleware.language import is_staff_path

DEPTH = 3  # segments: language, section, run of the questionnaire
SOUND = re.compile(r"([A-Za-z0-9]{32}){1,2}")
"""What Django takes for a secret or a masked token."""


def cookie_path(path: str) -> str:
    """Where the cookie may travel: /admin/ for staff, else the first three segments of the page's path."""
    if is_staff_path(path):
        return settings.STAFF_PATH
    return "/".join(path.split("/")[: DEPTH + 1]).rstrip("/") + "/"


def forget_unsound_cookie(request: HttpRequest) -> None:
    """Read a damaged cookie as none: Django would renew it on the spot, on a page without any form too."""
    if not SOUND.fullmatch(request.COOKIES.get(settings.CSRF_COOKIE_NAME, "")):
        request.COOKIES.pop(settings.CSRF_COOKIE_NAME, None)


class LocalCsrfCookieMiddleware:
    """Keep the CSRF cookie off every page that has no form.

    It stands outside Django's own CsrfViewMiddleware, and narrows also what a decorator of the admin set.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        forget_unsound_cookie(request)
        response = self.get_response(request)
        if settings.CSRF_COOKIE_NAME in response.cookies:
            response.cookies[settings.CSRF_COOKIE_NAME]["path"] = cookie_path(request.path)
        return response
