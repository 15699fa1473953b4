"""The OpenAPI document: the tables that serve the API, told in the words of OpenAPI 3.1."""

from collections.abc import Iterator, Sequence
from http import HTTPStatus
from typing import Any, Final

from catalog.api.columns import Schema
from catalog.api.dataset import schema_of_list
from catalog.api.http import CSV, JSON
from catalog.api.problems import MEDIA_TYPE, PROBLEMS
from catalog.api.routes import LANG, PART, Parameter, Route, Service, Shape
from catalog.api.texts import both
from catalog.codes import EDITIONS

VERSION: Final = "3.1.1"
CODE: Final[Schema] = {"type": "string", "pattern": "^[A-Za-z0-9_-]+$"}
PARTS: Final[dict[str, Schema]] = {
    "edition": {"type": "integer", "enum": list(EDITIONS)},
    "digits": {"type": "string", "pattern": "^[0-9]{1,5}$"},
    "slug": CODE,
}
"""What may stand in a path, by its converter."""
READ: Final = ("bad-request", "bad-parameter", "not-found", "method-not-allowed", "too-large", "unavailable")
"""The problems that any address that is read may answer."""

OF_LIST: Final = both("La liste", "The list")
OF_ONE: Final = both("La réponse", "The answer")
UNCHANGED: Final = both("Ce que vous avez vaut encore (ETag)", "What you have still holds (ETag)")


def paths(routes: Sequence[Route], services: Sequence[Service], lang: str) -> dict[str, Any]:
    """Each address with what may be asked of it and what it answers."""
    told = {}
    for route in routes:
        told[f"/{route.template}"] = {"get": _read(route, lang)}
        if route.is_list:
            told[f"/{route.template}.csv"] = {"get": _read(route, lang, CSV)}
    for service in services:
        told[f"/{service.template}"] = {"post": _computed(service, lang)}
    return told


def _read(route: Route, lang: str, form: str = JSON) -> dict[str, Any]:
    schema = {"type": "string"} if form == CSV else _answer(route, lang)
    good = OF_LIST if route.is_list else OF_ONE
    return {
        "operationId": route.name if form == JSON else f"{route.name}-csv",
        "summary": route.summary.text(lang) if form == JSON else f"{route.summary.text(lang)} (CSV)",
        "parameters": [*_parts(route), *(_parameter(each, lang) for each in (LANG, *route.parameters))],
        "responses": {
            "200": {
                "description": good.text(lang),
                "headers": {"ETag": {"schema": {"type": "string"}}},
                "content": {form: {"schema": schema}},
            },
            "304": {"description": UNCHANGED.text(lang)},
            **_problems(READ, lang),
        },
    }


def _answer(route: Route, lang: str) -> Schema:
    found = [_ref(shape.name) for shape in route.shapes]
    one = found[0] if len(found) == 1 else {"anyOf": found}
    return schema_of_list(one, lang) if route.is_list else one


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def _parts(route: Route) -> Iterator[dict[str, Any]]:
    for found in PART.finditer(route.path):
        kind, name = found[0].strip("<>").split(":")
        schema = PARTS.get(kind, CODE)
        told = {"name": name, "in": "path", "required": True, "schema": schema}
        yield {**told, "example": route.example[name]}


def _parameter(parameter: Parameter, lang: str) -> dict[str, Any]:
    told = {"name": parameter.name, "in": "query", "schema": parameter.schema}
    return {**told, "description": parameter.about.text(lang)}


def _problems(codes: Sequence[str], lang: str) -> dict[str, Any]:
    """By status; two kinds of one status share their place."""
    told: dict[str, Any] = {}
    for code in codes:
        problem = PROBLEMS[code]
        status, title = str(int(problem.status)), problem.title.text(lang)
        if status in told:
            told[status]["description"] += f"; {title}"
        else:
            told[status] = {"description": title, "content": {MEDIA_TYPE: {"schema": _ref("Problem")}}}
    return told


def _computed(service: Service, lang: str) -> dict[str, Any]:
    return {
        "operationId": service.name,
        "summary": service.summary.text(lang),
        "description": service.about.text(lang),
        "parameters": [_parameter(LANG, lang)],
        "requestBody": {"required": True, "content": {JSON: {"schema": _ref(service.body)}}},
        "responses": {
            str(int(HTTPStatus.OK)): {
                "description": OF_ONE.text(lang),
                "content": {JSON: {"schema": _ref(service.answer)}},
            },
            **_problems(service.problems, lang),
        },
    }


def schemas(routes: Sequence[Route], services: Sequence[Service], lang: str) -> dict[str, Any]:
    """Every object that an address is sent or answers."""
    shapes: dict[str, Shape] = {shape.name: shape for route in routes for shape in route.shapes}
    told = {name: shape.schema(lang) for name, shape in shapes.items()}
    for service in services:
        told.update(service.schemas(lang))
    return told
