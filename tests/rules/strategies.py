"""Generated people: whole profiles, within the bounds of docs/profile.md, and ways to forget facts."""

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from eligibility.rules.profile import (
    Attestation,
    Diploma,
    FrenchCourse,
    FrenchTest,
    Job,
    Level,
    Profile,
    Scholarship,
    Stream,
)

FIRST, LAST = date(2010, 2, 14), date(2028, 7, 2)
TURNING_POINTS = (
    date(2012, 3, 1),
    date(2018, 9, 15),
    date(2019, 8, 15),
    date(2019, 11, 5),
    date(2020, 3, 1),
    date(2020, 7, 22),
    date(2021, 7, 22),
    date(2022, 3, 1),
    date(2023, 11, 23),
    date(2024, 11, 23),
    date(2025, 6, 5),
    date(2026, 7, 15),
    date(2026, 11, 22),
)
"""One day under each state of the law, so that none is met only by luck."""

filing_days = st.sampled_from(TURNING_POINTS) | st.dates(FIRST, LAST)
streams = st.sampled_from(Stream)
levels = st.integers(0, 12)
shares = st.sampled_from([0, 40, 49, 50, 75, 100])


@st.composite
def days_before(draw: st.DrawFn, on: date, most: int = 1800) -> date:
    return on - timedelta(days=draw(st.integers(-60, most)))


@st.composite
def diplomas(draw: st.DrawFn, on: date) -> Diploma:
    started, completed, issued = sorted(draw(st.tuples(*[days_before(on)] * 3)))
    in_french = draw(st.booleans())
    return Diploma(
        level=draw(st.sampled_from(Level)),
        started=started,
        completed=completed,
        issued=issued,
        hours=draw(st.sampled_from([600, 900, 1350, 1799, 1800, 2000])),
        in_quebec=draw(st.booleans()),
        full_time=draw(st.booleans()),
        share_in_quebec=draw(shares),
        in_french=in_french,
        mostly_in_french=in_french or draw(st.booleans()),
        on_lists=draw(st.sampled_from([frozenset(), frozenset({"programs-2019-11"})])),
        follows_dep=draw(st.booleans()),
    )


@st.composite
def jobs(draw: st.DrawFn, on: date) -> Job:
    start, end = sorted(draw(st.tuples(*[days_before(on)] * 2)))
    ongoing = draw(st.booleans())
    code_2016, code_2021 = draw(st.sampled_from([("6322", "63200"), ("7511", "73300"), ("6421", "64100")]))
    return Job(
        start=start,
        end=None if ongoing else end,
        ongoing=ongoing,
        codes_2016=(code_2016,),
        codes_2021=(code_2021,),
        on_lists=draw(st.sampled_from([frozenset(), frozenset({"occupations-2019-11"})])),
        hours=draw(st.sampled_from([20, 29.5, 30, 40])),
        own_account=draw(st.booleans()),
        controls_company=draw(st.booleans()),
        excluded_field=draw(st.booleans()),
        related=draw(st.booleans()),
        internship=draw(st.booleans()),
    )


@st.composite
def tests_of_french(draw: st.DrawFn, on: date) -> FrenchTest:
    return FrenchTest(draw(days_before(on, 900)), *draw(st.tuples(levels, levels, levels)))


@st.composite
def courses_of_french(draw: st.DrawFn, on: date) -> FrenchCourse:
    registered, passed = sorted(draw(st.tuples(*[days_before(on)] * 2)))
    return FrenchCourse(draw(levels), registered, passed)


GOOD_DIPLOMA = {
    "level": Level.BACHELOR,
    "hours": 1800,
    "in_quebec": True,
    "full_time": True,
    "share_in_quebec": 100,
}
GOOD_JOB = {"hours": 40, "own_account": False, "controls_company": False, "excluded_field": False}
GOOD = {
    "birth_date": date(1990, 1, 1),
    "values_attestation": Attestation.HELD,
    "values_obtained": None,
    "spouse_values_attestation": Attestation.HELD,
    "spouse_values_obtained": None,
    "scholarship": Scholarship.NONE,
    "new_program": False,
    "spousal_open_permit": False,
    "spouse_listening": 8,
    "spouse_speaking": 8,
}
"""What nobody is refused for."""

BOOLEANS = tuple(field.name for field in fields(Profile) if field.type == bool | None)


@st.composite
def whole_profiles(draw: st.DrawFn, on: date) -> Profile:
    """A person who answered everything; often in order but for a few things, so that each decides in turn."""
    anyone = draw(_anyone(on))
    if not draw(st.integers(0, 3)):
        return anyone
    good = {**dict.fromkeys(BOOLEANS, True), **GOOD}
    kept = draw(st.sets(st.sampled_from([*good, "diplomas", "jobs"]), max_size=3))
    return replace(
        anyone,
        **{name: value for name, value in good.items() if name not in kept},
        diplomas=tuple(replace(d, **({} if "diplomas" in kept else GOOD_DIPLOMA)) for d in anyone.diplomas),
        jobs=tuple(replace(j, **({} if "jobs" in kept else GOOD_JOB)) for j in anyone.jobs),
    )


@st.composite
def _anyone(draw: st.DrawFn, on: date) -> Profile:
    return Profile(
        **{name: draw(st.booleans()) for name in BOOLEANS},
        birth_date=draw(st.dates(date(1960, 1, 1), date(2010, 1, 1))),
        values_attestation=draw(st.sampled_from(Attestation)),
        spouse_listening=draw(levels),
        spouse_speaking=draw(levels),
        spouse_values_attestation=draw(st.sampled_from(Attestation)),
        values_obtained=draw(st.none() | days_before(on, 900)),
        spouse_values_obtained=draw(st.none() | days_before(on, 900)),
        scholarship=draw(st.sampled_from(Scholarship)),
        french_tests=tuple(draw(st.lists(tests_of_french(on), max_size=2))),
        french_courses=tuple(draw(st.lists(courses_of_french(on), max_size=1))),
        diplomas=tuple(draw(st.lists(diplomas(on), max_size=3))),
        jobs=tuple(draw(st.lists(jobs(on), max_size=3))),
        work_permit_expires=draw(st.dates(date(2019, 7, 1), date(2019, 12, 1))),
    )


def _forget(draw: st.DrawFn, told: Any) -> Any:
    """The same thing with some of its fields not said."""
    chosen = draw(st.sets(st.sampled_from([field.name for field in fields(told)]), max_size=6))
    return replace(told, **{name: () if name.startswith("codes") else None for name in chosen})


@st.composite
def partly_forgotten(draw: st.DrawFn, profile: Profile) -> Profile:
    """The same person, who left some questions open, in lists too."""
    lists = ("french_tests", "french_courses", "diplomas", "jobs")
    kept = {name: tuple(_forget(draw, entry) for entry in getattr(profile, name)) for name in lists}
    kept |= dict.fromkeys(draw(st.sets(st.sampled_from(lists), max_size=1)))
    return _forget(draw, replace(profile, **kept))
