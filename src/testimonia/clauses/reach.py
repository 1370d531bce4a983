"""How far what is told of an event's noun reaches."""

from testimonia.clauses.structure import BEHIND_NOUN, Structure
from testimonia.clauses.values import Phrase
from testimonia.model import TemporalExpression
from testimonia.parsing.protocol import ROOT


def reach(
    structure: Structure, phrase: Phrase
) -> tuple[list[tuple[str, Phrase]], list[tuple[str, TemporalExpression]], int]:
    """Return what stands behind the noun of an event (noun phrases, times, the word behind them all).

    What follows it without a break is the event's, though the parser hung it on the verb: "spent his childhood
    in Odessa", "opposed the deportation of X to Russia".
    """
    behind, times, end = structure.behind(phrase), structure.times(phrase), structure.end(phrase)
    while (unit := _following(structure, end, phrase)) is not None:
        case, inner = structure.tree.case(unit), structure.phrase(unit)
        if inner is not None:
            behind += [(case, inner), *structure.behind(inner)]
            times += structure.times(inner)
        elif unit in structure.tree.times:
            times.append((case, structure.tree.times[unit]))
        end = structure.end(inner) if inner is not None else structure.tree.spans[unit][1]
    return behind, times, end


def _following(structure: Structure, word: int, phrase: Phrase) -> int | None:
    """Return the noun or time that begins at a word and hangs on the same verb as a noun phrase."""
    if word >= len(structure.tree.of):
        return None
    unit = structure.tree.of[word]
    noun = structure.tree.heads[unit] if structure.tree.relation(unit) == "case" else unit
    over = {structure.tree.heads[own] for own in structure.units(phrase)} - {ROOT}
    behind = (
        noun != ROOT
        and structure.tree.spans[noun][0] >= word
        and structure.tree.relation(noun) in BEHIND_NOUN
    )
    return noun if behind and structure.tree.heads[noun] in over else None
