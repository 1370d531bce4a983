"""Single words that open a sentence, where any word has a capital: "Modesty was never his vice" names nobody.

A tagger takes such a word for a person where it knows no better. It is one where the text has it as a name elsewhere,
within a sentence or beside other parts of a name, and where a list has it as a given name. Else it is none if

    it is the whole sentence, as trades and abbreviations in lexica are: "Saddler."
    it tells how much or how many: "Little is known"
    it ends as nouns for qualities do: "Modesty"
"""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from testimonia.languages.parts.discourse import Discourse
from testimonia.languages.protocol import Language
from testimonia.names.fold import fold
from testimonia.names.given import is_given
from testimonia.sentence import Sentence
from testimonia.tagger.sight import Name, Sight


def without_lone_words(sentences: Sequence[Sentence], sight: Sight, language: Language) -> Sight:
    """Return what a tagger saw in the sentences of a text without the words that are persons at an opening alone."""
    every = list(zip(sentences, sight.names, strict=True))
    elsewhere = {word for sentence, names in every for word in _elsewhere(sentence, names)}
    found = [_without(sentence, names, elsewhere, language.discourse()) for sentence, names in every]
    return replace(sight, names=found)


def _without(sentence: Sentence, names: Sequence[Name], elsewhere: Set[str], words: Discourse) -> list[Name]:
    """Return the names of a sentence but the one that opens it and names nobody."""
    lone = next((name for name in names if _is_lone(sentence, name, elsewhere)), None)
    nobody = lone is not None and _is_nobody(sentence, lone.first, words)
    return [name for name in names if not (nobody and name is lone)]


def _elsewhere(sentence: Sentence, names: Sequence[Name]) -> Iterator[str]:
    """Yield the words with a capital within a sentence, and those of names of more than one word."""
    opening = _opening(sentence)
    yield from (word for word in sentence.words[opening + 1 :] if word[:1].isupper())
    for name in names:
        if name.last - name.first > 1:
            yield from sentence.words[name.first : name.last]


def _opening(sentence: Sentence) -> int:
    """Return the first word that has letters."""
    return next((n for n, word in enumerate(sentence.words) if word[0].isalpha()), 0)


def _is_lone(sentence: Sentence, name: Name, elsewhere: Set[str]) -> bool:
    """Tell whether a name is one word at the opening of a sentence that is no name elsewhere."""
    if name.kind != "person" or name.last - name.first > 1 or name.first != _opening(sentence):
        return False
    word = sentence.words[name.first]
    return word not in elsewhere and not is_given(fold(word))


def _is_nobody(sentence: Sentence, n: int, words: Discourse) -> bool:
    """Tell whether a word that is no name elsewhere is none here."""
    lower = sentence.lower[n]
    alone = sum(word[0].isalnum() for word in sentence.words) == 1
    return alone or lower in words.quantifiers or lower.endswith(words.quality_endings)
