"""Dates as people of Québec write them, in both languages."""

from datetime import date

import pytest
from django.template import Context, Template
from django.utils import translation
from django.utils.formats import date_format, number_format


@pytest.mark.parametrize(
    ("language", "value", "expected"),
    [
        ("fr", date(2026, 11, 22), "22 novembre 2026"),
        ("fr", date(2024, 5, 1), "1<sup>er</sup> mai 2024"),
        ("fr", date(2024, 2, 21), "21 février 2024"),
        ("en", date(2026, 11, 22), "November 22, 2026"),
        ("en", date(2024, 5, 1), "May 1, 2024"),
        ("fr", None, ""),
    ],
)
def test_a_day_in_full(language, value, expected):
    with translation.override(language):
        assert Template("{% load peq %}{{ value|day }}").render(Context({"value": value})) == expected


@pytest.mark.parametrize(("language", "expected"), [("fr", "2026-01-05"), ("en", "2026-01-05")])
def test_a_short_date_is_the_same_in_both_languages(language, expected):
    with translation.override(language):
        assert date_format(date(2026, 1, 5), "SHORT_DATE_FORMAT") == expected


@pytest.mark.parametrize(("language", "expected"), [("fr", "12\xa0345,5"), ("en", "12,345.5")])
def test_a_number(language, expected):
    with translation.override(language):
        assert number_format(12345.5, force_grouping=True) == expected
