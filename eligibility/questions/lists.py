"""The questions answered by a list: diplomas, jobs, French tests, French courses."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from eligibility.forms import french, items
from eligibility.questions.question import ListQuestion, ListWords

DIPLOMAS: Final = ListQuestion(
    code="diplomas",
    fr="diplomes",
    title=_("Your diplomas from Québec"),
    hint=_("Name each one that you have, or that you expect soon. Any one of them may meet the conditions."),
    form=items.DiplomaForm,
    details=items.DiplomaDetailsForm,
    fact="diplomas",
    why=_(
        "The graduate stream accepts certain kinds of diplomas only, issued within a certain time."
        " Each diploma"
        " is judged on its own, except a DEP followed by an ASP, which may count as one."
    ),
    words=ListWords(
        none_yet=_("Do you have a diploma from Québec, or do you expect one?"),
        more=_("Do you have another diploma from Québec to add?"),
        new=_("Add a diploma"),
        number=_("Diploma %(number)s"),
        details=_("About diploma %(number)s"),
        full=_("You have entered 20 diplomas, the most that this site can judge. Remove one to add another."),
    ),
)

JOBS: Final = ListQuestion(
    code="jobs",
    fr="emplois",
    title=_("Your jobs in Québec"),
    hint=_(
        "Paid work in Québec only, with one entry for each job. If the occupation or the hours changed, add a"
        " job for each period."
    ),
    form=items.JobForm,
    details=items.JobDetailsForm,
    fact="jobs",
    why=_(
        "The months of work that count depend on the occupation, the paid hours and the dates of"
        " each job. Two"
        " jobs held at the same time count once."
    ),
    words=ListWords(
        none_yet=_("Have you had a paid job in Québec?"),
        more=_("Do you have another job in Québec to add?"),
        new=_("Add a job"),
        number=_("Job %(number)s"),
        details=_("About job %(number)s"),
        full=_("You have entered 20 jobs, the most that this site can judge. Remove one to add another."),
    ),
)

FRENCH_TESTS: Final = ListQuestion(
    code="french-tests",
    fr="tests-de-francais",
    title=_("Your French tests"),
    hint=_("Name each recognized test. It must be recent: usually less than two years before filing."),
    form=french.FrenchTestForm,
    details=french.FrenchLevelsForm,
    fact="french_tests",
    early=("reading_score", "writing_score"),
    opened_by=("french", "has_test"),
    why=_(
        "A test counts by its date and by the level that it shows in each skill, on the Québec scale. Where a"
        " dated table says which level a result stands for, the site uses it; else it asks you."
    ),
    words=ListWords(
        none_yet=_("Do you want to enter a French test?"),
        more=_("Do you have another French test to add?"),
        new=_("Add a French test"),
        number=_("French test %(number)s"),
        details=_("About French test %(number)s"),
        full=_("You have entered 20 tests, the most that this site can judge. Remove one to add another."),
    ),
)

FRENCH_COURSES: Final = ListQuestion(
    code="french-courses",
    fr="cours-de-francais",
    title=_("Your French courses"),
    hint=_("Only courses offered by the Québec government."),
    form=items.FrenchCourseForm,
    fact="french_courses",
    early=("registered", "passed"),
    opened_by=("french", "has_course"),
    why=_("Until July 21, 2020, a Québec government French course could prove a level of oral French."),
    words=ListWords(
        none_yet=_("Do you want to enter a French course?"),
        more=_("Do you have another French course to add?"),
        new=_("Add a French course"),
        number=_("French course %(number)s"),
        details=_("About French course %(number)s"),
        full=_("You have entered 20 courses, the most that this site can judge. Remove one to add another."),
    ),
)
