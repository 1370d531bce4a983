"""Times joined behind one verb: "imprisoned 1893–4 (Stein) and 1918–19 (Suben)" are two events."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from testimonia.clauses.drafts import Draft
from testimonia.clauses.structure import Structure
from testimonia.clauses.values import Phrase, Time
from testimonia.languages.parts.clauses import Wording
from testimonia.model import TemporalExpression

YEAR = re.compile(r"\d{4}")
PLACE = "place"
CONJUNCTION = "CCONJ"
OPEN, CLOSE = "(", ")"


def repeats(structure: Structure, wording: Wording, clauses: Sequence[Draft]) -> Iterator[Draft]:
    """Yield a clause for each time that is joined to one of another, and take it from that.

    The place in brackets behind each time is of that time alone.
    """
    every = sorted(_times(structure), key=lambda time: time[1].start)
    for clause in clauses:
        others = [time[1] for other in clauses if other is not clause for time in other.times]
        chain = _chain(structure, wording, every, [time[1] for time in clause.times])
        if len(chain) > 1 and not any(time in others for _, time in chain):
            yield from _apart(structure, wording, clause, chain)


def _times(structure: Structure) -> Iterator[Time]:
    tree = structure.tree
    return ((tree.case(unit), time) for unit, time in tree.times.items())


def _chain(
    structure: Structure, wording: Wording, every: Sequence[Time], own: Sequence[TemporalExpression]
) -> list[Time]:
    """Return the first of a clause's times to which others are joined, with these."""
    found: list[Time] = []
    for before, after in pairwise(every):
        if found or before[1] in own:
            if _joined(structure, wording, (before, after)):
                found += [after] if found else [before, after]
            elif found:
                break
    return found


def _apart(structure: Structure, wording: Wording, clause: Draft, chain: Sequence[Time]) -> Iterator[Draft]:
    """Yield a clause for each but the first of the times, each with the place in brackets behind it."""
    places = [list(_bracketed(structure, time)) for time in chain]
    _leave(clause, [time for _, time in chain[1:]], [place for each in places for place in each])
    for time, own in zip(chain[1:], places[1:], strict=True):
        last = max([_behind(structure, time), *(place.last + 1 for place in own)])
        yield Draft(
            clause.verb, clause.unit, clause.relation, clause.subordinator, clause.subjects, clause.objects,
            [*clause.complements, *((wording.at_place, [place]) for place in own)], [time],
            governor=clause.governor, last=last, fronted=clause.fronted, adverbs=clause.adverbs,
        )  # fmt: skip
    clause.complements = [*clause.complements, *((wording.at_place, [place]) for place in places[0])]


def _leave(clause: Draft, times: Sequence[TemporalExpression], places: Sequence[Phrase]) -> None:
    """Take times, and the places beside them, from a clause."""
    clause.times = [time for time in clause.times if time[1] not in times]
    clause.objects = [group for group in clause.objects if group[0] not in places]
    clause.complements = [behind for behind in clause.complements if behind[1][0] not in places]


def _joined(structure: Structure, wording: Wording, times: tuple[Time, Time]) -> bool:
    """Tell whether two times with a year each are joined by a comma or an "and", with or without their preposition."""
    case = times[1][0]
    if not all(time.date is not None and YEAR.search(time.words) for _, time in times):
        return False
    sentence, upos = structure.tree.sentence, structure.tree.parse.upos
    between = [k for k in _between(structure, times) if sentence.lower[k] != case]
    return bool(between) and all(
        sentence.words[k] == "," or (upos[k] == CONJUNCTION and sentence.lower[k] not in wording.alternative)
        for k in between
    )


def _between(structure: Structure, times: tuple[Time, Time]) -> Iterator[int]:
    """Yield the words between two times outside brackets."""
    words, depth = structure.tree.sentence.words, 0
    for word in range(_behind(structure, times[0]), _first(structure, times[1])):
        depth += words[word] == OPEN
        if depth == 0:
            yield word
        depth -= words[word] == CLOSE


def _bracketed(structure: Structure, time: Time) -> Iterator[Phrase]:
    """Yield the place that stands alone in brackets right behind a time."""
    words, opening = structure.tree.sentence.words, _behind(structure, time)
    if words[opening : opening + 1] != [OPEN]:
        return
    for phrase in structure.nominals.outer():
        alone = phrase.first == opening + 1 and words[phrase.last : phrase.last + 1] == [CLOSE]
        if alone and phrase.entity == PLACE:
            yield phrase


def _first(structure: Structure, time: Time) -> int:
    return bisect_left(structure.tree.sentence.starts, time[1].start)


def _behind(structure: Structure, time: Time) -> int:
    return bisect_left(structure.tree.sentence.starts, time[1].end)
