"""A figure or two of a condition, set large; and how lists and tables of figures are written.

For translators: `value` is the figure itself. These stand beside whole sentences, never alone.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from eligibility.phrases.phrase import WRITINGS, Phrase
from eligibility.phrases.words import DIPLOMAS

Says = Phrase | Mapping[Any, Phrase]
"""One text; or one by value, where None stands for a figure that the rules do not have."""
ANY_OTHER: Final = ""
"""In place of a value: any value but those named."""

BRIEF: Final[dict[str, dict[str, Says]]] = {
    "age": {"years": Phrase("{value:years}", "{value:years}")},
    "spouse-french": {"level": Phrase("niveau {value}", "level {value}")},
    "oral-french": {"level": Phrase("niveau {value}", "level {value}")},
    "written-french": {"level": Phrase("niveau {value}", "level {value}")},
    "diploma-window": {"months": Phrase("{value:months}", "{value:months}")},
    "half-in-quebec": {"percent": Phrase("{value:percent}", "{value:percent}")},
    "work-experience": {
        "months": Phrase("{value:months}", "{value:months}"),
        "months_by_diploma": Phrase("{value:figures} mois", "{value:figures} months"),
        "within": Phrase("sur {value}", "of {value}"),
    },
    "occupation": {
        "levels": Phrase("niveaux {value:list}", "levels {value:list}"),
        "teer": Phrase("FÉER {value:list}", "TEER {value:list}"),
    },
    "paid-hours": {"hours": Phrase("{value} h", "{value} h")},
    "reception-diploma": {"by": Phrase("{value:day}", "{value:day}")},
    "reception-experience": {"months": Phrase("{value:months}", "{value:months}")},
}
"""A figure or two, set large beside the sentences."""

REFUSALS: Final[dict[str, Phrase]] = {
    "own_account": Phrase("à son compte", "on one’s own account"),
    "controls_company": Phrase(
        "pour une entreprise dont on a le contrôle", "for a company that one controls"
    ),
    "excluded_field": Phrase("dans un domaine exclu", "in an excluded field"),
}

_AND = {"fr": " et ", "en": " and "}
_OR = {"fr": " ou ", "en": " or "}
_OTHERWISE = Phrase("tout autre diplôme", "any other diploma")


def _joined(words: Sequence[str], last: str) -> str:
    """ "0, A et B": the last one after a word of its own."""
    *first, end = words
    return last.join(filter(None, (", ".join(first), end)))


def _by_diploma(value: Mapping[str, int], unit: str, lang: str) -> str:
    """Each figure with the kinds of diploma it is for, the default last."""
    kinds: dict[int, list[str]] = {}
    for kind, figure in sorted(value.items(), key=lambda pair: pair[0] == "default"):
        named = _OTHERWISE if kind == "default" else DIPLOMAS[kind]
        kinds.setdefault(figure, []).append(named.write(lang))
    return "; ".join(
        f"{WRITINGS[unit](figure, lang)} ({'; '.join(names)})" for figure, names in kinds.items()
    )


def _figures(value: Mapping[str, int], _: str) -> str:
    """The figures alone, the smallest first: "12–18"."""
    return "–".join(map(str, sorted(set(value.values()))))


WRITINGS["list"] = lambda value, lang: _joined([str(each) for each in value], _AND[lang])
WRITINGS["anyof"] = lambda value, lang: _joined([str(each) for each in value], _OR[lang])
WRITINGS["diplomas"] = lambda value, lang: "; ".join(DIPLOMAS[each].write(lang) for each in value)
WRITINGS["refusals"] = lambda value, lang: _joined([REFUSALS[each].write(lang) for each in value], _OR[lang])
WRITINGS["hoursby"] = lambda value, lang: _by_diploma(value, "hours", lang)
WRITINGS["monthsby"] = lambda value, lang: _by_diploma(value, "months", lang)
WRITINGS["figures"] = _figures
