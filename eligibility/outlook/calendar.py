"""The dates of a result as a calendar file (RFC 5545), made on the fly."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

from eligibility import phrases
from eligibility.phrases import windows as said
from eligibility.phrases.phrase import Phrase
from eligibility.rules.windows import Windows

PRODUCT = "-//Repère PEQ//FR"


def calendar(found: Iterable[Windows], now: datetime, lang: str) -> bytes:
    """A whole-day event for each first and each last day on which all the conditions of a stream are met.

    A stretch that begins on the filing date has no first event, nor has one that ends on the rulebook's last
    day a last one: on neither day anything happens.
    """
    file = Calendar()
    file.add("prodid", PRODUCT)
    file.add("version", "2.0")
    for windows in found:
        for event in _events(windows, now, lang):
            file.add_component(event)
    return file.to_ical()


def _events(found: Windows, now: datetime, lang: str) -> Iterator[Event]:
    for stretch in found.met:
        if stretch.first != found.first:
            yield _event(stretch.first, said.CALENDAR_FIRST, found, now, lang)
        if stretch.last != found.last:
            yield _event(stretch.last, said.CALENDAR_LAST, found, now, lang)


def _event(day: date, what: Phrase, found: Windows, now: datetime, lang: str) -> Event:
    event = Event()
    event.add(
        "uid",
        f"{found.stream}-{day.isoformat()}-{'first' if what is said.CALENDAR_FIRST else 'last'}@repere-peq",
    )
    event.add("dtstamp", now)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("summary", what.write(lang, stream=phrases.stream_name(found.stream, lang)))
    event.add("description", said.CALENDAR_NOTE.write(lang, on=now.date()))
    return event
