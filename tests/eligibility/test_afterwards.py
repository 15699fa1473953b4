"""After a result: what to do, and which streams of the PSTQ may concern a person, without computing any."""

from datetime import date

import pytest

from eligibility.afterwards import afterwards, program
from eligibility.rulebooks import law
from eligibility.rules.assess import assess
from eligibility.rules.profile import Job, Profile, Stream

TODAY = date(2026, 11, 22)


def told(*jobs: Job, said: bool = True):
    profile = Profile(jobs=jobs if said else None)
    return afterwards(profile, [assess(profile, TODAY, law(), Stream.WORKER)], "en")


def job(*codes: str) -> Job:
    return Job(codes_2021=codes)


JOB_2 = "It may concern you: one of your jobs is of TEER 3."
OTHERS = "None of the jobs you listed is in these categories."
UNSAID = "It depends on your occupation, which you did not list."
SPLIT_1 = "It may concern you: one of your jobs may be of TEER 2, depending on its 2021 code."
SPLIT_2 = "It may concern you: one of your jobs may be of TEER 4, depending on its 2021 code."


@pytest.mark.parametrize(
    ("jobs", "first", "second"),
    [
        pytest.param([job("63200")], (False, OTHERS), (True, JOB_2), id="a cook"),
        pytest.param(
            [job("21234"), job("33102")],
            (True, "It may concern you: one of your jobs is of TEER 1."),
            (True, JOB_2),
            id="a programmer, then an orderly",
        ),
        pytest.param(
            [job("10019"), job("00011")],
            (True, "It may concern you: one of your jobs is of TEER 0."),
            (False, OTHERS),
            id="managers",
        ),
        pytest.param([job("12011", "14404")], (True, SPLIT_1), (True, SPLIT_2), id="a code that was split"),
        pytest.param([Job()], (False, UNSAID), (False, UNSAID), id="no code told"),
        pytest.param([], (False, UNSAID), (False, UNSAID), id="no job"),
    ],
)
def test_a_stream_may_concern_who_works_in_its_categories(jobs, first, second):
    streams = {stream.name[:8]: (stream.may_concern, stream.why) for stream in told(*jobs).program.streams}

    assert (streams["Stream 1"], streams["Stream 2"]) == (first, second)


def test_what_may_concern_comes_first():
    assert [stream.name[:8] for stream in told(job("63200")).program.streams] == [
        "Stream 2",
        "Stream 1",
        "Stream 3",
        "Stream 4",
    ]


def test_nothing_is_said_of_jobs_where_nothing_was_asked():
    assert {stream.why for stream in told(said=False).program.streams[:2]} == {UNSAID}


def test_the_steps_of_a_closed_reception_lead_on():
    after = told(job("63200"))

    assert after.is_needed
    assert after.steps[0].startswith("Watch for the Ministry")


def test_the_steps_of_two_streams_are_said_once():
    verdicts = [assess(Profile(), TODAY, law(), stream) for stream in Stream]
    steps = afterwards(Profile(), verdicts, "fr").steps

    assert len(steps) == len(set(steps)) > 0


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_anybody_reads_the_same_program_with_its_source(lang):
    found = program(lang)

    assert [len(stream.asks) for stream in found.streams] == [4, 4, 3, 4]
    assert {stream.why for stream in found.streams} == {""}
    assert found.reference.certainty in ("Source secondaire", "Secondary source")
