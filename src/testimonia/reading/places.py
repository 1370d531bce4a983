"""Where relations can hold: names, dates, and single words that stand for somebody or something.

Pronouns stand for persons, "where" and "which" for groups and places, adjectives for nations and convictions.
"""

from collections.abc import Iterable, Sequence

from testimonia.languages.parts.nouns import Nouns
from testimonia.model import TemporalExpression
from testimonia.sentence import Sentence
from testimonia.tagger.labels import PERSONAL, RELATIVE
from testimonia.tagger.sight import Name, Place


def word_kind(lower: str, capital: bool, nouns: Nouns) -> str:
    """Return the kind of mention (``labels.MENTION_KINDS``) that a word is by itself, "" for none."""
    if lower in PERSONAL:
        return "pronoun"
    if lower in RELATIVE:
        return "relative"
    if capital and lower in nouns.demonyms:
        return "demonym"
    return "ideology" if capital and lower in nouns.ideologies else ""


def standing_in(sentence: Sentence, nouns: Nouns) -> list[Place]:
    """Return the words of a sentence that stand for somebody or something by themselves."""
    looked_at = zip(sentence.words, sentence.lower, strict=True)
    kinds = (word_kind(lower, word[0].isupper(), nouns) for word, lower in looked_at)
    return [(i, i + 1, kind) for i, kind in enumerate(kinds) if kind]


def places(
    sentence: Sentence, names: Sequence[Name], times: Iterable[TemporalExpression], nouns: Nouns
) -> list[Place]:
    """Return the places of a sentence between which relations can hold; no two overlap."""
    found: list[Place] = []
    for time in times:
        words = [i for i, start in enumerate(sentence.starts) if time.start <= start < time.end]
        if words and time.kind == "date":
            found.append((words[0], words[-1] + 1, "date"))
    found += ((name.first, name.last, name.kind) for name in names)
    found += standing_in(sentence, nouns)
    return apart(found)


def apart(found: Iterable[Place]) -> list[Place]:
    """Return places of which no two overlap, in order: of two that do, the one that comes first in the list."""
    taken: set[int] = set()
    kept: list[Place] = []
    for place in found:
        words = range(place[0], place[1])
        if taken.isdisjoint(words):
            taken.update(words)
            kept.append(place)
    return sorted(kept)
