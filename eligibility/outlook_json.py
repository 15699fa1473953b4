"""What helps beyond one verdict, in plain JSON values with its sentences in one language."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from eligibility.outlook.documents import show_documents
from eligibility.outlook.grounds import show_grounds, show_hinges
from eligibility.outlook.repairs import show_repairs
from eligibility.outlook.shown import Setting
from eligibility.outlook.windows import FirstDay, first_day, sentences
from eligibility.rules.coverage import coverage
from eligibility.rules.evidence import Document, documents
from eligibility.rules.profile import Profile
from eligibility.rules.reforms import Reform, reforms
from eligibility.rules.repairs import Repair, repairs
from eligibility.rules.ruleset import Verdict
from eligibility.rules.windows import Filing, Stretch, Timeline, Windows, windows


def outlook_json(profile: Profile, verdict: Verdict, setting: Setting, lang: str) -> dict[str, Any]:
    """Windows, repairs, reforms, documents, grounds and hinges of one verdict, judged with its edges."""
    asked = (profile, verdict.on, setting.rulebook, verdict.stream)
    days, enough = windows(*asked, setting.assumptions), repairs(*asked)
    return {
        "hangs_on": list(show_hinges(verdict, lang)),
        "windows": _windows(days, lang),
        "repairs": _repairs(enough, lang),
        "rule_sets": [_reform(reform) for reform in reforms(*asked)],
        "documents": _documents(documents(profile, verdict), first_day(days), lang),
        "grounds": [
            {"basis": ground.basis, "count": ground.count, "conditions": list(ground.names)}
            | ({"left_to_the_officer": [said for said, _ in ground.beyond]} if ground.beyond else {})
            for ground in show_grounds(coverage(verdict, setting.rulebook), lang)
        ],
    }


def _windows(found: Windows, lang: str) -> dict[str, Any]:
    return {
        "first": found.first.isoformat(),
        "last": found.last.isoformat(),
        "assumptions": sorted(each.value for each in found.assumptions & set(found.concerned)),
        "sentences": list(sentences(found, lang)),
        "together": _stretches(found.together),
        "filing": _stretches(found.filing),
        "conditions": {line.code: _stretches(line.stretches) for line in _changing(found)},
    }


def _changing(found: Windows) -> Iterable[Timeline]:
    """The conditions that change over the days; the others are as the verdict tells them."""
    lines = (*found.reception, *found.conditions)
    return (line for line in lines if len({stretch.value for stretch in line.stretches}) > 1)


def _stretches(found: Iterable[Stretch]) -> list[dict[str, str]]:
    return [
        {"first": each.first.isoformat(), "last": each.last.isoformat(), "status": _status(each.value)}
        for each in found
    ]


def _status(value: StrEnum | Filing) -> str:
    return value.may_file.value if isinstance(value, Filing) else value.value


def _repairs(found: tuple[Repair, ...], lang: str) -> list[dict[str, Any]]:
    return [
        {
            "on": repair.on.isoformat(),
            "outcome": repair.outcome.value,
            "facts": [change.path for change in repair.changes],
            "sentences": [said for said, _ in shown.conditions],
        }
        for repair, shown in zip(found, show_repairs(found, lang), strict=True)
    ]


def _reform(reform: Reform) -> dict[str, Any]:
    return {
        "rule_set": reform.ruleset.code,
        "conditions": reform.status.value,
        "clause": reform.verdict.clause,
        "not_met": [finding.code for finding in reform.verdict.findings if finding.status == "not-met"],
        "unknown": [finding.code for finding in reform.verdict.findings if finding.status == "unknown"],
    }


def _documents(found: tuple[Document, ...], first: FirstDay | None, lang: str) -> list[dict[str, Any]]:
    return [
        {
            "document": document.code,
            "name": row.name,
            "proves": list(document.criteria),
            "last_day": document.validity.last_day.isoformat() if document.validity.last_day else None,
            "validity": row.validity,
        }
        for document, row in zip(found, show_documents(found, first, lang), strict=True)
    ]
