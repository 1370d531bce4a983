"""The statements of one sentence: by rules, by what relates its places, and by what the model learnt to read."""

from testimonia.analysis import Analysis
from testimonia.extractors import learnt, relations
from testimonia.extractors.patterns import Patterns
from testimonia.extractors.verdict import by_rules, with_learnt
from testimonia.model import Statement
from testimonia.reading.places import places
from testimonia.reading.stretches import Looked


def stated(analysis: Analysis, looked: Looked, patterns: Patterns) -> list[Statement]:
    """Return what a sentence says; without a model that was measured, what the rules say."""
    worth = looked.sight.worth
    told = looked.sight.told(looked.number) if worth else []
    seen = list(learnt.extract(analysis, told, looked.times))
    said = by_rules(analysis, list(patterns.extract(analysis)), seen, worth)
    of_sentence = places(looked.sentence, looked.names, looked.times, analysis.language.nouns())
    related = looked.sight.relations(looked.number, of_sentence)
    by_places = list(relations.extract(analysis, related, looked.times, said))
    return with_learnt([*said, *by_rules(analysis, by_places, seen, worth)], seen, worth)
