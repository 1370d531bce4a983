"""The English words that put others into somebody's mouth, from ``speech.toml``."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.en.modality import modality
from testimonia.languages.parts.speech import Speech

IN_ORDER = ("marks", "apostrophes")
BY_WORD = ("contents", "attitudes", "feelings", "asked_of")


@cache
def speech() -> Speech:
    """Return the words."""
    table = load_toml("speech.toml")
    lists: dict[str, Any] = {name: tuple(table.pop(name)) for name in IN_ORDER}
    labels = {name: table.pop(name) for name in ("unsigned", "unnamed")}
    prepositions: dict[str, Any] = {name: _sets(table.pop(name)) for name in BY_WORD}
    lists |= {name: frozenset(words) for name, words in table.items()}
    rumour = frozenset(verb for verb, kind in modality().behind.items() if kind == "hearsay")
    return Speech(rumour=rumour, hearsay=modality().hearsay, **labels, **lists, **prepositions)


def _sets(table: Mapping[str, list[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(words) for word, words in table.items()}
