"""Columns: each fact told of a row, described once, for its JSON, its CSV and its schema alike."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from catalog.api.texts import both
from catalog.rows import Bilingual

Schema = Mapping[str, Any]
Read = Callable[[Any, str], Any]
"""From a row, and the language asked for ("fr" or "en"), to a plain value of JSON."""

TEXT: Final[Schema] = {"type": "string"}
FLAG: Final[Schema] = {"type": "boolean"}
COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
DAY: Final[Schema] = {"type": "string", "format": "date"}
ADDRESS: Final[Schema] = {"type": "string", "format": "uri-reference"}


def one_of(*words: str) -> Schema:
    return {"type": "string", "enum": list(words)}


def list_of(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def or_null(schema: Schema) -> Schema:
    """The same, or nothing; in a closed list of words, null is one more of them."""
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], {"type": "null"}]}
    words = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [schema["type"], "null"], **words}


@dataclass(frozen=True, slots=True)
class Column:
    """One fact: its name, what it says, what it may hold, and how it is read off a row."""

    name: str
    about: Bilingual
    schema: Schema | Callable[[str], Schema]
    """Where it holds descriptions of its own, made for one language."""
    read: Read

    def described(self, lang: str) -> dict[str, Any]:
        """Its schema, with what it says."""
        schema = self.schema(lang) if callable(self.schema) else self.schema
        return {**schema, "description": self.about.text(lang)}


Columns = tuple[Column, ...]


def column(name: str, fr: str, en: str, schema: Schema | Callable[[str], Schema], read: Read) -> Column:
    return Column(name, both(fr, en), schema, read)


def promised(name: str, fr: str, en: str, schema: Schema | Callable[[str], Schema] = TEXT) -> Column:
    """A fact that is only described here; what tells it stands elsewhere."""
    return column(name, fr, en, schema, lambda *_: None)


def nested(name: str, fr: str, en: str, columns: Columns, find: Callable[[Any], Iterable[Any]]) -> Column:
    """A list of objects; `find` gives the rows that it has of a row."""
    return column(
        name,
        fr,
        en,
        lambda lang: list_of(schema_of(columns, lang)),
        lambda row, lang: [item(columns, each, lang) for each in find(row)],
    )


def through(columns: Columns, find: Callable[[Any], Any], prefix: str = "") -> Columns:
    """The same columns, of something that a row holds; their names may take a prefix."""

    def of(each: Column) -> Column:
        return replace(each, name=prefix + each.name, read=lambda row, lang: each.read(find(row), lang))

    return tuple(of(each) for each in columns)


def only(columns: Columns, *names: str) -> Columns:
    """Some of them, in their own order."""
    return tuple(each for each in columns if each.name in names)


def item(columns: Sequence[Column], row: Any, lang: str) -> dict[str, Any]:
    """One row as JSON has it."""
    return {each.name: each.read(row, lang) for each in columns}


def schema_of(columns: Sequence[Column], lang: str, may: Sequence[Column] = ()) -> dict[str, Any]:
    """What `item` gives: every key and no other, but those of `may`, which may be absent."""
    return {
        "type": "object",
        "properties": {each.name: each.described(lang) for each in (*columns, *may)},
        "required": [each.name for each in columns],
        "additionalProperties": False,
    }


def iso(day: date | None) -> str | None:
    """A day as JSON and CSV have it: 2019-11-01."""
    return day.isoformat() if day else None
