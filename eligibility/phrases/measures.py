"""Transitional measures, changes and comparisons, as the pages of the rules tell them: to nobody in particular.

For translators: a "measure" sends some files to other rules than those in force on their day. `ruleset` and
`since` are codes of rule sets (W6).
"""

from typing import Final

from eligibility.phrases.phrase import Phrase

REACHES: Final[dict[str, Phrase]] = {
    "everyone": Phrase(
        "Elle vise toutes les demandes de ces jours-là.", "It reaches every file of those days."
    ),
    "diploma-issued-before": Phrase(
        "Elle vise les personnes dont le diplôme a été délivré avant le {before:day}, ce jour exclu.",
        "It reaches people whose diploma was issued before {before:day}, that day excluded.",
    ),
    "hours-outside": Phrase(
        "Elle vise tout le monde, sauf les personnes dont la formation compte de {least} à {most:hours}.",
        "It reaches everybody, except people whose program lasts from {least} to {most:hours}.",
    ),
    "authorized-on-2020-07-21": Phrase(
        "Elle vise les personnes qui étaient au Québec le 21 juillet 2020 avec un permis de travail, ou autorisées "
        "à travailler sans permis.",
        "It reaches people who were in Québec on July 21, 2020, with a work permit, or authorized to work without "
        "one.",
    ),
    "permit-expiring": Phrase(
        "Elle vise les personnes au Québec dont le permis de travail, valide le 10 juillet 2019, prenait fin avant "
        "le 1er novembre 2019, et qui avaient un dossier au programme régulier avant le 2 août 2018 ou vivaient au "
        "Québec avec un permis le 16 juin 2019.",
        "It reaches people in Québec whose work permit, valid on July 10, 2019, ended before November 1, 2019, and "
        "who had a file under the regular program before August 2, 2018, or lived in Québec with a permit on June "
        "16, 2019.",
    ),
}
"""Whom a measure reaches, by its kind."""
COURSES: Final = Phrase(
    "Elle vise les personnes inscrites au plus tard le {by:day} à un cours de français du gouvernement du Québec, "
    "ou qui l’avaient alors réussi : pour elles, ce cours reste une preuve. Elle ne change pas de règles.",
    "It reaches people who by {by:day} had registered for a French course of the Québec government, or had passed "
    "it: for them that course remains a proof. It does not change the rules.",
)
UNSURE: Final = Phrase(
    "Aucune source ne dit si elle aidait encore à ces dates : là où elle déciderait, ce site répond « on ne sait "
    "pas ».",
    "No source tells whether it still helped on these dates: where it would decide, this site answers “not known”.",
)
LIFTS: Final = Phrase(
    "Elle permet aussi à ces personnes de déposer leur demande malgré la suspension.",
    "It also lets these people file in spite of the suspension.",
)
SPAN: Final = Phrase(
    "Demandes déposées du {starts:day} au {ends:day}", "Files received from {starts:day} to {ends:day}"
)

SAME: Final = Phrase("Rien d’autre n’a changé.", "Nothing else changed.")
NOT_ASKED: Final = Phrase("Pas demandé.", "Not asked.")
UNCHANGED: Final = Phrase("Comme sous {since}.", "As under {since}.")
DAYS: Final = Phrase("Du {starts:day} au {ends:day}", "{starts:day} to {ends:day}")
JUDGED: Final = Phrase(
    "Leurs demandes sont jugées selon les règles {ruleset}, et non selon les règles {instead}.",
    "Their files are judged under rules {ruleset}, not under rules {instead}.",
)
JUDGED_ALL_THE_SAME: Final = Phrase(
    "Leurs demandes sont jugées selon les règles {ruleset}.", "Their files are judged under rules {ruleset}."
)

THEMES: Final[dict[str, Phrase]] = {
    "person": Phrase("La personne", "The person"),
    "studies": Phrase("Les études", "Studies"),
    "work": Phrase("Le travail", "Work"),
    "french": Phrase("Le français", "French"),
    "values": Phrase("Les valeurs et la personne conjointe", "Values and the spouse"),
    "reception": Phrase("La réception", "Reception"),
}
"""What conditions are about, in the order they are shown."""
