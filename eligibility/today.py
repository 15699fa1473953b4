"""What is true of today: whether each stream receives applications, and by which source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from eligibility import phrases
from eligibility.rulebooks import current_rulebook
from eligibility.rules.criterion import Status
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Reception, State


@dataclass(frozen=True)
class Panel:
    """One stream on one day."""

    key: str
    stream: str
    is_open: bool
    word: str
    sentence: str
    note: str
    source: str
    url: str
    """Empty where no address is known for the source."""
    read: str
    changed: date
    """The day from which the panel says what it says: the later of the period's first and of the reading."""


def panels(on: date, lang: str) -> Iterator[Panel]:
    """Both streams, in the order of the law; none for a day that the rulebook does not know. One query."""
    rulebook = current_rulebook()
    if not rulebook.first_day <= on <= rulebook.last_day:
        return
    for stream in Stream:
        period = rulebook.period(stream, on)
        is_open = period.state is State.OPEN
        reception = Reception(period, Status.MET if is_open else Status.NOT_MET)
        yield Panel(
            key=stream.value,
            stream=phrases.stream_name(stream, lang),
            is_open=is_open,
            word=phrases.reception_word(reception, lang),
            sentence=phrases.reception_sentence(reception, lang),
            note=phrases.period_note(reception, lang),
            source=phrases.source_text(period.source, lang),
            url=period.source.url or "",
            read=phrases.read_on(period.source, lang),
            changed=max(period.starts, period.source.read),
        )
