"""People who meet everything, to be changed one fact at a time; and short ways to look at what was found."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from eligibility.rules.assess import assess
from eligibility.rules.candidates import candidates
from eligibility.rules.criterion import Candidate, Found, Situation, Status
from eligibility.rules.kinds import Examine
from eligibility.rules.profile import (
    Attestation,
    Diploma,
    FrenchTest,
    Job,
    Level,
    Profile,
    Scholarship,
    Stream,
)
from eligibility.rules.reading import read_rulebook
from eligibility.rules.ruleset import Verdict
from eligibility.rules.spans import add_months

FOLDER = Path(__file__).parents[2] / "eligibility" / "rulebook"
RULEBOOK = read_rulebook(FOLDER)
MET, NOT_MET, UNKNOWN = Status.MET, Status.NOT_MET, Status.UNKNOWN
TRAINING, OCCUPATIONS = "programs-2019-11", "occupations-2019-11"

ON = date(2024, 5, 1)
"""The filing day of tests that do not care about the day."""

COOK = {"codes_2016": ("6322",), "codes_2021": ("63200",)}
"""Level B, TEER 3."""
SELLER = {"codes_2016": ("6421",), "codes_2021": ("64100",)}
"""Level C, TEER 4."""
MACHINIST = {"codes_2016": ("9416",), "codes_2021": ("94105",)}
"""Level C, TEER 4; in the field of a DEP in welding."""


def make_profile(on: date = ON, **facts: Any) -> Profile:
    """A person of 30 who meets every condition that looks at neither diploma nor job."""
    baseline = Profile(
        birth_date=add_months(on, -360),
        will_settle=True,
        has_passport=True,
        kept_conditions_of_stay=True,
        signs_contract=True,
        values_attestation=Attestation.HELD,
        in_quebec=True,
        legal_stay=True,
        spouse_accompanies=False,
        french_tests=(FrenchTest(add_months(on, -6), listening=8, speaking=8, written=6),),
        french_courses=(),
        three_years_in_french=False,
        professional_order=False,
        scholarship=Scholarship.NONE,
        new_program=False,
        diplomas=(),
        jobs=(),
        spousal_open_permit=False,
        authorized_on_2020_07_21=False,
        work_permit_on_2019_07_10=False,
        in_quebec_with_permit_on_2019_06_16=False,
        regular_file_before_2018_08_02=False,
    )
    return replace(baseline, **facts)


def make_diploma(obtained: date | None, **facts: Any) -> Diploma:
    """A bachelor's degree, full time, all of it in Québec, in English, issued the day it was completed."""
    diploma = Diploma(
        level=Level.BACHELOR,
        started=None if obtained is None else add_months(obtained, -36),
        completed=obtained,
        issued=obtained,
        in_quebec=True,
        full_time=True,
        share_in_quebec=100,
        in_french=False,
        mostly_in_french=False,
        on_lists=frozenset(),
    )
    return replace(diploma, **facts)


def make_job(start: date | None, **facts: Any) -> Job:
    """A cook's job of 40 paid hours a week, still held; with `end`, one that has ended."""
    ended = {"ongoing": None} if "end" in facts else {}
    job = Job(
        start=start,
        ongoing=True,
        **COOK,
        on_lists=frozenset(),
        hours=40,
        own_account=False,
        controls_company=False,
        excluded_field=False,
        related=False,
        internship=False,
    )
    return replace(job, **{**ended, **facts})


def make_graduate(on: date, obtained: date | None = None, **diploma: Any) -> Profile:
    """A graduate without work whose bachelor's degree is three months old on the filing day."""
    return make_profile(on, diplomas=(make_diploma(obtained or add_months(on, -3), **diploma),))


def make_worker(on: date, start: date | None = None, **job: Any) -> Profile:
    """A worker who has been a cook for 30 months on the filing day."""
    return make_profile(on, jobs=(make_job(start or add_months(on, -30), **job),))


def look(examine: Examine, profile: Profile, on: date = ON) -> Found:
    """What a criterion finds; for one about a diploma, of the profile's only one (or its DEP with ASP)."""
    return examine(Situation(profile, on, relied_on(profile)))


def relied_on(profile: Profile) -> Candidate | None:
    return candidates(profile, Stream.GRADUATE)[-1]


def judge_graduate(profile: Profile, on: date, **options: Any) -> Verdict:
    return assess(profile, on, RULEBOOK, Stream.GRADUATE, **options)


def judge_worker(profile: Profile, on: date, **options: Any) -> Verdict:
    return assess(profile, on, RULEBOOK, Stream.WORKER, **options)


def not_met(verdict: Verdict) -> set[str]:
    """Codes of the conditions, of reception and of selection, that are certainly not met."""
    findings = (*verdict.reception.findings, *verdict.findings)
    return {finding.code for finding in findings if finding.status is NOT_MET}


def status_of(verdict: Verdict, code: str) -> Status:
    """The status of one selection condition."""
    return next(finding.status for finding in verdict.findings if finding.code == code)
