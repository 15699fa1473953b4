"""Make the site ready to serve: ./peq runs this before it serves or tests."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from peqsite import messages

STEPS = (
    ("checking settings and rulebook", "check", {}),
    ("migrating the database", "migrate", {"interactive": False}),
    ("loading the catalogue", "load_catalog", {}),
    ("loading the tables of scores", "load_scores", {}),
    ("loading what the portal shows", "load_portal", {}),
    ("collecting the static files", "collectstatic", {"interactive": False}),
)


class Command(BaseCommand):
    help = "Check, compile the messages, migrate, load catalogue and portal, and collect the static files."
    requires_system_checks = []  # the first step runs them, and says so

    def handle(self, **_: object) -> None:
        """Every step can be taken again at no cost; the first that fails stops the rest."""
        self.stdout.write(
            "→ " + ("French messages compiled" if messages.build() else "French messages up to date")
        )
        for label, command, arguments in STEPS:
            self.stdout.write(f"→ {label}", ending="\n")
            self.stdout.flush()
            call_command(command, verbosity=0, **arguments)
