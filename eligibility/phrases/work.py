"""Sentences on work: months of experience, the job held when filing, and what makes a job count.

For translators: `found`, `most` and `asked` are whole months, `days` the days left over. A job "counts"
when it passes every filter of the rules; the sentences of FILTERS name what set months aside.
"""

from typing import Final

from eligibility.phrases.phrase import Condition, Phrase
from eligibility.phrases.studies import NO_DIPLOMA

NO_JOB = Phrase(
    "Vous n’avez inscrit aucun emploi : il n’y a rien à refuser ici.",
    "You listed no job, so there is nothing to refuse here.",
)
NO_MONTHS = Phrase(
    "Aucun de vos mois de travail ne compte; il en faut {asked}.",
    "None of your months of work counts; {asked} are asked.",
)
MONTHS_AND_DAYS = Phrase(
    "Votre travail qui compte donne {found:months} et {days:days} sur les {asked:months} demandés.",
    "Your work that counts makes {found:months} and {days:days} of the {asked:months} asked.",
)
SHORT = Phrase(
    "Votre travail qui compte donne {found} des {asked:months} demandés.",
    "Your work that counts makes {found} of the {asked:months} asked.",
    cases={"days": MONTHS_AND_DAYS, "zero": NO_MONTHS},
)
ENOUGH = Phrase(
    "Vous avez {found:months} de travail qui compte; il en faut {asked}.",
    "You have {found:months} of work that counts; {asked} are asked.",
)
BETWEEN = Phrase(
    "Selon ce qui reste à préciser, entre {found} et {most:months} de travail comptent; il en faut {asked}.",
    "Depending on what is still unknown, between {found} and {most:months} of work count; {asked} are asked.",
    cases={
        "boundless": Phrase(
            "Selon ce qui reste à préciser, {found:months} de travail ou plus comptent; il en faut {asked}.",
            "Depending on what is still unknown, {found:months} of work or more count; {asked} are asked.",
        ),
        "unsaid": Phrase(
            "Il manque de quoi compter vos mois de travail; il en faut {asked}.",
            "What is needed to count your months of work is missing; {asked} are asked.",
        ),
        "complete": Phrase(
            "Entre {found} et {most:months} de travail comptent, et il en faut {asked}; "
            "les sources ne disent pas si tous vos emplois étaient admis.",
            "Between {found} and {most:months} of work count, and {asked} are asked; "
            "the sources do not tell whether all of your jobs were accepted.",
        ),
    },
)

FILTERS: Final[dict[str, Phrase]] = {
    "occupation": Phrase(
        "Les mois écartés à cause de la profession pourraient suffire.",
        "The months set aside because of the occupation could be enough.",
    ),
    "paid-hours": Phrase(
        "Les mois écartés faute d’heures payées pourraient suffire.",
        "The months set aside for want of paid hours could be enough.",
    ),
    "self-employment": Phrase(
        "Les mois écartés parce que vous étiez à votre compte pourraient suffire.",
        "The months set aside because you were self-employed could be enough.",
    ),
    "company-control": Phrase(
        "Les mois écartés parce que l’entreprise est sous votre contrôle pourraient suffire.",
        "The months set aside because you control the company could be enough.",
    ),
    "excluded-field": Phrase(
        "Les mois écartés à cause du domaine de l’employeur pourraient suffire.",
        "The months set aside because of the employer’s field could be enough.",
    ),
    "related-job": Phrase(
        "Les mois écartés parce que l’emploi n’est pas lié à votre diplôme pourraient suffire.",
        "The months set aside because the job is not in the field of your diploma could be enough.",
    ),
}
"""Said after the months found, for each filter whose removal alone might be enough."""

UNSAID_LAW = Phrase(
    "Les sources ne disent pas si cette condition s’appliquait déjà à cette date.",
    "The sources do not tell whether this condition already applied on that date.",
)

WORK: Final[dict[str, Condition]] = {
    "work-experience": Condition(
        Phrase("Expérience de travail", "Work experience"),
        Phrase(
            "Avoir travaillé au Québec à temps plein assez de mois, dans des emplois qui comptent.",
            "Have worked full time in Québec for enough months, in jobs that count.",
        ),
        {
            "met": ENOUGH,
            "not-met": SHORT,
            "unknown": BETWEEN,
            "filtered": SHORT,
            "no-diploma": NO_DIPLOMA,
        },
        unit="months",
    ),
    "job-at-filing": Condition(
        Phrase("Emploi au dépôt", "Job when filing"),
        Phrase(
            "Occuper le jour du dépôt un emploi qui compte.",
            "Hold a job that counts on the filing date.",
        ),
        {
            "met": Phrase(
                "Vous occupez à la date de dépôt un emploi qui compte.",
                "You hold a job that counts on the filing date.",
            ),
            "not-met": Phrase(
                "Vous n’occupez à la date de dépôt aucun emploi qui compte.",
                "You hold no job that counts on the filing date.",
            ),
            "unknown": Phrase(
                "Il reste à en dire plus sur l’emploi occupé à la date de dépôt.",
                "We still need to know more of the job held on the filing date.",
                cases={"complete": UNSAID_LAW},
            ),
        },
    ),
    "occupation": Condition(
        Phrase("Profession", "Occupation"),
        Phrase(
            "Occuper une profession dont le niveau ou la catégorie FÉER est accepté.",
            "Work in an occupation whose skill level or TEER category is accepted.",
        ),
        {
            "met": Phrase(
                "Ces règles acceptent la profession des emplois qui comptent.",
                "These rules accept the occupation of the jobs that count.",
            ),
            "not-met": Phrase(
                "Ces règles n’acceptent pas la profession d’au moins un de vos emplois, et il faudrait que cet emploi compte.",
                "These rules do not accept the occupation of at least one of your jobs, and you need that job to count.",
            ),
            "unknown": Phrase(
                "Il reste à préciser le code de profession d’au moins un de vos emplois.",
                "We still need the occupation code of at least one of your jobs.",
            ),
            "no-job": NO_JOB,
        },
    ),
    "paid-hours": Condition(
        Phrase("Heures payées par semaine", "Paid hours a week"),
        Phrase(
            "Travailler à temps plein, par le nombre d’heures payées.",
            "Work full time, by the number of paid hours.",
        ),
        {
            "met": Phrase(
                "Les emplois qui comptent sont à temps plein.", "The jobs that count are full time."
            ),
            "not-met": Phrase(
                "Au moins un de vos emplois n’est pas à temps plein, et il faudrait que cet emploi compte.",
                "At least one of your jobs is not full time, and you need that job to count.",
            ),
            "unknown": Phrase(
                "Il reste à préciser les heures payées par semaine d’au moins un de vos emplois.",
                "We still need the paid hours a week of at least one of your jobs.",
            ),
            "no-job": NO_JOB,
        },
    ),
    "self-employment": Condition(
        Phrase("Travail salarié", "Work as an employee"),
        Phrase("Ne pas travailler à son compte.", "Not be self-employed."),
        {
            "met": Phrase(
                "Dans les emplois qui comptent, vous ne travaillez pas à votre compte.",
                "In the jobs that count, you are not self-employed.",
            ),
            "not-met": Phrase(
                "Vous travaillez à votre compte dans au moins un emploi, et il faudrait que cet emploi compte.",
                "You are self-employed in at least one job, and you need that job to count.",
            ),
            "unknown": Phrase(
                "Il reste à préciser si vous travaillez à votre compte.",
                "We still need to know whether you are self-employed.",
            ),
            "no-job": NO_JOB,
        },
    ),
    "company-control": Condition(
        Phrase("Contrôle de l’entreprise", "Control of the company"),
        Phrase(
            "Ne pas travailler pour une entreprise dont on a le contrôle, même avec la personne conjointe.",
            "Not work for a company that one controls, even with one’s spouse.",
        ),
        {
            "met": Phrase(
                "Dans les emplois qui comptent, l’entreprise n’est pas sous votre contrôle.",
                "In the jobs that count, you do not control the company.",
            ),
            "not-met": Phrase(
                "Dans au moins un emploi, l’entreprise est sous votre contrôle, et il faudrait que cet emploi compte.",
                "In at least one job you control the company, and you need that job to count.",
            ),
            "unknown": Phrase(
                "Il reste à préciser si l’entreprise est sous votre contrôle.",
                "We still need to know whether you control the company.",
            ),
            "no-job": NO_JOB,
        },
    ),
    "excluded-field": Condition(
        Phrase("Domaine de l’employeur", "Employer’s field"),
        Phrase(
            "Ne pas travailler dans le prêt sur salaire, l’encaissement de chèques, le prêt sur gages "
            "ou l’industrie du sexe.",
            "Not work in payday loans, cheque cashing, pawnbroking or the sex trade.",
        ),
        {
            "met": Phrase(
                "Dans les emplois qui comptent, le domaine de l’employeur est admis.",
                "In the jobs that count, the employer’s field is accepted.",
            ),
            "not-met": Phrase(
                "Dans au moins un emploi, le domaine de l’employeur est exclu, et il faudrait que cet emploi compte.",
                "In at least one job the employer’s field is excluded, and you need that job to count.",
            ),
            "unknown": Phrase(
                "Il reste à préciser si le domaine de l’employeur est exclu.",
                "We still need to know whether the employer’s field is excluded.",
                cases={"complete": UNSAID_LAW},
            ),
            "no-job": NO_JOB,
        },
    ),
    "related-job": Condition(
        Phrase("Emploi lié au diplôme", "Job in the field of the diploma"),
        Phrase(
            "Travailler dans le domaine du diplôme, là où les règles le demandent.",
            "Work in the field of the diploma, where the rules ask it.",
        ),
        {
            "met": Phrase(
                "Les emplois qui comptent sont dans le domaine de votre diplôme.",
                "The jobs that count are in the field of your diploma.",
            ),
            "not-met": Phrase(
                "Au moins un emploi n’est pas dans le domaine de votre diplôme, et il faudrait que cet emploi compte.",
                "At least one job is not in the field of your diploma, and you need that job to count.",
            ),
            "unknown": Phrase(
                "Il reste à préciser si votre emploi est dans le domaine de votre diplôme.",
                "We still need to know whether your job is in the field of your diploma.",
            ),
            "no-job": NO_JOB,
        },
    ),
}
