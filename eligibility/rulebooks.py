"""The rulebook in use: the law as its files tell it, with the reception windows that staff announced on top.

    from eligibility.rulebooks import current_rulebook

    assess(profile, on, current_rulebook(), stream)     # one query (the freshness number)

`law()` is the rulebook alone: the same for the life of the process, and never a query.
"""

import hashlib
import logging
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.core.checks import CheckMessage, Error

from eligibility.rules.reading import read_rulebook
from eligibility.rules.ruleset import ReceptionPeriod, Rulebook
from peqsite.freshness import Snapshot

FOLDER: Final = Path(__file__).parent / "rulebook"

logger = logging.getLogger(__name__)


@cache
def law() -> Rulebook:
    """The rulebook as its files tell it. Raises RulebookError, which the system check reports at start."""
    return read_rulebook(FOLDER)


def _announced() -> Iterator[ReceptionPeriod]:
    """The windows that staff announced. Rules that the rulebook no longer has count as not published."""
    from eligibility.models import ReceptionWindow  # noqa: PLC0415 the model asks this module for the law

    for window in ReceptionWindow.objects.order_by("starts"):
        if window.ruleset and window.ruleset not in law().rulesets:
            logger.error("reception window %s names no rule set of the rulebook", window.pk)
        yield window.as_period()


def _present() -> Rulebook:
    """The law with the announced windows; they count in its version, as they count in a verdict."""
    windows = tuple(_announced())
    told = "".join(f"{w.stream} {w.starts} {w.ends} {w.ruleset} {_asked(w)}" for w in windows)
    version = hashlib.sha256((law().version + told).encode()).hexdigest()[:12] if windows else law().version
    return replace(law().with_windows(windows), version=version)


def _asked(window: ReceptionPeriod) -> list[str] | None:
    return None if window.criteria is None else [criterion.code for criterion in window.criteria]


current_rulebook: Final[Snapshot[Rulebook]] = Snapshot(_present)
"""The law with the windows of the present moment; staff edits show at once, on every worker."""


def check_rulebook(*, folder: Path = FOLDER, **_: Any) -> list[CheckMessage]:
    """System check: the files of the rulebook can be read, and hold together."""
    try:
        read_rulebook(folder)
    except Exception as error:  # noqa: BLE001 - whatever a faulty file makes fail, it is named and not raised
        return [Error(f"The rulebook cannot be used. {type(error).__name__}: {error}", id="eligibility.E001")]
    return []
