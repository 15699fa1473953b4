"""Calendar arithmetic: months that clamp, spans that merge, thirty days that make a month."""

from datetime import date, timedelta

import pytest

from eligibility.rules.spans import Length, add_months, clip, days, full_months, length, merge, years_between

D = date


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        pytest.param(D(2024, 1, 15), 1, D(2024, 2, 15), id="the same day of the next month"),
        pytest.param(D(2024, 1, 31), 1, D(2024, 2, 29), id="clamped to the end of a leap February"),
        pytest.param(D(2023, 1, 31), 1, D(2023, 2, 28), id="clamped to the end of a common February"),
        pytest.param(D(2024, 2, 29), 12, D(2025, 2, 28), id="29 February, a year later"),
        pytest.param(D(2024, 5, 1), -24, D(2022, 5, 1), id="two years back"),
        pytest.param(D(2024, 3, 31), -1, D(2024, 2, 29), id="clamped backward"),
        pytest.param(D(2023, 12, 1), 1, D(2024, 1, 1), id="over the new year"),
        pytest.param(D(2024, 1, 1), -1, D(2023, 12, 1), id="back over the new year"),
        pytest.param(D(2024, 1, 1), 0, D(2024, 1, 1), id="no month at all"),
        pytest.param(date.min, -1, date.min, id="before the calendar begins"),
        pytest.param(date.max, 1, date.max, id="after the calendar ends"),
    ],
)
def test_months_are_added_and_the_day_is_clamped(day, months, expected):
    assert add_months(day, months) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param(D(2024, 1, 1), D(2024, 1, 31), 1, id="January is a full month"),
        pytest.param(D(2024, 1, 1), D(2024, 1, 30), 0, id="January less a day is none"),
        pytest.param(D(2022, 4, 16), D(2024, 4, 15), 24, id="two years to the day"),
        pytest.param(D(2022, 4, 16), D(2024, 4, 14), 23, id="two years less a day"),
        pytest.param(D(2023, 1, 31), D(2023, 2, 27), 1, id="31 January to 27 February: clamped, a month"),
        pytest.param(D(2023, 1, 31), D(2023, 2, 26), 0, id="31 January to 26 February: one day short"),
        pytest.param(D(2024, 1, 2), D(2024, 1, 1), 0, id="nothing when the last day comes first"),
        pytest.param(D(2024, 6, 1), D(2023, 1, 1), 0, id="nothing however long before"),
    ],
)
def test_full_months_are_counted_with_both_days(first, last, expected):
    assert full_months(first, last) == expected


@pytest.mark.parametrize(
    ("born", "on", "expected"),
    [
        pytest.param(D(2006, 3, 1), D(2024, 2, 29), 17, id="the eve of the birthday"),
        pytest.param(D(2006, 3, 1), D(2024, 3, 1), 18, id="the birthday"),
        pytest.param(D(2004, 2, 29), D(2022, 2, 28), 18, id="29 February, on 28 in a common year"),
        pytest.param(D(2004, 2, 29), D(2022, 2, 27), 17, id="29 February, on 27"),
        pytest.param(D(2004, 2, 29), D(2024, 2, 28), 19, id="29 February, on 28 in a leap year"),
    ],
)
def test_years_are_birthdays_passed(born, on, expected):
    assert years_between(born, on) == expected


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param(
            [(D(2024, 1, 1), D(2024, 1, 31)), (D(2024, 2, 1), D(2024, 2, 29))],
            [(D(2024, 1, 1), D(2024, 2, 29))],
            id="the next day joins",
        ),
        pytest.param(
            [(D(2024, 1, 1), D(2024, 1, 31)), (D(2024, 2, 2), D(2024, 2, 29))],
            [(D(2024, 1, 1), D(2024, 1, 31)), (D(2024, 2, 2), D(2024, 2, 29))],
            id="a day between keeps them apart",
        ),
        pytest.param(
            [(D(2024, 1, 1), D(2024, 6, 30)), (D(2024, 2, 1), D(2024, 3, 31))],
            [(D(2024, 1, 1), D(2024, 6, 30))],
            id="one inside the other is lost in it",
        ),
        pytest.param(
            [(D(2024, 3, 1), D(2024, 4, 30)), (D(2024, 1, 1), D(2024, 3, 15))],
            [(D(2024, 1, 1), D(2024, 4, 30))],
            id="two that overlap, told in the wrong order",
        ),
    ],
)
def test_spans_that_touch_or_overlap_count_once(spans, expected):
    assert merge(spans) == expected


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        pytest.param(
            (D(2023, 1, 1), D(2025, 1, 1)), [(D(2024, 1, 1), D(2024, 12, 31))], id="cut at both ends"
        ),
        pytest.param((D(2024, 12, 31), D(2025, 6, 1)), [(D(2024, 12, 31),) * 2], id="the last day is in"),
        pytest.param((D(2023, 1, 1), D(2024, 1, 1)), [(D(2024, 1, 1),) * 2], id="the first day is in"),
        pytest.param((D(2025, 1, 1), D(2025, 6, 1)), [], id="the day after is out"),
        pytest.param((D(2023, 1, 1), D(2023, 12, 31)), [], id="the day before is out"),
        pytest.param(
            (D(2024, 6, 2), D(2024, 6, 1)), [], id="a span that ends before it begins holds nothing"
        ),
    ],
)
def test_spans_are_clipped_to_days_included(span, expected):
    assert clip([span], D(2024, 1, 1), D(2024, 12, 31)) == expected


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        pytest.param([], Length(0, 0), id="nothing"),
        pytest.param([(D(2024, 1, 1), D(2024, 3, 15))], Length(2, 15), id="full months, then days"),
        pytest.param(
            [(D(2024, 1, 1), D(2024, 1, 15)), (D(2024, 3, 1), D(2024, 3, 15))],
            Length(1, 0),
            id="15 days and 15 days are a month",
        ),
        pytest.param(
            [(D(2024, 1, 1), D(2024, 1, 15)), (D(2024, 3, 1), D(2024, 3, 14))],
            Length(0, 29),
            id="15 days and 14 days are not",
        ),
        pytest.param(
            [(D(2024, 1, 2), D(2024, 1, 31))], Length(1, 0), id="30 days inside one month are a month"
        ),
        pytest.param([(D(2023, 2, 1), D(2023, 2, 28))], Length(1, 0), id="February is a month of 28 days"),
        pytest.param(
            [(D(2022, 4, 18), D(2023, 6, 23)), (D(2023, 6, 26), D(2024, 5, 1))],
            Length(24, 12),
            id="two jobs: 14 months and 6 days, 10 months and 6 days",
        ),
    ],
)
def test_length_is_full_months_first_then_thirty_days_a_month(spans, expected):
    assert length(spans) == expected


@pytest.mark.parametrize("offset", range(31))
def test_one_day_more_is_never_shorter(offset):
    first = D(2023, 1, 1) + timedelta(days=offset)
    lengths = [length([(first, first + timedelta(days=more))]) for more in range(500)]

    assert lengths == sorted(lengths)


@pytest.mark.parametrize("offset", range(0, 60, 7))
def test_filling_a_gap_is_never_shorter(offset):
    first, last = D(2023, 1, 1) + timedelta(days=offset), D(2023, 12, 5)
    whole = length([(first, last)])
    gaps = [(first + timedelta(days=d), first + timedelta(days=d + 2)) for d in range(200)]

    assert [gap for gap in gaps if length([(first, gap[0]), (gap[1], last)]) > whole] == []


def test_days_count_both_ends_of_each_span():
    assert days([(D(2024, 1, 1), D(2024, 1, 31)), (D(2024, 3, 1), D(2024, 3, 1))]) == 32
