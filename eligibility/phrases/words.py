"""Names: diplomas, proofs, documents, and how sure a statement is."""

from typing import Final

from eligibility.phrases.phrase import WRITINGS, Phrase

DIPLOMAS: Final[dict[str, Phrase]] = {
    "dep": Phrase("diplôme d’études professionnelles, DEP", "diploma of vocational studies, DEP"),
    "asp": Phrase(
        "attestation de spécialisation professionnelle, ASP", "attestation of vocational specialization, ASP"
    ),
    "dep-asp": Phrase("DEP suivi d’une ASP", "DEP followed by an ASP"),
    "aec": Phrase("attestation d’études collégiales, AEC", "attestation of college studies, AEC"),
    "dec-technical": Phrase(
        "diplôme d’études collégiales techniques, DEC", "technical diploma of college studies, DEC"
    ),
    "dec-general": Phrase(
        "diplôme d’études collégiales préuniversitaires, DEC",
        "pre-university diploma of college studies, DEC",
    ),
    "bachelor": Phrase("baccalauréat", "bachelor’s degree"),
    "master": Phrase("maîtrise", "master’s degree"),
    "doctorate": Phrase("doctorat", "doctorate"),
    "other": Phrase(
        "autre diplôme, certificat ou microprogramme", "other diploma, certificate or microprogram"
    ),
}
"""Stands in brackets after "your diploma"."""

PROOFS: Final[dict[str, Phrase]] = {
    "test": Phrase("un test de français reconnu, encore valide", "a recognised test of French, still valid"),
    "course": Phrase("un cours de français du Québec", "a Québec French course"),
    "three-years": Phrase("trois ans d’études en français", "three years of studies in French"),
    "professional-order": Phrase(
        "la preuve d’un ordre professionnel du Québec", "the proof of a Québec professional order"
    ),
    "program": Phrase("un programme du Québec suivi en français", "a Québec program given in French"),
}
"""Stands after "your proof of French:"."""

EVIDENCE: Final[dict[str, Phrase]] = {
    "passport": Phrase("Passeport", "Passport"),
    "permits": Phrase(
        "Permis de travail ou d’études, certificat d’acceptation du Québec (CAQ)",
        "Work or study permit, Québec acceptance certificate (CAQ)",
    ),
    "contract": Phrase(
        "Contrat relatif à la capacité d’autonomie financière",
        "Contract respecting financial self-sufficiency",
    ),
    "values-attestation": Phrase("Attestation des valeurs", "Values attestation"),
    "scholarship-waiver": Phrase(
        "Pour une bourse avec obligation de retour : preuve qu’elle est remplie ou levée",
        "For a scholarship with a duty to return: proof that it is fulfilled or waived",
    ),
    "spouse-french": Phrase(
        "Preuve de français de la personne conjointe", "Proof of French of the accompanying spouse"
    ),
    "french-proof": Phrase("Preuve de français", "Proof of French"),
    "transcript": Phrase("Relevé de notes final", "Final transcript"),
    "diploma": Phrase(
        "Diplôme, ou attestation de fin d’études", "Diploma, or attestation that the studies were completed"
    ),
    "employment-letters": Phrase("Attestations d’emploi", "Letters from employers"),
    "pay-slips": Phrase("Bulletins de paie", "Pay slips"),
}

CERTAINTIES: Final[dict[str, Phrase]] = {
    "found": Phrase("Texte officiel", "Official text"),
    "secondary": Phrase("Source secondaire", "Secondary source"),
    "inferred": Phrase("Déduction", "Deduction"),
    "recalled": Phrase("De mémoire", "From memory"),
}

GLOSSES: Final[dict[str, Phrase]] = {
    "found": Phrase(
        "Le texte du règlement ou une page du Ministère le dit.",
        "The text of the regulation or a page of the Ministry says so.",
    ),
    "secondary": Phrase(
        "Un cabinet, la presse ou un tiers qui cite le Ministère le dit; nous n’avons pas lu le texte lui-même.",
        "A law firm, the press or a third party quoting the Ministry says so; we have not read the text itself.",
    ),
    "inferred": Phrase(
        "Aucune source ne le dit en toutes lettres; cela découle de ce que disent plusieurs d’entre elles.",
        "No source says so outright; it follows from what several of them say.",
    ),
    "recalled": Phrase(
        "Connaissance générale, que nous n’avons pu vérifier nulle part.",
        "General knowledge that we could check nowhere.",
    ),
}

WRITINGS["diploma"] = lambda value, lang: DIPLOMAS[value].write(lang)
WRITINGS["proof"] = lambda value, lang: PROOFS[value].write(lang)
