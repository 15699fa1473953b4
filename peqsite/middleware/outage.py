"""A database that does not answer is an outage, said as such; never a bare error 500."""

from collections.abc import Callable

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from peqsite import errors

OUTAGES = (OperationalError, InterfaceError)


class OutageMiddleware:
    """Turn what a broken or locked database raises into the page 503."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return errors.unavailable(request) if isinstance(exception, OUTAGES) else None
