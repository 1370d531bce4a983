"""The words of references in English texts, from ``citing.toml``; months and papers are those of the furniture."""

from functools import cache
from typing import Any

from testimonia.languages.en.furniture import furniture
from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.parts.citing import Citing


@cache
def citing() -> Citing:
    """Return the words."""
    lists: dict[str, Any] = {name: tuple(words) for name, words in load_toml("citing.toml").items()}
    shared = furniture()
    return Citing(
        papers=tuple(shared.papers),
        months=shared.months,
        headings=tuple(shared.phrases["apparatus"]),
        **lists,
    )
