"""The words of English notes and lexica."""

from functools import cache

from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.parts.notes import Notes


@cache
def notes() -> Notes:
    """Return the words, from ``notes.toml``."""
    table = load_toml("notes.toml")
    return Notes(
        verbs=table["verbs"], not_verbs=frozenset(table["not_verbs"]), months=frozenset(table["months"]),
        located={preposition: frozenset(verbs) for preposition, verbs in table["located"].items()},
        determiners=frozenset(table["determiners"]),
    )  # fmt: skip
