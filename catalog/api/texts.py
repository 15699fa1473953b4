"""What is said of every list: where it comes from, and on which terms it may be used."""

from typing import Final

from catalog.rows import Bilingual

NO_BREAK: Final = "\u00a0"


def both(fr: str, en: str) -> Bilingual:
    """A text in both languages, the French one with its no-break spaces."""
    for plain, bound in ((" :", f"{NO_BREAK}:"), ("« ", f"«{NO_BREAK}"), (" »", f"{NO_BREAK}»")):
        fr = fr.replace(plain, bound)
    return Bilingual(fr, en)


CLASSIFICATION: Final = both(
    "Statistique Canada, d’après des copies publiques de ses tableaux; ce site a pu y corriger des titres",
    "Statistics Canada, from public copies of its tables; this site may have corrected titles",
)
EVERYDAY: Final = both(
    "Ce site : appellations courantes, qui ne viennent pas de la classification officielle",
    "This site: everyday titles, which do not come from the official classification",
)
PROGRAMS: Final = both(
    "Ministère de l’Immigration du Québec; noms anglais des ministères de l’Immigration, de l’Éducation et "
    "de l’Enseignement supérieur, ou traduits par ce site",
    "Québec’s immigration ministry; English names of the immigration, education and higher education "
    "ministries, or translated by this site",
)
LISTS: Final = both(
    "Ce site, d’après les textes nommés à chaque liste", "This site, from the texts named at each list"
)

STATISTICS_CANADA: Final = both(
    "Proposition, que l’exploitant du site doit encore confirmer : « Adapté de Statistique Canada, "
    "Classification nationale des professions 2016 version 1.3 et 2021 version 1.0. Cela ne constitue pas "
    "une approbation de ce produit par Statistique Canada. » (Licence ouverte de Statistique Canada)",
    "Proposed, still to be confirmed by the operator of this site: “Adapted from Statistics Canada, "
    "National Occupational Classification 2016 Version 1.3 and 2021 Version 1.0. This does not constitute an "
    "endorsement by Statistics Canada of this product.” (Statistics Canada Open Licence)",
)
MINISTRIES: Final = both(
    "L’exploitant du site doit encore confirmer à quelles conditions les ministères du Québec permettent "
    "d’utiliser leurs listes et leurs noms",
    "The operator of this site must still confirm on which terms Québec’s ministries let their lists and "
    "names be used",
)
OURS: Final = both(
    "L’exploitant du site n’a pas encore fixé de conditions d’utilisation",
    "The operator of this site has set no terms of use yet",
)
