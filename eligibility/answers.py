"""The only reader and writer of the visitor's cookies.

The answers of one run live in the browser alone: `{rulebook version, start, {question: code}}`, packed by
zlib and sealed by Fernet with a key of its own, in one cookie for each language, on that language's path
of the run. No other page and no other run receives them; two tabs with two runs never mix. They last two
hours after the latest answer. Only codes are kept: no label, no key of a database, nothing computed.
"""

import base64
import json
import secrets
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.crypto import salted_hmac

from peqsite import clock

RUN_LENGTH = 12  # URL-safe characters; they name nobody
IDLE = 2 * 3600  # seconds
MOST_BYTES = 3800  # of one cookie's value; browsers stop at 4,096 with name and attributes
MOST_UNPACKED = 64 * 1024  # bytes; no run of this site unpacks to a tenth of it
FORMAT = 1  # changes with the shape of what is kept: an older cookie then reads as expired
PURPOSE = "eligibility.answers"

Codes = dict[str, Any]


class TooManyAnswers(Exception):  # noqa: N818 - a refusal, not a failure
    """The answers no longer fit in a cookie."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What one visitor answered in one run."""

    run: str
    version: str
    """The rulebook's version when the run began."""
    start: int
    """Seconds since 1970-01-01 UTC."""
    codes: Mapping[str, Any] = field(default_factory=dict)
    """By question: the codes given."""

    def having(self, question: str, codes: Any) -> "Answers":
        return replace(self, codes={**self.codes, question: codes})

    def holding(self, codes: Mapping[str, Any]) -> "Answers":
        """The same run with all these answers in place of its own."""
        return replace(self, codes=dict(codes))


def new_run(version: str) -> Answers:
    return Answers(secrets.token_urlsafe(RUN_LENGTH * 3 // 4), version, int(clock.now().timestamp()))


def read(request: HttpRequest, run: str) -> Answers | None:
    """The answers of a run; None when its cookie is absent, expired, altered, or another run's."""
    sealed = request.COOKIES.get(_name(translation.get_language()))
    try:
        return _unpack(_open(sealed), run) if sealed else None
    except (InvalidToken, zlib.error, ValueError, KeyError, TypeError):
        return None


def record(response: HttpResponse, answers: Answers) -> None:
    """Write both cookies for two more hours, or raise `TooManyAnswers` and write neither."""
    sealed = _seal(_pack(answers))
    if len(sealed) > MOST_BYTES:
        raise TooManyAnswers(len(sealed))
    for name, path in _places(answers.run):
        response.set_cookie(
            name,
            sealed,
            max_age=IDLE,
            path=path,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Strict",
        )


def erase(response: HttpResponse, run: str) -> None:
    """Delete this run's two cookies, and nothing of another run."""
    for name, path in _places(run):
        response.delete_cookie(name, path=path, samesite="Strict")
        response.cookies[name]["secure"] = settings.SESSION_COOKIE_SECURE or ""
        response.cookies[name]["httponly"] = True


def _name(language: str) -> str:
    return f"peq-{language}"


def _places(run: str) -> Iterator[tuple[str, str]]:
    """Name and path of each cookie of a run."""
    for language, _ in settings.LANGUAGES:
        with translation.override(language):
            yield _name(language), f"{reverse('eligibility:start')}{run}/"


def _pack(answers: Answers) -> bytes:
    content = [FORMAT, answers.run, answers.version, answers.start, answers.codes]
    return zlib.compress(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(), 9)


def _unpack(packed: bytes, run: str) -> Answers:
    """The answers, if they are this run's. Never unpacks more than `MOST_UNPACKED`."""
    unpacker = zlib.decompressobj()
    text = unpacker.decompress(packed, MOST_UNPACKED)
    if not unpacker.eof:
        raise ValueError("too long")
    kept_format, kept_run, version, start, codes = json.loads(text)
    if (kept_format, kept_run) != (FORMAT, run) or not isinstance(codes, dict):
        raise ValueError("another run or another format")
    return Answers(run, version, start, codes)


def _seal(packed: bytes) -> str:
    return _fernet().encrypt_at_time(packed, int(clock.now().timestamp())).decode()


def _open(sealed: str) -> bytes:
    return _fernet().decrypt_at_time(sealed.encode(), IDLE, int(clock.now().timestamp()))


def _fernet() -> MultiFernet:
    return _make_fernet((settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS))


@lru_cache(maxsize=4)
def _make_fernet(secrets_: tuple[str, ...]) -> MultiFernet:
    """Seals with the present secret, opens with it and with those it replaced."""
    return MultiFernet([Fernet(_key(secret)) for secret in secrets_])


def _key(secret: str) -> bytes:
    digest = salted_hmac(PURPOSE, "cookie", secret=secret, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest)
