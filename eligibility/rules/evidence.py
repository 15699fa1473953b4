"""The documents that prove the conditions met: who issues each, and until when it counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from eligibility.rules.candidates import candidates
from eligibility.rules.criterion import Finding, Situation, Status
from eligibility.rules.kinds import Validity, lasts
from eligibility.rules.profile import Profile
from eligibility.rules.ruleset import Verdict


class Issuer(StrEnum):
    """Who gives a document."""

    STATE = "state"
    """The state whose national one is."""
    CANADA = "canada"
    MINISTRY = "ministry"
    """Of immigration, of Québec."""
    INSTITUTION = "institution"
    """The school, college or university."""
    EMPLOYER = "employer"
    TEST_CENTRE = "test-centre"
    ORDER = "order"
    """A professional order of Québec."""
    SPONSOR = "sponsor"
    """Whoever granted the scholarship."""


ISSUERS: dict[str, tuple[Issuer, ...]] = {
    "passport": (Issuer.STATE,),
    "permits": (Issuer.CANADA, Issuer.MINISTRY),
    "contract": (Issuer.MINISTRY,),
    "values-attestation": (Issuer.MINISTRY,),
    "scholarship-waiver": (Issuer.SPONSOR,),
    "spouse-french": (Issuer.TEST_CENTRE,),
    "french-proof": (Issuer.TEST_CENTRE, Issuer.INSTITUTION, Issuer.ORDER),
    "transcript": (Issuer.INSTITUTION,),
    "diploma": (Issuer.INSTITUTION,),
    "employment-letters": (Issuer.EMPLOYER,),
    "pay-slips": (Issuer.EMPLOYER,),
}
"""By code of document: each issuer it may come from."""
PROOFS = {
    "test": Issuer.TEST_CENTRE,
    "course": Issuer.MINISTRY,
    "three-years": Issuer.INSTITUTION,
    "professional-order": Issuer.ORDER,
    "program": Issuer.INSTITUTION,
}
"""By name of the proof of French relied on."""
NOT_CONCERNED = ("no-spouse", "exempt", "not-concerned", "from-abroad", "no-job")
"""Reasons for which a condition is met without any document."""
ONLY_FOR = {"scholarship-waiver": "fulfilled"}
"""Documents that exist for one reason alone."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document, and the conditions that it proves."""

    code: str
    issuers: tuple[Issuer, ...]
    criteria: tuple[str, ...]
    """Codes of the criteria met that it proves."""
    proof: str | None
    """Of a proof of French: the name of the one relied on."""
    validity: Validity
    """Unknown where no source tells it, or where the day it counts from was not told."""

    def counts_on(self, day: date) -> Status:
        """Whether it still counts on a day; UNKNOWN where its last day is not known."""
        last = self.validity.last_day
        return Status.of(None if last is None else day <= last)


def documents(profile: Profile, verdict: Verdict) -> tuple[Document, ...]:
    """The documents that prove the criteria met, of reception too, each once, in the order they serve."""
    situation = _situation(profile, verdict)
    found: dict[str, list[Finding]] = {}
    for code, finding in _proving(verdict):
        found.setdefault(code, []).append(finding)
    return tuple(_document(code, findings, situation) for code, findings in found.items())


def _situation(profile: Profile, verdict: Verdict) -> Situation:
    listed = candidates(profile, verdict.stream)
    relied_on = next((each for each in listed if each and each.indexes == verdict.relied_on), None)
    return Situation(profile, verdict.on, relied_on)


def _proving(verdict: Verdict) -> Iterator[tuple[str, Finding]]:
    for finding in (*verdict.reception.findings, *verdict.findings):
        if finding.status is Status.MET and finding.result.reason not in NOT_CONCERNED:
            for code in finding.criterion.evidence:
                if ONLY_FOR.get(code, finding.result.reason) == finding.result.reason:
                    yield code, finding


def _document(code: str, findings: list[Finding], situation: Situation) -> Document:
    proof = next((f.result.found for f in findings if f.code == "french-proof"), None)
    return Document(
        code=code,
        issuers=(PROOFS[proof],) if proof else ISSUERS[code],
        criteria=tuple(finding.code for finding in findings),
        proof=proof,
        validity=_shortest([lasts(finding.criterion, situation) for finding in findings]),
    )


def _shortest(told: list[Validity]) -> Validity:
    """The first to lapse, for the document must prove all of them; a length without its day is told too."""
    lapsing = [validity for validity in told if validity.last_day is not None]
    known = [validity for validity in told if validity.months is not None]
    return min(lapsing, key=lambda validity: validity.last_day, default=(known or [Validity()])[0])
