"""A file between its dry run and its confirmation: its rows, in the session of the clerk who sent it.

What was uploaded is gone once it is read. Its rows wait in the session, which only that clerk's browser
opens, on every worker alike; they are taken away when they are confirmed, given up, replaced by another file,
or too old, and with the session when the clerk logs out.
"""

import base64
import json
import zlib
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Final

from django.contrib.sessions.backends.base import SessionBase

from catalog.exchange.limits import MAX_PACKED, WAITING_LIFE
from catalog.exchange.sheet import Refusal, RefusedFileError, Remark, Row, Sheet
from peqsite import clock

_PLACE: Final = "catalog-import"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that was read: what it is for, its name, the edition that the clerk stated, its rows."""

    token: str
    target: str
    name: str
    edition: str
    sheet: Sheet


def keep(session: SessionBase, target: str, name: str, edition: str, sheet: Sheet) -> str:
    """Have a file wait, in the place of any other, and give its token. Raises RefusedFileError."""
    packed = _pack(sheet)
    if len(packed) > MAX_PACKED:
        raise RefusedFileError(Refusal.TOO_MUCH_TEXT)
    token = token_urlsafe(9)
    made = int(clock.now().timestamp())
    session[_PLACE] = {
        "token": token,
        "target": target,
        "name": name,
        "edition": edition,
        "made": made,
        "packed": packed,
    }
    return token


def find(session: SessionBase, target: str, token: str) -> Waiting | None:
    """The file of this token, if it still waits for that target."""
    held = session.get(_PLACE)
    if held is None:
        return None
    if clock.now().timestamp() - held["made"] > WAITING_LIFE:
        forget(session)
        return None
    if (held["target"], held["token"]) != (target, token):
        return None
    return Waiting(token, target, held["name"], held["edition"], _unpack(held["packed"]))


def forget(session: SessionBase) -> None:
    """Take away the file that waits, if one does."""
    session.pop(_PLACE, None)


def _pack(sheet: Sheet) -> str:
    rows = [[row.number, row.cells, sorted(row.numbers)] for row in sheet.rows]
    text = json.dumps([rows, sheet.remarks], ensure_ascii=False)
    return base64.b64encode(zlib.compress(text.encode())).decode()


def _unpack(packed: str) -> Sheet:
    rows, remarks = json.loads(zlib.decompress(base64.b64decode(packed)))
    return Sheet(
        tuple(Row(number, tuple(cells), frozenset(numbers)) for number, cells, numbers in rows),
        {Remark(remark): told for remark, told in remarks.items()},
    )
