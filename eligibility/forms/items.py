"""What is asked of each diploma, job, French test and course: first the basics, then what is needed."""

from datetime import date
from typing import Any, ClassVar

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from catalog.codes import EDITIONS
from eligibility.forms.base import Asking, FactsForm
from eligibility.forms.dates import plain_day
from eligibility.forms.fields import (
    NO,
    YES,
    ChoiceField,
    DateField,
    LevelField,
    NumberField,
    YesNoField,
)
from eligibility.forms.occupations import OccupationField, counterparts, edition_of, row_of, why_choose
from eligibility.forms.person import DONT_KNOW
from eligibility.forms.widgets import UNKNOWN
from eligibility.profile_checks import DIPLOMA_LEVELS
from eligibility.profile_fields import UNLISTED
from eligibility.rules.profile import Level

FIRST_DAY_OF_2021 = date(2023, 11, 23)
"""First filing date judged by NOC 2021; only chooses in which edition job titles are searched."""
BEFORE_BIRTH = _("This date is before your date of birth.")


class DiplomaForm(FactsForm):
    SHORT: ClassVar = {"level": _("Kind of diploma"), "issued": _("Issued on")}

    level = ChoiceField(
        label=_("What kind of Québec diploma is it?"),
        choices=(
            (Level.DEP.value, _("Diploma of vocational studies (DEP)")),
            (Level.ASP.value, _("Attestation of vocational specialization (ASP)")),
            (Level.AEC.value, _("Attestation of college studies (AEC)")),
            (Level.TECHNICAL_DEC.value, _("Diploma of college studies (DEC), technical")),
            (Level.GENERAL_DEC.value, _("Diploma of college studies (DEC), pre-university")),
            (Level.BACHELOR.value, _("Bachelor’s degree")),
            (Level.MASTER.value, _("Master’s degree, including an MBA")),
            (Level.DOCTORATE.value, _("Doctorate")),
            (Level.OTHER.value, _("Another: certificate, DESS, microprogram…")),
            DONT_KNOW,
        ),
    )
    issued = DateField(
        label=_("On what day was the diploma issued?"),
        help_text=_("The date on the diploma. If you do not have it yet, the day on which you expect it."),
    )

    def clean(self) -> None:
        self.refuse_before_birth(["issued"], BEFORE_BIRTH)


class DiplomaDetailsForm(FactsForm):
    AFTER: ClassVar = {"mostly_in_french": "in_french"}
    SHORT: ClassVar = {
        "completed": _("Requirements met on"),
        "started": _("Program started on"),
        "hours": _("Length of the program"),
        "program": _("Program on a dated list"),
        "in_quebec": _("Institution in Québec"),
        "full_time": _("Full-time studies"),
        "share_in_quebec": _("Share spent in Québec"),
        "in_french": _("Entirely in French"),
        "mostly_in_french": _("At least 75% in French"),
        "follows_dep": _("Right after a DEP"),
    }

    completed = DateField(
        label=_("On what day did you meet all the requirements of the program?"),
        help_text=_("Often the day of the last mark or of the thesis. If it lies ahead, the day you expect."),
    )
    started = DateField(label=_("On what day did you start this program?"))
    hours = NumberField(
        label=_("How many hours does this program last?"),
        help_text=_("It stands on the transcript or in the program’s description. For example: 1800."),
        low=0,
        high=10_000,
        unit=_("hours"),
    )
    program = ChoiceField(
        label=_("Which of these study programs is it?"),
        help_text=_(
            "These rules accept only the programs of a list. If yours is not here, choose “None of these”, at"
            " the end."
        ),
        choices=(),
    )
    in_quebec = YesNoField(label=_("Was it given by an educational institution in Québec?"))
    full_time = YesNoField(label=_("Did you study full time?"))
    share_in_quebec = NumberField(
        label=_("What share of the program did you spend in Québec, mainly to study?"),
        help_text=_(
            "Of the whole length of the program. Without an exchange or distance courses from abroad: 100."
        ),
        low=0,
        high=100,
        unit=_("percent"),
    )
    in_french = YesNoField(label=_("Was the program given entirely in French?"))
    mostly_in_french = YesNoField(
        label=_("Were at least 75% of the courses or credits in French?"),
        help_text=_(
            "A thesis, an internship or laboratory work in another language does not count against it."
        ),
    )
    follows_dep = YesNoField(
        label=_("Did this ASP come right after a DEP on your list, and lead to the same trade?"),
    )

    def prepare(self) -> None:
        if "program" in self.fields:
            self.fields["program"].widget = ChoiceField.widget()
            self.fields["program"].choices = self._programs()

    def _programs(self) -> list[tuple[str, Any]]:
        """Those of the catalogue at the diploma's level; all of them where the level is not known."""
        language, level = translation.get_language(), self.asking.item.get("level")
        names = [name for name, kind in DIPLOMA_LEVELS.items() if level in (UNKNOWN, None, kind.value)]
        rows = sorted(
            (row for name in names for row in self.asking.held.programs(name)),
            key=lambda row: (getattr(row.words, language), row.code),
        )
        listed = [(row.code, f"{row.title(language)} ({row.level})") for row in rows]
        return [*listed, (UNLISTED, _("None of these")), DONT_KNOW]

    def clean(self) -> None:
        self.refuse_before_birth(["completed", "started"], BEFORE_BIRTH)
        self.refuse_order("started", "completed", _("A program cannot be completed before it starts."))
        issued, completed = self.asking.item.get("issued"), self.known("completed")
        if issued not in (None, UNKNOWN) and completed and completed > issued:
            message = _("This day cannot be after the one on which the diploma is issued, %(day)s.")
            self.add_error("completed", message % {"day": plain_day(issued)})
        if self.known("in_french") == YES and self.known("mostly_in_french") == NO:
            message = _("You answered that the program was given entirely in French: change one of the two.")
            self.add_error("mostly_in_french", message)


class JobForm(FactsForm):
    SHORT: ClassVar = {
        "occupation": _("Your occupation"),
        "start": _("First day of work"),
        "ongoing": _("Still held on the filing date"),
        "end": _("Last day of work"),
    }

    occupation = OccupationField(
        label=_("What is your occupation in this job?"),
        help_text=_("A code of the National Occupational Classification, or a job title to search for."),
    )
    start = DateField(label=_("On what day did this job start?"))
    ongoing = YesNoField(label=_("Do you still hold this job on the filing date, %(on)s?"))
    end = DateField(
        label=_("If not, what was your last day of work?"),
        help_text=_("Leave it empty if you still hold the job."),
        required=False,
    )

    def prepare(self) -> None:
        field = self.fields.get("occupation")
        if isinstance(field, OccupationField):
            field.held = self.asking.held
            field.edition = judging_edition(self.asking)

    def clean(self) -> None:
        ongoing, end = self.known("ongoing"), self.cleaned_data.get("end")
        if ongoing == YES and end is not None:
            self.add_error("end", _("You still hold this job: leave its last day empty, or answer No above."))
        if ongoing == NO and end is None and "end" not in self.errors:
            self.add_error("end", _("Enter your last day of work, or check “I don’t know”."))
        self.refuse_before_birth(["start", "end"], BEFORE_BIRTH)
        self.refuse_order("start", "end", _("The last day of work cannot be before the first one."))
        self._refuse_impossible_stay(ongoing)

    def _refuse_impossible_stay(self, ongoing: Any) -> None:
        start, on = self.known("start"), self.asking.on
        if ongoing == YES and start and on and start > on:
            message = _("This job starts after the filing date, %(on)s: answer No, and enter its last day.")
            self.add_error("ongoing", message % {"on": plain_day(on)})

    def facts(self) -> dict[str, Any]:
        said = super().facts()
        if code := said.pop("occupation", None):
            said[f"occupation_{edition_of(code)}"] = code
        return said


class JobDetailsForm(FactsForm):
    SHORT: ClassVar = {
        "other_occupation": _("Occupation in the other edition"),
        "hours": _("Hours paid"),
        "own_account": _("Self-employed"),
        "controls_company": _("You control the company"),
        "excluded_field": _("Employer in an excluded field"),
        "related": _("In the field of the diploma"),
        "internship": _("Compulsory internship"),
    }

    other_occupation = ChoiceField(
        label=_("Which of these occupations describes your work best?"),
        choices=(),
    )
    hours = NumberField(
        label=_("How many paid hours a week do you work in this job?"),
        help_text=_("On average. For example: 37.5."),
        low=0,
        high=168,
        unit=_("hours a week"),
        decimals=True,
    )
    own_account = YesNoField(label=_("Do you work on your own account, as a self-employed person?"))
    controls_company = YesNoField(
        label=_("Does the company that employs you belong to you?"),
        help_text=_("Answer Yes if you control it, alone or with your spouse."),
    )
    excluded_field = YesNoField(
        label=_("Is your employer’s main business in one of these fields?"),
        help_text=_("Payday loans, cheque cashing, pawnbroking, or the sex trade."),
    )
    related = YesNoField(label=_("Is this job in the field of your diploma?"))
    internship = YesNoField(
        label=_("Is this job a compulsory internship of your study program?"),
    )

    def prepare(self) -> None:
        if field := self.fields.get("other_occupation"):
            told = row_of(self.asking.item.get("occupation") or "", self.asking.held)
            field.help_text = why_choose(told) if told else ""
            field.choices = [*(counterparts(told, self.asking.held) if told else ()), DONT_KNOW]

    def facts(self) -> dict[str, Any]:
        said = super().facts()
        if code := said.pop("other_occupation", None):
            said[f"occupation_{edition_of(code)}"] = code
        return said


class FrenchCourseForm(FactsForm):
    SHORT: ClassVar = {"level": _("Level"), "registered": _("Registered on"), "passed": _("Passed on")}

    level = LevelField(label=_("What level does this course lead to, or what level did you pass?"))
    registered = DateField(label=_("On what day did you register for it?"))
    passed = DateField(
        label=_("On what day did you pass it?"), help_text=_("If it is not done yet, the day you expect.")
    )

    def clean(self) -> None:
        self.refuse_before_birth(["registered", "passed"], BEFORE_BIRTH)
        self.refuse_order(
            "registered", "passed", _("The course cannot be passed before you register for it.")
        )


def judging_edition(asking: Asking) -> int:
    """The edition in which occupations are judged on the filing date."""
    older, newer = EDITIONS
    return older if asking.on and asking.on < FIRST_DAY_OF_2021 else newer
