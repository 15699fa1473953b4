"""Sentences on days: from when to when the conditions would be met, and what is supposed to say so.

For translators: nothing is promised. `first` and `last` are days, both included.
"""

from typing import Final

from eligibility.phrases.phrase import Phrase

WHOLE: Final = Phrase(
    "Toutes les conditions sont remplies à la date de dépôt, et le resteraient jusqu’au {last:day}, dernier jour que "
    "connaissent les règles.",
    "All the conditions are met on the filing date, and would stay so until {last:day}, the last day that the rules know.",
)
UNTIL: Final = Phrase(
    "Toutes les conditions sont remplies à la date de dépôt, et le resteraient jusqu’au {last:day}.",
    "All the conditions are met on the filing date, and would stay so until {last:day}.",
    cases={
        "one-day": Phrase(
            "Toutes les conditions sont remplies à la date de dépôt, sans que cela soit sûr pour le lendemain.",
            "All the conditions are met on the filing date, but not surely on the day after.",
        )
    },
)
FROM: Final = Phrase(
    "À partir du {first:day}, toutes les conditions seraient remplies, et le resteraient jusqu’au {last:day}, dernier "
    "jour que connaissent les règles.",
    "From {first:day}, all the conditions would be met, and would stay so until {last:day}, the last day that the rules "
    "know.",
)
BETWEEN: Final = Phrase(
    "Du {first:day} au {last:day}, toutes les conditions seraient remplies.",
    "From {first:day} to {last:day}, all the conditions would be met.",
)
ONE_DAY: Final = Phrase(
    "Le {first:day}, et ce jour-là seulement, toutes les conditions seraient remplies.",
    "On {first:day}, and on that day alone, all the conditions would be met.",
)
PERHAPS: Final = Phrase(
    "Du {first:day} au {last:day}, on ne peut pas conclure : une réponse manque, ou les sources ne tranchent pas.",
    "From {first:day} to {last:day}, no conclusion: an answer is missing, or the sources do not settle it.",
    cases={
        "one-day": Phrase(
            "Le {first:day}, on ne peut pas conclure : une réponse manque, ou les sources ne tranchent pas.",
            "On {first:day}, no conclusion: an answer is missing, or the sources do not settle it.",
        )
    },
)
NEVER: Final = Phrase(
    "D’ici le {last:day}, dernier jour que connaissent les règles, aucun jour ne réunit toutes les conditions si rien "
    "d’autre ne change.",
    "Until {last:day}, the last day that the rules know, no day brings all the conditions together if nothing else changes.",
)
TOGETHER: Final = Phrase("Toutes les conditions ensemble", "All the conditions together")
MAY_FILE: Final = Phrase(
    "Une demande peut être déposée du {first:day} au {last:day}.",
    "An application may be filed from {first:day} to {last:day}.",
    cases={
        "one-day": Phrase(
            "Une demande peut être déposée le {first:day}.",
            "An application may be filed on {first:day}.",
        )
    },
)
MAY_NOT_FILE: Final = Phrase(
    "Une demande ne peut pas être déposée du {first:day} au {last:day}.",
    "No application may be filed from {first:day} to {last:day}.",
    cases={
        "one-day": Phrase(
            "Une demande ne peut pas être déposée le {first:day}.",
            "No application may be filed on {first:day}.",
        )
    },
)
NO_PERIOD: Final = Phrase(
    "Du {first:day} au {last:day}, aucune période de réception n’est connue : rien n’est promis.",
    "From {first:day} to {last:day}, no reception period is known: nothing is promised.",
)

ASSUMPTIONS: Final[dict[str, Phrase]] = {
    "keeps-jobs": Phrase(
        "Je garde mon emploi tel que je l’ai décrit, à temps plein.",
        "I keep my job as I told it, full time.",
    ),
    "as-planned": Phrase(
        "Ce que j’ai dit des jours à venir arrive : fin d’études, diplôme, emploi, test.",
        "What I told of days ahead comes true: end of studies, diploma, job, test.",
    ),
    "stays-in-quebec": Phrase(
        "Je reste au Québec, en règle, sans permis ouvert obtenu à titre de conjointe ou de conjoint.",
        "I stay in Québec, legally, without a spouse’s open permit.",
    ),
    "keeps-proofs": Phrase(
        "Ce que j’ai dit sans date continue de compter : passeport, attestation des valeurs, permis d’un ordre, français "
        "de ma conjointe ou de mon conjoint.",
        "What I told without a date goes on counting: passport, values attestation, permit of an order, my spouse’s French.",
    ),
    "same-family": Phrase(
        "Ma demande inclut toujours une conjointe ou un conjoint, ou n’en inclut toujours pas.",
        "My application still includes a spouse, or still includes none.",
    ),
    "no-new-program": Phrase(
        "Je ne commence pas d’autre programme d’études.",
        "I begin no other study program.",
    ),
    "same-will": Phrase(
        "Je veux toujours m’établir au Québec, et je signe toujours le contrat.",
        "I still intend to settle in Québec, and still sign the contract.",
    ),
}
"""What is supposed of later days, as the person may tick it; by code of assumption."""

SPELLS: Final[dict[str, Phrase]] = {
    "met": Phrase(
        "remplie du {first:day} au {last:day}",
        "met from {first:day} to {last:day}",
        cases={"one-day": Phrase("remplie le {first:day}", "met on {first:day}")},
    ),
    "not-met": Phrase(
        "non remplie du {first:day} au {last:day}",
        "not met from {first:day} to {last:day}",
        cases={"one-day": Phrase("non remplie le {first:day}", "not met on {first:day}")},
    ),
    "unknown": Phrase(
        "à préciser du {first:day} au {last:day}",
        "not known from {first:day} to {last:day}",
        cases={"one-day": Phrase("à préciser le {first:day}", "not known on {first:day}")},
    ),
}
"""One stretch of one condition, in words, by its status."""

CALENDAR_FIRST: Final = Phrase(
    "PEQ : premier jour où toutes les conditions seraient remplies ({stream})",
    "PEQ: first day on which all the conditions would be met ({stream})",
)
CALENDAR_LAST: Final = Phrase(
    "PEQ : dernier jour où toutes les conditions seraient remplies ({stream})",
    "PEQ: last day on which all the conditions would be met ({stream})",
)
CALENDAR_NOTE: Final = Phrase(
    "Selon les réponses données à Repère PEQ le {on:day}, et si rien d’autre ne change. Remplir les conditions ne permet "
    "pas de déposer une demande hors d’une période de réception. Le Ministère décide.",
    "From the answers given to Repère PEQ on {on:day}, and if nothing else changes. Meeting the conditions does not allow "
    "filing outside a reception period. The Ministry decides.",
)
