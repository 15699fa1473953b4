"""A page as a PDF, where WeasyPrint is installed with its libraries; elsewhere the link is not offered.

Printing from the browser needs none of this. Nothing is fetched but our own style sheet, from the disk.
"""

from functools import cache
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.templatetags.static import static

SHEET = "site.css"


@cache
def is_available() -> bool:
    """Whether a PDF can be made here."""
    try:
        import weasyprint  # noqa: F401, PLC0415 - optional, and slow to load
    except (ImportError, OSError):  # OSError: the package is there, and the libraries it draws with are not
        return False
    return True


def to_pdf(html: str) -> bytes:
    """The page as a tagged PDF (PDF/UA-1)."""
    from weasyprint import HTML  # noqa: PLC0415 - as above

    return HTML(string=html, base_url="/", url_fetcher=_fetch).write_pdf(pdf_variant="pdf/ua-1")


def _fetch(url: str, *_: Any, **__: Any) -> Any:
    """Our style sheet; every other address is refused."""
    from weasyprint.urls import URLFetcherResponse  # noqa: PLC0415 - as above

    if not url.endswith(static(SHEET)):
        raise ValueError(url)
    return URLFetcherResponse(url, Path(finders.find(SHEET)).read_bytes(), {"Content-Type": "text/css"})
