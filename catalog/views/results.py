"""What a search shows: each hit with the codes of the other edition, and links that narrow it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from catalog import wording
from catalog.finder import Hit, Kind
from catalog.rows import OccupationRow
from catalog.snapshot import Catalog
from catalog.views.asked import Asked, query_of


@dataclass(frozen=True, slots=True)
class Result:
    """A hit, and what the occupation is in the other edition."""

    hit: Hit
    others: tuple[OccupationRow, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """One way to narrow what is shown, or to widen it again."""

    label: Any
    url: str
    is_current: bool


def results_of(hits: Iterable[Hit], held: Catalog) -> tuple[Result, ...]:
    return tuple(Result(hit, held.relatives(hit.row) if hit.kind is Kind.OCCUPATION else ()) for hit in hits)


def links(
    asked: Asked, name: str, choices: Iterable[tuple[Any, Any]], every: Any, instead: Iterable[str] = ()
) -> tuple[Link, ...]:
    """A link for each choice of a closed list, which takes the place of the choices named `instead`."""
    chosen, others = asked.chosen[name], {**dict.fromkeys(instead), name: None}
    is_free = not any(asked.chosen[other] is not None for other in others)
    wider = Link(every, asked.having(**others), is_free)
    narrower = (
        Link(label, asked.having(**{**others, name: value}), value == chosen) for value, label in choices
    )
    return (wider, *narrower)


def browse_links() -> dict[str, tuple[Link, ...]]:
    """The ways into the list of occupations: by broad category, and by TEER."""
    ways = {"category": wording.categories(), "teer": wording.TEERS.items()}
    here = reverse("catalog:occupations")
    return {
        name: tuple(
            Link(label, f"{here}?{query_of({name: value})}", is_current=False)
            for value, label in numbered(choices)
        )
        for name, choices in ways.items()
    }


def numbered(choices: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, str]]:
    """The same choices, each label after its value: "7 – Trades, transport"."""
    return ((value, f"{value} – {label}") for value, label in choices)
