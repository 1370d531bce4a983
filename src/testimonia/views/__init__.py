"""Plain frozen values for every page: shared by reading room, command line and exporters.

    home             what the archive holds
    people           persons by facet
    person_page      one person across all sources
    sources_page     all sources, and the files that were not read
    source_page      one source as read, with its statements at their places
    surface_page     one page of print that a source stands on
    statement_page   one statement, its passage, how to cite it
    conflicts_page   what cannot all hold, by facet; ``conflict_page``: one of them with all its sides
    judgements_page  what readers decided, and what waits for one
    search           full text over sources and statements
    audit            how right it is, by what was judged of a sample; ``trust``: by what was measured on other texts
    recall           how much it has, by what readers of whole passages found missing

Each takes an open ``testimonia.archive.store.Archive`` first. What does not exist is ``None``, no exception.
"""

from testimonia.views.conflicts import ConflictsQuery, conflict_page, conflicts_page
from testimonia.views.home import home
from testimonia.views.judgements import judgements_page
from testimonia.views.people import PeopleQuery, people, people_index
from testimonia.views.person import canonical_person, former_person, person_page
from testimonia.views.search import SearchQuery, search
from testimonia.views.source import source_page
from testimonia.views.sources import sources_page
from testimonia.views.statement import statement_page
from testimonia.views.surface import surface_page

__all__ = [
    "ConflictsQuery",
    "PeopleQuery",
    "SearchQuery",
    "canonical_person",
    "conflict_page",
    "conflicts_page",
    "former_person",
    "home",
    "judgements_page",
    "people",
    "people_index",
    "person_page",
    "search",
    "source_page",
    "sources_page",
    "statement_page",
    "surface_page",
]
