"""Errors are pages: in the visitor's language, with the header, a way on, and no word of Django's."""

import pytest
from django.db import OperationalError
from django.test import Client
from justhtml import JustHTML

from peqsite import errors

pytestmark = pytest.mark.urls("tests.peqsite.failing_urls")

ERRORS = {
    "bad": (400, "Cette adresse ou ce formulaire est illisible", "This address or form cannot be read"),
    "forbidden": (403, "Cette page ne vous est pas ouverte", "You may not open this page"),
    "nowhere": (404, "Page introuvable", "Page not found"),
    "only-post": (405, "Cette page ne s’utilise pas de cette façon", "This page cannot be used that way"),
    "broken": (500, "Une erreur s’est produite de notre côté", "Something went wrong on our side"),
    "locked": (503, "Le site n’est pas disponible pour l’instant", "The site is unavailable for a moment"),
    "closed": (503, "Le site n’est pas disponible pour l’instant", "The site is unavailable for a moment"),
}


@pytest.fixture
def visitor():
    """A client that gets what a browser gets, errors included."""
    return Client(raise_request_exception=False)


def heading(response):
    [h1] = JustHTML(response.content.decode(), sanitize=False).query("h1")
    return h1.to_text()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("address", ERRORS)
def test_an_error_is_a_page_in_the_visitors_language(visitor, address, language):
    status, french, english = ERRORS[address]

    response = visitor.get(f"/{language}/{address}")

    assert response.status_code == status
    assert heading(response) == {"fr": french, "en": english}[language]
    assert response["Content-Language"] == language
    assert f'lang="{language}-CA"'.encode() in response.content
    assert f'href="/{language}/"'.encode() in response.content
    assert response["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"


def test_an_address_without_a_language_fails_in_french(visitor):
    assert heading(visitor.get("/nowhere/at/all")) == "Page introuvable"


def test_an_outage_says_when_to_come_back(visitor):
    assert visitor.get("/fr/locked")["Retry-After"] == "30"


def test_a_refused_method_names_those_allowed(visitor):
    assert visitor.get("/fr/only-post")["Allow"] == "POST"


def test_the_language_switch_of_an_unknown_page_leads_home(visitor):
    response = visitor.get("/fr/nowhere?q=1")

    assert b'<a href="/en/" lang="en-CA" hreflang="en">English</a>' in response.content


def test_a_form_without_its_token_gets_a_page_that_says_why():
    response = Client(enforce_csrf_checks=True).post("/fr/only-post")

    assert response.status_code == 403
    assert heading(response) == "Ce formulaire n’a pas pu être accepté"


def disk_fails():
    raise OperationalError("disk I/O error")


def test_a_database_that_fails_outside_a_view_is_an_outage_too(rf):
    try:
        disk_fails()
    except OperationalError:
        response = errors.server_error(rf.get("/fr/"))

    assert response.status_code == 503
