"""Ask every address that staff gave whether it still answers."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from peqsite import clock
from peqsite.portal.link_check import TIMEOUT, Answer, ask
from peqsite.portal.models import AddressCheck, Link, News, Office


class Command(BaseCommand):
    help = "Check the addresses of links, news and offices, one after the other, and keep what was found."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--timeout", type=float, default=TIMEOUT, help="seconds to wait for each address")

    def handle(self, *_args: Any, timeout: float, **_options: Any) -> None:
        broken = 0
        addresses = sorted(_addresses())
        for number, address in enumerate(addresses, 1):
            answer = ask(address, timeout)
            _keep(address, answer)
            broken += answer.is_broken
            mark = "broken" if answer.is_broken else "fine"
            self.stdout.write(f"  {number}/{len(addresses)} {mark} ({answer.found}) {address}")
        AddressCheck.objects.exclude(address__in=addresses).delete()
        self.stdout.write(f"{len(addresses)} addresses checked, {broken} broken.")


def _addresses() -> set[str]:
    """Every address of what is published, each once."""
    kinds = (Link, News, Office)
    rows = (kind.objects.filter(state=kind.State.PUBLISHED).values_list("url", flat=True) for kind in kinds)
    return {address for found in rows for address in found if address}


def _keep(address: str, answer: Answer) -> None:
    found = {"checked": clock.now(), "is_broken": answer.is_broken, "found": answer.found}
    AddressCheck.objects.update_or_create(address=address, defaults=found)
