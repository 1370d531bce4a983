"""Clauses whose verb is left out because the one before has it: "Radu died in 1951, Ana in 1960".

What is left is a second subject with what is said of it. It hangs on the verb by the relation ``GAPPED`` then, and what
stands behind it hangs on it: it is a predicate, whose verb is that of the clause before. Parsers differ on such trees
(UD promotes the subject and calls the rest orphans), so they are known by their parallel: the second subject is
followed by a time, or by a preposition with which something stands behind the verb already.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator

from testimonia.clauses.arcs import NOUNS, Arcs
from testimonia.parsing.protocol import ROOT

GAPPED = "gapped"
_SUBJECT = "nsubj"
_JOINED = frozenset({"nsubj", "conj", "parataxis", "list", "dep", "orphan"})
_SAID = frozenset({"obl", "nmod", "advmod"})
"""Relations of what is said of a second subject."""
_OTHER_PARTS = frozenset({"VERB", "AUX"})
_MARKS = frozenset({",", ";"})
_BRACKET = "("


def gaps(arcs: Arcs, times: frozenset[int]) -> None:
    """Hang second subjects on their verb as gapped, and on them what is said of them."""
    subjects = _subjects(arcs)
    verbs: dict[int, int] = {}
    for unit in arcs.units:
        verb = _verb_of(arcs, unit, subjects, verbs)
        if verb == ROOT or unit in times:
            continue
        said = list(_said(arcs, unit))
        if said and _parallel(arcs, verb, unit, said[0], times):
            verbs[unit] = verb
            arcs.move(unit, verb, GAPPED)
            for each in said:
                arcs.move(each, unit, "obl")
        elif _relation(arcs, unit) == _SUBJECT:
            arcs.relations[unit] = "dep"


def _relation(arcs: Arcs, unit: int) -> str:
    return arcs.relations[unit].partition(":")[0]


def _subjects(arcs: Arcs) -> dict[int, int]:
    """Return the subject before each verb that has no object: of "met Karl in 1933, Anna in 1934" both are objects."""
    with_object = _with_object(arcs)
    before = [
        unit for unit in reversed(arcs.units) if _relation(arcs, unit) == _SUBJECT and unit < arcs.heads[unit]
    ]
    found = {arcs.heads[unit]: unit for unit in before}
    return {
        verb: unit
        for verb, unit in found.items()
        if arcs.parse.upos[verb] == "VERB" and verb not in with_object
    }


def _verb_of(arcs: Arcs, unit: int, subjects: dict[int, int], verbs: dict[int, int]) -> int:
    """Return the verb that a noun set off behind it may share, ``ROOT`` if there is none."""
    if arcs.parse.upos[unit] not in {*NOUNS, "PRON"} or _relation(arcs, unit) not in _JOINED:
        return ROOT
    head = arcs.heads[unit]
    verb = verbs.get(head, head)
    return verb if verb in subjects and verb < unit and _set_off(arcs, unit) else ROOT


def _set_off(arcs: Arcs, unit: int) -> bool:
    """Tell whether a comma, a semicolon or a conjunction stands before a noun phrase, and no preposition in it."""
    before = unit - 1
    while before > 0 and _belongs(arcs, before, unit):
        before -= 1
    return arcs.sentence.words[before] in _MARKS or arcs.parse.upos[before] == "CCONJ"


def _belongs(arcs: Arcs, word: int, unit: int) -> bool:
    """Tell whether a word before a noun is of its phrase: its article, its possessor, the rest of its name."""
    own = arcs.of[word]
    return own == unit or (arcs.heads[own] == unit and arcs.relations[own] not in {"punct", "cc", "case"})


def _said(arcs: Arcs, unit: int) -> Iterator[int]:
    """Yield what stands right behind a second subject, up to the next part of the sentence."""
    verb = arcs.heads[unit]
    for other in arcs.units[bisect_right(arcs.units, unit) :]:
        if arcs.parse.upos[other] in _OTHER_PARTS or arcs.sentence.words[other] in _MARKS:
            return
        if arcs.heads[other] in {unit, verb} and _relation(arcs, other) in _SAID:
            yield other


def _with_object(arcs: Arcs) -> set[int]:
    """Return the words that have an object."""
    return {arcs.heads[unit] for unit in arcs.units if _relation(arcs, unit) in {"obj", "iobj"}}


def _parallel(arcs: Arcs, verb: int, unit: int, said: int, times: frozenset[int]) -> bool:
    """Tell whether what follows a second subject stands behind the verb in the same way."""
    case = _case_between(arcs, unit, said)
    if case is None:
        return False
    between = arcs.units[bisect_right(arcs.units, verb) : bisect_left(arcs.units, unit)]
    before = [other for other in between if arcs.heads[other] == verb]
    return case in _cases(arcs, between, before) or (said in times and not times.isdisjoint(before))


def _cases(arcs: Arcs, among: Iterable[int], before: Collection[int]) -> set[str]:
    """Return the prepositions among some units that stand before others of them."""
    cases = (unit for unit in among if arcs.relations[unit] == "case" and arcs.heads[unit] in before)
    return {arcs.sentence.lower[unit] for unit in cases}


def _case_between(arcs: Arcs, unit: int, said: int) -> str | None:
    """Return the preposition between two units, "" for none; None where a bracket or something else parts them."""
    if _BRACKET in arcs.sentence.words[unit:said]:
        return None
    case = ""
    for word in range(unit + 1, said):
        own = arcs.of[word]
        if own not in {unit, said} and arcs.heads[own] not in {unit, said}:
            return None
        case = case or (arcs.sentence.lower[word] if arcs.relations[own] == "case" else "")
    return case
