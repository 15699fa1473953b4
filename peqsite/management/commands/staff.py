"""`./peq staff NAME`: the first account, and the way back in when a password is lost."""

import secrets
import sys
from getpass import getpass

from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser


class Command(BaseCommand):
    help = "Create a staff account that may do everything, or give an existing one a new password."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the login name")

    def handle(self, *, name: str, **_: object) -> None:
        """Ask for the password at a terminal; no answer, or no terminal, has one made and shown once."""
        users = get_user_model()
        user = users.objects.filter(username=name).first() or users(username=name)
        new = user.pk is None
        user.is_staff = user.is_superuser = user.is_active = True
        password, made = self.password(user)
        user.set_password(password)
        self.save(user)
        self.stdout.write(f"account {name} {'created' if new else 'has a new password'}: /admin/")
        if made:
            self.stdout.write(f"password: {password}")

    def password(self, user: object) -> tuple[str, bool]:
        """The password and whether it was made here."""
        typed = getpass("Password (Enter to have one made): ") if sys.stdin.isatty() else ""
        if not typed:
            return secrets.token_urlsafe(18), True
        if typed != getpass("The same again: "):
            raise CommandError("the two passwords differ; nothing was changed")
        try:
            validate_password(typed, user)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        return typed, False

    def save(self, user: object) -> None:
        try:
            user.full_clean()
        except ValidationError as error:
            raise CommandError("; ".join(error.messages)) from error
        user.save()
