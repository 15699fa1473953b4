"""The language stands in the path; the browser's preference decides nothing; staff choose theirs."""

import re

import pytest

pytestmark = pytest.mark.django_db  # the home page asks for the present rulebook


@pytest.mark.parametrize("preference", ["en", "fr", "de", "en-CA,en;q=0.9"])
@pytest.mark.parametrize(
    ("path", "language"), [("/fr/", "fr"), ("/en/", "en"), ("/fr/nowhere", "fr"), ("/en/nowhere", "en")]
)
def test_the_path_decides_the_language(client, path, language, preference):
    response = client.get(path, headers={"accept-language": preference})

    assert re.findall(r'<html lang="(.*?)">', response.content.decode()) == [f"{language}-CA"]
    assert "Accept-Language" not in response.headers.get("Vary", "")


@pytest.mark.parametrize("preference", ["en", "fr"])
def test_the_bare_address_leads_to_french(client, preference):
    response = client.get("/", headers={"accept-language": preference})

    assert (response.status_code, response["Location"]) == (302, "/fr/")


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("/fr/", "/en/"),
        ("/en/", "/fr/"),
        ("/fr/?q=pilote&page=2", "/en/?q=pilote&amp;page=2"),
        ("/fr/professions/?q=a", "/en/occupations/?q=a"),
        ("/en/study-programs/", "/fr/programmes-etudes/"),
        ("/en/lists/", "/fr/listes/"),
    ],
)
@pytest.mark.django_db
def test_the_switch_stays_on_the_page(client, here, there):
    switch = re.search(r'<a href="(.*?)" lang="(?:fr|en)-CA" hreflang', client.get(here).content.decode())

    assert switch[1] == there


@pytest.mark.parametrize(("chosen", "language"), [(None, "fr"), ("en", "en"), ("fr", "fr"), ("de", "fr")])
def test_the_admin_is_french_unless_staff_choose_english(client, chosen, language):
    if chosen:
        client.cookies["peq-admin-language"] = chosen

    response = client.get("/admin/login/", headers={"accept-language": "en"})

    assert response["Content-Language"] == language


def test_the_choice_of_staff_changes_no_public_page(client):
    client.cookies["peq-admin-language"] = "en"

    assert client.get("/nowhere")["Content-Language"] == "fr"


@pytest.mark.parametrize(
    ("back", "leads_to"),
    [
        pytest.param("/admin/catalog/?q=é", "/admin/catalog/?q=%C3%A9", id="back to the page"),
        pytest.param("", "/admin/", id="nowhere said"),
        pytest.param("https://elsewhere.example/admin/", "/admin/", id="another site"),
        pytest.param("//elsewhere.example/", "/admin/", id="another site without scheme"),
        pytest.param("/admin/\n\nX: y", "/admin/%0A%0AX:%20y", id="a broken line stays in the address"),
        pytest.param("/fr/", "/admin/", id="a public page"),
    ],
)
def test_staff_switch_language_and_stay(client, back, leads_to):
    response = client.post("/admin/langue/", {"language": "en", "next": back})

    assert (response.status_code, response["Location"]) == (302, leads_to)
    cookie = response.cookies["peq-admin-language"]
    assert (cookie.value, cookie["path"], cookie["httponly"]) == ("en", "/admin/", True)


def test_an_unknown_language_is_not_remembered(client):
    assert dict(client.post("/admin/langue/", {"language": "de"}).cookies) == {}


def test_a_visit_switches_nothing(client):
    assert client.get("/admin/langue/").status_code == 405


@pytest.mark.parametrize(("path", "signed_in"), [("/admin/login/", False), ("/admin/", True)])
def test_every_page_of_the_admin_offers_the_other_language(client, staff, path, signed_in):
    if signed_in:
        client.force_login(staff)

    page = client.get(path).content.decode()

    assert page.count('<button type="submit" name="language" value="en" lang="en">English</button>') == 1
