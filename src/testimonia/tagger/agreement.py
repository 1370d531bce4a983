"""The names of one text brought to agree: what a name is in most places, it is in the doubtful ones too."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from testimonia.languages.sentence import Sentence
from testimonia.tagger.heads import Span

PART = 0.6
"""How much a full name counts for its surname, or given name, standing alone."""
LEAD = 1.5
"""How many times more must speak for another kind than for the one a name was given."""
SURE = 0.9
"""Probability from which on a name is left as it was read: Berlin the town in a life of Isaiah Berlin."""

Votes = dict[tuple[str, ...], dict[str, float]]


def agreed(sentences: Sequence[Sentence], found: Sequence[list[Span]]) -> list[list[Span]]:
    """Return the names of each sentence; the kind of each is that for which the whole text speaks."""
    votes: Votes = defaultdict(lambda: defaultdict(float))
    for sentence, spans in zip(sentences, found, strict=True):
        for span in spans:
            words = tuple(sentence.lower[span.first : span.last])
            votes[words][span.kind] += span.probability
            if span.kind == "person" and len(words) > 1:
                votes[words[-1:]]["person"] += PART * span.probability
                votes[words[:1]]["person"] += PART * span.probability / 2
    return [
        [_settled(span, votes[tuple(sentence.lower[span.first : span.last])]) for span in spans]
        for sentence, spans in zip(sentences, found, strict=True)
    ]


def _settled(span: Span, kinds: dict[str, float]) -> Span:
    if span.probability >= SURE:
        return span
    best = max(sorted(kinds), key=lambda kind: kinds[kind])
    return replace(span, kind=best) if kinds[best] > LEAD * kinds[span.kind] else span
