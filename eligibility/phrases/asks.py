"""What each condition asks, figure by figure: the sentences of the pages that read like the regulation.

For translators: they speak to nobody in particular, in the infinitive where they can. `value` is the figure
of the rulebook that the sentence is about; levels of French are those of the Québec scale, 1 to 12.
"""

from typing import Final

from eligibility.phrases.figures import ANY_OTHER, Says
from eligibility.phrases.phrase import Phrase

_DIPLOMAS = Phrase("Diplômes acceptés : {value:diplomas}.", "Accepted diplomas: {value:diplomas}.")
_HOURS = Phrase(
    "Durée minimale du programme : {value:hoursby}.",
    "Least length of the program: {value:hoursby}.",
)
_TEER = Phrase(
    "Catégories FÉER acceptées, dans la CNP 2021 : {value:list}.",
    "Accepted TEER categories, in NOC 2021: {value:list}.",
)
_WEEK = Phrase(
    "Au moins {value:hours} payées par semaine.",
    "At least {value:hours} paid a week.",
)
_REFUSALS = Phrase(
    "Ne compte pas le travail {value:refusals}.",
    "Work {value:refusals} does not count.",
)
_REFUSED_ALREADY = Phrase(
    "Aucune source ne dit si ces règles le refusaient déjà.",
    "No source tells whether these rules refused it already.",
)

ASKS: Final[dict[str, dict[str, Says]]] = {
    "age": {
        "years": Phrase(
            "Avoir {value:years} ou plus le jour du dépôt.", "Be {value} or older on the filing date."
        )
    },
    "presence": {
        "from_abroad": {
            True: Phrase(
                "Être à l’étranger, ou être au Québec légalement, le jour du dépôt.",
                "Be abroad, or be in Québec legally, on the filing date.",
            ),
            False: Phrase(
                "Être au Québec légalement le jour du dépôt.", "Be in Québec legally on the filing date."
            ),
        }
    },
    "values-attestation": {
        "months": Phrase(
            "Une attestation qu’on a déjà date de moins de {value:months} le jour du dépôt.",
            "An attestation already held is less than {value:months} old on the filing date.",
        )
    },
    "spouse-values": {
        "months": Phrase(
            "Une attestation déjà obtenue date de moins de {value:months} le jour du dépôt.",
            "An attestation already obtained is less than {value:months} old on the filing date.",
        )
    },
    "spouse-french": {
        "level": Phrase(
            "La conjointe ou le conjoint inclus dans la demande comprend et parle le français au niveau {value} "
            "ou plus.",
            "The spouse included in the application understands and speaks French at level {value} or higher.",
        )
    },
    "french-proof": {
        "test_months": Phrase(
            "Un test reconnu est une preuve s’il date de moins de {value:months} le jour du dépôt. Une preuve suffit.",
            "A recognised test is a proof if it is less than {value:months} old on the filing date. One proof is "
            "enough.",
        ),
        "": {
            None: Phrase(
                "Trois ans d’études à temps plein en français, au secondaire ou après, où que ce soit, sont une "
                "preuve; celle d’un ordre professionnel du Québec en est une aussi.",
                "Three years of full-time studies in French, in secondary school or after, anywhere, are a proof; "
                "so is that of a Québec professional order.",
            )
        },
        "program_in_french": {
            True: Phrase(
                "Le programme du Québec est une preuve s’il a été donné entièrement en français.",
                "The Québec program is a proof if it was given entirely in French.",
            ),
            False: Phrase(
                "Un programme suivi en français n’est pas une preuve à lui seul.",
                "A program followed in French is no proof by itself.",
            ),
        },
        "course": {
            "accepted": Phrase(
                "Un cours de français du gouvernement du Québec est une preuve, au niveau réussi.",
                "A French course of the Québec government is a proof, at the level passed.",
            ),
            "by-date": Phrase(
                "Un cours de français du gouvernement du Québec n’est une preuve que si l’inscription ou la "
                "réussite date au plus tard du {course_by:day}.",
                "A French course of the Québec government is a proof only if one registered for it or passed it "
                "by {course_by:day}.",
            ),
            "refused": Phrase(
                "Un cours de français du gouvernement du Québec n’est pas une preuve.",
                "A French course of the Québec government is no proof.",
            ),
        },
    },
    "oral-french": {
        "level": Phrase(
            "Comprendre et parler le français au niveau {value} ou plus de l’échelle québécoise, qui en compte 12.",
            "Understand and speak French at level {value} or higher of the Québec scale, which has 12.",
        )
    },
    "written-french": {
        "level": Phrase(
            "Lire et écrire le français au niveau {value} ou plus de l’échelle québécoise, qui en compte 12.",
            "Read and write French at level {value} or higher of the Québec scale, which has 12.",
        )
    },
    "diploma-type": {"levels": _DIPLOMAS},
    "program-hours": {"hours": _HOURS},
    "diploma-issued": {
        "months_ahead": {
            None: Phrase(
                "Le diplôme est délivré le jour du dépôt.", "The diploma is issued on the filing date."
            ),
            ANY_OTHER: Phrase(
                "Une demande peut être déposée jusqu’à {value:months} avant la fin prévue du programme.",
                "One may file up to {value:months} before the expected end of the program.",
            ),
        }
    },
    "diploma-window": {
        "months": Phrase(
            "Le diplôme a été délivré dans les {value:months} qui précèdent le dépôt.",
            "The diploma was issued within the {value:months} before filing.",
        )
    },
    "half-in-quebec": {
        "percent": Phrase(
            "Avoir passé au Québec, surtout pour étudier, au moins {value:percent} de la durée du programme.",
            "Have spent in Québec, mainly to study, at least {value:percent} of the length of the program.",
        ),
        "least_hours": Phrase(
            "Pour un programme compté en heures, de {up_to_hours:hours} au plus, c’est plutôt {value:hours} au "
            "Québec.",
            "For a program counted in hours, of {up_to_hours:hours} at most, it is {value:hours} in Québec "
            "instead.",
        ),
    },
    "training-list": {
        "key": Phrase(
            "Le programme figure, au niveau du diplôme, sur une liste alors en vigueur.",
            "The program stands, at the level of the diploma, on a list then in force.",
        )
    },
    "work-experience": {
        "months": Phrase(
            "Avoir au moins {value:months} de travail qui compte.",
            "Have at least {value:months} of work that counts.",
        ),
        "months_by_diploma": Phrase(
            "Travail qui compte, au moins : {value:monthsby}.",
            "Work that counts, at least: {value:monthsby}.",
        ),
        "low_months": Phrase(
            "Aux niveaux {low_levels:list}, il faut {value:months}.",
            "At levels {low_levels:list}, {value:months} are asked.",
        ),
        "within": Phrase(
            "Ces mois se trouvent dans les {value:months} qui précèdent le dépôt.",
            "These months lie within the {value:months} before filing.",
        ),
        "after_program": {
            True: Phrase(
                "Seul compte le travail fait après la fin du programme.",
                "Only work done after the end of the program counts.",
            )
        },
        "internship_months": Phrase(
            "Un stage obligatoire du programme compte aussi, jusqu’à {value:months}.",
            "A compulsory internship of the program counts too, up to {value:months}.",
        ),
    },
    "occupation": {
        "levels": Phrase(
            "Niveaux de compétence acceptés, dans la CNP 2016 : {value:list}.",
            "Accepted skill levels, in NOC 2016: {value:list}.",
        ),
        "teer": _TEER,
        "related_level": Phrase(
            "Après un DEP, seul ou suivi d’une ASP, le niveau {value} aussi, si l’emploi est lié à la formation.",
            "After a DEP, alone or followed by an ASP, level {value} too, if the job is in the field of the "
            "training.",
        ),
        "on_list": Phrase(
            "La profession figure sur une liste alors en vigueur.",
            "The occupation stands on a list then in force.",
        ),
    },
    "paid-hours": {"hours": _WEEK},
    "reception-diploma": {
        "by": Phrase(
            "Avoir obtenu le diplôme au plus tard le {value:day}.",
            "Have obtained the diploma by {value:day}.",
        ),
        "levels": _DIPLOMAS,
        "hours": _HOURS,
    },
    "reception-experience": {
        "months": Phrase(
            "Avoir au moins {value:months} de travail admissible au plus tard le {by:day}.",
            "Have at least {value:months} of admissible work by {by:day}.",
        ),
        "teer": _TEER,
        "hours": _WEEK,
        "refuses": _REFUSALS,
    },
    "reception-job": {"teer": _TEER, "hours": _WEEK},
}
"""By kind of condition and figure, in reading order. A kind that is not here asks what its one line says."""

STARTS: Final = Phrase(
    "S’applique aux demandes déposées à compter du {value:day}.",
    "Applies to files received from {value:day} on.",
)
"""Said of a condition that binds later than the rules it belongs to."""

LEFT_OPEN: Final[dict[str, dict[str, Says]]] = {
    "diploma-issued": {
        "sure_until": Phrase(
            "Aucune source ne dit si cela était encore permis après le {value:day}.",
            "No source tells whether that was still allowed after {value:day}.",
        )
    },
    "new-program": {
        "sure": {
            False: Phrase(
                "Aucune source ne dit si ces règles le demandaient.",
                "No source tells whether these rules asked it.",
            )
        }
    },
    "self-employment": {"sure": {False: _REFUSED_ALREADY}},
    "company-control": {"sure": {False: _REFUSED_ALREADY}},
    "excluded-field": {"sure": {False: _REFUSED_ALREADY}},
    "reception-experience": {
        "within_if_any": Phrase(
            "Aucune source ne dit si ces mois doivent se trouver dans une période de {value:months}.",
            "No source tells whether these months must lie within a period of {value:months}.",
        )
    },
}
"""The same, for what the rulebook itself holds in doubt."""
