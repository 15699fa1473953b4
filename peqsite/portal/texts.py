"""What staff write in Markdown becomes HTML: paragraphs, lists, links, headings below the page's own."""

from functools import lru_cache
from typing import Final

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

TAGS: Final = {"p", "br", "strong", "em", "ul", "ol", "li", "a", "h3", "h4", "blockquote", "hr", "code"}
ATTRIBUTES: Final = {"a": {"href", "hreflang"}, "ol": {"start"}}
SCHEMES: Final = {"http", "https", "mailto"}
LOWEST_HEADING: Final = 4

_parser: Final = MarkdownIt("commonmark", {"html": False}).disable("image")


def _shifted(tag: str) -> str:
    """h1 and h2 become h3, whatever is deeper h4: the page keeps h1 and h2 for itself."""
    return f"h{min(LOWEST_HEADING, max(3, int(tag[1]) + 1))}"


def _lower_headings(tokens: list[Token]) -> list[Token]:
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = _shifted(token.tag)
    return tokens


@lru_cache(maxsize=512)
def to_html(source: str) -> SafeString:
    """Harmless HTML of a Markdown text; raw HTML in it is shown as it was typed."""
    tokens = _lower_headings(_parser.parse(source))
    html = _parser.renderer.render(tokens, _parser.options, {})
    return mark_safe(  # noqa: S308 cleaned by nh3, and the security policy stands behind it
        nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
    )
