"""The guards of conftest.py guard."""

import socket
from datetime import date

import pytest
from django.template import Context, engines

from peqsite import clock
from tests.support.network import ForeignHostError
from tests.support.undefined import UndefinedFails, UndefinedVariableError


@pytest.mark.parametrize("host", ["example.org", "203.0.113.7"])
def test_no_test_reaches_another_machine(host):
    with pytest.raises(ForeignHostError):
        socket.create_connection((host, 80), timeout=1)


def test_an_undefined_variable_of_ours_fails():
    assert isinstance(engines["django"].engine.string_if_invalid, UndefinedFails)

    template = engines["django"].engine.get_template("components/breadcrumbs.html")
    with pytest.raises(UndefinedVariableError, match="label"):
        template.render(Context())


def test_the_clock_stops(stopped_at):
    stopped_at(date(2024, 5, 1))

    assert (clock.today(), clock.now().hour) == (date(2024, 5, 1), 12)
