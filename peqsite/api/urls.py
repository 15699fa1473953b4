"""Addresses under /api/v1/. They are the same in both languages."""

from collections.abc import Iterator

from django.urls import URLPattern, path

from catalog import urls as converters  # noqa: F401 it knows how to read editions and codes
from catalog.api.http import CSV, view_of
from peqsite.api.routes import ROUTES, SERVICES

app_name = "api"


def _patterns() -> Iterator[URLPattern]:
    for route in ROUTES:
        yield path(route.path, view_of(route), name=route.name)
        if route.is_list:
            yield path(f"{route.path}.csv", view_of(route, CSV), name=f"{route.name}-csv")
    for service in SERVICES:
        yield path(service.path, service.view, name=service.name)


urlpatterns = [*_patterns()]
