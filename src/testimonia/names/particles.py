"""Small words in personal names: "van", "de la", "D’", the "y" of "Cruz y Vega"."""

import tomllib
from importlib.resources import files

_DATA = tomllib.loads((files("testimonia.names") / "particles.toml").read_text("utf-8"))

PARTICLES = frozenset(_DATA["particles"])
"""Small words that stand before a surname, folded."""
ELIDED = frozenset(_DATA["elided"])
"""Those that are written in one with it, before an apostrophe."""
CONNECTORS = frozenset(_DATA["connectors"])
"""Small words between the halves of a surname."""
INSIDE = PARTICLES | CONNECTORS
"""Words that stand in a name with a small letter."""
