"""`./peq staff NAME`: the first account, and the way back in."""

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff_command(capsys):
    """Runs the command without a terminal; gives its lines."""

    def run(name):
        call_command("staff", name)
        return capsys.readouterr().out.splitlines()

    return run


def test_the_first_account_may_do_everything(staff_command, django_user_model):
    said, password = staff_command("marie")

    user = django_user_model.objects.get(username="marie")
    assert said == "account marie created: /admin/"
    assert (user.is_staff, user.is_superuser, user.is_active) == (True, True, True)
    assert user.check_password(password.removeprefix("password: "))


def test_an_account_gets_a_new_password_and_opens_again(staff_command, staff):
    staff.is_active = False
    staff.save()

    said, password = staff_command("marie")

    staff.refresh_from_db()
    assert said == "account marie has a new password: /admin/"
    assert staff.is_active
    assert staff.check_password(password.removeprefix("password: "))


def test_a_name_that_cannot_be_one_is_refused(django_user_model):
    with pytest.raises(CommandError):
        call_command("staff", "not a name")

    assert django_user_model.objects.count() == 0
