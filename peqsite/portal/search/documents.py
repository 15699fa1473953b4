"""Everything public but occupations and study programs, as documents to look through, in both languages.

A document names its page by the address's name, so that the language is chosen when it is shown; a link of
staff names an address elsewhere. What comes and leaves keeps its row, to be found only while it is on air.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _

from catalog.rows import Bilingual
from catalog.snapshot import catalog
from eligibility import phrases
from eligibility.rule_pages import history, overview
from eligibility.rule_pages.wording import step
from eligibility.rulebooks import current_rulebook
from eligibility.statements import measures
from peqsite.portal.content import Content
from peqsite.portal.models import Directory, Link, News, Notice, Office
from peqsite.portal.models.notice import AUDIENCE
from peqsite.portal.offices.countries import countries
from peqsite.portal.pages.sitemap import PLACES
from peqsite.portal.publication import Row

LANGUAGES: Final = ("fr", "en")


class Section(StrEnum):
    """What a document is, in the order shown."""

    PAGES = "pages"
    RULES = "rules"
    LISTS = "lists"
    NEWS = "news"
    NOTICES = "notices"
    OFFICES = "offices"
    LINKS = "links"


NAMES: Final = {
    Section.PAGES: _("Pages"),
    Section.RULES: _("Rules"),
    Section.LISTS: _("Dated lists"),
    Section.NEWS: _("News"),
    Section.NOTICES: _("Notices"),
    Section.OFFICES: _("Offices, by country or territory"),
    Section.LINKS: _("Useful links"),
}
NOTHING: Final = Bilingual("", "")


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    section: Section
    key: str
    titles: Bilingual
    lines: Bilingual
    """A sentence shown under the title."""
    page: tuple[str, ...] = ()
    """The name of its address and what it takes; none for an address elsewhere."""
    words: Bilingual = NOTHING
    """What it is found by besides."""
    others: tuple[str, ...] = ()
    """Other titles it bears."""
    row: Row | None = None
    elsewhere: str = ""
    language: str = ""
    """Of the page elsewhere: "fr", "en", or "both"."""

    @property
    def other_language(self) -> str:
        """The language of a page elsewhere that is not in the reader's; else nothing."""
        return "" if self.language in ("", "both", get_language()) else self.language

    @property
    def address(self) -> str:
        """Its path in the language in use, or the whole address of what lies elsewhere."""
        if self.elsewhere:
            return self.elsewhere
        name, *arguments = self.page
        return reverse(name, args=arguments)


def documents(content: Content) -> Iterator[Document]:
    """Every document: that of each fixed page, of the law and the lists, of each row published."""
    for make in (_pages, _rulesets, _conditions, _measures, _lists):
        yield from make()
    for kind, tell in _OF_ROWS.items():
        for row in content[kind]:
            yield from tell(row)
    yield from _countries()


def in_both(tell: Callable[[str], Any]) -> Bilingual:
    """A text asked for in each language."""
    texts = []
    for language in LANGUAGES:
        with override(language):
            texts.append(str(tell(language)))
    return Bilingual(*texts)


def _pages() -> Iterator[Document]:
    for place in PLACES:
        texts = (place.name, place.line, place.words)
        told = [in_both(lambda _lang, text=text: text) for text in texts]
        yield Document(
            Section.PAGES, "/".join(place.page), told[0], told[1], place.page, told[2], place.others
        )


def _rulesets() -> Iterator[Document]:
    rulebook = current_rulebook()
    lanes = {lang: overview.streams(rulebook, lang) for lang in LANGUAGES}
    for french, english in zip(lanes["fr"], lanes["en"], strict=True):
        for fr, en in zip(french.rows, english.rows, strict=True):
            titles = Bilingual(f"{fr.code} – {french.name}", f"{en.code} – {english.name}")
            words = Bilingual(f"règles {fr.source}", f"rules {en.source}")
            page = ("rules:ruleset", fr.code)
            yield Document(Section.RULES, fr.code, titles, Bilingual(fr.span, en.span), page, words)


def _conditions() -> Iterator[Document]:
    for code in history.conditions(current_rulebook()):
        titles = Bilingual(*(phrases.criterion_name(code, lang) for lang in LANGUAGES))
        lines = Bilingual(*(phrases.criterion_about(code, lang) for lang in LANGUAGES))
        yield Document(Section.RULES, code, titles, lines, ("rules:condition", code))


def _measures() -> Iterator[Document]:
    """The transitional measures, each on the page of the rules it leads to."""
    rulebook = current_rulebook()
    for measure in measures():
        fr, en = (step(measure, rulebook, lang) for lang in LANGUAGES)
        said = Bilingual(*(" ".join(each.text for each in told.sentences) for told in (fr, en)))
        key = f"{measure.clause.code}/{fr.ruleset}"
        spans = Bilingual(fr.span, en.span)
        yield Document(
            Section.RULES, key, Bilingual(fr.name, en.name), said, ("rules:ruleset", fr.ruleset), spans
        )


def _lists() -> Iterator[Document]:
    for row in catalog().lists():
        page = ("catalog:list", row.key)
        yield Document(Section.LISTS, row.key, row.titles, row.note, page, row.instrument)


def _of_news(row: Any) -> Iterator[Document]:
    told = _joined(row.bodies, row.sources, row.category_titles)
    page = ("portal:news-item", row.slug)
    yield Document(Section.NEWS, row.slug, row.titles, row.summaries, page, told, row=row)


def _of_notice(row: Any) -> Iterator[Document]:
    """A notice, on the page that shows it; those of pages in English speak of these pages alone."""
    pages = {Notice.Place.QUESTIONNAIRE.value: ("eligibility:start",)}
    page = pages.get(row.place, ("home",))
    if row.place.startswith(AUDIENCE):
        page = ("portal:audience", row.place.removeprefix(AUDIENCE))
    if row.place != Notice.Place.ENGLISH:
        yield Document(Section.NOTICES, str(row.pk), row.titles, Bilingual("", ""), page, row.bodies, row=row)


def _of_office(row: Any) -> Iterator[Document]:
    names = Bilingual(*(_names(row.territories, lang) for lang in LANGUAGES))
    words = _joined(row.notes, row.services, row.spoken)
    page = ("portal:offices",)
    yield Document(Section.OFFICES, f"office/{row.key}", row.names, names, page, words, row=row)


def _of_link(row: Any) -> Iterator[Document]:
    words = in_both(lambda _lang: f"{Directory(row.directory).label} {row.host}")
    yield Document(
        Section.LINKS,
        str(row.pk),
        row.titles,
        row.lines,
        words=words,
        row=row,
        elsewhere=row.url,
        language=row.language,
    )


def _countries() -> Iterator[Document]:
    lines = in_both(lambda _lang: _("Which office serves it, as far as it is known."))
    for country in countries().values():
        page = ("portal:office", country.slug)
        yield Document(Section.OFFICES, country.code, country.names, lines, page, others=country.others)


def _names(codes: Iterable[str], language: str) -> str:
    return ", ".join(countries()[code].names.text(language) for code in codes if code in countries())


def _joined(*texts: Bilingual) -> Bilingual:
    return Bilingual(" ".join(text.fr for text in texts), " ".join(text.en for text in texts))


_OF_ROWS: Final = {News: _of_news, Notice: _of_notice, Office: _of_office, Link: _of_link}
