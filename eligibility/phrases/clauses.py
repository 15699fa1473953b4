"""Why a transitional measure chose the rules, or did not: by its key, the stream, and whether it applies.

For translators: the keys 118.3, 118.4 and 118.5 are section numbers of the Québec Immigration Regulation.
"""

from typing import Final

from eligibility.phrases.phrase import Phrase

NAMES: Final[dict[str, Phrase]] = {
    "118.3": Phrase("article 118.3", "section 118.3"),
    "118.4": Phrase("article 118.4", "section 118.4"),
    "118.5": Phrase("article 118.5", "section 118.5"),
    "1-13-Nov-2019": Phrase("1er au 13 novembre 2019", "November 1 to 13, 2019"),
    "GS1-permit-expiring": Phrase("permis qui allait expirer", "permit about to expire"),
}

CLAUSES: Final[dict[tuple[str, str, str], Phrase]] = {
    ("118.3", "graduate", "met"): Phrase(
        "Votre diplôme a été délivré avant le 1er janvier 2021 : les conditions du 21 juillet 2020 vous "
        "restent acquises, sans expérience ni emploi.",
        "Your diploma was issued before January 1, 2021: the conditions of July 21, 2020, still hold for you, "
        "without experience or a job.",
    ),
    ("118.3", "graduate", "not-met"): Phrase(
        "L’article 118.3 ne vous vise pas : il faut un diplôme délivré avant le 1er janvier 2021.",
        "Section 118.3 does not reach you: it takes a diploma issued before January 1, 2021.",
    ),
    ("118.3", "graduate", "unknown"): Phrase(
        "Si votre diplôme a été délivré avant le 1er janvier 2021, l’article 118.3 vous ramène aux conditions "
        "du 21 juillet 2020.",
        "If your diploma was issued before January 1, 2021, section 118.3 takes you back to the conditions "
        "of July 21, 2020.",
    ),
    ("118.4", "worker", "met"): Phrase(
        "Vous étiez au Québec le 21 juillet 2020 avec le droit d’y travailler : les conditions de ce jour-là "
        "vous restent acquises.",
        "You were in Québec on July 21, 2020, and could work there: the conditions of that day still hold "
        "for you.",
    ),
    ("118.4", "worker", "not-met"): Phrase(
        "L’article 118.4 ne vous vise pas : vous n’étiez pas au Québec le 21 juillet 2020 avec le droit d’y "
        "travailler.",
        "Section 118.4 does not reach you: you were not in Québec on July 21, 2020, with the right to work.",
    ),
    ("118.4", "worker", "unknown"): Phrase(
        "Si vous étiez au Québec le 21 juillet 2020 avec le droit d’y travailler, l’article 118.4 vous ramène "
        "aux conditions de ce jour-là.",
        "If you were in Québec on July 21, 2020, and could work there, section 118.4 takes you back to the "
        "conditions of that day.",
        cases={
            "complete": Phrase(
                "Vous étiez au Québec le 21 juillet 2020 avec le droit d’y travailler, mais aucune source ne "
                "dit si l’article 118.4 aidait encore après le 22 novembre 2023.",
                "You were in Québec on July 21, 2020, and could work there, but no source tells whether "
                "section 118.4 still helped after November 22, 2023.",
            )
        },
    ),
    ("1-13-Nov-2019", "worker", "met"): Phrase(
        "Les demandes du 1er au 13 novembre 2019 ont été jugées selon les règles d’avant : les listes de ces "
        "jours-là n’ont servi à personne.",
        "Applications of November 1 to 13, 2019, were judged under the former rules: the lists of those days "
        "applied to nobody.",
    ),
    ("1-13-Nov-2019", "graduate", "met"): Phrase(
        "Du 1er au 13 novembre 2019, seules les formations de 900 à 1 799 heures relevaient des nouvelles "
        "règles; la vôtre relève des règles d’avant.",
        "From November 1 to 13, 2019, only programs of 900 to 1,799 hours came under the new rules; yours "
        "comes under the former ones.",
    ),
    ("1-13-Nov-2019", "graduate", "not-met"): Phrase(
        "Du 1er au 13 novembre 2019, les formations de 900 à 1 799 heures relevaient de nouvelles règles, "
        "examinées ici.",
        "From November 1 to 13, 2019, programs of 900 to 1,799 hours came under new rules, examined here.",
    ),
    ("1-13-Nov-2019", "graduate", "unknown"): Phrase(
        "Du 1er au 13 novembre 2019, les règles dépendent du type et de la durée de la formation, qui restent "
        "à dire.",
        "From November 1 to 13, 2019, the rules depend on the kind and length of the program, which we "
        "still need to know.",
    ),
    ("GS1-permit-expiring", "graduate", "met"): Phrase(
        "Votre permis de travail allait expirer avant le 1er novembre 2019 : la suspension ne vous visait pas.",
        "Your work permit was about to expire before November 1, 2019: the suspension did not reach you.",
    ),
    ("GS1-permit-expiring", "graduate", "not-met"): Phrase(
        "L’exception pour les permis qui allaient expirer avant le 1er novembre 2019 ne vous vise pas.",
        "The exception for permits about to expire before November 1, 2019, does not reach you.",
    ),
    ("GS1-permit-expiring", "graduate", "unknown"): Phrase(
        "Une exception visait les permis qui allaient expirer avant le 1er novembre 2019; il manque de quoi "
        "savoir si elle vous vise.",
        "An exception covered permits about to expire before November 1, 2019; what tells whether it reaches "
        "you is missing.",
    ),
}

BY_COURSE: Final = Phrase(
    "Votre cours de français, commencé ou réussi au plus tard le 21 juillet 2020, compte comme preuve grâce à "
    "l’article 118.5.",
    "Your French course, registered for or passed by July 21, 2020, counts as a proof thanks to section 118.5.",
)
