"""What stands behind "not" is no apposition: in "it was Ida Falk, not the mayor, who founded it" she is who did."""

from testimonia.clauses.antecedents import RELATIVE
from testimonia.clauses.arcs import Arcs
from testimonia.languages.parts.clauses import Wording


def denied_appositions(arcs: Arcs, wording: Wording) -> None:
    """Take denied nouns from among the appositions, with the relative clause behind, which is of the noun before."""
    for unit in arcs.units:
        if arcs.relations[unit] == "appos" and _is_denied(arcs, unit, wording):
            arcs.relations[unit] = "dep"
            _hand_on(arcs, unit)


def _is_denied(arcs: Arcs, unit: int, wording: Wording) -> bool:
    return any(arcs.sentence.lower[other] in wording.negative for other in arcs.hanging(unit) if other < unit)


def _hand_on(arcs: Arcs, unit: int) -> None:
    """Hang the relative clause behind a denied noun on what that was apposed to."""
    head = arcs.heads[unit]
    for clause in (*arcs.hanging(head), *arcs.hanging(unit)):
        if clause > unit and arcs.relations[clause] == RELATIVE:
            arcs.move(clause, head, RELATIVE)
