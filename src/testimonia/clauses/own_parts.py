"""The parts of a sentence that coordinated verbs open: what stands between one verb and the next is the nearer one's.

    worked at X, was wounded at Ghent in 1916, and was sent home      "in 1916" is of "wounded"
    fell ill at X, and on 12 February he died                         "on 12 February" is of "died"
    the section expelled her: Roth proposed it                        Roth is of "proposed"

What stands behind the last of them may be said of all, and stays where the parser hung it.
"""

from collections.abc import Iterator
from itertools import pairwise

from testimonia.clauses.arcs import Arcs

ADDED = frozenset({"obl", "obl:unmarked", "obl:agent"})
"""Relations to a verb of places, times and persons that may be told with another."""
SUBJECT, COLON = "nsubj", ":"
VERB = "VB"
"""What the tags of verbs begin with."""


def own_parts(arcs: Arcs) -> None:
    """Let what stands in the part of a verb that goes on the first hang on it."""
    for verb in arcs.units:
        for joined, first, last in _parts(_opened(arcs, verb)):
            for unit in [each for each in arcs.hanging(verb) if first < each < last]:
                if arcs.relations[unit] in ADDED:
                    arcs.move(unit, joined, arcs.relations[unit])


def behind_colons(arcs: Arcs) -> None:
    """Let who is named behind a colon be the subject of the verb that follows, not of one before the colon."""
    words, tags = arcs.sentence.words, arcs.parse.tags
    for unit in arcs.units:
        verb = arcs.heads[unit]
        if (
            not arcs.relations[unit].startswith(SUBJECT)
            or not verb < unit
            or COLON not in words[verb + 1 : unit]
        ):
            continue
        later = next((each for each in arcs.units if each > unit and tags[each].startswith(VERB)), unit)
        alone = not any(arcs.relations[other].startswith(SUBJECT) for other in arcs.hanging(later))
        if alone and not arcs.over(unit, later):
            arcs.move(unit, later, arcs.relations[unit])


def _opened(arcs: Arcs, verb: int) -> list[tuple[int, int]]:
    """Return the verbs that go on one before them, each with the word at which its part opens."""
    joined = (unit for unit in arcs.hanging(verb) if arcs.relations[unit] == "conj" and unit > verb)
    return [(_opening(arcs, each), each) for each in joined if arcs.parse.tags[each].startswith(VERB)]


def _parts(opened: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield verbs with the words between which something is told of them alone."""
    for (first, verb), (behind, _) in pairwise(opened):
        yield verb, first, behind
    for first, verb in opened[-1:]:
        yield verb, first, verb


def _opening(arcs: Arcs, verb: int) -> int:
    """Return the conjunction before a verb, the verb itself where none stands there."""
    return next((unit for unit in arcs.hanging(verb) if arcs.relations[unit] == "cc" and unit < verb), verb)
