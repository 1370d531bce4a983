"""Parents named behind a child's noun, which a parser may take for more of the child.

In "a daughter of Friedrich and his wife" and "the son of a tailor and a seamstress" both behind "of" are parents; the
wife is not what the daughter was.
"""

from collections.abc import Iterable

from testimonia.clauses.arcs import NOUNS, Arcs
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT
from testimonia.tagger.sight import Name


def parents(arcs: Arcs, wording: Wording) -> None:
    """Let the second parent behind "son of" hang on the first, not on the son."""
    for unit in arcs.units:
        child = arcs.heads[unit]
        listed = arcs.relations[unit] == "conj" and arcs.parse.upos[unit] in NOUNS and child >= 0
        if not listed or arcs.sentence.lower[child] not in wording.children:
            continue
        first = _first_parent(arcs, child, unit, wording)
        if first is not None and _alike(arcs, first, unit, wording):
            arcs.move(unit, first, "conj")


def relatives(arcs: Arcs, wording: Wording) -> None:
    """Let each list of relatives have its own names: in "his wife, two sons, Max and Paul" Max is no wife."""
    kin = {unit for unit in arcs.units if arcs.sentence.lower[unit] in wording.kin}
    last = -1
    nearest = {}
    for unit in arcs.units:
        nearest[unit] = last
        last = unit if unit in kin else last
    for unit in arcs.units:
        head = arcs.heads[unit]
        if arcs.relations[unit] != "appos" or head not in nearest or arcs.sentence.lower[head] not in wording.kin:
            continue
        if unit in kin:
            arcs.relations[unit] = "conj"
        elif head < nearest[unit] and not arcs.over(unit, nearest[unit]):
            arcs.move(unit, nearest[unit], "appos")


def only_relatives(arcs: Arcs, names: Iterable[Name], wording: Wording) -> None:
    """Let a noun for one relative have one name: in "his wife, Ida Lie, Jens Vik, who" Jens is no wife."""
    taken: set[int] = set()
    for name in names:
        unit = arcs.of[name.first]
        noun = arcs.heads[unit]
        one = arcs.relations[unit] == "appos" and noun != ROOT and arcs.parse.tags[noun] == "NN"
        if name.kind != "person" or not one or arcs.sentence.lower[noun] not in wording.kin:
            continue
        if noun in taken:
            arcs.relations[unit] = "dep"
        taken.add(noun)


def couples(arcs: Arcs, names: Iterable[Name], wording: Wording) -> None:
    """Let the wife of "Karl Adler and his wife Sofia" go on the name right before, wherever that hangs."""
    for name in names:
        noun = arcs.noun_behind(name.last + 1)
        if name.kind != "person" or noun is None or not arcs.relations[noun].startswith("conj"):
            continue
        unit, own = arcs.of[name.first], _determiner(arcs, noun)
        near = own == name.last + 1 and arcs.parse.tags[own] == "PRP$" and arcs.parse.tags[name.last] == "CC"
        if near and arcs.sentence.lower[noun] in wording.spouses and not arcs.over(noun, unit):
            arcs.move(noun, unit, "conj")


def _first_parent(arcs: Arcs, child: int, before: int, wording: Wording) -> int | None:
    """Return the noun right behind the child's "of"."""
    behind = (unit for unit in arcs.units if child < unit < before and arcs.heads[unit] == child)
    nouns = (unit for unit in behind if arcs.relations[unit] == "nmod")
    return next((unit for unit in nouns if _case(arcs, unit) in wording.one_of), None)


def _case(arcs: Arcs, unit: int) -> str:
    hanging = (other for other in arcs.units if other < unit and arcs.heads[other] == unit)
    return next((arcs.sentence.lower[other] for other in hanging if arcs.relations[other] == "case"), "")


def _alike(arcs: Arcs, first: int, second: int, wording: Wording) -> bool:
    """Tell whether two parents are named alike: "his wife" beside a name, "a seamstress" beside "a tailor"."""
    own, other = _determiner(arcs, second), _determiner(arcs, first)
    if own is not None and arcs.parse.tags[own] == "PRP$":
        return arcs.sentence.lower[second] in wording.spouses
    return own is not None and other is not None and arcs.sentence.lower[own] == arcs.sentence.lower[other]


def _determiner(arcs: Arcs, unit: int) -> int | None:
    """Return the article or possessive pronoun of a noun."""
    hanging = (other for other in arcs.units if other < unit and arcs.heads[other] == unit)
    return next((other for other in hanging if arcs.parse.tags[other] in {"DT", "PRP$"}), None)
