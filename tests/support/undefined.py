"""An undefined variable in a template of ours fails the test that met it; Django's own rely on silence."""

import sys
from pathlib import Path

OURS = Path(__file__).resolve().parents[2] / "templates"


class UndefinedVariableError(Exception):
    """A template of ours uses a name that nobody gave it."""


def _template_in_use() -> str:
    """The file of the innermost template node being rendered."""
    frame = sys._getframe()
    while frame := frame.f_back:
        origin = getattr(frame.f_locals.get("self"), "origin", None)
        if origin is not None and getattr(origin, "name", None):
            return origin.name
    return ""


class UndefinedFails(str):
    """A `string_if_invalid` that raises as soon as the template engine uses it."""

    __slots__ = ()

    def __new__(cls) -> "UndefinedFails":
        return super().__new__(cls, "%s")

    def __mod__(self, variable: object) -> str:
        file = _template_in_use()
        if file.startswith(str(OURS)):
            raise UndefinedVariableError(f"{variable} in {file}")
        return ""
