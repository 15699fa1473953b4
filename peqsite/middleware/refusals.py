"""What no page of this site can mean anything by is refused before any of them reads it."""

from collections.abc import Callable
from email.message import Message

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.http.multipartparser import MultiPartParserError

from peqsite import errors
from peqsite.middleware.language import is_staff_path

TOO_BIG = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
UNREADABLE = (UnreadablePostError, MultiPartParserError)
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def charset_of(content_type: str) -> str:
    """The charset a body claims, in lower case; utf-8 when it claims none."""
    message = Message()
    message["Content-Type"] = content_type
    return str(message.get_param("charset", "utf-8")).strip("\"' ").lower()


def too_long(request: HttpRequest) -> bool:
    query = request.META.get("QUERY_STRING", "")
    return len(request.path) > settings.MAX_PATH_LENGTH or len(query) > settings.MAX_QUERY_LENGTH


def has_nul(request: HttpRequest) -> bool:
    """Whether the path, the query or a form value holds a NUL, which no database text can."""
    if "\0" in request.path or any("\0" in text for pair in request.GET.lists() for text in flat(pair)):
        return True
    if request.method != "POST" or request.content_type not in FORMS:
        return False
    return any("\0" in text for pair in request.POST.lists() for text in flat(pair))


def flat(pair: tuple[str, list[str]]) -> list[str]:
    name, values = pair
    return [name, *values]


def too_big(request: HttpRequest) -> bool:
    """Whether a body is longer than any public form or file; staff import whole lists."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    return length.isdigit() and int(length) > most and not is_staff_path(request.path)


class RefuseBadInputMiddleware:
    """400 for another charset than utf-8, a NUL or an address too long; 413 for a body too big."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if charset_of(request.META.get("CONTENT_TYPE", "")) not in ("utf-8", "utf8") or too_long(request):
            return errors.bad_request(request)
        if too_big(request):
            return errors.too_large(request)
        try:
            nul = has_nul(request)
        except TOO_BIG:
            return errors.too_large(request)
        except UNREADABLE:
            return errors.bad_request(request)
        return errors.bad_request(request) if nul else self.get_response(request)
