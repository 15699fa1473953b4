"""./peq bench rules: how long verdicts, windows, reforms and repairs take; ours against other engines."""

from datetime import date

from eligibility.rulebooks import law
from eligibility.rules.assess import assess
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.reforms import reforms
from eligibility.rules.repairs import repairs
from eligibility.rules.uses import uses
from eligibility.rules.windows import windows
from tests.bench import engines
from tests.bench.people import LATER, NOBODY, SOMEBODY
from tests.bench.timing import table

FILED, TODAY = date(2024, 5, 1), date(2026, 11, 22)


def both(profile: Profile, *, edges: bool = False) -> None:
    """Judge one person for both streams."""
    for stream in Stream:
        assess(profile, FILED, law(), stream, edges=edges)


def main() -> None:
    works = {
        "nothing said": lambda: both(NOBODY),
        "everything said": lambda: both(SOMEBODY),
        "everything said, with the neighbouring days": lambda: both(SOMEBODY, edges=True),
        "all fourteen rule sets": lambda: [reforms(SOMEBODY, FILED, law(), stream) for stream in Stream],
        "windows from today to the last day": lambda: [
            windows(LATER, TODAY, law(), stream) for stream in Stream
        ],
        "windows over four years": lambda: [windows(SOMEBODY, FILED, law(), stream) for stream in Stream],
        "repairs": lambda: [repairs(LATER, TODAY, law(), stream) for stream in Stream],
        "why one fact is asked": lambda: uses("jobs[0].hours", SOMEBODY, FILED, law(), Stream),
    }
    table("Both streams, with every reason", "nothing said", works, times=100)
    engines.main()
