"""The English words of interviews, minutes and letters, from ``talk.toml``."""

from functools import cache
from typing import Any

from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.parts.talk import Talk


@cache
def talk() -> Talk:
    """Return the words; they are read once."""
    table: dict[str, Any] = load_toml("talk.toml")
    heads, asker, answerer = (table.pop(name) for name in ("heads", "asker", "answerer"))
    lists = {name: frozenset(words) for name, words in table.items()}
    return Talk(heads=tuple(heads), asker=asker, answerer=answerer, **lists)
