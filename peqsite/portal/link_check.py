"""Whether an address still answers: HEAD first, GET where HEAD is refused; no body is ever read."""

from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

TIMEOUT: Final = 10  # seconds
AGENT: Final = "Repere-PEQ-link-check/1"
REFUSES_HEAD: Final = {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, 501}
LONGEST: Final = 120  # characters


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether an address is broken, and what came back: "200", "404", or why nothing did."""

    is_broken: bool
    found: str


def ask(address: str, timeout: float = TIMEOUT) -> Answer:
    """What an http or https address answers, redirects followed. It never raises."""
    answer = _ask("HEAD", address, timeout)
    if answer.is_broken and answer.found in {str(int(status)) for status in REFUSES_HEAD}:
        return _ask("GET", address, timeout)
    return answer


def _ask(method: str, address: str, timeout: float) -> Answer:
    if not address.startswith(("http://", "https://")):
        return Answer(is_broken=True, found="no web address")
    try:
        request = Request(address, method=method, headers={"User-Agent": AGENT})  # noqa: S310 http alone, above
        with urlopen(request, timeout=timeout) as response:  # noqa: S310 the same
            return Answer(is_broken=False, found=str(response.status))
    except HTTPError as error:
        error.close()
        return Answer(is_broken=True, found=str(error.code))
    except (URLError, HTTPException, OSError, ValueError) as error:
        return Answer(is_broken=True, found=str(getattr(error, "reason", error))[:LONGEST] or "no answer")
