"""A reception window to announce, and the period that the rules then see."""

from datetime import date

from eligibility.models import ReceptionWindow
from eligibility.rulebooks import current_rulebook
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import ReceptionPeriod


def window(**changes) -> ReceptionWindow:
    """Workers' files from 15 January to 31 March 2027, under the rules and criteria of 2026."""
    told = {
        "stream": "worker",
        "starts": date(2027, 1, 15),
        "ends": date(2027, 3, 31),
        "ruleset": "W7",
        "reception_criteria": "worker-2026",
        "source_fr": "Avis du Ministère",
        "source_en": "Notice of the Ministry",
        "read_on": date(2026, 12, 1),
    }
    return ReceptionWindow(**{**told, **changes})


def period(on: date, stream: Stream = Stream.WORKER) -> ReceptionPeriod:
    return current_rulebook().period(stream, on)
