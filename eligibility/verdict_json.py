"""A verdict in plain JSON values, with its sentences in one language."""

from datetime import date
from typing import Any

from eligibility.phrases import sentence
from eligibility.rules.criterion import Finding, Source
from eligibility.rules.ruleset import ReceptionPeriod, Verdict


def verdict_json(verdict: Verdict, lang: str) -> dict[str, Any]:
    """The three parts of a verdict; `lang` is "fr" or "en". What reception asks comes first in `findings`."""
    return {
        "stream": verdict.stream.value,
        "outcome": verdict.outcome.value,
        "rule_set": verdict.rule_set,
        "shown_under": verdict.shown_under,
        "clause": verdict.clause,
        "reception": _reception(verdict.reception.period, lang),
        "findings": [_finding(finding, lang) for finding in (*verdict.reception.findings, *verdict.findings)],
        "missing": list(verdict.missing),
    }


def _reception(period: ReceptionPeriod, lang: str) -> dict[str, Any]:
    return {
        "code": period.code,
        "state": period.state.value,
        "starts": period.starts.isoformat(),
        "ends": period.ends.isoformat(),
        "source": _in(lang, period.source),
    }


def _finding(finding: Finding, lang: str) -> dict[str, Any]:
    return {
        "criterion": finding.code,
        "status": finding.status.value,
        "found": _scalar(finding.result.found),
        "asked": _scalar(finding.result.asked),
        "sentence": str(sentence(finding, lang)),
        "source": _in(lang, finding.criterion.source),
        "certainty": finding.criterion.source.certainty.value,
    }


def _in(lang: str, source: Source) -> str:
    return source.en if lang == "en" else source.fr


def _scalar(value: Any) -> bool | int | float | str | None:
    """Dates in ISO, words of a closed list as text, plain values as they are."""
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, bool | int | float) else str(value)
