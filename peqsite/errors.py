"""Errors as pages: in the visitor's language, with the header and a way on, without a database."""

import logging
import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import add_never_cache_headers

from peqsite.middleware.language import language_of

RETRY_AFTER = 30  # seconds
TEMPLATES = {code: f"errors/{code}.html" for code in (400, 403, 404, 405, 413, 429, 500, 503)}
logger = logging.getLogger(__name__)


def page(request: HttpRequest, status: int, template: str = "") -> HttpResponse:
    """The page of one status. It asks nothing of the session, the user or the database."""
    with translation.override(language_of(request)):
        html = render_to_string(template or TEMPLATES[status], {"request": request, "status": status})
    response = HttpResponse(html, status=status)
    add_never_cache_headers(response)
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came without its token: cookies refused, or the page was open for too long."""
    return page(request, 403, "errors/403_csrf.html")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, 404)


def too_large(request: HttpRequest) -> HttpResponse:
    return page(request, 413)


def server_error(request: HttpRequest) -> HttpResponse:
    """The page 500, or 503 when what failed outside a view, as in a session, is the database."""
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        return unavailable(request)
    return page(request, 500)


def unavailable(request: HttpRequest) -> HttpResponse:
    logger.error("database unavailable", exc_info=True)
    response = page(request, 503)
    response["Retry-After"] = str(RETRY_AFTER)
    return response
