"""Who may import whom: arrows go down or right only. This reads every import with `ast`."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = ("peqsite", "catalog", "eligibility")
LEAVES = {"peqsite.freshness", "peqsite.clock"}

# A layer is the longest of these names that a module's own begins with; it may import what stands beside it,
# itself and the leaves.
ARROWS = {
    "peqsite.freshness": set(),
    "peqsite.clock": set(),
    "peqsite": {"peqsite.portal", "eligibility", "catalog"},
    "peqsite.portal": {"eligibility", "catalog"},
    "eligibility": {"catalog", "eligibility.rules"},
    "eligibility.rules": set(),
    "catalog": set(),
}
# Inside eligibility: who must not be known by whom.
UPWARDS = {
    "eligibility.answers": {"eligibility.views", "eligibility.journey", "eligibility.result"},
    "eligibility.profiles": {
        "eligibility.views",
        "eligibility.journey",
        "eligibility.answers",
        "eligibility.result",
    },
    "eligibility.questions": {
        "eligibility.views",
        "eligibility.journey",
        "eligibility.answers",
        "eligibility.result",
    },
    "eligibility.forms": {
        "eligibility.views",
        "eligibility.journey",
        "eligibility.answers",
        "eligibility.questions",
    },
    "eligibility.journey": {
        "eligibility.views",
        "eligibility.result",
        "eligibility.outlook",
        "eligibility.phrases",
    },
    "eligibility.outlook": {
        "eligibility.views",
        "eligibility.journey",
        "eligibility.answers",
        "eligibility.forms",
    },
    "eligibility.phrases": {
        "eligibility.views",
        "eligibility.journey",
        "eligibility.answers",
        "eligibility.result",
    },
    "eligibility.result": {
        "eligibility.views",
        "eligibility.journey",
        "eligibility.answers",
        "eligibility.forms",
    },
    "eligibility.scores": {
        "eligibility.views",
        "eligibility.journey",
        "eligibility.answers",
        "eligibility.forms",
        "eligibility.phrases",
    },
    "eligibility.rule_pages": {"eligibility.views", "eligibility.journey", "eligibility.answers"},
}


def module_name(file):
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def modules():
    for folder in OURS:
        for file in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in file.parts:
                yield module_name(file), file


def is_module(name):
    place = ROOT / name.replace(".", "/")
    return place.is_dir() or place.with_suffix(".py").is_file()


def imports(source, module="", package=False):
    """Every module that one imports, relative names resolved, wherever in it the import stands."""
    base = module.split(".") if package else module.split(".")[:-1]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = ".".join(base[: len(base) - node.level + 1]) if node.level else ""
            origin = ".".join(filter(None, [start, node.module]))
            for name in (f"{origin}.{alias.name}" for alias in node.names):
                yield name if is_module(name) else origin


def within(name, layer):
    return name == layer or name.startswith(f"{layer}.")


def layer(name):
    return max((known for known in ARROWS if within(name, known)), key=len, default=None)


def forbidden(module, names):
    """The imports of one module that go against an arrow."""
    own = layer(module)
    allowed = ARROWS[own] | LEAVES | {own}
    against = {name for name in names if layer(name) and layer(name) not in allowed}
    upward = {
        barred for start, names_barred in UPWARDS.items() if within(module, start) for barred in names_barred
    }
    return against | {name for name in names if any(within(name, barred) for barred in upward)}


@pytest.mark.parametrize(("module", "file"), [pytest.param(*pair, id=pair[0]) for pair in modules()])
def test_imports_follow_the_arrows(module, file):
    names = set(imports(file.read_text(), module, file.name == "__init__.py"))

    assert forbidden(module, names) == set()


@pytest.mark.parametrize(
    "file", [pytest.param(file, id=name) for name, file in modules() if within(name, "eligibility.rules")]
)
def test_the_rules_need_nothing_but_the_standard_library(file):
    roots = {
        name.split(".")[0]
        for name in imports(file.read_text(), module_name(file), file.name == "__init__.py")
    }

    assert roots - sys.stdlib_module_names - {"eligibility"} == set()


@pytest.mark.parametrize(
    ("module", "source", "found"),
    [
        ("catalog.views", "from eligibility import rules", {"eligibility.rules"}),
        ("catalog.views", "import eligibility.models", {"eligibility.models"}),
        ("catalog.views", "def f():\n    from peqsite.views import home", {"peqsite.views"}),
        ("catalog.views", "from peqsite import clock", set()),
        ("eligibility.rules.spans", "from .. import forms", {"eligibility.forms"}),
        ("eligibility.journey", "from eligibility.views import X", {"eligibility.views"}),
        ("peqsite.clock", "from catalog import codes", {"catalog.codes"}),
        ("eligibility.views", "from catalog import api", set()),
        ("peqsite.urls", "from eligibility import urls", set()),
    ],
)
def test_a_wrong_arrow_is_seen(module, source, found):
    assert forbidden(module, set(imports(source, module))) == found
