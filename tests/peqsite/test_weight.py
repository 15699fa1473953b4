"""A first visit fits into the first flight of packets: headers, HTML and CSS in 14,600 bytes."""

import gzip
from pathlib import Path

import pytest

STATIC = Path(__file__).resolve().parents[2] / "static"
FLIGHT = 14_600  # bytes: ten packets of 1,460
SHEET = 6_144  # bytes, of which the sheet may take so many
SCRIPT = 3_072  # bytes as it stands, comments included; it comes after the page
PAGES = [
    "/fr/",
    "/en/",
    "/fr/admissibilite/",
    "/fr/professions/",
    "/fr/professions/?q=infirmier",
    "/fr/professions/?categorie=7",
    "/fr/professions/2021/63200/",
    "/fr/professions/2016/1123/",
    "/en/occupations/2021/13201/",
    "/fr/trouver/",
    "/fr/trouver/?q=agent",
    "/fr/programmes-etudes/",
    "/fr/listes/",
    "/fr/nowhere",
]


def compressed_sheet():
    return len(gzip.compress((STATIC / "site.css").read_bytes(), 9))


def header_bytes(response):
    return sum(len(name) + len(value) + 4 for name, value in response.headers.items())


def test_the_sheet_is_light():
    assert compressed_sheet() <= SHEET


def test_there_is_one_script_and_it_is_small():
    sizes = {file.name: file.stat().st_size for file in STATIC.glob("*.js")}

    assert {name: size <= SCRIPT for name, size in sizes.items()} == {"site.js": True}


def weight(client, path):
    response = client.get(path, headers={"accept-encoding": "gzip"})
    assert response["Content-Encoding"] == "gzip"
    return len(response.content) + header_bytes(response) + compressed_sheet()


@pytest.mark.usefixtures("full_catalogue")
def test_first_visits_are_light(client):
    weights = {path: weight(client, path) for path in PAGES}

    assert {path: heavy for path, heavy in weights.items() if heavy > FLIGHT} == {}
