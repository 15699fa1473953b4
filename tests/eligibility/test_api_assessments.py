"""POST /api/v1/assessments: verdicts as the rules give them, nothing kept, and every refusal in its place."""

import json
import logging
import re
from datetime import date, time

import pytest
from django.apps import apps
from django.core.cache import cache
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility.api import throttle
from eligibility.api.submission import pointer
from eligibility.profile_faults import MESSAGES, Fault
from eligibility.profile_fields import PROFILE
from eligibility.profiles import read_profile
from eligibility.rulebooks import law
from eligibility.rules.assess import assess
from eligibility.rules.profile import Stream
from eligibility.verdict_json import verdict_json
from tests.cases.situations import cases

ADDRESS = "/api/v1/assessments"
CASES = {case.id: case for case in cases()}
COOK = CASES["W38"]
"""Eligible on 2026-07-15."""

pytestmark = pytest.mark.usefixtures("held")


@pytest.fixture
def unlimited(settings):
    settings.API_DAYS_PER_MINUTE = 0


def post(client, told, address=ADDRESS, **headers):
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    headers = {"CONTENT_TYPE": "application/json", **headers}  # said of an empty body too
    return client.post(address, body, content_type="application/json", **headers)


def errors(response):
    return {each["pointer"]: each["detail"] for each in response.json()["errors"]}


@pytest.mark.usefixtures("unlimited")
def test_every_worked_case_has_its_outcome(client):
    told, expected = {}, {}
    for case in CASES.values():
        asked = {"profile": case.facts(), "on": case.filing_date.isoformat(), "streams": [case.stream]}
        (day,) = post(client, asked).json()["assessments"]
        (verdict,) = day["streams"]
        told[case.id] = (verdict["outcome"], verdict["rule_set"], verdict["clause"])
        expected[case.id] = (case.outcome, case.rule_set, case.clause)

    assert len(told) == 64
    assert told == expected


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_verdict_is_the_one_of_the_rules_with_its_sentences(client, held, lang):
    response = post(client, {"profile": COOK.facts(), "on": "2026-07-15", "lang": lang})

    profile = read_profile(COOK.facts(), held)
    verdicts = [verdict_json(assess(profile, date(2026, 7, 15), law(), each), lang) for each in Stream]
    assert response.json() == {
        "rulebook": law().version,
        "lang": lang,
        "assessments": [{"on": "2026-07-15", "streams": verdicts}],
    }
    assert response["Content-Language"] == lang


def test_several_days_are_answered_in_the_order_asked(client):
    days = ["2026-07-15", "2024-05-01", "2026-11-22"]
    told = post(client, {"profile": COOK.facts(), "on": days, "streams": ["worker"]}).json()["assessments"]

    assert [each["on"] for each in told] == days
    assert [each["streams"][0]["rule_set"] for each in told] == ["W7", "W6", "WS3"]


def test_the_day_is_today_and_the_streams_are_both_where_none_is_named(client, stopped_at):
    stopped_at(date(2024, 5, 1))

    (told,) = post(client, {"profile": {}}).json()["assessments"]
    assert told["on"] == "2024-05-01"
    assert [each["stream"] for each in told["streams"]] == ["graduate", "worker"]


@pytest.mark.parametrize(
    ("query", "lang", "expected"),
    [("", None, "fr"), ("?lang=en", None, "en"), ("?lang=en", "fr", "fr"), ("", "en", "en")],
)
def test_the_body_names_the_language_before_the_address_does(client, query, lang, expected):
    assert post(client, {"profile": {}, "lang": lang}, ADDRESS + query).json()["lang"] == expected


# Nothing kept -----------------------------------------------------------------------------------------------
def rows():
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


@pytest.mark.parametrize("told", [{"profile": COOK.facts()}, {"profile": {"birth_date": "1901-02-03x"}}, []])
def test_nothing_of_it_is_stored_or_logged(client, caplog, told):
    caplog.set_level(logging.DEBUG, logger="")
    logging.getLogger("django").addHandler(caplog.handler)
    before = rows()
    try:
        response = post(client, told, headers={"user-agent": "A telling name"}, REMOTE_ADDR="203.0.113.9")
    finally:
        logging.getLogger("django").removeHandler(caplog.handler)

    assert [record for record in caplog.records if record.name != "django.db.backends"] == []
    assert rows() == before
    assert dict(response.cookies) == {}
    assert response["Cache-Control"] == "no-store, private"
    assert "Access-Control-Allow-Origin" not in response.headers


@pytest.fixture
def cache_alone(settings):
    """A cache in memory that this test alone writes to."""
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "api"}
    }
    cache.clear()
    return cache


def test_the_cache_holds_one_count_under_a_digest(client, cache_alone, stopped_at):
    stopped_at(date(2026, 11, 22))
    post(client, {"profile": COOK.facts()}, REMOTE_ADDR="203.0.113.9")

    [key] = cache_alone._cache
    assert re.fullmatch(r":1:api:[0-9a-f]{64}:\d+", key)
    assert cache_alone.get(key.removeprefix(":1:")) == 1


def test_the_digest_of_a_client_is_another_one_each_day(client, cache_alone, stopped_at):
    for day in (22, 23):
        stopped_at(date(2026, 11, day))
        post(client, {"profile": {}}, REMOTE_ADDR="203.0.113.9")

    assert len({key.split(":")[3] for key in cache_alone._cache}) == 2


# Limits -----------------------------------------------------------------------------------------------------
@pytest.mark.cache
def test_a_client_has_so_many_days_a_minute(client, settings, stopped_at):
    settings.API_DAYS_PER_MINUTE = 5
    days = ["2026-07-15", "2024-05-01"]

    stopped_at(date(2026, 11, 22), time(12, 0, 15))
    answers = [post(client, {"profile": {}, "on": days}).status_code for _ in range(3)]
    refused = post(client, {"profile": {}}, ADDRESS + "?lang=en")
    other = post(client, {"profile": {}}, REMOTE_ADDR="203.0.113.9")
    stopped_at(date(2026, 11, 22), time(12, 1))
    later = post(client, {"profile": {}})

    assert answers == [200, 200, 429]
    assert (refused.status_code, refused["Retry-After"]) == (429, "45")
    assert refused.json()["title"] == "Too many requests"
    assert (other.status_code, later.status_code) == (200, 200)


@pytest.mark.cache
def test_a_refused_body_counts_too(client, settings):
    settings.API_DAYS_PER_MINUTE = 1

    assert [post(client, b"[").status_code for _ in range(2)] == [400, 429]


@pytest.mark.cache
def test_one_request_may_take_the_whole_share(client, settings, stopped_at):
    stopped_at(date(2026, 11, 22))
    settings.API_DAYS_PER_MINUTE = 1

    assert post(client, {"profile": {}, "on": ["2024-05-01"] * 20}).status_code == 200


@pytest.mark.parametrize(
    ("proxies", "remote", "forwarded", "expected"),
    [
        (0, "203.0.113.9", "198.51.100.1", "203.0.113.9"),
        (1, "10.0.0.1", "198.51.100.1", "198.51.100.1"),
        (1, "10.0.0.1", "192.0.2.66, 198.51.100.1", "198.51.100.1"),
        (2, "10.0.0.1", "192.0.2.66, 198.51.100.1, 10.0.0.2", "198.51.100.1"),
        (1, "10.0.0.1", "", ""),
        (2, "10.0.0.1", "198.51.100.1", "10.0.0.1"),
        (0, "2001:db8:1:2:3:4:5:6", "", "2001:db8:1:2::/64"),
        (0, "2001:db8:1:2:ffff::1", "", "2001:db8:1:2::/64"),
        (0, "", "", ""),
    ],
)
def test_a_client_is_known_by_the_address_that_the_proxies_vouch_for(
    rf, settings, proxies, remote, forwarded, expected
):
    settings.TRUSTED_PROXIES = proxies
    headers = {"x-forwarded-for": forwarded} if forwarded else {}

    assert throttle.client(rf.post(ADDRESS, REMOTE_ADDR=remote, headers=headers)) == expected


def test_a_cache_that_is_away_refuses_nobody(client, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "redis://127.0.0.1:1/0",
        }
    }

    assert post(client, {"profile": {}}).status_code == 200


# What is refused --------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("body", "status", "kind", "code"),
    [
        (b"", 400, "bad-json", "not-json"),
        (b"{", 400, "bad-json", "not-json"),
        (b"{} {}", 400, "bad-json", "not-json"),
        (b"\xff", 400, "bad-json", "not-a-text"),
        (b'{"profile": {}, "profile": {}}', 400, "bad-json", "told-twice"),
        (b'{"profile": {"jobs": [{"hours": NaN}]}}', 400, "bad-json", "no-number"),
        (b'{"profile": {"jobs": [{"hours": -Infinity}]}}', 400, "bad-json", "no-number"),
        (b"[" * 60_000, 400, "bad-json", "too-deep"),
        (b"9" * 60_000, 400, "bad-json", "too-many-digits"),
        (b" " * 65_537, 413, "too-large", None),
    ],
)
@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_body_that_cannot_be_read_is_a_problem(client, body, status, kind, code, lang):
    response = post(client, body, f"{ADDRESS}?lang={lang}")

    told = response.json()
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert (told["type"], told["status"]) == (f"/api/v1/problems/{kind}", status)
    assert told["errors"][0].get("code") == code
    assert response["Content-Language"] == lang


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
def test_another_media_type_is_refused(client, kind):
    response = client.post(ADDRESS, b"profile=1", content_type=kind)

    assert (response.status_code, response.json()["type"]) == (415, "/api/v1/problems/unsupported-media-type")


@pytest.mark.parametrize("method", ["get", "head", "put", "patch", "delete", "options"])
def test_another_method_is_refused(method):
    response = getattr(Client(enforce_csrf_checks=True), method)(ADDRESS)

    assert (response.status_code, response["Allow"]) == (405, "POST")


def test_no_token_is_asked_of_a_post():
    assert post(Client(enforce_csrf_checks=True), {"profile": {}}).status_code == 200


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([], {"#": "must be an object"}),
        ({}, {"#/profile": "must be given"}),
        ({"profile": None}, {"#/profile": "must be given"}),
        ({"profile": "text"}, {"#/profile": "must be an object"}),
        (
            {"profile": {}, "day": 1, "a/b~c é": 1},
            {"#/day": "unknown key", "#/a~1b~0c%20%C3%A9": "unknown key"},
        ),
        ({"profile": {}, "lang": "de"}, {"#/lang": "must be one of fr, en"}),
        ({"profile": {}, "on": "2010-02-13"}, {"#/on": "must be from 2010-02-14 to 2028-07-02"}),
        ({"profile": {}, "on": 20240501}, {"#/on": "must be a date, as 2024-05-01"}),
        ({"profile": {}, "on": []}, {"#/on": "at least one entry"}),
        ({"profile": {}, "on": ["2024-02-30", "2024-03-01"]}, {"#/on/0": "no such day in the calendar"}),
        ({"profile": {}, "on": ["2024-05-01"] * 21}, {"#/on": "at most 20 entries"}),
        ({"profile": {}, "streams": "worker"}, {"#/streams": "must be a list"}),
        ({"profile": {}, "streams": []}, {"#/streams": "at least one entry"}),
        ({"profile": {}, "streams": ["worker", {}]}, {"#/streams/1": "must be one of graduate, worker"}),
        (
            {"profile": {"jobs": [{}, {"start": "2024-02-01", "end": "2024-01-01", "pay": 3}], "é": 1}},
            {
                "#/profile/%C3%A9": "unknown key",
                "#/profile/jobs/1/pay": "unknown key",
                "#/profile/jobs/1/end": "before start",
            },
        ),
        (
            {"profile": {"diplomas": [{"program": "dep-nothing"}], "jobs": [{"occupation_2021": "99999"}]}},
            {
                "#/profile/diplomas/0/program": "no such study program",
                "#/profile/jobs/0/occupation_2021": "no such code in NOC 2021",
            },
        ),
    ],
)
def test_every_fault_is_told_at_its_place(client, told, expected):
    response = post(client, told, f"{ADDRESS}?lang=en")

    assert (response.status_code, response.json()["type"]) == (422, "/api/v1/problems/bad-assessment")
    assert errors(response) == expected


def test_a_fault_is_told_in_the_language_that_the_body_asks_for(client):
    response = post(client, {"profile": {}, "on": "soon", "lang": "fr"}, f"{ADDRESS}?lang=en")

    assert errors(response) == {"#/on": "doit être une date, comme 2024-05-01"}
    assert response["Content-Language"] == "fr"


def test_only_the_first_hundred_faults_are_told(client):
    response = post(client, {"profile": {f"key{number}": 1 for number in range(1_000)}})

    assert len(response.json()["errors"]) == 100


@pytest.mark.parametrize("code", MESSAGES)
def test_each_fault_says_the_same_in_both_languages(code):
    params = {
        "low": 1,
        "high": 12,
        "most": 20,
        "words": "a, b",
        "width": 4,
        "edition": 2021,
        "early": "start",
    }
    said = {lang: Fault("", code, params).told(lang) for lang in ("fr", "en")}

    assert said["fr"] != said["en"]
    assert re.findall(r"\d+", said["fr"]) == re.findall(r"\d+", said["en"])


@pytest.mark.parametrize(
    ("path", "expected"),
    [("", "#"), ("jobs[1].end", "#/jobs/1/end"), ('jobs[0]."a\\"b"', "#/jobs/0/a%22b"), ("[3]", "#/3")],
)
def test_a_path_becomes_a_pointer(path, expected):
    assert pointer(path) == expected


KEYS = st.sampled_from(
    [*PROFILE, "profile", "on", "streams", "lang", "start", "end", "level", "hours", "taken"]
)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12)
    | st.sampled_from(["2024-05-01", "9999-99-99", "worker", "dep", "fr", "63200", "\ud800", "\0"])
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inside: (
        st.lists(inside, max_size=4) | st.dictionaries(KEYS | st.text(max_size=8), inside, max_size=6)
    ),
    max_leaves=25,
)


@pytest.mark.usefixtures("unlimited")
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    told=ANYTHING
    | st.fixed_dictionaries({"profile": ANYTHING})
    | st.fixed_dictionaries({"profile": st.dictionaries(KEYS, ANYTHING, max_size=8)})
)
def test_no_body_breaks_it(client, told):
    response = post(client, told)

    assert response.status_code in (200, 422)
    json.loads(response.content)


@pytest.mark.usefixtures("unlimited")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=st.binary(max_size=60))
def test_no_bytes_break_it(client, body):
    assert post(client, body).status_code in (400, 422)
