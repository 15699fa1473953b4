"""Reports of unexpected results: how many one sender may send, and which are to be deleted."""

from typing import Final

from django.conf import settings
from django.core.cache import cache
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from redis.exceptions import RedisError

from eligibility.api.throttle import client
from peqsite import clock
from peqsite.portal.models.report import KEPT, Report

HOUR: Final = 3600  # seconds


def is_one_too_many(request: HttpRequest) -> bool:
    """Count one more report of this sender; whether that is over the share of an hour.

    The sender's address is counted under a digest that changes each day, and is never kept. Where the cache
    is away nothing is counted.
    """
    limit = settings.REPORTS_PER_HOUR
    hour = int(clock.now().timestamp()) // HOUR
    sender = salted_hmac(__name__, f"{clock.today()} {client(request)}", algorithm="sha256").hexdigest()
    try:
        return bool(limit) and _counted(f"report:{sender}:{hour}") > limit
    except (OSError, RedisError):
        return False


def _counted(key: str) -> int:
    cache.add(key, 0, timeout=HOUR)
    try:
        return cache.incr(key)
    except ValueError:  # forgotten since the line before
        return 1


def too_old() -> QuerySet[Report]:
    """The reports received 90 days ago or before."""
    return Report.objects.filter(received__lte=clock.now() - KEPT)
