"""What English print does with words, from ``printing.toml``."""

from functools import cache

from testimonia.languages.en.lexicon import load_toml
from testimonia.languages.parts.printing import Printing
from testimonia.languages.tables import filled


@cache
def printing() -> Printing:
    """Return the words; they are read once."""
    return filled(Printing, load_toml("printing.toml"), "printing.toml")
