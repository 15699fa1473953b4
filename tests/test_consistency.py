"""Guards over the whole tree: nothing unused, nothing half declared, nothing the security policy refuses."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
APPS = ("peqsite", "catalog", "eligibility")
TEMPLATE_FOLDERS = ["templates", *APPS]
# Django looks these up by itself, or builds their name from a status.
FOUND_BY_NAME = re.compile(
    r"admin/|catalog/occupation_\d{4}|portal/(?:audience|page)_[a-z]+|errors/\d|"
    r".*/widgets/|simple_history/|registration/"
)


def templates():
    """Name, as `include` would say it, and file of each of our templates."""
    for file in sorted((ROOT / "templates").rglob("*.html")):
        yield file.relative_to(ROOT / "templates").as_posix(), file


def sources():
    yield from (file.read_text() for _, file in templates())
    for app in APPS:
        for kind in ("*.py", "*.html"):
            yield from (file.read_text() for file in sorted((ROOT / app).rglob(kind)))


TEMPLATES = [pytest.param(name, file, id=name) for name, file in templates()]


def test_every_template_is_used():
    text = "\n".join(sources())
    unused = [
        name
        for name, _ in templates()
        if not FOUND_BY_NAME.match(name) and f'"{name}"' not in text and f"'{name}'" not in text
    ]

    assert unused == []


@pytest.mark.parametrize(("name", "file"), TEMPLATES)
def test_a_template_holds_nothing_that_the_policy_refuses(name, file):
    refused = r"""\sstyle=|\son[a-z]+=|<style|javascript:|<script(?![^>]*\bsrc=)"""

    assert re.findall(refused, file.read_text()) == []


@pytest.mark.parametrize(("name", "file"), TEMPLATES)
def test_a_template_fetches_nothing_from_elsewhere(name, file):
    assert (
        re.findall(r'(?:src|srcset|action)="(?:https?:)?//[^"]*"|<link[^>]*href="https?:', file.read_text())
        == []
    )


@pytest.mark.parametrize(("name", "file"), TEMPLATES)
def test_a_template_loads_only_the_tags_it_uses(name, file):
    uses = {
        "i18n": r"{% (?:translate|blocktranslate|get_\w*language)|\|language_name",
        "static": r"{% (?:static|get_static_prefix)",
    }
    text = file.read_text()
    loaded = {library for line in re.findall(r"{% load ([\w ]+) %}", text) for library in line.split()}

    assert {library for library in loaded & uses.keys() if not re.search(uses[library], text)} == set()


@pytest.mark.parametrize(("name", "file"), TEMPLATES)
def test_a_template_is_short(name, file):
    assert len(file.read_text().splitlines()) <= 120


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_a_lock_holds_what_is_asked_for_and_by_hash(name):
    asked = re.findall(r"^([A-Za-z][\w.-]*)", (ROOT / f"{name}.in").read_text(), re.MULTILINE)
    lock = (ROOT / f"{name}.txt").read_text()
    pins = re.findall(r"^([a-z][\w.-]*)==\S+.* \\\n +--hash=sha256:[0-9a-f]{64}", lock, re.MULTILINE)

    assert {canonical(package) for package in asked} - set(pins) == set()
    assert len(pins) == len(re.findall(r"^[a-z]", lock, re.MULTILINE))


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_each_dependency_has_its_reason(name):
    lines = (ROOT / f"{name}.in").read_text().splitlines()

    assert [line for line in lines if re.match(r"[A-Za-z]", line) and " # " not in line] == []


def test_both_locks_agree():
    runtime, tools = (
        dict(re.findall(r"^([a-z][\w.-]*)==(\S+)", (ROOT / f"{name}.txt").read_text(), re.MULTILINE))
        for name in ("requirements", "requirements-dev")
    )

    assert runtime.items() <= tools.items()


def canonical(package):
    return re.sub(r"[-_.]+", "-", package).lower()


def test_the_script_is_plain_sh():
    script = (ROOT / "peq").read_text()

    assert script.startswith("#!/bin/sh\n")
    assert re.findall(r"\[\[|\blocal \w|\bfunction \w|<<<|\$'|\bsource ", script) == []


def test_only_the_clock_reads_the_time():
    reads = r"\b(?:date\.today|datetime\.(?:now|utcnow|today)|timezone\.(?:now|localdate)|time\.time)\("
    allowed = {"peqsite/clock.py"}
    found = {
        file.relative_to(ROOT).as_posix()
        for app in APPS
        for file in (ROOT / app).rglob("*.py")
        if "migrations" not in file.parts and re.search(reads, file.read_text())
    }

    assert found - allowed == set()
