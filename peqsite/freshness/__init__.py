"""The one version number that every staff edit bumps, in the edit's own transaction.

A leaf: it imports nothing of ours. Pages and snapshots made under one number are valid until the
number moves, on every worker and every machine that shares the database.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from secrets import randbelow
from typing import Any, Generic, TypeVar

from django.db.models import F, Model
from django.db.models.signals import m2m_changed, post_delete, post_save

T = TypeVar("T")
STEPS = 1_000_000

_read: ContextVar[list[int] | None] = ContextVar("freshness", default=None)


@contextmanager
def one_moment() -> Iterator[None]:
    """Read the number once, when first asked for, in this block: all that a page shows is of one moment."""
    token = _read.set([])
    try:
        yield
    finally:
        _read.reset(token)


def version() -> int:
    """The present number: one query, never cached but within `one_moment`."""
    from peqsite.freshness.models import Version  # noqa: PLC0415 – models load after the app registry

    held = _read.get()
    if held:
        return held[0]
    number = Version.objects.values_list("number", flat=True).filter(pk=1).first() or 0
    if held is not None:
        held.append(number)
    return number


def bump(**_: Any) -> None:
    """Move the number on. Call it inside the transaction that makes the edit.

    The step is drawn by chance: a snapshot made inside a transaction that is then rolled back must not
    pass for the one of the next edit, which would otherwise bear the same number.
    """
    from peqsite.freshness.models import Version  # noqa: PLC0415 – the same

    if held := _read.get():
        held.clear()
    if not Version.objects.filter(pk=1).update(number=F("number") + 1 + randbelow(STEPS)):
        Version.objects.create(pk=1)  # the row was flushed away, as between transactional tests


def watch(*senders: type[Model]) -> None:
    """Bump at every save and delete of these models. Bulk writes send no signal: they call `bump`."""
    for sender in senders:
        for signal in (post_save, post_delete):
            signal.connect(bump, sender=sender, dispatch_uid=f"freshness-{sender._meta.label}")
        for relation in sender._meta.many_to_many:
            m2m_changed.connect(
                bump, sender=relation.remote_field.through, dispatch_uid=f"freshness-{relation}"
            )


class Snapshot(Generic[T]):
    """An immutable value made from the database, and made again once the number has moved.

    Calling it costs one query (the number), and those of `make` when something changed. A caller that
    needs several snapshots asks for the number once and gives it to each: one query for all, and all of
    one moment. Two threads may both make a value after an edit: each is right, and the last one stays.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._held: tuple[int, T] | None = None

    def __call__(self, present: int | None = None) -> T:
        present, held = version() if present is None else present, self._held
        if held is None or held[0] != present:
            held = self._held = (present, self._make())
        return held[1]
