from django.apps import AppConfig


class SiteConfig(AppConfig):
    """The wiring itself: commands, template tags and messages shared by every application."""

    name = "peqsite"
    label = "peqsite"
