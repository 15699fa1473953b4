"""What a clerk does with a file and a browser, in a line each."""

import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from catalog.models import DatedList
from tests.catalog.staff import list_data


def new_list(**changes: str) -> DatedList:
    """A list of December 2019, with no entry yet."""
    return DatedList.objects.create(**list_data(**changes))


def page(target: Model | type[Model], name: str, *arguments: str) -> str:
    """The address of a page of exchange: of a dated list, or of a table."""
    place = [target.pk] if isinstance(target, Model) else []
    return reverse(f"admin:catalog_{target._meta.model_name}_{name}", args=[*place, *arguments])


def send(
    client: Client, target: Model | type[Model], data: bytes | str, name: str = "liste.csv", **more: str
) -> HttpResponse:
    """Send a file; where it is taken, this is the page that shows what it would change."""
    sent = SimpleUploadedFile(name, data.encode() if isinstance(data, str) else data)
    return client.post(page(target, "import"), {"file": sent, **more}, follow=True)


def address_of(review: HttpResponse) -> str:
    return review.request["PATH_INFO"]


def confirm(client: Client, review: HttpResponse, **answers: object) -> HttpResponse:
    """Confirm what a page shows, with a reason unless another is given."""
    seen = re.search(r'name="seen" value="(\w+)"', review.content.decode())
    typed = {"seen": seen[1] if seen else "", "reason": "Copie vérifiée", **answers}
    return client.post(address_of(review), typed)


def changes(review: HttpResponse) -> dict[str, int]:
    """How many rows of each kind the plan shown has."""
    return {change.name.lower(): count for change, count in review.context["plan"].counts.items()}
