"""Sentences on what a result hangs on, on whose word it rests, on its documents, and on each reform.

For translators: nothing is promised, and the Ministry decides.
"""

from typing import Final

from eligibility.phrases.phrase import Phrase

HINGES: Final[dict[str, Phrase]] = {
    "eve": Phrase(
        "Tout tient à un jour : une demande déposée la veille donnerait « {outcome} ».",
        "It all hangs on one day: an application filed the day before would give “{outcome}”.",
    ),
    "morrow": Phrase(
        "Tout tient à un jour : une demande déposée le lendemain donnerait « {outcome} ».",
        "It all hangs on one day: an application filed the day after would give “{outcome}”.",
    ),
    "convention": Phrase(
        "Tout tient à la manière de compter les mois : comptés autrement, ils donneraient « {outcome} ».",
        "It all hangs on the way of counting months: counted otherwise, they would give “{outcome}”.",
    ),
    "boundary": Phrase(
        "Tout tient à la lecture d’une date limite : comprise autrement, elle donnerait « {outcome} ».",
        "It all hangs on how a last day is read: understood otherwise, it would give “{outcome}”.",
    ),
}
"""By what turns the outcome; a name of an outcome stands between the guillemets."""
HINGES_OF_CONDITIONS: Final[dict[str, Phrase]] = {
    "eve": Phrase(
        "L’ensemble des conditions tient à un jour : la veille, il serait autre.",
        "The conditions taken together hang on one day: the day before, they would come out otherwise.",
    ),
    "morrow": Phrase(
        "L’ensemble des conditions tient à un jour : le lendemain, il serait autre.",
        "The conditions taken together hang on one day: the day after, they would come out otherwise.",
    ),
    "convention": Phrase(
        "L’ensemble des conditions tient à la manière de compter les mois.",
        "The conditions taken together hang on the way of counting months.",
    ),
    "boundary": Phrase(
        "L’ensemble des conditions tient à la lecture d’une date limite.",
        "The conditions taken together hang on how a last day is read.",
    ),
}
"""Where the outcome stays, and only the conditions taken together turn: reception is closed, or in doubt."""
TURNING: Final = Phrase("En cause : {names}.", "At stake: {names}.")

BASES: Final[dict[str, Phrase]] = {
    "checked": Phrase(
        "{count:conditions} vérifiées d’après vos dates, vos chiffres et vos codes",
        "{count:conditions} checked from your dates, figures and codes",
        cases={
            "one": Phrase(
                "1 condition vérifiée d’après vos dates, vos chiffres et vos codes",
                "1 condition checked from your dates, figures and codes",
            )
        },
    ),
    "declared": Phrase(
        "{count:conditions} fondées sur votre seule déclaration",
        "{count:conditions} taken on your word",
        cases={
            "one": Phrase("1 condition fondée sur votre seule déclaration", "1 condition taken on your word")
        },
    ),
    "officer": Phrase(
        "{count:points} laissés à l’appréciation du Ministère",
        "{count:points} left to the Ministry’s officer",
        cases={
            "one": Phrase(
                "1 point laissé à l’appréciation du Ministère", "1 point left to the Ministry’s officer"
            )
        },
    ),
}
"""On whose word conditions rest, with their number."""

BEYOND: Final[dict[str, Phrase]] = {
    "federal-checks": Phrase(
        "Les vérifications du Canada après la sélection : santé, sécurité, criminalité.",
        "Canada’s checks after selection: health, security, criminality.",
    ),
    "family-attestations": Phrase(
        "L’attestation des valeurs des autres membres de la famille, comme un enfant majeur à charge.",
        "The values attestation of other family members, such as a dependent child of full age.",
    ),
    "attestation-delay": Phrase(
        "Le délai pour fournir l’attestation des valeurs après le dépôt, quand vous ne l’avez pas encore.",
        "The time allowed to supply the values attestation after filing, when you do not have it yet.",
    ),
    "french-interview": Phrase(
        "Le français que le Ministère peut vérifier en entrevue, et la vérité des pièces.",
        "The French that the Ministry may check at an interview, and whether documents are true.",
    ),
    "studies-certificate": Phrase(
        "Le certificat de l’établissement, pour des études en français là où le français n’est pas la seule langue.",
        "The institution’s certificate, for studies in French where French is not the only language.",
    ),
    "guide-limits": Phrase(
        "Les limites du guide du Ministère pour les études à distance et les établissements privés, dont nous n’avons pas "
        "le texte.",
        "The limits of the Ministry’s guide on distance learning and private institutions, whose text we do not have.",
    ),
    "temporary-stay": Phrase(
        "La nature temporaire de votre séjour : travailleur, ou jeune d’un programme d’échange.",
        "The temporary nature of your stay: a worker, or a young person on an exchange program.",
    ),
    "work-on-study-permit": Phrase(
        "Le travail fait avec un permis d’études, qui ne compte généralement pas.",
        "Work done on a study permit, which generally does not count.",
    ),
}
"""Conditions in law that no criterion looks at, by code of the rulebook."""

ISSUERS: Final[dict[str, Phrase]] = {
    "state": Phrase("l’État dont vous êtes ressortissant", "the state of which you are a national"),
    "canada": Phrase("le gouvernement du Canada", "the Government of Canada"),
    "ministry": Phrase("le ministère de l’Immigration du Québec", "Québec’s immigration ministry"),
    "institution": Phrase("l’établissement d’enseignement", "the educational institution"),
    "employer": Phrase("l’employeur", "the employer"),
    "test-centre": Phrase("l’organisme du test", "the body that gives the test"),
    "order": Phrase("l’ordre professionnel", "the professional order"),
    "sponsor": Phrase("l’organisme qui a accordé la bourse", "the body that granted the scholarship"),
}
GIVEN_BY: Final = Phrase("Délivré par : {issuers}.", "Given by: {issuers}.")
PROVES: Final = Phrase("Prouve : {names}.", "Proves: {names}.")
VALID_UNTIL: Final = Phrase(
    "Compte jusqu’au {last:day} compris.",
    "Counts until {last:day}, that day included.",
)
VALID_FOR: Final = Phrase(
    "Valable {months:months}; sa date n’a pas été dite.",
    "Valid for {months:months}; its date was not told.",
)
VALIDITY_UNKNOWN: Final = Phrase(
    "Durée de validité : non connue de nous.", "How long it is valid: not known to us."
)
STILL_COUNTS: Final = Phrase(
    "Encore valable le {day:day}, premier jour où une demande qui remplit toutes les conditions pourrait être déposée.",
    "Still valid on {day:day}, the first day on which an application that meets all the conditions may be filed.",
    cases={
        "unopened": Phrase(
            "Encore valable le {day:day}, premier jour où toutes les conditions seraient remplies.",
            "Still valid on {day:day}, the first day on which all the conditions would be met.",
        )
    },
)
NO_LONGER_COUNTS: Final = Phrase(
    "Plus valable le {day:day}, premier jour où une demande qui remplit toutes les conditions pourrait être déposée : "
    "il en faudra un autre.",
    "No longer valid on {day:day}, the first day on which an application that meets all the conditions may be filed: "
    "another will be needed.",
    cases={
        "unopened": Phrase(
            "Plus valable le {day:day}, premier jour où toutes les conditions seraient remplies : il en faudra un autre.",
            "No longer valid on {day:day}, the first day on which all the conditions would be met: another will be "
            "needed.",
        )
    },
)

UNDER: Final[dict[str, Phrase]] = {
    "met": Phrase("Toutes les conditions remplies", "All the conditions met"),
    "not-met": Phrase("Conditions non remplies : {names}", "Conditions not met: {names}"),
    "unknown": Phrase("Conditions à préciser : {names}", "Conditions not known yet: {names}"),
}
"""The conditions of one person under one rule set."""
UNSURE_CLAUSE: Final = Phrase(
    "Pas de conclusion : on ne sait pas si la mesure transitoire ({name}) s’appliquerait",
    "No conclusion: it is not known whether the transitional measure ({name}) would apply",
)
"""Where no condition is in doubt, but the rules that judge."""
BY_CLAUSE: Final = Phrase("Mesure transitoire : {name}.", "Transitional measure: {name}.")
SPAN: Final = Phrase("du {starts:day} au {ends:day}", "{starts:day} to {ends:day}")
DIFFERS: Final[dict[str, Phrase]] = {
    "met": Phrase("remplie", "met"),
    "not-met": Phrase("non remplie", "not met"),
    "unknown": Phrase("à préciser", "not known yet"),
    "": Phrase("n’est pas demandée", "not asked"),
}
