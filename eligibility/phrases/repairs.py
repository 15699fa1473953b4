"""Sentences on what would be enough: each is a condition to bring about, never advice.

For translators: `day` is a filing day; levels are those of the Québec scale.
"""

from typing import Final

from eligibility.phrases.phrase import Phrase

INTRO: Final[dict[str, Phrase]] = {
    "ELIGIBLE": Phrase(
        "Ceci suffirait, pour une demande déposée le {day:day} :",
        "This would be enough, for an application filed on {day:day}:",
    ),
    "CLOSED": Phrase(
        "Ceci suffirait pour remplir les conditions le {day:day}, mais aucune période de réception n’est ouverte ou "
        "connue ce jour-là :",
        "This would be enough to meet the conditions on {day:day}, but no reception period is open or known that day:",
    ),
}
"""By the outcome that the repair gives."""
NONE: Final = Phrase(
    "Parmi ce que ce site sait vérifier (attendre, une preuve, un emploi, une déclaration), rien ne suffirait d’ici le "
    "dernier jour que connaissent les règles. Un autre diplôme n’est pas examiné.",
    "Of what this site can verify (waiting, a proof, a job, a declaration), nothing would be enough by the last day that "
    "the rules know. Another diploma is not looked at.",
)
SERVES: Final = Phrase("pour : {names}", "for: {names}")

FACTS: Final[dict[str, Phrase]] = {
    "filing_date": Phrase(
        "déposer la demande le {needed:day}, pas avant", "filing on {needed:day}, not before"
    ),
    "will_settle": Phrase(
        "avoir l’intention de s’établir au Québec pour y occuper un emploi",
        "intending to settle in Québec to hold a job there",
    ),
    "has_passport": Phrase("avoir un passeport valide", "having a valid passport"),
    "signs_contract": Phrase(
        "signer le contrat relatif à la capacité d’autonomie financière",
        "signing the contract respecting financial self-sufficiency",
    ),
    "values_attestation": Phrase("avoir l’attestation des valeurs", "having the values attestation"),
    "spouse_values_attestation": Phrase(
        "que la personne conjointe ait l’attestation des valeurs", "the spouse having the values attestation"
    ),
    "in_quebec": Phrase("être au Québec", "being in Québec"),
    "legal_stay": Phrase("y séjourner légalement", "staying there legally"),
    "scholarship": Phrase(
        "avoir rempli l’obligation de retour liée à la bourse, ou en avoir obtenu la levée",
        "having fulfilled the scholarship’s duty to return, or being released from it",
    ),
    "spousal_open_permit": Phrase(
        "ne plus être au Québec grâce à un permis ouvert obtenu à titre de conjointe ou de conjoint",
        "no longer being in Québec on a spouse’s open permit",
    ),
    "spouse_listening": Phrase(
        "que la personne conjointe ait le niveau {needed} en compréhension orale",
        "the spouse having level {needed} in listening",
    ),
    "spouse_speaking": Phrase(
        "que la personne conjointe ait le niveau {needed} en production orale",
        "the spouse having level {needed} in speaking",
    ),
}
"""By fact of the profile: what must become so."""

TEST: Final[dict[str, Phrase]] = {
    "oral": Phrase(
        "un test de français reconnu, encore valable, de niveau {oral} ou plus à l’oral (compréhension et production)",
        "a recognized French test, still valid, at level {oral} or higher in oral French (listening and speaking)",
    ),
    "written": Phrase(
        "un test de français reconnu, encore valable, de niveau {written} ou plus à l’écrit",
        "a recognized French test, still valid, at level {written} or higher in written French",
    ),
    "both": Phrase(
        "un test de français reconnu, encore valable, de niveau {oral} ou plus à l’oral (compréhension et production) et "
        "de niveau {written} ou plus à l’écrit",
        "a recognized French test, still valid, at level {oral} or higher in oral French (listening and speaking) and level "
        "{written} or higher in written French",
    ),
    "any": Phrase(
        "un test de français reconnu, encore valable", "a recognized French test that is still valid"
    ),
}

JOB: Final[dict[str, Phrase]] = {
    "teer": Phrase(
        "un emploi au Québec, comme salarié, de {hours:hours} payées ou plus par semaine, dans une profession de catégorie "
        "FÉER {teer:anyof}",
        "a job in Québec, as an employee, of {hours:hours} or more paid a week, in an occupation of TEER {teer:anyof}",
    ),
    "levels": Phrase(
        "un emploi au Québec, comme salarié, de {hours:hours} payées ou plus par semaine, dans une profession de niveau "
        "{levels:anyof}",
        "a job in Québec, as an employee, of {hours:hours} or more paid a week, in an occupation of level {levels:anyof}",
    ),
    "list": Phrase(
        "un emploi au Québec, comme salarié, de {hours:hours} payées ou plus par semaine, dans une profession de la liste",
        "a job in Québec, as an employee, of {hours:hours} or more paid a week, in an occupation of the list",
    ),
    "any": Phrase(
        "un emploi au Québec, comme salarié, de {hours:hours} payées ou plus par semaine",
        "a job in Québec, as an employee, of {hours:hours} or more paid a week",
    ),
}
"""By what the rules look at in a job."""
