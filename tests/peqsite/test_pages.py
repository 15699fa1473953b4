"""The pages every visitor can open without saying anything."""

import pytest


@pytest.mark.parametrize("path", ["/fr/", "/en/"])
def test_home_opens(client, path):
    assert client.get(path).status_code == 200
