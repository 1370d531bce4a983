"""Relatives of a headword whom an entry names without a verb: "mother: Ana Gil", "one daughter, Ida (b. 1901)".

By "sister of Ida Roth" the headword is the relative; that is said by the noun, as anywhere else.
"""

from collections.abc import Iterator, Sequence

from testimonia.discourse.kin_lists import kin_noun
from testimonia.languages.parts.discourse import Discourse
from testimonia.sentence import Sentence

PARTING = frozenset({";", ",", ".", "("})
"""Marks before a number of relatives."""
LABEL = ":"


def labels(sentence: Sentence, begin: int, words: Discourse) -> Iterator[int]:
    """Yield the nouns of kin behind which an entry names the headword's relatives.

    They open a part of it, alone or behind their number; ``begin`` is the word behind the headword and its comma, 0 in
    a later sentence.
    """
    for word in range(begin, len(sentence) - 1):
        if (
            kin_noun(sentence, word, words)
            and _opens(sentence, word, begin, words)
            and _names(sentence, word)
        ):
            yield word


def named_at(sentence: Sentence, noun: int) -> int:
    """Return the word with which what a label names begins: behind a colon or a comma."""
    return noun + 1 + (sentence.words[noun + 1] in {LABEL, ","})


def _opens(sentence: Sentence, word: int, begin: int, words: Discourse) -> bool:
    """Tell whether a noun opens a part of an entry; in the middle of one it needs a colon or a number."""
    if word == begin:
        return any((begin > 0, _is_marked(sentence, word), sentence.lower[word] in words.kin_plurals))
    before = sentence.words[word - 1]
    if sentence.words[word][:1].isupper():
        return False
    label = before == "," and _is_label(sentence, word)
    return any((before == ";", label, _is_described(sentence, word, begin, words)))


def _is_described(sentence: Sentence, word: int, begin: int, words: Discourse) -> bool:
    """Tell whether a part opens with a number or "twin" before a noun: "; two sons, Karl", "; twin sister: Ida"."""
    lower = sentence.lower[word - 1]
    described = lower in words.kin | words.generations and _is_marked(sentence, word)
    number = lower in words.counts or lower in words.indefinite
    return (described or number) and (word - 1 == begin or sentence.words[word - 2] in PARTING)


def _is_marked(sentence: Sentence, word: int) -> bool:
    return sentence.words[word + 1] in {LABEL, ","}


def _is_label(sentence: Sentence, word: int) -> bool:
    return sentence.words[word + 1] == LABEL


def _names(sentence: Sentence, word: int) -> bool:
    """Tell whether a capital stands behind a noun, its colon or comma."""
    first: Sequence[str] = sentence.words[named_at(sentence, word) :][:1]
    return bool(first) and first[0][:1].isupper()
