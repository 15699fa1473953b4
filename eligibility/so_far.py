"""Where a person stands in the middle of the questions: each condition met, not met, or still open."""

from collections.abc import Iterable
from dataclasses import dataclass

from eligibility import phrases
from eligibility.rules.ruleset import Verdict


@dataclass(frozen=True, slots=True)
class SoFar:
    """The conditions of one stream, by status and name."""

    stream: str
    rows: tuple[tuple[str, str], ...]


def so_far(verdicts: Iterable[Verdict], language: str) -> tuple[SoFar, ...]:
    return tuple(
        SoFar(
            phrases.stream_name(verdict.stream.value, language),
            tuple(
                (finding.status.value, phrases.criterion_name(finding.code, language))
                for finding in verdict.findings
            ),
        )
        for verdict in verdicts
    )
