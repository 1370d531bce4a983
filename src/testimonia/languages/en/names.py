"""English customs of personal names."""

from functools import cache

from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.parts.names import NameCustoms


@cache
def names() -> NameCustoms:
    """Return the words of ``names.toml``."""
    table = load_toml("names.toml")
    return NameCustoms(
        titles=frozenset(table["titles"]), titles_f=frozenset(table["titles_f"]), titles_m=frozenset(table["titles_m"]),
        younger=tuple(table["younger"]), elder=tuple(table["elder"]), post_nominals=frozenset(table["post_nominals"]),
        particles=frozenset(table["particles"]), ordinal_endings=tuple(table["ordinal_endings"]),
        birth_words=tuple(table["birth_words"]), alias_words=tuple(table["alias_words"]),
    )  # fmt: skip
