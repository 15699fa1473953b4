"""JSON from somebody else, read strictly: what a text says twice, or says of no number, is refused."""

import json
from typing import Any, NoReturn


class NotJSON(ValueError):  # noqa: N818 - a refusal, not a failure
    """A text that is no JSON, or that says two things; the message says why, in English."""


def read_json(text: str) -> Any:
    """What the text says. Raises NotJSON."""
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except RecursionError:
        raise NotJSON("nested too deeply") from None
    except ValueError as error:
        raise NotJSON(str(error)) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for key, value in pairs:
        if key in told:
            raise ValueError(f"the key {json.dumps(key)} stands twice in one object")
        told[key] = value
    return told


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")
