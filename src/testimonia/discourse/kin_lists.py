"""Lists of relatives: "five children: Walter Marsh of this place, Mrs. H. B. Tuttle, and Arthur Marsh, of Goshen".

Read by the words, since no parser follows them far: what stands between two of their marks is one part. A part that
opens in small letters ends the list, but for "of Findlay" and "both of this place".
"""

from collections.abc import Iterator
from itertools import chain

from testimonia.languages.parts.discourse import Discourse
from testimonia.sentence import Sentence

MARKS = frozenset({",", ";", ":", "-", "–", "—", "--"})
ENDING_TAGS = frozenset({"PRP", "PRP$", "WP", "WP$", "WDT", "MD", "."})
"""Tags of words that go on with something else than the list."""
NO_NAME = frozenset({"IN", "RB", "CD"})
"""Tags of words with which no part opens, whatever their capital: "two sons: In an era before …"."""

KINDS = 2
LONGEST_PART = 16
"""Words: what is longer is no part of a list."""

Part = tuple[int, int]
"""Words ``first`` up to ``last`` (exclusive) of a sentence."""


def kin_noun(sentence: Sentence, word: int, words: Discourse) -> str:
    """Return the singular of a noun for relatives, "" where a word is none."""
    lower = sentence.lower[word]
    if lower in words.kin:
        return lower
    return words.kin_plurals.get(lower, "")


def listed_words(sentence: Sentence, words: Discourse) -> set[int]:
    """Return the words of all lists of relatives in a sentence that tells of relatives of more than one kind."""
    nouns = [word for word in range(len(sentence) - 1) if kin_noun(sentence, word, words)]
    several = len({sentence.lower[noun] for noun in nouns}) >= KINDS
    every = chain.from_iterable(parts(sentence, noun, words) for noun in nouns if several)
    return set(chain.from_iterable(range(*part) for part in every))


def parts(sentence: Sentence, noun: int, words: Discourse) -> Iterator[Part]:
    """Yield the parts of the list of relatives that begins behind a noun."""
    first = noun + 1
    while first < len(sentence) and sentence.words[first] in MARKS:
        first += 1
    if sentence.lower[first : first + 1] and sentence.lower[first] in words.belonging:
        return  # "daughter of Friedrich" tells whose she is
    while _may_open(sentence, first, words):
        last = _end(sentence, first, words)
        if last - first > LONGEST_PART:
            return
        yield first, last
        first = _behind_marks(sentence, last, words)


def _may_open(sentence: Sentence, word: int, words: Discourse) -> bool:
    if word >= len(sentence) or _ends(sentence, word, words):
        return False
    if sentence.tags[word] in NO_NAME and sentence.lower[word] not in words.in_kin_lists:
        return False
    return sentence.words[word][:1].isupper() or sentence.lower[word] in words.in_kin_lists


def _behind_marks(sentence: Sentence, word: int, words: Discourse) -> int:
    while word < len(sentence) and _parts_two(sentence, word, words):
        word += 1
    return word


def _parts_two(sentence: Sentence, word: int, words: Discourse) -> bool:
    return sentence.words[word] in MARKS or sentence.lower[word] in words.conjunctions


def _ends(sentence: Sentence, word: int, words: Discourse) -> bool:
    tag = sentence.tags[word]
    return tag in ENDING_TAGS or tag.startswith("VB") or bool(kin_noun(sentence, word, words))


def _end(sentence: Sentence, first: int, words: Discourse) -> int:
    """Return the word behind a part; what is in brackets belongs to it."""
    last, depth = first, 0
    while last < len(sentence) and last - first <= LONGEST_PART:
        depth += (sentence.words[last] == "(") - (sentence.words[last] == ")")
        if depth <= 0 and (_ends(sentence, last, words) or _parts_two(sentence, last, words)):
            break
        last += 1
    return last
