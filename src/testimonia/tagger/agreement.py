"""The names of one text brought to agree: what a name is in most places, it is in the doubtful ones too."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from testimonia.sentence import Sentence
from testimonia.tagger.heads import Floats, Span
from testimonia.tagger.spelling import capital

PART = 0.6
"""How much a full name counts for its surname, or given name, standing alone."""
LEAD = 1.5
"""How many times more must speak for another kind than for the one a name was given."""
SURE = 0.9
"""Probability from which on a name is left as it was read: Berlin the town in a life of Isaiah Berlin."""
KNOWN = 0.8
"""Probability, all places of a text together, from which on a name is looked for in the rest of it."""
NONE = 0.8
"""Probability of "no name" from which on a word is left as it was read, whatever it is elsewhere."""
LONGEST = 12
"""Words of a name that is looked for."""

Words = tuple[str, ...]
Votes = dict[Words, dict[str, float]]
Known = dict[str, dict[Words, str]]
"""First word of a name to the names that begin so, each with its kind."""


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
    best = _best(kinds)
    return replace(span, kind=best) if kinds[best] > LEAD * kinds[span.kind] else span


def _best(kinds: dict[str, float]) -> str:
    return max(sorted(kinds), key=lambda kind: kinds[kind])


def repeated(
    sentences: Sequence[Sentence], found: Sequence[list[Span]], none: Sequence[Floats]
) -> list[list[Span]]:
    """Return the names of each sentence, with those that were found elsewhere in the text and stand here too.

    ``none`` has for each sentence (words): the probability of being no part of a name.
    """
    votes: Votes = defaultdict(lambda: defaultdict(float))
    for sentence, spans in zip(sentences, found, strict=True):
        for span in spans:
            votes[tuple(sentence.words[span.first : span.last])][span.kind] += span.probability
    known: Known = defaultdict(dict)
    for words, kinds in votes.items():
        if max(kinds.values()) >= KNOWN:
            known[words[0]][words] = _best(kinds)
    return [
        sorted([*spans, *_again(sentence, spans, chances, known)], key=lambda span: span.first)
        for sentence, spans, chances in zip(sentences, found, none, strict=True)
    ]


def _again(sentence: Sentence, spans: Sequence[Span], none: Floats, known: Known) -> Iterator[Span]:
    """Yield the known names that stand alone in a sentence; of two that begin together the longer."""
    taken = {i for span in spans for i in range(span.first, span.last)}
    for first, last, kind in _standing(sentence, known):
        chance = float(none[first:last].mean())
        if chance < NONE and _alone(sentence, first, last, taken):
            taken.update(range(first, last))
            yield Span(first, last, kind, 1 - chance)


def _standing(sentence: Sentence, known: Known) -> Iterator[tuple[int, int, str]]:
    """Yield where the words of known names stand, and of what kind they are."""
    for first, word in enumerate(sentence.words):
        names = known.get(word, {})
        for last in range(min(len(sentence), first + LONGEST), first, -1):
            if names and (kind := names.get(tuple(sentence.words[first:last]))):
                yield first, last, kind


def _alone(sentence: Sentence, first: int, last: int, taken: set[int]) -> bool:
    """Say whether words are no part of a longer name: "Samsung" is one in "Samsung Galaxy"."""
    goes_on = last < len(sentence) and capital(sentence.words[last])
    return not goes_on and taken.isdisjoint(range(first - 1, last + 1))
