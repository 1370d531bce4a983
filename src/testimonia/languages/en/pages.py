"""The English of the pages, from ``pages.toml``."""

from functools import cache
from typing import Any

from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.parts.pages import PageWording

BY_TWO = ("author_says", "others_said", "verbs", "links", "links_of_kind", "values")
"""Tables in a table: by kind, or by manner."""
SETS = ("no_author", "no_speaker", "prepositions")


@cache
def pages() -> PageWording:
    """Return the words."""
    table = load_toml("pages.toml")
    found: dict[str, Any] = {name: _by_two(table.pop(name)) for name in BY_TWO}
    found |= {name: frozenset(table.pop(name)) for name in SETS}
    return PageWording(**found, **table)


def _by_two(table: dict[str, dict[str, str]]) -> dict[tuple[str, str], str]:
    return {(first, second): words for first, inner in table.items() for second, words in inner.items()}
