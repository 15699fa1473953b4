"""Finding an occupation or a study program by the words people use, or by its code, in both languages.

    from catalog.finder import find, suggest

    found = find("préposée aux beneficiaires", "fr")   # Found: what was typed, the hits, best first
    found.hits[0].row.code, found.hits[0].title         # "33102" and the title that matched
    find("6322", "en", edition=2021)                    # in one edition only: 63200
    suggest("prepo", "fr")                              # a few hits, as one types

Nothing here raises, whatever was typed; a text of more than LONGEST_QUERY characters finds nothing.
"""

from catalog.finder.found import LONGEST_QUERY, Found, Hit, Kind, Origin
from catalog.finder.library import warm
from catalog.finder.search import find, suggest

__all__ = ["LONGEST_QUERY", "Found", "Hit", "Kind", "Origin", "find", "suggest", "warm"]
