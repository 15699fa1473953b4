"""Every public page that is always there, by subject."""

from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from peqsite.portal.audiences import Audience
from peqsite.portal.pages.fixed import FixedPage


@dataclass(frozen=True, slots=True)
class Place:
    """One page: the name of its address, what it is called, what it tells, and words it is looked for by."""

    page: tuple[str, ...]
    name: Any
    line: Any
    words: Any = ""
    others: tuple[str, ...] = ()
    """What it is also called, in either language."""

    @property
    def address(self) -> str:
        """Its path in the language in use."""
        name, *arguments = self.page
        return reverse(name, args=arguments)


@dataclass(frozen=True, slots=True)
class Subject:
    """Pages that belong together."""

    name: Any
    places: tuple[Place, ...]


PROGRAM: Final = ("Programme de l’expérience québécoise", "Québec experience program", "PEQ")

_ANSWERS: Final = (
    Place(
        ("home",),
        _("Can I apply to the PEQ today?"),
        _("Whether each stream of the Québec experience program receives applications on this day."),
        _("home reception open closed"),
        PROGRAM,
    ),
    Place(
        ("eligibility:start",),
        _("Check your eligibility for the PEQ"),
        _("A few questions, then each condition of the Québec experience program: met, not met, or unknown."),
        _("questionnaire test calculator graduate worker stream"),
        PROGRAM,
    ),
    Place(
        ("eligibility:resume",),
        _("Read a record again"),
        _("Open the file that you kept from an earlier result, and have it judged anew."),
    ),
)
_LAW: Final = (
    Place(
        ("rules:index",),
        _("Rules by date"),
        _("What the PEQ asked on any day since 2010, and what a reform changed."),
        _("law regulation conditions requirements history"),
    ),
    Place(("rules:compare",), _("Compare the rules"), _("Two sets of rules, or two days, side by side.")),
    Place(
        ("portal:changes",),
        _("What changed"),
        _("Each change of the rules, the lists and the reception since 2010, with a feed for each stream."),
    ),
)
_LOOK_UP: Final = (
    Place(
        ("catalog:finder",),
        _("Find an occupation or a study program"),
        _("By the words you use, in French or English, or by the code of your permit."),
        _("job title NOC code"),
    ),
    Place(
        ("catalog:occupations",),
        _("Occupations"),
        _("Every occupation of the National Occupational Classification, of 2016 and 2021, with its level."),
        _("NOC TEER skill level code"),
    ),
    Place(
        ("catalog:programs",),
        _("Study programs"),
        _("The 218 programs that stood on the list of November 2019."),
        _("diploma"),
    ),
    Place(
        ("catalog:lists",),
        _("Dated lists"),
        _("Lists that were once in force, with their dates. They are history."),
        _("occupations in demand"),
    ),
)
_AROUND: Final = (
    Place(("portal:news",), _("News"), _("What happened to the program, who tells it, and how sure it is.")),
    Place(
        ("portal:offices",),
        _("Office finder"),
        _("Which office serves the country or territory where you live, as far as it is known."),
        _("bureau country territory address embassy consulate contact Ministry"),
    ),
    Place(
        ("portal:links",),
        _("Useful links"),
        _("Official documents and services, each with its language and the day its address was checked."),
        _("forms e-services publications partners"),
    ),
    *(Place(("portal:audience", each.value), each.label, each.line) for each in Audience),
)
_ABOUT: Final = (
    *(Place(("portal:page", each.value), each.label, each.line) for each in FixedPage),
    Place(
        ("portal:report",),
        _("Report an unexpected result"),
        _("Tell us of an answer that seems wrong, in your own words and without naming yourself."),
        _("error bug mistake contact"),
    ),
)
SUBJECTS: Final = (
    Subject(_("Your eligibility"), _ANSWERS),
    Subject(_("The rules"), _LAW),
    Subject(_("Occupations, programs and lists"), _LOOK_UP),
    Subject(_("News and help"), _AROUND),
    Subject(_("About this site"), _ABOUT),
)
PLACES: Final = tuple(place for subject in SUBJECTS for place in subject.places)
