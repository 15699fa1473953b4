"""HTTP of every route that is read: language, memory, ETag, compression, and who may read it.

A list is made once for each state of the database, and kept as bytes until `freshness` moves. An answer has a
strong ETag of its bytes, one for each encoding, and no cache serves it without asking whether it still holds.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlencode

from django.db.models import Max, Model
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.csrf import csrf_exempt

from catalog.api.columns import item
from catalog.api.csv_text import csv_of
from catalog.api.dataset import Dataset, json_of
from catalog.api.language import language_of
from catalog.api.problems import SAFE, open_to_others, problem_response
from catalog.api.routes import LANG, Asked, BadParametersError, Route
from peqsite import freshness

JSON, CSV = "application/json", "text/csv; charset=utf-8"
TAKES_GZIP: Final = re.compile(r"\bgzip\b")
LEVEL: Final = 6

kept: Final[freshness.Snapshot[dict]] = freshness.Snapshot(dict)
"""The lists that were asked for since the last edit, ready to send. There are few, and they end with it."""


@dataclass(frozen=True, slots=True)
class Body:
    """An answer ready to send."""

    content: bytes
    zipped: bytes
    tag: str
    media_type: str
    file: str = ""
    """The name under which a browser keeps it."""
    modified: datetime | None = None

    @classmethod
    def of(cls, text: str, media_type: str, **more: Any) -> "Body":
        content = text.encode()
        zipped = gzip.compress(content, LEVEL, mtime=0)
        return cls(content, zipped, hashlib.sha256(content).hexdigest()[:32], media_type, **more)


def view_of(route: Route, form: str = JSON) -> Callable[..., HttpResponse]:
    """The view of one route in one form. It needs no protection against forged requests: it only reads."""

    @csrf_exempt
    def view(request: HttpRequest, **where: Any) -> HttpResponse:
        if request.method not in SAFE:
            return problem_response(request, "method-not-allowed", allow=", ".join(SAFE))
        try:
            asked = read(request, route)
        except BadParametersError as bad:
            errors = [_fault(name, route, language_of(request)) for name in bad.names]
            return problem_response(request, "bad-parameter", errors=errors)
        return send(request, body_of(route, form, asked, where, request.path))

    return view


def read(request: HttpRequest, route: Route) -> Asked:
    """What was asked. Raises BadParametersError."""
    known = (LANG, *route.parameters)
    query = {each.name: text for each in known if (text := request.GET.get(each.name, "").strip())}
    if bad := [each.name for each in known if each.name in query and not each.allows(query[each.name])]:
        raise BadParametersError(bad)
    return Asked(freshness.version(), query.pop(LANG.name, language_of(request)), query)


def _fault(name: str, route: Route, lang: str) -> dict[str, str]:
    """What a parameter may be."""
    schema = next(each.schema for each in (LANG, *route.parameters) if each.name == name)
    words = ", ".join(map(str, schema.get("enum", ())))
    most = schema.get("maxLength")
    told = {
        "fr": f"Valeurs permises\u00a0: {words}." if words else f"Au plus {most} caractères.",
        "en": f"Values allowed: {words}." if words else f"{most} characters at most.",
    }
    return {"parameter": name, "detail": told[lang]}


def body_of(route: Route, form: str, asked: Asked, where: dict[str, Any], path: str) -> Body:
    """The answer as bytes; that of a whole list, or of an address that stands alone, is made once."""
    shelf, key = kept(asked.number), (path, asked.lang)
    is_kept = not asked.query and (route.is_list or not where)
    if is_kept and key in shelf:
        return shelf[key]
    with translation.override(asked.lang):
        body = _make(route, form, asked, where, path)
    if is_kept:
        shelf[key] = body
    return body


def _make(route: Route, form: str, asked: Asked, where: dict[str, Any], path: str) -> Body:
    made = route.make(asked, **where)
    if not isinstance(made, Dataset):
        (shape,) = route.shapes
        return Body.of(_text(item(shape.columns, made, asked.lang)), JSON)
    more = {"modified": last_edit(made.models)}
    if form == CSV:
        return Body.of(csv_of(made, asked.lang), CSV, file=f"{made.file.text(asked.lang)}.csv", **more)
    address = f"{path}.csv?{urlencode({**asked.query, 'lang': asked.lang})}"
    return Body.of(_text(json_of(made, asked.lang, address)), JSON, **more)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def last_edit(models: tuple[type[Model], ...]) -> datetime | None:
    """When a row of these tables was last added, changed or removed; None where no history tells."""
    found = (model.history.aggregate(latest=Max("history_date"))["latest"] for model in models)
    return max(filter(None, found), default=None)


def send(request: HttpRequest, body: Body) -> HttpResponse:
    """The body as the browser takes it, or that what it has still holds."""
    takes = request.headers.get("Accept-Encoding", "")
    is_zipped = len(body.zipped) < len(body.content) and TAKES_GZIP.search(takes) is not None
    response = HttpResponse(body.zipped if is_zipped else body.content, body.media_type)
    response["ETag"] = f'"{body.tag}-gzip"' if is_zipped else f'"{body.tag}"'
    response["Cache-Control"] = "public, no-cache"
    response["Vary"] = "Accept-Encoding"
    if is_zipped:
        response["Content-Encoding"] = "gzip"
    if body.modified:
        response["Last-Modified"] = http_date(body.modified.timestamp())
    if body.file:
        response["Content-Disposition"] = f'attachment; filename="{body.file}"'
    answer = get_conditional_response(request, etag=response["ETag"], response=response)
    if answer.status_code == HTTPStatus.PRECONDITION_FAILED:
        return problem_response(request, "precondition-failed")
    return open_to_others(answer)
