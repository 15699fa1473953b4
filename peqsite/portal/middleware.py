"""What every public page keeps to: one moment, and no copy that outlives what it says."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_max_age, patch_cache_control

from peqsite import freshness


class PublicPagesMiddleware:
    """Ask for the freshness number once, and let no cache keep a page past the next coming or leaving."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(settings.STAFF_PATH):
            return self.get_response(request)
        with freshness.one_moment():
            response = self.get_response(request)
        bound_the_copy(request, response)
        return response


def bound_the_copy(request: HttpRequest, response: HttpResponse) -> None:
    """Shorten the life of a copy to the next change; ask for every other page to be checked each time."""
    longest = get_max_age(response)
    if longest and hasattr(request, "airing"):
        patch_cache_control(response, max_age=request.airing.seconds_to_keep(longest))
    elif not response.has_header("Cache-Control"):
        patch_cache_control(response, no_cache=True)
