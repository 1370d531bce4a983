"""Sentences that set something apart: "it was Ida Falk who founded it" tells what "Ida Falk founded it" tells.

The verb of the relative clause takes the place of the name in the tree, and the name that of its pronoun. So a list is
the subject as a whole ("it was Ida and Rosa who …"), a verb joined to the clause is theirs too, and what was not so is
denied ("it was not Ida who …"). When, where and as what somebody did it is set apart likewise: "it was in May that she
left", "it was as a nurse that she went".
"""

from collections.abc import Iterable, Iterator

from testimonia.clauses.antecedents import SUBJECTS
from testimonia.clauses.arcs import Arcs
from testimonia.languages.parts.clauses import Wording
from testimonia.parsing.protocol import ROOT
from testimonia.tagger.sight import Name

RELATIVE = frozenset({"acl:relcl", "advcl:relcl"})
OF_DUMMY = frozenset({"nsubj", "expl"})
OF_CLAUSE = frozenset({"mark", "advmod", "advcl", "obl", "parataxis", "punct", "discourse"})
"""Relations of what hangs on the name only because the parser makes it the predicate."""
DUMMY = "expl"
BEHIND_PLACE = frozenset({"acl:relcl", "advcl:relcl", "acl", "advcl", "parataxis", "ccomp", "csubj"})
"""Relations of the clause behind a time or place that is set apart, however the parser takes it."""
PREPOSITION = "ADP"
MODAL = "MD"
VERBAL = frozenset({"VERB", "AUX"})


def clefts(arcs: Arcs, names: Iterable[Name], wording: Wording) -> None:
    """Let the clauses behind what is set apart be what they tell."""
    named = {arcs.of[name.first] for name in names if name.kind in {"person", "group"}}
    for unit in arcs.units:
        copula = _copula(arcs, unit, wording)
        if copula == ROOT:
            continue
        who = unit in named or arcs.sentence.lower[unit] in wording.pronouns
        pronoun = _pronoun(arcs, unit, wording) if who else ROOT
        if pronoun != ROOT:
            _straighten(arcs, unit, copula, pronoun, wording)
        elif _is_circumstance(arcs, unit, wording):
            _put_back(arcs, unit, copula, wording)


def _is_circumstance(arcs: Arcs, unit: int, wording: Wording) -> bool:
    """Tell whether a unit stands behind a preposition or begins with one ("in May"), and is not denied."""
    if any(arcs.sentence.lower[other] in wording.nay for other in arcs.hanging(unit)):
        return False
    governed = any(arcs.relations[other] == "case" and other < unit for other in arcs.hanging(unit))
    return governed or arcs.parse.upos[arcs.of.index(unit)] == PREPOSITION


def _put_back(arcs: Arcs, unit: int, copula: int, wording: Wording) -> None:
    """Let the verb behind "that" take the place of the circumstance set apart before it, which then hangs on it."""
    verb = next((other for other in arcs.hanging(unit) if _is_told_behind(arcs, other, wording)), ROOT)
    if verb == ROOT:
        return
    opening = next(arcs.hanging(verb))
    _take_over(arcs, unit, verb, wording)
    arcs.move(unit, verb, "obl")
    dummies = [other for other in arcs.hanging(unit) if other <= copula and arcs.relations[other] != "case"]
    for other in (*dummies, opening):
        arcs.move(other, verb, DUMMY)


def _take_over(arcs: Arcs, unit: int, verb: int, wording: Wording) -> None:
    """Let a verb take a unit's place in the tree, with what hangs there and is the whole clause's."""
    for other in [other for other in arcs.hanging(unit) if _is_of_clause(arcs, unit, other, verb, wording)]:
        arcs.move(other, verb, arcs.relations[other])
    arcs.move(verb, arcs.heads[unit], arcs.relations[unit])


def _is_told_behind(arcs: Arcs, verb: int, wording: Wording) -> bool:
    """Tell whether a unit is the verb of a clause with a subject of its own that "that" opens."""
    if arcs.relations[verb] not in BEHIND_PLACE or arcs.parse.upos[verb] not in VERBAL:
        return False
    before = [other for other in arcs.hanging(verb) if other < verb]
    opened = bool(before) and arcs.sentence.lower[before[0]] in wording.relative
    return opened and any(arcs.relations[other] in SUBJECTS for other in before[1:])


def _copula(arcs: Arcs, unit: int, wording: Wording) -> int:
    """Return the copula behind "it" and before a unit, ``ROOT`` where there is none; it may hang on the whole list."""
    before = [other for one in _listed(arcs, unit) for other in arcs.hanging(one) if other < unit]
    it = [o for o in before if arcs.sentence.lower[o] in wording.dummy and arcs.relations[o] in OF_DUMMY]
    copulas = [other for other in before if arcs.relations[other] == "cop"]
    return copulas[0] if it and copulas and it[0] < copulas[0] else ROOT


def _listed(arcs: Arcs, unit: int) -> Iterator[int]:
    """Yield a unit and what is joined to it."""
    yield unit
    yield from (other for other in arcs.hanging(unit) if arcs.relations[other] in {"conj", "appos"})


def _pronoun(arcs: Arcs, unit: int, wording: Wording) -> int:
    """Return the relative pronoun that is the subject of a clause behind a unit or its list, ``ROOT`` if none is."""
    for member in _listed(arcs, unit):
        for verb in arcs.hanging(member):
            if arcs.relations[verb] in RELATIVE and arcs.parse.upos[verb] in VERBAL:
                for other in arcs.hanging(verb):
                    if arcs.relations[other] in SUBJECTS and arcs.sentence.lower[other] in wording.relative:
                        return other
    return ROOT


def _straighten(arcs: Arcs, unit: int, copula: int, pronoun: int, wording: Wording) -> None:
    """Let a verb take the place of the name that is set apart, and that the place of its pronoun."""
    verb, relation = arcs.heads[pronoun], arcs.relations[pronoun]
    _take_over(arcs, unit, verb, wording)
    arcs.move(unit, verb, relation)
    for other in [o for one in _listed(arcs, unit) for o in arcs.hanging(one) if o <= copula]:
        arcs.move(other, verb, "aux" if arcs.parse.tags[other] == MODAL else DUMMY)
    arcs.move(pronoun, verb, DUMMY)


def _is_of_clause(arcs: Arcs, unit: int, other: int, verb: int, wording: Wording) -> bool:
    """Tell whether what hangs on the name tells of the whole clause."""
    if other > verb:
        return arcs.relations[other] in OF_CLAUSE or arcs.relations[other] == "conj"
    if arcs.sentence.lower[other] in wording.nay:
        return not any(_is_contrary(arcs, member, wording) for member in _listed(arcs, unit))
    return other < unit and arcs.relations[other] in OF_CLAUSE


def _is_contrary(arcs: Arcs, member: int, wording: Wording) -> bool:
    return any(arcs.sentence.lower[word] in wording.contrary for word in arcs.hanging(member))
