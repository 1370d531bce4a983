"""English customs of personal names."""

from functools import cache

from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.parts.names import NameCustoms

SETS = (
    "titles", "titles_f", "titles_m", "wives_titles", "noble", "child_of", "exclamations", "states", "post_nominals",
    "particles", "before_titles", "peers", "other_spelling", "bodies", "joints", "before_bodies",
)  # fmt: skip


@cache
def names() -> NameCustoms:
    """Return the words of ``names.toml``."""
    table = load_toml("names.toml")
    return NameCustoms(
        **{name: frozenset(table[name]) for name in SETS},
        younger=tuple(table["younger"]), elder=tuple(table["elder"]),
        ordinal_endings=tuple(table["ordinal_endings"]),
        birth_words=tuple(table["birth_words"]), alias_words=tuple(table["alias_words"]),
    )  # fmt: skip
