"""What an assessment is sent and answers, as the OpenAPI document tells it.

The facts of a situation, their kinds and their bounds are those of `profile_fields`; nothing is typed twice.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from catalog.api.columns import (
    DAY,
    FLAG,
    TEXT,
    Columns,
    Schema,
    list_of,
    one_of,
    or_null,
    promised,
    schema_of,
)
from catalog.api.language import LANGUAGES
from eligibility.api.submission import MOST_DAYS
from eligibility.phrases import fact_name
from eligibility.profile_fields import (
    PROFILE,
    Choice,
    Day,
    Flag,
    Items,
    Kind,
    Number,
    OccupationCode,
    ProgramCode,
    Score,
    Whole,
)
from eligibility.rules.criterion import Certainty, Status
from eligibility.rules.profile import MOST_ITEMS, Stream
from eligibility.rules.ruleset import Outcome, State
from eligibility.scores.words import FRAMEWORK_LEVELS

SCALAR: Final[Schema] = {"type": ["boolean", "number", "string", "null"]}
STREAMS: Final = one_of(*Stream)

FINDING: Final[Columns] = (
    promised("criterion", "Code de la condition", "Code of the condition"),
    promised("status", "Remplie ou non", "Whether it is met", one_of(*Status)),
    promised("found", "Ce qui a été constaté", "What was found", SCALAR),
    promised("asked", "Ce qui est demandé", "What is asked", SCALAR),
    promised("sentence", "Le constat en une phrase", "The finding in a sentence"),
    promised("source", "Référence", "Source"),
    promised("certainty", "Degré de certitude", "How sure it is", one_of(*Certainty)),
)
RECEPTION: Final[Columns] = (
    promised("code", "Code de la période", "Code of the period"),
    promised("state", "État de la réception", "State of reception", one_of(*State)),
    promised("starts", "Premier jour, compris", "First day, included", DAY),
    promised("ends", "Dernier jour, compris", "Last day, included", DAY),
    promised("source", "Référence", "Source"),
)
VERDICT: Final[Columns] = (
    promised("stream", "Volet", "Stream", STREAMS),
    promised("outcome", "Conclusion", "Outcome", one_of(*Outcome)),
    promised(
        "rule_set",
        "Règles qui jugent, ou période si la réception est fermée",
        "Rules that judge, or the period where reception is closed",
    ),
    promised(
        "shown_under", "Règles selon lesquelles les constats sont faits", "Rules the findings are made under"
    ),
    promised(
        "clause", "Mesure transitoire appliquée", "Transitional measure that was applied", or_null(TEXT)
    ),
    promised(
        "reception",
        "Réception à cette date",
        "Reception on that day",
        lambda lang: schema_of(RECEPTION, lang),
    ),
    promised(
        "findings",
        "Un constat par condition, ceux de la réception d’abord",
        "One finding for each condition, those of reception first",
        lambda lang: list_of(schema_of(FINDING, lang)),
    ),
    promised(
        "missing",
        "Faits qui peuvent encore changer la conclusion",
        "Facts that can still change the outcome",
        list_of(TEXT),
    ),
)
ASSESSMENT: Final[Columns] = (
    promised("on", "Jour du dépôt", "Filing day", DAY),
    promised(
        "streams",
        "Une conclusion par volet",
        "One verdict for each stream",
        lambda lang: list_of(schema_of(VERDICT, lang)),
    ),
)
ANSWER: Final[Columns] = (
    promised("rulebook", "Version des règles de ce site", "Version of the rules of this site"),
    promised("lang", "Langue des phrases", "Language of the sentences", one_of(*LANGUAGES)),
    promised(
        "assessments",
        "Dans l’ordre des jours demandés",
        "In the order of the days asked for",
        lambda lang: list_of(schema_of(ASSESSMENT, lang)),
    ),
)

OPTIONS: Final[Columns] = (
    promised(
        "on",
        "Jour du dépôt, ou plusieurs; aujourd’hui s’il n’est pas donné",
        "Filing day, or several; today where it is not given",
        {"anyOf": [DAY, {**list_of(DAY), "minItems": 1, "maxItems": MOST_DAYS}, {"type": "null"}]},
    ),
    promised(
        "streams",
        "Volets; les deux s’ils ne sont pas donnés",
        "Streams; both where they are not given",
        or_null({**list_of(STREAMS), "minItems": 1, "maxItems": len(Stream)}),
    ),
    promised(
        "lang",
        "Langue de la réponse; celle de l’adresse si elle n’est pas donnée",
        "Language of the answer; that of the address where it is not given",
        or_null(one_of(*LANGUAGES)),
    ),
)


def schemas(lang: str) -> Mapping[str, Schema]:
    """By the names that the OpenAPI document gives them."""
    profile = promised("profile", "La situation", "The situation", {"$ref": "#/components/schemas/Profile"})
    return {
        "Submission": schema_of((profile,), lang, OPTIONS),
        "Profile": facts(PROFILE, "", lang),
        "Assessments": schema_of(ANSWER, lang),
    }


def facts(fields: Mapping[str, Kind], path: str, lang: str) -> dict[str, Any]:
    """An object of facts; each may be absent, or null, and is then not said."""
    told = {
        key: {
            **or_null(SCHEMAS[type(kind)](kind, path + key, lang)),
            "description": fact_name(path + key, lang),
        }
        for key, kind in fields.items()
    }
    return {"type": "object", "properties": told, "additionalProperties": False}


SCHEMAS: Final[Mapping[type[Kind], Callable[..., Schema]]] = {
    Flag: lambda *_: FLAG,
    Whole: lambda kind, *_: {"type": "integer", "minimum": kind.low, "maximum": kind.high},
    Number: lambda kind, *_: {"type": "number", "minimum": kind.low, "maximum": kind.high},
    Day: lambda *_: DAY,
    Choice: lambda kind, *_: one_of(*kind.words),
    OccupationCode: lambda kind, *_: {"type": "string", "pattern": f"^[0-9]{{{kind.width}}}$"},
    ProgramCode: lambda *_: {"type": "string", "minLength": 1},
    Score: lambda kind, *_: {
        "anyOf": [{"type": "number", "minimum": 0, "maximum": kind.high}, one_of(*FRAMEWORK_LEVELS)]
    },
    Items: lambda kind, path, lang: {
        **list_of(facts(kind.fields, f"{path}[0].", lang)),
        "maxItems": MOST_ITEMS,
    },
}
"""Each kind of fact as JSON Schema has it; an entry of a list is named as the first one."""
