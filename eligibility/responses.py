"""Answers of HTTP that every page of a run gives."""

from django.http import HttpResponse, HttpResponseRedirect


class SeeOther(HttpResponseRedirect):
    """After a post: get that page instead."""

    status_code = 303


def private(response: HttpResponse) -> HttpResponse:
    """Keep a page out of every cache and every index."""
    response["Cache-Control"] = "no-store, private"
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "same-origin"
    return response
