"""Surnames so common that they tell little: listed once, in ``common.toml``."""

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from testimonia.names.forms import masculine


@cache
def _common() -> frozenset[str]:
    data = tomllib.loads((files("testimonia.names") / "common.toml").read_text("utf-8"))
    return frozenset(map(masculine, data["surnames"].split()))


@lru_cache(maxsize=65536)
def is_common(surname: str) -> bool:
    """Tell whether a folded surname is one of the most frequent of its language, in any spelling."""
    return masculine(surname) in _common()
