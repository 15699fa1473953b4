"""Sentences on the diploma relied on.

For translators: the diploma is the one the person does best with, when there are several. `found` is its
kind, its hours, a share in percent or a date; `asked` is hours, percent or months.
"""

from typing import Final

from eligibility.phrases.phrase import Condition, Phrase

NO_DIPLOMA = Phrase(
    "Vous n’avez aucun diplôme du Québec à faire valoir.",
    "You have no Québec diploma to rely on.",
)

STUDIES: Final[dict[str, Condition]] = {
    "diploma-type": Condition(
        Phrase("Type de diplôme", "Type of diploma"),
        Phrase("Avoir un diplôme de la liste des règles.", "Hold a diploma that the rules list."),
        {
            "met": Phrase(
                "Ces règles acceptent votre diplôme ({found:diploma}).",
                "These rules accept your diploma ({found:diploma}).",
            ),
            "not-met": Phrase(
                "Ces règles n’acceptent pas votre diplôme ({found:diploma}).",
                "These rules do not accept your diploma ({found:diploma}).",
            ),
            "unknown": Phrase(
                "Il reste à préciser si l’ASP a suivi le DEP et mène au même métier.",
                "We still need to know whether the ASP followed the DEP and leads to the same trade.",
                cases={
                    "unsaid": Phrase(
                        "Vous n’avez pas dit de quel diplôme il s’agit.",
                        "You did not say which diploma it is.",
                    )
                },
            ),
            "no-diploma": NO_DIPLOMA,
        },
    ),
    "diploma-in-quebec": Condition(
        Phrase("Établissement du Québec", "Québec institution"),
        Phrase(
            "Tenir son diplôme d’un établissement d’enseignement du Québec.",
            "Hold the diploma of a Québec educational institution.",
        ),
        {
            "met": Phrase(
                "Votre diplôme vient d’un établissement du Québec.",
                "Your diploma comes from a Québec institution.",
            ),
            "not-met": Phrase(
                "Votre diplôme ne vient pas d’un établissement du Québec.",
                "Your diploma does not come from a Québec institution.",
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit si votre diplôme vient d’un établissement du Québec.",
                "You did not say whether your diploma comes from a Québec institution.",
            ),
            "no-diploma": NO_DIPLOMA,
        },
    ),
    "program-hours": Condition(
        Phrase("Durée du programme", "Length of the program"),
        Phrase(
            "Pour certains diplômes, un nombre d’heures de formation.",
            "For some diplomas, a number of hours of training.",
        ),
        {
            "met": Phrase(
                "Votre programme compte {found:hours}; il en faut au moins {asked}.",
                "Your program lasts {found:hours}; at least {asked} are asked.",
            ),
            "not-met": Phrase(
                "Votre programme compte {found:hours}; il en faut au moins {asked}.",
                "Your program lasts {found:hours}; at least {asked} are asked.",
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit la durée de votre programme; il faut au moins {asked:hours}.",
                "You did not say how long your program is; at least {asked:hours} are asked.",
                cases={
                    "unasked": Phrase(
                        "Le nombre d’heures demandé dépend du type de votre diplôme, que vous n’avez pas dit.",
                        "The hours asked depend on the kind of your diploma, which you did not say.",
                    )
                },
            ),
            "not-concerned": Phrase(
                "La durée en heures n’est pas demandée pour ce type de diplôme.",
                "No number of hours is asked for this kind of diploma.",
            ),
            "no-diploma": NO_DIPLOMA,
        },
        unit="hours",
    ),
    "full-time-studies": Condition(
        Phrase("Études à temps plein", "Full-time studies"),
        Phrase("Avoir suivi le programme à temps plein.", "Have followed the program full time."),
        {
            "met": Phrase(
                "Vous avez suivi votre programme à temps plein.", "You followed your program full time."
            ),
            "not-met": Phrase(
                "Vous n’avez pas suivi votre programme à temps plein.",
                "You did not follow your program full time.",
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit si vous avez suivi votre programme à temps plein.",
                "You did not say whether you followed your program full time.",
            ),
            "no-diploma": NO_DIPLOMA,
        },
    ),
    "diploma-issued": Condition(
        Phrase("Diplôme délivré", "Diploma issued"),
        Phrase(
            "Avoir son diplôme le jour du dépôt, ou bientôt là où les règles l’admettent.",
            "Hold the diploma on the filing date, or soon after where the rules allow it.",
        ),
        {
            "met": Phrase(
                "Votre diplôme a été délivré le {found:day}.", "Your diploma was issued on {found:day}."
            ),
            "not-met": Phrase(
                "Votre programme finit le {found:day}; le dépôt n’est permis que {asked:months} avant la fin.",
                "Your program ends on {found:day}; filing is allowed only {asked:months} before the end.",
                cases={
                    "unsaid": Phrase(
                        "Votre diplôme n’est pas encore délivré à la date de dépôt.",
                        "Your diploma is not issued yet on the filing date.",
                    ),
                    "unasked": Phrase(
                        "Votre diplôme sera délivré le {found:day}, après la date de dépôt.",
                        "Your diploma will be issued on {found:day}, after the filing date.",
                    ),
                },
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit quand votre diplôme a été ou sera délivré.",
                "You did not say when your diploma was or will be issued.",
            ),
            "soon": Phrase(
                "Votre programme finit le {found:day}, et ces règles admettent un dépôt {asked:months} avant la fin.",
                "Your program ends on {found:day}, and these rules let you file {asked:months} before the end.",
                cases={
                    "unsaid": Phrase(
                        "Votre diplôme sera délivré sous peu, et ces règles admettent un dépôt "
                        "{asked:months} avant la fin.",
                        "Your diploma will be issued soon, and these rules let you file "
                        "{asked:months} before the end.",
                    )
                },
            ),
            "law-unsure": Phrase(
                "Un dépôt {asked:months} avant la fin du programme a été permis un temps; "
                "aucune source ne dit s’il l’était encore à cette date.",
                "Filing {asked:months} before the end of the program was allowed for a time; "
                "no source tells whether it still was on that date.",
            ),
            "no-diploma": NO_DIPLOMA,
        },
    ),
    "diploma-window": Condition(
        Phrase("Diplôme assez récent", "Recent enough diploma"),
        Phrase(
            "Avoir obtenu son diplôme dans les mois qui précèdent le dépôt.",
            "Have obtained the diploma in the months before filing.",
        ),
        {
            "met": Phrase(
                "Votre diplôme date du {found:day}, dans les {asked:months} qui précèdent le dépôt.",
                "Your diploma dates from {found:day}, within the {asked:months} before filing.",
            ),
            "not-met": Phrase(
                "Votre diplôme date du {found:day}, plus de {asked:months} avant le dépôt.",
                "Your diploma dates from {found:day}, more than {asked:months} before filing.",
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit quand votre diplôme a été délivré; "
                "il faut l’avoir depuis {asked:months} ou moins.",
                "You did not say when your diploma was issued; "
                "it must have been within {asked:months} before filing.",
                cases={
                    "unasked": Phrase(
                        "Vous n’avez pas encore inscrit vos diplômes.",
                        "You have not listed your diplomas yet.",
                    )
                },
            ),
            "not-yet": Phrase(
                "Votre diplôme sera obtenu après la date de dépôt : il n’est pas trop ancien.",
                "Your diploma will be obtained after the filing date: it is not too old.",
            ),
            "no-diploma": NO_DIPLOMA,
        },
    ),
    "half-in-quebec": Condition(
        Phrase("Part du programme au Québec", "Share of the program in Québec"),
        Phrase(
            "Avoir passé au Québec, surtout pour étudier, la part demandée du programme.",
            "Have spent the asked share of the program in Québec, mainly to study.",
        ),
        {
            "met": Phrase(
                "Vous avez passé {found:percent} de votre programme au Québec, ce qui suffit.",
                "You spent {found:percent} of your program in Québec, which is enough.",
            ),
            "not-met": Phrase(
                "Vous avez passé {found:percent} de votre programme au Québec, ce qui ne suffit pas.",
                "You spent {found:percent} of your program in Québec, which is not enough.",
            ),
            "unknown": Phrase(
                "Vous avez passé {found:percent} de votre programme au Québec; "
                "il reste à préciser combien d’heures il compte.",
                "You spent {found:percent} of your program in Québec; "
                "we still need to know how many hours it lasts.",
                cases={
                    "unsaid": Phrase(
                        "Vous n’avez pas dit quelle part de votre programme vous avez passée au Québec.",
                        "You did not say what share of your program you spent in Québec.",
                    )
                },
            ),
            "enough-hours": Phrase(
                "Vous avez suivi {found:hours} de votre programme au Québec; {least:hours} suffisaient.",
                "You took {found:hours} of your program in Québec; {least:hours} were enough.",
            ),
            "short-hours": Phrase(
                "Vous avez suivi {found:hours} de votre programme au Québec; il en fallait {least}.",
                "You took {found:hours} of your program in Québec; {least} were asked.",
            ),
            "no-diploma": NO_DIPLOMA,
        },
        unit="percent",
    ),
    "new-program": Condition(
        Phrase("Pas de nouveau programme", "No new program"),
        Phrase(
            "Ne pas avoir commencé d’autres études après celles du diplôme.",
            "Not have started other studies after those of the diploma.",
        ),
        {
            "met": Phrase(
                "Vous n’avez pas commencé d’autre programme après ce diplôme.",
                "You did not start another program after this diploma.",
            ),
            "not-met": Phrase(
                "Vous avez commencé un autre programme après ce diplôme.",
                "You started another program after this diploma.",
            ),
            "unknown": Phrase(
                "Il reste à préciser si vous avez commencé un autre programme après ce diplôme.",
                "We still need to know whether you started another program after this diploma.",
            ),
            "law-unsure": Phrase(
                "Vous avez commencé un autre programme après ce diplôme; aucune source ne dit si ces règles le refusent.",
                "You started another program after this diploma; no source tells whether these rules refuse that.",
            ),
            "no-diploma": NO_DIPLOMA,
        },
    ),
    "training-list": Condition(
        Phrase("Liste des formations", "List of programs"),
        Phrase(
            "Avoir un programme inscrit à la liste de novembre 2019, au niveau du diplôme.",
            "Have a program on the list of November 2019, at the level of the diploma.",
        ),
        {
            "met": Phrase(
                "Votre programme figure sur la liste qui valait alors.",
                "Your program stands on the list then in force.",
            ),
            "not-met": Phrase(
                "Votre programme ne figure pas sur la liste qui valait alors.",
                "Your program does not stand on the list then in force.",
            ),
            "unknown": Phrase(
                "Vous n’avez pas dit quel programme vous avez suivi.",
                "You did not say which program you followed.",
            ),
            "no-diploma": NO_DIPLOMA,
        },
    ),
}
