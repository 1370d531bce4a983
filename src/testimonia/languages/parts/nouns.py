"""Nouns that lists know, and the classes that frames ask for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

KINDS = frozenset({"person", "group", "place", "work", "event"})
"""What a noun phrase can stand for; each is a class."""
MEANT = KINDS | {"any", "occupation", "office"}
"""Classes with a meaning of their own, which a pack need not list."""


@dataclass(frozen=True, slots=True)
class NounClass:
    """One class of nouns: a noun phrase is of it by its head, by what it stands for, or by a word inside it."""

    heads: frozenset[str] = frozenset()
    """Nouns that are of it where they are the head; pronouns too."""
    kinds: frozenset[str] = frozenset()
    """Everything that stands for one of these is of it."""
    named: frozenset[str] = frozenset()
    """The same, of what has a name."""
    names: bool = False
    """Whatever has a name is of it."""
    any: bool = False
    """Every noun is of it."""
    but: frozenset[str] = frozenset()
    """Nouns that are not of it all the same."""
    inside: frozenset[str] = frozenset()
    """Words that are enough anywhere in the phrase."""
    name_inside: frozenset[str] = frozenset()
    """Words that are enough anywhere in a name."""


@dataclass(frozen=True, slots=True)
class Nouns:
    """Lists of nouns, in the singular and in small letters."""

    occupations: Mapping[str, str] = field(default_factory=dict)
    """Noun for what people do → "o" (an occupation), "p" (a post) or "b" (both)."""
    ideologies: Mapping[str, str] = field(default_factory=dict)
    """Noun for people of a political conviction → the conviction; of two words, the last."""
    demonyms: Mapping[str, str] = field(default_factory=dict)
    """Adjective or noun of a nation → the country."""
    classes: Mapping[str, NounClass] = field(default_factory=dict)
    """By the names that frames use; extractors ask for descent, family, people, punishment and those of a group."""
    judging: frozenset[str] = frozenset()
    """Adjectives that judge: "a born organiser" tells how somebody is seen, not what they lived on."""
    figurative: frozenset[str] = frozenset()
    """Occupations that may stand for something else: "the architect of the treaty"."""
    character: frozenset[str] = frozenset()
    """Nouns that say what somebody is like."""
    singular: Callable[[str], str] = str
    """The noun without a plural ending, by its spelling."""

    def is_occupation(self, word: str, codes: str = "obp") -> bool:
        """Tell whether a noun, a plural or the last part of a compound, names what has one of the codes."""
        code = (
            self.occupations.get(word)
            or self.occupations.get(self.singular(word))
            or self.occupations.get(word.rsplit("-", 1)[-1])
        )
        return code is not None and code in codes

    def is_people(self, word: str) -> bool:
        """Tell whether a word tells of a nation, or of two: "russian-italian"."""
        return word in self.demonyms or all(part in self.demonyms for part in word.split("-"))
