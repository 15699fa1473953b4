"""The visitor's cookies: what they hold, how long, and what no other cookie can pass for."""

import json
import random
import zlib
from datetime import date, time

import pytest
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from eligibility import answers
from eligibility.answers import Answers, TooManyAnswers, erase, new_run, read, record
from eligibility.entries import Entries
from eligibility.questions.lists import DIPLOMAS, FRENCH_COURSES, FRENCH_TESTS, JOBS

DAY = date(2026, 11, 22)


@pytest.fixture
def run() -> Answers:
    return new_run("v1").having("stream", "worker")


def cookies_of(run: Answers) -> dict[str, str]:
    response = HttpResponse()
    record(response, run)
    return {name: morsel.value for name, morsel in response.cookies.items()}


def read_back(cookies: dict[str, str], run: str, language: str = "fr") -> Answers | None:
    request = HttpRequest()
    request.COOKIES = cookies
    with translation.override(language):
        return read(request, run)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_both_languages_hold_the_same_answers(run, language):
    assert read_back(cookies_of(run), run.run, language) == run


def test_each_cookie_stays_on_its_languages_path_of_the_run(run):
    response = HttpResponse()

    record(response, run)

    paths = {name: morsel["path"] for name, morsel in response.cookies.items()}
    assert paths == {
        "peq-fr": f"/fr/admissibilite/{run.run}/",
        "peq-en": f"/en/eligibility/{run.run}/",
    }


@pytest.mark.parametrize(
    ("production", "secure"), [pytest.param(True, True, id="production"), pytest.param(False, "", id="desk")]
)
def test_no_script_and_no_other_site_gets_a_cookie(run, settings, production, secure):
    settings.SESSION_COOKIE_SECURE = production
    response = HttpResponse()

    record(response, run)

    for morsel in response.cookies.values():
        found = (morsel["httponly"], morsel["samesite"], morsel["max-age"], morsel["secure"])
        assert found == (True, "Strict", 7200, secure)


def test_what_is_kept_cannot_be_read_without_the_key(run):
    assert "worker" not in json.dumps(cookies_of(run))


def test_erasing_names_the_two_cookies_of_the_run_and_no_other(run):
    response = HttpResponse()

    erase(response, run.run)

    gone = {(name, morsel["path"], morsel["max-age"]) for name, morsel in response.cookies.items()}
    assert gone == {
        ("peq-fr", f"/fr/admissibilite/{run.run}/", 0),
        ("peq-en", f"/en/eligibility/{run.run}/", 0),
    }


@pytest.mark.parametrize(
    ("after", "kept"),
    [
        pytest.param(time(13, 59, 59), True, id="a second before two hours"),
        pytest.param(time(14, 0, 1), False, id="a second after two hours"),
        pytest.param(time(11, 30), False, id="from the future, the clock set back"),
    ],
)
def test_answers_last_two_hours(run, stopped_at, after, kept):
    stopped_at(DAY, time(12))
    cookies = cookies_of(run)

    stopped_at(DAY, after)

    assert (read_back(cookies, run.run) is not None) is kept


def test_each_answer_renews_the_two_hours(run, stopped_at):
    stopped_at(DAY, time(12))
    first = read_back(cookies_of(run), run.run)
    stopped_at(DAY, time(13, 30))
    renewed = cookies_of(first)

    stopped_at(DAY, time(15, 15))

    assert read_back(renewed, run.run) == run


def test_two_runs_do_not_read_each_other(run):
    other = new_run("v1")

    assert read_back(cookies_of(run), other.run) is None


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda _: "", id="empty"),
        pytest.param(lambda sealed: sealed[:-10], id="truncated"),
        pytest.param(
            lambda sealed: sealed[:40] + ("A" if sealed[40] != "A" else "B") + sealed[41:], id="altered"
        ),
        pytest.param(lambda _: "gAAAAA", id="a few letters"),
        pytest.param(lambda _: "é\0☃", id="no cookie text"),
        pytest.param(lambda _: answers._seal(b"not zlib"), id="sealed, not packed"),
        pytest.param(lambda _: answers._seal(zlib.compress(b"[1, 2")), id="sealed, not JSON"),
        pytest.param(lambda _: answers._seal(zlib.compress(b"[1, 2]")), id="sealed, another shape"),
        pytest.param(lambda _: answers._seal(zlib.compress(b"7")), id="sealed, a number"),
        pytest.param(lambda _: answers._seal(zlib.compress(b" " * 10**7)), id="sealed, unpacks to 10 MB"),
    ],
)
def test_a_spoilt_cookie_reads_as_none(run, spoil):
    cookies = {name: spoil(sealed) for name, sealed in cookies_of(run).items()}

    assert read_back(cookies, run.run) is None


def test_another_format_reads_as_none(run, monkeypatch):
    cookies = cookies_of(run)

    monkeypatch.setattr(answers, "FORMAT", answers.FORMAT + 1)

    assert read_back(cookies, run.run) is None


def test_a_new_secret_still_opens_what_the_former_one_sealed(run, settings):
    former = settings.SECRET_KEY
    cookies = cookies_of(run)

    settings.SECRET_KEY = "another key for tests, as long as the strictest check could ask"
    assert read_back(cookies, run.run) is None
    settings.SECRET_KEY_FALLBACKS = [former]
    assert read_back(cookies, run.run) == run


def some_day(chance: random.Random) -> str:
    return f"{chance.randint(2015, 2026)}{chance.randint(1, 12):02}{chance.randint(1, 28):02}"


def fullest_run() -> Answers:
    """Twenty of everything, every field answered, no two alike."""
    chance = random.Random(7)

    def flags(count: int) -> list[str]:
        return [chance.choice("yn?") for _ in range(count)]

    programs = ["bac-genie-informatique", "dec-techniques-de-l-informatique", "aec-techniques-d-avionique"]
    jobs = diplomas = tests = courses = Entries()
    for index in range(20):
        basics = [f"{chance.randint(10000, 95000)}", some_day(chance), "n", some_day(chance)]
        details = [f"{chance.randint(1000, 9999)}", f"{chance.randint(10, 400) / 10}", *flags(5)]
        jobs = jobs.put(index, "|".join(basics), "|".join(details))
        level = chance.choice(["dec-technical", "bachelor", "master", "aec"])
        facts = [some_day(chance), some_day(chance), f"{chance.randint(600, 3000)}", chance.choice(programs)]
        facts += [*flags(2), f"{chance.randint(0, 100)}", *flags(3)]
        diplomas = diplomas.put(index, f"{level}|{some_day(chance)}", "|".join(facts))
        levels = [f"{chance.randint(0, 12)}" for _ in range(3)]
        tests = tests.put(index, "|".join([some_day(chance), *levels]), "")
        courses = courses.put(index, "|".join([levels[0], some_day(chance), some_day(chance)]), "")
    run = new_run("a-rulebook-version-of-sixteen")
    for question, entries in (
        (JOBS, jobs),
        (DIPLOMAS, diplomas),
        (FRENCH_TESTS, tests),
        (FRENCH_COURSES, courses),
    ):
        run = run.having(question.code, entries.close().codes())
    for code in ("birth-date", "in-quebec", "declarations", "french", "spouse", "values", "filing-date"):
        run = run.having(code, "y|y|n|?|none")
    return run


def test_twenty_jobs_diplomas_tests_and_courses_fit():
    run = fullest_run()

    assert read_back(cookies_of(run), run.run) == run


def test_more_than_a_cookie_holds_is_refused_and_nothing_is_written(run):
    chance = random.Random(1)
    response = HttpResponse()

    with pytest.raises(TooManyAnswers):
        record(response, run.having("jobs", ["0", *(str(chance.random()) for _ in range(400))]))

    assert dict(response.cookies) == {}
