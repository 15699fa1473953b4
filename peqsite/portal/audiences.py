"""The six audiences of the front door. Each has a page of its own; notices may be shown on it alone."""

from django.db import models
from django.utils.translation import pgettext_lazy


class Audience(models.TextChoices):
    """A key, and the name that the public reads."""

    PERMANENT = "permanent", pgettext_lazy("audience", "Permanent workers")
    BUSINESS = "business", pgettext_lazy("audience", "Business people")
    TEMPORARY = "temporary", pgettext_lazy("audience", "Temporary workers")
    STUDENTS = "students", pgettext_lazy("audience", "International students")
    SPONSORS = "sponsors", pgettext_lazy("audience", "Sponsors and sponsored persons")
    REFUGEES = "refugees", pgettext_lazy("audience", "Refugees and others")
