"""The language of an answer of the API: the parameter `lang`, French unless said. Never the browser's."""

import re
from typing import Final

from django.http import HttpRequest

LANGUAGES: Final = ("fr", "en")
DEFAULT: Final = LANGUAGES[0]
PREFIX: Final = "/api/"
CHOSEN: Final = re.compile(rf"(?:^|&)lang=({'|'.join(LANGUAGES)})(?:&|$)")


def is_api_path(path: str) -> bool:
    return path.startswith(PREFIX)


def language_of(request: HttpRequest) -> str:
    """`fr` or `en`. The query is read as it came: one that Django refuses to read must be answered too."""
    found = CHOSEN.search(request.META.get("QUERY_STRING", ""))
    return found[1] if found else DEFAULT
