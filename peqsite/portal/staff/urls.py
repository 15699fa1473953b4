"""Addresses under /admin/, in French as the others there."""

from django.contrib import admin
from django.urls import path

from peqsite.portal.staff import on_air, preview

app_name = "portal-staff"

urlpatterns = [
    path("", admin.site.admin_view(on_air.on_air), name="on-air"),
    path("apercu/", admin.site.admin_view(preview.preview), name="preview"),
]
