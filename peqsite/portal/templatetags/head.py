"""Tags of the head of a page: its title, told twice, and its addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from django import template
from django.http import HttpRequest
from django.template.base import NodeList, Parser, Token
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from peqsite.portal.addresses import absolute, in_each_language
from peqsite.portal.pages.fixed import FixedPage

register = template.Library()
PAGE: Final = re.compile(r"[1-9][0-9]{0,3}")
NAME: Final = "Repère PEQ"
SPACES: Final = re.compile(r"[ \t\r\n]+")
"""Of the template; no-break spaces are part of what is said."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Whole addresses: that of this page, and those of the same page by language, "x-default" included."""

    canonical: str
    alternates: tuple[tuple[str, str], ...]


@register.simple_tag(takes_context=True)
def page_addresses(context: template.Context) -> Addresses | None:
    """The addresses of a page that anybody may open; None for a page of a run, an error or a preview."""
    request: HttpRequest = context["request"]
    match = request.resolver_match
    if match is None or "run" in match.kwargs or "status" in context:
        return None
    number = request.GET.get("page", "")
    end = f"?page={number}" if PAGE.fullmatch(number) and number != "1" else ""
    return Addresses(absolute(request, request.path) + end, tuple(_alternates(request, end)))


def _alternates(request: HttpRequest, end: str) -> Iterator[tuple[str, str]]:
    told = in_each_language(request.path)
    for language, path in told.items():
        yield f"{language}-CA", absolute(request, path) + end
    if told:
        yield "x-default", absolute(request, told["fr"]) + end


@register.simple_tag
def fixed_pages() -> type[FixedPage]:
    """The pages about this site, in the order shown."""
    return FixedPage


@register.simple_tag(takes_context=True)
def whole_address(context: template.Context, path: str) -> str:
    """A path as a whole address, for those who read it from elsewhere."""
    return absolute(context["request"], path)


class TitleNode(template.Node):
    """What stands between the tags, as the page's title and as the title of a link to it."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: template.Context) -> SafeString:
        text = SPACES.sub(" ", self.nodelist.render(context)).strip()
        said = mark_safe(text.replace('"', "&quot;"))  # noqa: S308 - rendered, so escaped already
        return format_html('<title>{} – {}</title><meta property="og:title" content="{}">', said, NAME, said)


@register.tag
def titled(parser: Parser, _token: Token) -> TitleNode:
    nodelist = parser.parse(("endtitled",))
    parser.delete_first_token()
    return TitleNode(nodelist)
