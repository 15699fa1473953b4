"""What no source tells about the law, and which conditions, rules, measures and periods it touches.

What the rulebook itself holds in doubt (a figure such as `sure_until`) is said in asks.py, from the rulebook.
"""

from dataclasses import dataclass
from typing import Final

from eligibility.phrases.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing that is not known."""

    says: Phrase
    rulesets: frozenset[str] = frozenset()
    """Codes of the rule sets it touches; empty = all of them."""
    conditions: frozenset[str] = frozenset()
    """Codes of their conditions that it touches; empty = the rules as a whole."""

    def touches(self, ruleset: str) -> bool:
        return not self.rulesets or ruleset in self.rulesets


_WINDOW_EDGE = Phrase(
    "Aucun texte ne dit si le dernier jour du délai en fait partie; ici, il en fait partie.",
    "No text tells whether the last day of the period is part of it; here it is.",
)

DOUBTS: Final[dict[str, Doubt]] = {
    "worker-text-2010": Doubt(
        Phrase(
            "Nous n’avons pas le texte de l’ancien article 38.1 : ces conditions reposent sur ce qu’en disent des "
            "tiers et les pages du Ministère.",
            "We do not have the text of former section 38.1: these conditions rest on what third parties and the "
            "Ministry’s pages say of it.",
        ),
        frozenset({"W1"}),
    ),
    "worker-text-2023": Doubt(
        Phrase(
            "Nous n’avons pas le texte des articles 33.1 et 35 de 2023 : ces conditions reposent sur des sources "
            "secondaires et sur des tiers qui citent les pages de 2026.",
            "We do not have the text of sections 33.1 and 35 of 2023: these conditions rest on secondary sources "
            "and on third parties that quote the pages of 2026.",
        ),
        frozenset({"W6", "W7"}),
    ),
    "work-window-2020": Doubt(
        Phrase(
            "Le projet de 2020 voulait ces mois dans une période récente; on ne sait pas si le texte final l’a "
            "gardée. Ici, aucune n’est exigée.",
            "The draft of 2020 wanted these months within a recent period; whether the final text kept one is not "
            "known. Here none is asked.",
        ),
        frozenset({"G5"}),
        frozenset({"work-experience"}),
    ),
    "months": Doubt(
        Phrase(
            "La manière de compter les mois est déduite : les mois entiers d’abord, puis les jours qui restent, 30 "
            "jours faisant un mois. Le Ministère peut compter autrement.",
            "How months are counted is deduced: whole months first, then the days left, 30 days making a month. "
            "The Ministry may count otherwise.",
        ),
        conditions=frozenset({"work-experience"}),
    ),
    "window-edge": Doubt(_WINDOW_EDGE, conditions=frozenset({"diploma-window"})),
    "reception-edge": Doubt(
        Phrase(
            "Aucun texte ne dit si ce jour-là compte encore; ici, il compte.",
            "No text tells whether that very day still counts; here it does.",
        ),
        conditions=frozenset({"reception-diploma", "reception-experience"}),
    ),
    "guide": Doubt(
        Phrase(
            "Le guide du Ministère met d’autres limites aux études à distance et à certains établissements privés; "
            "nous n’en avons pas le texte.",
            "The Ministry’s guide sets further limits on distance learning and on some private institutions; we do "
            "not have its text.",
        ),
        frozenset({"G6", "G7"}),
        frozenset({"diploma-type"}),
    ),
    "amounts": Doubt(
        Phrase(
            "Les montants exigés changent chaque année; ceux de 2024 à 2026 ne nous sont pas connus.",
            "The amounts asked change every year; those of 2024 to 2026 are not known to us.",
        ),
        frozenset({"G6", "G7", "W6", "W7"}),
        frozenset({"contract"}),
    ),
}

SPOUSE_FRENCH: Final = Phrase(
    "Aucun texte ne dit si le français de la personne conjointe est demandé avec cette mesure après le 21 juillet "
    "2021; par déduction, il ne l’est pas.",
    "No text tells whether the spouse’s French is asked along with this measure after July 21, 2021; by deduction "
    "it is not.",
)
CLAUSES: Final[dict[str, Phrase]] = {"118.3": SPOUSE_FRENCH, "118.4": SPOUSE_FRENCH}
"""By transitional measure."""

AFTERWARDS: Final = Phrase(
    "Ce qui a suivi le 31 octobre 2026 ne nous est pas connu : vérifiez sur Québec.ca.",
    "What followed October 31, 2026, is not known to us: check on Québec.ca.",
)
PERIODS: Final[dict[str, Phrase]] = {"GS3": AFTERWARDS, "WS3": AFTERWARDS}
"""By reception period."""


def of_condition(ruleset: str, condition: str, lang: str) -> tuple[str, ...]:
    """What is not known of one condition under one rule set."""
    touching = (
        doubt for doubt in DOUBTS.values() if doubt.touches(ruleset) and condition in doubt.conditions
    )
    return tuple(doubt.says.write(lang) for doubt in touching)


def of_rules(ruleset: str, lang: str) -> tuple[str, ...]:
    """What is not known of a rule set as a whole."""
    touching = (doubt for doubt in DOUBTS.values() if doubt.touches(ruleset) and not doubt.conditions)
    return tuple(doubt.says.write(lang) for doubt in touching)
