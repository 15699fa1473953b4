"""What an occupation means under each rule set, asked of the rules themselves: no table, nothing typed.

meanings = meanings_of(row, held, "fr")      # what its page says; no query
judge(ruleset, row, held).answer             # one rule set's answer
"""

from eligibility.meanings.judged import Answer, Basis, Judged, basis_of, judge
from eligibility.meanings.shown import Meanings, meanings_of

__all__ = ["Answer", "Basis", "Judged", "Meanings", "basis_of", "judge", "meanings_of"]
