"""A second opinion on names: the small tagger where the encoder cannot be right, is unsure, or sees nothing.

The encoder reads what stands around a word better, the small tagger what a name may look like: it never begins one
with "b." or "née". On held-out documents the two together are better than either (``python -m bench.tagger``).
"""

from collections.abc import Sequence

from testimonia.languages.sentence import Sentence
from testimonia.tagger.names import Name, find_all
from testimonia.tagger.spans import possible

UNSURE = 0.5
"""Probability below which a name of the encoder yields to another reading of the small tagger."""
RATHER = 0.7
"""Margin that such a reading needs."""
ALONE = 0.88
"""Margin from which a name that only the small tagger finds is taken."""


def with_second_opinion(sentences: list[Sentence], ours: list[list[Name]]) -> list[list[Name]]:
    """Return the names of a text's sentences; the small tagger is asked where one of them is in doubt."""
    doubtful = [
        number
        for number, (sentence, names) in enumerate(zip(sentences, ours, strict=True))
        if any(name.margin < UNSURE or not possible(sentence, name.first, name.last) for name in names)
    ]
    found = [*ours]
    others = find_all([sentences[number] for number in doubtful])
    for number, other in zip(doubtful, others, strict=True):
        found[number] = settled(sentences[number], ours[number], other)
    return found


def settled(sentence: Sentence, ours: Sequence[Name], other: Sequence[Name]) -> list[Name]:
    """Return the names of a sentence out of the encoder's and the small tagger's; no two overlap."""
    found: list[Name] = []
    for name in ours:
        near = [each for each in other if _overlap(name, each)]
        rather = name.margin < UNSURE and any(each.margin > RATHER for each in near)
        if rather or not possible(sentence, name.first, name.last):
            found += near
        else:
            found.append(name)
    found += (
        each for each in other if each.margin >= ALONE and not any(_overlap(each, name) for name in ours)
    )
    kept: list[Name] = []
    for name in sorted(set(found), key=lambda each: (each.first, -each.last, each.kind)):
        if not kept or name.first >= kept[-1].last:
            kept.append(name)
    return kept


def _overlap(one: Name, other: Name) -> bool:
    return one.first < other.last and other.first < one.last
