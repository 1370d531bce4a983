"""What stands in apposition to a noun phrase: "X, the party's secretary," and "the party's secretary, X,"."""

from collections.abc import Iterator

from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Phrase
from testimonia.parsing.protocol import ROOT

BESIDE = {
    "nsubj": ("nsubj", "obl", "dislocated", "parataxis", "advcl"),
    "obj": ("dislocated", "parataxis", "advcl"),
}
"""Relations to a verb of what may stand in apposition to its subject, or to its object."""


def apposed(structure: Structure, phrase: Phrase) -> list[Phrase]:
    """Return the noun phrases in apposition to a noun phrase, before or behind it, each with its coordinates."""
    found = [each for unit in structure.hanging(phrase, "appos") for each in structure.group(unit)]
    found += _before(structure, phrase)
    found += _beside(structure, phrase)
    return [each for each in dict.fromkeys(found) if each is not phrase]


def _before(structure: Structure, phrase: Phrase) -> list[Phrase]:
    """Return the noun phrases to which a noun phrase is an apposition."""
    units = [unit for unit in structure.units(phrase) if structure.tree.relation(unit) == "appos"]
    named = (structure.phrase(structure.tree.heads[unit]) for unit in units)
    return [one for one in named if one is not None]


def _beside(structure: Structure, phrase: Phrase) -> list[Phrase]:
    """Return what a parser hung on the verb beside a name: "X, a weaver, left", "A native of Odessa, X studied"."""
    bare = [other for other in _on_verb(structure, phrase) if not structure.tree.case(other)]
    set_off = (
        o for o in bare if (found := structure.phrase(o)) is not None and _set_off(structure, found, phrase)
    )
    return [each for other in set_off for each in structure.group(other)]


def _on_verb(structure: Structure, phrase: Phrase) -> Iterator[int]:
    """Yield what hangs on the same verb as a subject or object in such a way that it may stand in apposition to it."""
    tree = structure.tree
    for unit in structure.units(phrase):
        if tree.heads[unit] != ROOT:
            yield from tree.hanging(tree.heads[unit], *BESIDE.get(tree.relation(unit), ()))


def _set_off(structure: Structure, one: Phrase, other: Phrase) -> bool:
    """Tell whether a comma stands right before the second of two noun phrases of which just one is a name."""
    left, right = (one, other) if one.first < other.first else (other, one)
    named = (left.name is not None) != (right.name is not None) and not (left.pronoun or right.pronoun)
    comma = structure.tree.sentence.words[right.first - 1] == ","
    return named and comma and _nearest(structure, right) in {None, left}


def _nearest(structure: Structure, noun: Phrase) -> Phrase | None:
    """Return the person named right before the comma of a noun, life dates in brackets passed over; None for nobody.

    In "X married Y (1917-2001), daughter of Z" the daughter is Y.
    """
    words, at = structure.tree.sentence.words, noun.first - 2
    if at >= 0 and words[at] == ")":
        at = next((i for i in range(at, -1, -1) if words[i] == "("), 0) - 1
    phrase = structure.phrase(structure.tree.of[at]) if at >= 0 else None
    named = phrase is not None and phrase.name is not None and phrase.entity == "person"
    return phrase if named else None
