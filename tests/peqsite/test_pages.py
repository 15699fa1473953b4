"""The pages every visitor can open without saying anything."""

import pytest

pytestmark = pytest.mark.django_db  # the home page asks for the present rulebook


@pytest.mark.parametrize("path", ["/fr/", "/en/"])
def test_home_opens(client, path):
    assert client.get(path).status_code == 200
