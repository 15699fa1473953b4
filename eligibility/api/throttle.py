"""How many days one client may have assessed in a minute. The client's address is never kept.

It is counted under a digest that cannot be undone without the site's key, that is another one each day, and
that the cache forgets after a minute.
"""

import logging
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from redis.exceptions import RedisError

from peqsite import clock

MINUTE: Final = 60  # seconds
HOUSEHOLD: Final = 64  # bits of an address of IPv6 that one client shares
logger = logging.getLogger(__name__)


class TooManyError(Exception):
    """The client has had its share; `wait` says for how many seconds."""

    def __init__(self, wait: int) -> None:
        super().__init__(wait)
        self.wait = wait


def spend(request: HttpRequest, days: int, *, counted: int = 0) -> None:
    """Count the days of this request for its client, but for those `counted` already. Raises TooManyError.

    A request may take the whole share, however small that is. Where the cache is away nothing is counted: an
    assessment harms nobody, a refusal might.
    """
    limit = settings.API_DAYS_PER_MINUTE
    if not limit or days == counted:
        return
    moment = int(clock.now().timestamp())
    try:
        spent = _add(f"api:{_digest(client(request))}:{moment // MINUTE}", min(days, limit) - counted)
    except (OSError, RedisError):
        logger.exception("cache unavailable")
        return
    if spent > limit:
        raise TooManyError(MINUTE - moment % MINUTE)


def _add(key: str, days: int) -> int:
    cache.add(key, 0, timeout=MINUTE)
    try:
        return cache.incr(key, days)
    except ValueError:  # forgotten since the line before
        return days


def _digest(address: str) -> str:
    return salted_hmac(__name__, f"{clock.today()} {address}", algorithm="sha256").hexdigest()


def client(request: HttpRequest) -> str:
    """The address of whoever asks, as the outermost of our proxies saw it; of IPv6, a household's network."""
    forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    hops = settings.TRUSTED_PROXIES
    text = forwarded[-hops] if 0 < hops <= len(forwarded) else request.META.get("REMOTE_ADDR", "")
    try:
        address = ip_address(text)
    except ValueError:
        return text
    if isinstance(address, IPv6Address):
        return str(ip_network((address, HOUSEHOLD), strict=False))
    return str(address)
