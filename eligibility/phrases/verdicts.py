"""Sentences on the verdict and its three parts: headline, reception, rules, conditions.

For translators: nothing here decides; the Ministry does. A closed reception never reads as "you do not
qualify". `on`, `starts` and `ends` are days, all of them included.
"""

from typing import Final

from eligibility.phrases.phrase import Phrase

STREAMS: Final[dict[str, Phrase]] = {
    "graduate": Phrase("Diplômés du Québec", "Québec graduates"),
    "worker": Phrase("Travailleurs étrangers temporaires", "Temporary foreign workers"),
}

HEADLINES: Final[dict[tuple[str, str], Phrase]] = {
    ("graduate", "ELIGIBLE"): Phrase(
        "Vous remplissez les conditions du volet des diplômés",
        "You meet the conditions of the graduates stream",
    ),
    ("worker", "ELIGIBLE"): Phrase(
        "Vous remplissez les conditions du volet des travailleurs",
        "You meet the conditions of the workers stream",
    ),
    ("graduate", "NOT_ELIGIBLE"): Phrase(
        "Vous ne remplissez pas toutes les conditions du volet des diplômés",
        "You do not meet all the conditions of the graduates stream",
    ),
    ("worker", "NOT_ELIGIBLE"): Phrase(
        "Vous ne remplissez pas toutes les conditions du volet des travailleurs",
        "You do not meet all the conditions of the workers stream",
    ),
    ("graduate", "UNDETERMINED"): Phrase(
        "On ne peut pas encore conclure pour le volet des diplômés",
        "No conclusion yet for the graduates stream",
    ),
    ("worker", "UNDETERMINED"): Phrase(
        "On ne peut pas encore conclure pour le volet des travailleurs",
        "No conclusion yet for the workers stream",
    ),
    ("graduate", "CLOSED"): Phrase(
        "Le volet des diplômés ne reçoit pas de demandes ce jour-là",
        "The graduates stream receives no applications on that day",
    ),
    ("worker", "CLOSED"): Phrase(
        "Le volet des travailleurs ne reçoit pas de demandes ce jour-là",
        "The workers stream receives no applications on that day",
    ),
    ("graduate", "NOT_RECEIVABLE"): Phrase(
        "Le Ministère ne recevrait pas votre demande au volet des diplômés",
        "The Ministry would not receive your application in the graduates stream",
    ),
    ("worker", "NOT_RECEIVABLE"): Phrase(
        "Le Ministère ne recevrait pas votre demande au volet des travailleurs",
        "The Ministry would not receive your application in the workers stream",
    ),
}

LEDES: Final[dict[str, Phrase]] = {
    "ELIGIBLE": Phrase(
        "C’est ce que disent vos réponses. La décision appartient au Ministère.",
        "That is what your answers say. The decision is the Ministry’s.",
    ),
    "NOT_ELIGIBLE": Phrase(
        "C’est ce que disent vos réponses. Voyez plus bas ce qui manque, et ce qui peut changer.",
        "That is what your answers say. See below what is lacking, and what can change.",
    ),
    "UNDETERMINED": Phrase(
        "Il manque des réponses qui peuvent changer la conclusion.",
        "Some answers that can change the conclusion are missing.",
        cases={
            "unpublished": Phrase(
                "La réception est ouverte, mais les règles qui jugeront les demandes ne sont pas publiées.",
                "Reception is open, but the rules that will judge applications are not published.",
            ),
            "complete": Phrase(
                "Vos réponses sont complètes, mais les sources connues ne permettent pas de trancher.",
                "Your answers are complete, but the known sources do not settle the matter.",
            ),
        },
    ),
    "CLOSED": Phrase(
        "Cela ne dit rien de votre situation : vos conditions sont examinées plus bas.",
        "This says nothing of your situation: your conditions are examined below.",
    ),
    "NOT_RECEIVABLE": Phrase(
        "La réception est ouverte, mais elle a ses propres critères, à part des conditions.",
        "Reception is open, but it has criteria of its own, apart from the conditions.",
    ),
}

OUTCOMES: Final[dict[str, Phrase]] = {
    "ELIGIBLE": Phrase("conditions remplies", "conditions met"),
    "NOT_ELIGIBLE": Phrase("conditions non remplies", "conditions not met"),
    "UNDETERMINED": Phrase("pas encore de conclusion", "no conclusion yet"),
    "CLOSED": Phrase("réception fermée", "reception closed"),
    "NOT_RECEIVABLE": Phrase("demande non reçue", "application not received"),
}
"""In a list after "still possible:"."""

STATES: Final[dict[str, Phrase]] = {
    "open": Phrase("Ouvert", "Open"),
    "suspended": Phrase("Suspendu", "Suspended"),
    "abolished": Phrase("Aboli", "Abolished"),
    "no-window": Phrase("Aucune période annoncée", "No period announced"),
    "exception": Phrase("Suspendu, sauf exception", "Suspended, with an exception"),
    "excepted": Phrase("Ouvert pour vous", "Open to you"),
}

RECEPTION: Final[dict[str, Phrase]] = {
    "open": Phrase(
        "Période de réception : du {starts:day} au {ends:day}.",
        "Reception period: {starts:day} to {ends:day}.",
    ),
    "suspended": Phrase(
        "Réception suspendue du {starts:day} au {ends:day}.",
        "Reception suspended from {starts:day} to {ends:day}.",
    ),
    "abolished": Phrase(
        "Programme aboli du {starts:day} au {ends:day} : aucune demande n’est reçue.",
        "Program abolished from {starts:day} to {ends:day}: no application is received.",
    ),
    "no-window": Phrase(
        "Du {starts:day} au {ends:day}, le programme existe, mais nous ne connaissons "
        "aucune période de réception.",
        "From {starts:day} to {ends:day} the program exists, but we know of no reception period.",
    ),
    "exception": Phrase(
        "Réception suspendue du {starts:day} au {ends:day}; une exception vous vise peut-être.",
        "Reception suspended from {starts:day} to {ends:day}; an exception may reach you.",
    ),
    "excepted": Phrase(
        "Réception suspendue du {starts:day} au {ends:day}; une exception vous vise.",
        "Reception suspended from {starts:day} to {ends:day}; an exception reaches you.",
    ),
}

PERIODS: Final[dict[str, Phrase]] = {
    "G-2010-02-14": Phrase("Le volet était ouvert en continu.", "The stream was open without interruption."),
    "GS1": Phrase(
        "Seules les personnes dont le permis de travail allait expirer pouvaient encore déposer une demande.",
        "Only people whose work permit was about to expire could still file.",
    ),
    "G-2019-11-01": Phrase("Le volet était ouvert en continu.", "The stream was open without interruption."),
    "GS2": Phrase(
        "Les demandes déposées au plus tard le 30 octobre 2024 ont continué leur chemin.",
        "Applications filed by October 30, 2024, went on.",
    ),
    "GX": Phrase(
        "Les demandes déjà déposées ont continué leur chemin; personne n’avait de droit acquis.",
        "Applications already filed went on; nobody had an acquired right.",
    ),
    "G-2026-07-02": Phrase(
        "Réouverture temporaire, avec des critères de réception figés au 19 novembre 2025.",
        "Temporary reopening, with reception criteria frozen at November 19, 2025.",
    ),
    "GS3": Phrase(
        "D’autres périodes peuvent être annoncées : vérifiez auprès du Ministère.",
        "Other periods may be announced: check with the Ministry.",
    ),
    "W-2010-02-14": Phrase("Le volet était ouvert en continu.", "The stream was open without interruption."),
    "WS2": Phrase(
        "Les demandes déposées au plus tard le 4 juin 2025 ont continué leur chemin.",
        "Applications filed by June 4, 2025, went on.",
    ),
    "WX": Phrase(
        "Les demandes déjà déposées ont continué leur chemin; personne n’avait de droit acquis.",
        "Applications already filed went on; nobody had an acquired right.",
    ),
    "W-2026-07-02": Phrase(
        "Réouverture temporaire, avec des critères de réception figés au 19 novembre 2025.",
        "Temporary reopening, with reception criteria frozen at November 19, 2025.",
    ),
    "WS3": Phrase(
        "D’autres périodes peuvent être annoncées : vérifiez auprès du Ministère.",
        "Other periods may be announced: check with the Ministry.",
    ),
    "announced": Phrase(
        "Le Ministère a annoncé cette période.",
        "The Ministry announced this period.",
        cases={
            "unpublished": Phrase(
                "Le Ministère a annoncé cette période, sans publier encore les règles qui s’y appliquent.",
                "The Ministry announced this period, and has not published its rules yet.",
            )
        },
    ),
}
"""What is particular to each period of the rulebook; "announced" is a window that staff announced."""

IN_FORCE: Final = Phrase(
    "Ce sont les règles en vigueur à la date de dépôt.", "These are the rules in force on the filing date."
)
SHOWN_UNDER: Final = Phrase(
    "La réception étant fermée, vos conditions sont examinées selon les règles {ruleset}.",
    "As reception is closed, your conditions are examined under rules {ruleset}.",
)
UNPUBLISHED: Final = Phrase(
    "Les règles qui jugeront ne sont pas publiées; vos conditions sont examinées selon les règles {ruleset}.",
    "The rules that will judge are not published; your conditions are examined under rules {ruleset}.",
)
RULES_SPAN: Final = Phrase("Règles du {starts:day} au {ends:day}", "Rules of {starts:day} to {ends:day}")
CLAUSE_NAME: Final = Phrase("Mesure transitoire : {name}", "Transitional measure: {name}")

SUMMARIES: Final[dict[str, Phrase]] = {
    "not-met": Phrase(
        "{count:conditions} ne sont pas remplies",
        "{count:conditions} are not met",
        cases={"one": Phrase("Une condition n’est pas remplie", "One condition is not met")},
    ),
    "unknown": Phrase(
        "{count:conditions} restent à préciser",
        "{count:conditions} are not known yet",
        cases={"one": Phrase("Une condition reste à préciser", "One condition is not known yet")},
    ),
    "met": Phrase("Les {count:conditions} sont remplies", "All {count:conditions} are met"),
}
"""By the worst status there is, with how many conditions have it."""
EDGE: Final = Phrase(
    "Ce constat tient à un jour, ou à la manière de compter les mois : le Ministère peut voir autrement.",
    "This hangs on one day, or on the way of counting months: the Ministry may see it otherwise.",
)
READ_ON: Final = Phrase("lecture du {read:day}", "read on {read:day}")
RELIED_ON: Final = Phrase(
    "De vos diplômes, c’est le {place:ordinal} qui vous sert le mieux.",
    "Of your diplomas, the {place:ordinal} serves you best.",
)
RELIED_ON_PAIR: Final = Phrase(
    "Vos diplômes retenus sont le {first:ordinal} et le {second:ordinal}, pris ensemble.",
    "The diplomas relied on are the {first:ordinal} and the {second:ordinal}, taken together.",
)
