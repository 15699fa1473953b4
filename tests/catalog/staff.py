"""What a member of staff does with a browser, in a line each."""

import re

from django.db.models import Model
from django.test import Client
from django.urls import reverse


def address(row: Model, action: str = "change") -> str:
    """Where a row is kept in the admin."""
    return reverse(f"admin:catalog_{row._meta.model_name}_{action}", args=[row.pk])


def listing(model: type[Model]) -> str:
    return reverse(f"admin:catalog_{model._meta.model_name}_changelist")


def read(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return response.content.decode()


def revision(html: str) -> str:
    """The entry of history that an open form was made on."""
    return re.search(r'name="revision" value="(\d+)"', html)[1]


def typed(client: Client, row: Model, **changes: str) -> dict[str, str]:
    """What the browser would send for a form just opened, with these changes."""
    return {
        "title_fr": row.title_fr,
        "title_en": row.title_en,
        "revision": revision(read(client, address(row))),
    } | (changes)


def list_data(**changes: str) -> dict[str, str]:
    """A new dated list, of December 2019 unless said."""
    texts = {
        f"{name}_{language}": "x"
        for name in ("title", "instrument", "source", "note")
        for language in ("fr", "en")
    }
    days = {"starts": "2019-12-01", "ends": "2019-12-31"}
    return {"key": "more", "role": "worker-occupations", **days, **texts, **changes}
