"""Sessions, users and messages exist under /admin/ only: a public page reads and sets no cookie of staff."""

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

from peqsite.middleware.language import is_staff_path


class StaffOnly:
    """Stand aside on every path outside /admin/."""

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if is_staff_path(request.path_info):
            return super().__call__(request)
        return self.get_response(request)


class StaffSessionMiddleware(StaffOnly, SessionMiddleware):
    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Nothing that staff read is kept by a browser or a proxy, the few pages Django forgets included."""
        add_never_cache_headers(response)
        return super().process_response(request, response)


class StaffAuthenticationMiddleware(StaffOnly, AuthenticationMiddleware):
    pass


class StaffMessageMiddleware(StaffOnly, MessageMiddleware):
    pass
