"""Errors as pages: in the visitor's language, with the header and a way on, without a database."""

import logging
import sys
from http import HTTPStatus

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.cache import add_never_cache_headers

from catalog.api.language import is_api_path
from catalog.api.problems import OF_STATUS, problem_response
from peqsite.middleware.language import language_of

RETRY_AFTER = 30  # seconds
OUTAGES = (OperationalError, InterfaceError)  # the database is away, locked or full
logger = logging.getLogger(__name__)


def page(request: HttpRequest, status: int, template: str = "") -> HttpResponse:
    """The page of one status, or the problem document of the API.

    It asks nothing of the session, the user or the database.
    """
    if is_api_path(request.path_info):
        return problem_response(request, OF_STATUS[int(status)])
    with translation.override(language_of(request)):
        html = render_to_string(
            template or f"errors/{status:d}.html", {"request": request, "status": int(status)}
        )
    response = HttpResponse(html, status=status)
    add_never_cache_headers(response)
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, HTTPStatus.BAD_REQUEST)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, HTTPStatus.FORBIDDEN)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form came without its token: cookies refused, or the page was open for too long."""
    return page(request, HTTPStatus.FORBIDDEN, "errors/403_csrf.html")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return page(request, HTTPStatus.NOT_FOUND)


def not_allowed(request: HttpRequest, allowed: str) -> HttpResponse:
    """The page 405. `allowed` is the value of its Allow header."""
    response = page(request, HTTPStatus.METHOD_NOT_ALLOWED)
    response["Allow"] = allowed
    return response


def too_large(request: HttpRequest) -> HttpResponse:
    return page(request, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


def server_error(request: HttpRequest) -> HttpResponse:
    """The page 500, or 503 when what failed outside a view, as in a session, is the database."""
    if isinstance(sys.exc_info()[1], OUTAGES):
        return unavailable(request)
    return page(request, HTTPStatus.INTERNAL_SERVER_ERROR)


def unavailable(request: HttpRequest) -> HttpResponse:
    """The page 503, which asks to come back in RETRY_AFTER seconds."""
    logger.error("database unavailable", exc_info=True)
    response = page(request, HTTPStatus.SERVICE_UNAVAILABLE)
    response["Retry-After"] = str(RETRY_AFTER)
    return response
