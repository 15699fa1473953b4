"""A country by what somebody types: a name in either language, another name in use, or a code."""

import re
from collections import defaultdict
from functools import cache
from typing import Final

from catalog.finder.found import Origin
from catalog.finder.shelf import Key, Title
from catalog.folding import fold
from peqsite.portal.offices.countries import Country, countries
from peqsite.portal.search.index import Index

KIND: Final = "country"
LONGEST: Final = 100  # characters
_CODES: Final = re.compile(r"[A-Z]{2}( [A-Z]{2})+")


@cache
def index() -> Index:
    """Every name and code."""
    return Index(
        Title(Key(KIND, 0, country.code), name, language, Origin.OFFICIAL)
        for country in countries().values()
        for language in ("fr", "en")
        for name in (getattr(country.names, language), *country.others)
    )


@cache
def _by_name() -> dict[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for country in countries().values():
        for name in (country.names.fr, country.names.en, *country.others):
            names[fold(name)].add(country.code)
    return dict(names)


def named(text: str) -> Country | None:
    """The one country that bears this very name or code, whatever the accents and capitals."""
    codes = _by_name().get(fold(text), set())
    return countries()[next(iter(codes))] if len(codes) == 1 else None


def codes_in(text: str) -> tuple[str, list[str]]:
    """The codes of the countries named in a text, a space between, and the names that are no country's.

    Names stand apart by semicolons or lines, or by commas where a name holds none.
    """
    names = [name for part in re.split(r"[;\n]", text) for name in _apart(part)]
    known = {name: named(name) for name in names}
    codes = {country.code for country in known.values() if country}
    return " ".join(sorted(codes)), [name for name, country in known.items() if not country]


def _apart(text: str) -> list[str]:
    parts = [text] if named(text) else text.split(" " if _CODES.fullmatch(text.strip()) else ",")
    return [part.strip() for part in parts if part.strip()]


def find(text: str, language: str) -> tuple[Country, ...]:
    """The countries that a text may mean, best first; the one that bears it, where one does."""
    if not fold(text) or len(text) > LONGEST:
        return ()
    if exact := named(text):
        return (exact,)
    return tuple(countries()[scored.title.key.code] for scored in index().find(text, language))
