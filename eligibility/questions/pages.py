"""The questions of one page each."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from eligibility.forms import person
from eligibility.questions.question import Question

FILING_DATE: Final = Question(
    code="filing-date",
    fr="date-de-depot",
    title=_("Filing date"),
    form=person.FilingDateForm,
    why=_(
        "The conditions have changed more than ten times since 2010. Your application is judged by"
        " the rules of"
        " the day on which it is filed, and on some days no application could be filed."
    ),
)
STREAM: Final = Question(
    code="stream",
    fr="volet",
    title=_("Stream"),
    form=person.StreamForm,
    why=_("The PEQ has two streams. Each has its own conditions: studies in Québec, or work in Québec."),
)
PRESENCE_2020: Final = Question(
    code="presence-2020",
    fr="presence-2020",
    title=_("In Québec and allowed to work on July 21, 2020"),
    form=person.Presence2020Form,
    why=_(
        "The rules became stricter on July 22, 2020. A transitional measure (section 118.4) keeps the earlier"
        " rules for workers who were already here the day before."
    ),
)
_SUSPENSION = _(
    "From July 10 to October 31, 2019, applications of graduates were suspended, except for"
    " certain people whose"
    " work permit was about to expire."
)
PERMIT_2019: Final = Question(
    code="permit-2019",
    fr="permis-2019",
    title=_("Work permit on July 10, 2019"),
    form=person.Permit2019Form,
    why=_SUSPENSION,
)
PERMIT_EXPIRY: Final = Question(
    code="permit-expiry",
    fr="fin-du-permis",
    title=_("Last day of that permit"),
    form=person.PermitExpiryForm,
    why=_SUSPENSION,
)
STAY_2019: Final = Question(
    code="stay-2019",
    fr="sejour-2019",
    title=_("In Québec with a permit on June 16, 2019"),
    form=person.Stay2019Form,
    why=_SUSPENSION,
)
FILE_2018: Final = Question(
    code="earlier-file",
    fr="demande-anterieure",
    title=_("Regular program application before August 2, 2018"),
    form=person.File2018Form,
    why=_SUSPENSION,
)
BIRTH: Final = Question(
    code="birth-date",
    fr="naissance",
    title=_("Date of birth"),
    form=person.BirthForm,
    why=_("You must be 18 or older on the filing date."),
)
IN_QUEBEC: Final = Question(
    code="in-quebec",
    fr="au-quebec",
    title=_("In Québec on the filing date"),
    form=person.InQuebecForm,
    why=_("Depending on the day and the stream, you must be in Québec when you file."),
)
LEGAL_STAY: Final = Question(
    code="legal-stay",
    fr="sejour-legal",
    title=_("Legal stay"),
    form=person.LegalStayForm,
    why=_("A person who files from Québec must be here legally."),
)
NEW_PROGRAM: Final = Question(
    code="new-program",
    fr="nouveau-programme",
    title=_("New study program"),
    form=person.NewProgramForm,
    why=_("Under these rules, a graduate must not have started a new program after the diploma relied on."),
)
OPEN_PERMIT: Final = Question(
    code="open-permit",
    fr="permis-ouvert",
    title=_("Open permit of an accompanying spouse"),
    form=person.OpenPermitForm,
    why=_("Before August 2, 2018, holders of this permit could not file as the principal applicant."),
)
FRENCH: Final = Question(
    code="french",
    fr="francais",
    title=_("How can you prove your French?"),
    hint=_("One accepted proof is enough. Answer for each kind."),
    form=person.FrenchForm,
    why=_(
        "Both streams require oral French at level 7 or higher, shown by a proof that the rules accept. The"
        " details of a test or course are asked next."
    ),
)
SPOUSE: Final = Question(
    code="spouse",
    fr="conjoint",
    title=_("Accompanying spouse"),
    form=person.SpouseForm,
    why=_("Some conditions also concern the spouse who is included in the application."),
)
SPOUSE_FRENCH: Final = Question(
    code="spouse-french",
    fr="francais-du-conjoint",
    title=_("What is your spouse’s level of oral French?"),
    hint=person.LEVEL_HINT,
    form=person.SpouseFrenchForm,
    why=_("Since July 22, 2021, an accompanying spouse must show oral French at level 4 or higher."),
)
SPOUSE_VALUES: Final = Question(
    code="spouse-values",
    fr="valeurs-du-conjoint",
    title=_("Your spouse’s values attestation"),
    form=person.SpouseValuesForm,
    why=_("Since January 1, 2020, the attestation is required of the spouse who accompanies you too."),
)
VALUES: Final = Question(
    code="values",
    fr="valeurs",
    title=_("Values attestation"),
    form=person.ValuesForm,
    why=_("Since January 1, 2020, the attestation is required of everyone who files."),
)
DECLARATIONS: Final = Question(
    code="declarations",
    fr="declarations",
    title=_("A few declarations to finish"),
    hint=_("Nearly everyone answers these in the same way, but nothing is assumed."),
    form=person.DeclarationsForm,
    why=_("Each one is a condition of the program."),
)
