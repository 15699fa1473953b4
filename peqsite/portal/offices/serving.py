"""Which office serves a country or territory on a day, and which ones did."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peqsite.portal.models import OfficeRow
from peqsite.portal.offices.countries import Country


@dataclass(frozen=True, slots=True)
class Serving:
    """What is known of one country: the office of the day, if any, and those of before, the latest first."""

    country: Country
    office: OfficeRow | None
    past: tuple[OfficeRow, ...]


def serving(country: Country, rows: Iterable[OfficeRow], on: date) -> Serving:
    mine = [row for row in rows if country.code in row.territories]
    past = sorted((row for row in mine if row.is_past(on)), key=lambda row: row.closed, reverse=True)
    office = next((row for row in mine if row.serves(country.code, on)), None)
    return Serving(country, office, tuple(past))


def of_old(rows: Iterable[OfficeRow], on: date) -> tuple[OfficeRow, ...]:
    """Every office that is known from the past only, the latest first."""
    return tuple(sorted((row for row in rows if row.is_past(on)), key=lambda row: row.closed, reverse=True))
