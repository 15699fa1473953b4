"""Somebody who answers the questionnaire over HTTP, page by page, and knows only their own situation."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import resolve
from django.utils import translation

MOST_PAGES = 80
Data = dict[str, str]


def day(name: str, iso: str) -> Data:
    """What a person types for a date: `day("taken", "2024-05-01")`; "?" for "I don't know"."""
    if iso == "?":
        return {f"{name}_unknown": "?"}
    year, month, number = iso.split("-")
    return {f"{name}_day": str(int(number)), f"{name}_month": str(int(month)), f"{name}_year": year}


def number(name: str, value: object) -> Data:
    return {f"{name}_unknown": "?"} if value == "?" else {f"{name}_value": str(value)}


def occupation(code: str) -> Data:
    return {"occupation_unknown": "?"} if code == "?" else {"occupation_text": code}


def job(code: str, start: str, end: str = "") -> Data:
    """The basics of one job; without an end it is still held."""
    last = {"ongoing": "n", **day("end", end)} if end else {"ongoing": "y"}
    return {**occupation(code), **day("start", start), **last}


GOOD_JOB = {
    **number("hours", 40),
    **dict.fromkeys(("own_account", "controls_company", "excluded_field", "internship"), "n"),
    "related": "y",
    "other_occupation": "?",
}
UNSURE_OF_HOURS = {name: value for name, value in GOOD_JOB.items() if name != "hours_value"} | number(
    "hours", "?"
)
GOOD_DIPLOMA = {
    **dict.fromkeys(("in_quebec", "full_time", "in_french", "mostly_in_french"), "y"),
    **number("share_in_quebec", 100),
    "follows_dep": "n",
}


@dataclass
class Visitor:
    """Answers by question code; entries of lists in `entries`, further answers there or in `details`."""

    client: Client
    answers: dict[str, Data]
    entries: dict[str, list[Data]] = field(default_factory=dict)
    details: dict[str, list[Data]] = field(default_factory=dict)
    language: str = "fr"
    asked: list[str] = field(default_factory=list)
    """Addresses of the pages answered, in order: question, or "question/1", or "question/1/details"."""

    def begin(self) -> str:
        start = {"fr": "/fr/admissibilite/commencer/", "en": "/en/eligibility/begin/"}[self.language]
        return self.follow(self.client.get(start))

    def follow(self, response: HttpResponse) -> str:
        """The address at the end of the redirects."""
        for _ in range(5):
            if response.status_code not in (301, 302, 303):
                break
            address = response["Location"]
            response = self.client.get(address)
        self.last = response
        return address

    def walk(self, address: str, until: str = "") -> str:
        """Answer every page until the review page, or the question named."""
        for _ in range(MOST_PAGES):
            where = self.where(address)
            if where in ("answers", until):
                return address
            self.asked.append(where)
            response = self.client.post(address, self.answer(where))
            assert response.status_code == 303, faults(response)
            address = self.follow(response)
        raise AssertionError(f"no end: {self.asked[-5:]}")

    def where(self, address: str) -> str:
        with translation.override(self.language):
            match = resolve(address)
        if match.url_name == "answers":
            return "answers"
        parts = [match.kwargs["question"].code]
        parts += [str(match.kwargs["entry"] + 1)] if "entry" in match.kwargs else []
        return "/".join([*parts, *(["details"] if match.url_name == "details" else [])])

    def answer(self, where: str) -> Data:
        code, *rest = where.split("/")
        if not rest:
            return self._more(code) if code in LISTS else self.answers[code]
        kept = self.details if rest[1:] and code in self.details else self.entries
        return kept[code][int(rest[0]) - 1]

    def _more(self, code: str) -> Data:
        entered = len([where for where in self.asked if re.fullmatch(rf"{code}/\d+", where)])
        return {"more": "y" if entered < len(self.entries.get(code, ())) else "n"}


LISTS = ("diplomas", "jobs", "french-tests", "french-courses")


def faults(response: HttpResponse) -> list[str]:
    """The faults that the page shows, for a failing test to say."""
    return [
        str(response.status_code),
        *re.findall(r'field__error"[^>]*>(.*?)</p>', response.content.decode()),
    ]


DECLARATIONS = {
    **dict.fromkeys(("will_settle", "has_passport", "kept_conditions_of_stay", "signs_contract"), "y"),
    "scholarship": "none",
}


def situation(**departures: Any) -> dict[str, Data]:
    """A person who meets every condition that has nothing to do with studies or work."""
    usual: Mapping[str, Data] = {
        "filing-date": day("filing_date", "2024-05-01"),
        "stream": {"stream": "worker"},
        "presence-2020": {"authorized_on_2020_07_21": "n"},
        "permit-2019": {"work_permit_on_2019_07_10": "n"},
        "birth-date": day("birth_date", "1990-03-31"),
        "in-quebec": {"in_quebec": "y"},
        "legal-stay": {"legal_stay": "y"},
        "new-program": {"new_program": "n"},
        "open-permit": {"spousal_open_permit": "n"},
        "french": {
            "has_test": "y",
            "has_course": "n",
            "three_years_in_french": "n",
            "professional_order": "n",
        },
        "spouse": {"spouse_accompanies": "n"},
        "values": {"values_attestation": "held"},
        "declarations": DECLARATIONS,
    }
    return {**usual, **departures}


def french_test(taken: str, level: int = 8, written: int = 6) -> Data:
    """A test of which only the levels are known, for both of its pages."""
    levels = {"listening": str(level), "speaking": str(level), "written": str(written)}
    return {"test": "?", **day("taken", taken), **scores(), **levels}


def scores(**results: object) -> Data:
    """What a person types for the results of a test: `scores(speaking=410, writing="B2")`, "?" elsewhere."""
    told = {
        f"{skill}_score": results.get(skill, "?") for skill in ("listening", "speaking", "reading", "writing")
    }
    return {key: text for name, value in told.items() for key, text in number(name, value).items()}
