"""Staff announce when files will be received, and every page knows at once."""

import shutil
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from eligibility.rulebooks import FOLDER, check_rulebook, current_rulebook
from eligibility.rules.assess import assess
from eligibility.rules.profile import Profile, Stream
from eligibility.rules.ruleset import Outcome, State
from tests.eligibility.windows import period, window

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("on", "code", "state"),
    [
        (date(2027, 1, 14), "WS3", State.NO_WINDOW),
        (date(2027, 1, 15), "W-2027-01-15", State.OPEN),
        (date(2027, 3, 31), "W-2027-01-15", State.OPEN),
        (date(2027, 4, 1), "WS3", State.NO_WINDOW),
    ],
)
def test_a_window_takes_its_days_and_no_other(on, code, state, announced):
    assert (period(on).code, period(on).state) == (code, state)


def test_a_window_of_one_stream_leaves_the_other_alone(announced):
    assert period(date(2027, 2, 1), Stream.GRADUATE).code == "GS3"


def test_an_edit_of_staff_is_seen_at_once(announced):
    seen = [period(date(2027, 2, 1)).code]
    announced.starts = date(2027, 1, 20)
    announced.save()
    seen.append(period(date(2027, 2, 1)).code)
    announced.delete()
    seen.append(period(date(2027, 2, 1)).code)

    assert seen == ["W-2027-01-15", "W-2027-01-20", "WS3"]


def test_the_rulebook_in_use_costs_one_query_once_it_is_held(announced, django_assert_num_queries):
    current_rulebook()

    with django_assert_num_queries(1):
        current_rulebook()


def test_a_window_carries_its_reference_in_both_languages(announced):
    source = period(date(2027, 2, 1)).source

    assert (source.fr, source.en, source.read) == (
        "Avis du Ministère",
        "Notice of the Ministry",
        date(2026, 12, 1),
    )


@pytest.mark.parametrize(
    ("changes", "asked"),
    [
        pytest.param({}, ["reception-experience", "reception-job"], id="the criteria of 2026"),
        pytest.param({"reception_criteria": "none"}, [], id="none"),
    ],
)
def test_a_window_asks_what_staff_said_it_asks(changes, asked):
    window(**changes).save()

    verdict = assess(Profile(), date(2027, 2, 1), current_rulebook(), Stream.WORKER)
    assert [finding.code for finding in verdict.reception.findings] == asked


@pytest.mark.parametrize("changes", [{"reception_criteria": ""}, {"ruleset": "", "reception_criteria": ""}])
def test_while_the_rules_are_not_published_nothing_is_decided(changes):
    window(**changes).save()

    minor = Profile(birth_date=date(2020, 1, 1))
    assert assess(minor, date(2027, 2, 1), current_rulebook(), Stream.WORKER).outcome == Outcome.UNDETERMINED


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"starts": date(2027, 4, 1)}, "__all__", "The last day comes before the first."),
        (
            {"ends": date(2028, 7, 3)},
            "ends",
            "The rulebook knows no day before February 14, 2010 or after July 2, 2028.",
        ),
        (
            {"starts": date(2026, 10, 31)},
            "starts",
            "The rulebook already speaks of July 2, 2026 to October 31, 2026 (W-2026-07-02).",
        ),
        ({"ruleset": "G7"}, "ruleset", "This stream has no such rule set."),
        ({"ruleset": "W9"}, "ruleset", "This stream has no such rule set."),
        ({"ruleset": ""}, "ruleset", "Name the rule set too, or leave both empty."),
        (
            {"reception_criteria": "graduate-2026"},
            "reception_criteria",
            "This stream has no such reception criteria.",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(changes, field, message):
    with override("en"):
        with pytest.raises(ValidationError) as caught:
            window(**changes).full_clean()
        assert caught.value.message_dict == {field: [message]}


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Temporary foreign workers, February 1, 2027 to March 31, 2027"),
        ("fr", "Travailleurs étrangers temporaires, du 1er février 2027 au 31 mars 2027"),
    ],
)
def test_a_window_is_named_in_the_language_of_the_clerk(language, name):
    with override(language):
        assert str(window(starts=date(2027, 2, 1))) == name


@pytest.mark.parametrize(
    ("changes", "overlaps"),
    [
        ({"starts": date(2027, 3, 31), "ends": date(2027, 5, 1)}, True),
        ({"starts": date(2026, 12, 1), "ends": date(2027, 1, 15)}, True),
        ({"starts": date(2027, 2, 1), "ends": date(2027, 2, 1)}, True),
        ({"starts": date(2027, 4, 1), "ends": date(2027, 5, 1)}, False),
        ({"stream": "graduate", "ruleset": "G7", "reception_criteria": "graduate-2026"}, False),
    ],
)
def test_two_windows_of_a_stream_never_share_a_day(changes, overlaps, announced):
    assert window(**changes).overlapping().exists() == overlaps


def test_a_window_checked_before_another_was_saved_is_refused_when_its_turn_comes():
    first, second = window(), window(starts=date(2027, 3, 1), ends=date(2027, 5, 1))
    first.full_clean()
    second.full_clean()
    first.save()

    with pytest.raises(ValidationError):
        second.save()


def test_the_rulebook_as_shipped_passes_the_check():
    assert check_rulebook() == []


def test_a_faulty_entry_of_the_rulebook_is_named_by_the_check(tmp_path):
    folder = shutil.copytree(FOLDER, tmp_path / "rulebook")
    workers = folder / "workers.toml"
    workers.write_text(
        workers.read_text("utf-8").replace('kind = "job-at-filing"', 'kind = "job-at-home"'), "utf-8"
    )

    (error,) = check_rulebook(folder=folder)
    assert error.id == "eligibility.E001"
    assert error.msg == (
        "The rulebook cannot be used. RulebookError: "
        "workers.toml, group work, criteria job-at-home: no kind 'job-at-home'"
    )
