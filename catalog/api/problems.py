"""Errors of the API: problem documents (RFC 9457), each kind with an address that explains it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

from catalog.api.language import language_of
from catalog.api.texts import both
from catalog.rows import Bilingual

ROOT: Final = "/api/v1/"
MEDIA_TYPE: Final = "application/problem+json"
SAFE: Final = ("GET", "HEAD")
Faults = Sequence[Mapping[str, str]]
"""What is wrong, one by one: a `pointer` into the body or the name of a `parameter`, and a `detail`."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of problem: its status, its title, and what one can do."""

    status: HTTPStatus
    title: Bilingual
    about: Bilingual


def _problem(status: HTTPStatus, title: tuple[str, str], about: tuple[str, str]) -> Problem:
    return Problem(status, both(*title), both(*about))


PROBLEMS: Final[Mapping[str, Problem]] = {
    "bad-request": _problem(
        HTTPStatus.BAD_REQUEST,
        ("Demande illisible", "Unreadable request"),
        (
            "L’adresse est trop longue, contient un caractère nul, ou le corps n’est pas en UTF-8.",
            "The address is too long, holds a NUL character, or the body is not in UTF-8.",
        ),
    ),
    "bad-parameter": _problem(
        HTTPStatus.BAD_REQUEST,
        ("Paramètre refusé", "Parameter refused"),
        (
            "Un paramètre de l’adresse n’a pas une des valeurs permises.",
            "A parameter of the address has none of the values allowed.",
        ),
    ),
    "bad-json": _problem(
        HTTPStatus.BAD_REQUEST,
        ("Corps illisible", "Unreadable body"),
        (
            "Le corps doit être un texte JSON en UTF-8, sans clé répétée dans un objet ni nombre infini.",
            "The body must be JSON text in UTF-8, without a key repeated in an object or an infinite number.",
        ),
    ),
    "forbidden": _problem(
        HTTPStatus.FORBIDDEN,
        ("Accès refusé", "Access refused"),
        ("Cette adresse ne vous est pas ouverte.", "This address is not open to you."),
    ),
    "not-found": _problem(
        HTTPStatus.NOT_FOUND,
        ("Rien à cette adresse", "Nothing at this address"),
        (
            f"Aucune liste, ligne ou évaluation ne porte cette adresse. Toutes les adresses : {ROOT}",
            f"No list, row or assessment has this address. All addresses: {ROOT}",
        ),
    ),
    "method-not-allowed": _problem(
        HTTPStatus.METHOD_NOT_ALLOWED,
        ("Méthode refusée", "Method not allowed"),
        (
            "Cette adresse répond à d’autres méthodes, que nomme l’en-tête Allow.",
            "This address answers other methods, which the Allow header names.",
        ),
    ),
    "precondition-failed": _problem(
        HTTPStatus.PRECONDITION_FAILED,
        ("Condition non remplie", "Precondition failed"),
        (
            "L’étiquette (ETag) que vous demandez n’est plus celle de cette adresse.",
            "The ETag you ask for is no longer that of this address.",
        ),
    ),
    "too-large": _problem(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        ("Corps trop volumineux", "Body too large"),
        (
            "Le corps dépasse la taille permise.",
            "The body is over the size allowed.",
        ),
    ),
    "unsupported-media-type": _problem(
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        ("Type de contenu refusé", "Media type refused"),
        ("Le corps doit être de type application/json.", "The body must be of the type application/json."),
    ),
    "bad-assessment": _problem(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        ("Situation impossible à évaluer", "Situation that cannot be assessed"),
        (
            "Le corps est du JSON, mais une partie n’a pas de sens; chaque erreur dit où elle se trouve.",
            "The body is JSON, but part of it makes no sense; each fault says where it is.",
        ),
    ),
    "too-many-requests": _problem(
        HTTPStatus.TOO_MANY_REQUESTS,
        ("Trop de demandes", "Too many requests"),
        (
            "Vous avez fait évaluer trop de dates en peu de temps. Retry-After dit quand réessayer.",
            "You have had too many dates assessed in a short time. Retry-After says when to try again.",
        ),
    ),
    "server-error": _problem(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        ("Erreur de notre côté", "Error on our side"),
        (
            "La demande n’a pas pu être traitée, et ce n’est pas de votre faute.",
            "The request could not be handled, and it is no fault of yours.",
        ),
    ),
    "unavailable": _problem(
        HTTPStatus.SERVICE_UNAVAILABLE,
        ("Service non disponible", "Service unavailable"),
        (
            "La base de données ne répond pas pour l’instant. Retry-After dit quand réessayer.",
            "The database does not answer for the moment. Retry-After says when to try again.",
        ),
    ),
}
OF_STATUS: Final = {int(problem.status): code for code, problem in reversed(PROBLEMS.items())}
"""The first kind of each status: what is answered where nothing but the status is known."""


def address_of(code: str) -> str:
    """Where a kind of problem is explained: its type."""
    return f"{ROOT}problems/{code}"


def document(code: str, lang: str) -> dict[str, Any]:
    """What is said of a kind of problem, whoever meets it."""
    problem = PROBLEMS[code]
    told = {"type": address_of(code), "title": problem.title.text(lang), "status": int(problem.status)}
    return {**told, "detail": problem.about.text(lang)}


def problem_response(
    request: HttpRequest, code: str, *, lang: str = "", errors: Faults = (), allow: str = ""
) -> HttpResponse:
    """The answer to what cannot be done, which no cache keeps. `allow` names the methods that are."""
    lang = lang or language_of(request)
    told = {**document(code, lang), **({"errors": list(errors)} if errors else {})}
    response = HttpResponse(json.dumps(told, ensure_ascii=False), MEDIA_TYPE, told["status"])
    response["Content-Language"] = lang
    if allow:
        response["Allow"] = allow
    add_never_cache_headers(response)
    return open_to_others(response) if request.method in SAFE else response


def open_to_others(response: HttpResponse) -> HttpResponse:
    """Let the pages of other sites read it: it is the same for everybody, and knows nobody."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
