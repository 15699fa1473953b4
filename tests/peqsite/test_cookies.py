"""No cookie for the public; those of staff stay under /admin/."""

import pytest
from django.test import Client

from peqsite.middleware.csrf import cookie_path

pytestmark = pytest.mark.django_db  # the home page asks for the present rulebook

PUBLIC = ["/", "/fr/", "/en/", "/fr/nowhere", "/robots.txt", "/livez"]


@pytest.mark.parametrize("path", PUBLIC)
def test_a_public_page_sets_no_cookie_and_does_not_vary_by_it(client, path):
    response = client.get(path)

    assert dict(response.cookies) == {}
    assert "cookie" not in response.headers.get("Vary", "").lower()


@pytest.mark.parametrize("cookie", ["x", "é", "a" * 31, "a" * 33, "a" * 32 + "!", ""])
def test_a_damaged_cookie_is_not_renewed_on_a_page_without_a_form(cookie):
    client = Client()
    client.cookies["csrftoken"] = cookie

    response = client.get("/fr/")

    assert dict(response.cookies) == {}
    assert "cookie" not in response.headers.get("Vary", "").lower()


@pytest.mark.parametrize("path", PUBLIC[:4])
def test_a_public_page_is_the_same_for_staff(staff_client, path):
    response = staff_client.get(path)

    assert response.content == Client().get(path).content
    assert dict(response.cookies) == {}


@pytest.mark.django_db
def test_staff_cookies_stay_under_admin(client, staff):
    login = client.get("/admin/login/")
    entered = client.post(
        "/admin/login/?next=/admin/", {"username": "marie", "password": "correct horse battery staple"}
    )

    paths = {name: cookie["path"] for page in (login, entered) for name, cookie in page.cookies.items()}
    assert paths == {"csrftoken": "/admin/", "sessionid": "/admin/"}
    assert all(cookie["httponly"] and cookie["samesite"] == "Lax" for cookie in client.cookies.values())


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/admin/", "/admin/"),
        ("/admin/catalog/occupation/1/change/", "/admin/"),
        ("/fr/admissibilite/abcdefghijkl/emploi/", "/fr/admissibilite/abcdefghijkl/"),
        ("/en/eligibility/abcdefghijkl/result/", "/en/eligibility/abcdefghijkl/"),
        ("/fr/nous-joindre/", "/fr/nous-joindre/"),
        ("/fr/", "/fr/"),
    ],
)
def test_the_cookie_of_a_form_travels_no_further_than_its_pages(path, expected):
    assert cookie_path(path) == expected
