"""Sentences on the French of the person who asks.

For translators: `found` and `asked` are levels of the Québec scale, 1 to 12; `{found:proof}` names a proof.
"""

from typing import Final

from eligibility.phrases.phrase import Condition, Phrase

NO_PROOF = Phrase(
    "Aucune preuve de français acceptée ne montre votre niveau; le niveau {asked} est demandé.",
    "No accepted proof of French shows your level; level {asked} is asked.",
)
BY_STUDIES = Phrase(
    "Vos études en français, ou votre ordre professionnel, tiennent lieu du niveau {asked} demandé.",
    "Your studies in French, or your professional order, stand for the level {asked} that is asked.",
)

FRENCH: Final[dict[str, Condition]] = {
    "french-proof": Condition(
        Phrase("Preuve de français", "Proof of French"),
        Phrase(
            "Prouver son français d’une manière que les règles acceptent.",
            "Prove one’s French in a way that the rules accept.",
        ),
        {
            "met": Phrase(
                "Ces règles acceptent votre preuve de français : {found:proof}.",
                "These rules accept your proof of French: {found:proof}.",
            ),
            "not-met": Phrase(
                "Aucune de vos preuves de français n’est acceptée par ces règles à la date de dépôt.",
                "None of your proofs of French is accepted by these rules on the filing date.",
            ),
            "unknown": Phrase(
                "Il reste à préciser par quoi vous prouvez votre français, et de quand date cette preuve.",
                "We still need to know what proves your French, and how old that proof is.",
            ),
        },
    ),
    "oral-french": Condition(
        Phrase("Français oral", "Oral French"),
        Phrase(
            "Comprendre et parler le français au niveau demandé de l’échelle québécoise.",
            "Understand and speak French at the level asked on the Québec scale.",
        ),
        {
            "met": Phrase(
                "Votre français oral est au niveau {found}; le niveau {asked} est demandé.",
                "Your oral French is at level {found}; level {asked} is asked.",
            ),
            "not-met": Phrase(
                "Votre français oral est au niveau {found}; le niveau {asked} est demandé.",
                "Your oral French is at level {found}; level {asked} is asked.",
                cases={
                    "unsaid": Phrase(
                        "Votre français oral n’atteint pas le niveau {asked} demandé, "
                        "à l’écoute comme à la parole.",
                        "Your oral French does not reach the level {asked} asked in both listening and speaking.",
                    ),
                    "zero": Phrase(
                        "Vous n’avez pas de niveau en français oral; le niveau {asked} est demandé.",
                        "You have no level of oral French; level {asked} is asked.",
                    ),
                },
            ),
            "unknown": Phrase(
                "Il reste à préciser votre niveau à l’écoute et à la parole, ou votre preuve; "
                "le niveau {asked} est demandé.",
                "We still need to know at what level you listen and speak, or by what proof; "
                "level {asked} is asked.",
            ),
            "no-proof": NO_PROOF,
            "by-studies": BY_STUDIES,
            "combined": Phrase(
                "Aucune de vos preuves n’atteint seule le niveau {asked} à l’écoute et à la parole, mais ensemble "
                "elles le pourraient; aucun texte ne dit si on peut les réunir.",
                "None of your proofs alone reaches level {asked} in listening and speaking, but together "
                "they might; no text tells whether they may be joined.",
            ),
            "clause-118-5": Phrase(
                "Votre cours de français prouve le niveau {found}, grâce à l’article 118.5; "
                "le niveau {asked} est demandé.",
                "Your French course proves level {found}, thanks to section 118.5; level {asked} is asked.",
            ),
        },
        unit="level",
    ),
    "written-french": Condition(
        Phrase("Français écrit", "Written French"),
        Phrase(
            "Lire et écrire le français au niveau demandé de l’échelle québécoise.",
            "Read and write French at the level asked on the Québec scale.",
        ),
        {
            "met": Phrase(
                "Votre français écrit est au niveau {found}; le niveau {asked} est demandé.",
                "Your written French is at level {found}; level {asked} is asked.",
            ),
            "not-met": Phrase(
                "Votre français écrit est au niveau {found}; le niveau {asked} est demandé.",
                "Your written French is at level {found}; level {asked} is asked.",
                cases={
                    "unsaid": Phrase(
                        "Aucune de vos preuves ne montre le niveau {asked} demandé en français écrit.",
                        "None of your proofs shows the level {asked} asked in written French.",
                    ),
                    "zero": Phrase(
                        "Vous n’avez pas de niveau en français écrit; le niveau {asked} est demandé.",
                        "You have no level of written French; level {asked} is asked.",
                    ),
                },
            ),
            "unknown": Phrase(
                "Il reste à préciser votre niveau en français écrit, ou votre preuve; le niveau {asked} est demandé.",
                "We still need to know at what level you read and write, or by what proof; level {asked} is asked.",
            ),
            "no-proof": NO_PROOF,
            "by-studies": BY_STUDIES,
        },
        unit="level",
    ),
    "studied-in-french": Condition(
        Phrase("Études en français", "Studies in French"),
        Phrase(
            "Avoir étudié en français : 75 % du programme, ou trois ans d’études à temps plein.",
            "Have studied in French: 75% of the program, or three years of full-time studies.",
        ),
        {
            "met": Phrase(
                "Vous avez étudié en français, dans ce programme ou pendant trois ans.",
                "You studied in French, in this program or for three years.",
            ),
            "not-met": Phrase(
                "Ni votre programme ni trois années d’études à temps plein n’ont été suivis en français.",
                "Neither your program nor three years of full-time studies were in French.",
            ),
            "unknown": Phrase(
                "Il reste à préciser si votre programme, ou trois années d’études, ont été suivis en français.",
                "We still need to know whether your program, or three years of studies, were in French.",
            ),
        },
    ),
}
