"""The cases as their files tell them, completed by the baseline into the JSON profile that `assess` reads."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """One situation and what is expected of it; see test_cases.py."""

    id: str
    stream: str
    filing_date: date
    told: str
    profile: Mapping[str, Any]
    outcome: str
    rule_set: str
    certainty: str
    clause: str | None = None
    not_met: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    doubt: str = ""

    def facts(self) -> dict[str, Any]:
        """The profile with the baseline under it, in plain JSON values."""
        common, own = _read("baseline.toml")["both"], _read("baseline.toml")[self.stream]
        told = {**common, **own, **self.profile}
        entries = {"french_tests": common["french_test"], "diplomas": own.get("diploma"), "jobs": own["job"]}
        for key, under in entries.items():
            if key in told:
                told[key] = [{**under, **_obtained(entry)} for entry in told[key]]
        for key in ("french_test", "diploma", "job"):
            told.pop(key, None)
        return json.loads(json.dumps(self._resolved(told), default=date.isoformat))

    def _resolved(self, value: Any) -> Any:
        """The baseline's words counted back from the filing date, or taken from the first job."""
        if isinstance(value, dict):
            return {key: self._resolved(entry) for key, entry in value.items()}
        if isinstance(value, list):
            return [self._resolved(entry) for entry in value]
        if value == "since the first job":
            return min(job["start"] for job in self.profile["jobs"]) <= date(2020, 7, 21)
        if isinstance(value, str) and value.startswith("filing - "):
            return _back(self.filing_date, *value.removeprefix("filing - ").split())
        return value


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text("utf-8"))


def _obtained(entry: Mapping[str, Any]) -> dict[str, Any]:
    """`obtained` is both the end of the program and the day on the diploma."""
    entry = dict(entry)
    day = entry.pop("obtained", None)
    return {"completed": day, "issued": day, **entry} if day else entry


def _back(day: date, number: str, unit: str) -> date:
    """So many months or years before a day; the last day of the month where there is no such day."""
    months = day.year * 12 + day.month - 1 - int(number) * (12 if unit == "years" else 1)
    first = date(months // 12, months % 12 + 1, 1)
    last = (first + timedelta(31)).replace(day=1) - timedelta(1)
    return first.replace(day=min(day.day, last.day))


def cases() -> Iterator[Case]:
    """Every case, in the order of the files."""
    for name in ("graduates.toml", "workers.toml"):
        book = _read(name)
        for told in book["case"]:
            yield Case(stream=book["stream"], **told)
