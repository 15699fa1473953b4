"""What a score of a French test is known to stand for.

For translators: levels are those of the Québec scale, 0 to 12; `score` is points ("410") or a level of the
European framework ("B2").
"""

from typing import Final

from eligibility.phrases.phrase import WRITINGS, Phrase
from eligibility.scores.bands import ANY, Levels
from eligibility.scores.words import FRAMEWORK_LEVELS

LEVELS: Final[dict[str, Phrase]] = {
    "one": Phrase("niveau {low}", "level {low}"),
    "above": Phrase("niveau {low} ou plus", "level {low} or higher"),
    "below": Phrase("niveau {high} ou moins", "level {high} or lower"),
    "two": Phrase("niveau {low} ou {high}", "level {low} or {high}"),
    "several": Phrase("un des niveaux {low} à {high}", "one of levels {low} to {high}"),
}
SCORE: Final = Phrase("{score} : {levels:levels}", "{score}: {levels:levels}")


def levels_in_words(levels: Levels, lang: str) -> str:
    """ "niveau 7", "niveau 7 ou plus", "niveau 7 ou 8"…"""
    low, high = levels.low, levels.high
    if low == high:
        kind = "one"
    elif high == ANY.high:
        kind = "above"
    elif low == ANY.low:
        kind = "below"
    else:
        kind = "two" if high == low + 1 else "several"
    return LEVELS[kind].write(lang, low=low, high=high)


def score_in_words(score: str, levels: Levels, lang: str) -> str:
    """ "410 : niveau 7 ou plus"."""
    return SCORE.write(lang, score=plain(score), levels=levels)


def plain(score: str) -> str | float:
    """Points as a number, which each language writes in its way; a level as it is."""
    return score if score in FRAMEWORK_LEVELS else float(score)


WRITINGS["levels"] = levels_in_words

FRAMEWORK: Final = Phrase(
    "TEF ou TCF, niveau du cadre européen", "TEF or TCF, level of the European framework"
)
SKILLS: Final[dict[str, Phrase]] = {
    "listening": Phrase("Compréhension orale", "Listening"),
    "speaking": Phrase("Production orale", "Speaking"),
    "reading": Phrase("Compréhension écrite", "Reading"),
    "writing": Phrase("Production écrite", "Writing"),
}
SCORES: Final[dict[str, Phrase]] = {
    "one": Phrase("{low}", "{low}"),
    "range": Phrase("{low} à {high}", "{low} to {high}"),
    "above": Phrase("{low} et plus", "{low} and above"),
}
DAYS: Final[dict[tuple[str, bool], Phrase]] = {
    ("any", True): Phrase("Toutes les dates de dépôt", "Every filing date"),
    ("since", True): Phrase(
        "Demandes déposées à compter du {starts:day}", "Files received from {starts:day} on"
    ),
    ("until", True): Phrase("Demandes déposées jusqu’au {ends:day}", "Files received until {ends:day}"),
    ("between", True): Phrase(
        "Demandes déposées du {starts:day} au {ends:day}", "Files received from {starts:day} to {ends:day}"
    ),
    ("any", False): Phrase("Toutes les dates de test", "Every date of the test"),
    ("since", False): Phrase("Tests passés à compter du {starts:day}", "Tests taken from {starts:day} on"),
    ("until", False): Phrase("Tests passés jusqu’au {ends:day}", "Tests taken until {ends:day}"),
    ("between", False): Phrase(
        "Tests passés du {starts:day} au {ends:day}", "Tests taken from {starts:day} to {ends:day}"
    ),
}
"""By the bounds that are known, and whether they are those of filing."""
