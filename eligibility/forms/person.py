"""Questions on the file, the person, French and the spouse: one small form each."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from eligibility.forms.base import FactsForm
from eligibility.forms.dates import plain_day
from eligibility.forms.fields import NO, ChoiceField, DateField, LevelField, YesNoField
from eligibility.forms.widgets import UNKNOWN
from eligibility.rules.profile import Attestation, Scholarship, Stream

DONT_KNOW = (UNKNOWN, _("I don’t know"))
BOTH = "both"
BEFORE_BIRTH = _("This date is before your date of birth.")


class FilingDateForm(FactsForm):
    filing_date = DateField(
        label=_("On what day do you plan to file your application, or did you file it?"),
        help_text=_(
            "The rules depend on this day. Leave today’s date to know where you stand now, or enter another"
            " day."
        ),
        unknown=False,
    )

    def prepare(self) -> None:
        self.initial = {"filing_date": self.asking.today}

    def clean_filing_date(self) -> object:
        """A day that the rules cover: no other one is ever guessed at."""
        day, asking = self.cleaned_data["filing_date"], self.asking
        if asking.first_day <= day <= asking.last_day:
            return day
        bounds = {"first": plain_day(asking.first_day), "last": plain_day(asking.last_day)}
        message = _("Choose a day from %(first)s to %(last)s: this site knows the rules of those days only.")
        raise ValidationError(message % bounds, code="outside")


class StreamForm(FactsForm):
    stream = ChoiceField(
        label=_("In which stream would you file?"),
        help_text=_("If you hesitate, take both: you will get an answer for each."),
        choices=(
            (Stream.GRADUATE.value, _("Québec graduates: I have, or will have, a diploma from Québec")),
            (Stream.WORKER.value, _("Temporary foreign workers: I work in Québec")),
            (BOTH, _("Both, or I am not sure")),
        ),
    )

    def streams(self) -> tuple[Stream, ...]:
        chosen = self.cleaned_data["stream"]
        return tuple(Stream) if chosen == BOTH else (Stream(chosen),)


class Presence2020Form(FactsForm):
    authorized_on_2020_07_21 = YesNoField(
        label=_(
            "On July 21, 2020, were you in Québec with a work permit, or authorized to work without a permit?"
        ),
        help_text=_("Both are needed on that very day: being in Québec, and being allowed to work there."),
    )


class Permit2019Form(FactsForm):
    work_permit_on_2019_07_10 = YesNoField(
        label=_("On July 10, 2019, did you hold a work permit that was valid that day?"),
    )


class PermitExpiryForm(FactsForm):
    work_permit_expires = DateField(
        label=_("What is the last day of the work permit that you held on July 10, 2019?"),
        help_text=_("It is the expiry date printed on the permit."),
    )


class Stay2019Form(FactsForm):
    in_quebec_with_permit_on_2019_06_16 = YesNoField(
        label=_("On June 16, 2019, did you live in Québec with a study permit or a work permit?"),
    )


class File2018Form(FactsForm):
    regular_file_before_2018_08_02 = YesNoField(
        label=_(
            "Had you filed an application under the regular skilled worker program before August 2, 2018?"
        ),
        help_text=_("That is a permanent selection application other than one under the PEQ."),
    )


class BirthForm(FactsForm):
    birth_date = DateField(label=_("What is your date of birth?"), help_text=_("For example: 31 3 1995."))

    def clean_birth_date(self) -> object:
        day, on = self.cleaned_data["birth_date"], self.asking.on
        if day != UNKNOWN and on and day > on:
            raise ValidationError(
                _("Your date of birth cannot be after the filing date, %(on)s.") % {"on": plain_day(on)}
            )
        return day


class InQuebecForm(FactsForm):
    in_quebec = YesNoField(
        label=_("On the filing date, %(on)s, are you in Québec?"),
        help_text=_("If that day is yet to come, answer for what you plan."),
    )


class LegalStayForm(FactsForm):
    legal_stay = YesNoField(
        label=_("On that day, %(on)s, are you in Québec legally?"),
        help_text=_(
            "For example with a permit or a visitor record that is still valid, or with maintained status."
        ),
    )


class NewProgramForm(FactsForm):
    new_program = YesNoField(
        label=_("Since your latest Québec diploma, have you started another study program?"),
        help_text=_("Count any study program, in Québec or elsewhere, even if you did not finish it."),
    )


class OpenPermitForm(FactsForm):
    spousal_open_permit = YesNoField(
        label=_(
            "Are you in Québec on an open work permit obtained because your spouse works or studies here?"
        ),
        help_text=_(
            "It is the permit given to the person who accompanies a temporary worker or an"
            " international student."
        ),
    )


class FrenchForm(FactsForm):
    FACTS: ClassVar = {"has_test": "french_tests", "has_course": "french_courses"}
    SHORT: ClassVar = {
        "has_test": _("French test"),
        "has_course": _("French course of the Québec government"),
        "three_years_in_french": _("Three years of studies in French"),
        "professional_order": _("French requirement of a professional order"),
    }

    has_test = YesNoField(
        label=_("Have you taken a recognized French test?"),
        help_text=_("TEF, TEFAQ, TEF Canada, TCF, TCF-Québec, TCF Canada, DELF or DALF."),
    )
    has_course = YesNoField(
        label=_("Have you taken a French course offered by the Québec government?"),
    )
    three_years_in_french = YesNoField(
        label=_("Did you study full time in French for at least three years, in secondary school or after?"),
        help_text=_("In Québec or anywhere else."),
    )
    professional_order = YesNoField(
        label=_("Do you meet the French requirement of a Québec professional order, and can you prove it?"),
    )

    def facts(self) -> dict:
        """That there are none is said here; those there are come from their own questions."""
        said = super().facts()
        said.update({fact: () for fact in self.FACTS.values() if said.pop(fact, None) is False})
        return said

    def has(self, name: str) -> bool:
        return self.cleaned_data.get(name) not in (NO, UNKNOWN)


class SpouseForm(FactsForm):
    spouse_accompanies = YesNoField(
        label=_("Is a spouse included in your application?"),
        help_text=_("A husband or wife, or a de facto spouse, who would immigrate with you."),
    )


LEVEL_HINT = _(
    "On the Québec scale, from 1 to 12. Level 4 is about A2, level 7 about B2 of the European framework."
)


class SpouseFrenchForm(FactsForm):
    SHORT: ClassVar = {
        "spouse_listening": _("Spouse: listening"),
        "spouse_speaking": _("Spouse: speaking"),
    }

    spouse_listening = LevelField(label=_("Your spouse’s level in listening"))
    spouse_speaking = LevelField(label=_("Your spouse’s level in speaking"))


ATTESTATIONS = (
    (Attestation.HELD.value, _("Yes, obtained less than two years before the filing date")),
    (Attestation.LATER.value, _("Not yet: it will be supplied after filing, within the time given")),
    (Attestation.EXEMPT.value, _("No: exempt, for example for medical reasons")),
    (Attestation.NONE.value, _("No, and it will not be supplied")),
    DONT_KNOW,
)


class AttestationForm(FactsForm):
    """The day of an attestation may be left empty; it says something only of one that is held."""

    def clean(self) -> None:
        for day, attestation in self.WITH.items():
            if self.cleaned_data.get(attestation) != Attestation.HELD.value:
                self.cleaned_data.pop(day, None)
            self.refuse_before_birth([day], BEFORE_BIRTH)
            obtained = self.known(day)
            if obtained and self.asking.on and obtained > self.asking.on:
                message = _(
                    "This day is after the filing date, %(on)s: answer that it will be supplied later."
                )
                self.add_error(day, message % {"on": plain_day(self.asking.on)})


OBTAINED_HINT = _("Leave it empty if you do not know it. It tells until when the attestation counts.")


class ValuesForm(AttestationForm):
    WITH: ClassVar = {"values_obtained": "values_attestation"}
    SHORT: ClassVar = {"values_obtained": _("Day of the values attestation")}

    values_attestation = ChoiceField(
        label=_("Do you have the attestation of learning about democratic values and the Québec values?"),
        help_text=_("It is obtained by a course or an online test, and is valid for two years."),
        choices=ATTESTATIONS,
    )
    values_obtained = DateField(
        label=_("If you have it, on what day did you obtain it?"),
        help_text=OBTAINED_HINT,
        required=False,
        unknown=False,
    )


class SpouseValuesForm(AttestationForm):
    WITH: ClassVar = {"spouse_values_obtained": "spouse_values_attestation"}
    SHORT: ClassVar = {"spouse_values_obtained": _("Day of your spouse’s values attestation")}

    spouse_values_attestation = ChoiceField(
        label=_(
            "Does your spouse have the attestation of learning about democratic values and the Québec values?"
        ),
        choices=ATTESTATIONS,
    )
    spouse_values_obtained = DateField(
        label=_("If your spouse has it, on what day was it obtained?"),
        help_text=OBTAINED_HINT,
        required=False,
        unknown=False,
    )


class DeclarationsForm(FactsForm):
    SHORT: ClassVar = {
        "will_settle": _("Settling in Québec to work"),
        "has_passport": _("Valid passport"),
        "kept_conditions_of_stay": _("Conditions of stay respected"),
        "signs_contract": _("Financial self-sufficiency contract"),
        "scholarship": _("Scholarship with a duty to return"),
    }

    will_settle = YesNoField(label=_("Do you intend to settle in Québec to work there?"))
    has_passport = YesNoField(label=_("Do you have a valid passport?"))
    kept_conditions_of_stay = YesNoField(
        label=_("Have you always respected the conditions of your stay in Québec?"),
        help_text=_("Those of your study permit, work permit or visitor status."),
    )
    signs_contract = YesNoField(
        label=_("Will you sign the undertaking to be financially self-sufficient?"),
        help_text=_(
            "You undertake to provide for yourself and your family for the first three months after permanent"
            " residence."
        ),
    )
    scholarship = ChoiceField(
        label=_("Have you had a scholarship that requires you to return to your country after your studies?"),
        choices=(
            (Scholarship.NONE.value, _("No")),
            (Scholarship.FULFILLED.value, _("Yes, and that duty was fulfilled or waived")),
            (Scholarship.OWED.value, _("Yes, and that duty still stands")),
            DONT_KNOW,
        ),
    )
