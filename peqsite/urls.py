"""Addresses: language first, path segments translated; everything of staff under /admin/."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from catalog.health_page import data_health
from peqsite import views
from peqsite.portal.views import machines
from peqsite.portal.views.home import home

handler400 = "peqsite.errors.bad_request"
handler403 = "peqsite.errors.permission_denied"
handler404 = "peqsite.errors.not_found"
handler500 = "peqsite.errors.server_error"

urlpatterns = [
    path("", views.front_door),
    path("admin/langue/", views.admin_language, name="admin-language"),
    path("admin/portail/", include("peqsite.portal.staff.urls")),
    path("admin/donnees/", admin.site.admin_view(data_health), name="data-health"),
    path("admin/", admin.site.urls),
    path("livez", views.livez),
    path("readyz", views.readyz),
    path("robots.txt", machines.robots),
    path("sitemap.xml", machines.sitemap, name="sitemap"),
    path("api/v1/", include("peqsite.api.urls")),
    *i18n_patterns(
        path("", home, name="home"),
        path("", include("peqsite.portal.urls")),
        path("", include("catalog.urls")),
        path(_("eligibility/"), include("eligibility.urls")),
        path(_("rules/"), include("eligibility.rule_pages.urls")),
    ),
]
