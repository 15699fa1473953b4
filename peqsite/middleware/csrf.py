"""Django's own protection of forms, with a cookie that only the form's own pages receive."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from peqsite.middleware.language import is_staff_path

DEPTH = 3  # segments: language, section, run of the questionnaire


def cookie_path(path: str) -> str:
    """Where the cookie may travel: /admin/ for staff, else the first three segments of the page's path."""
    if is_staff_path(path):
        return settings.STAFF_PATH
    return "/".join(path.split("/")[: DEPTH + 1]).rstrip("/") + "/"


class LocalCsrfCookieMiddleware:
    """Keep the CSRF cookie off every page that has no form.

    It stands outside Django's own CsrfViewMiddleware, and narrows also what a decorator of the admin set.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if settings.CSRF_COOKIE_NAME in response.cookies:
            response.cookies[settings.CSRF_COOKIE_NAME]["path"] = cookie_path(request.path)
        return response
