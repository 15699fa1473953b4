"""The program to look at beside the PEQ: what its streams ask, and which may concern a person.

For translators: the Programme de sélection des travailleurs qualifiés (PSTQ) is the Skilled Worker Selection
Program. Its stream is never computed here: some occupations are regulated in part only, and the Ministry's
table tells. Levels are those of the Québec scale, 1 to 12; "FÉER" is "TEER" in French.
"""

from datetime import date
from typing import Final

from eligibility.phrases.phrase import Phrase
from eligibility.rules.criterion import Certainty, Source

SOURCE: Final = Source(
    key="pstq",
    fr="Page de Québec.ca sur le PSTQ mise à jour le 25 juin 2026, citée par des tiers",
    en="Québec.ca page on the PSTQ updated June 25, 2026, as quoted by third parties",
    read=date(2026, 11, 22),
    certainty=Certainty.SECONDARY,
)

NAME: Final = Phrase(
    "Programme de sélection des travailleurs qualifiés (PSTQ)", "Skilled Worker Selection Program (PSTQ)"
)
ABOUT: Final = Phrase(
    "C’est la voie principale depuis le 29 novembre 2024. Elle ne dépend ni du PEQ ni de ses périodes de réception; "
    "on peut déposer une demande à l’un et à l’autre, avec des droits à payer pour chacune.",
    "It is the main route since November 29, 2024. It depends neither on the PEQ nor on its reception periods; one "
    "may file under both, with fees to pay for each.",
)
TABLE: Final = Phrase(
    "Nous ne calculons pas votre volet : certaines professions ne sont réglementées qu’en partie. Le Ministère publie "
    "un tableau des 516 professions de la CNP 2021, avec le volet de chacune; lui seul le dit.",
    "We do not compute your stream: some occupations are regulated in part only. The Ministry publishes a table of "
    "the 516 occupations of NOC 2021, with the stream of each; it alone tells.",
)

GENERAL: Final[tuple[Phrase, ...]] = (
    Phrase(
        "Pour tous les volets : avoir 18 ans ou plus, compter s’établir au Québec pour y travailler, subvenir à ses "
        "besoins pendant trois mois, avoir l’attestation des valeurs, ne pas devoir rentrer à cause d’une bourse.",
        "For every stream: be 18 or older, intend to settle in Québec to work, provide for oneself for three months, "
        "hold the values attestation, not be bound to return by a scholarship.",
    ),
    Phrase(
        "La conjointe ou le conjoint inclus dans la demande a un français oral de niveau 4 ou plus, sauf dans le "
        "volet 4.",
        "The spouse included in the application has oral French at level 4 or higher, except in stream 4.",
    ),
)

WAY: Final[tuple[Phrase, ...]] = (
    Phrase(
        "Déposer dans Arrima une déclaration d’intérêt, gratuite et valable 12 mois.",
        "File an expression of interest in Arrima, free and valid for 12 months.",
    ),
    Phrase(
        "Attendre une invitation : les personnes sont classées, et les critères de chaque ronde sont publiés.",
        "Wait for an invitation: people are ranked, and the criteria of each round are published.",
    ),
    Phrase(
        "Après avoir accepté l’invitation, déposer la demande dans les 60 jours.",
        "Once the invitation is accepted, file the application within 60 days.",
    ),
)
"""The way to go, in order."""

STREAMS: Final[dict[int, Phrase]] = {
    1: Phrase(
        "Volet 1 – Haute qualification et compétences spécialisées",
        "Stream 1 – Highly qualified and specialized skills",
    ),
    2: Phrase(
        "Volet 2 – Compétences intermédiaires et manuelles", "Stream 2 – Intermediate and manual skills"
    ),
    3: Phrase("Volet 3 – Professions réglementées", "Stream 3 – Regulated professions"),
    4: Phrase("Volet 4 – Talents d’exception", "Stream 4 – Exceptional talent"),
}

ASKS: Final[dict[int, tuple[Phrase, ...]]] = {
    1: (
        Phrase("Profession : FÉER 0, 1 ou 2, non réglementée.", "Occupation: TEER 0, 1 or 2, not regulated."),
        Phrase(
            "Expérience : un an à temps plein, ou l’équivalent, dans la profession principale, au cours des cinq "
            "dernières années.",
            "Experience: one year full time, or the equivalent, in the main occupation, in the last five years.",
        ),
        Phrase(
            "Français : niveau 7 à l’oral et 5 à l’écrit.", "French: level 7 in oral and 5 in written French."
        ),
        Phrase(
            "Études : un diplôme d’au moins un an à temps plein qui mène à une profession; au Québec, 900 heures ou "
            "30 unités.",
            "Studies: a diploma of at least one year full time that leads to an occupation; in Québec, 900 hours or "
            "30 credits.",
        ),
    ),
    2: (
        Phrase("Profession : FÉER 3, 4 ou 5, non réglementée.", "Occupation: TEER 3, 4 or 5, not regulated."),
        Phrase(
            "Expérience : deux ans au cours des cinq derniers, dont un an au Québec.",
            "Experience: two years in the last five, one of them in Québec.",
        ),
        Phrase("Français : niveau 5 à l’oral.", "French: level 5 in oral French."),
        Phrase(
            "Études : l’équivalent d’un diplôme d’études secondaires du Québec, ou plus.",
            "Studies: the equivalent of a Québec secondary school diploma, or more.",
        ),
    ),
    3: (
        Phrase(
            "Profession : sur la liste des professions réglementées du Ministère.",
            "Occupation: on the Ministry’s list of regulated professions.",
        ),
        Phrase(
            "Français : FÉER 0, 1 ou 2, niveau 7 à l’oral et 5 à l’écrit; FÉER 3, 4 ou 5, niveau 5 à l’oral.",
            "French: TEER 0, 1 or 2, level 7 in oral and 5 in written French; TEER 3, 4 or 5, level 5 in oral French.",
        ),
        Phrase(
            "Un permis ou une reconnaissance de l’organisme qui encadre la profession.",
            "A permit or recognition by the body that regulates the profession.",
        ),
    ),
    4: (
        Phrase("Profession : toutes.", "Occupation: any."),
        Phrase(
            "Expérience : trois ans au cours des cinq derniers.", "Experience: three years in the last five."
        ),
        Phrase("Français : aucun niveau n’est exigé.", "French: no level is asked."),
        Phrase(
            "Une réalisation reconnue, ou l’avis d’un partenaire du Ministère.",
            "A recognised achievement, or the opinion of a partner of the Ministry.",
        ),
    ),
}

WHY: Final[dict[str, Phrase]] = {
    "job": Phrase(
        "Il pourrait vous concerner : un de vos emplois est de FÉER {teer:anyof}.",
        "It may concern you: one of your jobs is of TEER {teer:anyof}.",
    ),
    "job-split": Phrase(
        "Il pourrait vous concerner : un de vos emplois peut être de FÉER {teer:anyof}, selon son code de 2021.",
        "It may concern you: one of your jobs may be of TEER {teer:anyof}, depending on its 2021 code.",
    ),
    "other-jobs": Phrase(
        "Aucun des emplois que vous avez inscrits n’est de ces catégories.",
        "None of the jobs you listed is in these categories.",
    ),
    "no-job": Phrase(
        "Cela dépend de votre profession, que vous n’avez pas inscrite.",
        "It depends on your occupation, which you did not list.",
    ),
    "regulated": Phrase(
        "Cela dépend de votre profession : vérifiez si un ordre ou un organisme l’encadre.",
        "It depends on your occupation: check whether a professional order or another body regulates it.",
    ),
    "talent": Phrase("Il ne concerne que peu de personnes.", "It concerns few people only."),
}
"""Why a stream may, or may not, concern a person."""
