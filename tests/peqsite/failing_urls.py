"""The site's addresses and some that fail in the ways a site can."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from peqsite.urls import handler400, handler403, handler404, handler500
from peqsite.urls import urlpatterns as site

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def failing(error):
    def view(request, language):
        raise error

    return view


@csrf_exempt
def echo(request, language):
    """Answers with what came in, once all the middleware let it through."""
    return HttpResponse(request.POST.get("word", ""))


@require_POST
def only_post(request, language):
    return HttpResponse()


urlpatterns = [
    path("<slug:language>/bad", failing(BadRequest())),
    path("<slug:language>/forbidden", failing(PermissionDenied())),
    path("<slug:language>/broken", failing(ZeroDivisionError())),
    path("<slug:language>/locked", failing(OperationalError("database is locked"))),
    path("<slug:language>/closed", failing(InterfaceError("connection already closed"))),
    path("<slug:language>/echo", echo),
    path("<slug:language>/only-post", only_post),
    *site,
]
