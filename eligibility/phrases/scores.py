"""What a score of a French test is known to stand for.

For translators: levels are those of the Québec scale, 0 to 12; `score` is points ("410") or a level of the
European framework ("B2").
"""

from typing import Final

from eligibility.phrases.phrase import WRITINGS, Phrase
from eligibility.scores.bands import ANY, Levels

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
    return SCORE.write(lang, score=score, levels=levels)


WRITINGS["levels"] = levels_in_words
