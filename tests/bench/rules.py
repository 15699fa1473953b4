"""./peq bench rules: how long a verdict takes, each against a reference of the same run."""

from datetime import date

from eligibility.rulebooks import law
from eligibility.rules.assess import assess
from eligibility.rules.profile import Profile, Stream
from tests.bench.people import NOBODY, SOMEBODY
from tests.bench.timing import table

FILED = date(2024, 5, 1)


def both(profile: Profile, *, edges: bool = False) -> None:
    """Judge one person for both streams."""
    for stream in Stream:
        assess(profile, FILED, law(), stream, edges=edges)


def main() -> None:
    verdicts = {
        "nothing said": lambda: both(NOBODY),
        "everything said": lambda: both(SOMEBODY),
        "everything said, with the neighbouring days": lambda: both(SOMEBODY, edges=True),
    }
    table("Verdicts on both streams, with every reason", "nothing said", verdicts, times=200)
