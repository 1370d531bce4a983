"""The English words that put others into somebody's mouth, from ``speech.toml``."""

from functools import cache
from typing import Any

from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.en.modality import modality
from testimonia.languages.parts.speech import Speech

IN_ORDER = ("marks", "apostrophes")


@cache
def speech() -> Speech:
    """Return the words."""
    table = load_toml("speech.toml")
    lists: dict[str, Any] = {name: tuple(table.pop(name)) for name in IN_ORDER}
    labels = {name: table.pop(name) for name in ("unsigned", "unnamed")}
    lists |= {name: frozenset(words) for name, words in table.items()}
    rumour = frozenset(verb for verb, kind in modality().behind.items() if kind == "hearsay")
    return Speech(rumour=rumour, **labels, **lists)
