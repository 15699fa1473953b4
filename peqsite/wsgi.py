"""The WSGI entry point."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "peqsite.settings")
application = get_wsgi_application()


def make_ready() -> None:
    """Have the finder ready before the first request. Without its database the site starts all the same."""
    from django.db import DatabaseError, connections  # noqa: PLC0415 after the applications are loaded

    from catalog.finder import warm  # noqa: PLC0415 the same

    try:
        warm()
    except DatabaseError:
        pass
    finally:
        connections.close_all()  # a server that forks now must not share them


make_ready()
