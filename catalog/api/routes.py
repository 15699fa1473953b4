"""A route: its address, what it answers, and what it says of itself. One table serves and describes."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from catalog.api.columns import Columns, Schema, schema_of
from catalog.api.texts import both
from catalog.rows import Bilingual

PART: Final = re.compile(r"<(?:\w+:)?(\w+)>")


class BadParametersError(Exception):
    """Parameters of an address that have none of the values allowed; `names` says which."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(", ".join(names))
        self.names = names


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of the query. Absent and empty both mean that nothing is asked of it."""

    name: str
    about: Bilingual
    schema: Schema

    def allows(self, text: str) -> bool:
        words = self.schema.get("enum")
        return text in map(str, words) if words else len(text) <= self.schema["maxLength"]


LANG: Final = Parameter(
    "lang",
    both(
        "Langue de ce qui n’est pas une donnée; les titres sont toujours dans les deux",
        "Language of what is not data; titles are always in both",
    ),
    {"type": "string", "enum": ["fr", "en"], "default": "fr"},
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What one object of an answer holds, under the name that the OpenAPI document gives it."""

    name: str
    columns: Columns
    may: Columns = ()
    """Columns that only some answers have."""

    def schema(self, lang: str) -> dict[str, Any]:
        return schema_of(self.columns, lang, self.may)


@dataclass(frozen=True, slots=True)
class Asked:
    """One request, as a route needs to know it."""

    number: int
    """Of freshness: what is made from the database is made of this moment."""
    lang: str
    query: Mapping[str, str]
    """The parameters of the route that were given, but for the language."""


class Addressed:
    """What has a path, as Django writes it."""

    __slots__ = ()

    path: str

    @property
    def template(self) -> str:
        """The same path with what varies in braces: lists/{key}."""
        return PART.sub(r"{\1}", self.path)


@dataclass(frozen=True, slots=True)
class Route(Addressed):
    """One address under /api/v1/. A list is served as CSV too, at the same address followed by ".csv"."""

    path: str
    name: str
    summary: Bilingual
    make: Callable[..., Any]
    """Given what was asked and the parts of the path: a Dataset of a list, else a row. May raise Http404."""
    shapes: tuple[Shape, ...]
    is_list: bool = False
    parameters: tuple[Parameter, ...] = ()
    example: Mapping[str, Any] = field(default_factory=dict)
    """Parts of the path that exist."""


@dataclass(frozen=True, slots=True)
class Service(Addressed):
    """One address that computes an answer from the body it is sent, and keeps nothing."""

    path: str
    name: str
    summary: Bilingual
    about: Bilingual
    view: Callable[..., Any]
    body: str
    answer: str
    """Names of the schemas of what is sent and of what comes back."""
    schemas: Callable[[str], Mapping[str, Schema]]
    """Both of them, and those they refer to, in one language."""
    problems: tuple[str, ...]
    """The kinds of problem it may answer."""
