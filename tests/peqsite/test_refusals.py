"""What no page can mean anything by is refused early, with a page; never an error 500."""

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.peqsite.failing_urls")]

FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        pytest.param("word=oui", FORM, 200, id="a form"),
        pytest.param("word=oui", f"{FORM}; charset=UTF-8", 200, id="a form that names utf-8"),
        pytest.param("word=oui", f"{FORM}; charset=utf-16", 400, id="utf-16"),
        pytest.param("word=oui", f'{FORM}; charset="latin-1"', 400, id="latin-1 in quotes"),
        pytest.param("word=oui", f"{FORM}; charset=no-such-thing", 400, id="an unknown charset"),
        pytest.param("word=a%00b", FORM, 400, id="a NUL in a value"),
        pytest.param("wo%00rd=a", FORM, 400, id="a NUL in a name"),
        pytest.param("word=" + "a" * 1_000_000, FORM, 413, id="a body of 1 MB"),
        pytest.param("&".join(f"word{n}=1" for n in range(1_001)), FORM, 413, id="1,001 fields"),
        pytest.param("--x", "multipart/form-data; boundary=", 400, id="multipart without a boundary"),
        pytest.param("word=%ff%fe", FORM, 200, id="bytes that are not utf-8"),
        pytest.param("", "", 200, id="nothing at all"),
        pytest.param("[[[[", "application/json", 200, id="a body that is no form"),
    ],
)
def test_body(client, body, content_type, status):
    assert client.generic("POST", "/fr/echo", body, content_type=content_type).status_code == status


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        pytest.param("/fr/", "", 200, id="a page"),
        pytest.param("/fr/", "q=" + "a" * 2_046, 200, id="2,048 characters of query"),
        pytest.param("/fr/", "q=" + "a" * 2_047, 400, id="one character too many in the query"),
        pytest.param("/fr/" + "a" * 508, "", 404, id="512 characters of path"),
        pytest.param("/fr/" + "a" * 509, "", 400, id="one character too many in the path"),
        pytest.param("/fr/a\0b", "", 400, id="a NUL in the path"),
        pytest.param("/fr/", "q=%00", 400, id="a NUL in the query"),
        pytest.param("/fr/", "&".join(["a"] * 1_001), 413, id="1,001 parameters"),
        pytest.param("/fr/", "q=%ff", 200, id="a query that is not utf-8"),
    ],
)
def test_address(client, path, query, status):
    assert client.generic("GET", path, QUERY_STRING=query).status_code == status


@pytest.mark.parametrize(
    ("language", "title"), [("fr", "Votre envoi est trop volumineux"), ("en", "What you sent is too large")]
)
def test_a_refusal_speaks_the_language_of_the_address(client, language, title):
    response = client.post(f"/{language}/echo", "word=" + "a" * 300_000, content_type=FORM)

    assert response.status_code == 413
    assert f"<h1>{title}</h1>" in response.content.decode()


def test_what_is_not_refused_arrives_whole(client):
    assert client.post("/fr/echo", {"word": "été"}).content.decode() == "été"
