"""The form of whatever staff publish: both languages, checked against each other, before it is public."""

from hashlib import sha256
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from catalog.concurrency import RevisionForm
from peqsite import clock
from peqsite.portal.models import Publication
from peqsite.portal.parity import difference
from peqsite.portal.review import marks

TIMING = ("state", "starts", "ends")


class PublicationForm(RevisionForm):
    """Refuses half a translation and unanswered differences; marks what a reworded text leaves to review."""

    texts_agree = forms.BooleanField(
        label=_("I have checked: both languages say the same thing"),
        required=False,
        help_text=_("Answers a warning about figures, dates, codes or links, and takes “to review” away."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        reworded = [column for column in self.changed_data if column in self.instance.columns()]
        if reworded or any(name in self.changed_data for name in TIMING):
            self.instance.changed = clock.now()
        self._mark(reworded, agree=bool(cleaned.get("texts_agree")))
        self._compare(cleaned)
        return cleaned

    def _mark(self, reworded: list[str], *, agree: bool) -> None:
        """A row just made has nothing to review: both languages are written at once, or one is missing."""
        held = self.instance.to_review.split()
        if agree or not self.instance.pk:
            left: set[str] = set()
        else:
            left = marks(held, [column for column in reworded if self.initial.get(column)])
        self.instance.to_review = " ".join(c for c in self.instance.columns() if c in left)

    def _compare(self, cleaned: dict[str, Any]) -> None:
        """Texts that differ in a figure are published only once somebody said that they agree."""
        texts = {column: cleaned.get(column) or "" for column in self.instance.columns()}
        digest = sha256(repr(sorted(texts.items())).encode()).hexdigest()
        if cleaned.get("texts_agree"):
            self.instance.agreed = digest
        if cleaned.get("state") != Publication.State.PUBLISHED or self.instance.agreed == digest:
            return
        if told := self._differences(texts):
            self.add_error("texts_agree", ValidationError(told, code="parity"))

    def _differences(self, texts: dict[str, str]) -> SafeString:
        names = (*self.instance.texts, *self.instance.optional_texts)
        pairs = ((name, texts[f"{name}_fr"], texts[f"{name}_en"]) for name in names)
        found = [(name, difference(fr, en)) for name, fr, en in pairs if fr.strip() and en.strip()]
        lines = [(self._title(name), _listed(d.only_fr), _listed(d.only_en)) for name, d in found if d]
        if not lines:
            return SafeString("")
        each = format_html_join("; ", _("{} – only in French: {}; only in English: {}"), lines)
        asked = _("The two languages do not say the same figures, dates, codes or links. Correct, or tick.")
        return format_html("{} {}", asked, each)

    def _title(self, text: str) -> str:
        return str(self._meta.model._meta.get_field(text).verbose_name)


def _listed(facts: tuple[str, ...]) -> str:
    return ", ".join(facts) or "–"
