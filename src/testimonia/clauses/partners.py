"""A name and the noun right before it that belongs to it: "the typesetter Isaac Roth"."""

from collections.abc import Iterator

from testimonia.clauses.arcs import NOUNS
from testimonia.clauses.extent import INNER
from testimonia.clauses.units import Units
from testimonia.languages.parts.clauses import Wording
from testimonia.tagger.sight import Name

BESIDE = INNER | {"appos", "nmod", "dep", "list"}
"""Relations between a noun and the name right behind it."""
APART = frozenset({"group", "event", "place", "work"})


def partners(tree: Units, wording: Wording) -> Iterator[tuple[int, int]]:
    """Yield names with the noun right before them that is theirs."""
    for unit, name in tree.names.items():
        noun = tree.of[name.first - 1] if name.first else unit
        near = noun != unit and _is_plain_noun(tree, noun) and _beside(tree, unit, noun)
        if near and not _apart(tree, noun, name, wording):
            yield unit, noun


def _is_plain_noun(tree: Units, unit: int) -> bool:
    placed = unit in tree.names or unit in tree.times
    return tree.parse.upos[unit] in NOUNS and not placed


def _beside(tree: Units, name: int, noun: int) -> bool:
    """Tell whether one of the two hangs on the other, as a name does on its noun: with no preposition, no 's."""
    below = name if tree.heads[name] == noun else noun
    over = noun if below == name else name
    if tree.heads[below] != over or tree.relation(below) not in BESIDE:
        return False
    possessor = tree.full_relation(below) == "nmod:poss"
    return not possessor and not (below == name and tree.case(name))


def _apart(tree: Units, noun: int, name: Name, wording: Wording) -> bool:
    """Keep a person's name apart from what merely stands before it: "At the congress Nin", "in his letters Nin"."""
    lower = tree.sentence.lower[noun]
    plural = tree.parse.tags[noun] == "NNS" and wording.lemma(lower, "NNS") not in wording.person_nouns
    return name.kind == "person" and (plural or wording.kind(lower) in APART)
