"""What the rules say and what the model learnt to read, brought together: one statement of each thing said.

A statement by rules is kept where a reader would likely agree with it, the model's view of its words being known; what
the model alone sees is added where it is sure enough. Each gets its chance as its score (``tagger.worth``).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from testimonia.extractors.learnt import Learnt
from testimonia.extractors.once import once
from testimonia.extractors.same import same
from testimonia.model import Statement
from testimonia.tagger.worth import LEARNT, Worth


def settled(said: Sequence[Statement], learnt: Iterable[Learnt], worth: Worth) -> list[Statement]:
    """Return the statements of one sentence that stand."""
    seen = list(learnt)
    kept = [each for statement in said for each in _by_rules(statement, seen, worth)]
    added = sorted(_by_model(seen, worth), key=lambda each: -each.score)
    for statement in once(added):
        if not any(same(statement, other) for other in kept):
            kept.append(statement)
    return kept


def _by_rules(statement: Statement, seen: Iterable[Learnt], worth: Worth) -> Iterator[Statement]:
    measure = worth.get(statement.extractor)
    if measure is None:
        yield statement
        return
    chance = measure.chance(statement.type, support(statement, seen))
    if measure.stands(statement.type, chance):
        yield replace(statement, score=round(chance, 3))


def support(statement: Statement, seen: Iterable[Learnt]) -> float:
    """Return how likely the model holds a statement's type of its person in its words, 0 where it does not at all."""
    same = (each for each in seen if _meets(each.statement, statement))
    return max((each.told.sure for each in same), default=0.0)


def _meets(one: Statement, other: Statement) -> bool:
    """Tell whether two statements say the same kind of thing of one person in the same words."""
    overlap = one.locus.start < other.locus.end and other.locus.start < one.locus.end
    return overlap and one.type == other.type and one.subject.referent == other.subject.referent


def _by_model(seen: Iterable[Learnt], worth: Worth) -> Iterator[Statement]:
    measure = worth.get(LEARNT)
    if measure is None:
        return
    for each in seen:
        chance = measure.chance(each.told.type, each.told.sure)
        if measure.stands(each.told.type, chance):
            yield replace(each.statement, score=round(chance, 3))
