"""What the rules say and what the model learnt to read, brought together: one statement of each thing said.

A statement by rules is kept where a reader would likely agree with it, the model's view of its words being known; what
the model alone sees is added where it is sure enough. Each gets its chance as its score (``tagger.worth``).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from testimonia.analysis import Analysis
from testimonia.extractors.learnt import Learnt
from testimonia.extractors.once import once
from testimonia.extractors.same import same
from testimonia.extractors.sides import crossed
from testimonia.model import Statement
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Told
from testimonia.tagger.told import LONGEST
from testimonia.tagger.worth import LEARNT, Measure, Worth


def worth_making(told: Iterable[Told], said: Collection[str], measure: Measure) -> Iterator[Told]:
    """Yield what can count: of types that rules state in the sentence, or what would stand if its subject were sure."""
    for each in told:
        best = measure.chance(each.type, each.score)
        if each.type in said or measure.stands(each.type, best):
            yield each


def by_rules(
    analysis: Analysis, said: Sequence[Statement], seen: Sequence[Learnt], worth: Worth
) -> list[Statement]:
    """Return those statements by rules that stand, each with its chance.

    Those are left as they are of which the model can have no view: of types and makers that were not measured, of whom
    the sentence does not name, of entries in note style ("Fr. writer"), of sentences too long for it; and what is
    denied, of which it saw little.
    """
    if analysis.bare or len(analysis.sentence) > LONGEST:
        return list(said)
    return [each for statement in said for each in _judged(statement, seen, worth, analysis.sentence)]


def _judged(
    statement: Statement, seen: Sequence[Learnt], worth: Worth, sentence: Sentence
) -> Iterator[Statement]:
    measure = worth.get(statement.extractor)
    if measure is None or not measure.knows(statement.type) or not _in_view(statement, sentence):
        yield statement
        return
    chance = measure.chance(statement.type, support(statement, seen), statement.role)
    if measure.stands(statement.type, chance):
        yield replace(statement, score=round(chance, 3))


def _in_view(statement: Statement, sentence: Sentence) -> bool:
    """Tell whether a statement is affirmed, and of somebody whom its sentence names."""
    return statement.polarity == "affirmed" and sentence.start <= statement.subject.start < sentence.end


def support(statement: Statement, seen: Iterable[Learnt]) -> float:
    """Return how likely the model holds a statement's type of its person in its words, 0 where it does not at all."""
    return max((each.told.sure for each in seen if _meets(each, statement)), default=0.0)


def _meets(each: Learnt, statement: Statement) -> bool:
    """Tell whether the model sees the same kind of thing of the same person in the words of a statement."""
    start, end = each.place
    inside = statement.locus.start <= start and end <= statement.locus.end
    return inside and (each.told.type, each.statement.subject.referent) == (
        statement.type,
        statement.subject.referent,
    )


def with_learnt(kept: Sequence[Statement], seen: Iterable[Learnt], worth: Worth) -> list[Statement]:
    """Return the statements that stand with those that the model alone sees; what both say is that of the rules.

    So is what both tell the other way round: of one child and one parent the rules', then the likelier, stands.
    """
    found = list(kept)
    for statement in once(sorted(_by_model(seen, worth), key=lambda each: -each.score)):
        if not any(same(statement, other) or crossed(statement, other) for other in found):
            found.append(statement)
    return found


def _by_model(seen: Iterable[Learnt], worth: Worth) -> Iterator[Statement]:
    measure = worth.get(LEARNT)
    if measure is None:
        return
    for each in seen:
        chance = measure.chance(each.told.type, each.told.sure)
        if each.heard and measure.stands(each.told.type, chance):
            yield replace(each.statement, score=round(chance, 3))
