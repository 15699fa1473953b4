"""Sentences on the person and the spouse.

For translators: "vous" is the person who asks, whose gender we do not know. `found` and `asked` are whole
years, or levels of the Québec scale of French (1 to 12).
"""

from typing import Final

from eligibility.phrases.phrase import Condition, Phrase

NO_SPOUSE = Phrase(
    "Votre demande n’inclut ni conjointe ni conjoint : rien n’est demandé ici.",
    "Your application includes no spouse: nothing is asked here.",
)

PERSON: Final[dict[str, Condition]] = {
    "age": Condition(
        Phrase("Âge", "Age"),
        Phrase("Avoir l’âge demandé le jour du dépôt.", "Be old enough on the filing date."),
        {
            "met": Phrase(
                "Vous avez {found:years} à la date de dépôt; l’âge minimal est de {asked:years}.",
                "You are {found:years} old on the filing date; the minimum age is {asked}.",
            ),
            "not-met": Phrase(
                "Vous avez {found:years} à la date de dépôt; l’âge minimal est de {asked:years}.",
                "You are {found:years} old on the filing date; the minimum age is {asked}.",
                cases={
                    "negative": Phrase(
                        "Votre date de naissance vient après la date de dépôt; l’âge minimal est de {asked:years}.",
                        "Your date of birth comes after the filing date; the minimum age is {asked}.",
                    )
                },
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit votre date de naissance; l’âge minimal est de {asked:years}.",
                "You did not give your date of birth; the minimum age is {asked}.",
            ),
        },
    ),
    "settlement": Condition(
        Phrase("Intention de s’établir", "Intention to settle"),
        Phrase(
            "Avoir l’intention de s’établir au Québec pour y occuper un emploi.",
            "Intend to settle in Québec to hold a job.",
        ),
        {
            "met": Phrase(
                "Vous comptez vous établir au Québec pour y occuper un emploi.",
                "You intend to settle in Québec to hold a job.",
            ),
            "not-met": Phrase(
                "Vous ne comptez pas vous établir au Québec pour y occuper un emploi.",
                "You do not intend to settle in Québec to hold a job.",
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit si vous comptez vous établir au Québec pour y occuper un emploi.",
                "You did not say whether you intend to settle in Québec to hold a job.",
            ),
        },
    ),
    "passport": Condition(
        Phrase("Passeport", "Passport"),
        Phrase("Avoir un passeport valide.", "Hold a valid passport."),
        {
            "met": Phrase("Vous avez un passeport valide.", "You hold a valid passport."),
            "not-met": Phrase("Vous n’avez pas de passeport valide.", "You do not hold a valid passport."),
            "unknown": Phrase(
                "Vous n’avez pas dit si vous avez un passeport valide.",
                "You did not say whether you hold a valid passport.",
            ),
        },
    ),
    "conditions-of-stay": Condition(
        Phrase("Conditions du séjour", "Conditions of stay"),
        Phrase(
            "Avoir respecté les conditions de son séjour au Québec.",
            "Have kept the conditions of one’s stay in Québec.",
        ),
        {
            "met": Phrase(
                "Vous avez respecté les conditions de votre séjour au Québec.",
                "You kept the conditions of your stay in Québec.",
            ),
            "not-met": Phrase(
                "Vous n’avez pas respecté les conditions de votre séjour au Québec.",
                "You did not keep the conditions of your stay in Québec.",
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit si vous avez respecté les conditions de votre séjour au Québec.",
                "You did not say whether you kept the conditions of your stay in Québec.",
            ),
        },
    ),
    "contract": Condition(
        Phrase("Autonomie financière", "Financial self-sufficiency"),
        Phrase(
            "S’engager par contrat à subvenir aux besoins de sa famille pendant trois mois.",
            "Undertake by contract to provide for one’s family for three months.",
            note="The contract respecting financial self-sufficiency: the person, the spouse and the children.",
        ),
        {
            "met": Phrase(
                "Vous vous engagez à subvenir à vos besoins et à ceux de votre famille pendant trois mois.",
                "You undertake to provide for yourself and your family for three months.",
            ),
            "not-met": Phrase(
                "Vous ne vous engagez pas à subvenir à vos besoins et à ceux de votre famille pendant trois mois.",
                "You do not undertake to provide for yourself and your family for three months.",
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit si vous signez le contrat relatif à la capacité d’autonomie financière.",
                "You did not say whether you sign the contract respecting financial self-sufficiency.",
            ),
        },
    ),
    "presence": Condition(
        Phrase("Présence au Québec", "Presence in Québec"),
        Phrase(
            "Être au Québec légalement le jour du dépôt, sauf là où les règles admettent un dépôt de l’étranger.",
            "Be in Québec legally on the filing date, unless the rules let one file from abroad.",
        ),
        {
            "met": Phrase(
                "Vous êtes au Québec légalement à la date de dépôt.",
                "You are in Québec legally on the filing date.",
            ),
            "not-met": Phrase(
                "Vous n’êtes pas au Québec légalement à la date de dépôt.",
                "You are not in Québec legally on the filing date.",
            ),
            "unknown": Phrase(
                "Vous n’avez pas tout dit de votre présence au Québec à la date de dépôt.",
                "You did not say everything about your presence in Québec on the filing date.",
            ),
            "from-abroad": Phrase(
                "Vous êtes à l’étranger, et ces règles permettent de déposer une demande de l’étranger.",
                "You are abroad, and these rules let you file from abroad.",
            ),
            "abroad": Phrase(
                "Vous n’êtes pas au Québec à la date de dépôt, et ces règles demandent d’y être.",
                "You are not in Québec on the filing date, and these rules ask you to be.",
            ),
            "not-legal": Phrase(
                "Vous êtes au Québec, mais votre séjour n’est pas légal à la date de dépôt.",
                "You are in Québec, but your stay is not legal on the filing date.",
            ),
        },
    ),
    "scholarship": Condition(
        Phrase("Bourse avec obligation de retour", "Scholarship with a duty to return"),
        Phrase(
            "Ne pas devoir rentrer dans son pays à cause d’une bourse d’études.",
            "Not be bound by a scholarship to return to one’s country.",
        ),
        {
            "met": Phrase(
                "Aucune bourse ne vous oblige à rentrer dans votre pays.",
                "No scholarship obliges you to return to your country.",
            ),
            "fulfilled": Phrase(
                "Votre bourse demandait un retour; cette obligation est remplie ou levée.",
                "Your scholarship asked you to return; that duty is fulfilled or waived.",
            ),
            "not-met": Phrase(
                "Votre bourse vous oblige encore à rentrer dans votre pays.",
                "Your scholarship still obliges you to return to your country.",
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit si une bourse vous oblige à rentrer dans votre pays.",
                "You did not say whether a scholarship obliges you to return to your country.",
            ),
        },
    ),
    "spousal-open-permit": Condition(
        Phrase("Permis ouvert à titre de conjoint", "Spousal open permit"),
        Phrase(
            "Ne pas travailler grâce au permis ouvert que donne le séjour temporaire de la personne conjointe.",
            "Not work on the open permit that a spouse’s temporary stay gives.",
            note="Before 2 August 2018 the holder of such a permit could not be the principal applicant.",
        ),
        {
            "met": Phrase(
                "Vous ne travaillez pas avec un permis ouvert obtenu à titre de conjointe ou de conjoint.",
                "You do not work on an open permit obtained as a spouse.",
            ),
            "not-met": Phrase(
                "Vous travaillez avec un permis ouvert obtenu à titre de conjointe ou de conjoint, "
                "ce que ces règles refusent.",
                "You work on an open permit obtained as a spouse, which these rules refuse.",
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit si votre permis ouvert a été obtenu à titre de conjointe ou de conjoint.",
                "You did not say whether you work on an open permit obtained as a spouse.",
            ),
        },
    ),
}

VALUES: Final[dict[str, Condition]] = {
    "values-attestation": Condition(
        Phrase("Attestation des valeurs", "Values attestation"),
        Phrase(
            "Avoir l’attestation d’apprentissage des valeurs démocratiques et des valeurs québécoises.",
            "Hold the attestation of learning about democratic values and the Québec values.",
        ),
        {
            "met": Phrase(
                "Vous avez l’attestation des valeurs, obtenue moins de deux ans avant le dépôt.",
                "You hold the values attestation, obtained less than two years before filing.",
            ),
            "later": Phrase(
                "Vous fournirez l’attestation des valeurs après le dépôt, dans le délai que fixe le Ministère.",
                "You will supply the values attestation after filing, within the time the Ministry sets.",
            ),
            "exempt": Phrase(
                "L’attestation des valeurs ne vous est pas demandée : vous avez une dispense.",
                "The values attestation is not asked of you: you are exempt.",
            ),
            "expired": Phrase(
                "Votre attestation des valeurs, obtenue le {found:day}, a {asked:months} ou plus le jour du dépôt : "
                "elle ne compte plus.",
                "Your values attestation, obtained on {found:day}, is {asked:months} old or older on the filing date: "
                "it no longer counts.",
            ),
            "not-met": Phrase(
                "Vous n’avez pas l’attestation des valeurs et ne comptez pas la fournir.",
                "You do not hold the values attestation and will not supply it.",
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit si vous avez l’attestation des valeurs.",
                "You did not say whether you hold the values attestation.",
            ),
        },
    ),
    "spouse-values": Condition(
        Phrase("Attestation des valeurs, conjointe ou conjoint", "Values attestation, spouse"),
        Phrase(
            "La conjointe ou le conjoint inclus dans la demande a l’attestation des valeurs.",
            "The spouse included in the application holds the values attestation.",
        ),
        {
            "met": Phrase(
                "La personne conjointe qui vous accompagne a l’attestation des valeurs.",
                "Your accompanying spouse holds the values attestation.",
            ),
            "later": Phrase(
                "La personne conjointe qui vous accompagne fournira l’attestation des valeurs après le dépôt.",
                "Your accompanying spouse will supply the values attestation after filing.",
            ),
            "exempt": Phrase(
                "La personne conjointe qui vous accompagne a une dispense de l’attestation des valeurs.",
                "Your accompanying spouse is exempt from the values attestation.",
            ),
            "no-spouse": NO_SPOUSE,
            "expired": Phrase(
                "L’attestation des valeurs de la personne conjointe qui vous accompagne, obtenue le {found:day}, a "
                "{asked:months} ou plus le jour du dépôt : elle ne compte plus.",
                "Your accompanying spouse’s values attestation, obtained on {found:day}, is {asked:months} old or "
                "older on the filing date: it no longer counts.",
            ),
            "not-met": Phrase(
                "La personne conjointe qui vous accompagne n’a pas l’attestation des valeurs.",
                "Your accompanying spouse does not hold the values attestation.",
            ),
            "unknown": Phrase(
                "Il reste à préciser si une personne conjointe vous accompagne, et si elle a l’attestation des valeurs.",
                "We still need to know whether a spouse accompanies you, and holds the values attestation.",
            ),
        },
    ),
    "spouse-french": Condition(
        Phrase("Français oral, conjointe ou conjoint", "Oral French, spouse"),
        Phrase(
            "La conjointe ou le conjoint inclus dans la demande comprend et parle le français au niveau demandé.",
            "The spouse included in the application understands and speaks French at the level asked.",
        ),
        {
            "met": Phrase(
                "Le français oral de la personne conjointe est au niveau {found}; le niveau {asked} est demandé.",
                "Your spouse’s oral French is at level {found}; level {asked} is asked.",
            ),
            "not-met": Phrase(
                "Le français oral de la personne conjointe est au niveau {found}; le niveau {asked} est demandé.",
                "Your spouse’s oral French is at level {found}; level {asked} is asked.",
                cases={
                    "zero": Phrase(
                        "La personne conjointe n’a pas de niveau en français oral; le niveau {asked} est demandé.",
                        "Your spouse has no level of oral French; level {asked} is asked.",
                    )
                },
            ),
            "no-spouse": NO_SPOUSE,
            "unknown": Phrase(
                "Il reste à préciser si une personne conjointe vous accompagne, et son niveau de français oral; "
                "le niveau {asked} est demandé.",
                "We still need to know whether a spouse accompanies you, and at what level of oral French; "
                "level {asked} is asked.",
            ),
        },
        unit="level",
    ),
}
