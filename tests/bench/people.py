"""The people that the benchmark judges."""

from dataclasses import replace
from datetime import date

from eligibility.rules.profile import (
    Attestation,
    Diploma,
    FrenchTest,
    Job,
    Level,
    Profile,
    Scholarship,
)

SOMEBODY = Profile(
    birth_date=date(1990, 1, 1),
    will_settle=True,
    has_passport=True,
    kept_conditions_of_stay=True,
    signs_contract=True,
    values_attestation=Attestation.HELD,
    in_quebec=True,
    legal_stay=True,
    spouse_accompanies=False,
    french_tests=(FrenchTest(date(2023, 11, 1), 8, 8, 6),),
    three_years_in_french=False,
    professional_order=False,
    scholarship=Scholarship.NONE,
    new_program=False,
    diplomas=(
        Diploma(
            level=Level.BACHELOR,
            completed=date(2023, 6, 1),
            issued=date(2023, 6, 9),
            in_quebec=True,
            full_time=True,
            share_in_quebec=100,
            in_french=False,
            on_lists=frozenset(),
        ),
    ),
    jobs=(
        Job(
            start=date(2021, 10, 18),
            ongoing=True,
            codes_2016=("6322",),
            codes_2021=("63200",),
            hours=40,
            own_account=False,
            controls_company=False,
            excluded_field=False,
        ),
    ),
    authorized_on_2020_07_21=False,
)
NOBODY = Profile()
LATER = replace(
    SOMEBODY,
    french_tests=(FrenchTest(date(2025, 3, 1), 8, 8, 4),),
    diplomas=(replace(SOMEBODY.diplomas[0], completed=date(2024, 6, 1), issued=date(2024, 6, 9)),),
    jobs=(
        replace(SOMEBODY.jobs[0], start=date(2024, 2, 5), end=date(2025, 1, 31), ongoing=None),
        replace(SOMEBODY.jobs[0], start=date(2025, 9, 1)),
    ),
)
"""Not there yet in 2026: months to come and months to lose, a test and a diploma about to lapse."""
