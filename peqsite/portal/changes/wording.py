"""Titles and sentences of the changes, in both languages.

For translators: `code` is that of a rule set (W6), `title` the title of a list, `starts` a day. "Reception"
is the taking in of applications, and its end says nothing of who is eligible.
"""

from typing import Final

from eligibility.phrases.phrase import Phrase

RULES: Final[dict[str, Phrase]] = {
    "graduate": Phrase(
        "Diplômés du Québec : les règles {code} entrent en vigueur",
        "Québec graduates: rules {code} come into force",
    ),
    "worker": Phrase(
        "Travailleurs étrangers temporaires : les règles {code} entrent en vigueur",
        "Temporary foreign workers: rules {code} come into force",
    ),
}
CONDITIONS: Final[dict[str, Phrase]] = {
    "graduate": Phrase(
        "Diplômés du Québec : ce que demandent les règles {code} change",
        "Québec graduates: what rules {code} ask changes",
    ),
    "worker": Phrase(
        "Travailleurs étrangers temporaires : ce que demandent les règles {code} change",
        "Temporary foreign workers: what rules {code} ask changes",
    ),
}
FROM: Final = Phrase(
    "Pour les demandes déposées à partir du {starts:day}, ceci est demandé autrement que la veille.",
    "For applications filed from {starts:day}, this is asked otherwise than the day before.",
)
SAME: Final = Phrase(
    "Pour les demandes déposées à partir du {starts:day}. Les conditions restent celles de la veille.",
    "For applications filed from {starts:day}. The conditions stay those of the day before.",
)
FIRST: Final = Phrase(
    "Ce sont les premières règles du programme, pour les demandes déposées à partir du {starts:day}.",
    "These are the first rules of the program, for applications filed from {starts:day}.",
)
RECEPTION: Final[dict[tuple[str, str], Phrase]] = {
    ("graduate", "open"): Phrase(
        "Diplômés du Québec : la réception est ouverte", "Québec graduates: reception is open"
    ),
    ("graduate", "suspended"): Phrase(
        "Diplômés du Québec : la réception est suspendue", "Québec graduates: reception is suspended"
    ),
    ("graduate", "abolished"): Phrase(
        "Diplômés du Québec : le volet est aboli", "Québec graduates: the stream is abolished"
    ),
    ("graduate", "no-window"): Phrase(
        "Diplômés du Québec : la réception est terminée, sans suite annoncée",
        "Québec graduates: reception is over, and nothing is announced",
    ),
    ("worker", "open"): Phrase(
        "Travailleurs étrangers temporaires : la réception est ouverte",
        "Temporary foreign workers: reception is open",
    ),
    ("worker", "suspended"): Phrase(
        "Travailleurs étrangers temporaires : la réception est suspendue",
        "Temporary foreign workers: reception is suspended",
    ),
    ("worker", "abolished"): Phrase(
        "Travailleurs étrangers temporaires : le volet est aboli",
        "Temporary foreign workers: the stream is abolished",
    ),
    ("worker", "no-window"): Phrase(
        "Travailleurs étrangers temporaires : la réception est terminée, sans suite annoncée",
        "Temporary foreign workers: reception is over, and nothing is announced",
    ),
}
LIST_STARTS: Final = Phrase("La liste « {title} » entre en vigueur", "The list “{title}” comes into force")
LIST_ENDS: Final = Phrase(
    "La liste « {title} » n’est plus en vigueur", "The list “{title}” is no longer in force"
)
INSTRUMENT: Final = Phrase("Texte légal : {instrument}", "Legal instrument: {instrument}")
