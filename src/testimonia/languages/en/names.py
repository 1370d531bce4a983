"""English customs of personal names."""

from functools import cache

from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.parts.names import NameCustoms


@cache
def names() -> NameCustoms:
    """Return the words of ``names.toml``."""
    table = load_toml("names.toml")
    words = {
        key: frozenset(table[key]) for key in ("titles", "titles_f", "titles_m", "post_nominals", "particles")
    }
    rows = {key: tuple(row) for key, row in table.items() if key not in words}
    return NameCustoms(**words, **rows)
