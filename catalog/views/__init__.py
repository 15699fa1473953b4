"""The public pages of the catalogue: plain reading, at most one query, no cookie."""

from catalog.views.finder import finder, suggestions
from catalog.views.lists import dated_list, lists
from catalog.views.occupations import occupation, occupations
from catalog.views.programs import program, programs

__all__ = [
    "dated_list",
    "finder",
    "lists",
    "occupation",
    "occupations",
    "program",
    "programs",
    "suggestions",
]
