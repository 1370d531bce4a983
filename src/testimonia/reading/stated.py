"""The statements of one sentence: by rules and, where the model learnt to read, by it; else by what relates places."""

from testimonia.analysis import Analysis
from testimonia.extractors import learnt, relations
from testimonia.extractors.patterns import Patterns
from testimonia.extractors.verdict import by_rules, with_learnt, worth_making
from testimonia.model import Statement
from testimonia.reading.places import places
from testimonia.reading.stretches import Looked
from testimonia.tagger.worth import LEARNT


def stated(analysis: Analysis, looked: Looked, patterns: Patterns) -> list[Statement]:
    """Return what a sentence says; without a model that was measured, what the rules and its relations say.

    Beside what the model learnt, relations of places found nothing more that was worth it (docs/decisions/learnt.md).
    """
    said = list(patterns.extract(analysis))
    worth = looked.sight.worth
    if LEARNT not in worth:
        of_sentence = places(looked.sentence, looked.names, looked.times, analysis.language.nouns())
        related = looked.sight.relations(looked.number, of_sentence)
        return [*said, *relations.extract(analysis, related, looked.times, said)]
    told = worth_making(looked.sight.told(looked.number), {each.type for each in said}, worth[LEARNT])
    seen = list(learnt.extract(analysis, told, looked.times))
    return with_learnt(by_rules(analysis, said, seen, worth), seen, worth)
