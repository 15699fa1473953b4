"""Every question in both languages, and every bad thing that can be typed into one."""

from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from eligibility.forms.base import Asking
from eligibility.forms.items import DiplomaDetailsForm, DiplomaForm, FrenchCourseForm, JobDetailsForm, JobForm
from eligibility.forms.person import BirthForm, DeclarationsForm, FilingDateForm, FrenchForm
from eligibility.forms.widgets import UNKNOWN
from eligibility.profile_fields import PROFILE, Items
from eligibility.questions import QUESTIONS, ListQuestion, by_slug
from tests.eligibility.conftest import TODAY
from tests.support.visitor import day, job

NBSP = "\u00a0"


@pytest.fixture
def asking(held):
    """A file of 1 May 2024 by somebody born on 31 March 1990."""
    days = {"today": TODAY, "first_day": date(2010, 2, 14), "last_day": date(2028, 7, 2)}
    return Asking(held=held, on=date(2024, 5, 1), birth=date(1990, 3, 31), **days)


def errors(form, language: str) -> dict[str, list[str]]:
    with translation.override(language):
        return {name: [str(text) for text in texts] for name, texts in form.errors.items()}


BAD_DATES = [
    pytest.param(
        ("31", "février", "2024"),
        "There is no such day in the calendar: check the day and the month.",
        f"Ce jour n’existe pas au calendrier{NBSP}: vérifiez le jour et le mois.",
        id="31 February",
    ),
    pytest.param(
        ("29", "2", "2023"),
        "There is no such day in the calendar: check the day and the month.",
        f"Ce jour n’existe pas au calendrier{NBSP}: vérifiez le jour et le mois.",
        id="29 February of a common year",
    ),
    pytest.param(
        ("1", "13", "2020"),
        "Write the month as a number from 1 to 12, or by its name.",
        "Écrivez le mois par un nombre de 1 à 12, ou par son nom.",
        id="month 13",
    ),
    pytest.param(
        ("1", "jui", "2020"),
        "Write the month as a number from 1 to 12, or by its name.",
        "Écrivez le mois par un nombre de 1 à 12, ou par son nom.",
        id="juin or juillet",
    ),
    pytest.param(
        ("1", "5", "20245"),
        "Write the year in four digits, from 1900 to 2100.",
        "Écrivez l’année en quatre chiffres, de 1900 à 2100.",
        id="year 20245",
    ),
    pytest.param(
        ("1", "5", "0024"),
        "Write the year in four digits, from 1900 to 2100.",
        "Écrivez l’année en quatre chiffres, de 1900 à 2100.",
        id="year 24",
    ),
    pytest.param(
        ("x", "5", "2020"),
        "Write the day and the year in digits, as in 31 3 2024.",
        "Écrivez le jour et l’année en chiffres, par exemple 31 3 2024.",
        id="letters",
    ),
    pytest.param(
        ("-3", "5", "2020"),
        "Write the day and the year in digits, as in 31 3 2024.",
        "Écrivez le jour et l’année en chiffres, par exemple 31 3 2024.",
        id="negative",
    ),
    pytest.param(
        ("١", "5", "2020"),
        "Write the day and the year in digits, as in 31 3 2024.",
        "Écrivez le jour et l’année en chiffres, par exemple 31 3 2024.",
        id="digits of another script",
    ),
    pytest.param(
        ("1", "5", "9" * 5000),
        "Write the year in four digits, from 1900 to 2100.",
        "Écrivez l’année en quatre chiffres, de 1900 à 2100.",
        id="5,000 digits",
    ),
    pytest.param(
        ("1", "", "2020"),
        "The date needs a day, a month and a year.",
        f"Il manque une partie de la date{NBSP}: il faut un jour, un mois et une année.",
        id="no month",
    ),
    pytest.param(
        ("", "", ""),
        "Enter a day, a month and a year, or check “I don’t know”.",
        f"Entrez un jour, un mois et une année, ou cochez «{NBSP}Je ne sais pas{NBSP}».",
        id="nothing",
    ),
    pytest.param(
        ("2", "5", "2024"),
        "Your date of birth cannot be after the filing date, May 1, 2024.",
        "Votre date de naissance ne peut pas suivre la date de dépôt, le 1er mai 2024.",
        id="born after filing",
    ),
]


@pytest.mark.parametrize(("typed", "english", "french"), BAD_DATES)
def test_a_bad_date_is_explained_in_both_languages(asking, typed, english, french):
    data = dict(zip(("birth_date_day", "birth_date_month", "birth_date_year"), typed, strict=True))

    with translation.override("en"):
        assert errors(BirthForm(data, asking=asking), "en") == {"birth_date": [english]}
    with translation.override("fr"):
        assert errors(BirthForm(data, asking=asking), "fr") == {"birth_date": [french]}


@pytest.mark.parametrize(
    "typed",
    [
        ("1", "5", "1990"),
        ("01", "05", "1990"),
        ("1er", "mai", "1990"),
        ("1", "May", "1990"),
        (" 1", "MAI ", "1990"),
    ],
)
def test_a_date_is_understood_as_people_write_it(asking, typed):
    data = dict(zip(("birth_date_day", "birth_date_month", "birth_date_year"), typed, strict=True))

    form = BirthForm(data, asking=asking)

    assert (form.is_valid(), form.codes()) == (True, {"birth_date": "19900501"})


@pytest.mark.parametrize("text", ["fév.", "Feb", "FÉVRIER", "2", "02", "fevrier"])
def test_february_has_many_names(asking, text):
    form = BirthForm(
        {"birth_date_day": "1", "birth_date_month": text, "birth_date_year": "1990"}, asking=asking
    )

    assert form.is_valid()
    assert form.cleaned_data["birth_date"] == date(1990, 2, 1)


def test_a_date_and_i_dont_know_together_are_refused(asking):
    form = BirthForm({**day("birth_date", "1990-05-01"), "birth_date_unknown": "?"}, asking=asking)

    assert errors(form, "en") == {"birth_date": ["Enter an answer or check “I don’t know”, not both."]}


@pytest.mark.parametrize(
    ("iso", "valid"),
    [("2010-02-13", False), ("2010-02-14", True), ("2028-07-02", True), ("2028-07-03", False)],
)
def test_only_days_that_the_rules_cover_can_be_chosen(asking, iso, valid):
    with translation.override("en"):
        form = FilingDateForm(day("filing_date", iso), asking=asking)
        bounds = "from February 14, 2010 to July 2, 2028"
        outside = f"Choose a day {bounds}: this site knows the rules of those days only."

        assert errors(form, "en") == ({} if valid else {"filing_date": [outside]})


BAD_NUMBERS = [
    pytest.param("quarante", "Write a number, in digits.", "Écrivez un nombre, en chiffres.", id="letters"),
    pytest.param("-1", "Write a number from 0 to 168.", "Écrivez un nombre de 0 à 168.", id="negative"),
    pytest.param("168.5", "Write a number from 0 to 168.", "Écrivez un nombre de 0 à 168.", id="too many"),
    pytest.param("1e3", "Write a number, in digits.", "Écrivez un nombre, en chiffres.", id="exponent"),
    pytest.param("nan", "Write a number, in digits.", "Écrivez un nombre, en chiffres.", id="nan"),
    pytest.param(
        "4" * 9000, "Write a number, in digits.", "Écrivez un nombre, en chiffres.", id="9,000 digits"
    ),
    pytest.param("1_0", "Write a number, in digits.", "Écrivez un nombre, en chiffres.", id="underscore"),
    pytest.param(
        "",
        "Enter an answer, or check “I don’t know”.",
        f"Entrez une réponse, ou cochez «{NBSP}Je ne sais pas{NBSP}».",
        id="nothing",
    ),
]


@pytest.mark.parametrize(("typed", "english", "french"), BAD_NUMBERS)
def test_a_bad_number_is_explained_in_both_languages(asking, typed, english, french):
    for language, message in (("en", english), ("fr", french)):
        with translation.override(language):
            form = JobDetailsForm({"hours_value": typed}, asking=asking, names=["hours"])
            assert errors(form, language) == {"hours": [message]}


@pytest.mark.parametrize(
    ("typed", "code"),
    [("37,5", "37.5"), ("37.5", "37.5"), ("40", "40"), (" 40 ", "40"), ("0", "0"), ("168", "168")],
)
def test_hours_may_have_decimals_with_a_comma_or_a_point(asking, typed, code):
    form = JobDetailsForm({"hours_value": typed}, asking=asking, names=["hours"])

    assert (form.is_valid(), form.codes()) == (True, {"hours": code})


@pytest.mark.parametrize(("typed", "code"), [("1 800", "1800"), ("1\u00a0800", "1800"), ("1800,0", "1800")])
def test_the_hours_of_a_program_may_be_spaced(asking, typed, code):
    form = DiplomaDetailsForm({"hours_value": typed}, asking=asking, names=["hours"])

    assert (form.is_valid(), form.codes()) == (True, {"hours": code})


def test_a_share_has_no_decimals(asking):
    form = DiplomaDetailsForm({"share_in_quebec_value": "48,5"}, asking=asking, names=["share_in_quebec"])

    assert errors(form, "en") == {"share_in_quebec": ["Write a whole number, without decimals."]}


@pytest.mark.parametrize("posted", [{}, {"will_settle": ""}, {"will_settle": "peut-être"}])
def test_a_declaration_is_never_assumed(asking, posted):
    form = DeclarationsForm(posted, asking=asking)

    assert set(form.errors) == set(form.fields)


@pytest.mark.parametrize(
    ("data", "faulty"),
    [
        pytest.param(job("63200", "2022-01-03", "2022-01-02"), {"end"}, id="end before start"),
        pytest.param(job("63200", "2022-01-03", "2022-01-03"), set(), id="one day"),
        pytest.param(
            {**job("63200", "2022-01-03"), **day("end", "2023-01-01")}, {"end"}, id="still held and ended"
        ),
        pytest.param({**job("63200", "2022-01-03"), "ongoing": "n"}, {"end"}, id="ended, no day"),
        pytest.param(
            {**job("63200", "2022-01-03"), "ongoing": "n", "end_unknown": "?"}, set(), id="ended, day unknown"
        ),
        pytest.param({**job("63200", "2022-01-03"), "ongoing": "?"}, set(), id="held, or not: unknown"),
        pytest.param(job("63200", "1990-03-30"), {"start"}, id="before birth"),
        pytest.param(job("63200", "2024-05-02"), {"ongoing"}, id="starts after filing, still held at filing"),
        pytest.param(job("?", "?"), set(), id="nothing known"),
        pytest.param(job("99999", "2022-01-03"), {"occupation"}, id="a code that is none"),
        pytest.param(job("121", "2022-01-03"), set(), id="a code that lost its zero"),
        pytest.param(job("11", "2022-01-03"), {"occupation"}, id="a code of one edition or of the other"),
        pytest.param(job("733", "2022-01-03"), {"occupation"}, id="the beginning of several codes"),
        pytest.param(job("x" * 200, "2022-01-03"), {"occupation"}, id="a long text"),
        pytest.param({}, {"occupation", "start", "ongoing"}, id="nothing answered"),
    ],
)
def test_a_job_holds_together(asking, data, faulty):
    assert set(JobForm(data, asking=asking).errors) == faulty


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        pytest.param("63200", ["63200"], id="NOC 2021"),
        pytest.param("6322", ["6322"], id="NOC 2016"),
        pytest.param("121", ["0121"], id="a zero lost"),
        pytest.param("10", ["00010"], id="three zeros lost"),
        pytest.param("cuisinier", ["63200"], id="a French word"),
        pytest.param("COOKS", ["63200"], id="an English word"),
        pytest.param("cuisiniere", ["63200"], id="the other gender, no accent"),
        pytest.param("acountant", ["11100"], id="an English word, mistyped"),
        pytest.param("6320", ["63200"], id="the beginning of a code"),
        pytest.param("zzz", [], id="nothing"),
    ],
)
def test_an_occupation_is_found_by_code_or_by_words(asking, typed, codes):
    form = JobForm({"occupation_text": typed}, asking=asking, names=["occupation"])
    form.search()

    found = [code for code, _ in form.fields["occupation"].widget.candidates]
    assert found[:1] == codes
    assert form.errors == {}


def test_what_was_picked_counts_only_for_the_words_it_was_found_by(asking):
    picked = {"occupation_text": "cuisinier", "occupation_choice": "63200", "occupation_seen": "cuisinier"}
    changed = {**picked, "occupation_text": "camionneur"}

    right = JobForm(picked, asking=asking, names=["occupation"])
    stale = JobForm(changed, asking=asking, names=["occupation"])

    assert (right.is_valid(), right.codes()) == (True, {"occupation": "63200"})
    assert set(stale.errors) == {"occupation"}


@pytest.mark.parametrize(
    ("told", "offered"),
    [
        pytest.param("1123", {"10022", "11202", "64409"}, id="from 2016"),
        pytest.param("63200", {"6322"}, id="from 2021"),
    ],
)
def test_the_other_edition_is_asked_among_the_codes_it_may_be(asking, told, offered):
    form = JobDetailsForm(None, asking=replace(asking, item={"occupation": told}), names=["other_occupation"])

    codes = {code for code, _ in form.fields["other_occupation"].choices}

    assert codes == {*offered, UNKNOWN}


def test_a_diploma_is_not_issued_before_birth(asking):
    form = DiplomaForm({"level": "bachelor", **day("issued", "1990-03-30")}, asking=asking)

    assert errors(form, "en") == {"issued": ["This date is before your date of birth."]}


def test_a_course_is_not_passed_before_one_registers(asking):
    data = {"level": "7", **day("registered", "2020-02-01"), **day("passed", "2020-01-31")}

    assert set(FrenchCourseForm(data, asking=asking).errors) == {"passed"}


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        pytest.param("n", {"french_tests": ()}, id="no test: none"),
        pytest.param("y", {}, id="a test: told next"),
        pytest.param("?", {}, id="unknown: not said"),
    ],
)
def test_proofs_of_french(asking, said, facts):
    form = FrenchForm({"has_test": said}, asking=asking, names=["has_test"])

    assert (form.is_valid(), form.facts()) == (True, facts)


def test_a_program_is_chosen_among_those_of_the_diplomas_level(asking, held):
    form = DiplomaDetailsForm(None, asking=replace(asking, item={"level": "aec"}), names=["program"])

    codes = [code for code, _ in form.fields["program"].choices]

    assert sorted(codes[:-2]) == sorted(row.code for row in held.programs("AEC"))
    assert codes[-2:] == ["unlisted", UNKNOWN]


def test_every_address_names_one_question_in_its_language():
    for language in ("fr", "en"):
        slugs = [question.slug(language) for question in QUESTIONS]
        assert len(set(slugs)) == len(QUESTIONS)
        assert [by_slug(slug, language) for slug in slugs] == list(QUESTIONS)


def test_every_fact_of_a_profile_has_its_question():
    asked = {fact for question in QUESTIONS for fact in question.fields.facts().values()}
    asked |= {question.fact for question in QUESTIONS if isinstance(question, ListQuestion)}

    assert set(PROFILE) - asked == set()


@pytest.mark.parametrize(
    "question", [q for q in QUESTIONS if isinstance(q, ListQuestion)], ids=lambda q: q.code
)
def test_every_fact_of_an_entry_has_its_field(question):
    kind = PROFILE[question.fact]
    assert isinstance(kind, Items)
    asked = set(question.fields.names) | set(question.detail_fields.names if question.detail_fields else ())
    told = {"occupation_2016", "occupation_2021"} if question.fact == "jobs" else set()

    assert set(kind.fields) == (asked - {"occupation", "other_occupation"}) | told


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.code)
def test_every_question_says_why_it_is_asked(question):
    for language in ("fr", "en"):
        with translation.override(language):
            assert str(question.why)
            assert str(question.title)
