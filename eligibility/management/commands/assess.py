"""Judge profiles told in JSON (docs/profile.md) and print the verdicts in JSON."""

import json
import sys
from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from catalog.snapshot import catalog
from eligibility.outlook.shown import Setting
from eligibility.outlook_json import outlook_json
from eligibility.plain_json import NotJSON, read_json
from eligibility.profile_faults import BadProfile, Fault, Refused
from eligibility.profile_fields import Day
from eligibility.profiles import read_profile
from eligibility.rulebooks import current_rulebook
from eligibility.rules.assess import assess
from eligibility.rules.assumptions import ALL
from eligibility.rules.profile import Profile, Stream
from eligibility.verdict_json import verdict_json
from peqsite import clock

BAD_INPUT = 2
"""The exit code when nothing was judged."""
STANDARD_INPUT = "-"
BOTH = "both"


class BadInput(Exception):  # noqa: N818 - it reads as what it says
    """Nothing can be judged; one line for each reason."""

    def __init__(self, *lines: object) -> None:
        super().__init__(*lines)
        self.lines = lines


class Command(BaseCommand):
    help = "Judge one profile, or a list of profiles, told in JSON; docs/profile.md tells its keys."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("profile", help="a JSON file; - reads standard input")
        parser.add_argument("--on", help="filing date, as 2024-05-01; today where it is not given")
        parser.add_argument("--stream", choices=[*map(str, Stream), BOTH], default=BOTH)
        parser.add_argument("--lang", choices=["fr", "en"], default="fr", help="language of the sentences")

    def handle(
        self, *_args: Any, profile: str, on: str | None, stream: str, lang: str, **_options: Any
    ) -> None:
        try:
            answer = _answer(_parsed(profile), on, stream, lang)
        except BadInput as bad:
            self._refuse(bad)
        except DatabaseError as error:
            raise CommandError("The database is not ready: run ./peq setup first.") from error
        self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2))

    def _refuse(self, bad: BadInput) -> NoReturn:
        """The faults alone, without the name of an exception before them."""
        for line in bad.lines:
            self.stderr.write(str(line))
        sys.exit(BAD_INPUT)


def _parsed(name: str) -> Any:
    """What a JSON text says; a key told twice and NaN are refused, not guessed at."""
    try:
        return read_json(_bytes(name))
    except OSError as error:
        raise BadInput(f"{name}: {error.strerror}") from None
    except NotJSON as error:
        raise BadInput(f"{name}: {error}") from None


def _bytes(name: str) -> bytes:
    if name != STANDARD_INPUT:
        return Path(name).read_bytes()
    told = getattr(sys.stdin, "buffer", sys.stdin).read()
    return told if isinstance(told, bytes) else told.encode()


def _answer(told: Any, on: str | None, stream: str, lang: str) -> Any:
    """The verdicts on one profile, or the list of those on each."""
    rulebook = current_rulebook()
    day = _filing_date(on, rulebook.first_day, rulebook.last_day)
    streams = list(Stream) if stream == BOTH else [Stream(stream)]
    answers = [
        {
            "on": day.isoformat(),
            "streams": [_judged(profile, day, each, lang) for each in streams],
        }
        for profile in _profiles(told, day)
    ]
    return answers if isinstance(told, list) else answers[0]


def _judged(profile: Profile, day: date, stream: Stream, lang: str) -> dict[str, Any]:
    """One verdict, and what helps beyond it."""
    rulebook = current_rulebook()
    verdict = assess(profile, day, rulebook, stream, edges=True)
    setting = Setting(rulebook, clock.today(), ALL)
    return {**verdict_json(verdict, lang), "outlook": outlook_json(profile, verdict, setting, lang)}


def _filing_date(on: str | None, first: date, last: date) -> date:
    """The day asked for, or today, among those that the rulebook knows."""
    try:
        return Day(first, last).clean(str(clock.today() if on is None else on))
    except Refused as refused:
        raise BadInput(Fault("--on", refused.code, refused.params)) from None


def _profiles(told: Any, on: date) -> list[Profile]:
    """Every profile, or every fault of every one; in a list, each path starts with the place in it."""
    held, profiles, lines = catalog(), [], []
    for place, facts in _places(told):
        try:
            profiles.append(read_profile(facts, held, on=on))
        except BadProfile as bad:
            lines += [
                Fault(f"{place}{fault.path}".rstrip("."), fault.code, fault.params) for fault in bad.faults
            ]
    if lines:
        raise BadInput(*lines)
    return profiles


def _places(told: Any) -> list[tuple[str, Any]]:
    return (
        [(f"[{index}].", facts) for index, facts in enumerate(told)]
        if isinstance(told, list)
        else [("", told)]
    )
