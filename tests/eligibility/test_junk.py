"""Whatever is posted to a page of the questionnaire: a page or a redirect, and nothing typed is lost."""

import random
from datetime import date

import pytest
from justhtml import JustHTML

from tests.eligibility.test_questionnaire_views import a_worker

pytestmark = pytest.mark.django_db
JUNK = [
    *("", " ", "abc", "-1", "0", "00", "13", "32", "99999", "0000", "²", "٣", "1e400", "nan", "1,5,5"),
    *("<script>x</script>", "' OR 1=1 --", "%s%n", "%(on)s", "{{ 7 }}", "\u202e", "😀", "9" * 5000),
    *("?", "|", "y|n", "y/n", "on", "y", "n", "1er", "février", "ma", "63200", "121", "agent", "[", "\\"),
]
HANDS = 6  # attempts a page


@pytest.fixture(autouse=True)
def _today(held, stopped_at):
    stopped_at(date(2026, 11, 22))


def text_inputs(html: str) -> dict[str, str]:
    """Name → value of the inputs that show what was typed."""
    inputs = JustHTML(html, sanitize=False).query('input[type="text"]')
    return {found.attrs["name"]: found.attrs.get("value") or "" for found in inputs}


def names(html: str) -> list[str]:
    found = JustHTML(html, sanitize=False).query("form [name]")
    return sorted({field.attrs["name"] for field in found} - {"csrfmiddlewaretoken", "remove"})


@pytest.mark.parametrize("language", ["fr", "en"])
def test_junk_gets_a_page_or_a_redirect_and_nothing_typed_is_lost(client, language):
    chance, visitor = random.Random(11), a_worker(client, language)
    address, met = visitor.begin(), set()
    while visitor.where(address) != "answers":
        fields = names(client.get(address).content.decode())
        jar = client.cookies.copy()
        for _ in range(HANDS):
            typed = {name: chance.choice(JUNK) for name in fields}
            response = client.post(address, typed)
            met.add(response.status_code)
            if response.status_code != 303:
                shown = text_inputs(response.content.decode())
                assert {name: typed[name] for name in shown} == shown
            client.cookies = jar.copy()
        visitor.asked.append(visitor.where(address))
        address = visitor.follow(client.post(address, visitor.answer(visitor.asked[-1])))

    assert {422} <= met <= {200, 303, 422}
