"""The same list as CSV and as JSON, cell by cell; and what a spreadsheet would run as a formula."""

import csv
from io import StringIO

import pytest

from catalog.api.csv_text import cell
from catalog.models import Occupation
from tests.catalog.test_api import LISTS, read

pytestmark = pytest.mark.usefixtures("loaded")


def lines(client, path):
    """The lines of a file by the names of its columns, as Python's own reader finds them."""
    text = client.get(path).content.decode("utf-8")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


ABOVE = ("edition", "starts", "ends", "source", "licence")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_csv_says_what_its_json_says(client, lang):
    for path in LISTS:
        told = read(client, f"{path}?lang={lang}")

        above = {name: cell(told[name]) for name in ABOVE if told[name]}
        rows = [{name: cell(value) for name, value in row.items()} for row in told["items"]]
        assert lines(client, told["csv"]) == [{**above, **row} for row in rows]


def test_a_csv_is_plain_utf_8_with_zeros_and_crlf(client):
    content = client.get("/api/v1/occupations/2016.csv").content

    assert content.startswith(b"edition,code,title_fr,title_en,skill_level,")
    assert content.count(b"\r\n") == content.count(b"\n") == 501
    assert b'2016,0121,"Directeurs/directrices des assurances, ' in content


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("=1+1", "'=1+1"),
        ("+33", "'+33"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("a=1", "a=1"),
        ('"=1", x', '"=1", x'),
    ],
)
def test_a_title_that_looks_like_a_formula_is_only_shown(client, title, kept):
    row = Occupation.objects.get(edition=2021, code="63200")
    row.title_en = title
    row.save()

    (line,) = [line for line in lines(client, "/api/v1/occupations/2021.csv") if line["code"] == "63200"]
    assert line["title_en"] == kept
    assert read(client, "/api/v1/occupations/2021/63200")["title_en"] == title
