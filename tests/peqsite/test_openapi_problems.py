"""Under /api/ every refusal and every failure is a problem document, even before any view is asked."""

import pytest
from django.test import Client

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.peqsite.failing_urls")]

KIND = "application/problem+json"


@pytest.fixture
def visitor():
    """A client that gets what a program gets, errors included."""
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/api/bad", 400, "bad-request"),
        ("/api/forbidden", 403, "forbidden"),
        ("/api/nowhere", 404, "not-found"),
        ("/api/only-post", 405, "method-not-allowed"),
        ("/api/broken", 500, "server-error"),
        ("/api/locked", 503, "unavailable"),
        ("/api/closed", 503, "unavailable"),
    ],
)
@pytest.mark.parametrize(
    ("query", "lang"), [("", "fr"), ("?lang=fr", "fr"), ("?lang=en", "en"), ("?lang=de", "fr")]
)
def test_an_error_is_a_problem_in_the_language_asked(visitor, address, status, code, query, lang):
    response = visitor.get(address + query)

    told = response.json()
    assert (response.status_code, response["Content-Type"], response["Content-Language"]) == (
        status,
        KIND,
        lang,
    )
    assert (told["type"], told["status"]) == (f"/api/v1/problems/{code}", status)
    assert response["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"


def test_an_outage_says_when_to_come_back_and_a_method_which_ones_are_allowed(visitor):
    assert visitor.get("/api/locked")["Retry-After"] == "30"
    assert visitor.get("/api/only-post")["Allow"] == "POST"


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        pytest.param("/api/v1/lists", "lang=en&q=" + "a" * 2_048, 400, id="a query too long"),
        pytest.param("/api/" + "a" * 508, "lang=en", 400, id="a path too long"),
        pytest.param("/api/v1/a\0b", "lang=en", 400, id="a NUL in the path"),
        pytest.param("/api/v1/lists", "lang=en&q=%00", 400, id="a NUL in the query"),
        pytest.param("/api/v1/lists", "lang=en&" + "&".join(["a"] * 1_001), 413, id="1,002 parameters"),
    ],
)
def test_an_address_refused_early_is_a_problem(visitor, path, query, status):
    response = visitor.generic("GET", path, QUERY_STRING=query)

    assert (response.status_code, response["Content-Type"], response["Content-Language"]) == (
        status,
        KIND,
        "en",
    )


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        ("{}", "application/json; charset=utf-16", 400),
        ("a=%00", "application/x-www-form-urlencoded", 400),
        ("a=" + "a" * 300_000, "application/x-www-form-urlencoded", 413),
        ("--x", "multipart/form-data; boundary=", 400),
    ],
)
def test_a_body_refused_early_is_a_problem(visitor, body, kind, status):
    response = visitor.generic("POST", "/api/v1/assessments", body, content_type=kind)

    assert (response.status_code, response["Content-Type"]) == (status, KIND)


def test_a_host_that_is_not_ours_is_a_problem(visitor):
    assert visitor.get("/api/v1/lists", headers={"host": "example.org"})["Content-Type"] == KIND


def test_an_address_without_its_last_slash_leads_to_the_index(visitor):
    response = visitor.get("/api/v1")

    assert (response.status_code, response["Location"]) == (301, "/api/v1/")


def test_a_page_of_the_site_stays_a_page(visitor):
    assert visitor.get("/fr/nowhere")["Content-Type"] == "text/html; charset=utf-8"
