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
    nearest = ROOT
    for unit in arcs.units:
        head, is_kin = arcs.heads[unit], _is_kin(arcs, unit, wording)
        if arcs.relations[unit] == "appos" and _is_kin(arcs, head, wording):
            _list_anew(arcs, unit, "conj" if is_kin else "", nearest)
        nearest = unit if is_kin else nearest


def _list_anew(arcs: Arcs, unit: int, relation: str, nearest: int) -> None:
    """Give an apposition to a relative another relation, or to the relative named right before."""
    if relation:
        arcs.relations[unit] = relation
    elif arcs.heads[unit] < nearest and not arcs.over(unit, nearest):
        arcs.move(unit, nearest, "appos")


def _is_kin(arcs: Arcs, unit: int, wording: Wording) -> bool:
    return unit != ROOT and arcs.sentence.lower[unit] in wording.kin


def only_relatives(arcs: Arcs, names: Iterable[Name], wording: Wording) -> None:
    """Let a noun for one relative have one name: in "his wife, Ida Lie, Jens Vik, who" Jens is no wife."""
    taken: set[int] = set()
    persons = (arcs.of[name.first] for name in names if name.kind == "person")
    for unit in (unit for unit in persons if arcs.relations[unit] == "appos"):
        noun = arcs.heads[unit]
        if not (_is_kin(arcs, noun, wording) and arcs.parse.tags[noun] == "NN"):
            continue
        if noun in taken:
            arcs.relations[unit] = "dep"
        taken.add(noun)


def couples(arcs: Arcs, names: Iterable[Name], wording: Wording) -> None:
    """Let the wife of "Karl Adler and his wife Sofia" go on the name right before, wherever that hangs."""
    for name in names:
        noun = arcs.noun_behind(name.last + 1)
        if name.kind == "person" and noun is not None and _is_spouse_behind(arcs, name.last, noun, wording):
            arcs.move(noun, arcs.of[name.first], "conj")


def _is_spouse_behind(arcs: Arcs, conjunction: int, noun: int, wording: Wording) -> bool:
    """Tell whether "and his wife" stands at a place, hung elsewhere than on the name before."""
    own, tags = _determiner(arcs, noun), arcs.parse.tags
    if arcs.sentence.lower[noun] not in wording.spouses or own != conjunction + 1:
        return False
    hung = arcs.relations[noun].startswith("conj") and not arcs.over(noun, arcs.of[conjunction - 1])
    return hung and tags[own] == "PRP$" and tags[conjunction] == "CC"


def _first_parent(arcs: Arcs, child: int, before: int, wording: Wording) -> int | None:
    """Return the noun right behind the child's "of"."""
    behind = (unit for unit in arcs.hanging(child) if child < unit < before)
    nouns = (unit for unit in behind if arcs.relations[unit] == "nmod")
    return next((unit for unit in nouns if _case(arcs, unit) in wording.one_of), None)


def _case(arcs: Arcs, unit: int) -> str:
    hanging = (other for other in arcs.hanging(unit) if other < unit)
    return next((arcs.sentence.lower[other] for other in hanging if arcs.relations[other] == "case"), "")


def _alike(arcs: Arcs, first: int, second: int, wording: Wording) -> bool:
    """Tell whether two parents are named alike: "his wife" beside a name, "a seamstress" beside "a tailor"."""
    own, other = _determiner(arcs, second), _determiner(arcs, first)
    if own is not None and arcs.parse.tags[own] == "PRP$":
        return arcs.sentence.lower[second] in wording.spouses
    return own is not None and other is not None and arcs.sentence.lower[own] == arcs.sentence.lower[other]


def _determiner(arcs: Arcs, unit: int) -> int | None:
    """Return the article or possessive pronoun of a noun."""
    hanging = (other for other in arcs.hanging(unit) if other < unit)
    return next((other for other in hanging if arcs.parse.tags[other] in {"DT", "PRP$"}), None)
