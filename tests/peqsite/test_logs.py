"""A log line says what happened, and nothing of who asked or what was answered."""

import json
import logging

import pytest

from peqsite.logs import JsonLine


def line(record):
    return json.loads(JsonLine().format(record))


def record(message, *args, exc_info=None):
    return logging.LogRecord("peqsite", logging.WARNING, __file__, 1, message, args, exc_info)


def test_a_line_is_one_json_object():
    told = line(record("page %s\nsecond line", "/fr/"))

    assert told.pop("time").endswith("+00:00")
    assert told == {"level": "WARNING", "logger": "peqsite", "message": "page /fr/\nsecond line"}
    assert "\n" not in JsonLine().format(record("a\nb"))


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/fr/admissibilite/zIcHNKwCyQgE/francais-du-conjoint/", "/fr/admissibilite/…"),
        ("/en/eligibility/zI_HNKw-yQgE/jobs/2/details/", "/en/eligibility/…"),
        ("/en/eligibility/begin/", "/en/eligibility/begin/"),
        ("/fr/professions/2021/63200/", "/fr/professions/2021/63200/"),
    ],
)
def test_a_line_does_not_say_which_question_somebody_was_asked(path, told):
    assert line(record("Unprocessable Entity: %s", path))["message"] == f"Unprocessable Entity: {told}"


@pytest.mark.urls("tests.peqsite.failing_urls")
def test_an_error_is_logged_without_query_cookie_or_address(client, caplog):
    client.raise_request_exception = False
    client.cookies["peq-fr"] = "c-secret"
    with caplog.at_level(logging.INFO):
        client.post("/fr/broken?answer=q-secret", {"word": "b-secret"}, headers={"user-agent": "u-secret"})

    lines = [JsonLine().format(told) for told in caplog.records]
    assert [json.loads(told)["message"] for told in lines] == ["Internal Server Error: /fr/broken"]
    assert "secret" not in "".join(lines)
    assert "127.0.0.1" not in "".join(lines)
