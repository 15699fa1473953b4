"""The language of a page is the first segment of its path; staff choose theirs by a cookie under /admin/."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from catalog.api.language import is_api_path
from catalog.api.language import language_of as api_language

CODES = tuple(code for code, _ in settings.LANGUAGES)


def is_staff_path(path: str) -> bool:
    return path.startswith(settings.STAFF_PATH)


def language_of(request: HttpRequest) -> str:
    """`fr` or `en`: path prefix, the API's parameter, the staff cookie under /admin/, else French.

    Never the browser's.
    """
    if is_api_path(request.path_info):
        return api_language(request)
    prefix = request.path_info.split("/", 2)[1] if request.path_info.startswith("/") else ""
    if prefix in CODES:
        return prefix
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME) if is_staff_path(request.path_info) else None
    return chosen if chosen in CODES else settings.LANGUAGE_CODE


class LanguageMiddleware:
    """Serve each request in its own language and leave none behind in the thread."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.LANGUAGE_CODE = language_of(request)
        with translation.override(request.LANGUAGE_CODE):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        if is_staff_path(request.path_info):
            patch_vary_headers(response, ("Cookie",))
        return response
