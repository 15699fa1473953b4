"""Every route of the API, and those that speak of the API itself."""

from typing import Any, Final, NamedTuple

from django.http import Http404

from catalog.api import table as catalog
from catalog.api.columns import (
    TEXT,
    Columns,
    column,
    list_of,
    nested,
    one_of,
    or_null,
    promised,
    schema_of,
)
from catalog.api.problems import PROBLEMS, ROOT, document
from catalog.api.routes import Asked, Route, Service, Shape
from catalog.api.texts import both
from eligibility.api import table as eligibility
from peqsite.api import openapi

NAME: Final = "Repère PEQ"
ABOUT: Final = both(
    "Les listes, les règles et l’évaluation de Repère PEQ, pour des programmes. Ce n’est pas un site du "
    "gouvernement : le Ministère décide. Rien de ce qui est envoyé n’est conservé.",
    "The lists, the rules and the assessment of Repère PEQ, for programs. This is not a government site: the "
    "Ministry decides. Nothing that is sent is kept.",
)
OBJECT: Final = {"type": "object"}


class Line(NamedTuple):
    """One address in the index."""

    method: str
    address: str
    csv: str | None
    summary: Any


def _lines() -> list[Line]:
    read = [
        Line(
            "GET", ROOT + each.template, f"{ROOT}{each.template}.csv" if each.is_list else None, each.summary
        )
        for each in ROUTES
    ]
    return [*read, *(Line("POST", ROOT + each.template, None, each.summary) for each in SERVICES)]


LINE: Final[Columns] = (
    column("method", "Méthode", "Method", one_of("GET", "POST"), lambda line, _: line.method),
    column(
        "address",
        "Adresse; ce qui varie est entre accolades",
        "Address; what varies is in braces",
        TEXT,
        lambda line, _: line.address,
    ),
    column(
        "csv",
        "La même liste en CSV, s’il s’agit d’une liste",
        "The same list as CSV, where it is a list",
        or_null(TEXT),
        lambda line, _: line.csv,
    ),
    column(
        "summary",
        "Ce qu’on y trouve",
        "What is found there",
        TEXT,
        lambda line, lang: line.summary.text(lang),
    ),
)
INDEX: Final[Columns] = (
    column("name", "Nom", "Name", TEXT, lambda *_: NAME),
    column("about", "Ce qu’il faut savoir", "What one must know", TEXT, lambda _, lang: ABOUT.text(lang)),
    nested("addresses", "Toutes les adresses", "All addresses", LINE, lambda lines: lines),
)

DESCRIPTION: Final[Columns] = (
    column("openapi", "Version d’OpenAPI", "Version of OpenAPI", TEXT, lambda *_: openapi.VERSION),
    column("info", "Nom et version", "Name and version", OBJECT, lambda _, lang: _info(lang)),
    column("servers", "Racine", "Root", list_of(OBJECT), lambda *_: [{"url": ROOT.rstrip("/")}]),
    column("paths", "Adresses", "Addresses", OBJECT, lambda _, lang: openapi.paths(ROUTES, SERVICES, lang)),
    column(
        "components",
        "Objets",
        "Objects",
        OBJECT,
        lambda _, lang: {"schemas": openapi.schemas(ROUTES, SERVICES, lang)},
    ),
)


def _info(lang: str) -> dict[str, str]:
    return {"title": NAME, "version": "1", "description": ABOUT.text(lang)}


def _told(name: str, fr: str, en: str, schema: Any) -> Any:
    return column(name, fr, en, schema, lambda code, lang: document(code, lang)[name])


PROBLEM: Final[Columns] = (
    _told("type", "Adresse qui explique ce genre d’erreur", "Address that explains this kind of error", TEXT),
    _told("title", "Nom de ce genre d’erreur", "Name of this kind of error", TEXT),
    _told("status", "Code de statut HTTP", "HTTP status code", {"type": "integer"}),
    _told("detail", "Ce qu’on peut y faire", "What one can do about it", TEXT),
)

PLACE: Final[Columns] = (
    promised(
        "pointer",
        "Emplacement dans le corps : un pointeur JSON, après un #",
        "Place in the body: a JSON pointer, after a #",
    ),
    promised("parameter", "Nom du paramètre", "Name of the parameter"),
    promised("code", "Code de l’erreur", "Code of the fault"),
)
WRONG: Final = promised("detail", "Ce qui ne va pas", "What is wrong")
ERRORS: Final[Columns] = (
    promised(
        "errors",
        "Ce qui ne va pas, point par point",
        "What is wrong, one by one",
        lambda lang: list_of(schema_of((WRONG,), lang, PLACE)),
    ),
)
OF_PROBLEM: Final = Shape("Problem", PROBLEM, ERRORS)


def _problem(_: Asked, code: str) -> str:
    if code not in PROBLEMS:
        raise Http404
    return code


PROBLEMS_TOLD: Final[Columns] = (
    nested("problems", "Tous les genres d’erreurs", "Every kind of error", PROBLEM, lambda codes: codes),
)

SERVICES: Final[tuple[Service, ...]] = eligibility.SERVICES
ROUTES: Final[tuple[Route, ...]] = (
    Route(
        "",
        "index",
        both("Toutes les adresses", "All addresses"),
        lambda _: _lines(),
        (Shape("Index", INDEX),),
    ),
    Route(
        "openapi.json",
        "openapi",
        both("Description de l’API (OpenAPI 3.1)", "Description of the API (OpenAPI 3.1)"),
        lambda _: None,
        (Shape("Description", DESCRIPTION),),
    ),
    *catalog.ROUTES,
    *eligibility.ROUTES,
    Route(
        "problems",
        "problems",
        both("Genres d’erreurs", "Kinds of errors"),
        lambda _: tuple(PROBLEMS),
        (Shape("Problems", PROBLEMS_TOLD),),
    ),
    Route(
        "problems/<slug:code>",
        "problem",
        both("Un genre d’erreur", "One kind of error"),
        _problem,
        (OF_PROBLEM,),
        example={"code": "not-found"},
    ),
)
