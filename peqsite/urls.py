"""Addresses: language first, path segments translated; everything of staff under /admin/."""

from django.contrib import admin
from django.urls import path

urlpatterns = [
    path("admin/", admin.site.urls),
]
