"""Conditions on the person and the spouse: at the edge, on it, and not said."""

from datetime import date

import pytest

from eligibility.rules.criteria import person
from eligibility.rules.profile import Attestation, Scholarship
from tests.rules.people import MET, NOT_MET, ON, UNKNOWN, look, make_profile

DECLARATIONS = {
    "will_settle": person.settlement,
    "has_passport": person.passport,
    "kept_conditions_of_stay": person.conditions_of_stay,
    "signs_contract": person.contract,
}


@pytest.mark.parametrize(
    ("born", "status", "found"),
    [
        pytest.param(date(2006, 5, 1), MET, 18, id="18 on the filing day"),
        pytest.param(date(2006, 5, 2), NOT_MET, 17, id="18 on the day after"),
        pytest.param(date(1950, 1, 1), MET, 74, id="no upper bound"),
        pytest.param(None, UNKNOWN, None, id="not said"),
    ],
)
def test_the_age_is_that_of_the_filing_day(born, status, found):
    result = look(person.age(years=18), make_profile(birth_date=born))

    assert (result.status, result.found, result.asked) == (status, found, 18)
    assert result.missing == (("birth_date",) if status is UNKNOWN else ())


@pytest.mark.parametrize("fact", DECLARATIONS)
@pytest.mark.parametrize(
    ("said", "status"),
    [
        pytest.param(True, MET, id="yes"),
        pytest.param(False, NOT_MET, id="no"),
        pytest.param(None, UNKNOWN, id="not said"),
    ],
)
def test_a_declaration_is_taken_as_it_was_said(fact, said, status):
    result = look(DECLARATIONS[fact](), make_profile(**{fact: said}))

    assert (result.status, result.missing) == (status, (fact,) if said is None else ())


@pytest.mark.parametrize(
    ("said", "status", "reason"),
    [
        pytest.param(Attestation.HELD, MET, "met", id="held"),
        pytest.param(Attestation.LATER, MET, "later", id="to be supplied after filing"),
        pytest.param(Attestation.EXEMPT, MET, "exempt", id="exempt"),
        pytest.param(Attestation.NONE, NOT_MET, "not-met", id="refused"),
        pytest.param(None, UNKNOWN, "unknown", id="not said"),
    ],
)
def test_the_values_attestation_may_come_later_and_is_never_supposed(said, status, reason):
    of_applicant = look(person.values_attestation(months=24), make_profile(values_attestation=said))
    of_spouse = look(
        person.spouse_values(months=24), make_profile(spouse_accompanies=True, spouse_values_attestation=said)
    )

    assert (of_applicant.status, of_applicant.reason) == (status, reason)
    assert (of_spouse.status, of_spouse.reason) == (status, reason)


@pytest.mark.parametrize(
    ("obtained", "status", "reason"),
    [
        pytest.param(ON, MET, "met", id="obtained that very day"),
        pytest.param(date(2022, 5, 2), MET, "met", id="one day less than two years ago"),
        pytest.param(date(2022, 5, 1), NOT_MET, "expired", id="two years ago to the day"),
        pytest.param(None, MET, "met", id="on a day not told"),
    ],
)
def test_an_attestation_lapses_after_two_years(obtained, status, reason):
    profile = make_profile(
        values_obtained=obtained,
        spouse_accompanies=True,
        spouse_values_attestation=Attestation.HELD,
        spouse_values_obtained=obtained,
    )
    found = [look(kind(months=24), profile) for kind in (person.values_attestation, person.spouse_values)]

    assert [(each.status, each.reason) for each in found] == [(status, reason)] * 2


def test_the_day_of_an_attestation_says_nothing_of_one_that_is_not_held():
    profile = make_profile(values_attestation=Attestation.EXEMPT, values_obtained=date(2010, 1, 1))

    assert look(person.values_attestation(months=24), profile).reason == "exempt"


@pytest.mark.parametrize(
    ("accompanies", "levels", "status", "missing"),
    [
        pytest.param(True, (4, 4), MET, (), id="a spouse at 4"),
        pytest.param(True, (4, 3), NOT_MET, (), id="a spouse who speaks at 3"),
        pytest.param(True, (3, 4), NOT_MET, (), id="a spouse who understands at 3"),
        pytest.param(True, (None, 4), UNKNOWN, ("spouse_listening",), id="listening not said"),
        pytest.param(True, (None, 3), NOT_MET, (), id="listening not said, speaking too low"),
        pytest.param(False, (0, 0), MET, (), id="no spouse in the file"),
        pytest.param(None, (4, 4), MET, (), id="at 4, in the file or not"),
        pytest.param(None, (3, 3), UNKNOWN, ("spouse_accompanies",), id="at 3, and nothing said of the file"),
        pytest.param(None, (None, None), UNKNOWN, ("spouse_accompanies",), id="nothing said at all"),
    ],
)
def test_the_french_of_a_spouse_counts_only_in_the_file(accompanies, levels, status, missing):
    listening, speaking = levels
    profile = make_profile(
        spouse_accompanies=accompanies, spouse_listening=listening, spouse_speaking=speaking
    )

    result = look(person.spouse_french(level=4), profile)

    assert (result.status, result.missing) == (status, missing)


def test_a_person_alone_owes_no_attestation_of_a_spouse():
    profile = make_profile(spouse_accompanies=False, spouse_values_attestation=Attestation.NONE)

    assert look(person.spouse_values(months=24), profile).reason == "no-spouse"


@pytest.mark.parametrize(
    ("in_quebec", "legal", "from_abroad", "status", "reason"),
    [
        pytest.param(True, True, False, MET, "met", id="in Québec, legally"),
        pytest.param(True, False, False, NOT_MET, "not-legal", id="in Québec, not legally"),
        pytest.param(True, False, True, NOT_MET, "not-legal", id="not legally, where abroad would do"),
        pytest.param(True, None, False, UNKNOWN, "unknown", id="in Québec, legality not said"),
        pytest.param(False, None, False, NOT_MET, "abroad", id="abroad, where one must be in Québec"),
        pytest.param(False, None, True, MET, "from-abroad", id="abroad, where one may be"),
        pytest.param(None, True, False, UNKNOWN, "unknown", id="place not said"),
    ],
)
def test_presence_is_judged_on_the_filing_day(in_quebec, legal, from_abroad, status, reason):
    profile = make_profile(in_quebec=in_quebec, legal_stay=legal)

    result = look(person.presence(from_abroad=from_abroad), profile)

    assert (result.status, result.reason) == (status, reason)


@pytest.mark.parametrize(
    ("said", "status", "reason"),
    [
        pytest.param(Scholarship.NONE, MET, "met", id="no scholarship"),
        pytest.param(Scholarship.FULFILLED, MET, "fulfilled", id="the duty to return was fulfilled"),
        pytest.param(Scholarship.OWED, NOT_MET, "not-met", id="the duty is still owed"),
        pytest.param(None, UNKNOWN, "unknown", id="not said"),
    ],
)
def test_a_scholarship_must_leave_no_duty_to_return(said, status, reason):
    result = look(person.scholarship(), make_profile(scholarship=said))

    assert (result.status, result.reason) == (status, reason)


@pytest.mark.parametrize(
    ("held", "status", "missing"),
    [
        pytest.param(True, NOT_MET, (), id="held"),
        pytest.param(False, MET, (), id="not held"),
        pytest.param(None, UNKNOWN, ("spousal_open_permit",), id="not said"),
    ],
)
def test_the_open_permit_of_a_spouse_is_refused_where_it_is_asked_about(held, status, missing):
    result = look(person.spousal_open_permit(), make_profile(spousal_open_permit=held), ON)

    assert (result.status, result.missing) == (status, missing)
