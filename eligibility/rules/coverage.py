"""On whose word each condition of a verdict rests: checked, declared, or left to the officer."""

from dataclasses import dataclass

from eligibility.rules.criterion import Finding
from eligibility.rules.kinds import KINDS, Basis
from eligibility.rules.ruleset import Beyond, Rulebook, Verdict


@dataclass(frozen=True, slots=True)
class Coverage:
    """Every condition in law that bears on one verdict, reception included."""

    checked: tuple[Finding, ...]
    """Computed from the days, figures and codes told."""
    declared: tuple[Finding, ...]
    """Taken from the person's word."""
    officer: tuple[Beyond, ...]
    """No criterion looks at it."""

    @property
    def counts(self) -> dict[Basis, int]:
        return {
            Basis.CHECKED: len(self.checked),
            Basis.DECLARED: len(self.declared),
            Basis.OFFICER: len(self.officer),
        }


def coverage(verdict: Verdict, rulebook: Rulebook) -> Coverage:
    """Sort the conditions of a verdict by their basis, and add those beyond it on that day."""
    findings = (*verdict.reception.findings, *verdict.findings)
    by_basis = {basis: tuple(f for f in findings if KINDS[f.code].basis is basis) for basis in Basis}
    officer = tuple(beyond for beyond in rulebook.beyond if beyond.binds(verdict.stream, verdict.on))
    return Coverage(by_basis[Basis.CHECKED], by_basis[Basis.DECLARED], officer)
