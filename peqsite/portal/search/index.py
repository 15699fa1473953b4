"""Any titles, found as occupations are: without accents or case, half typed or mistyped."""

from collections.abc import Iterable
from typing import Final

from catalog.finder.lexicon import Lexicon
from catalog.finder.query import read
from catalog.finder.ranking import LEAST_OF_BEST, Scored, rank
from catalog.finder.search import LEAST_SCORE
from catalog.finder.shelf import Shelf, Title


class Index:
    """Titles and their words. With `beside`, words known there are not taken for mistyped ones of these."""

    def __init__(self, titles: Iterable[Title], beside: Iterable[Shelf] = ()) -> None:
        self._shelf: Final = Shelf(titles)
        self._lexicon: Final = Lexicon((*beside, self._shelf))

    def find(self, text: str, language: str) -> list[Scored]:
        """The best title of each key that answers enough of what was typed, best first."""
        best = rank(read(text, self._lexicon), (self._shelf,), language).values()
        least = max(LEAST_SCORE, LEAST_OF_BEST * max((scored.score for scored in best), default=0))
        return sorted((scored for scored in best if scored.score >= least), key=_order)


def _order(scored: Scored) -> tuple:
    return (not scored.is_exact, -round(scored.score, 6), scored.title.key)
