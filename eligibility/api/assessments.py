"""POST /api/v1/assessments: a situation in, verdicts out. Nothing of it is stored, and nothing is logged."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.views.decorators.csrf import csrf_exempt

from catalog.api.language import language_of
from catalog.api.problems import problem_response
from catalog.rows import Bilingual
from catalog.snapshot import catalog
from eligibility.api import throttle
from eligibility.api.submission import BadSubmission, Submission, read_submission
from eligibility.plain_json import NotJSON, read_json
from eligibility.responses import private
from eligibility.rulebooks import current_rulebook
from eligibility.rules.assess import assess
from eligibility.rules.ruleset import Rulebook
from eligibility.verdict_json import verdict_json
from peqsite import freshness

JSON: Final = "application/json"
MOST_BYTES: Final = 64 * 1024
"""A situation with everything told, twenty jobs and twenty diplomas, takes a sixth of it."""
MOST: Final = Bilingual("au plus 64 Kio", "64 KiB at most")


@csrf_exempt
def assessments(request: HttpRequest) -> HttpResponse:
    """It needs no protection against forged requests: it knows no session, and changes nothing."""
    if request.method != "POST":
        return _quiet(problem_response(request, "method-not-allowed", allow="POST"))
    try:
        return _quiet(_answer(request))
    except throttle.TooManyError as much:
        return _quiet(_later(request, much.wait))
    except BadSubmission as bad:
        return _quiet(problem_response(request, "bad-assessment", lang=bad.lang, errors=bad.errors()))
    except NotJSON as bad:
        why = {"code": bad.code, "detail": bad.told(language_of(request))}
        return _quiet(problem_response(request, "bad-json", errors=[why]))


def _answer(request: HttpRequest) -> HttpResponse:
    throttle.spend(request, 1)
    if request.content_type != JSON:
        return problem_response(request, "unsupported-media-type")
    try:
        body = _body(request)
    except RequestDataTooBig:
        return problem_response(request, "too-large", errors=[{"detail": MOST.text(language_of(request))}])
    except UnreadablePostError:
        return problem_response(request, "bad-request")
    number = freshness.version()
    book, told = current_rulebook(number), read_json(body)
    submission = read_submission(told, language_of(request), book, catalog(number))
    throttle.spend(request, len(submission.days), counted=1)
    response = JsonResponse(_verdicts(submission, book), json_dumps_params={"ensure_ascii": False})
    response["Content-Language"] = submission.lang
    return response


def _body(request: HttpRequest) -> bytes:
    """Raises RequestDataTooBig, before anything is read where its length is told."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES or len(request.body) > MOST_BYTES:
        raise RequestDataTooBig
    return request.body


def _verdicts(submission: Submission, book: Rulebook) -> Mapping[str, Any]:
    return {
        "rulebook": book.version,
        "lang": submission.lang,
        "assessments": [
            {
                "on": day.isoformat(),
                "streams": [
                    verdict_json(assess(submission.profile, day, book, stream), submission.lang)
                    for stream in submission.streams
                ],
            }
            for day in submission.days
        ],
    }


def _later(request: HttpRequest, wait: int) -> HttpResponse:
    response = problem_response(request, "too-many-requests")
    response["Retry-After"] = str(wait)
    return response


def _quiet(response: HttpResponse) -> HttpResponse:
    """Keep it out of every cache and index, and a refusal out of Django's log."""
    if response.status_code != HTTPStatus.OK:
        response._has_been_logged = True
    return private(response)
