"""One change, in one language."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from eligibility.result import Reference


@dataclass(frozen=True, slots=True)
class Detail:
    """One condition, and what is asked of it from then on."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    key: str
    """Names it for ever: "rules/worker/2023-11-23"."""
    day: date
    """The first day of what changed."""
    told: date
    """The day from which it could be known: the same, but for what is announced before."""
    streams: tuple[str, ...]
    title: str
    text: str
    reference: Reference
    page: tuple[str, ...]
    """The name of the address that tells more, and its arguments."""
    details: tuple[Detail, ...] = ()

    @property
    def anchor(self) -> str:
        """Where it stands on the page of changes."""
        return self.key.replace("/", "-")

    @property
    def address(self) -> str:
        """The page that tells more, in the language in use."""
        name, *arguments = self.page
        return reverse(name, args=arguments)
