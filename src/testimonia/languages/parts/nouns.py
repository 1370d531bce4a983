"""Nouns that lists know, and the classes that frames ask for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Nouns:
    """Nouns that lists know, and the classes that frames ask for."""
