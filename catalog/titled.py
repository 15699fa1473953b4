"""What every row with a title in both languages shares."""

import re

from django.db import models
from django.utils.translation import gettext_lazy as _

from catalog.folding import searchable


class Titled(models.Model):
    """A row with a code or key, a title in both languages, and the folded words it is found by."""

    title = models.CharField(_("title"), max_length=255)
    folded = models.TextField(editable=False, default="")

    class Meta:
        abstract = True

    def save(self, *args: object, **kwargs: object) -> None:
        self.refold()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        """Take out of the titles what pasting brings in: line ends, tabs, repeated spaces."""
        for name in ("title_fr", "title_en"):
            setattr(self, name, re.sub(r"[ \t\r\n]+", " ", getattr(self, name) or "").strip())

    def refold(self) -> None:
        """Renew the words to search; `save` does it, a bulk write must."""
        self.folded = searchable(*self.names(), self.title_fr or "", self.title_en or "")

    def names(self) -> tuple[str, ...]:
        """The codes this row answers to, beside its titles."""
        raise NotImplementedError
