from django.db import models


class Version(models.Model):
    """One row, one number; made by the first migration and never deleted."""

    number = models.PositiveBigIntegerField(default=1)

    def __str__(self) -> str:
        return str(self.number)
