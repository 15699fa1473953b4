"""The two streams in an address, in the language of the page."""

from typing import Final

from django.utils.translation import get_language

from catalog.rows import Bilingual

SLUGS: Final = {
    "graduate": Bilingual("diplomes", "graduates"),
    "worker": Bilingual("travailleurs", "workers"),
}


class StreamConverter:
    """ "diplomes" or "workers" ⇄ the stream's code."""

    regex: Final = "[a-z]+"

    def to_python(self, value: str) -> str:
        """Its code; ValueError for what is no slug in this language."""
        by_slug = {slug.text(get_language()): code for code, slug in SLUGS.items()}
        if value not in by_slug:
            raise ValueError(value)
        return by_slug[value]

    def to_url(self, value: str) -> str:
        return SLUGS[value].text(get_language())
