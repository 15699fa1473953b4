"""Every country and territory of ISO 3166, named in both languages and sorted as their dictionaries do."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from gettext import translation
from pathlib import Path
from types import MappingProxyType
from typing import Final

import django_countries
from django.utils.translation import override
from django_countries.data import ALT_CODES, COUNTRIES
from pyuca import Collator

from catalog.rows import Bilingual
from peqsite.portal.offices.names import NAMES, OTHERS

FRENCH: Final = translation(
    "django", str(Path(django_countries.__file__).parent / "locale"), languages=["fr"]
)
in_french: Final = FRENCH.gettext


@dataclass(frozen=True, slots=True)
class Country:
    """One entry of ISO 3166: its code of two capitals, its names, and what else it is called."""

    code: str
    names: Bilingual
    others: tuple[str, ...]

    @property
    def slug(self) -> str:
        """The end of its address in both languages."""
        return self.code.lower()


@cache
def countries() -> Mapping[str, Country]:
    """Every entry, by code."""
    with override("en"):
        told = {code: str(name) for code, name in COUNTRIES.items()}
    return MappingProxyType({code: _country(code, name) for code, name in sorted(told.items())})


def _country(code: str, english: str) -> Country:
    names = NAMES.get(code) or Bilingual(in_french(english).replace("'", "’"), english)
    return Country(code, names, (code, ALT_CODES[code][0], *OTHERS.get(code, ())))


@cache
def in_order(language: str) -> tuple[Country, ...]:
    """Every entry in the order of its name in a language ("fr" or "en")."""
    key = Collator().sort_key
    return tuple(sorted(countries().values(), key=lambda country: key(country.names.text(language))))
