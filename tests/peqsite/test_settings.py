"""Production refuses to start unsafe, and says why; development starts bare."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOOD = {"PEQ_ENV": "production", "SECRET_KEY": "k7-Zq9_" * 9, "ALLOWED_HOSTS": "peq.example"}
SHOW = """
import os, django
os.environ["DJANGO_SETTINGS_MODULE"] = "peqsite.settings"
django.setup()
from django.conf import settings
print({expression})
"""


def start(environment, expression="'started'"):
    """Load the settings in a process of their own; its exit status and what it said last."""
    clean = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-c", SHOW.format(expression=expression)],
        cwd=ROOT,
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, (done.stdout or done.stderr).strip().splitlines()[-1]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        pytest.param({"SECRET_KEY": ""}, "SECRET_KEY must be set", id="no key"),
        pytest.param(
            {"SECRET_KEY": "insecure-development-key"}, "SECRET_KEY must be set", id="the default key"
        ),
        pytest.param({"SECRET_KEY": "k" * 49}, "SECRET_KEY must be set", id="a short key"),
        pytest.param({"SECRET_KEY": "k" * 60}, "SECRET_KEY must be set", id="a monotonous key"),
        pytest.param({"DEBUG": "1"}, "DEBUG must be off", id="debug"),
        pytest.param({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name", id="any host"),
        pytest.param({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS must name", id="no host"),
        pytest.param(
            {"PUBLIC_ADDRESS": "peq.example"}, "must be https://host", id="an address without scheme"
        ),
        pytest.param({"PEQ_ENV": "prod"}, "must be development or production", id="a misspelt environment"),
    ],
)
def test_production_refuses_to_start(change, reason):
    status, said = start(GOOD | change)

    assert status == 1
    assert said.startswith("django.core.exceptions.ImproperlyConfigured: ")
    assert reason in said


def test_production_starts_when_it_is_safe():
    assert start(GOOD) == (0, "started")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "(False, False, 0, False)"),
        ({"DEBUG": "1"}, "(True, False, 0, False)"),
        (GOOD, "(False, True, 31536000, True)"),
    ],
)
def test_what_the_environment_decides(environment, expected):
    names = ("DEBUG", "SESSION_COOKIE_SECURE", "SECURE_HSTS_SECONDS", "SECURE_SSL_REDIRECT")
    expression = "(" + ", ".join(f"settings.{name}" for name in names) + ")"

    assert start(environment, expression) == (0, expected)


def test_the_forwarded_protocol_is_believed_only_when_asked():
    expression = "settings.SECURE_PROXY_SSL_HEADER"

    assert start(GOOD, expression) == (0, "None")
    assert start(GOOD | {"TRUST_FORWARDED_PROTO": "1"}, expression) == (
        0,
        "('HTTP_X_FORWARDED_PROTO', 'https')",
    )


def test_every_variable_is_documented():
    source = (ROOT / "peqsite" / "settings.py").read_text()
    read = set(re.findall(r'env(?:\.\w+)?\(\s*"(\w+)"', source))
    told = set(re.findall(r"^\| `(\w+)`", (ROOT / "docs" / "settings.md").read_text(), re.MULTILINE))

    assert read <= told
    assert told - read == {"PYTHON", "PORT", "CHROMIUM_PATH", "CI"}  # those of ./peq
