"""What one person declared. `None` always means "not said": it is never read as no.

Dates are whole days. Levels of French are those of the Québec scale, 1 to 12. Lists hold at most
`MOST_ITEMS` entries; an empty list says "none", and `None` says nothing.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MOST_ITEMS = 20
"""The most diplomas, jobs, tests or courses that one profile may hold."""


class Stream(StrEnum):
    """The two streams of the program (volets)."""

    GRADUATE = "graduate"
    WORKER = "worker"


class Level(StrEnum):
    """Kinds of Québec diploma, as the regulation tells them apart."""

    DEP = "dep"
    ASP = "asp"
    AEC = "aec"
    TECHNICAL_DEC = "dec-technical"
    GENERAL_DEC = "dec-general"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"
    OTHER = "other"
    """Certificate, DESS, microprogram, or any diploma not named above."""


class Attestation(StrEnum):
    """The attestation of learning about democratic values and the Québec values."""

    HELD = "held"
    """Obtained, and not yet lapsed on the filing date as far as the person knows."""
    LATER = "later"
    """Will be supplied after filing, within the time the Ministry sets."""
    EXEMPT = "exempt"
    NONE = "none"
    """Not held, and will not be supplied."""


class Scholarship(StrEnum):
    """A scholarship that obliges its holder to return home after the studies."""

    NONE = "none"
    FULFILLED = "fulfilled"
    """The duty to return was fulfilled, or waived."""
    OWED = "owed"


@dataclass(frozen=True, slots=True)
class FrenchTest:
    """One recognised test (TEF, TEFAQ, TCF, TCF-Québec, DELF, DALF…)."""

    taken: date | None = None
    listening: int | None = None
    speaking: int | None = None
    written: int | None = None
    """The lower of reading and writing where both were tested."""


@dataclass(frozen=True, slots=True)
class FrenchCourse:
    """A French course given by the Québec government."""

    level: int | None = None
    registered: date | None = None
    passed: date | None = None


@dataclass(frozen=True, slots=True)
class Diploma:
    """One Québec study program, finished or not."""

    level: Level | None = None
    started: date | None = None
    """First day of the program; matters when another diploma came before."""
    completed: date | None = None
    """The day all requirements were met, or are expected to be. Experience counts from here."""
    issued: date | None = None
    """The day on the diploma; may lie ahead. Windows count from here."""
    hours: int | None = None
    """Length of the program in hours: for DEP, ASP and AEC."""
    in_quebec: bool | None = None
    """Given by an institution in Québec."""
    full_time: bool | None = None
    share_in_quebec: int | None = None
    """Percent of the program's length, 0 to 100, spent in Québec mainly to study."""
    in_french: bool | None = None
    """Whether the program was given entirely in French; counts as a proof of French."""
    mostly_in_french: bool | None = None
    """At least 75 % of the courses or credits were in French; `in_french` implies it."""
    on_lists: frozenset[str] | None = None
    """Keys of the dated lists the program stands on; empty = on none."""
    follows_dep: bool | None = None
    """For an ASP: it came right after a DEP of the same list, and leads to the same trade."""


@dataclass(frozen=True, slots=True)
class Job:
    """One period of paid work in Québec."""

    start: date | None = None
    end: date | None = None
    """Last day worked, inclusive."""
    ongoing: bool | None = None
    """Still held, up to and including the filing date; `end` is then not said."""
    codes_2016: tuple[str, ...] = ()
    """The code in NOC 2016, or every code it may be; empty = not said."""
    codes_2021: tuple[str, ...] = ()
    """The same in NOC 2021."""
    on_lists: frozenset[str] | None = None
    """Keys of the dated lists of occupations that the code of NOC 2016 stands on; None = not known."""
    hours: float | None = None
    """Paid hours a week."""
    own_account: bool | None = None
    """Self-employed."""
    controls_company: bool | None = None
    """Employed by a company that the person controls, alone or with the spouse."""
    excluded_field: bool | None = None
    """The employer's main business is payday loans, cheque cashing, pawnbroking or the sex trade."""
    related: bool | None = None
    """In the field of the diploma."""
    internship: bool | None = None
    """A compulsory internship of the study program."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One person's situation on the filing date."""

    birth_date: date | None = None
    will_settle: bool | None = None
    has_passport: bool | None = None
    kept_conditions_of_stay: bool | None = None
    signs_contract: bool | None = None
    values_attestation: Attestation | None = None
    values_obtained: date | None = None
    """The day on an attestation that is held; it lapses with time."""
    in_quebec: bool | None = None
    """In Québec on the filing date."""
    legal_stay: bool | None = None
    """If in Québec, legally so."""
    spouse_accompanies: bool | None = None
    """A spouse or de facto spouse is included in the file."""
    spouse_listening: int | None = None
    spouse_speaking: int | None = None
    spouse_values_attestation: Attestation | None = None
    spouse_values_obtained: date | None = None
    french_tests: tuple[FrenchTest, ...] | None = None
    french_courses: tuple[FrenchCourse, ...] | None = None
    three_years_in_french: bool | None = None
    """At least three years of full-time secondary or post-secondary studies in French, anywhere."""
    professional_order: bool | None = None
    """Meets the French requirement of a Québec professional order and can prove it."""
    scholarship: Scholarship | None = None
    new_program: bool | None = None
    """Started another study program after the latest diploma of the list."""
    diplomas: tuple[Diploma, ...] | None = None
    jobs: tuple[Job, ...] | None = None
    spousal_open_permit: bool | None = None
    """In Québec on the open work permit of the accompanying spouse of a temporary resident."""
    authorized_on_2020_07_21: bool | None = None
    """Was in Québec on 2020-07-21 with a work permit, or authorized to work without one (clause 118.4)."""
    work_permit_on_2019_07_10: bool | None = None
    """Held a work permit valid on 2019-07-10 (exception GS1)."""
    work_permit_expires: date | None = None
    """Last day of that permit."""
    in_quebec_with_permit_on_2019_06_16: bool | None = None
    """Lived in Québec on 2019-06-16 with a study or work permit (exception GS1)."""
    regular_file_before_2018_08_02: bool | None = None
    """Had filed under the regular program before 2018-08-02 (exception GS1)."""
