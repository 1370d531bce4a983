"""What stands behind "not" beside what is told: in "it was Ida Falk, not the mayor, who founded it" she is who did.

It is no apposition, and no member of the list before it. Where "but" follows, what stands behind that takes its place:
in "written not by the mayor but by Ida Falk" she wrote it.
"""

from collections.abc import Container

from testimonia.clauses.antecedents import RELATIVE
from testimonia.clauses.arcs import NOUNS, Arcs
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT

DENIED = "dep:denied"
"""Relation of what is set aside to what is told in its place."""
NOMINAL = NOUNS | {"PRON", "NUM"}
OBLIQUE = "obl"
EXCHANGED = frozenset({"nsubj", "obj", "iobj", OBLIQUE})
"""Relations in which what stands behind "but" may take the place of what "not" stands before."""
JOINED = frozenset({"appos", "conj", "dep"})


def denied_members(arcs: Arcs, wording: Wording) -> None:
    """Set aside what is denied, and hand on what hangs on it to what is told in its place."""
    for unit in arcs.units:
        if arcs.relations[unit] == "appos" and _behind(arcs, unit, wording.negative, wording):
            _beside(arcs, unit)
        elif arcs.parse.upos[unit] in NOMINAL and _behind(arcs, unit, wording.nay, wording):
            if any(arcs.relations[other] == "cop" for other in arcs.hanging(unit)):
                _predicate(arcs, unit, wording)
            elif _is_noun(arcs, unit):
                _set_aside(arcs, unit, wording)


def _predicate(arcs: Arcs, unit: int, wording: Wording) -> None:
    """Let what stands behind "but" be what somebody was: "was not a printer but a teacher"."""
    instead = _behind_but(arcs, unit, wording)
    if instead == ROOT:
        return
    nay = next(other for other in arcs.hanging(unit) if arcs.sentence.lower[other] in wording.nay)
    for other in [other for other in arcs.hanging(unit) if other < nay]:
        arcs.move(other, instead, arcs.relations[other])
    arcs.move(instead, arcs.heads[unit], arcs.relations[unit])
    arcs.move(unit, instead, DENIED)


def _set_aside(arcs: Arcs, unit: int, wording: Wording) -> None:
    """Set one noun aside, if something is told in its place."""
    relation = arcs.relations[unit].partition(":")[0]
    instead = _behind_but(arcs, unit, wording) if relation in EXCHANGED else ROOT
    if instead != ROOT:
        arcs.move(instead, arcs.heads[unit], arcs.relations[unit])
        arcs.move(unit, instead, DENIED)
    elif relation in JOINED and arcs.parse.upos[arcs.heads[unit]] in NOMINAL:
        _beside(arcs, unit)
    elif relation == OBLIQUE and (before := _like_it_before(arcs, unit)) != ROOT:
        arcs.move(unit, before, DENIED)


def _is_noun(arcs: Arcs, unit: int) -> bool:
    """Tell whether a unit is a noun, and no predicate."""
    if unit == ROOT or arcs.parse.upos[unit] not in NOMINAL:
        return False
    return not any(arcs.relations[other] in {"nsubj", "aux"} for other in arcs.hanging(unit))


def _behind(arcs: Arcs, unit: int, words: Container[str], wording: Wording) -> bool:
    """Tell whether a unit stands behind a word that denies it; "not only" denies nothing."""
    lower = arcs.sentence.lower
    before = [other for other in arcs.hanging(unit) if other < unit and lower[other] in words]
    return any(lower[word + 1] not in wording.only for word in before)


def _behind_but(arcs: Arcs, unit: int, wording: Wording) -> int:
    """Return the noun that stands behind "but" in a list with a unit, ``ROOT`` if there is none."""
    lower = arcs.sentence.lower
    joined = (o for o in arcs.hanging(unit) if o > unit and arcs.relations[o] == "conj" and _is_noun(arcs, o))
    contrary = (o for o in joined if any(lower[word] in wording.contrary for word in arcs.hanging(o)))
    return next(contrary, ROOT)


def _like_it_before(arcs: Arcs, unit: int) -> int:
    """Return what stands behind the same preposition and the same verb before a unit, ``ROOT`` if nothing does."""
    case, head = _case(arcs, unit), arcs.heads[unit]
    alike = [
        other for other in arcs.hanging(head) if other < unit and arcs.relations[other].startswith(OBLIQUE)
    ]
    return next((other for other in reversed(alike) if case and _case(arcs, other) == case), ROOT)


def _case(arcs: Arcs, unit: int) -> str:
    return next((arcs.sentence.lower[o] for o in arcs.hanging(unit) if arcs.relations[o] == "case"), "")


def _beside(arcs: Arcs, unit: int) -> None:
    """Set a unit aside where it is, and hang the relative clause behind it on what it stands beside."""
    arcs.relations[unit] = DENIED
    head = arcs.heads[unit]
    for clause in (*arcs.hanging(head), *arcs.hanging(unit)):
        if clause > unit and arcs.relations[clause] == RELATIVE:
            arcs.move(clause, head, RELATIVE)
