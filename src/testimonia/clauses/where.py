"""Relative clauses that tell of a place: "moved to Lyon, where he taught and died" is told of Lyon, both of it.

Parsers hang such a clause on the verb before the place, and a verb that is joined to it on the first of the sentence.
"""

from collections.abc import Iterable

from testimonia.clauses.antecedents import COMMA, RELATIVE, go_on
from testimonia.clauses.arcs import Arcs
from testimonia.languages.parts.clauses import Wording
from testimonia.tagger.sight import Name

PLACE = "place"
ADVERBIAL = frozenset({"advcl", "advcl:relcl"})
"""Relations in which a parser hangs on a verb what is told of the place behind it."""


def where_clauses(arcs: Arcs, names: Iterable[Name], wording: Wording) -> None:
    """Hang clauses with "where" on the place named right before them, and what goes on with them on the clauses."""
    places = {arcs.of[name.first] for name in names if name.kind == PLACE}
    for word in [unit for unit in arcs.units if arcs.sentence.lower[unit] in wording.relative_place]:
        verb = arcs.heads[word]
        if verb <= word:
            continue
        place = _before(arcs, word)
        if place in places and arcs.relations[verb] in ADVERBIAL and not arcs.over(verb, place):
            arcs.move(verb, place, RELATIVE)
        if arcs.relations[verb] == RELATIVE:
            go_on(arcs, word, verb)


def _before(arcs: Arcs, word: int) -> int:
    """Return what stands before a word, over a comma."""
    last = word - 1
    if last > 0 and arcs.sentence.words[last] == COMMA:
        last -= 1
    return arcs.of[max(last, 0)]
