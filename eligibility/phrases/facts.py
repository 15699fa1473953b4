"""Names of the facts of a profile, by the path that the rules give: "jobs[0].hours".

For translators: each name ends a line "Still to be said:", so it begins with a small letter and is no
sentence. `{place:ordinal}` gives "1er", "2e" (masculine nouns only) or "1st", "2nd".
"""

import re
from typing import Final

from eligibility.phrases.phrase import Phrase

ENTRY = re.compile(r"\[(\d+)\]")

FACTS: Final[dict[str, Phrase]] = {
    "birth_date": Phrase("votre date de naissance", "your date of birth"),
    "will_settle": Phrase("votre intention de vous établir au Québec", "your intention to settle in Québec"),
    "has_passport": Phrase("votre passeport", "your passport"),
    "kept_conditions_of_stay": Phrase(
        "le respect des conditions du séjour", "keeping the conditions of stay"
    ),
    "signs_contract": Phrase(
        "votre engagement d’autonomie financière", "your undertaking of financial self-sufficiency"
    ),
    "values_attestation": Phrase("votre attestation des valeurs", "your values attestation"),
    "values_obtained": Phrase(
        "le jour où vous avez obtenu votre attestation des valeurs",
        "the day on which you obtained your values attestation",
    ),
    "in_quebec": Phrase(
        "votre présence au Québec à la date de dépôt", "your presence in Québec on the filing date"
    ),
    "legal_stay": Phrase("la légalité de votre séjour", "whether your stay is legal"),
    "spouse_accompanies": Phrase(
        "si une personne conjointe vous accompagne", "whether a spouse accompanies you"
    ),
    "spouse_listening": Phrase(
        "le niveau d’écoute de la personne conjointe en français",
        "your spouse’s level of listening in French",
    ),
    "spouse_speaking": Phrase(
        "le niveau de la personne conjointe en français parlé", "your spouse’s level of spoken French"
    ),
    "spouse_values_attestation": Phrase(
        "l’attestation des valeurs de la personne conjointe", "your spouse’s values attestation"
    ),
    "spouse_values_obtained": Phrase(
        "le jour où la personne conjointe a obtenu son attestation des valeurs",
        "the day on which your spouse obtained the values attestation",
    ),
    "french_tests": Phrase("vos tests de français", "your tests of French"),
    "french_tests[].test": Phrase(
        "le nom de votre {place:ordinal} test de français", "the name of your {place:ordinal} test of French"
    ),
    "french_tests[].listening_score": Phrase(
        "le résultat d’écoute de votre {place:ordinal} test de français",
        "the score in listening of your {place:ordinal} test of French",
    ),
    "french_tests[].speaking_score": Phrase(
        "le résultat parlé de votre {place:ordinal} test de français",
        "the score in speaking of your {place:ordinal} test of French",
    ),
    "french_tests[].reading_score": Phrase(
        "le résultat de lecture de votre {place:ordinal} test de français",
        "the score in reading of your {place:ordinal} test of French",
    ),
    "french_tests[].writing_score": Phrase(
        "le résultat d’écriture de votre {place:ordinal} test de français",
        "the score in writing of your {place:ordinal} test of French",
    ),
    "french_tests[].taken": Phrase(
        "la date de votre {place:ordinal} test de français", "the date of your {place:ordinal} test of French"
    ),
    "french_tests[].listening": Phrase(
        "le niveau d’écoute de votre {place:ordinal} test de français",
        "the level of listening of your {place:ordinal} test of French",
    ),
    "french_tests[].speaking": Phrase(
        "le niveau parlé de votre {place:ordinal} test de français",
        "the level of speaking of your {place:ordinal} test of French",
    ),
    "french_tests[].written": Phrase(
        "le niveau écrit de votre {place:ordinal} test de français",
        "the written level of your {place:ordinal} test of French",
    ),
    "french_courses": Phrase("vos cours de français", "your French courses"),
    "french_courses[].level": Phrase(
        "le niveau de votre {place:ordinal} cours de français",
        "the level of your {place:ordinal} French course",
    ),
    "french_courses[].registered": Phrase(
        "la date d’inscription à votre {place:ordinal} cours de français",
        "the date you registered for your {place:ordinal} French course",
    ),
    "french_courses[].passed": Phrase(
        "la date de réussite de votre {place:ordinal} cours de français",
        "the date you passed your {place:ordinal} French course",
    ),
    "three_years_in_french": Phrase("trois ans d’études en français", "three years of studies in French"),
    "professional_order": Phrase(
        "la preuve de français d’un ordre professionnel", "a professional order’s proof of French"
    ),
    "scholarship": Phrase("une bourse avec obligation de retour", "a scholarship with a duty to return"),
    "new_program": Phrase(
        "un autre programme d’études commencé depuis", "another study program started since"
    ),
    "diplomas": Phrase("vos diplômes du Québec", "your Québec diplomas"),
    "diplomas[].level": Phrase(
        "le type de votre {place:ordinal} diplôme", "the kind of your {place:ordinal} diploma"
    ),
    "diplomas[].started": Phrase(
        "le premier jour du programme de votre {place:ordinal} diplôme",
        "the first day of the program of your {place:ordinal} diploma",
    ),
    "diplomas[].completed": Phrase(
        "la fin du programme de votre {place:ordinal} diplôme",
        "the end of the program of your {place:ordinal} diploma",
    ),
    "diplomas[].issued": Phrase(
        "la date de délivrance de votre {place:ordinal} diplôme",
        "the date your {place:ordinal} diploma was issued",
    ),
    "diplomas[].hours": Phrase(
        "la durée en heures de votre {place:ordinal} diplôme",
        "the length in hours of your {place:ordinal} diploma",
    ),
    "diplomas[].in_quebec": Phrase(
        "l’établissement de votre {place:ordinal} diplôme", "the institution of your {place:ordinal} diploma"
    ),
    "diplomas[].full_time": Phrase(
        "le temps plein de votre {place:ordinal} diplôme",
        "whether your {place:ordinal} diploma was full time",
    ),
    "diplomas[].share_in_quebec": Phrase(
        "la part de votre {place:ordinal} diplôme passée au Québec",
        "the share of your {place:ordinal} diploma spent in Québec",
    ),
    "diplomas[].in_french": Phrase(
        "si votre {place:ordinal} diplôme a été donné en français",
        "whether your {place:ordinal} diploma was given in French",
    ),
    "diplomas[].mostly_in_french": Phrase(
        "si votre {place:ordinal} diplôme a été donné aux trois quarts en français",
        "whether three quarters of your {place:ordinal} diploma were given in French",
    ),
    "diplomas[].program": Phrase(
        "le programme d’études de votre {place:ordinal} diplôme",
        "the study program of your {place:ordinal} diploma",
    ),
    "diplomas[].follows_dep": Phrase(
        "si votre {place:ordinal} diplôme a suivi le DEP du même métier",
        "whether your {place:ordinal} diploma followed the DEP of the same trade",
    ),
    "jobs": Phrase("vos emplois au Québec", "your jobs in Québec"),
    "jobs[].start": Phrase(
        "le premier jour de votre {place:ordinal} emploi", "the first day of your {place:ordinal} job"
    ),
    "jobs[].end": Phrase(
        "le dernier jour de votre {place:ordinal} emploi", "the last day of your {place:ordinal} job"
    ),
    "jobs[].ongoing": Phrase(
        "si vous occupez encore votre {place:ordinal} emploi",
        "whether you still hold your {place:ordinal} job",
    ),
    "jobs[].occupation_2016": Phrase(
        "le code CNP 2016 de votre {place:ordinal} emploi", "the NOC 2016 code of your {place:ordinal} job"
    ),
    "jobs[].occupation_2021": Phrase(
        "le code CNP 2021 de votre {place:ordinal} emploi", "the NOC 2021 code of your {place:ordinal} job"
    ),
    "jobs[].hours": Phrase(
        "les heures payées par semaine de votre {place:ordinal} emploi",
        "the paid hours a week of your {place:ordinal} job",
    ),
    "jobs[].own_account": Phrase(
        "si votre {place:ordinal} emploi est à votre compte",
        "whether your {place:ordinal} job is on your own account",
    ),
    "jobs[].controls_company": Phrase(
        "le contrôle de l’entreprise de votre {place:ordinal} emploi",
        "the control of the company of your {place:ordinal} job",
    ),
    "jobs[].excluded_field": Phrase(
        "le domaine de l’employeur de votre {place:ordinal} emploi",
        "the field of the employer of your {place:ordinal} job",
    ),
    "jobs[].related": Phrase(
        "si votre {place:ordinal} emploi est lié à votre diplôme",
        "whether your {place:ordinal} job is in the field of your diploma",
    ),
    "jobs[].internship": Phrase(
        "si votre {place:ordinal} emploi était un stage obligatoire",
        "whether your {place:ordinal} job was a compulsory internship",
    ),
    "spousal_open_permit": Phrase(
        "un permis ouvert obtenu à titre de personne conjointe", "an open permit obtained as a spouse"
    ),
    "authorized_on_2020_07_21": Phrase(
        "votre droit de travailler au Québec le 21 juillet 2020",
        "whether you could work in Québec on July 21, 2020",
    ),
    "work_permit_on_2019_07_10": Phrase(
        "un permis de travail valide le 10 juillet 2019", "a work permit valid on July 10, 2019"
    ),
    "work_permit_expires": Phrase("la fin de ce permis de travail", "the last day of that work permit"),
    "in_quebec_with_permit_on_2019_06_16": Phrase(
        "si vous viviez au Québec avec un permis le 16 juin 2019",
        "whether you lived in Québec with a permit on June 16, 2019",
    ),
    "regular_file_before_2018_08_02": Phrase(
        "un dossier au programme régulier avant le 2 août 2018",
        "a file under the regular program before August 2, 2018",
    ),
}


def fact_name(path: str, lang: str) -> str:
    """`jobs[0].hours` → "the paid hours a week of your 1st job". Raises KeyError for an unknown path."""
    place = ENTRY.search(path)
    named = FACTS[ENTRY.sub("[]", path)]
    return named.write(lang, place=int(place[1]) + 1) if place else named.write(lang)
