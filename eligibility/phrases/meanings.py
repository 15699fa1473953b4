"""Sentences on what one occupation means under one rule set, and on choosing among the codes of two editions.

For translators: these stand on the page of an occupation and speak to nobody in particular. `found` and
`accepted` are levels already joined ("0, A and B"), `codes` codes of rule sets ("W6 and W7"). "FÉER" is
"TEER" in French.
"""

from collections.abc import Iterable
from typing import Final

from eligibility.phrases.phrase import Phrase

ANSWERS: Final[dict[str, Phrase]] = {
    "accepted": Phrase("Acceptée", "Accepted"),
    "refused": Phrase("Non acceptée", "Not accepted"),
    "conditional": Phrase("Sous condition", "On a condition"),
    "choose": Phrase("Selon le code", "Depends"),
    "unknown": Phrase("On ne sait pas", "Not known"),
    "field": Phrase("Sous condition", "On a condition"),
    "nothing": Phrase("Sans effet", "No effect"),
}
"""In a word or two, beside the rule set."""

SENTENCES: Final[dict[tuple[str, str], Phrase]] = {
    ("accepted", "any"): Phrase(
        "Ces règles acceptent toutes les professions, quel que soit leur niveau.",
        "These rules accept every occupation, whatever its level.",
    ),
    ("accepted", "level"): Phrase(
        "Niveau de compétence {found}. Ces règles acceptent les niveaux {accepted} de la CNP\u00a02016.",
        "Skill level {found}. These rules accept levels {accepted} of NOC\u00a02016.",
    ),
    ("accepted", "teer"): Phrase(
        "FÉER {found}. Ces règles acceptent les FÉER {accepted} de la CNP\u00a02021.",
        "TEER {found}. These rules accept TEER {accepted} of NOC\u00a02021.",
    ),
    ("accepted", "list"): Phrase(
        "La profession figure sur la liste que ces règles exigeaient.",
        "The occupation stands on the list that these rules asked for.",
    ),
    ("refused", "level"): Phrase(
        "Niveau de compétence {found}. Ces règles n’acceptent que les niveaux {accepted} de la CNP\u00a02016.",
        "Skill level {found}. These rules accept levels {accepted} of NOC\u00a02016 only.",
    ),
    ("refused", "teer"): Phrase(
        "FÉER {found}. Ces règles n’acceptent que les FÉER {accepted} de la CNP\u00a02021.",
        "TEER {found}. These rules accept TEER {accepted} of NOC\u00a02021 only.",
    ),
    ("refused", "list"): Phrase(
        "La profession ne figure pas sur la liste que ces règles exigeaient.",
        "The occupation does not stand on the list that these rules asked for.",
    ),
    ("conditional", "level"): Phrase(
        "Niveau de compétence {found}. Ces règles acceptent les niveaux {accepted} de la CNP\u00a02016; le niveau "
        "{found} ne compte qu’après un DEP, seul ou suivi d’une ASP, et dans un emploi lié à cette formation.",
        "Skill level {found}. These rules accept levels {accepted} of NOC\u00a02016; level {found} counts only after "
        "a DEP, alone or followed by an ASP, and in a job in the field of that training.",
    ),
    ("choose", "level"): Phrase(
        "Ces règles acceptent les niveaux {accepted} de la CNP\u00a02016. Le code de 2021 ne dit pas le niveau : "
        "il dépend du code de 2016 qui décrit l’emploi.",
        "These rules accept levels {accepted} of NOC\u00a02016. The 2021 code does not tell the level: it depends "
        "on the 2016 code that describes the job.",
    ),
    ("choose", "teer"): Phrase(
        "Ces règles acceptent les FÉER {accepted} de la CNP\u00a02021. Le code de 2016 ne dit pas la catégorie : "
        "elle dépend du code de 2021 qui décrit l’emploi.",
        "These rules accept TEER {accepted} of NOC\u00a02021. The 2016 code does not tell the category: it depends "
        "on the 2021 code that describes the job.",
    ),
    ("choose", "list"): Phrase(
        "Ces règles exigeaient une profession d’une liste de codes de 2016. Le code de 2021 ne dit pas si "
        "l’emploi y figure : il dépend du code de 2016 qui le décrit.",
        "These rules asked for an occupation on a list of 2016 codes. The 2021 code does not tell whether the "
        "job stands on it: it depends on the 2016 code that describes it.",
    ),
    ("unknown", "level"): Phrase(
        "Ces règles jugent le code de 2016, et aucun n’est connu pour cette profession.",
        "These rules judge the 2016 code, and none is known for this occupation.",
    ),
    ("unknown", "teer"): Phrase(
        "Ces règles jugent le code de 2021, et aucun n’est connu pour cette profession.",
        "These rules judge the 2021 code, and none is known for this occupation.",
    ),
    ("unknown", "list"): Phrase(
        "Ces règles exigeaient une profession d’une liste de codes de 2016, et aucun n’est connu pour celle-ci.",
        "These rules asked for an occupation on a list of 2016 codes, and none is known for this one.",
    ),
    ("field", "diploma"): Phrase(
        "Là où ces règles exigent un emploi, il doit être lié au diplôme; elles ne regardent pas le code.",
        "Where these rules ask for a job, it must be in the field of the diploma; they do not look at the code.",
    ),
    ("nothing", "none"): Phrase(
        "Ces règles n’exigent aucun emploi : la profession n’y change rien.",
        "These rules ask for no job: the occupation makes no difference.",
    ),
}
"""By the answer, and by what the rules look at."""

CHOOSE: Final[dict[int, Phrase]] = {
    2016: Phrase(
        "Cette profession de 2016 est devenue plusieurs professions de 2021, dont certaines seulement sont "
        "acceptées par les règles {codes}, qui jugent la catégorie FÉER de 2021. Pour ces règles, il faut "
        "choisir le code de 2021 qui décrit l’emploi, d’après ses tâches principales.",
        "This 2016 occupation became several occupations of 2021, only some of which are accepted by rules "
        "{codes}, which judge the TEER of 2021. For these rules, the 2021 code that describes the job must be "
        "chosen, by its main duties.",
    ),
    2021: Phrase(
        "Cette profession de 2021 réunit des professions de 2016 que les règles {codes}, qui jugent le code "
        "de 2016, ne traitent pas de la même façon. Pour ces règles, il faut choisir le code de 2016 qui "
        "décrit l’emploi, d’après ses tâches principales.",
        "This 2021 occupation brings together occupations of 2016 that rules {codes}, which judge the 2016 "
        "code, do not treat alike. For these rules, the 2016 code that describes the job must be chosen, by "
        "its main duties.",
    ),
}
"""By the edition of the code at hand, which alone does not tell."""

DECIDED: Final[dict[int, Phrase]] = {
    2016: Phrase(
        "Les règles {codes} jugent le code de 2016 lui-même : pour elles, il n’y a rien à choisir.",
        "Rules {codes} judge the 2016 code itself: there is nothing to choose for them.",
    ),
    2021: Phrase(
        "Les règles {codes} jugent le code de 2021 lui-même : pour elles, il n’y a rien à choisir.",
        "Rules {codes} judge the 2021 code itself: there is nothing to choose for them.",
    ),
}
"""Said after it, of the rule sets that look at the code at hand."""

REPLACED: Final = Phrase(
    "Au bout du compte, personne n’a été jugé selon {code} : les demandes de ces jours-là l’ont été selon {instead}.",
    "In the end nobody was judged under {code}: the applications of those days were judged under {instead}.",
)
ONE_CONDITION: Final = Phrase(
    "La profession n’est qu’une condition parmi d’autres : les mois de travail, les heures payées, le français "
    "et le reste comptent aussi. Une mesure transitoire peut mener certaines personnes à d’autres règles que "
    "celles du jour de leur demande. La réception des demandes est encore une autre question.",
    "The occupation is only one condition among others: months of work, paid hours, French and the rest count "
    "too. A transitional measure may lead some people to other rules than those of the day they apply. Whether "
    "applications are received is yet another question.",
)

_CONJUNCTIONS: Final = {"and": Phrase(" et ", " and "), "or": Phrase(" ou ", " or ")}


def joined(words: Iterable[str], lang: str, last: str = "and") -> str:
    """0, A and B: words in one text, the last two parted by "and" or "or"."""
    *first, end = words or ("",)
    return _CONJUNCTIONS[last].write(lang).join(filter(None, (", ".join(first), end)))
