"""Django's own protection of forms, with a cookie that only the form's own pages receive."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware

from peqsite.middleware.language import is_staff_path

DEPTH = 3  # segments: language, section, run of the questionnaire


def cookie_path(path: str) -> str:
    """Where the cookie may travel: /admin/ for staff, else the first three segments of the page's path."""
    if is_staff_path(path):
        return settings.STAFF_PATH
    return "/".join(path.split("/")[: DEPTH + 1]).rstrip("/") + "/"


class LocalCsrfMiddleware(CsrfViewMiddleware):
    """Keep the CSRF cookie off every page that has no form."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Narrow the cookie's path, also where a decorator of the admin set it before this middleware."""
        response = super().process_response(request, response)
        if settings.CSRF_COOKIE_NAME in response.cookies:
            response.cookies[settings.CSRF_COOKIE_NAME]["path"] = cookie_path(request.path)
        return response
