"""Sixty-four worked cases, each a situation and what the law makes of it: graduates.toml, workers.toml.

id           the case's name
filing_date  the day the file is sent
told         the situation in a sentence
profile      what departs from the baseline (baseline.toml), in the keys of docs/profile.md
outcome      the headline that must come out
rule_set     the rule set that judges; when reception is closed, the code of the period
clause       the clause that sent the file there, or that lets a proof count
not_met      the conditions that must be reported as not met, in the words of CONDITIONS below
missing      for UNDETERMINED: the facts that must be asked for
certainty    how sure the expected outcome is: H high, M medium, L low
doubt        what the doubt is
"""

from datetime import date

import pytest

from catalog.snapshot import Catalog
from eligibility.profiles import read_profile
from eligibility.rulebooks import law
from eligibility.rules.assess import assess
from eligibility.rules.criterion import Status
from eligibility.rules.profile import Stream
from eligibility.rules.ruleset import Outcome, Verdict
from tests.cases.situations import Case, cases

NO_USABLE_WORK = {"work-experience", "job-at-filing"}
"""A job that is not accepted brings no experience, and is no accepted job at filing."""

CONDITIONS: dict[str, tuple[str | None, set[str]]] = {
    "age": ("age", set()),
    "values attestation": ("values-attestation", set()),
    "oral French": ("oral-french", set()),
    "written French": ("written-french", set()),
    "French proof": ("french-proof", set()),
    "studied in French": ("studied-in-french", set()),
    "spouse oral French": ("spouse-french", set()),
    "presence in Québec": ("presence", set()),
    "completion date": ("diploma-issued", set()),
    "diploma type": ("diploma-type", set()),
    "program hours": ("program-hours", set()),
    "training list": ("training-list", set()),
    "diploma window": ("diploma-window", set()),
    "half of program in Québec": ("half-in-quebec", set()),
    "new program": ("new-program", set()),
    "scholarship return clause": ("scholarship", set()),
    "work experience": ("work-experience", set()),
    "occupation": ("occupation", NO_USABLE_WORK),
    "job at filing": ("job-at-filing", set()),
    "paid hours per week": ("paid-hours", NO_USABLE_WORK),
    "self-employment": ("self-employment", NO_USABLE_WORK),
    "control of the company": ("company-control", NO_USABLE_WORK),
    "excluded field": ("excluded-field", NO_USABLE_WORK),
    "spousal open permit": ("spousal-open-permit", set()),
    "reception: diploma by 2025-11-19": ("reception-diploma", set()),
    "reception: presence in Québec": ("reception-presence", {"presence"}),
    "reception: two years by 2025-11-19": ("reception-experience", set()),
    "reception: job at filing": ("reception-job", {"job-at-filing"}),
    "intake": (None, set()),
}
"""The words of `not_met` → the criterion they name, and those that may fail with it for the same fact."""


def judged(case: Case, held: Catalog) -> Verdict:
    return assess(read_profile(case.facts(), held), case.filing_date, law(), Stream(case.stream))


def not_met(verdict: Verdict) -> set[str]:
    findings = (*verdict.reception.findings, *verdict.findings)
    return {finding.code for finding in findings if finding.status is Status.NOT_MET}


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in cases()])
def test_the_case_is_judged_as_told(case, real_catalog):
    verdict = judged(case, real_catalog)

    said = [CONDITIONS[words] for words in case.not_met]
    named, follow = {code for code, _ in said if code}, set().union(*(codes for _, codes in said))
    assert (verdict.outcome, verdict.rule_set, verdict.clause) == (case.outcome, case.rule_set, case.clause)
    assert not_met(verdict) - follow == named - follow
    assert named <= not_met(verdict)
    assert set(case.missing) <= set(verdict.missing)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in cases()])
def test_the_case_leaves_nothing_open(case, real_catalog):
    assert bool(judged(case, real_catalog).missing) == (case.outcome == Outcome.UNDETERMINED)


def test_there_are_64_cases_each_with_its_own_name():
    assert len({case.id for case in cases()}) == 64


def test_a_case_that_is_not_certain_says_what_the_doubt_is():
    assert [case.id for case in cases() if case.certainty != "H" and not case.doubt] == []


def test_the_baseline_counts_months_back_to_the_last_day_of_a_short_month():
    case = Case("", "worker", date(2024, 8, 31), "", {}, "", "", "H")

    assert case._resolved("filing - 6 months") == date(2024, 2, 29)
