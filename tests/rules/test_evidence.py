"""The documents that prove what is met, and on whose word each condition rests."""

from dataclasses import replace
from datetime import date

import pytest

from eligibility.rules.coverage import coverage
from eligibility.rules.criterion import Status
from eligibility.rules.evidence import ISSUERS, NOT_CONCERNED, ONLY_FOR, PROOFS, Document, Issuer, documents
from eligibility.rules.kinds import KINDS, Basis, Validity
from eligibility.rules.profile import Attestation, FrenchTest, Profile, Scholarship
from tests.rules.people import (
    MET,
    NOT_MET,
    RULEBOOK,
    UNKNOWN,
    judge_graduate,
    judge_worker,
    make_graduate,
    make_worker,
)

D = date
W6 = D(2024, 5, 1)


def proving(profile: Profile, code: str, on: date = W6, judge=judge_worker) -> Document | None:
    found = [document for document in documents(profile, judge(profile, on)) if document.code == code]
    return found[0] if found else None


def test_every_document_has_an_issuer_and_every_proof_too():
    assert set(ISSUERS) == {code for kind in KINDS.values() for code in kind.evidence}
    assert set(ONLY_FOR) <= set(ISSUERS)
    assert set(PROOFS) == {"test", "course", "three-years", "professional-order", "program"}


def test_every_reason_without_a_document_is_one_that_a_kind_gives():
    reasons = {reason for kind in KINDS.values() for reason in kind.reasons}

    assert {*NOT_CONCERNED, *ONLY_FOR.values()} <= reasons


def test_a_test_of_french_counts_until_the_eve_of_its_second_birthday():
    profile = replace(make_worker(W6), french_tests=(FrenchTest(D(2022, 9, 10), 8, 8, 6),))

    document = proving(profile, "french-proof")

    assert (document.proof, document.issuers) == ("test", (Issuer.TEST_CENTRE,))
    assert document.validity == Validity(24, D(2024, 9, 9))
    assert [document.counts_on(D(2024, 9, day)) for day in (9, 10)] == [MET, NOT_MET]


def test_of_two_tests_the_one_that_lasts_longer_is_the_proof_that_lapses():
    tests = (FrenchTest(D(2022, 9, 10), 8, 8, 6), FrenchTest(D(2023, 9, 10), 8, 8, 6))

    assert proving(replace(make_worker(W6), french_tests=tests), "french-proof").validity == Validity(
        24, D(2025, 9, 9)
    )


def test_what_reaches_the_level_decides_how_long_it_is_proved():
    tests = (FrenchTest(D(2022, 9, 10), 8, 8, 6), FrenchTest(D(2023, 9, 10), 4, 4, 6))

    assert proving(replace(make_worker(W6), french_tests=tests), "french-proof").validity == Validity(
        24, D(2024, 9, 9)
    )


def test_a_proof_whose_end_no_source_tells_may_count_or_not():
    profile = replace(make_worker(W6), professional_order=True, french_tests=())

    document = proving(profile, "french-proof")

    assert (document.proof, document.issuers, document.validity) == (
        "professional-order",
        (Issuer.ORDER,),
        Validity(),
    )
    assert document.counts_on(W6) is UNKNOWN


@pytest.mark.parametrize(
    ("obtained", "expected"),
    [(D(2023, 3, 10), Validity(24, D(2025, 3, 9))), (None, Validity(24, None))],
)
def test_an_attestation_counts_for_two_years_from_its_day(obtained, expected):
    profile = replace(make_worker(W6), values_obtained=obtained)

    assert proving(profile, "values-attestation").validity == expected


def test_of_two_attestations_the_first_to_lapse_is_told():
    profile = replace(
        make_worker(W6),
        values_obtained=D(2023, 3, 10),
        spouse_accompanies=True,
        spouse_listening=5,
        spouse_speaking=5,
        spouse_values_attestation=Attestation.HELD,
        spouse_values_obtained=D(2022, 9, 1),
    )

    assert proving(profile, "values-attestation").validity == Validity(24, D(2024, 8, 31))


@pytest.mark.parametrize(
    ("changed", "code", "expected"),
    [
        pytest.param({}, "scholarship-waiver", None, id="no scholarship, no waiver"),
        pytest.param(
            {"scholarship": Scholarship.FULFILLED},
            "scholarship-waiver",
            ("scholarship",),
            id="a duty that was fulfilled",
        ),
        pytest.param({}, "spouse-french", None, id="no spouse"),
        pytest.param(
            {"spouse_accompanies": True, "spouse_listening": 5, "spouse_speaking": 5},
            "spouse-french",
            ("spouse-french",),
            id="a spouse",
        ),
        pytest.param({"has_passport": False}, "passport", ("age",), id="of what is met alone"),
        pytest.param(
            {},
            "diploma",
            ("diploma-type", "diploma-in-quebec", "diploma-window", "diploma-issued"),
            id="once",
        ),
    ],
)
def test_a_document_names_the_conditions_met_that_it_proves(changed, code, expected):
    document = proving(replace(make_graduate(W6), **changed), code, judge=judge_graduate)

    assert (document.criteria if document else None) == expected


def test_the_conditions_of_a_verdict_are_checked_declared_or_left_to_the_officer():
    verdict = judge_worker(make_worker(W6), W6)

    found = coverage(verdict, RULEBOOK)

    assert found.counts == {Basis.CHECKED: 8, Basis.DECLARED: 10, Basis.OFFICER: 7}
    assert {finding.code for finding in found.checked} == {
        "age",
        "work-experience",
        "job-at-filing",
        "paid-hours",
        "occupation",
        "french-proof",
        "oral-french",
        "spouse-french",
    }
    assert len(found.checked) + len(found.declared) == len(verdict.findings)


@pytest.mark.parametrize(
    ("judge", "profile", "on", "expected"),
    [
        pytest.param(
            judge_worker,
            make_worker(D(2015, 5, 1)),
            D(2015, 5, 1),
            ["federal-checks", "temporary-stay", "work-on-study-permit"],
            id="a worker of 2015",
        ),
        pytest.param(
            judge_graduate,
            make_graduate(D(2026, 8, 3)),
            D(2026, 8, 3),
            [
                "federal-checks",
                "family-attestations",
                "attestation-delay",
                "french-interview",
                "studies-certificate",
                "guide-limits",
            ],
            id="a graduate of 2026",
        ),
    ],
)
def test_what_is_left_to_the_officer_depends_on_the_day_and_the_stream(judge, profile, on, expected):
    verdict = judge(profile, on)

    assert [beyond.code for beyond in coverage(verdict, RULEBOOK).officer] == expected


def test_reception_criteria_are_covered_too():
    on = D(2026, 8, 3)
    found = coverage(judge_worker(make_worker(on), on), RULEBOOK)

    assert {"reception-experience", "reception-job"} <= {finding.code for finding in found.checked}


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_no_kind_of_criterion_is_left_to_the_officer(kind):
    assert kind.basis in (Basis.CHECKED, Basis.DECLARED)


def test_a_validity_that_is_not_known_is_no_validity():
    assert Document("passport", (), (), None, Validity(None, None)).counts_on(W6) is Status.UNKNOWN
