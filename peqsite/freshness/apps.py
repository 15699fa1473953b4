from django.apps import AppConfig


class FreshnessConfig(AppConfig):
    name = "peqsite.freshness"
    label = "freshness"
