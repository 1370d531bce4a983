"""What stands there "according to X": the part of the sentence around it."""

from collections.abc import Iterable, Sequence

from testimonia.analysis import Scope
from testimonia.clauses.values import Phrase
from testimonia.languages.parts.speech import Speech
from testimonia.quotations.voices import Resolved, voice_of
from testimonia.sentence import Sentence

ENDS = frozenset({"comma", "stop", "quote"})
"""Kinds of what may stand behind "according to X"."""


def according(
    sentence: Sentence, phrases: Sequence[Phrase], resolved: Resolved, words: Speech
) -> list[Scope]:
    """Return what a sentence gives as the words of somebody without a verb."""
    found = []
    for k, phrase in enumerate(phrases[:-1]):
        if names_source(phrase, words) and phrases[k + 1].kind == "np":
            voice = voice_of(phrases[k + 1], sentence, resolved)
            if voice is not None:
                first, last = _without(phrases, k, *_part(phrases, k))
                found.append(Scope(first, last, voice, phrase.word, speaker=phrases[k + 1]))
    return found


def names_source(phrase: Phrase, words: Speech) -> bool:
    """Tell whether behind this stands whose words they are: "according to"."""
    return phrase.kind == "prep" and phrase.word in words.prepositions


def _part(phrases: Sequence[Phrase], k: int) -> tuple[int, int]:
    """Return the words around phrase ``k`` up to a semicolon, a colon, or a comma with "and" that begins its part.

    The colon of "According to X: …" opens what X says.
    """
    left = next((phrases[m].last for m in range(k, -1, -1) if _parts(phrases, m)), 0)
    opened = phrases[k].first == left and [phrase.word for phrase in phrases[k + 2 : k + 3]] == [":"]
    return left, _end(phrases, k + 3 if opened else k)


def _parts(phrases: Sequence[Phrase], m: int) -> bool:
    joined = phrases[m].kind == "conj" and m > 0 and phrases[m - 1].kind == "comma"
    return phrases[m].kind == "stop" or joined


def _end(phrases: Sequence[Phrase], k: int) -> int:
    """Return the first stop behind phrase ``k`` before which no quotation begins."""
    for m in range(k, len(phrases)):
        quoting = m + 1 < len(phrases) and phrases[m + 1].kind == "quote"
        if phrases[m].kind == "stop" and not quoting:
            return phrases[m].first
    return phrases[-1].last


def _ending(phrases: Iterable[Phrase]) -> Phrase | None:
    """Return the first mark that ends "according to X", None where none does."""
    return next((phrase for phrase in phrases if phrase.kind in ENDS), None)


def _without(phrases: Sequence[Phrase], k: int, first: int, last: int) -> tuple[int, int]:
    """Leave "according to X" itself out where it opens or closes what X says."""
    end = _ending(phrases[k + 2 :])
    if phrases[k].first == first and end is not None and end.last < last:
        return end.first if end.kind == "quote" else end.last, last
    if (end is None or end.first >= last) and phrases[k].first > first + 1:
        return first, phrases[k].first
    return first, last
