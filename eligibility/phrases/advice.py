"""What to do next, and what was not assessed. Plain, short, and true of everybody who gets that outcome."""

from typing import Final

from eligibility.phrases.phrase import Phrase

NOTICE_URL: Final = (
    "https://www.quebec.ca/nouvelles/actualites/details/"
    "reouverture-temporaire-programme-experience-quebecoise-peq-71235"
)
CRITERIA_URL: Final = (
    "https://cdn-contenu.quebec.ca/cdn-contenu/adm/min/immigration/publications-adm/reouverture_peq.pdf"
)
GUIDE_URL: Final = (
    "https://cdn-contenu.quebec.ca/cdn-contenu/adm/min/immigration/publications-adm/gpi/"
    "GPI_ch3_sect-3-2_PEQ.pdf"
)

LINKS: Final[dict[str, tuple[str, Phrase]]] = {
    "notice": (
        NOTICE_URL,
        Phrase(
            "Avis du Ministère sur la réouverture du PEQ (17 juin 2026)",
            "The Ministry’s notice of the reopening of the PEQ (June 17, 2026, in French)",
        ),
    ),
    "criteria": (
        CRITERIA_URL,
        Phrase(
            "Critères de la réouverture, par le Ministère (PDF)",
            "The Ministry’s criteria of the reopening (PDF, in French)",
        ),
    ),
    "guide": (
        GUIDE_URL,
        Phrase(
            "Guide des procédures du Ministère sur le PEQ (PDF)",
            "The Ministry’s procedure guide on the PEQ (PDF, in French)",
        ),
    ),
}
"""Official addresses, as they were seen cited; none is reconstructed."""

PSTQ: Final = Phrase(
    "Regardez aussi une autre voie, le Programme de sélection des travailleurs qualifiés (PSTQ) : ce qu’il demande est "
    "décrit plus bas.",
    "Look also at another way, the Skilled Worker Selection Program (PSTQ): what it asks is described below.",
    note="Names of the program as the Ministry writes them. We do not compute its stream.",
)
ANOTHER_DAY: Final = Phrase(
    "Ce résultat vaut pour une demande déposée le {on:day}. Changez la date de dépôt pour voir un autre jour.",
    "This result holds for an application filed on {on:day}. Change the filing date to see another day.",
)

CERTIFICATE: Final = Phrase(
    "Une décision favorable donne un Certificat de sélection du Québec (CSQ). La résidence permanente se demande ensuite au "
    "Canada; d’ici là, le CSQ ne donne ni le droit de rester ni celui de travailler.",
    "A favourable decision gives a Québec selection certificate (CSQ). Permanent residence is then applied for to Canada; "
    "until then the CSQ gives neither the right to stay nor the right to work.",
)

NEXT: Final[dict[str, tuple[Phrase, ...]]] = {
    "ELIGIBLE": (
        Phrase(
            "Réunissez les pièces énumérées plus bas, puis vérifiez la marche à suivre auprès du Ministère.",
            "Gather the documents listed below, then check with the Ministry how to apply.",
        ),
        CERTIFICATE,
        ANOTHER_DAY,
    ),
    "NOT_ELIGIBLE": (
        Phrase(
            "Regardez d’abord les conditions non remplies : le temps, un test ou une preuve peuvent en changer "
            "certaines.",
            "Look first at the conditions not met: time, a test or a proof can change some of them.",
        ),
        ANOTHER_DAY,
        PSTQ,
    ),
    "UNDETERMINED": (
        Phrase(
            "Trouvez ce qui reste à préciser, puis changez vos réponses.",
            "Find what is missing, then change your answers.",
            cases={
                "unpublished": Phrase(
                    "Attendez que le Ministère publie les règles de cette période; elles seront ajoutées ici.",
                    "Wait until the Ministry publishes the rules of this period; they will be added here.",
                ),
                "complete": Phrase(
                    "Demandez au Ministère comment il lit ce point : aucune réponse de plus ne le réglerait ici.",
                    "Ask the Ministry how it reads this point: no further answer would settle it here.",
                ),
            },
        ),
        ANOTHER_DAY,
    ),
    "CLOSED": (
        Phrase(
            "Surveillez les annonces du Ministère : une période annoncée sera ajoutée ici.",
            "Watch for the Ministry’s announcements: an announced period will be added here.",
        ),
        ANOTHER_DAY,
        PSTQ,
    ),
    "NOT_RECEIVABLE": (
        Phrase(
            "Regardez d’abord les critères de réception non remplis. Ils sont figés : le temps n’y change souvent "
            "rien.",
            "Look first at the reception criteria not met. They are frozen: time often changes nothing.",
        ),
        ANOTHER_DAY,
        PSTQ,
    ),
}

NOT_OURS: Final = Phrase(
    "Le ministère de l’Immigration, de la Francisation et de l’Intégration décide seul. Ce site n’est pas celui "
    "du gouvernement, et ce résultat n’est ni une décision ni un avis juridique.",
    "The Ministère de l’Immigration, de la Francisation et de l’Intégration alone decides. This site is not the "
    "government’s, and this result is neither a decision nor legal advice.",
)

NOT_ASSESSED: Final[dict[str, tuple[Phrase, ...]]] = {
    "both": (
        Phrase(
            "Les vérifications du Canada après la sélection : santé, sécurité, criminalité.",
            "Canada’s checks after selection: health, security, criminality.",
        ),
        Phrase(
            "L’attestation des valeurs des autres membres de la famille, comme un enfant majeur à charge.",
            "The values attestation of other family members, such as a dependent child of full age.",
        ),
        Phrase(
            "La vérité des pièces, et ce que le Ministère peut vérifier en entrevue, dont le français.",
            "Whether documents are true, and what the Ministry may check at an interview, French included.",
        ),
    ),
    "graduate": (
        Phrase(
            "Les limites du guide du Ministère pour les études à distance et les établissements privés, dont nous "
            "n’avons pas le texte.",
            "The limits of the Ministry’s guide on distance learning and private institutions, whose text we do "
            "not have.",
        ),
    ),
    "worker": (
        Phrase(
            "Le travail fait avec un permis d’études, qui ne compte généralement pas (de mémoire, sans source).",
            "Work done on a study permit, which generally does not count (from memory, without a source).",
        ),
    ),
}
