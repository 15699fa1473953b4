"""Sentences on the reception criteria: what it takes to be allowed to file at all.

For translators: these are apart from the selection conditions, and were frozen at a day that the Ministry
set. `found` is the day of the diploma or whole months; `asked` is the frozen day or whole months,
and `by` that day.
"""

from typing import Final

from eligibility.phrases.phrase import Condition, Phrase
from eligibility.phrases.studies import NO_DIPLOMA
from eligibility.phrases.work import BETWEEN

ENOUGH_BY = Phrase(
    "Vous aviez {found:months} de travail admissible le {by:day}; il en fallait {asked}.",
    "You had {found:months} of admissible work by {by:day}; {asked} were asked.",
)
SHORT_BY = Phrase(
    "Vous aviez {found} des {asked:months} de travail admissible demandés le {by:day}.",
    "You had {found} of the {asked:months} of admissible work asked by {by:day}.",
    cases={
        "zero": Phrase(
            "Vous n’aviez aucun mois de travail admissible le {by:day}; il en fallait {asked}.",
            "You had no month of admissible work by {by:day}; {asked} were asked.",
        )
    },
)

RECEPTION: Final[dict[str, Condition]] = {
    "reception-diploma": Condition(
        Phrase("Réception : diplôme", "Reception: diploma"),
        Phrase(
            "Avoir obtenu un diplôme admissible au plus tard le jour fixé par le Ministère.",
            "Have obtained an eligible diploma by the day the Ministry set.",
        ),
        {
            "met": Phrase(
                "Votre diplôme admissible date du {found:day}; il fallait l’avoir au plus tard le {asked:day}.",
                "Your eligible diploma dates from {found:day}; it had to be held by {asked:day}.",
            ),
            "not-met": Phrase(
                "Votre diplôme ne permet pas de déposer une demande pendant cette période.",
                "Your diploma does not let you file during this period.",
            ),
            "unknown": Phrase(
                "Il manque de quoi juger si vous aviez un diplôme admissible au plus tard le {asked:day}.",
                "What is needed to judge whether you held an eligible diploma by {asked:day} is missing.",
                cases={
                    "unasked": Phrase(
                        "Vous n’avez pas encore inscrit vos diplômes.",
                        "You have not listed your diplomas yet.",
                    )
                },
            ),
            "too-late": Phrase(
                "Votre diplôme date du {found:day}; il fallait l’avoir au plus tard le {asked:day}.",
                "Your diploma dates from {found:day}; it had to be held by {asked:day}.",
            ),
            "not-listed": Phrase(
                "Votre diplôme n’est pas de ceux qui permettaient de déposer une demande.",
                "Your diploma is not one of those that allowed filing.",
            ),
            "no-diploma": NO_DIPLOMA,
        },
    ),
    "reception-presence": Condition(
        Phrase("Réception : présence au Québec", "Reception: presence in Québec"),
        Phrase("Être au Québec au moment du dépôt.", "Be in Québec when filing."),
        {
            "met": Phrase("Vous êtes au Québec au moment du dépôt.", "You are in Québec when you file."),
            "not-met": Phrase(
                "Vous n’êtes pas au Québec au moment du dépôt.", "You are not in Québec when you file."
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit si vous êtes au Québec au moment du dépôt.",
                "You did not say whether you are in Québec when you file.",
            ),
        },
    ),
    "reception-experience": Condition(
        Phrase("Réception : expérience", "Reception: experience"),
        Phrase(
            "Avoir assez de mois de travail admissible au plus tard le jour fixé par le Ministère.",
            "Have enough months of admissible work by the day the Ministry set.",
        ),
        {
            "met": ENOUGH_BY,
            "not-met": SHORT_BY,
            "filtered": SHORT_BY,
            "unknown": BETWEEN,
            "law-unsure": Phrase(
                "Vous aviez {found:months} de travail admissible, dont des mois anciens; "
                "aucune source ne dit s’ils comptent parmi les {asked} demandés.",
                "You had {found:months} of admissible work, some of it long ago; "
                "no source tells whether those months count among the {asked} asked.",
            ),
        },
        unit="months",
    ),
    "reception-job": Condition(
        Phrase("Réception : emploi au dépôt", "Reception: job when filing"),
        Phrase("Occuper un emploi admissible au moment du dépôt.", "Hold an admissible job when filing."),
        {
            "met": Phrase(
                "Vous occupez un emploi admissible au moment du dépôt.",
                "You hold an admissible job when you file.",
            ),
            "not-met": Phrase(
                "Vous n’occupez pas d’emploi admissible au moment du dépôt.",
                "You hold no admissible job when you file.",
            ),
            "unknown": Phrase(
                "Il reste à en dire plus sur l’emploi occupé au moment du dépôt.",
                "We still need to know more of the job held when you file.",
            ),
        },
    ),
}
